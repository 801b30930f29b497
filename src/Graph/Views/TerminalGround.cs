using System.Collections.Concurrent;
using System.Collections.Immutable;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Views;

/// <summary>What the terminal views of one institution share, whichever organisation looks at it; built once.</summary>
internal sealed class TerminalGround
{
    private readonly Reading _reading;
    private readonly HashSet<string> _under;
    private readonly Dictionary<string, SortedSet<string>> _insideOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, InsideOfUnit> _sides;
    private readonly Dictionary<string, List<LiveRelation>> _toInstitution = new(StringComparer.Ordinal);
    private (double? Level, ImmutableArray<int> Steps)[] _steps = [];
    private ulong[][]? _reached;
    private SplitNetwork? _split;
    private readonly Lazy<double[]> _persons;
    private readonly int[] _from;
    private readonly int[] _to;

    public TerminalGround(Reading reading, string institution)
    {
        (_reading, Institution) = (reading, institution);
        _under = [.. reading.Ecosystem.Actors.Where(a => reading.Kind(a)?.IsOrganisation == true && IsPartOf(a.Id, institution)).Select(a => a.Id)];
        var nodes = new List<string>();
        var holders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var actor in reading.Ecosystem.Actors)
        {
            if (reading.IsLost(actor.Id) || reading.IsInGeneric(actor.Id) || reading.Kind(actor) is not { IsInNetworks: true, Category: not KindCategory.Researcher } kind
                || (kind.IsOrganisation && (_under.Contains(actor.Id) || IsPartOf(institution, actor.Id))))
            {
                // Towards a department, the municipality as a whole is nobody in particular: a way must pass people.
                continue;
            }

            nodes.Add(actor.Id);
            if (kind.Category is KindCategory.Person or KindCategory.Role)
            {
                foreach (var home in reading.RootUnitsOf(actor.Id).Ids)
                {
                    InsideSet(home).Add(actor.Id);
                }

                if (reading.HeldBy(actor.Id).Contains(institution, StringComparer.Ordinal))
                {
                    holders.Add(actor.Id);
                }
            }
        }

        Labels = NodeLabels.Of(nodes, reading.Options.PlaceOf);
        Holders = [.. holders];
        Sinks = [.. Holders.Select(Labels.IndexOf)];
        IsHolder = new bool[Labels.Count];
        foreach (var sink in Sinks)
        {
            IsHolder[sink] = true;
        }

