using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>How many ties a node has, and how strong they are together.</summary>
/// <remarks>
/// Definition: degree = number of different nodes a node is tied to, in one direction or both; out-degree and in-degree = number of ties
/// that leave and that arrive; strength = sum of the strengths of all its ties (directed: out and in together), each 1 if there are none.
/// Range: 0..n-1 (in and out together 0..2(n-1)). Unit: ties; strength: that of the strengths. Higher means: more direct contacts.
/// Strengths: used as strength for the sum only.
/// Direction: kept apart for in and out; undirected networks have no in and out (null).
/// Undefined: never; an isolate has 0. Self ties: not possible. Parallel ties: merged before.
/// Shape: one value per node, node order.
/// Time O(n + m), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Freeman, L. C. (1978). Social Networks 1, 215.
/// Checked against: counting by hand; the sum of degrees is twice the number of ties.
/// </remarks>
public static class Degree
{
    /// <summary>The degrees and the strength of every node.</summary>
    /// <param name="network">The network.</param>
    public static Degrees Of(Network network)
    {
        var count = network.NodeCount;
        var all = new int[count];
        var strengths = new double[count];
        int[]? ins = null, outs = null;
        var turned = network.Transposed();
        if (network.IsDirected)
            (ins, outs) = (new int[count], new int[count]);
        for (var node = 0; node < count; node++)
        {
            strengths[node] = StrengthOf(network, node);
            all[node] = network.Degree(node);
            if (!network.IsDirected)
                continue;
            strengths[node] += StrengthOf(turned, node);
            outs![node] = network.Degree(node);
            ins![node] = turned.Degree(node);
            all[node] = Union(network.Neighbours(node), turned.Neighbours(node));
        }
        return new Degrees(
            ImmutableCollectionsMarshal.AsImmutableArray(all),
            ins is null ? null : ImmutableCollectionsMarshal.AsImmutableArray(ins),
            outs is null ? null : ImmutableCollectionsMarshal.AsImmutableArray(outs),
            new NodeScores(strengths));
    }

    private static double StrengthOf(Network network, int node)
    {
        if (!network.HasStrengths)
            return network.Degree(node);
        var sum = 0.0;
        foreach (var strength in network.NeighbourStrengths(node))
            sum += strength;
        return sum;
    }

    /// <summary>How many different numbers two ascending rows hold together.</summary>
    private static int Union(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        int i = 0, j = 0, size = 0;
        for (; i < a.Length && j < b.Length; size++)
        {
            var difference = a[i].CompareTo(b[j]);
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return size + (a.Length - i) + (b.Length - j);
    }
}

/// <summary>The degrees of every node, in node order.</summary>
/// <param name="All">How many different nodes each node is tied to.</param>
/// <param name="In">How many ties arrive; null if ties have no direction.</param>
/// <param name="Out">How many ties leave; null if ties have no direction.</param>
/// <param name="Strength">The sum of the strengths of all ties of each node.</param>
public sealed record Degrees(ImmutableArray<int> All, ImmutableArray<int>? In, ImmutableArray<int>? Out, NodeScores Strength);
