using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>How often two contacts of the same node are tied to each other, over the whole network.</summary>
/// <remarks>
/// Definition: 3 x triangles / two-paths, a two-path being a pair of ties that share a node.
/// Range: [0, 1]. Unit: none. Higher means: friends of friends are more often friends.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: without any two-path nothing could be closed (null); libraries differ here (networkx 0, igraph NaN, sna 1).
/// Time and memory: as <see cref="Triangles"/>.
/// Random: no. The number of threads changes nothing.
/// Reference: Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
/// Checked against: networkx 2.8.8 and igraph 0.10.2.
/// </remarks>
public static class Transitivity
{
    /// <summary>The transitivity of a network, or null without any two-path.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">How much of the machine may be used.</param>
    public static double? Of(Network network, ThreadOptions? options = null)
    {
        var triangles = Triangles.Of(network, options);
        return triangles.TwoPaths == 0 ? null : 3.0 * triangles.Total / triangles.TwoPaths;
    }
}
