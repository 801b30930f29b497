using System.Collections.Immutable;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The linking contacts of an organisation in every reading, as far as mandate needs them: how many, how many of a known level, of enough, and the highest.</summary>
/// <remarks>
/// Each open contact is resolved by itself, with weight 1/(k_u·k_v); contacts are added one at a time to the counts, so the mean is exact however many there are. Undecided partners link in the
/// readings in which they are institutions: every choice for up to 12 of them, else none and all. An organisation of an undecided kind is taken as community.
/// </remarks>
internal sealed class MandateReadings
{
    private const int AtMost = 12;

    private readonly (Mandated Contacts, double Weight)[] _readings;

    private MandateReadings((Mandated, double)[] readings, string[] ends, IEnumerable<string> relations, ImmutableArray<string> why) => (_readings, Ends, Relations, Why) = (readings, ends, relations, why);

    /// <summary>The other end of each contact that links in some way to resolve it, undecided partners as undecided.</summary>
    public string[] Ends { get; }

    /// <summary>Ids of the relations behind them.</summary>
    public IEnumerable<string> Relations { get; }

    /// <summary>Why readings differ.</summary>
    public ImmutableArray<string> Why { get; }

    /// <summary>The readings of an organisation's contacts.</summary>
    public static MandateReadings Of(Measurement m, Unit ego)
    {
        var contacts = Contacts(m, ego.Supposed(ActorClass.Community), isSure: ego.Class != ActorClass.Mixed);
        string[] undecided = m.WithBounds
            ? [.. contacts.SelectMany(c => c.Ways).Select(w => w.Partner).OfType<string>().Where(id => m.Reading.Unit(id).Class == ActorClass.Mixed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
        var readings = new List<(Mandated, double)>(Counts(m, contacts, way => way.Class == TieClass.Linking).Select(c => (c.Key, c.Value)));
        var isAll = undecided.Length <= AtMost;
        for (var choice = 0; undecided.Length > 0 && choice < (isAll ? 1 << undecided.Length : 2); choice++)
        {
            bool IsInstitution(string id) => Array.IndexOf(undecided, id) is >= 0 and var bit && (isAll ? choice >> bit & 1 : choice) == 1;
            bool IsLinking(Way way) => way.Partner is { } partner && m.Reading.Unit(partner) is { Class: ActorClass.Mixed } unit
                ? TieClassification.Of(m.Reading, ego.Supposed(ActorClass.Community), unit.Supposed(IsInstitution(partner) ? ActorClass.Institutional : ActorClass.Community)) == TieClass.Linking
                : way.Class == TieClass.Linking;
            readings.AddRange(Counts(m, contacts, IsLinking).Select(c => (c.Key, 0.0)));
        }

        var linking = contacts.Where(c => c.Ways.Any(w => w.Class == TieClass.Linking)).ToArray();
        var open = linking.Count(c => c.Ways.Length > 1);
        return new MandateReadings(
            [.. readings],
            [.. linking.Select(c => c.Ways.First(w => w.Class == TieClass.Linking).End)],
            linking.SelectMany(c => c.Relations),
            [
                .. open > 0 ? [$"dual-hatted: {open}"] : ImmutableArray<string>.Empty,
                .. undecided.Length > 0 ? [$"kind not decided: {undecided.Length}"] : ImmutableArray<string>.Empty,
            ]);
    }

    /// <summary>A number over all readings.</summary>
    public Ranged Over(Func<Mandated, double?> number) => Ranged.Of(_readings.Select(r => (number(r.Contacts), r.Weight)));

    private static Contact[] Contacts(Measurement m, Unit self, bool isSure)
    {
        var ego = self.Id;
        Way To(string end, string partner, double share, TieClass? known = null) => new(end, partner, share, known ?? TieClassification.Of(m.Reading, self, m.Reading.Unit(partner)));
        Way WayOf(Resolution r, OpenTie tie)
        {
            var (end, partner) = r.One == ego ? (tie.Other, r.Other) : r.Other == ego ? (tie.One, r.One) : ("", ego);
            return partner == ego || m.Reading.IsGeneric(partner) ? new Way(end, null, r.Share, null) : To(end, partner, r.Share);
        }

        return
        [
            .. m.ContactsOf(ego).Where(t => t.OneUnit != t.OtherUnit)
                .Select(t => new Contact([t.OneUnit == ego ? To(t.Other, t.OtherUnit!, 1, isSure ? t.Class : null) : To(t.One, t.OneUnit!, 1, isSure ? t.Class : null)], t.Relations)),
            .. m.Organisations.Open.Where(t => t.Channel == "contact" && t.Touches(ego))
                .Select(t => new Contact([.. t.Resolutions.Select(r => WayOf(r, t))], [.. t.Relations.Select(l => l.Relation.Id)])),
        ];
    }

    private static SortedDictionary<Mandated, double> Counts(Measurement m, Contact[] contacts, Func<Way, bool> isLinking)
    {
        var norm = m.Reading.Profile.Norm("mandateLevel");
        // Contacts of which it is sure for whom they are come first, all at once.
        var certain = contacts.Where(c => c.Ways.Length == 1 && isLinking(c.Ways[0])).Aggregate(default(Mandated), (all, c) => all.With(Mandate.LevelOf(m, c.Ways[0].End), norm));
        var counts = new SortedDictionary<Mandated, double> { [certain] = 1 };
        foreach (var contact in contacts.Where(c => c.Ways.Length > 1))
        {
            var next = new SortedDictionary<Mandated, double>();
            foreach (var (before, weight) in counts)
            {
                foreach (var way in contact.Ways)
                {
                    var after = isLinking(way) ? before.With(Mandate.LevelOf(m, way.End), norm) : before;
                    next[after] = next.GetValueOrDefault(after) + (weight * way.Share);
                }
            }

            counts = next;
        }

        return counts;
    }

    // The end met, the unit it stands for and what class of tie that is; no unit where it is none of this organisation's.
    private readonly record struct Way(string End, string? Partner, double Share, TieClass? Class);

    private sealed record Contact(Way[] Ways, ImmutableArray<string> Relations);
}

/// <summary>The linking contacts of one reading.</summary>
/// <param name="Highest">The highest level; null when none is stated.</param>
/// <param name="All">How many.</param>
/// <param name="Known">How many of a known level.</param>
/// <param name="Enough">How many of the profile's level or more.</param>
internal readonly record struct Mandated(int? Highest, int All, int Known, int Enough) : IComparable<Mandated>
{
    /// <summary>One more.</summary>
    public Mandated With(int? level, double norm) => level is not { } known
        ? this with { All = All + 1 }
        : new Mandated(Highest is { } highest ? Math.Max(highest, known) : known, All + 1, Known + 1, Enough + (known >= norm ? 1 : 0));

    /// <inheritdoc/>
    public int CompareTo(Mandated other) => (Highest, All, Known, Enough).CompareTo((other.Highest, other.All, other.Known, other.Enough));
}
