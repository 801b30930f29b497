namespace WijkNetwerk.Graph.Networks;

/// <summary>Builds a <see cref="Network"/> from a list of ties.</summary>
public static class NetworkBuilder
{
    private static readonly NetworkOptions DefaultOptions = new();

    /// <summary>Builds a network; self ties are left out and parallel ties merged, both counted.</summary>
    /// <remarks>
    /// Parallel ties are merged in the order of the list, alike at both ends. Without strengths the result is binary, except that Sum
    /// makes the number of parallel ties their strength. With Any it is always binary.
    /// Time O(n + m), memory O(n + m); n nodes, m ties.
    /// </remarks>
    /// <param name="nodeCount">Number of nodes, 0 or more.</param>
    /// <param name="sources">One end of each tie, 0..nodeCount-1.</param>
    /// <param name="targets">The other end of each tie, 0..nodeCount-1.</param>
    /// <param name="strengths">The strength of each tie, finite and 0 or more; empty or null if ties have none.</param>
    /// <param name="options">Direction and merge rule.</param>
    /// <exception cref="ArgumentException">Lengths differ, a node is out of range, or a strength is negative or not a finite number.</exception>
    public static NetworkBuild Build(
        int nodeCount,
        ReadOnlySpan<int> sources,
        ReadOnlySpan<int> targets,
        ReadOnlySpan<double> strengths = default,
        NetworkOptions? options = null)
    {
        options ??= DefaultOptions;
        if (nodeCount < 0)
            throw NetworkErrors.NegativeNodeCount(nodeCount);
        if (targets.Length != sources.Length)
            throw NetworkErrors.LengthsDiffer(nameof(targets), targets.Length, sources.Length);
        if (strengths.Length != 0 && strengths.Length != sources.Length)
            throw NetworkErrors.LengthsDiffer(nameof(strengths), strengths.Length, sources.Length);

        // Pass 1: check, and count how many ties arrive at each node (undirected: touch it).
        var starts = new long[nodeCount + 1];
        long selfTies = 0, zeroTies = 0;
        for (var tie = 0; tie < sources.Length; tie++)
        {
            int source = sources[tie], target = targets[tie];
            if ((uint)source >= (uint)nodeCount)
                throw NetworkErrors.NodeOutOfRange(nameof(sources), tie, source, nodeCount);
            if ((uint)target >= (uint)nodeCount)
                throw NetworkErrors.NodeOutOfRange(nameof(targets), tie, target, nodeCount);
            if (strengths.Length != 0 && !(strengths[tie] >= 0 && double.IsFinite(strengths[tie])))
                throw NetworkErrors.BadStrength(tie, strengths[tie]);
            if (source == target)
                selfTies++;
            else if (IsZero(strengths, tie))
                zeroTies++;
            else
            {
                starts[target + 1]++;
                if (!options.IsDirected)
                    starts[source + 1]++;
            }
        }
        for (var node = 0; node < nodeCount; node++)
            starts[node + 1] += starts[node];

        // Pass 2: lay each arc down at the node where it arrives; the transpose of that has ascending rows.
        var arriving = new int[starts[nodeCount]];
        var keepStrengths = options.Merge switch
        {
            TieMerge.Any => false,
            TieMerge.Sum => true,
            TieMerge.Maximum => strengths.Length != 0,
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Merge, "Merge is Maximum, Sum or Any."),
        };
        var arrivingStrengths = keepStrengths ? new double[arriving.Length] : null;
        var next = starts.AsSpan(0, nodeCount).ToArray();
        for (var tie = 0; tie < sources.Length; tie++)
        {
            int source = sources[tie], target = targets[tie];
            if (source == target || IsZero(strengths, tie))
                continue;
            var strength = strengths.Length == 0 ? 1 : strengths[tie];
            var place = next[target]++;
            arriving[place] = source;
            arrivingStrengths?[place] = strength;
            if (options.IsDirected)
                continue;
            place = next[source]++;
            arriving[place] = target;
            arrivingStrengths?[place] = strength;
        }

        var sorted = Transpose(starts, arriving, arrivingStrengths, options.IsDirected);
        var network = MergeParallel(sorted, options.Merge);
        return new NetworkBuild(network, selfTies, zeroTies, sorted.TieCount - network.TieCount);
    }

    /// <summary>Turns every arc round by counting; rows of the result are ascending and keep the order of parallel arcs.</summary>
    internal static Network Transpose(ReadOnlySpan<long> offsets, ReadOnlySpan<int> targets, ReadOnlySpan<double> strengths, bool isDirected)
    {
        var nodeCount = offsets.Length - 1;
        var starts = new long[nodeCount + 1];
        foreach (var target in targets)
            starts[target + 1]++;
        for (var node = 0; node < nodeCount; node++)
            starts[node + 1] += starts[node];
        var turned = new int[targets.Length];
        var turnedStrengths = strengths.Length == 0 ? null : new double[targets.Length];
        var next = starts.AsSpan(0, nodeCount).ToArray();
        for (var node = 0; node < nodeCount; node++)
        {
            var end = (int)offsets[node + 1];
            for (var arc = (int)offsets[node]; arc < end; arc++)
            {
                var place = next[targets[arc]]++;
                turned[place] = node;
                turnedStrengths?[place] = strengths[arc];
            }
        }
        return new Network(starts, turned, turnedStrengths, isDirected);
    }

    private static bool IsZero(ReadOnlySpan<double> strengths, int tie) => strengths.Length != 0 && strengths[tie] == 0;

    /// <summary>Merges equal neighbours in the ascending rows of a network that may still have parallel ties.</summary>
    private static Network MergeParallel(Network sorted, TieMerge merge)
    {
        var starts = sorted.Offsets;
        var arcs = sorted.Targets;
        var arcStrengths = sorted.Strengths;
        var repeated = 0;
        for (var node = 0; node < sorted.NodeCount; node++)
        {
            var row = sorted.Neighbours(node);
            for (var i = 1; i < row.Length; i++)
                repeated += row[i] == row[i - 1] ? 1 : 0;
        }
        if (repeated == 0)
            return sorted;

        var offsets = new long[starts.Length];
        var targets = new int[arcs.Length - repeated];
        var strengths = sorted.HasStrengths ? new double[targets.Length] : null;
        var end = 0;
        for (var node = 0; node < sorted.NodeCount; node++)
        {
            var rowStart = end;
            for (var arc = (int)starts[node]; arc < (int)starts[node + 1]; arc++)
            {
                if (end == rowStart || targets[end - 1] != arcs[arc])
                {
                    targets[end] = arcs[arc];
                    strengths?[end] = arcStrengths[arc];
                    end++;
                }
                else if (strengths is not null)
                {
                    var kept = strengths[end - 1];
                    strengths[end - 1] = merge == TieMerge.Sum ? kept + arcStrengths[arc] : Math.Max(kept, arcStrengths[arc]);
                    if (!double.IsFinite(strengths[end - 1]))
                        throw NetworkErrors.StrengthOverflow(node);
                }
            }
            offsets[node + 1] = end;
        }
        return new Network(offsets, targets, strengths, sorted.IsDirected);
    }
}
