using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Views;

/// <summary>The ways from an organisation to the people of an institution: who knows whom, with everybody removable.</summary>
/// <remarks>
/// Nodes: persons, roles, groups and organisations as named; without the institution itself and what is under it. Ties: live relations of the
/// channels contact and collaboration. Sources: the organisation itself and every person or role whose root unit it is. Sinks: the holders, that is persons
/// and roles of the institution. Capacities: the organisation itself has no limit, an organisation or group 1, a person 1, a role its
/// number of persons; who is a source and a sink at once (two memberships) is a way of one person, see <see cref="Doors"/>; not stated counts as 1, and <see cref="Redundancy.IsAtLeast"/> says when giving it no limit would raise the result.
/// </remarks>
public sealed partial class TerminalView
{
    private readonly TerminalGround _ground;
    private readonly string[] _nameless;
    private readonly Network _network;
    private readonly ImmutableArray<int> _sources;
    private readonly ImmutableArray<int> _sinks;
    private readonly int _ego;
    private readonly bool _isWhole;
    private readonly Lazy<ImmutableArray<int>> _fromInside;

    internal TerminalView(TerminalGround ground, string ego)
    {
        (_ground, Ego) = (ground, ego);
        Unattributed = ground.UnattributedOf(ego);
        (Inside, _sources, Doors, _ego) = ground.SideOf(ego);
        _isWhole = true;
        // A tie is a pair of ends in one channel, whatever the number of rows; no id in a file begins with NUL.
        _nameless = ground.Mode == PathMode.Strict || Unattributed.IsEmpty
            ? []
            : [.. Unattributed.Select(l => $"\0{(l.Relation.Source == ego ? l.Relation.Target : l.Relation.Source)}\0{l.Rule.Channel}").Distinct(StringComparer.Ordinal)];
        NodeCount = ground.Labels.Count + _nameless.Length;
        _network = _nameless.Length == 0 ? ground.Network : ground.NetworkWith(ego, _nameless.Length);
        _sinks = _nameless.Length == 0 ? ground.Sinks : [.. ground.Sinks, .. Enumerable.Range(ground.Labels.Count, _nameless.Length)];
        _fromInside = new(() => BreadthFirst.Distances(_network, _sources.AsSpan()));
    }

    // The same view with each door on one side only.
    private TerminalView(TerminalView of, HashSet<string> onlyInside)
    {
        (_ground, Ego, _ego, Unattributed, _nameless, NodeCount, _network) = (of._ground, of.Ego, of._ego, of.Unattributed, of._nameless, of.NodeCount, of._network);
        bool IsDoor(int node) => of.Doors.Contains(Name(node), StringComparer.Ordinal);
        Doors = [];
        Inside = [.. of.Inside.Where(id => !of.Doors.Contains(id, StringComparer.Ordinal) || onlyInside.Contains(id))];
        _sources = [.. of._sources.Where(s => !IsDoor(s) || onlyInside.Contains(Name(s)))];
        _sinks = [.. of._sinks.Where(s => !IsDoor(s) || !onlyInside.Contains(Name(s)))];
        _fromInside = new(() => BreadthFirst.Distances(_network, _sources.AsSpan()));
    }

    /// <summary>Id of the organisation.</summary>
    public string Ego { get; }

    /// <summary>Id of the institution or department.</summary>
    public string Institution => _ground.Institution;

    /// <summary>The organisation itself and the persons and roles inside it, by id.</summary>
    public ImmutableArray<string> Inside { get; }

    /// <summary>The persons and roles of the institution, by id.</summary>
    public ImmutableArray<string> Holders => _ground.Holders;

    /// <summary>Who is inside and a holder at once, by two memberships: a way of one person.</summary>
    public ImmutableArray<string> Doors { get; }

    /// <summary>The same view with each door on one side only: every choice of sides for up to eight doors, else everybody inside and everybody a holder.</summary>
    public IEnumerable<TerminalView> Readings()
    {
        var doors = Doors;
        var isAll = doors.Length <= 8;
        for (var reading = 0; doors.Length > 0 && reading < (isAll ? 1 << doors.Length : 2); reading++)
        {
            yield return new TerminalView(this, [.. doors.Where((_, door) => isAll ? (reading >> door & 1) == 1 : reading == 1)]);
        }
    }

    /// <summary>Contacts and collaborations of the organisation with the institution in which nobody is named.</summary>
    public ImmutableArray<LiveRelation> Unattributed { get; }

    /// <summary>The recorded relations that paths may use.</summary>
    public ImmutableArray<LiveRelation> Ties => _ground.Ties;

    /// <summary>Number of nodes, nameless holders included.</summary>
    public int NodeCount { get; }

    /// <summary>Ids of the actors that are nodes.</summary>
    public IEnumerable<string> Nodes => _ground.Labels;

    private ImmutableArray<int> FromInside => _fromInside.Value;

    /// <summary>True when a person or role of the institution is known, or assumed by the mode.</summary>
    public bool HasHolder => _sinks.Length > 0;

