using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Benchmarks;

/// <summary>
/// A seeded made-up neighbourhood of 500 actors and 2,500 recorded ties: 26 cooperatives and initiatives, a municipality with six departments, ten other institutions, and 457 people who name whom they know.
/// Of the pairs that are in contact most are colleagues; some know a person of another organisation, and most of those somebody who is known by many (chairs, front-line officials). Nine in ten people were asked; who
/// was asked leaves out 15 % of the contacts, and ticks 1 % of the colleagues they do not know. Organisations collaborate, and institutions pay.
/// </summary>
internal static class Neighbourhood
{
    private const int Actors = 500;
    private const int Contacts = 2400;
    private const int Others = 100;
    private const double Missed = .15;
    private const double Invented = .01;
    private const double Asked = .9;

    private static readonly string[] Institutions =
        ["housing_corporation", "housing_corporation", "fund", "fund", "bank", "welfare_organisation", "school", "school", "knowledge_institution", "area_organisation"];

    public static Measurement Measure(int seed) =>
        new(new Reading(Of(seed), Profile.Essay, new ReadingOptions { At = new DateOnly(2025, 1, 1), Seed = seed }));

    public static Ecosystem Of(int seed)
    {
        var random = new Random(seed);
        var actors = new List<Actor>();
        void Add(string id, string kind, string? partOf = null, Sphere? sphere = null) =>
            actors.Add(new Actor { Id = id, Name = id, Kind = kind, PartOf = partOf, Sphere = sphere, City = "Stad", Neighbourhoods = ["Wijk"] });
        for (var i = 0; i < 26; i++)
            Add($"org{i:00}", i % 2 == 0 ? "cooperative" : "residents_initiative", sphere: Sphere.Community);
        Add("gemeente", "municipality", sphere: Sphere.Government);
        for (var i = 0; i < 6; i++)
            Add($"afdeling{i}", "municipal_department", "gemeente", Sphere.Government);
        foreach (var (i, kind) in Institutions.Index())
            Add($"instelling{i}", kind);
        string[] homes = [.. actors.Select(a => a.Id).Where(id => id != "gemeente")];
        // Sizes differ: the later half of the draws goes to a third of the organisations.
        var people = new List<(string Id, int Home)>();
        for (var i = 0; actors.Count < Actors; i++)
        {
            var home = i < 3 * homes.Length ? i % homes.Length : random.Next(2) == 0 ? random.Next(homes.Length) : 3 * random.Next(homes.Length / 3);
            Add($"p{i:000}", "person", homes[home]);
            people.Add(($"p{i:000}", home));
        }

        var byHome = people.Select((p, i) => (p.Home, Index: i)).ToLookup(p => p.Home, p => p.Index);
        var known = byHome.Select(g => g.First()).ToArray();
        var isAsked = people.Select(_ => random.NextDouble() < Asked).ToArray();
        var closeness = homes.Select(_ => .3 + (.6 * random.NextDouble())).ToArray();
        var relations = new List<Relation>();
        var said = new HashSet<(int, int)>();
        var reports = 0;
        void Contact(int u, int v, double chance)
        {
            var (a, b) = (Math.Min(u, v), Math.Max(u, v));
            if (a == b || !said.Add((a, b)))
                return;
            Evidence[] evidence = [.. new[] { a, b }.Where(end => isAsked[end] && random.NextDouble() < chance).Select(end => new Evidence(EvidenceKind.Stated, people[end].Id, "vragenlijst"))];
            if (evidence.Length == 0)
                return;
            reports++;
            relations.Add(new Relation
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"c{relations.Count:0000}"),
                Source = people[a].Id,
                Target = people[b].Id,
                Type = "contact",
                IsDirected = false,
                Strength = random.Next(1, 6),
                Evidence = [.. evidence],
            });
        }

        for (var u = 0; u < people.Count; u++)
        {
            foreach (var v in byHome[people[u].Home].Where(v => v > u))
                Contact(u, v, random.NextDouble() < closeness[people[u].Home] ? 1 - Missed : Invented);
        }

        // Contacts outside: of everybody in twenty organisations, else of one or two people who speak for the others; half of them with somebody who is known by many.
        var outward = byHome.SelectMany(g => g.Key % 3 == 0 ? g.Take(1) : g.Key % 3 == 1 ? g.Take(2) : g).ToArray();
        while (reports < Contacts)
            Contact(outward[random.Next(outward.Length)], random.Next(2) == 0 ? known[random.Next(known.Length)] : outward[random.Next(outward.Length)], 1 - Missed);
        string[] types = ["collaboration", "collaboration", "collaboration", "money", "support"];
        while (relations.Count < Contacts + Others)
        {
            var (source, target) = (homes[random.Next(homes.Length)], homes[random.Next(26)]);
            var type = types[random.Next(types.Length)];
            if (source == target || (type != "collaboration" && source.StartsWith("org", StringComparison.Ordinal)) || !said.Add((-1 - Array.IndexOf(homes, source), -1 - Array.IndexOf(homes, target))))
                continue;
            relations.Add(new Relation
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"o{relations.Count:0000}"),
                Source = source,
                Target = target,
                Type = type,
                IsDirected = type != "collaboration",
                AmountEur = type == "money" ? 1000 * random.Next(1, 100) : null,
                Evidence = [new Evidence(EvidenceKind.Stated, null, "jaarverslag")],
            });
        }

        var coverage = people.Where((_, i) => isAsked[i]).Select(p => new Graph.Ecosystems.Coverage(p.Id, "contact", Asked: true, Complete: true));
        return new Ecosystem(actors, relations, null, null, coverage);
    }
}