        _sides = new(StringComparer.Ordinal);
        Sizes = [.. Labels.Select(SizeOf)];
        HasUnknownSize = Sizes.Any(s => s is null);
        _persons = new(() => [.. Enumerable.Range(0, Labels.Count).Select(n => IsOrganisation(n) ? double.PositiveInfinity : PersonsOf(n) ?? 1)]);
        (Ties, _from, _to) = Connect();
        Network = Build(Labels.Count, _from, _to);
    }

    /// <summary>The same people in a drawn network: only the ties differ.</summary>
    public TerminalGround(TerminalGround of, Reading drawn)
    {
        (_reading, Institution, _under, _insideOf) = (drawn, of.Institution, of._under, of._insideOf);
        (Labels, Holders, Sinks, IsHolder, Sizes, HasUnknownSize, _persons, _sides) = (of.Labels, of.Holders, of.Sinks, of.IsHolder, of.Sizes, of.HasUnknownSize, of._persons, of._sides);
        (Ties, _from, _to) = Connect();
        Network = Build(Labels.Count, _from, _to);
    }

    private (ImmutableArray<LiveRelation> Ties, int[] From, int[] To) Connect()
    {
        var (ties, from, to) = (ImmutableArray.CreateBuilder<LiveRelation>(), new List<int>(), new List<int>());
        foreach (var live in _reading.Live.Where(l => l.IsTie && l.Rule.Channel is "contact" or "collaboration"))
        {
            var hasSource = Labels.TryIndexOf(live.Relation.Source, out var source);
            if (hasSource && Labels.TryIndexOf(live.Relation.Target, out var target))
            {
                ties.Add(live);
                from.Add(source);
                to.Add(target);
            }
            else if (_under.Contains(hasSource ? live.Relation.Target : live.Relation.Source))
            {
                AddToInstitution(live.Relation.Source, live);
                if (live.Relation.Target != live.Relation.Source)
                {
                    AddToInstitution(live.Relation.Target, live);
                }
            }
        }

        if (Mode == PathMode.CoMembers)
        {
            LinkColleagues(from, to);
        }

        return (ties.ToImmutable(), [.. from], [.. to]);
    }

    public string Institution { get; }

    public PathMode Mode => _reading.Options.Mode;

    public NodeLabels Labels { get; }

    /// <summary>Persons of each node; null for a role of which the number is not stated.</summary>
    public ImmutableArray<int?> Sizes { get; }

    public bool HasUnknownSize { get; }

    public ImmutableArray<string> Holders { get; }

    /// <summary>The nodes of the holders.</summary>
    public ImmutableArray<int> Sinks { get; }

    /// <summary>Whether each node is a holder.</summary>
    public bool[] IsHolder { get; }

    public ImmutableArray<LiveRelation> Ties { get; }

    public Network Network { get; }

    /// <summary>How many ways that share nobody lead from some nodes to the holders, one node without limit; the flow network is made once for all organisations that ask.</summary>
    public long Ways(ReadOnlySpan<int> sources, int unlimited) =>
        (_split ??= FlowOn(Network)).MaximumFrom(sources, unlimited);

    /// <summary>The flow network of other ties among the same people, for every organisation that asks.</summary>
    public SplitNetwork FlowOn(Network network) => new(network, [.. Sizes.Select(s => s ?? 1)], [.. Enumerable.Range(0, Labels.Count)], Sinks.AsSpan());

    /// <summary>How many persons must leave before a node is gone: an organisation never is, and who is of unknown size is one.</summary>
    public double[] PersonsToLeave => _persons.Value;

    /// <summary>The drawn worlds in which each node still reaches a holder: the same for every organisation that asks, so computed once.</summary>
    public ulong[][] Reached(double leaving, int draws, long seed) =>
        _reached ??= ReliabilityWorlds.Reached(
            ReliabilityPart.Whole(Network, Sinks.AsSpan(), Array.ConvertAll(PersonsToLeave, p => 1 - Math.Pow(leaving, p))), draws, seed);

    public bool IsOrganisation(int node) => _reading.Kind(_reading.Ecosystem.Actor(Labels[node]))?.IsOrganisation == true;

    /// <summary>How many persons a person, role or group is; null when not stated.</summary>
    public int? PersonsOf(int node) =>
        _reading.Ecosystem.Actor(Labels[node]) is var actor && _reading.Kind(actor)?.Category == KindCategory.Person ? 1 : actor.Persons;

    /// <summary>Steps from each node to the nearest holder, or to the nearest of whom the level is known and at least so much; for all organisations at once.</summary>
    public ImmutableArray<int> StepsToHolder(double? level)
    {
        var known = _steps;
        foreach (var (of, steps) in known)
        {
            if (of == level)
            {
                return steps;
            }
        }

        var found = BreadthFirst.Distances(Network, level is null ? Sinks.AsSpan() : [.. Sinks.Where(s => LevelOf(s) >= level)]);
        // Of two threads that find it at once one may forget it again.
        _steps = [.. known, (level, found)];
        return found;
    }

    /// <summary>The level of mandate of a node; null when it is not stated.</summary>
    public double? LevelOf(int node) => _reading.Ecosystem.Actor(Labels[node]).Level;

    /// <summary>Who of an organisation stands on its side of the ways; in drawn networks the same people.</summary>
    public InsideOfUnit SideOf(string ego) => _sides.GetOrAdd(ego, FindSide);

    /// <summary>Contacts and collaborations of the organisation itself with the institution, in which nobody is named.</summary>
    public ImmutableArray<LiveRelation> UnattributedOf(string ego) => _toInstitution.TryGetValue(ego, out var relations) ? [.. relations] : [];

    /// <summary>Whether there is any such relation.</summary>
    public bool HasUnattributed => _toInstitution.Count > 0;

    private InsideOfUnit FindSide(string ego)
    {
        var inside = new SortedSet<string>(_insideOf.TryGetValue(ego, out var people) ? people : [], StringComparer.Ordinal);
        var node = -1;
        if (Labels.TryIndexOf(ego, out var found))
        {
            inside.Add(ego);
            node = found;
        }

        return new InsideOfUnit([.. inside], [.. inside.Select(Labels.IndexOf)], [.. inside.Intersect(Holders, StringComparer.Ordinal)], node);
    }

    /// <summary>The network with nameless holders, each tied to the organisation only.</summary>
    public Network NetworkWith(string ego, int nameless)
    {
        var holders = Enumerable.Range(Labels.Count, nameless);
        return Build(Labels.Count + nameless, [.. _from, .. Enumerable.Repeat(Labels.IndexOf(ego), nameless)], [.. _to, .. holders]);
    }

    private static Network Build(int count, int[] from, int[] to) =>
        NetworkBuilder.Build(count, from, to, default, new NetworkOptions { Merge = TieMerge.Any, MaxThreads = 1 }).Network;

    private int? SizeOf(string node)
    {
        var actor = _reading.Ecosystem.Actor(node);
        return _reading.Kind(actor)?.Category == KindCategory.Role ? actor.Persons : 1;
    }

    private void AddToInstitution(string end, LiveRelation live)
    {
        if (!_toInstitution.TryGetValue(end, out var relations))
        {
            _toInstitution[end] = relations = [];
        }

        relations.Add(live);
    }

    private SortedSet<string> InsideSet(string unit)
    {
        if (!_insideOf.TryGetValue(unit, out var people))
        {
            _insideOf[unit] = people = new SortedSet<string>(StringComparer.Ordinal);
        }

        return people;
    }

    private void LinkColleagues(List<int> from, List<int> to)
    {
        foreach (var (unit, people) in _insideOf.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var nodes = people.Where(p => p != unit).Select(Labels.IndexOf).ToArray();
            for (var i = 0; i < nodes.Length; i++)
            {
                for (var j = i + 1; j < nodes.Length; j++)
                {
                    from.Add(nodes[i]);
                    to.Add(nodes[j]);
                }
            }
        }
    }

    private bool IsPartOf(string id, string whole)
    {
        var actor = _reading.Ecosystem.FindActor(id);
        while (actor is not null && actor.Id != whole)
        {
            actor = _reading.Ecosystem.FindActor(actor.PartOf);
        }

        return actor is not null;
    }
}

/// <summary>Who of an organisation stands on its side of the ways to an institution.</summary>
/// <param name="Ids">The organisation and the persons and roles inside it that are nodes, by id.</param>
/// <param name="Nodes">The same as nodes.</param>
/// <param name="Doors">Those who are holders of the institution too.</param>
/// <param name="Ego">The node of the organisation itself; -1 when it has none.</param>
internal sealed record InsideOfUnit(ImmutableArray<string> Ids, ImmutableArray<int> Nodes, ImmutableArray<string> Doors, int Ego);
