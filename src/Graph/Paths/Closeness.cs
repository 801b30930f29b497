using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Paths;

/// <summary>How near a node is on average to those it reaches, and how many of all others those are.</summary>
/// <remarks>
/// Definition: C(i) = (r / sum of d(i,j)) x (r / (n-1)); r others can be reached from i, the sum is over them, d is the number of steps.
/// Range: (0, 1]. Unit: none. Higher means: nearer to more nodes; 1 if tied to everybody.
/// Strengths: ignored.
/// Direction: along the ties, from i; use Transposed() for distances to i, which is what networkx gives.
/// Undefined: who reaches nobody has 0/0 (null; networkx prints 0). Harmonic closeness is defined there too, and compares better
/// between components.
/// Shape: one value per node, node order.
/// Time and memory: as <see cref="DistanceSums"/>, 512 searches at once.
/// Random: no. The number of threads changes no bit.
/// Reference: Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
/// Checked against: networkx 2.8.8 (closeness_centrality, wf_improved).
/// </remarks>
public static class Closeness
{
    /// <summary>The closeness of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">How much of the machine may be used.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NodeScores Of(Network network, ThreadOptions? options = null, CancellationToken cancellation = default) =>
        DistanceSums.Of(network, options, cancellation).Closeness;
}
