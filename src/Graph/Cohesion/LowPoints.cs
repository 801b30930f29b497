using System.Runtime.Intrinsics.X86;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>One depth-first search with the low points of Hopcroft and Tarjan (1973, CACM 16, 372), without recursion.</summary>
/// <remarks>
/// Places are numbered in the order of discovery, tree after tree, and all is kept by place, so that the search moves to and fro within
/// what it touched last. Low is the earliest place that a subtree touches by one tie. In a depth-first tree of an undirected network every other
/// tie joins a node to an ancestor.
/// </remarks>
internal sealed class LowPoints
{
    private LowPoints(int count)
    {
        Order = new int[count];
        Parent = new int[count];
        Low = new int[count];
        Size = new int[count];
    }

    /// <summary>The node at each place.</summary>
    public int[] Order { get; }

    /// <summary>The place each place was discovered from; -1 for a root.</summary>
    public int[] Parent { get; }

    /// <summary>The lowest place reached from the subtree of each place by one tie.</summary>
    public int[] Low { get; }

    /// <summary>The number of nodes in the subtree of each place.</summary>
    public int[] Size { get; }

    /// <summary>Searches an undirected network from its lowest node, and again from the lowest node not yet found.</summary>
    public static LowPoints Of(Network network)
    {
        var points = new LowPoints(network.NodeCount);
        points.Search(network);
        return points;
    }

    private unsafe void Search(Network network)
    {
        const int Unseen = -1;
        var count = network.NodeCount;
        var places = new int[count];
        Array.Fill(places, Unseen);
        fixed (long* offsets = network.Offsets)
        fixed (int* targets = network.Targets, place = places, order = Order, parent = Parent, low = Low, size = Size)
        {
            // While a place is being searched, its size holds how many of its ties were looked at; the size itself is counted after.
            var next = size;
            var found = 0;
            for (var root = 0; root < count; root++)
            {
                if (place[root] != Unseen)
                    continue;
                int here = Unseen, child = root;
                while (child >= 0 || here >= 0)
                {
                    if (child >= 0)
                    {
                        place[child] = found;
                        order[found] = child;
                        parent[found] = here;
                        low[found] = found;
                        here = found++;
                        Expect(place, targets + offsets[child], targets + offsets[child + 1]);
                    }
                    var node = order[here];
                    var row = targets + offsets[node];
                    var degree = (int)(offsets[node + 1] - offsets[node]);
                    var above = parent[here] < 0 ? Unseen : order[parent[here]];
                    var lowest = low[here];
                    var at = next[here];
                    for (child = Unseen; at < degree && child < 0; at++)
                    {
                        var there = place[row[at]];
                        if (there == Unseen)
                            child = row[at];
                        else if (row[at] != above && there < lowest)
                            lowest = there;
                    }
                    next[here] = at;
                    low[here] = lowest;
                    if (child >= 0)
                        continue;
                    here = parent[here];
                    if (here >= 0 && lowest < low[here])
                        low[here] = lowest;
                }
            }
        }
        Array.Fill(Size, 1);
        for (var here = count - 1; here >= 0; here--)
        {
            if (Parent[here] >= 0)
                Size[Parent[here]] += Size[here];
        }
    }
    /// <summary>Asks for the places of the neighbours of a node, of which all will be looked at.</summary>
    private static unsafe void Expect(int* place, int* row, int* end)
    {
        if (!Sse.IsSupported)
            return;
        if (end - row > 32)
            end = row + 32;
        for (; row < end; row++)
            Sse.Prefetch0(place + *row);
    }
}
