using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How much an ego's contacts lean on each other, leaving it little room of its own.</summary>
/// <remarks>
/// Definition: C_i = sum over alters j of (p_ij + sum over other alters q of p_iq p_qj)^2, with s_ij = a_ij + a_ji and p_ij = s_ij / sum_k s_ik.
/// Range: above 0; 1/n for n equal alters without ties among them; not bounded by 1 (a closed triad has 1.125). Unit: none.
/// Higher means: fewer structural holes. Falls strongly with n: report it together with the number of alters.
/// Strengths: used as strength (ratio scale), as they are.
/// Direction: both; the strengths of the two directions are added.
/// Undefined: isolated node -> null. A node with one alter has 1 by formula (UCINET prints none). Self ties: not possible.
/// Parallel ties: merged before.
/// Shape: one value per node, node order.
/// Time O(sum over ties of the lower degree), memory O(n + m); n nodes, m ties. All four of Burt's measures at once: <see cref="StructuralHoles"/>.
/// Random: no. The number of threads changes no bit.
/// Reference: Burt, R. S. (1992). Structural Holes. Harvard University Press.
/// Checked against: igraph 0.10.2 and networkx 2.8.8 (whole network), UCINET's printed table for Camp 92 (ego network).
/// </remarks>
public static class Constraint
{
    /// <summary>The constraint of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Whole-network or ego-network model.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NodeScores Of(Network network, StructuralHolesOptions? options = null, CancellationToken cancellation = default) =>
        StructuralHoles.Of(network, options, withHierarchy: false, cancellation).Constraint;
}
