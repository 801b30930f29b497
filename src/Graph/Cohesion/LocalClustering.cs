using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>Which share of a node's pairs of contacts are tied to each other.</summary>
/// <remarks>
/// Definition: 2t / (k(k-1)); k contacts, t ties among them.
/// Range: [0, 1]. Unit: none. Higher means: the contacts know each other.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: with fewer than two contacts there is no pair (null). The mean is over the other nodes; counting null as 0 gives another,
/// lower number (networkx, igraph with isolates = "zero").
/// Shape: one value per node, node order.
/// Time and memory: as <see cref="Triangles"/>.
/// Random: no. The number of threads changes nothing.
/// Reference: Watts, D. J. and Strogatz, S. H. (1998). Nature 393, 440.
/// Checked against: networkx 2.8.8 and igraph 0.10.2.
/// </remarks>
public static class LocalClustering
{
    /// <summary>The clustering of every node; Mean() of the result is the mean local clustering.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">How much of the machine may be used.</param>
    public static NodeScores Of(Network network, ThreadOptions? options = null)
    {
        network = network.Undirected(TieMerge.Any);
        var triangles = Triangles.Of(network, options).PerNode;
        var values = new double[network.NodeCount];
        var isUndefined = new bool[network.NodeCount];
        for (var node = 0; node < values.Length; node++)
        {
            long degree = network.Degree(node);
            isUndefined[node] = degree < 2;
            if (degree >= 2)
                values[node] = 2.0 * triangles[node] / (degree * (degree - 1));
        }
        return new NodeScores(values, isUndefined);
    }
}
