using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Paths;

/// <summary>How strong the weakest tie is on the way whose weakest tie is strongest.</summary>
/// <remarks>
/// Definition: the width of a path is the least strength of its ties; the width between two nodes is the greatest width of a path.
/// Range: above 0. Unit: that of the strengths. Higher means: a way without weak ties. Only the order of strengths matters, so ordinal scales will do.
/// Strengths: used as strength; 1 each if there are none.
/// Direction: ties are followed from source to target.
/// Undefined: a node out of reach, and the source itself, has no width (null).
/// Shape: one value per node, node order.
/// Time O((n + m) log n), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Pollack, M. (1960). Operations Research 8, 733.
/// Checked against: all paths of small networks.
/// </remarks>
public static class WidestPath
{
    /// <summary>The width of the widest path from one node to each other.</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">Where paths begin.</param>
    /// <exception cref="ArgumentException">The source is not in the network.</exception>
    public static NodeScores Widths(Network network, int source)
    {
        NetworkErrors.RequireNode(network, source, nameof(source));
        var widths = new double[network.NodeCount];
        var isDone = new bool[network.NodeCount];
        var queue = new PriorityQueue<int, double>();
        widths[source] = double.PositiveInfinity;
        queue.Enqueue(source, double.NegativeInfinity);
        while (queue.TryDequeue(out var node, out _))
        {
            if (isDone[node])
                continue;
            isDone[node] = true;
            var neighbours = network.Neighbours(node);
            var strengths = network.NeighbourStrengths(node);
            for (var k = 0; k < neighbours.Length; k++)
            {
                var width = Math.Min(widths[node], strengths.IsEmpty ? 1 : strengths[k]);
                if (width <= widths[neighbours[k]])
                    continue;
                widths[neighbours[k]] = width;
                queue.Enqueue(neighbours[k], -width);
            }
        }
        widths[source] = 0;
        return new NodeScores(widths, [.. widths.Select(width => width == 0)]);
    }

    /// <summary>A widest path from one node to another, both included; empty if there is none.</summary>
    /// <remarks>Of several it is a shortest, and of those the one that takes the lowest node at each fork.</remarks>
    /// <param name="network">The network.</param>
    /// <param name="from">The first node.</param>
    /// <param name="to">The last node.</param>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public static ImmutableArray<int> Of(Network network, int from, int to)
    {
        NetworkErrors.RequireNode(network, to, nameof(to));
        if (from == to)
        {
            NetworkErrors.RequireNode(network, from, nameof(from));
            return [from];
        }
        if (Widths(network, from)[to] is not double width)
            return [];
        List<int> sources = [], targets = [];
        for (var node = 0; node < network.NodeCount; node++)
        {
            var neighbours = network.Neighbours(node);
            var strengths = network.NeighbourStrengths(node);
            for (var k = 0; k < neighbours.Length; k++)
            {
                if (!strengths.IsEmpty && strengths[k] < width)
                    continue;
                sources.Add(node);
                targets.Add(neighbours[k]);
            }
        }
        var options = new NetworkOptions { IsDirected = network.IsDirected };
        return BreadthFirst.ShortestPath(NetworkBuilder.Build(network.NodeCount, sources.ToArray(), targets.ToArray(), options: options).Network, from, to);
    }
}
