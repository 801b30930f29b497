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
/// Time and memory: as <see cref="DistanceSums"/>, 512 searches at once.
/// Random: no. The number of threads changes no bit.
/// Checked against: networkx 2.8.8 (harmonic_centrality).
/// </remarks>
public static class Harmonic
{
    /// <summary>The harmonic closeness of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">How much of the machine may be used.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NodeScores Of(Network network, ThreadOptions? options = null, CancellationToken cancellation = default) =>
        DistanceSums.Of(network, options, cancellation).Harmonic;
}
