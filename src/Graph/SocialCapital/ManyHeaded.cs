using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Whether the departments that a cooperative deals with know one another, or the cooperative has to join them.</summary>
/// <remarks>
/// Definition: heads = the departments of the institution with a contact of the ego. Two heads are tied by a contact of their officials, or by an official of both, and never by way
/// of the ego. M = fragmentation of the heads (1 - pairs joined / pairs); beside it the same when any official of the institution may join them. Doors: an official of
/// several departments is one, and so is each department with officials of its own; effective doors 1 / sum of q², q the share of contact persons, or of contact
/// ties. Fixed contact: a contact person who is in, or in contact with, every head. Joined only by the ego: pairs of heads that are not tied and that no third unit is in contact with both of.
/// The mirror: an institution that deals with many cooperatives; the heads are the cooperatives.
/// Range: M and the shares 0-1, doors 1 and up. Higher M means: more of the joining is left to the ego.
/// Undefined: M and shares with fewer than two heads; doors when nobody is named. Strengths: ignored. Direction: ignored.
/// Absences count: over recorded relations unless every contact person was asked for all.
/// Checked against: the toy neighbourhood and the official of four areas of the real set, by hand.
/// </remarks>
public static class ManyHeaded
{
    /// <summary>The heads of an institution as an organisation meets them.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ego">Id of the organisation.</param>
    /// <param name="institution">Id of the institution as a whole.</param>
    /// <returns>The heads; null when no contact is recorded.</returns>
    public static Heads? Of(Measurement m, string ego, string institution) =>
        Find(m.Reading, m, root => root == ego, root => root == institution, id => Departments(m.Reading, id, institution), ego);

    /// <summary>The cooperatives as an institution meets them: the same, seen from the other side.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="institution">Id of the institution as a whole.</param>
    /// <returns>The heads; null when no contact with a cooperative is recorded.</returns>
    public static Heads? Mirror(Measurement m, string institution) =>
        Find(
            m.Reading,
            m,
            root => root == institution,
            root => root is not null && IsCooperative(m.Reading, root),
            id => [m.Reading.RootUnitsOf(id).Single!],
            institution);

    /// <summary>The departments that somebody or something inside an institution stands for.</summary>
    internal static ImmutableArray<string> Departments(Reading reading, string id, string institution)
    {
        if (id == institution)
        {
            return [];
        }

        return reading.Kind(reading.Ecosystem.Actor(id))?.IsOrganisation == true
            ? [id]
            : [.. reading.DepartmentsOf(id).Where(d => reading.RootOf(d) == institution)];
    }

    private static bool IsCooperative(Reading reading, string id) => reading.Unit(id).Kind.Kind == "cooperative";

