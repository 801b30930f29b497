namespace WijkNetwerk.Voorbeeldwijk;

/// <summary>Two people who really know each other.</summary>
/// <param name="One">The pseudonym that comes first.</param>
/// <param name="Other">The other.</param>
/// <param name="Strength">How close, 1 to 5.</param>
/// <param name="From">Since when; null where nobody remembers.</param>
/// <param name="IsPlanted">Whether the plan needs it to be reported.</param>
internal sealed record Contact(string One, string Other, int Strength, string? From, bool IsPlanted = false)
{
    public (string, string) Pair => (One, Other);
}

/// <summary>Who really knows whom: the planted ways, and the rest by chance, dense inside organisations and sparse between them.</summary>
internal static class TrueContacts
{
    // Between these, contacts come by chance. All other organisations have only the planted contacts outside.
    private static readonly string[] Open = ["wijkcoop", "tuin", "bewoners", "huiskamer", "welzijn", "school", "bakker", "fietsmaker", "winkeliers"];

    // Contacts outside that the plan rests on: organisation and number, organisation and number, strength.
    private static readonly (string, int, string, int, int)[] Planted =
    [
        // The boundary spanner: an official with ties everywhere, inside and outside.
        ("gebiedszaken", 0, "wijkcoop", 0, 4), ("gebiedszaken", 0, "zorgcoop", 0, 3), ("gebiedszaken", 0, "bewoners", 0, 3), ("gebiedszaken", 0, "tuin", 1, 2),
        ("gebiedszaken", 0, "school", 0, 2), ("gebiedszaken", 0, "huiskamer", 1, 3), ("gebiedszaken", 0, "werkcoop", 0, 4), ("gebiedszaken", 0, "werkcoop", 1, 3),
        ("gebiedszaken", 0, "werk-inkomen", 3, 3), ("gebiedszaken", 0, "zorg-welzijn", 3, 3), ("gebiedszaken", 0, "vastgoed", 0, 4), ("gebiedszaken", 0, "gebiedsteam", 0, 4),
        // The isolated spanner: many ties outside, hardly any inside.
        ("werk-inkomen", 0, "wijkcoop", 1, 3), ("werk-inkomen", 0, "tuin", 2, 2), ("werk-inkomen", 0, "bewoners", 1, 2), ("werk-inkomen", 0, "huiskamer", 0, 3),
        ("werk-inkomen", 2, "zorg-welzijn", 2, 2), ("zorg-welzijn", 4, "gebiedsteam", 2, 3),
        // An official with two hats, in the garden.
        ("zorg-welzijn", 1, "tuin", 0, 4), ("zorg-welzijn", 1, "tuin", 3, 3),
        ("gebiedsteam", 1, "wijkcoop", 3, 3), ("gebiedsteam", 1, "winkeliers", 0, 2),
        // The care cooperative has two people with contacts outside.
        ("zorg-welzijn", 0, "zorgcoop", 1, 4), ("zorg-welzijn", 0, "welzijn", 1, 3), ("zorgcoop", 0, "wijkcoop", 0, 3), ("zorgcoop", 1, "tuin", 0, 2),
        // The energy cooperative has one: its chair, who alone knows somebody at the bank.
        ("energiecoop", 0, "wijkcoop", 4, 3), ("energiecoop", 0, "bank", 1, 4),
        // The housing corporation has one person with contacts outside; one of these contacts is not to be approached.
        ("corporatie", 2, "tuin", 0, 2), ("corporatie", 2, "wijkcoop", 3, 2),
        ("stadsfonds", 0, "wijkcoop", 0, 3), ("stadsfonds", 1, "tuin", 0, 2),
        ("kennis", 0, "wijkcoop", 1, 3), ("buurcoop", 0, "wijkcoop", 0, 3), ("bieb", 0, "bewoners", 0, 2),
    ];

    /// <summary>The only contact that is not to be approached.</summary>
    public static (string, string) NotToApproach { get; } = Sorted(Cast.Of("corporatie")[2], Cast.Of("wijkcoop")[3]);

