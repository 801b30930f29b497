using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Flow;

/// <summary>The most ways from some nodes to others that do not depend on a common node.</summary>
/// <remarks>
/// Definition: a largest set of paths from a source to a sink of which no two share a node; a node of capacity c may be on c of them, an
/// unlimited one on any number. Their number equals the size of the minimum vertex cut (Menger 1927).
/// Range: 0 or more. Unit: paths. Higher means: more departures are survived.
/// Strengths: ignored.
/// Direction: ties are followed from source to target; an undirected tie both ways.
/// Undefined: if a path has no limited node their number has no bound (null).
/// Shape: paths in ascending order of their nodes; which of several largest sets is shown is fixed, but has no meaning.
/// Time that of <see cref="MaximumFlow"/> plus the length of the paths; memory O(n + m); n nodes, m ties.
/// Random: no.
/// Reference: Menger (1927).
/// Checked against: networkx 2.8.8 (local_node_connectivity), the minimum cuts of small networks.
/// </remarks>
public static class DisjointPaths
{
    /// <summary>A largest set of disjoint paths between two sets of nodes, or null if nothing limits their number.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">Where paths begin.</param>
    /// <param name="sinks">Where paths end.</param>
    /// <param name="options">The capacities of the nodes; 1 each unless given.</param>
    /// <returns>The nodes of each path, first to last; a node that is source and sink is a path by itself.</returns>
    /// <exception cref="ArgumentException">A node is not in the network, or a capacity is negative.</exception>
    public static ImmutableArray<ImmutableArray<int>>? Of(
        Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks, FlowOptions? options = null)
    {
        Terminals.Require(network, sources, sinks);
        var capacities = options is null ? [] : options.Checked(network);
        if (Terminals.AreJoinedWithoutLimit(network, capacities, sources, sinks))
            return null;
        var split = new SplitNetwork(network, capacities, sources, sinks);
        var paths = new int[checked((int)split.Maximum())][];
        var placeOnPath = new int[network.NodeCount];
        for (var i = 0; i < paths.Length; i++)
            paths[i] = split.TakePath(placeOnPath);
        Array.Sort(paths, (a, b) => a.AsSpan().SequenceCompareTo(b));
        return [.. paths.Select(path => path.ToImmutableArray())];
    }

    /// <summary>A largest set of paths between two nodes that share no node but these two, or null if they are the same or tied.</summary>
    /// <param name="network">The network.</param>
    /// <param name="from">Where paths begin.</param>
    /// <param name="to">Where paths end.</param>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public static ImmutableArray<ImmutableArray<int>>? Between(Network network, int from, int to) =>
        Of(network, [from], [to], FlowOptions.WithUnlimited(network, from, to));
}
