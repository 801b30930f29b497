using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Whether an ego's constraint comes from one contact or from all alike.</summary>
/// <remarks>
/// Definition: H_i = sum over alters j of r_j ln r_j / (n ln n), with r_j = c_ij / (C_i / n); c_ij = (p_ij + sum_q p_iq p_qj)^2, n alters.
/// Range: [0, 1]. Unit: none. Higher means: one alter is behind most of the constraint; 0: all alters weigh alike.
/// Strengths: used as strength (ratio scale).
/// Direction: both; the strengths of the two directions are added.
/// Undefined: isolated node -> null. A node with one alter has 1 (as UCINET). Self ties: not possible. Parallel ties: merged before.
/// Shape: one value per node, node order.
/// Time O(sum over ties of the lower degree), memory O(n + m); n nodes, m ties. All four of Burt's measures at once: <see cref="StructuralHoles"/>.
/// Random: no. The number of threads changes no bit.
/// Reference: Burt, R. S. (1992). Structural Holes. Harvard University Press.
/// Checked against: UCINET's printed table for Camp 92 (ego network).
/// </remarks>
public static class Hierarchy
{
    /// <summary>The hierarchy of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Whole-network or ego-network model.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NodeScores Of(Network network, StructuralHolesOptions? options = null, CancellationToken cancellation = default) =>
        StructuralHoles.Of(network, options, cancellation).Hierarchy;
}
