using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Paths;

/// <summary>How near a node is to all others together, counting those out of reach as infinitely far.</summary>
/// <remarks>
/// Definition: H(i) = sum over j other than i of 1/d(i,j), with 1/infinity = 0; d is the number of steps from i to j.
/// Range: [0, n-1]. Unit: none. Higher means: nearer to more nodes. An isolate has 0: it is known to reach nobody.
/// Strengths: ignored.
/// Direction: along the ties, from i; use Transposed() for how easily i is reached.
/// Undefined: with fewer than two nodes there is nobody to be near to.
/// Shape: one value per node, node order.
/// Time O(n (n + m)), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Marchiori, M. and Latora, V. (2000). Physica A 285, 539.
/// Checked against: networkx 2.8.8 (harmonic_centrality).
/// </remarks>
public static class Harmonic
{
    /// <summary>The harmonic closeness of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NodeScores Of(Network network, CancellationToken cancellation = default)
    {
        var count = network.NodeCount;
        var sums = new double[count];
        if (count < 2)
            return new NodeScores(sums, count == 0 ? null : [true]);
        var distances = new int[count];
        var queue = new int[count];
        for (var node = 0; node < count; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            var reached = BreadthFirst.Fill(network, [node], distances, queue);
            sums[node] = BreadthFirst.SumOfInverses(distances, queue.AsSpan(0, reached));
        }
        return new NodeScores(sums);
    }
}
