using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Which share of an ego's contacts does not overlap with the others.</summary>
/// <remarks>
/// Definition: effective size / n; n alters.
/// Range: (0, 1]. Unit: none. Higher means: less double work in keeping contacts.
/// Strengths: used as strength (ratio scale).
/// Direction: both; the strengths of the two directions are added.
/// Undefined: isolated node -> null. Self ties: not possible. Parallel ties: merged before.
/// Shape: one value per node, node order.
/// Time O(sum of squared degrees), memory O(n + m); n nodes, m ties.
/// Random: no.
/// Reference: Burt, R. S. (1992). Structural Holes. Harvard University Press.
/// Checked against: UCINET's printed table for Camp 92 (ego network).
/// </remarks>
public static class Efficiency
{
    /// <summary>The efficiency of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Whole-network or ego-network model.</param>
    public static NodeScores Of(Network network, StructuralHolesOptions? options = null) =>
        StructuralHoles.ForEach(network, options, static (holes, ego) => holes.EffectiveSize(ego) / holes.Alters(ego));
}
