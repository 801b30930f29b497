using System.Collections.Immutable;
using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Partners;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Ecosystems;

/// <summary>Seeded random neighbourhoods with a bit of everything: departments, a fund of a cooperative, people of every sort, carriers, coverage.</summary>
internal static class RandomWijken
{
    private static readonly string[] Types =
        ["contact", "contact", "contact", "brokerage", "collaboration", "collaboration", "funding", "commission", "real_estate", "knowledge", "support_network", "obstructs", "regulation"];

    private static readonly RelationStatus[] Statuses =
        [RelationStatus.Active, RelationStatus.Active, RelationStatus.Active, RelationStatus.AtRisk, RelationStatus.Planned, RelationStatus.Ended, RelationStatus.Failed];

    public static IEnumerable<Ecosystem> All(int count = 60) => Enumerable.Range(1, count).Select(One);

    public static Ecosystem One(int seed)
    {
        var random = new Random(seed);
        var wijk = Organisations(new Wijk(), random);
        var people = new List<string>();
        string[] homes = ["C1", "C1", "C2", "C3", "GEM", "D1", "D2", "FND", "BNK", "B1", "W1"];
        for (var i = 1; i <= 9; i++)
        {
            var (id, kind) = ($"p{i}", Pick(random, "person", "person", "civil_servant_role", "leader_role", "volunteer_group"));
            var home = Pick(random, homes);
            var how = random.Next(4);
            wijk.Actor(id, kind, how == 0 ? home : null, persons: kind == "person" || random.Next(3) == 0 ? null : 1 + random.Next(3));
            people.Add(id);
            if (how is 1 or 2)
                wijk.Member(id, home);
            if (how == 2 && random.Next(3) == 0)
                wijk.Member(id, Pick(random, homes) is var other && other == home ? "C3" : other);
        }

        string[] ends = ["C1", "C1", "C2", "C3", "GEM", "D1", "D2", "HAV", "FND", "BNK", "own", "B1", "W1", "N1", "hall", "gen", .. people];
        for (var i = 1; i <= 26; i++)
        {
            var (source, target) = (Pick(random, ends), Pick(random, ends));
            if (source == target)
                continue;
            wijk.Tie(
                source, target, Pick(random, Types), Pick(random, Statuses), id: $"r{i:00}",
                on: random.Next(3) > 0 ? null : $"r{1 + random.Next(26):00}{Pick(random, ";", "|")}{Pick(random, "p1", "p2", "rule", "r03")}",
                evidence: Pick(random, EvidenceKind.Stated, EvidenceKind.Stated, EvidenceKind.Implied),
                euros: random.Next(2) == 0 ? null : random.Next(1, 9), directed: random.Next(4) > 0, doNotApproach: random.Next(6) == 0);
        }

        foreach (var informant in (string[])["C1", "C2", "p1", "p2", "p3"])
        {
            if (random.Next(2) == 0)
                wijk.Asked(informant, Pick(random, "*", "contact", "money", "structure"), asked: random.Next(5) > 0, complete: random.Next(3) > 0);
        }

        return wijk.Build();
    }

    public static Measurement Measure(Ecosystem ecosystem, ReferenceLevel level = ReferenceLevel.Root, PathMode mode = PathMode.Strict) =>
        new(new Reading(ecosystem, Profile.Essay, new ReadingOptions { At = Wijk.Day, Level = level, Mode = mode }));

    public static T Pick<T>(Random random, params T[] of) => of[random.Next(of.Length)];

    /// <summary>Everything the program says of a neighbourhood at one level, as text.</summary>
    public static string Print(Ecosystem ecosystem, ReferenceLevel level)
    {
        var m = Measure(ecosystem, level, PathMode.CoMembers);
        return JsonSerializer.Serialize(new
        {
            Scores = Capitals.Of(m),
            Risks = SinglePointsOfFailure.Of(m),
            Gaps = m.Egos.Where(u => !u.IsInstitutional).SelectMany(u => CoverageGaps.Of(m, u)).ToImmutableArray(),
            m.Ties,
        });
    }

    private static Wijk Organisations(Wijk wijk, Random random)
    {
        wijk.Actor("city", "place", name: "City").Actor("west", "place", "city", name: "West").Actor("hall", "place", "west").Actor("rule", "policy_instrument")
            .Actor("GEM", "municipality", city: "City", wijk: "*").Actor("D1", "municipal_department", "GEM").Actor("D2", "area_organisation", "GEM")
            .Actor("HAV", "housing_corporation").Actor("FND", "fund", city: Pick(random, "City", "Town", null)).Actor("BNK", "bank")
            .Actor("W1", "welfare_organisation").Actor("gen", "business", generic: true).Actor("N1", "network_organisation", sphere: Pick(random, Sphere.Community, Sphere.Government, Sphere.Hybrid));
        foreach (var id in (string[])["C1", "C2", "C3"])
            wijk.Actor(id, "cooperative", wijk: Pick(random, "West", "East", null), city: Pick(random, "City", "City", null));
        return wijk.Actor("own", "fund", "C2").Actor("B1", "business", wijk: Pick(random, "West", null));
    }
}
