using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>The parts of a network that no single departure splits.</summary>
/// <remarks>
/// Definition: the largest sets of ties of which every two lie on a common cycle; a tie on no cycle (a bridge) is a part of its own. Two parts share at most one node,
/// and a node is in several exactly if it is a cut node.
/// Range: 0..n-1 parts. Higher means: held together by more single nodes.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: never; a node without ties is in no part.
/// Shape: the nodes of each part ascending; parts in the order in which a search from the lowest node comes to them.
/// Time O(n log n + m), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Hopcroft, J. and Tarjan, R. (1973). Communications of the ACM 16, 372.
/// Checked against: networkx 2.8.8 (biconnected_components), what makes a part a part.
/// </remarks>
public static class BiconnectedComponents
{
    /// <summary>The biconnected components of a network.</summary>
    /// <param name="network">The network.</param>
    public static BiconnectedParts Of(Network network)
    {
        network = network.Undirected(TieMerge.Any);
        var points = LowPoints.Of(network);
        var count = network.NodeCount;
        // The part of the tie from each place to the one it was found from: a new one where the subtree reaches no higher, else that of the tie above.
        var part = new int[count];
        var sizes = new List<int>();
        for (var place = 0; place < count; place++)
        {
            var parent = points.Parent[place];
            if (parent < 0)
                continue;
            if (points.Low[place] >= parent)
            {
                part[place] = sizes.Count;
                sizes.Add(1); // the place that it hangs on
            }
            else
            {
                part[place] = part[parent];
            }
            sizes[part[place]]++;
        }

        var offsets = new int[sizes.Count + 1];
        for (var i = 0; i < sizes.Count; i++)
            offsets[i + 1] = offsets[i] + sizes[i];
        var members = new int[offsets[^1]];
        var next = offsets.AsSpan(0, sizes.Count).ToArray();
        for (var place = 0; place < count; place++)
        {
            var parent = points.Parent[place];
            if (parent < 0)
                continue;
            if (points.Low[place] >= parent)
                members[next[part[place]]++] = points.Order[parent];
            members[next[part[place]]++] = points.Order[place];
        }
        for (var i = 0; i < sizes.Count; i++)
            members.AsSpan(offsets[i]..offsets[i + 1]).Sort();
        return new BiconnectedParts(ImmutableCollectionsMarshal.AsImmutableArray(offsets), ImmutableCollectionsMarshal.AsImmutableArray(members));
    }
}

/// <summary>The parts of a network that no single departure splits, one after another.</summary>
/// <param name="Offsets">Where each part begins among the members, and the end.</param>
/// <param name="Members">The nodes of the parts; a cut node once for each of its parts.</param>
public sealed record BiconnectedParts(ImmutableArray<int> Offsets, ImmutableArray<int> Members)
{
    /// <summary>Number of parts.</summary>
    public int Count => Offsets.Length - 1;

    /// <summary>The nodes of a part, ascending.</summary>
    /// <param name="part">The part, 0..Count-1.</param>
    public ReadOnlySpan<int> NodesOf(int part) => Members.AsSpan(Offsets[part], Offsets[part + 1] - Offsets[part]);
}
