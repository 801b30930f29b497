using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How many contacts an ego has after those that lead to the same people are discounted.</summary>
/// <remarks>
/// Definition: ES_i = sum over alters j of (1 - sum over other alters q of p_iq m_jq), with s_ij = a_ij + a_ji, p_ij = s_ij / sum_k s_ik and
/// m_jq = s_jq / max_k s_jk. Without strengths and direction that is n - 2t/n; n alters, t ties among them (Borgatti 1997).
/// Range: [1, n] without strengths. Unit: contacts. Higher means: more contacts that do not overlap.
/// Strengths: used as strength (ratio scale).
/// Direction: both; the strengths of the two directions are added.
/// Undefined: isolated node -> null (UCINET prints 0). Self ties: not possible. Parallel ties: merged before.
/// Shape: one value per node, node order.
/// Time O(sum over ties of the lower degree), memory O(n + m); n nodes, m ties. All four of Burt's measures at once: <see cref="StructuralHoles"/>.
/// Random: no. The number of threads changes no bit.
/// Reference: Burt, R. S. (1992). Structural Holes. Harvard University Press; Borgatti, S. P. (1997). Connections 20(1), 35.
/// Checked against: networkx 2.8.8 (whole network), UCINET's printed table for Camp 92 (ego network).
/// </remarks>
public static class EffectiveSize
{
    /// <summary>The effective size of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Whole-network or ego-network model.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NodeScores Of(Network network, StructuralHolesOptions? options = null, CancellationToken cancellation = default) =>
        StructuralHoles.Of(network, options, withHierarchy: false, cancellation).EffectiveSize;
}
