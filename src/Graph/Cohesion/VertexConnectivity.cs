using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>How many nodes must leave before the others fall apart.</summary>
/// <remarks>
/// Definition: the least number of nodes whose removal disconnects the network; n-1 for a complete network, 0 for a disconnected one.
/// Range: 0..n-1. Unit: nodes. Higher means: survives more departures.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: with fewer than two nodes (null); libraries say 0.
/// Time O((n + d^2) F), d the lowest degree and F one maximum flow of at most d units; memory O(n + m). Flows run from a node of lowest
/// degree to each node not tied to it, and between its neighbours that are not tied to each other.
/// Random: no.
/// Reference: White, D. R. and Harary, F. (2001). Sociological Methodology 31, 305; Even, S. and Tarjan, R. E. (1975).
/// Checked against: networkx 2.8.8 (node_connectivity), brute force.
/// </remarks>
public static class VertexConnectivity
{
    /// <summary>The vertex connectivity of a network, or null with fewer than two nodes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static int? Of(Network network, CancellationToken cancellation = default)
    {
        network = network.Undirected(TieMerge.Any);
        var count = network.NodeCount;
        if (count < 2)
            return null;
        var hub = 0;
        for (var node = 1; node < count; node++)
        {
            if (network.Degree(node) < network.Degree(hub))
                hub = node;
        }
        var least = network.Degree(hub);
        if (least == 0 || Components.Of(network).Count > 1)
            return 0;
        if (least == count - 1)
            return least;

        var flow = new SplitNetwork(network, [], [], []);
        for (var node = 0; node < count && least > 1; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (node != hub && !network.HasTie(hub, node))
                least = (int)flow.MaximumBetween(hub, node, limit: least);
        }
        var neighbours = network.Neighbours(hub);
        for (var i = 0; i < neighbours.Length && least > 1; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var j = i + 1; j < neighbours.Length && least > 1; j++)
            {
                if (!network.HasTie(neighbours[i], neighbours[j]))
                    least = (int)flow.MaximumBetween(neighbours[i], neighbours[j], limit: least);
            }
        }
        return least;
    }
}
