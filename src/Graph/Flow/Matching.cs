using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Flow;

/// <summary>The most pairs, one from each side, that can be formed along the ties when nobody is in two pairs.</summary>
/// <remarks>
/// Definition: a largest set of ties between two sides of which no two share a node. Its size is the least number of nodes whose departure
/// cuts all ties between the sides (Konig 1931).
/// Range: 0..the smaller side. Unit: pairs. Higher means: more contacts that do not hang on the same person.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: never. Ties inside a side are refused: leave them out first.
/// Shape: pairs in ascending order; which of several largest sets is shown is fixed, but has no meaning.
/// Time O(m sqrt(n)), memory O(n); n nodes, m ties. Without recursion.
/// Random: no.
/// Reference: Hopcroft, J. E. and Karp, R. M. (1973). SIAM Journal on Computing 2, 225.
/// Checked against: maximum flow, brute force.
/// </remarks>
public static class Matching
{
    private const int Nobody = -1;

    /// <summary>A largest matching between two sides.</summary>
    /// <param name="network">The network; a tie joins a node of one side with one of the other.</param>
    /// <param name="isFirstSide">True for the nodes of one side, in node order.</param>
    /// <returns>The pairs, the lower node of each first.</returns>
    /// <exception cref="ArgumentException">There is not one entry per node, or a tie joins two nodes of a side.</exception>
    public static ImmutableArray<NodePair> Of(Network network, ReadOnlySpan<bool> isFirstSide)
    {
        NetworkErrors.RequireOnePerNode(network, isFirstSide.Length, nameof(isFirstSide));
        network = network.Undirected(TieMerge.Any);
        var count = network.NodeCount;
        for (var node = 0; node < count; node++)
        {
            foreach (var neighbour in network.Neighbours(node))
            {
                if (isFirstSide[node] == isFirstSide[neighbour])
                    throw new ArgumentException($"Nodes {node} and {neighbour} are tied and on the same side; only ties between the sides can be matched.", nameof(network));
            }
        }
        int[] mate = new int[count], level = new int[count], next = new int[count], queue = new int[count];
        Array.Fill(mate, Nobody);
        while (FindLevels(network, isFirstSide, mate, level, queue))
        {
            Array.Clear(next);
            for (var node = 0; node < count; node++)
            {
                if (isFirstSide[node] && mate[node] == Nobody)
                    Extend(network, mate, level, next, queue, node);
            }
        }
        var pairs = ImmutableArray.CreateBuilder<NodePair>();
        for (var node = 0; node < count; node++)
        {
            if (mate[node] > node)
                pairs.Add(new NodePair(node, mate[node]));
        }
        return pairs.ToImmutable();
    }

    /// <summary>Levels of the first side by paths that leave along free ties and come back along matched ones; true if one ends at a free node.</summary>
    private static bool FindLevels(Network network, ReadOnlySpan<bool> isFirstSide, int[] mate, int[] level, int[] queue)
    {
        Array.Fill(level, Nobody);
        int head = 0, tail = 0;
        for (var node = 0; node < mate.Length; node++)
        {
            if (!isFirstSide[node] || mate[node] != Nobody)
                continue;
            level[node] = 0;
            queue[tail++] = node;
        }
        var isFound = false;
        while (head < tail)
        {
            var node = queue[head++];
            foreach (var other in network.Neighbours(node))
            {
                var back = mate[other];
                isFound |= back == Nobody;
                if (back == Nobody || level[back] != Nobody)
                    continue;
                level[back] = level[node] + 1;
                queue[tail++] = back;
            }
        }
        return isFound;
    }

    /// <summary>Looks for a path along the levels to a free node of the other side, and exchanges matched and free ties on it.</summary>
    private static void Extend(Network network, int[] mate, int[] level, int[] next, int[] path, int start)
    {
        var depth = 0;
        path[0] = start;
        while (depth >= 0)
        {
            var node = path[depth];
            var neighbours = network.Neighbours(node);
            if (next[node] == neighbours.Length)
            {
                level[node] = Nobody;
                if (--depth >= 0)
                    next[path[depth]]++;
                continue;
            }
            var back = mate[neighbours[next[node]]];
            if (back == Nobody)
            {
                for (; depth >= 0; depth--)
                {
                    var end = network.Neighbours(path[depth])[next[path[depth]]];
                    (mate[path[depth]], mate[end]) = (end, path[depth]);
                    next[path[depth]]++;
                }
                return;
            }
            if (level[back] == level[node] + 1)
                path[++depth] = back;
            else
                next[node]++;
        }
    }
}
