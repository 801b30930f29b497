using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Communities;

/// <summary>How much more often ties run inside groups than they would if everybody kept their number of ties but chose at random.</summary>
/// <remarks>
/// Definition: Q = sum over groups g of L_g/m - r (K_g/2m)^2; L_g ties inside g, K_g sum of degrees in g, m ties, r resolution. Directed: L_g/m
/// - r (out_g in_g)/m^2. With strengths, sums of strengths instead of numbers of ties.
/// Range: below 1; [-1/2, 1) at resolution 1. Unit: none. Higher means: groups keep more to themselves. Values of different networks do not compare.
/// Strengths: used as strength.
/// Direction: used.
/// Undefined: without any tie (null).
/// Time O(n + m), memory O(groups); n nodes, m ties.
/// Random: no.
/// Reference: Newman, M. E. J. (2004). Physical Review E 69, 026113; Leicht, E. A. and Newman, M. E. J. (2008) for directed networks.
/// Checked against: networkx 2.8.8 (modularity) on the karate club.
/// </remarks>
public static class Modularity
{
    /// <summary>The modularity of a division of the nodes into groups, or null without any tie.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groups">The group of each node, in node order: any numbers.</param>
    /// <param name="resolution">How heavily the chance expectation weighs; 0 or more.</param>
    /// <exception cref="ArgumentException">There is not one group per node, or the resolution is negative or not a number.</exception>
    public static double? Of(Network network, ReadOnlySpan<int> groups, double resolution = 1)
    {
        NetworkErrors.RequireOnePerNode(network, groups.Length, nameof(groups));
        if (!(resolution >= 0 && double.IsFinite(resolution)))
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "The resolution is a number of 0 or more.");
        if (network.TieCount == 0)
            return null;
        var (groupOf, count) = GroupNumbers.Of(groups);
        double[] leaving = new double[count], arriving = new double[count];
        double inside = 0, total = 0;
        for (var node = 0; node < groups.Length; node++)
        {
            var neighbours = network.Neighbours(node);
            var strengths = network.NeighbourStrengths(node);
            for (var k = 0; k < neighbours.Length; k++)
            {
                var strength = strengths.IsEmpty ? 1 : strengths[k];
                total += strength;
                inside += groupOf[neighbours[k]] == groupOf[node] ? strength : 0;
                leaving[groupOf[node]] += strength;
                arriving[groupOf[neighbours[k]]] += strength;
            }
        }
        // Undirected, every tie was met at both ends: total is 2m, and leaving equals arriving.
        var chance = 0.0;
        for (var group = 0; group < count; group++)
            chance += leaving[group] / total * (arriving[group] / total);
        return inside / total - resolution * chance;
    }
}
