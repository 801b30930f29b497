using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Paths;

/// <summary>How many steps away the nodes of a network are, and which way the shortest path runs.</summary>
/// <remarks>
/// Definition: the distance from a set of sources is the least number of ties on a path from any of them; 0 for a source itself.
/// Range: 0..n-1. Unit: steps. Higher means: farther.
/// Strengths: ignored.
/// Direction: ties are followed from source to target; use Transposed() for the way back.
/// Undefined: a node that cannot be reached has the distance <see cref="Unreachable"/>.
/// Shape: one value per node, node order.
/// Time O(n + m), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Moore, E. F. (1959). The shortest path through a maze.
/// Checked against: networkx 2.8.8 (through harmonic_centrality), all shortest walks of small networks.
/// </remarks>
public static class BreadthFirst
{
    /// <summary>The distance of a node that no path leads to.</summary>
    public const int Unreachable = -1;

    /// <summary>The distance of every node from the nearest source.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">Where to begin; none means that nothing is reached.</param>
    /// <exception cref="ArgumentException">A source is not in the network.</exception>
    public static ImmutableArray<int> Distances(Network network, params ReadOnlySpan<int> sources)
    {
        var distances = new int[network.NodeCount];
        Fill(network, sources, distances, new int[network.NodeCount]);
        return ImmutableCollectionsMarshal.AsImmutableArray(distances);
    }

    /// <summary>A shortest path from one node to another, both included; empty if there is none.</summary>
    /// <remarks>Of several shortest paths it is the one that takes the lowest node at its first fork, then at its second, and so on.</remarks>
    /// <param name="network">The network.</param>
    /// <param name="from">The first node.</param>
    /// <param name="to">The last node.</param>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public static ImmutableArray<int> ShortestPath(Network network, int from, int to) => ShortestPath(network, [from], [to]);

    /// <summary>A shortest path from a set of nodes to another, both ends included; empty if there is none.</summary>
    /// <remarks>It begins at the lowest of the nearest sources and takes the lowest node at each fork.</remarks>
    /// <param name="network">The network.</param>
    /// <param name="sources">Where the path may begin.</param>
    /// <param name="sinks">Where the path may end.</param>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public static ImmutableArray<int> ShortestPath(Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks)
    {
        NetworkErrors.RequireNodes(network, sources, nameof(sources));
        var left = new int[network.NodeCount];
        Fill(network.Transposed(), sinks, left, new int[network.NodeCount]);
        var node = -1;
        foreach (var source in sources)
        {
            if (left[source] == Unreachable)
                continue;
            if (node < 0 || left[source] < left[node] || (left[source] == left[node] && source < node))
                node = source;
        }
        if (node < 0)
            return [];
        var path = ImmutableArray.CreateBuilder<int>(left[node] + 1);
        path.Add(node);
        while (left[node] > 0)
        {
            foreach (var neighbour in network.Neighbours(node))
            {
                if (left[neighbour] != left[node] - 1)
                    continue;
                node = neighbour;
                break;
            }
            path.Add(node);
        }
        return path.MoveToImmutable();
    }

    /// <summary>Writes the distances into an array of the caller, for loops over many sources.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">Where to begin.</param>
    /// <param name="distances">Receives a distance per node.</param>
    /// <param name="queue">Working room of n nodes; afterwards the nodes reached, nearest first.</param>
    /// <returns>How many nodes were reached, sources included.</returns>
    internal static int Fill(Network network, ReadOnlySpan<int> sources, Span<int> distances, Span<int> queue)
    {
        NetworkErrors.RequireNodes(network, sources, nameof(sources));
        distances.Fill(Unreachable);
        int head = 0, tail = 0;
        foreach (var source in sources)
        {
            if (distances[source] == 0)
                continue;
            distances[source] = 0;
            queue[tail++] = source;
        }
        while (head < tail)
        {
            var node = queue[head++];
            var next = distances[node] + 1;
            foreach (var neighbour in network.Neighbours(node))
            {
                if (distances[neighbour] != Unreachable)
                    continue;
                distances[neighbour] = next;
                queue[tail++] = neighbour;
            }
        }
        return tail;
    }
}
