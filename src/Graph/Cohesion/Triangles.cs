using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>How many closed threesomes there are, and in how many of them each node takes part.</summary>
/// <remarks>
/// Definition: a triangle is three nodes that are all tied to each other; a two-path is a pair of ties that share a node.
/// Range: 0..n(n-1)(n-2)/6. Unit: triangles. Higher means: more closed groups of three.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: never; a network without triangles has 0.
/// Shape: one value per node, node order.
/// Time O(m^1.5), memory O(n + m); n nodes, m ties. Each triangle is found once, from its node of lowest degree.
/// Random: no.
/// Reference: Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
/// Checked against: networkx 2.8.8 (triangles), closed forms for complete networks.
/// </remarks>
public static class Triangles
{
    /// <summary>The triangles of a network.</summary>
    /// <param name="network">The network.</param>
    public static TriangleCounts Of(Network network)
    {
        network = network.Undirected(TieMerge.Any);
        var count = network.NodeCount;
        var perNode = new long[count];
        var (offsets, targets) = TowardsHigherDegree(network);
        var mark = new int[count];
        Array.Fill(mark, -1);
        long total = 0, twoPaths = 0;
        for (var node = 0; node < count; node++)
        {
            long degree = network.Degree(node);
            twoPaths += degree * (degree - 1) / 2;
            var mine = targets.AsSpan((int)offsets[node], (int)(offsets[node + 1] - offsets[node]));
            foreach (var second in mine)
                mark[second] = node;
            foreach (var second in mine)
            {
                foreach (var third in targets.AsSpan((int)offsets[second], (int)(offsets[second + 1] - offsets[second])))
                {
                    if (mark[third] != node)
                        continue;
                    perNode[node]++;
                    perNode[second]++;
                    perNode[third]++;
                    total++;
                }
            }
        }
        return new TriangleCounts(ImmutableCollectionsMarshal.AsImmutableArray(perNode), total, twoPaths);
    }

    /// <summary>Keeps each tie at its end of lower degree only (equal degrees: lower number), so that no row is longer than the root of 2m.</summary>
    private static (long[] Offsets, int[] Targets) TowardsHigherDegree(Network network)
    {
        var offsets = new long[network.NodeCount + 1];
        var targets = new int[network.TieCount];
        var end = 0;
        for (var node = 0; node < network.NodeCount; node++)
        {
            var degree = network.Degree(node);
            foreach (var neighbour in network.Neighbours(node))
            {
                var theirs = network.Degree(neighbour);
                if (theirs > degree || (theirs == degree && neighbour > node))
                    targets[end++] = neighbour;
            }
            offsets[node + 1] = end;
        }
        return (offsets, targets);
    }
}

/// <summary>The triangles of a network.</summary>
/// <param name="PerNode">In how many triangles each node takes part, in node order.</param>
/// <param name="Total">How many triangles there are.</param>
/// <param name="TwoPaths">How many pairs of ties share a node: the places where a triangle could be.</param>
public sealed record TriangleCounts(ImmutableArray<long> PerNode, long Total, long TwoPaths);
