using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Flow;

/// <summary>All nodes that every path between two sets of nodes must pass: the single points of failure between them.</summary>
/// <remarks>
/// Definition: the nodes whose removal leaves no path from any source to any sink; the chain of immediate dominators from a super-sink
/// over the sinks back to a super-source over the sources. Sources and sinks can be dominators themselves.
/// Range: 0..n nodes. Higher means: more nodes that can each cut the way alone.
/// Strengths: ignored.
/// Direction: ties are followed from source to target; an undirected tie both ways.
/// Undefined: without any path there is nothing to cut (null).
/// Shape: in the order in which every path passes them, sources first.
/// Time O(n + m), memory O(n); n nodes, m ties. Take one shortest path. Search from the sources without entering further than the
/// furthest node of it that is reached so far: a node of the path that is furthest when the search runs dry cannot be passed by.
/// Random: no.
/// Reference: Lengauer, T. and Tarjan, R. E. (1979). ACM TOPLAS 1, 121 (the problem; only one chain is asked here, so one sweep will do).
/// Checked against: networkx 2.8.8 (immediate_dominators), brute force by removal, maximum flow.
/// </remarks>
public static class Dominators
{
    /// <summary>The nodes that every path from a source to a sink passes, or null if there is no path.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">Where paths begin.</param>
    /// <param name="sinks">Where paths end.</param>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public static ImmutableArray<int>? Of(Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks)
    {
        Terminals.Require(network, sources, sinks);
        var path = BreadthFirst.ShortestPath(network, sources, sinks);
        if (path.IsEmpty)
            return null;
        const int Beside = -1;
        var placeOnPath = new int[network.NodeCount];
        Array.Fill(placeOnPath, Beside);
        for (var place = 0; place < path.Length; place++)
            placeOnPath[path[place]] = place;
        var isSink = new bool[network.NodeCount];
        foreach (var sink in sinks)
            isSink[sink] = true;

        var found = new bool[network.NodeCount];
        var stack = new int[network.NodeCount];
        var height = 0;
        var furthest = 0;
        foreach (var source in sources)
            Find(source);
        var dominators = ImmutableArray.CreateBuilder<int>();
        for (var place = 0; place < path.Length; place++)
        {
            Search();
            if (furthest == place)
                dominators.Add(path[place]);
            // What lies behind this node of the path may be entered now.
            stack[height++] = path[place];
        }
        return dominators.ToImmutable();

        void Find(int node)
        {
            if (placeOnPath[node] != Beside)
            {
                furthest = Math.Max(furthest, placeOnPath[node]);
            }
            else if (!found[node])
            {
                found[node] = true;
                stack[height++] = node;
            }
        }

        void Search()
        {
            while (height > 0)
            {
                var node = stack[--height];
                if (isSink[node])
                    furthest = path.Length;
                foreach (var neighbour in network.Neighbours(node))
                    Find(neighbour);
            }
        }
    }
}