    /// <summary>Builds the view.</summary>
    /// <param name="reading">The reading; its mode says what paths may use.</param>
    /// <param name="ego">Id of the organisation.</param>
    /// <param name="institution">Id of the institution, or of a department.</param>
    /// <returns>The view.</returns>
    public static TerminalView Of(Reading reading, string ego, string institution) => new(new TerminalGround(reading, institution), ego);

    /// <summary>How many ways share nobody (κ), what bounds it, and how far the nearest holder is.</summary>
    /// <returns>The redundancy; its number is 0 when no way is recorded.</returns>
    public Redundancy Redundancy()
    {
        // Most organisations reach nobody of most institutions: nothing flows then, and need not be computed.
        if (Distance() is not { } distance)
        {
            return new Redundancy(0, IsAtLeast: false, null);
        }

        var ways = Ways(unlimited: false) ?? 0;
        var withoutLimit = _ground.HasUnknownSize ? Ways(unlimited: true) : ways;
        return new Redundancy(ways, withoutLimit is null || withoutLimit > ways, distance);
    }

    /// <summary>The number of ways (κ) in one of many drawn networks, where one thread asks for one organisation after another.</summary>
    internal long DrawnWays() => Distance() is null ? 0 : _nameless.Length > 0 ? Ways(unlimited: false) ?? 0 : _ground.Ways(_sources.AsSpan(), _ego);

    /// <summary>The number of ways by recorded ties (κ) when these are other ones, among the same people.</summary>
    internal long Ways(SplitNetwork others) => others.MaximumFrom(_sources.AsSpan(), _ego);

    /// <summary>What it shares with other organisations that look at the institution.</summary>
    internal TerminalGround Ground => _ground;

    /// <summary>Steps to the nearest holder, or to the nearest whose level is known and at least so much; null when none is reached.</summary>
    /// <param name="level">The level of mandate; null takes every holder.</param>
    /// <returns>The number of steps.</returns>
    public int? Distance(double? level = null)
    {
        int? nearest = null;
        void Try(int steps) => nearest = steps == BreadthFirst.Unreachable || nearest <= steps ? nearest : steps;
        if (_isWhole)
        {
            // The steps from the holders to everybody are the same whichever organisation asks; who is not named is one step from the organisation.
            var steps = _ground.StepsToHolder(level);
            foreach (var source in _sources)
            {
                Try(steps[source]);
            }

            if (level is null && _nameless.Length > 0)
            {
                Try(1);
            }

            return nearest;
        }

        foreach (var sink in _sinks)
        {
            if (level is null || (sink < _ground.Labels.Count && _ground.LevelOf(sink) >= level))
            {
                Try(FromInside[sink]);
            }
        }

        return nearest;
    }

    /// <summary>The most contacts between people of both sides in which nobody takes part twice (ν); a role takes part as often as it has persons.</summary>
    /// <returns>The number, and whether a role whose size is not stated could make it more.</returns>
    public (long Pairs, bool IsAtLeast) DirectPairs()
    {
        // Only who has a direct contact takes part, each a node of a small network of its own.
        var isHolder = _isWhole ? _ground.IsHolder : Marked(_sinks);
        var (takesPart, inside, holders) = (new Dictionary<int, int>(), new List<int>(), new List<int>());
        var (from, to) = (new List<int>(), new List<int>());
        foreach (var one in _sources)
        {
            if (one == _ego || isHolder[one])
            {
                continue;
            }

            foreach (var other in _network.Neighbours(one))
            {
                if (other < isHolder.Length && isHolder[other])
                {
                    from.Add(NumberOf(one, inside));
                    to.Add(NumberOf(other, holders));
                }
            }
        }

        if (from.Count == 0)
        {
            return (0, IsAtLeast: false);
        }

        var nodes = takesPart.OrderBy(p => p.Value).Select(p => p.Key).ToArray();
        var between = NetworkBuilder.Build(
            nodes.Length, from.ToArray(), to.ToArray(), default, new NetworkOptions { Merge = TieMerge.Any, MaxThreads = 1 }).Network;
        ImmutableArray<int> Limits(bool unlimited) => [.. nodes.Select(n => CapacityOf(n, unlimited))];
        long? Pairs(bool unlimited) => MaximumFlow.Of(
            between, [.. inside], [.. holders], new FlowOptions { NodeCapacities = Limits(unlimited) });
        var pairs = Pairs(unlimited: false) ?? 0;
        return (pairs, _ground.HasUnknownSize && Pairs(unlimited: true) is var more && (more is null || more > pairs));

        int NumberOf(int node, List<int> side)
        {
            if (!takesPart.TryGetValue(node, out var number))
            {
                takesPart[node] = number = takesPart.Count;
                side.Add(number);
            }

            return number;
        }
    }

    private bool[] Marked(ImmutableArray<int> nodes)
    {
        var marked = new bool[NodeCount];
        foreach (var node in nodes)
        {
            marked[node] = true;
        }

        return marked;
    }

