using System.Collections.Immutable;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Views;

/// <summary>The ways from an organisation to the people of an institution: who knows whom, with everybody removable.</summary>
/// <remarks>
/// Nodes: persons, roles, groups and organisations as named; without the institution itself and what is under it. Ties: live relations of the
/// channels contact and collaboration. Sources: the organisation itself and every person or role whose root unit it is. Sinks: the holders, that is persons
/// and roles of the institution. Capacities: the organisation itself has no limit, an organisation or group 1, a person 1, a role its
/// number of persons; not stated counts as 1, and <see cref="Redundancy.IsAtLeast"/> says when giving it no limit would raise the result.
/// </remarks>
public sealed class TerminalView
{
    private readonly Network _network;
    private readonly NodeLabels _labels;
    private readonly int[] _capacities;
    private readonly bool[] _isSizeUnknown;
    private readonly int[] _sources;
    private readonly int[] _sinks;

    private TerminalView(Builder b)
    {
        (Ego, Institution, Inside, Holders, Unattributed) = (b.Ego, b.Institution, [.. b.Inside], [.. b.Holders], [.. b.Unattributed]);
        Ties = [.. b.Ties];
        _labels = NodeLabels.Of(b.Nodes);
        _network = NetworkBuilder.Build(
            _labels.Count,
            b.Links.Select(l => _labels.IndexOf(l.Item1)).ToArray(),
            b.Links.Select(l => _labels.IndexOf(l.Item2)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        _capacities = new int[_labels.Count];
        _isSizeUnknown = new bool[_labels.Count];
        for (var node = 0; node < _labels.Count; node++)
        {
            var size = b.Size(_labels[node]);
            _capacities[node] = size ?? 1;
            _isSizeUnknown[node] = size is null;
        }

        _sources = [.. Inside.Select(_labels.IndexOf)];
        _sinks = [.. b.Sinks.Select(_labels.IndexOf)];
    }

    /// <summary>Id of the organisation.</summary>
    public string Ego { get; }

    /// <summary>Id of the institution or department.</summary>
    public string Institution { get; }

    /// <summary>The organisation itself and the persons and roles inside it, by id.</summary>
    public ImmutableArray<string> Inside { get; }

    /// <summary>The persons and roles of the institution, by id.</summary>
    public ImmutableArray<string> Holders { get; }

    /// <summary>Contacts and collaborations of the organisation with the institution in which nobody is named.</summary>
    public ImmutableArray<LiveRelation> Unattributed { get; }

    /// <summary>The recorded relations that paths may use.</summary>
    public ImmutableArray<LiveRelation> Ties { get; }

    /// <summary>Number of nodes, nameless holders included.</summary>
    public int NodeCount => _labels.Count;

    /// <summary>True when a person or role of the institution is known, or assumed by the mode.</summary>
    public bool HasHolder => _sinks.Length > 0;

    /// <summary>Builds the view.</summary>
    /// <param name="reading">The reading; its mode says what paths may use.</param>
    /// <param name="ego">Id of the organisation.</param>
    /// <param name="institution">Id of the institution, or of a department.</param>
    /// <returns>The view.</returns>
    public static TerminalView Of(Reading reading, string ego, string institution) => new(new Builder(reading, ego, institution));

    /// <summary>How many ways share nobody (κ), what bounds it, and how far the nearest holder is.</summary>
    /// <returns>The redundancy; its number is 0 when no way is recorded.</returns>
    public Redundancy Redundancy()
    {
        var ways = Ways(unlimited: false) ?? 0;
        var withoutLimit = _isSizeUnknown.AsSpan().Contains(true) ? Ways(unlimited: true) : ways;
        var distance = BreadthFirst.Distances(_network, _sources) is var from && _sinks.Length > 0
            ? _sinks.Select(s => from[s]).Where(d => d != BreadthFirst.Unreachable).DefaultIfEmpty(BreadthFirst.Unreachable).Min()
            : BreadthFirst.Unreachable;
        return new Redundancy(ways, withoutLimit is null || withoutLimit > ways, distance == BreadthFirst.Unreachable ? null : Math.Max(distance, 0));
    }

    /// <summary>Everybody whom every way passes, from the organisation's side; the organisation itself is not named.</summary>
    /// <returns>Ids; empty when there is no such actor or no way at all.</returns>
    public ImmutableArray<string> Dominators() =>
        Flow.Dominators.Of(_network, _sources, _sinks) is { } nodes
            ? [.. nodes.Select(n => _labels[n]).Where(id => id != Ego)]
            : [];

    /// <summary>The relations along a largest set of ways that share nobody.</summary>
    /// <returns>Relations, every one between two neighbours on a way; empty when there is no way.</returns>
    public ImmutableArray<LiveRelation> OnDisjointWays()
    {
        var ways = DisjointPaths.Of(_network, _sources, _sinks, new FlowOptions { NodeCapacities = [.. _capacities] });
        if (ways is not { } paths)
        {
            return [];
        }

        var steps = new HashSet<(string, string)>();
        foreach (var path in paths)
        {
            for (var i = 1; i < path.Length; i++)
            {
                steps.Add((_labels[path[i - 1]], _labels[path[i]]));
            }
        }

        return [.. Ties.Where(t => steps.Contains((t.Relation.Source, t.Relation.Target)) || steps.Contains((t.Relation.Target, t.Relation.Source)))];
    }

    /// <summary>A shortest way, over some relations only.</summary>
    /// <param name="keep">Which relations it may use.</param>
    /// <returns>Relations along the way, or null when there is none.</returns>
    public ImmutableArray<LiveRelation>? ShortestWay(Func<LiveRelation, bool> keep)
    {
        var usable = Ties.Where(keep).ToArray();
        var network = NetworkBuilder.Build(
            _labels.Count,
            usable.Select(t => _labels.IndexOf(t.Relation.Source)).ToArray(),
            usable.Select(t => _labels.IndexOf(t.Relation.Target)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        var path = BreadthFirst.ShortestPath(network, _sources, _sinks);
        if (path.IsDefaultOrEmpty)
        {
            return null;
        }

        var way = ImmutableArray.CreateBuilder<LiveRelation>();
        for (var step = 1; step < path.Length; step++)
        {
            var (a, b) = (_labels[path[step - 1]], _labels[path[step]]);
            way.Add(usable.First(t => (t.Relation.Source == a && t.Relation.Target == b) || (t.Relation.Source == b && t.Relation.Target == a)));
        }

        return way.ToImmutable();
    }

    /// <summary>What κ cannot exceed: people of the ego with a tie, and known holders.</summary>
    /// <returns>The bound; where the organisation itself holds a tie, the known holders only.</returns>
    public RedundancyBound Bound()
    {
        var (holders, holdersAtLeast) = Count(_sinks);
        // Who is inside and a holder at once (two hats) is a way without a tie.
        var tied = _sources.Where(s => _network.Degree(s) > 0 || _sinks.Contains(s)).ToArray();
        var ownTie = _labels.TryIndexOf(Ego, out var ego) && tied.Contains(ego);
        var (members, membersAtLeast) = Count(tied);
        return ownTie || members >= holders
            ? new RedundancyBound(holders, holdersAtLeast, ownTie)
            : new RedundancyBound(members, membersAtLeast, ownTie);
    }

    private (long Persons, bool IsAtLeast) Count(IEnumerable<int> nodes)
    {
        var all = nodes.Where(n => _labels[n] != Ego).ToArray();
        return (all.Sum(n => (long)_capacities[n]), all.Any(n => _isSizeUnknown[n]));
    }

    private long? Ways(bool unlimited)
    {
        var capacities = (int[])_capacities.Clone();
        for (var node = 0; unlimited && node < capacities.Length; node++)
        {
            capacities[node] = _isSizeUnknown[node] ? FlowOptions.Unlimited : capacities[node];
        }

        return MaximumFlow.Of(_network, _sources, _sinks, new FlowOptions { NodeCapacities = [.. capacities] });
    }

    private sealed class Builder
    {
        private readonly Reading _reading;

        public Builder(Reading reading, string ego, string institution)
        {
            (_reading, Ego, Institution) = (reading, ego, institution);
            foreach (var actor in reading.Ecosystem.Actors)
            {
                if (!reading.IsInGeneric(actor.Id) && reading.Kind(actor) is { IsInNetworks: true, Category: not KindCategory.Researcher } kind)
                {
                    Add(actor.Id, kind);
                }
            }

            foreach (var live in reading.Live)
            {
                Add(live);
            }

            if (reading.Options.Mode != PathMode.Strict)
            {
                AddNamelessHolders();
            }

            if (reading.Options.Mode == PathMode.CoMembers)
            {
                LinkColleagues();
            }
        }

        public string Ego { get; }

        public string Institution { get; }

        public SortedSet<string> Nodes { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Inside { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Holders { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Sinks { get; } = new(StringComparer.Ordinal);

        public List<(string, string)> Links { get; } = [];

        public List<LiveRelation> Ties { get; } = [];

        public List<LiveRelation> Unattributed { get; } = [];

        public int? Size(string node)
        {
            if (node == Ego)
            {
                return FlowOptions.Unlimited;
            }

            var actor = _reading.Ecosystem.FindActor(node);
            return actor is not null && _reading.Kind(actor)?.Category == KindCategory.Role ? actor.Persons : 1;
        }

        private void Add(string id, KindRule kind)
        {
            if (kind.IsOrganisation)
            {
                if (IsUnderInstitution(id) || IsAboveInstitution(id))
                {
                    return;
                }
            }
            else if (kind.Category is KindCategory.Person or KindCategory.Role)
            {
                if (_reading.RootUnitsOf(id).Ids.Contains(Ego))
                {
                    Inside.Add(id);
                }

                if (_reading.HeldBy(id).Contains(Institution, StringComparer.Ordinal))
                {
                    Holders.Add(id);
                    Sinks.Add(id);
                }
            }

            if (id == Ego)
            {
                Inside.Add(id);
            }

            Nodes.Add(id);
        }

        private void Add(LiveRelation live)
        {
            if (!live.IsTie || live.Rule.Channel is not ("contact" or "collaboration"))
            {
                return;
            }

            var (source, target) = (live.Relation.Source, live.Relation.Target);
            if (Nodes.Contains(source) && Nodes.Contains(target))
            {
                Links.Add((source, target));
                Ties.Add(live);
            }
            else if ((source == Ego && IsUnderInstitution(target)) || (target == Ego && IsUnderInstitution(source)))
            {
                Unattributed.Add(live);
            }
        }

        // One for each tie, that is for each pair of ends in one channel: two rows that say the same are no second person.
        // No id in a file begins with NUL, so a nameless holder cannot be mistaken for an actor.
        private void AddNamelessHolders()
        {
            var ties = Unattributed.Select(l => (Other: l.Relation.Source == Ego ? l.Relation.Target : l.Relation.Source, l.Rule.Channel)).Distinct();
            foreach (var (other, channel) in ties)
            {
                var holder = $"\0{other}\0{channel}";
                Nodes.Add(holder);
                Sinks.Add(holder);
                Links.Add((Ego, holder));
            }
        }

        private void LinkColleagues()
        {
            var colleagues = Nodes
                .Where(id => _reading.Ecosystem.FindActor(id) is { } a && _reading.Kind(a)?.Category is KindCategory.Person or KindCategory.Role)
                .SelectMany(id => _reading.RootUnitsOf(id).Ids.Where(u => u != id).Select(u => (Unit: u, Id: id)))
                .GroupBy(x => x.Unit, x => x.Id, StringComparer.Ordinal);
            foreach (var unit in colleagues)
            {
                var people = unit.ToArray();
                for (var i = 0; i < people.Length; i++)
                {
                    for (var j = i + 1; j < people.Length; j++)
                    {
                        Links.Add((people[i], people[j]));
                    }
                }
            }
        }

        // Towards a department, the municipality as a whole is nobody in particular: a way must pass people.
        private bool IsAboveInstitution(string id)
        {
            var actor = _reading.Ecosystem.FindActor(Institution);
            while (actor is not null && actor.Id != id)
            {
                actor = _reading.Ecosystem.FindActor(actor.PartOf);
            }

            return actor is not null;
        }

        private bool IsUnderInstitution(string id)
        {
            var actor = _reading.Ecosystem.FindActor(id);
            while (actor is not null && actor.Id != Institution)
            {
                actor = _reading.Ecosystem.FindActor(actor.PartOf);
            }

            return actor is not null && _reading.Kind(_reading.Ecosystem.Actor(id))?.IsOrganisation == true;
        }
    }
}

/// <summary>How many ways share nobody, and how far the nearest holder is.</summary>
/// <param name="Ways">κ, unknown sizes counted as one person.</param>
/// <param name="IsAtLeast">True when a role whose size is not stated could make it more.</param>
/// <param name="Distance">Steps to the nearest holder; null when nobody is reached.</param>
public readonly record struct Redundancy(long Ways, bool IsAtLeast, int? Distance);

/// <summary>What κ cannot exceed with the people known.</summary>
/// <param name="Persons">Number of persons.</param>
/// <param name="IsAtLeast">True when a role whose size is not stated is among them.</param>
/// <param name="OwnContactNotNamed">True when the organisation itself holds a tie and none of its own people is named for it.</param>
public readonly record struct RedundancyBound(long Persons, bool IsAtLeast, bool OwnContactNotNamed);
