using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Networks;

/// <summary>Builds a <see cref="Network"/> from a list of ties.</summary>
public static class NetworkBuilder
{
    private const int NodesPerBlock = 1 << 14;

    private static readonly NetworkOptions DefaultOptions = new();

    /// <summary>Builds a network; self ties are left out and parallel ties merged, both counted.</summary>
    /// <remarks>
    /// Parallel ties are merged in the order of the list, alike at both ends. Without strengths the result is binary, except that Sum
    /// makes the number of parallel ties their strength. With Any it is always binary.
    /// A binary network is laid down where it stays: time O(n + m log k), k the highest degree, and no room beside the network itself
    /// unless ties are parallel. With strengths: time O(n + m), room for the network twice. n nodes, m ties.
    /// </remarks>
    /// <param name="nodeCount">Number of nodes, 0 or more.</param>
    /// <param name="sources">One end of each tie, 0..nodeCount-1.</param>
    /// <param name="targets">The other end of each tie, 0..nodeCount-1.</param>
    /// <param name="strengths">The strength of each tie, finite and 0 or more; empty or null if ties have none.</param>
    /// <param name="options">Direction and merge rule.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a node is out of range, a strength is negative or not a finite number, or there are more ties than an array holds.
    /// </exception>
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
        var keepStrengths = options.Merge switch
        {
            TieMerge.Any => false,
            TieMerge.Sum => true,
            TieMerge.Maximum => strengths.Length != 0,
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Merge, "Merge is Maximum, Sum or Any."),
        };
        var (selfTies, zeroTies) = Check(nodeCount, sources, targets, strengths);
        var arcs = (sources.Length - selfTies - zeroTies) * (options.IsDirected ? 1L : 2L);
        if (arcs > Array.MaxLength)
            throw NetworkErrors.TooManyTies(arcs);
        var sorted = keepStrengths
            ? StrongRows.Sorted(nodeCount, sources, targets, strengths, options.IsDirected)
            : BinaryRows.Sorted(nodeCount, sources, targets, strengths, (int)arcs, options);
        var network = MergeParallel(sorted, options.Merge, options.MaxThreads);
        return new NetworkBuild(network, selfTies, zeroTies, sorted.TieCount - network.TieCount);
    }

    /// <summary>Turns every arc round by counting; rows of the result are ascending and keep the order of parallel arcs.</summary>
    internal static Network Transpose(ReadOnlySpan<long> offsets, ReadOnlySpan<int> targets, ReadOnlySpan<double> strengths, bool isDirected) =>
        StrongRows.Transpose(offsets, targets, strengths, isDirected);

    /// <summary>Looks every tie over before anything is built, and counts those that are none.</summary>
    private static (long SelfTies, long ZeroTies) Check(
        int nodeCount, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<double> strengths)
    {
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
            else if (StrongRows.IsZero(strengths, tie))
                zeroTies++;
        }
        return (selfTies, zeroTies);
    }

    /// <summary>Merges equal neighbours in the ascending rows of a network that may still have parallel ties.</summary>
    private static Network MergeParallel(Network sorted, TieMerge merge, int threads)
    {
        var repeats = new long[Workers.Blocks(sorted.NodeCount, NodesPerBlock)];
        Workers.Run(threads, repeats.Length, block =>
        {
            var end = Math.Min(sorted.NodeCount, (block + 1) * NodesPerBlock);
            for (var node = block * NodesPerBlock; node < end; node++)
            {
                var row = sorted.Neighbours(node);
                for (var i = 1; i < row.Length; i++)
                    repeats[block] += row[i] == row[i - 1] ? 1 : 0;
            }
        });
        var repeated = (int)repeats.Sum();
        if (repeated == 0)
            return sorted;

        var starts = sorted.Offsets;
        var arcs = sorted.Targets;
        var arcStrengths = sorted.Strengths;
        var offsets = new long[starts.Length];
        var targets = new int[arcs.Length - repeated];
        var strengths = sorted.HasStrengths ? new double[targets.Length] : null;
        var last = 0;
        for (var node = 0; node < sorted.NodeCount; node++)
        {
            var rowStart = last;
            for (var arc = (int)starts[node]; arc < (int)starts[node + 1]; arc++)
            {
                if (last == rowStart || targets[last - 1] != arcs[arc])
                {
                    targets[last] = arcs[arc];
                    strengths?[last] = arcStrengths[arc];
                    last++;
                }
                else if (strengths is not null)
                {
                    var kept = strengths[last - 1];
                    strengths[last - 1] = merge == TieMerge.Sum ? kept + arcStrengths[arc] : Math.Max(kept, arcStrengths[arc]);
                    if (!double.IsFinite(strengths[last - 1]))
                        throw NetworkErrors.StrengthOverflow(node);
                }
            }
            offsets[node + 1] = last;
        }
        return new Network(offsets, targets, strengths, sorted.IsDirected);
    }
}
