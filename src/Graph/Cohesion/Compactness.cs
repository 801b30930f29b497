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
/// Time and memory: as <see cref="DistanceSums"/>, 512 searches at once.
/// Random: no. The number of threads changes no bit.
/// Reference: Borgatti, S. P. (2006). Computational and Mathematical Organization Theory 12, 21.
/// Checked against: networkx 2.8.8 (global_efficiency).
/// </remarks>
public static class Compactness
{
    /// <summary>The compactness of a network, or null with fewer than two nodes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">How much of the machine may be used.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static double? Of(Network network, ThreadOptions? options = null, CancellationToken cancellation = default) =>
        DistanceSums.Of(network, options, cancellation).Compactness;
}
