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
/// Time O(sum over ties of the lower degree), memory O(n + m); n nodes, m ties. All four of Burt's measures at once: <see cref="StructuralHoles"/>.
/// Random: no. The number of threads changes no bit.
/// Reference: Burt, R. S. (1992). Structural Holes. Harvard University Press.
/// Checked against: UCINET's printed table for Camp 92 (ego network).
/// </remarks>
public static class Efficiency
{
    /// <summary>The efficiency of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Whole-network or ego-network model.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NodeScores Of(Network network, StructuralHolesOptions? options = null, CancellationToken cancellation = default) =>
        StructuralHoles.Of(network, options, withHierarchy: false, cancellation).Efficiency;
}