    /// <summary>Direct ties between the two sides in which one of the two persons is not named.</summary>
    /// <returns>Number of pairs of ends.</returns>
    public int HalfNamed()
    {
        var toHolder = 0;
        var isHolder = _isWhole ? _ground.IsHolder : Marked(_sinks);
        foreach (var other in _ego < 0 ? [] : _network.Neighbours(_ego))
        {
            toHolder += other < _ground.Labels.Count && isHolder[other] ? 1 : 0;
        }

        if (!_ground.HasUnattributed)
        {
            return toHolder;
        }

        return toHolder + Inside.SelectMany(id => _ground.UnattributedOf(id)).Select(l => (l.Relation.Source, l.Relation.Target)).Distinct().Count();
    }

    /// <summary>How likely a way is left when everybody leaves independently with one chance; organisations stay.</summary>
    /// <param name="leaving">The chance that a person leaves; of a role or group all its persons must leave, and one of unknown size counts as one person.</param>
    /// <param name="options">How far to try every case, draws, seed.</param>
    /// <returns>The probability.</returns>
    public ReliabilityResult Survival(double leaving, ReliabilityOptions options) => Distance() is null
        ? new ReliabilityResult(0, IsExact: true, null, 0)
        : Reliability.Of(_network, _sources.AsSpan(), _sinks.AsSpan(), [.. Enumerable.Range(0, NodeCount).Select(n => 1 - Math.Pow(leaving, PersonsOf(n)))], options);

    /// <summary>The same from worlds that are drawn once for all organisations that look at the institution: for one of many drawn networks.</summary>
    /// <param name="leaving">The chance that a person leaves.</param>
    /// <param name="options">Draws, at most 4,096, and seed.</param>
    /// <returns>The share of the worlds in which somebody inside reaches a holder.</returns>
    internal double DrawnSurvival(double leaving, ReliabilityOptions options)
    {
        if (_nameless.Length > 0)
        {
            return Survival(leaving, options).Value;
        }

        var reached = _ground.Reached(leaving, options.Draws, options.Seed);
        var (survives, worlds) = (0, 0);
        for (var word = 0; _sources.Length > 0 && word < reached[_sources[0]].Length; word++)
        {
            var any = 0UL;
            foreach (var source in _sources)
            {
                any |= reached[source][word];
            }

            survives += System.Numerics.BitOperations.PopCount(any);
            worlds += 64;
        }

        return worlds == 0 ? 0 : survives / (double)worlds;
    }

    // An organisation does not leave: no person's leaving takes it away.
    private double PersonsOf(int node) => node >= _ground.Labels.Count ? 1 : _ground.PersonsToLeave[node];

    /// <summary>What κ cannot exceed: people of the ego with a tie, and known holders.</summary>
    /// <returns>The bound; where the organisation itself holds a tie, the known holders only.</returns>
    public RedundancyBound Bound()
    {
        var (holders, holdersAtLeast) = Count(_sinks);
        // Who is inside and a holder at once (two hats) is a way without a tie.
        var tied = _sources.Where(s => _network.Degree(s) > 0 || _sinks.Contains(s)).ToArray();
        var ownTie = _ground.Labels.TryIndexOf(Ego, out var ego) && tied.Contains(ego);
        var isNotNamed = ownTie && LeadsOn(ego);
        var (members, membersAtLeast) = Count(tied);
        return ownTie || members >= holders
            ? new RedundancyBound(holders, holdersAtLeast, isNotNamed)
            : new RedundancyBound(members, membersAtLeast, isNotNamed);
    }

    // Whether a way runs from the organisation's own node to a holder past nobody else inside: a tie that ends elsewhere is no contact there.
    private bool LeadsOn(int ego)
    {
        var (seen, sinks) = (_sources.ToHashSet(), _sinks.ToHashSet());
        var next = new Queue<int>([ego]);
        while (next.TryDequeue(out var node))
        {
            foreach (var other in _network.Neighbours(node))
            {
                if (seen.Add(other))
                {
                    if (sinks.Contains(other))
                    {
                        return true;
                    }

                    next.Enqueue(other);
                }
            }
        }

        return false;
    }

    private (long Persons, bool IsAtLeast) Count(IEnumerable<int> nodes)
    {
        var all = nodes.Where(n => Name(n) != Ego).ToArray();
        return (all.Sum(n => (long)(SizeOf(n) ?? 1)), all.Any(n => SizeOf(n) is null));
    }

    private long? Ways(bool unlimited) =>
        MaximumFlow.Of(_network, _sources.AsSpan(), _sinks.AsSpan(), new FlowOptions { NodeCapacities = Capacities(unlimited) });

    private ImmutableArray<int> Capacities(bool unlimited)
    {
        var capacities = new int[NodeCount];
        for (var node = 0; node < capacities.Length; node++)
        {
            capacities[node] = CapacityOf(node, unlimited);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(capacities);
    }

    private int CapacityOf(int node, bool unlimited) => node == _ego || (unlimited && SizeOf(node) is null) ? FlowOptions.Unlimited : SizeOf(node) ?? 1;

    private int? SizeOf(int node) => node < _ground.Labels.Count ? _ground.Sizes[node] : 1;

    private string Name(int node) => node < _ground.Labels.Count ? _ground.Labels[node] : _nameless[node - _ground.Labels.Count];
}
