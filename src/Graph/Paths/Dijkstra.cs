using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Paths;

/// <summary>How far the nodes of a network are when ties have lengths, and which way the shortest path runs.</summary>
/// <remarks>
/// Definition: the length of a path is the sum of the lengths of its ties; the distance is the least length of a path. Lengths that differ by no more than
/// a share of 1e-10 are equal: one rule for all that counts or compares paths.
/// Range: 0 or more. Unit: that of the lengths. Higher means: farther.
/// Strengths: turned into lengths as asked: one step each, 1 / strength (default), or as given.
/// Direction: ties are followed from source to target; use Transposed() for the way back.
/// Undefined: a node that cannot be reached has no distance (null).
/// Shape: one value per node, node order.
/// Time O((n + m) log n), memory O(n + m); n nodes, m ties.
/// Random: no.
/// Reference: Dijkstra, E. W. (1959). Numerische Mathematik 1, 269.
/// Checked against: breadth-first search with lengths of one, the sum over all paths of small networks.
/// </remarks>
public static class Dijkstra
{
    /// <summary>The distance of every node from the nearest source.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">Where to begin.</param>
    /// <param name="length">How long ties are.</param>
    /// <exception cref="ArgumentException">A source is not in the network.</exception>
    public static NodeScores Distances(Network network, ReadOnlySpan<int> sources, TieLength length = TieLength.InverseStrength)
    {
        var distances = Fill(network, sources, length, out _);
        var isOutOfReach = new bool[distances.Length];
        for (var node = 0; node < distances.Length; node++)
        {
            isOutOfReach[node] = double.IsPositiveInfinity(distances[node]);
            if (isOutOfReach[node])
                distances[node] = 0;
        }
        return new NodeScores(distances, isOutOfReach);
    }

    /// <summary>How many shortest paths lead from one node to each other; 0 out of reach, 1 for the node itself.</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">Where paths begin.</param>
    /// <param name="length">How long ties are.</param>
    /// <exception cref="ArgumentException">The source is not in the network.</exception>
    public static NodeScores PathCounts(Network network, int source, TieLength length = TieLength.InverseStrength)
    {
        var distances = Fill(network, [source], length, out var order);
        var counts = new double[distances.Length];
        counts[source] = 1;
        foreach (var node in order)
        {
            var neighbours = network.Neighbours(node);
            for (var k = 0; k < neighbours.Length; k++)
            {
                if (NearlyEqual.Of(distances[node] + LengthOf(network, node, k, length), distances[neighbours[k]]))
                    counts[neighbours[k]] += counts[node];
            }
        }
        return new NodeScores(counts);
    }

    /// <summary>A shortest path from one node to another, both included; empty if there is none.</summary>
    /// <remarks>Of several it is the one that takes the lowest node at its first fork, then at its second, and so on.</remarks>
    /// <param name="network">The network.</param>
    /// <param name="from">The first node.</param>
    /// <param name="to">The last node.</param>
    /// <param name="length">How long ties are.</param>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public static ImmutableArray<int> ShortestPath(Network network, int from, int to, TieLength length = TieLength.InverseStrength)
    {
        NetworkErrors.RequireNode(network, from, nameof(from));
        NetworkErrors.RequireNode(network, to, nameof(to));
        var left = Fill(network.Transposed(), [to], length, out _);
        if (double.IsPositiveInfinity(left[from]))
            return [];
        var path = ImmutableArray.CreateBuilder<int>();
        path.Add(from);
        for (var node = from; node != to;)
        {
            var neighbours = network.Neighbours(node);
            var k = 0;
            // A neighbour on the way is nearer by the length of the tie.
            while (left[neighbours[k]] >= left[node] || !NearlyEqual.Of(left[neighbours[k]] + LengthOf(network, node, k, length), left[node]))
                k++;
            node = neighbours[k];
            path.Add(node);
        }
        return path.ToImmutable();
    }

    private static double LengthOf(Network network, int node, int neighbour, TieLength length)
    {
        if (length is < TieLength.Step or > TieLength.AsGiven)
            throw new ArgumentOutOfRangeException(nameof(length), length, "A length is Step, InverseStrength or AsGiven.");
        if (length == TieLength.Step || !network.HasStrengths)
            return 1;
        var strength = network.NeighbourStrengths(node)[neighbour];
        return length == TieLength.AsGiven ? strength : 1 / strength;
    }

    private static double[] Fill(Network network, ReadOnlySpan<int> sources, TieLength length, out List<int> order)
    {
        NetworkErrors.RequireNodes(network, sources, nameof(sources));
        var distances = new double[network.NodeCount];
        Array.Fill(distances, double.PositiveInfinity);
        var isDone = new bool[network.NodeCount];
        var queue = new PriorityQueue<int, (double Distance, int Node)>();
        order = [];
        foreach (var source in sources)
        {
            distances[source] = 0;
            queue.Enqueue(source, (0, source));
        }
        while (queue.TryDequeue(out var node, out _))
        {
            if (isDone[node])
                continue;
            isDone[node] = true;
            order.Add(node);
            var neighbours = network.Neighbours(node);
            for (var k = 0; k < neighbours.Length; k++)
            {
                var distance = distances[node] + LengthOf(network, node, k, length);
                if (!(distance < distances[neighbours[k]]))
                    continue;
                distances[neighbours[k]] = distance;
                queue.Enqueue(neighbours[k], (distance, neighbours[k]));
            }
        }
        return distances;
    }
}
