using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>One depth-first search with the low points of Hopcroft and Tarjan (1973, CACM 16, 372), without recursion.</summary>
/// <remarks>
/// Order holds the nodes as they are discovered, tree after tree; Number is the place of a node in Order. Low is the earliest number
/// that the subtree of a node touches. In a depth-first tree of an undirected network every other tie joins a node to an ancestor.
/// </remarks>
internal sealed class LowPoints
{
    private LowPoints(int count)
    {
        Order = new int[count];
        Number = new int[count];
        Parent = new int[count];
        Low = new int[count];
        Size = new int[count];
    }

    /// <summary>Nodes in the order of discovery.</summary>
    public int[] Order { get; }

    /// <summary>The place of each node in the order.</summary>
    public int[] Number { get; }

    /// <summary>The node each node was discovered from; -1 for a root.</summary>
    public int[] Parent { get; }

    /// <summary>The lowest number reached from the subtree of each node by one tie.</summary>
    public int[] Low { get; }

    /// <summary>The number of nodes in the subtree of each node.</summary>
    public int[] Size { get; }

    /// <summary>Searches an undirected network from its lowest node, and again from the lowest node not yet found.</summary>
    public static LowPoints Of(Network network)
    {
        var count = network.NodeCount;
        var points = new LowPoints(count);
        points.Discover(network);
        for (var place = count - 1; place >= 0; place--)
        {
            var node = points.Order[place];
            var parent = points.Parent[node];
            var low = Math.Min(place, points.Low[node]);
            foreach (var neighbour in network.Neighbours(node))
            {
                if (neighbour != parent)
                    low = Math.Min(low, points.Number[neighbour]);
            }
            points.Low[node] = low;
            points.Size[node]++;
            if (parent < 0)
                continue;
            points.Size[parent] += points.Size[node];
            points.Low[parent] = Math.Min(points.Low[parent], low);
        }
        return points;
    }

    private void Discover(Network network)
    {
        Array.Fill(Number, -1);
        Array.Fill(Low, int.MaxValue);
        var next = new int[network.NodeCount];
        var found = 0;
        for (var root = 0; root < network.NodeCount; root++)
        {
            if (Number[root] >= 0)
                continue;
            Enter(root, -1);
            for (var node = root; node >= 0;)
            {
                var neighbours = network.Neighbours(node);
                while (next[node] < neighbours.Length && Number[neighbours[next[node]]] >= 0)
                    next[node]++;
                if (next[node] == neighbours.Length)
                {
                    node = Parent[node];
                    continue;
                }
                var child = neighbours[next[node]++];
                Enter(child, node);
                node = child;
            }
        }

        void Enter(int node, int parent)
        {
            Number[node] = found;
            Order[found++] = node;
            Parent[node] = parent;
        }
    }
}
