using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Flow;

/// <summary>How much can pass from some nodes to others when each node lets through only so much.</summary>
/// <remarks>
/// Definition: the largest flow from a super-source over all sources to a super-sink over all sinks, each node passing at most its
/// capacity. Sources and sinks count like other nodes: a node that is both carries a flow by itself. With capacity 1 everywhere it is
/// the number of paths that share no node, which equals the least number of nodes that cut all paths (Menger 1927).
/// Range: 0 or more. Unit: that of the capacities. Higher means: more ways that do not hinder each other.
/// Strengths: ignored.
/// Direction: ties are followed from source to target; an undirected tie both ways.
/// Undefined: if a path has no limited node there is no largest flow (null).
/// Time O(m sqrt(n)) with capacity 1, O(n^2 m) at worst; memory O(n + m); n nodes, m ties.
/// Random: no.
/// Reference: Even, S. and Tarjan, R. E. (1975); Dinic's algorithm with split nodes.
/// Checked against: networkx 2.8.8 (local_node_connectivity), every set of nodes of small networks.
/// </remarks>
public static class MaximumFlow
{
    /// <summary>The maximum flow between two sets of nodes, or null if nothing limits it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">Where the flow may begin.</param>
    /// <param name="sinks">Where it may end.</param>
    /// <param name="options">The capacities of the nodes; 1 each unless given.</param>
    /// <exception cref="ArgumentException">A node is not in the network, or a capacity is negative.</exception>
    public static long? Of(Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks, FlowOptions? options = null)
    {
        Terminals.Require(network, sources, sinks);
        var capacities = options is null ? [] : options.Checked(network);
        if (Terminals.AreJoinedWithoutLimit(network, capacities, sources, sinks))
            return null;
        return new SplitNetwork(network, capacities, sources, sinks).Maximum();
    }
}
