using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>The parts of a directed network inside which everybody can reach everybody along the ties.</summary>
/// <remarks>
/// Definition: the largest sets of nodes with a directed path from each to each.
/// Range: 1..n parts. Unit: parts. Higher means: fewer ways that lead back.
/// Strengths: ignored.
/// Direction: ties are followed from source to target; of an undirected network they are its components.
/// Undefined: never; a node that lies on no cycle is a part of one.
/// Shape: parts are numbered in the order of their lowest node.
/// Time O(n + m), memory O(n); n nodes, m ties. Without recursion.
/// Random: no.
/// Reference: Tarjan, R. E. (1972). Depth-first search and linear graph algorithms. SIAM Journal on Computing 1, 146.
/// Checked against: networkx 2.8.8 (strongly_connected_components).
/// </remarks>
public static class StrongComponents
{
    /// <summary>The strong components of a network.</summary>
    /// <param name="network">The network.</param>
    public static Partition Of(Network network)
    {
        var count = network.NodeCount;
        const int Unseen = -1;
        // number = order of discovery; low = earliest node on the stack that a subtree touches; done nodes count as infinitely late.
        int[] number = new int[count], low = new int[count], next = new int[count], parent = new int[count], stack = new int[count];
        var root = new int[count];
        Array.Fill(number, Unseen);
        Array.Fill(root, Unseen);
        int found = 0, height = 0;
        for (var start = 0; start < count; start++)
        {
            if (number[start] != Unseen)
                continue;
            Enter(start, Unseen);
            for (var node = start; node >= 0;)
            {
                var neighbours = network.Neighbours(node);
                if (next[node] < neighbours.Length)
                {
                    var neighbour = neighbours[next[node]++];
                    if (number[neighbour] == Unseen)
                    {
                        Enter(neighbour, node);
                        node = neighbour;
                    }
                    else if (root[neighbour] == Unseen)
                    {
                        low[node] = Math.Min(low[node], number[neighbour]);
                    }
                    continue;
                }
                if (low[node] == number[node])
                {
                    while (root[node] == Unseen)
                        root[stack[--height]] = node;
                }
                var above = parent[node];
                if (above >= 0)
                    low[above] = Math.Min(low[above], low[node]);
                node = above;
            }
        }
        return Numbered(root);

        void Enter(int node, int from)
        {
            number[node] = low[node] = found++;
            parent[node] = from;
            stack[height++] = node;
        }
    }

    private static Partition Numbered(int[] root)
    {
        var part = new int[root.Length];
        Array.Fill(part, -1);
        var partOf = ImmutableArray.CreateBuilder<int>(root.Length);
        var sizes = ImmutableArray.CreateBuilder<int>();
        foreach (var head in root)
        {
            if (part[head] < 0)
            {
                part[head] = sizes.Count;
                sizes.Add(0);
            }
            sizes[part[head]]++;
            partOf.Add(part[head]);
        }
        return new Partition(partOf.MoveToImmutable(), sizes.ToImmutable());
    }
}
