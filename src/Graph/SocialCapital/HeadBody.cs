using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>What all organisations share that meet the heads of one body (see <see cref="ManyHeaded"/>): who is in it, who knows whom there, and who else is in contact with it. Found once.</summary>
/// <remarks>Several threads may ask at once. Time O(m) for the body and the contacts of one organisation for each question; m contacts.</remarks>
internal sealed class HeadBody
{
    private readonly Measurement _m;
    private readonly ImmutableArray<(string Id, ImmutableArray<string> Heads)> _people;
    private readonly Dictionary<string, List<Met>> _contacts = new(StringComparer.Ordinal);
    private readonly List<(RootContact Contact, ImmutableArray<string> One, ImmutableArray<string> Other)> _inside = [];
    private readonly HashSet<(string, string)> _direct = [];
    private readonly Lazy<Contacts> _touched;
    private readonly Lazy<(NodeLabels Labels, ImmutableArray<int> PartOf)> _parts;

    /// <summary>A body: its contacts, the roots that make it up, for which heads an end in it stands, and its people.</summary>
    public HeadBody(
        Measurement m, IEnumerable<RootContact> contacts, Func<string?, bool> isBody, Func<string, string, ImmutableArray<string>> headsOf,
        ImmutableArray<(string Id, ImmutableArray<string> Heads)> people)
    {
        (_m, _people) = (m, people);
        var beside = new List<(string Third, ImmutableArray<string> Heads)>();
        foreach (var contact in contacts)
        {
            var (isOne, isOther) = (isBody(contact.OneRoot), isBody(contact.OtherRoot));
            if (isOne && isOther)
            {
                _inside.Add((contact, headsOf(contact.One, contact.OneRoot!), headsOf(contact.Other, contact.OtherRoot!)));
            }
            else if (isOne)
            {
                Meet(new Met(contact.One, headsOf(contact.One, contact.OneRoot!), contact), contact.OtherRoot, contact.Other);
            }
            else if (isOther)
            {
                Meet(new Met(contact.Other, headsOf(contact.Other, contact.OtherRoot!), contact), contact.OneRoot, contact.One);
            }
        }

        void Meet(Met met, string? thereRoot, string there)
        {
            beside.Add((thereRoot ?? there, met.Heads));
            if (thereRoot is not null)
            {
                if (!_contacts.TryGetValue(thereRoot, out var all))
                {
                    _contacts[thereRoot] = all = [];
                }

                all.Add(met);
            }
        }

        foreach (var (x, y) in _inside.SelectMany(t => from x in t.One from y in t.Other select (x, y)).Concat(people.SelectMany(p => from x in p.Heads from y in p.Heads select (x, y))))
        {
            if (x != y)
            {
                _direct.Add((x, y));
                _direct.Add((y, x));
            }
        }

        _touched = new(() => Touched(beside));
        _parts = new(Parts);
    }

    /// <summary>The heads of the body as an organisation meets them; null when no contact is recorded.</summary>
    public Heads? HeadsOf(string ego)
    {
        if (!_contacts.TryGetValue(ego, out var contacts))
        {
            return null;
        }

        var reading = _m.Reading;
        var heads = contacts.SelectMany(c => c.Heads).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var labels = NodeLabels.Of(heads);
        var pairs = (from i in Enumerable.Range(0, heads.Length) from j in Enumerable.Range(0, i) select (One: heads[j], Other: heads[i])).ToArray();
        var tied = pairs.Where(_direct.Contains).ToArray();
        var network = NetworkBuilder.Build(labels.Count, tied.Select(p => labels.IndexOf(p.One)).ToArray(), tied.Select(p => labels.IndexOf(p.Other)).ToArray()).Network;
        // Of the contacts of one person each may be for another head: together they are that person's.
        (string Id, ImmutableArray<string> Heads)[] persons =
        [
            .. contacts.GroupBy(c => c.Person, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, g.SelectMany(c => c.Heads).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray())),
        ];
        var named = persons.Where(p => reading.Kind(reading.Ecosystem.Actor(p.Id))?.IsPeople == true && p.Heads.Length > 0).ToArray();
        var touched = _touched.Value;
        return new Heads(
            heads,
            [.. persons.Where(p => p.Heads.IsEmpty).Select(p => p.Id)],
            [.. named.Select(p => p.Id)],
            heads.Length < 2 ? null : 1 - Connectedness.Of(network),
            heads.Length < 2 ? null : 1 - Joined(heads) / (double)pairs.Length,
            tied.Length,
            Doors(named.Select(p => Door(p.Heads, p.Id))),
            Doors(contacts.Where(c => c.Heads.Length > 0).Select(c => Door(c.Heads, c.Person))),
            named.FirstOrDefault(p => heads.All(h => p.Heads.Contains(h) || touched.Of(p.Id).Contains(h))).Id,
            [.. pairs.Where(p => !_direct.Contains(p) && !touched.ThirdJoins(p.One, p.Other, ego)).Select(p => new HeadPair(p.One, p.Other))],
            _m.RelationsOf(contacts.Select(c => c.Contact).Concat(_inside.Select(i => i.Contact)).SelectMany(c => c.Relations)));
    }

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
    private (NodeLabels Labels, ImmutableArray<int> PartOf) Parts()
    {
        var isPerson = _people.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var steps = _inside.Where(t => IsSomebody(t.Contact.One, t.One) && IsSomebody(t.Contact.Other, t.Other)).Select(t => (t.Contact.One, t.Contact.Other))
            .Concat(_people.SelectMany(p => p.Heads.Select(h => (p.Id, h))))
            .ToArray();
        var labels = NodeLabels.Of(steps.SelectMany(s => new[] { s.Item1, s.Item2 }));
        var network = NetworkBuilder.Build(labels.Count, steps.Select(s => labels.IndexOf(s.Item1)).ToArray(), steps.Select(s => labels.IndexOf(s.Item2)).ToArray()).Network;
        return (labels, Components.Of(network).PartOf);

        bool IsSomebody(string id, ImmutableArray<string> heads) => heads.Length > 0 || isPerson.Contains(id);
    }

    // Who is in contact with which heads. The contacts of an organisation that asks are among them under its own id, and left out when it asks.
    private Contacts Touched(List<(string Third, ImmutableArray<string> Heads)> beside)
    {
        var touched = new Contacts();
        foreach (var (contact, one, other) in _inside)
        {
            touched.Add(contact.One, other);
            touched.Add(contact.Other, one);
        }

        foreach (var (third, heads) in beside)
        {
            touched.AddThird(third, heads);
        }

        foreach (var (head, other) in _direct)
        {
            touched.AddThird(head, [other]);
        }

        foreach (var (person, _) in _people.Where(p => p.Heads.IsEmpty))
        {
            touched.AddThird(person, [.. touched.Of(person)]);
        }

        return touched;
    }

    // Somebody or something in the body that an organisation is in contact with, and for which heads it stands there.
    private readonly record struct Met(string Person, ImmutableArray<string> Heads, RootContact Contact);

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
