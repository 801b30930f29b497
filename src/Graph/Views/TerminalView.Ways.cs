using System.Collections.Immutable;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Views;

/// <content>The ways themselves: whom all of them pass, and the relations along them.</content>
public sealed partial class TerminalView
{
    /// <summary>Everybody whom every way passes, from the organisation's side; the organisation itself is not named.</summary>
    /// <returns>Ids; empty when there is no such actor or no way at all.</returns>
    public ImmutableArray<string> Dominators() =>
        Flow.Dominators.Of(_network, _sources.AsSpan(), _sinks.AsSpan()) is { } nodes
            ? [.. nodes.Select(Name).Where(id => id != Ego)]
            : [];

    /// <summary>Whether a holder could be reached if every dyad that nobody was asked about were a tie.</summary>
    /// <param name="isComplete">Whether a node was a complete source; a dyad with such an end is observed.</param>
    /// <returns>False only when what was observed rules out any way.</returns>
    public bool CouldReach(Func<string, bool> isComplete)
    {
        // All dyads between two nodes that were not asked are open, so once one of them is reached, all are: one more search from them.
        var unasked = Enumerable.Range(0, NodeCount).Where(n => !isComplete(Name(n))).ToArray();
        var distances = FromInside;
        if (unasked.Any(n => distances[n] != BreadthFirst.Unreachable))
        {
            distances = BreadthFirst.Distances(_network, [.. _sources, .. unasked]);
        }

        return _sinks.Any(s => distances[s] != BreadthFirst.Unreachable);
    }

    /// <summary>The relations along a largest set of ways that share nobody.</summary>
    /// <returns>Relations, every one between two neighbours on a way; empty when there is no way.</returns>
    public ImmutableArray<LiveRelation> OnDisjointWays()
    {
        var ways = DisjointPaths.Of(_network, _sources.AsSpan(), _sinks.AsSpan(), new FlowOptions { NodeCapacities = Capacities(unlimited: false) });
        if (ways is not { } paths)
        {
            return [];
        }

        var steps = new HashSet<(string, string)>();
        foreach (var path in paths)
        {
            for (var i = 1; i < path.Length; i++)
            {
                steps.Add((Name(path[i - 1]), Name(path[i])));
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
            NodeCount,
            usable.Select(t => _ground.Labels.IndexOf(t.Relation.Source)).ToArray(),
            usable.Select(t => _ground.Labels.IndexOf(t.Relation.Target)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        var path = BreadthFirst.ShortestPath(network, _sources.AsSpan(), _sinks.AsSpan());
        if (path.IsDefaultOrEmpty)
        {
            return null;
        }

        var way = ImmutableArray.CreateBuilder<LiveRelation>();
        for (var step = 1; step < path.Length; step++)
        {
            var (a, b) = (Name(path[step - 1]), Name(path[step]));
            way.Add(usable.First(t => (t.Relation.Source == a && t.Relation.Target == b) || (t.Relation.Source == b && t.Relation.Target == a)));
        }

        return way.ToImmutable();
    }
}