    private static Heads? Find(Reading reading, Measurement m, Func<string?, bool> isEgo, Func<string?, bool> isBody, Func<string, ImmutableArray<string>> headsOf, string ego)
    {
        // The same people come by many times.
        var known = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var find = headsOf;
        headsOf = id => known.TryGetValue(id, out var found) ? found : known[id] = find(id);
        var contacts = new List<(string Person, ClassifiedTie Tie)>();
        var inside = new List<ClassifiedTie>();
        var beside = new List<(string Person, string Other)>();
        foreach (var (tie, oneRoot, otherRoot) in m.ContactsByRoot)
        {
            Sort(tie, tie.One, oneRoot, tie.Other, otherRoot);
            Sort(tie, tie.Other, otherRoot, tie.One, oneRoot);
        }

        void Sort(ClassifiedTie tie, string here, string? hereRoot, string there, string? thereRoot)
        {
            if (!isBody(hereRoot))
            {
                return;
            }

            if (isEgo(thereRoot))
            {
                contacts.Add((here, tie));
            }
            else if (!isBody(thereRoot))
            {
                beside.Add((here, there));
            }
            else if (here == tie.One)
            {
                inside.Add(tie);
            }
        }

        if (contacts.Count == 0)
        {
            return null;
        }

        var heads = contacts.SelectMany(c => headsOf(c.Person)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var people = m.PeopleByRoot.Where(p => isBody(p.Root)).Select(p => p.Id).ToArray();
        var direct = new HashSet<(string, string)>();
        foreach (var (x, y) in inside.SelectMany(t => from x in headsOf(t.One) from y in headsOf(t.Other) select (x, y))
            .Concat(people.SelectMany(p => from x in headsOf(p) from y in headsOf(p) select (x, y))))
        {
            if (x != y)
            {
                direct.Add((x, y));
                direct.Add((y, x));
            }
        }

        var labels = NodeLabels.Of(heads);
        var pairs = (from i in Enumerable.Range(0, heads.Length) from j in Enumerable.Range(0, i) select (One: heads[j], Other: heads[i])).ToArray();
        var tied = pairs.Where(direct.Contains).ToArray();
        var network = NetworkBuilder.Build(labels.Count, tied.Select(p => labels.IndexOf(p.One)).ToArray(), tied.Select(p => labels.IndexOf(p.Other)).ToArray()).Network;
        var persons = contacts.Select(c => c.Person).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var named = persons.Where(p => reading.Kind(reading.Ecosystem.Actor(p))?.IsPeople == true && headsOf(p).Length > 0).ToArray();
        var touched = Touched(reading, headsOf, people, inside, beside, direct);
        return new Heads(
            heads,
            [.. persons.Where(p => headsOf(p).IsEmpty)],
            [.. named],
            heads.Length < 2 ? null : 1 - Connectedness.Of(network),
            heads.Length < 2 ? null : 1 - Joined(heads, headsOf, people, inside) / (double)pairs.Length,
            tied.Length,
            Doors(named.Select(p => Door(headsOf(p), p))),
            Doors(contacts.Where(c => headsOf(c.Person).Length > 0).Select(c => Door(headsOf(c.Person), c.Person))),
            named.FirstOrDefault(p => heads.All(h => headsOf(p).Contains(h) || touched.Of(p).Contains(h))),
            [.. pairs.Where(p => !direct.Contains(p) && !touched.ThirdJoins(p.One, p.Other, ego)).Select(p => new HeadPair(p.One, p.Other))],
            [.. contacts.Select(c => c.Tie).Concat(inside).SelectMany(t => t.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static string Door(ImmutableArray<string> heads, string person) => heads is [var one] ? one : person;

    // 1 / sum of squared shares.
    private static double? Doors(IEnumerable<string> doors)
    {
        var counts = doors.GroupBy(d => d, StringComparer.Ordinal).Select(g => (double)g.Count()).ToArray();
        return counts.Length == 0 ? null : Math.Pow(counts.Sum(), 2) / counts.Sum(c => c * c);
    }

    // Pairs of heads that anybody inside may join, step by step; the institution itself is nobody in particular.
    private static long Joined(ImmutableArray<string> heads, Func<string, ImmutableArray<string>> headsOf, string[] people, List<ClassifiedTie> inside)
    {
        var isPerson = people.ToHashSet(StringComparer.Ordinal);
        var steps = inside.Select(t => (t.One, t.Other))
            .Concat(people.SelectMany(p => headsOf(p).Select(h => (p, h))))
            .Where(s => IsSomebody(s.Item1) && IsSomebody(s.Item2))
            .ToArray();
        var labels = NodeLabels.Of(heads.Concat(steps.SelectMany(s => new[] { s.Item1, s.Item2 })));
        var network = NetworkBuilder.Build(labels.Count, steps.Select(s => labels.IndexOf(s.Item1)).ToArray(), steps.Select(s => labels.IndexOf(s.Item2)).ToArray()).Network;
        var parts = Components.Of(network).PartOf;
        return heads.GroupBy(h => parts[labels.IndexOf(h)]).Sum(g => (long)g.Count() * (g.Count() - 1) / 2);

        bool IsSomebody(string id) => headsOf(id).Length > 0 || isPerson.Contains(id);
    }

    private static Contacts Touched(
        Reading reading, Func<string, ImmutableArray<string>> headsOf, string[] people, List<ClassifiedTie> inside, List<(string Person, string Other)> beside, HashSet<(string, string)> direct)
    {
        var touched = new Contacts();
        foreach (var (one, other) in inside.SelectMany(t => new[] { (t.One, t.Other), (t.Other, t.One) }))
        {
            touched.Add(one, headsOf(other));
        }

        foreach (var (person, other) in beside)
        {
            touched.AddThird(reading.RootUnitsOf(other).Single ?? other, headsOf(person));
        }

        foreach (var (head, other) in direct)
        {
            touched.AddThird(head, [other]);
        }

        foreach (var person in people.Where(p => headsOf(p).IsEmpty))
        {
            touched.AddThird(person, [.. touched.Of(person)]);
        }

        return touched;
    }

    private sealed class Contacts
    {
        private readonly Dictionary<string, HashSet<string>> _heads = new(StringComparer.Ordinal);
        private readonly Dictionary<string, HashSet<string>> _thirds = new(StringComparer.Ordinal);

        public HashSet<string> Of(string person) => _heads.GetValueOrDefault(person) ?? [];

        public bool ThirdJoins(string one, string other, string ego) =>
            _thirds.Any(t => t.Key != ego && t.Key != one && t.Key != other && t.Value.Contains(one) && t.Value.Contains(other));

        public void Add(string person, ImmutableArray<string> heads) => Into(_heads, person, heads);

        public void AddThird(string unit, ImmutableArray<string> heads) => Into(_thirds, unit, heads);

        private static void Into(Dictionary<string, HashSet<string>> sets, string key, ImmutableArray<string> heads)
        {
            if (!sets.TryGetValue(key, out var set))
            {
                sets[key] = set = new HashSet<string>(StringComparer.Ordinal);
            }

            set.UnionWith(heads);
        }
    }
}

/// <summary>The heads that an ego meets, and whether they know one another.</summary>
/// <param name="All">The departments (or cooperatives) with a contact of the ego, by id.</param>
/// <param name="WithoutHead">Ends of contacts that stand for no head: listed, not counted.</param>
/// <param name="Persons">The contact persons and roles that stand for a head.</param>
/// <param name="Fragmentation">M; null with fewer than two heads.</param>
/// <param name="FragmentationThroughAll">M when anybody inside may join two heads, step by step.</param>
/// <param name="TiedPairs">Pairs of heads that are tied.</param>
/// <param name="Doors">Effective number of doors, by contact persons; null when nobody is named.</param>
/// <param name="DoorsByTies">The same by contact ties.</param>
/// <param name="FixedContact">A contact person who is in or in contact with every head; null when there is none.</param>
/// <param name="OnlyByEgo">Pairs of heads that the ego alone joins.</param>
/// <param name="Relations">Ids of the relations behind it.</param>
public sealed record Heads(
    ImmutableArray<string> All,
    ImmutableArray<string> WithoutHead,
    ImmutableArray<string> Persons,
    double? Fragmentation,
    double? FragmentationThroughAll,
    int TiedPairs,
    double? Doors,
    double? DoorsByTies,
    string? FixedContact,
    ImmutableArray<HeadPair> OnlyByEgo,
    ImmutableArray<string> Relations)
{
    /// <summary>Tied pairs of heads, of all pairs; null with fewer than two heads.</summary>
    public double? TiedShare => All.Length < 2 ? null : 2.0 * TiedPairs / ((long)All.Length * (All.Length - 1));
}

/// <summary>Two heads.</summary>
/// <param name="One">Id of the first in ordinal order.</param>
/// <param name="Other">Id of the other.</param>
public readonly record struct HeadPair(string One, string Other);
