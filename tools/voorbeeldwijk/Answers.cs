namespace WijkNetwerk.Voorbeeldwijk;

/// <summary>What somebody who was asked said about knowing somebody.</summary>
internal sealed record Answer(string Informant, string One, string Other, int Strength);

/// <summary>Who was asked whom they know, and what they answered: some of it forgotten, some of it made up.</summary>
/// <remarks>
/// Everybody asked ticked the people of their own organisations on a list, and named people outside freely. So contacts are forgotten inside and outside at one rate,
/// and made up inside only: nobody names a stranger.
/// </remarks>
internal sealed class Answers
{
    /// <summary>The chance that somebody who was asked forgets a contact.</summary>
    public const double Missed = 0.2;

    /// <summary>The chance that somebody ticks a colleague whom they do not know.</summary>
    public const double Invented = 0.04;

    // The fifth of the residents' group answered in part: half of the contacts.
    private const double MissedInPart = 0.5;

    /// <summary>The answers, by pair and informant.</summary>
    public IReadOnlyList<Answer> Given { get; }

    /// <summary>Times somebody with a full answer was asked about a contact that exists, and how often it was forgotten.</summary>
    public (int Asked, int Wrong) AboutContacts { get; private set; }

    /// <summary>Times somebody with a full answer was asked about a colleague whom they do not know, and how often one was made up.</summary>
    public (int Asked, int Wrong) AboutOthers { get; private set; }

    /// <summary>Asks everybody.</summary>
    public Answers(IReadOnlyList<Contact> contacts, Chance chance)
    {
        var known = contacts.ToDictionary(c => c.Pair);
        var given = new List<Answer>();
        foreach (var contact in contacts)
        {
            foreach (var informant in new[] { contact.One, contact.Other }.Where(Responded))
            {
                var isForgotten = chance.Happens(IsComplete(informant) ? Missed : MissedInPart);
                if (IsComplete(informant))
                {
                    AboutContacts = (AboutContacts.Asked + 1, AboutContacts.Wrong + (isForgotten ? 1 : 0));
                }

                var shift = chance.Share() switch { < 0.15 => -1, > 0.85 => 1, _ => 0 };
                if (!isForgotten)
                {
                    given.Add(new Answer(informant, contact.One, contact.Other, Math.Clamp(contact.Strength + shift, 1, 5)));
                }
            }
        }

        foreach (var organisation in Cast.Organisations)
        {
            var people = Cast.Of(organisation.Id);
            foreach (var informant in people.Where(IsComplete))
            {
                foreach (var other in people.Where(o => o != informant && !known.ContainsKey(TrueContacts.Sorted(o, informant))))
                {
                    var isMadeUp = chance.Happens(Invented);
                    AboutOthers = (AboutOthers.Asked + 1, AboutOthers.Wrong + (isMadeUp ? 1 : 0));
                    if (isMadeUp)
                    {
                        var (one, another) = TrueContacts.Sorted(informant, other);
                        given.Add(new Answer(informant, one, another, 1 + chance.Below(2)));
                    }
                }
            }
        }

        Given = [.. given.OrderBy(a => a.One, StringComparer.Ordinal).ThenBy(a => a.Other, StringComparer.Ordinal).ThenBy(a => a.Informant, StringComparer.Ordinal)];
    }

    /// <summary>Everybody with a place or alone, who is here now.</summary>
    public static IEnumerable<string> Everybody =>
        Cast.Organisations.SelectMany(o => Cast.Of(o.Id)).Concat(Cast.ResidentsAlone);

    /// <summary>People of whom the table says that they were not asked.</summary>
    public static bool WasNotAsked(string id) => Cast.Of("school").Contains(id);

    /// <summary>Whether somebody answered in full.</summary>
    public static bool IsComplete(string id) => Responded(id) && id != Cast.Of("bewoners")[5];

    /// <summary>Whether somebody answered. Four of the residents' group did not, nobody came to the bicycle maker, and only half of the residents alone were found.</summary>
    public static bool Responded(string id) =>
        !WasNotAsked(id)
        && !Cast.Of("bewoners").Skip(6).Contains(id)
        && !new[] { "fietsmaker", "buurcoop", "kennis" }.SelectMany(Cast.Of).Contains(id)
        && !Cast.ResidentsAlone.Skip(3).Contains(id);
}