    /// <summary>Everybody's contacts at the reference date, in the order of pseudonyms.</summary>
    public static IReadOnlyList<Contact> At(Chance chance)
    {
        var contacts = new SortedDictionary<(string, string), Contact>();
        void Add(string a, string b, int strength, bool isPlanted = false)
        {
            var (one, other) = Sorted(a, b);
            if (one != other)
            {
                contacts.TryAdd((one, other), new Contact(one, other, strength, isPlanted ? "2019" : Since(chance, one, other), isPlanted));
            }
        }

        foreach (var (org, at, other, otherAt, strength) in Planted)
        {
            Add(Cast.Of(org)[at], Cast.Of(other)[otherAt], strength, isPlanted: true);
        }

        CareCooperative(Add);
        foreach (var organisation in Cast.Organisations.Where(o => o.Size > 1 && o.Id != "zorgcoop"))
        {
            Inside(organisation, chance, Add);
        }

        for (var i = 0; i < Open.Length; i++)
        {
            for (var j = i + 1; j < Open.Length; j++)
            {
                for (var n = chance.Happens(0.6) ? 1 + chance.Below(3) : 0; n > 0; n--)
                {
                    Add(chance.OneOf(Cast.Of(Open[i])), chance.OneOf(Cast.Of(Open[j])), 1 + chance.Below(3));
                }
            }
        }

        foreach (var resident in Cast.ResidentsAlone)
        {
            for (var n = 1 + chance.Below(3); n > 0; n--)
            {
                Add(resident, chance.OneOf(Cast.Of(chance.OneOf(Open))), 1 + chance.Below(4));
            }
        }

        return [.. contacts.Values];
    }

    /// <summary>The pair with the pseudonym that comes first in front.</summary>
    public static (string One, string Other) Sorted(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    /// <summary>The two halves of the care cooperative, which only the third person ties.</summary>
    public static (string[] Half, string Cut, string[] OtherHalf) Halves()
    {
        var people = Cast.Of("zorgcoop");
        return ([.. people.Take(2), .. people.Skip(3).Take(3)], people[2], [.. people.Skip(6)]);
    }

    private static void CareCooperative(Action<string, string, int, bool> add)
    {
        var (half, cut, other) = Halves();
        foreach (var group in new[] { half, other })
        {
            for (var i = 0; i < group.Length; i++)
            {
                for (var j = i + 1; j < group.Length; j++)
                {
                    add(group[i], group[j], 3 + (i + j) % 3, false);
                }
            }
        }

        foreach (var person in new[] { half[0], half[2], other[0], other[1] })
        {
            add(cut, person, 4, true);
        }
    }

    // Everybody knows the one before in the list, and others by chance; close more often than not. In two small organisations all know all.
    private static void Inside(Organisation organisation, Chance chance, Action<string, string, int, bool> add)
    {
        var people = Cast.Of(organisation.Id);
        var share = organisation.Id is "huiskamer" or "bakker" ? 1.0 : organisation.Size > 9 ? 0.3 : 0.45;
        // The isolated spanner is left out by the colleagues of the own department, but for one.
        var apart = organisation.Id == "werk-inkomen" ? people[0] : null;
        for (var i = 1; i < people.Count; i++)
        {
            add(people[i], people[i - 1], 3 + chance.Below(3), false);
            for (var j = 0; j < i - 1; j++)
            {
                if (chance.Happens(share) && people[j] != apart)
                {
                    add(people[i], people[j], 2 + chance.Below(4), false);
                }
            }
        }
    }

    private static string? Since(Chance chance, string one, string other)
    {
        // Nobody knows a member longer than the membership lasts, here.
        var joined = Cast.Places.Where(p => p.IsJoiner && (p.Id == one || p.Id == other)).Select(p => p.From).Max(StringComparer.Ordinal);
        var share = chance.Share();
        var year = share < 0.1 ? null : share < 0.8 ? $"{2016 + (int)((share - 0.1) * 10)}" : share < 0.9 ? "2023" : "2024";
        return joined ?? year;
    }
}
