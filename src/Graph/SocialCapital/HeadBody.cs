using System.Collections.Concurrent;
using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>What all organisations share that meet the heads of one body (see <see cref="ManyHeaded"/>): who is in it, who knows whom there, and who else is in contact with it. Found once.</summary>
/// <remarks>Several threads may ask at once. Time O(m) for the body and the contacts of one organisation for each question; m contacts.</remarks>
internal sealed class HeadBody
{
    private readonly Measurement _m;
    private readonly Func<string, ImmutableArray<string>> _headsOf;
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Person, ClassifiedTie Tie)>> _contacts = new(StringComparer.Ordinal);
    private readonly List<ClassifiedTie> _inside = [];
    private readonly HashSet<(string, string)> _direct = [];
    private readonly Lazy<Contacts> _touched;
    private readonly Lazy<(NodeLabels Labels, ImmutableArray<int> PartOf)> _parts;

    /// <summary>A body: the roots that make it up, and for which heads somebody or something in it stands.</summary>
    public HeadBody(Measurement m, Func<string?, bool> isBody, Func<string, ImmutableArray<string>> headsOf)
    {
        (_m, _headsOf) = (m, headsOf);
        var beside = new List<(string Person, string Other)>();
        foreach (var (tie, oneRoot, otherRoot) in m.ContactsByRoot)
        {
            var (isOne, isOther) = (isBody(oneRoot), isBody(otherRoot));
            if (isOne && isOther)
            {
                _inside.Add(tie);
            }
            else if (isOne)
            {
                Meet(tie, tie.One, tie.Other, otherRoot);
            }
            else if (isOther)
            {
                Meet(tie, tie.Other, tie.One, oneRoot);
            }
        }

        void Meet(ClassifiedTie tie, string here, string there, string? thereRoot)
        {
            beside.Add((here, there));
            if (thereRoot is not null)
            {
                if (!_contacts.TryGetValue(thereRoot, out var met))
                {
                    _contacts[thereRoot] = met = [];
                }

                met.Add((here, tie));
            }
        }

        string[] people = [.. m.PeopleByRoot.Where(p => isBody(p.Root)).Select(p => p.Id)];
        foreach (var (x, y) in _inside.SelectMany(t => from x in HeadsOfOne(t.One) from y in HeadsOfOne(t.Other) select (x, y))
            .Concat(people.SelectMany(p => from x in HeadsOfOne(p) from y in HeadsOfOne(p) select (x, y))))
        {
            if (x != y)
            {
                _direct.Add((x, y));
                _direct.Add((y, x));
            }
        }

        _touched = new(() => Touched(people, beside));
        _parts = new(() => Parts(people));
    }

    /// <summary>The heads of the body as an organisation meets them; null when no contact is recorded.</summary>
    public Heads? HeadsOf(string ego)
    {
        if (!_contacts.TryGetValue(ego, out var contacts))
        {
            return null;
        }

        var reading = _m.Reading;
        var heads = contacts.SelectMany(c => HeadsOfOne(c.Person)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var labels = NodeLabels.Of(heads);
        var pairs = (from i in Enumerable.Range(0, heads.Length) from j in Enumerable.Range(0, i) select (One: heads[j], Other: heads[i])).ToArray();
        var tied = pairs.Where(_direct.Contains).ToArray();
        var network = NetworkBuilder.Build(labels.Count, tied.Select(p => labels.IndexOf(p.One)).ToArray(), tied.Select(p => labels.IndexOf(p.Other)).ToArray()).Network;
        var persons = contacts.Select(c => c.Person).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var named = persons.Where(p => reading.Kind(reading.Ecosystem.Actor(p))?.IsPeople == true && HeadsOfOne(p).Length > 0).ToArray();
        var touched = _touched.Value;
        return new Heads(
            heads,
            [.. persons.Where(p => HeadsOfOne(p).IsEmpty)],
            [.. named],
            heads.Length < 2 ? null : 1 - Connectedness.Of(network),
            heads.Length < 2 ? null : 1 - Joined(heads) / (double)pairs.Length,
            tied.Length,
            Doors(named.Select(p => Door(HeadsOfOne(p), p))),
            Doors(contacts.Where(c => HeadsOfOne(c.Person).Length > 0).Select(c => Door(HeadsOfOne(c.Person), c.Person))),
            named.FirstOrDefault(p => heads.All(h => HeadsOfOne(p).Contains(h) || touched.Of(p).Contains(h))),
            [.. pairs.Where(p => !_direct.Contains(p) && !touched.ThirdJoins(p.One, p.Other, ego)).Select(p => new HeadPair(p.One, p.Other))],
            _m.RelationsOf(contacts.Select(c => c.Tie).Concat(_inside)));
    }

    private ImmutableArray<string> HeadsOfOne(string id) => _known.GetOrAdd(id, _headsOf);

    private static string Door(ImmutableArray<string> heads, string person) => heads is [var one] ? one : person;

    // 1 / sum of squared shares.
    private static double? Doors(IEnumerable<string> doors)
    {
        var counts = doors.GroupBy(d => d, StringComparer.Ordinal).Select(g => (double)g.Count()).ToArray();
        return counts.Length == 0 ? null : Math.Pow(counts.Sum(), 2) / counts.Sum(c => c * c);
    }

    // Pairs of heads that anybody inside may join, step by step: a head of which no step is known is joined with none.
    private long Joined(ImmutableArray<string> heads)
    {
        var (labels, partOf) = _parts.Value;
        return heads.Where(labels.Contains).GroupBy(h => partOf[labels.IndexOf(h)]).Sum(g => (long)g.Count() * (g.Count() - 1) / 2);
    }

    // Who is joined by steps from one to another; the institution itself is nobody in particular.
    private (NodeLabels Labels, ImmutableArray<int> PartOf) Parts(string[] people)
    {
        var isPerson = people.ToHashSet(StringComparer.Ordinal);
        var steps = _inside.Select(t => (t.One, t.Other))
            .Concat(people.SelectMany(p => HeadsOfOne(p).Select(h => (p, h))))
            .Where(s => IsSomebody(s.Item1) && IsSomebody(s.Item2))
            .ToArray();
        var labels = NodeLabels.Of(steps.SelectMany(s => new[] { s.Item1, s.Item2 }));
        var network = NetworkBuilder.Build(labels.Count, steps.Select(s => labels.IndexOf(s.Item1)).ToArray(), steps.Select(s => labels.IndexOf(s.Item2)).ToArray()).Network;
        return (labels, Components.Of(network).PartOf);

        bool IsSomebody(string id) => HeadsOfOne(id).Length > 0 || isPerson.Contains(id);
    }

    // Who is in contact with which heads. The contacts of an organisation that asks are among them under its own id, and left out when it asks.
    private Contacts Touched(string[] people, List<(string Person, string Other)> beside)
    {
        var touched = new Contacts();
        foreach (var (one, other) in _inside.SelectMany(t => new[] { (t.One, t.Other), (t.Other, t.One) }))
        {
            touched.Add(one, HeadsOfOne(other));
        }

        foreach (var (person, other) in beside)
        {
            touched.AddThird(_m.Reading.RootUnitsOf(other).Single ?? other, HeadsOfOne(person));
        }

        foreach (var (head, other) in _direct)
        {
            touched.AddThird(head, [other]);
        }

        foreach (var person in people.Where(p => HeadsOfOne(p).IsEmpty))
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
