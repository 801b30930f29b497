using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Flow;

/// <summary>Cuts and dominators by trying every set of nodes, straight from the definition.</summary>
internal static class BruteForce
{
    /// <summary>True if some path from a source to a sink avoids the removed nodes.</summary>
    public static bool IsReachable(Network network, int[] sources, int[] sinks, params int[] removed)
    {
        var kept = Enumerable.Range(0, network.NodeCount).Except(removed).ToArray();
        var distances = BreadthFirst.Distances(network.Without(removed), Indexes(kept, sources));
        return Indexes(kept, sinks).Any(sink => distances[sink] != BreadthFirst.Unreachable);
    }

    /// <summary>All sets of nodes of least capacity that leave no path; none if there is no finite one.</summary>
    public static List<int[]> MinimumCuts(Network network, int[] sources, int[] sinks, int[]? capacities = null)
    {
        var best = long.MaxValue;
        var cuts = new List<int[]>();
        for (var set = 0; set < 1 << network.NodeCount; set++)
        {
            var removed = Enumerable.Range(0, network.NodeCount).Where(node => (set >> node & 1) != 0).ToArray();
            if (removed.Any(node => capacities?[node] == FlowOptions.Unlimited))
                continue;
            var size = removed.Sum(node => (long)(capacities?[node] ?? 1));
            if (size > best || IsReachable(network, sources, sinks, removed))
                continue;
            if (size < best)
                cuts.Clear();
            best = size;
            cuts.Add(removed);
        }
        return cuts;
    }

    /// <summary>Networks of at most 8 nodes with random, possibly overlapping, sets of sources and sinks.</summary>
    public static IEnumerable<(Network Network, int[] Sources, int[] Sinks)> Cases(int count)
    {
        var random = new Random(77);
        for (var i = 0; i < count; i++)
        {
            var n = 2 + random.Next(7);
            var network = RandomNetworks.One(random, n, isDirected: i % 3 == 2, hasStrengths: false);
            yield return (network, Some(), Some());

            int[] Some() => [.. Enumerable.Range(0, n).Where(_ => random.Next(4) == 0).DefaultIfEmpty(random.Next(n))];
        }
    }

    private static int[] Indexes(int[] kept, int[] nodes) => [.. nodes.Where(kept.Contains).Select(node => Array.IndexOf(kept, node))];
}
