using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Flow;

/// <summary>The two ends of a flow: sets of nodes, checked.</summary>
internal static class Terminals
{
    public static void Require(Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks)
    {
        NetworkErrors.RequireNodes(network, sources, nameof(sources));
        NetworkErrors.RequireNodes(network, sinks, nameof(sinks));
    }

    /// <summary>True if some path from a source to a sink has nodes without a limit only, so that no flow is the largest.</summary>
    public static bool AreJoinedWithoutLimit(Network network, ReadOnlySpan<int> capacities, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks)
    {
        if (capacities.IsEmpty)
            return false;
        var reached = new bool[network.NodeCount];
        var queue = new Queue<int>();
        foreach (var source in sources)
            Visit(source, capacities);
        while (queue.TryDequeue(out var node))
        {
            foreach (var neighbour in network.Neighbours(node))
                Visit(neighbour, capacities);
        }
        foreach (var sink in sinks)
        {
            if (reached[sink])
                return true;
        }
        return false;

        void Visit(int node, ReadOnlySpan<int> limits)
        {
            if (reached[node] || limits[node] != FlowOptions.Unlimited)
                return;
            reached[node] = true;
            queue.Enqueue(node);
        }
    }
}
