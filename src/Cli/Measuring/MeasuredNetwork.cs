using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>A network made of a table: nodes in ordinal order of their ids, so that the order of the rows decides nothing.</summary>
/// <param name="Ids">The id of each node, ascending.</param>
/// <param name="Labels">The label of each node.</param>
/// <param name="Build">The network, and what was set aside while it was built.</param>
/// <param name="Groups">The group of each node, numbered in ordinal order of their names, -1 for none; null when nodes have no groups.</param>
/// <param name="GroupNames">The name of each group.</param>
/// <param name="NodeOf">The node for each row of the table.</param>
internal sealed record MeasuredNetwork(
    ImmutableArray<string> Ids,
    ImmutableArray<string> Labels,
    NetworkBuild Build,
    int[]? Groups,
    ImmutableArray<string> GroupNames,
    int[] NodeOf)
{
    /// <summary>The network.</summary>
    public Network Network => Build.Network;

    /// <summary>Makes the network.</summary>
    public static MeasuredNetwork Of(NetworkTable table, MeasureOptions options)
    {
        var order = Enumerable.Range(0, table.NodeCount).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(table.Ids[a], table.Ids[b]));
        var nodeOf = new int[order.Length];
        for (var node = 0; node < order.Length; node++)
        {
            nodeOf[order[node]] = node;
        }

        var build = NetworkBuilder.Build(
            order.Length,
            Renumbered(table.Sources, nodeOf),
            Renumbered(table.Targets, nodeOf),
            options.HasStrengths ? table.Strengths.AsSpan() : [],
            new NetworkOptions { IsDirected = table.IsDirected, Merge = options.HasStrengths ? TieMerge.Sum : TieMerge.Any });
        var (groups, names) = GroupsOf(table, options.Group, order);
        return new MeasuredNetwork([.. order.Select(i => table.Ids[i])], [.. order.Select(i => table.Labels[i])], build, groups, names, nodeOf);
    }

    private static int[] Renumbered(ImmutableArray<int> ends, int[] nodeOf)
    {
        var renumbered = new int[ends.Length];
        for (var i = 0; i < renumbered.Length; i++)
        {
            renumbered[i] = nodeOf[ends[i]];
        }

        return renumbered;
    }

    private static (int[]? Groups, ImmutableArray<string> Names) GroupsOf(NetworkTable table, string? heading, int[] order)
    {
        if (heading is null)
        {
            return (null, []);
        }

        var values = table.Column(heading)!.Values;
        var names = values.Where(v => !string.IsNullOrEmpty(v)).Select(v => v!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return ([.. order.Select(i => string.IsNullOrEmpty(values[i]) ? -1 : Array.BinarySearch(names, values[i], StringComparer.Ordinal))], [.. names]);
    }
}
