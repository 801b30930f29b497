using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>Degree-one folding: trees that hang on an undirected network are folded into the node they hang on.</summary>
/// <remarks>
/// Every path into such a tree passes the node that it hangs on, so its share of betweenness follows from sizes alone, and the rest of the
/// network need only know for how many nodes (reach) a node stands. When node u, standing for r_u nodes, is folded into v in a component
/// of c nodes: u lies between the r_u - 1 nodes behind it and the c - r_u others; v lies between those r_u and the r_v - 1 already behind v.
/// </remarks>
internal sealed class PendantTrees
{
    private PendantTrees(int count)
    {
        IsFolded = new bool[count];
        Reach = new double[count];
        Between = new double[count];
    }

    /// <summary>True for nodes that were folded into another.</summary>
    public bool[] IsFolded { get; }

    /// <summary>For how many nodes each node stands, itself included.</summary>
    public double[] Reach { get; }

    /// <summary>The pairs each node lies between because of folded trees alone.</summary>
    public double[] Between { get; }

    /// <summary>Folds an undirected network as far as it goes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sizes">The number of nodes of the component of each node.</param>
    public static PendantTrees Of(Network network, ReadOnlySpan<int> sizes)
    {
        var trees = new PendantTrees(network.NodeCount);
        Array.Fill(trees.Reach, 1);
        var degrees = new int[network.NodeCount];
        var leaves = new Stack<int>();
        for (var node = 0; node < degrees.Length; node++)
        {
            degrees[node] = network.Degree(node);
            if (degrees[node] == 1)
                leaves.Push(node);
        }
        while (leaves.TryPop(out var leaf))
        {
            if (degrees[leaf] != 1)
                continue;
            foreach (var neighbour in network.Neighbours(leaf))
            {
                if (trees.IsFolded[neighbour])
                    continue;
                trees.Fold(leaf, neighbour, sizes[leaf]);
                degrees[leaf] = 0;
                if (--degrees[neighbour] == 1)
                    leaves.Push(neighbour);
                break;
            }
        }
        for (var node = 0; node < degrees.Length; node++)
        {
            if (!trees.IsFolded[node])
                trees.Between[node] += (trees.Reach[node] - 1) * (sizes[node] - trees.Reach[node]);
        }
        return trees;
    }

    private void Fold(int leaf, int into, double size)
    {
        Between[leaf] += (Reach[leaf] - 1) * (size - Reach[leaf]);
        Between[into] += Reach[leaf] * (Reach[into] - 1);
        Reach[into] += Reach[leaf];
        IsFolded[leaf] = true;
    }
}
