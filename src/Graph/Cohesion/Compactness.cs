using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>How near everybody is to everybody: one minus Borgatti's distance-weighted fragmentation.</summary>
/// <remarks>
/// Definition: (2/(n(n-1))) sum over pairs of 1/d_ij, with 1/infinity = 0. Directed: the mean of 1/d over ordered pairs.
/// Range: [0, 1]. Unit: none. Higher means: shorter ways; 1 if everybody is tied to everybody.
/// Strengths: ignored.
/// Direction: paths follow the ties.
/// Undefined: with fewer than two nodes there is no pair (null).
/// Time O(n (n + m)), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Borgatti, S. P. (2006). Computational and Mathematical Organization Theory 12, 21.
/// Checked against: networkx 2.8.8 (global_efficiency).
/// </remarks>
public static class Compactness
{
    /// <summary>The compactness of a network, or null with fewer than two nodes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static double? Of(Network network, CancellationToken cancellation = default)
    {
        var count = network.NodeCount;
        if (count < 2)
            return null;
        var distances = new int[count];
        var queue = new int[count];
        // How many ordered pairs lie at each distance: whole numbers, so the order of summation cannot matter.
        var pairs = new long[count];
        for (var node = 0; node < count; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            var reached = BreadthFirst.Fill(network, [node], distances, queue);
            foreach (var other in queue.AsSpan(1, reached - 1))
                pairs[distances[other]]++;
        }
        var sum = 0.0;
        for (var distance = 1; distance < count; distance++)
            sum += (double)pairs[distance] / distance;
        return sum / ((double)count * (count - 1));
    }
}
