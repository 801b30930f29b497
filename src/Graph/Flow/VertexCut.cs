using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Flow;

/// <summary>The fewest nodes without which no path is left between two sets of nodes.</summary>
/// <remarks>
/// Definition: a set of nodes of least total capacity that every path from a source to a sink passes; sources and sinks may be in it.
/// Of all such sets the two canonical ones are given: the one nearest the sources (forward reachability in the residual network) and the one
/// nearest the sinks (backward). Both are unique, so the answer does not depend on the order of the input.
/// Range: size 0 or more. Unit: nodes, or that of the capacities. Higher means: harder to cut.
/// Strengths: ignored.
/// Direction: ties are followed from source to target; an undirected tie both ways.
/// Undefined: if a path has no limited node, as between two tied nodes that may not be removed, there is no cut (null).
/// Time O(m sqrt(n)) with capacity 1, O(n^2 m) at worst; memory O(n + m); n nodes, m ties.
/// Random: no.
/// Reference: Even, S. and Tarjan, R. E. (1975).
/// Checked against: networkx 2.8.8 (the karate club and the Florentine families), every set of nodes of small networks.
/// </remarks>
public static class VertexCut
{
    /// <summary>The minimum vertex cuts between two sets of nodes, or null if there is none.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">Where paths begin.</param>
    /// <param name="sinks">Where paths end.</param>
    /// <param name="options">The capacities of the nodes; 1 each unless given, unlimited for nodes that cannot be removed.</param>
    /// <exception cref="ArgumentException">A node is not in the network, or a capacity is negative.</exception>
    public static VertexCuts? Of(Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks, FlowOptions? options = null)
    {
        Terminals.Require(network, sources, sinks);
        var capacities = options is null ? [] : options.Checked(network);
        if (Terminals.AreJoinedWithoutLimit(network, capacities, sources, sinks))
            return null;
        var split = new SplitNetwork(network, capacities, sources, sinks);
        var size = split.Maximum();
        var fromSource = split.ReachedFromSource();
        var toSink = split.ReachingSink();
        var nearSources = ImmutableArray.CreateBuilder<int>();
        var nearSinks = ImmutableArray.CreateBuilder<int>();
        for (var node = 0; node < network.NodeCount; node++)
        {
            int entrance = 2 * node, exit = 2 * node + 1;
            if (!capacities.IsEmpty && capacities[node] == 0)
                continue;
            if (fromSource[entrance] && !fromSource[exit])
                nearSources.Add(node);
            if (toSink[exit] && !toSink[entrance])
                nearSinks.Add(node);
        }
        return new VertexCuts(size, nearSources.ToImmutable(), nearSinks.ToImmutable());
    }

    /// <summary>The minimum vertex cuts between two nodes that are not removed themselves, or null if they are the same or tied.</summary>
    /// <param name="network">The network.</param>
    /// <param name="from">Where paths begin.</param>
    /// <param name="to">Where paths end.</param>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public static VertexCuts? Between(Network network, int from, int to) =>
        Of(network, [from], [to], FlowOptions.WithUnlimited(network, from, to));
}

/// <summary>The two canonical minimum vertex cuts; they may be the same.</summary>
/// <param name="Size">The total capacity of either cut: with capacity 1 the number of nodes in it.</param>
/// <param name="NearestSources">The nodes of the cut nearest the sources, ascending.</param>
/// <param name="NearestSinks">The nodes of the cut nearest the sinks, ascending.</param>
public sealed record VertexCuts(long Size, ImmutableArray<int> NearestSources, ImmutableArray<int> NearestSinks);
