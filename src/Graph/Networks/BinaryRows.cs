using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Networks;

/// <summary>Ties without strengths, laid down in their final array and sorted there row by row.</summary>
/// <remarks>
/// Each thread takes the nodes of one range and reads the whole list, so no two threads write to the same row; the order in which arcs
/// arrive in a row is lost when it is sorted, and with it any trace of how many threads there were.
/// </remarks>
internal static unsafe class BinaryRows
{
    private const int NodesPerBlock = 1 << 14;
    private const int WorthAThread = 1 << 18;

    public static Network Sorted(
        int nodeCount, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<double> strengths, int arcs, NetworkOptions options)
    {
        var ranges = (int)Math.Clamp(sources.Length / WorthAThread, 1, options.MaxThreads);
        var offsets = new long[nodeCount + 1];
        var rows = GC.AllocateUninitializedArray<int>(arcs);
        fixed (int* from = sources, to = targets, row = rows)
        fixed (double* strength = strengths)
        fixed (long* offset = offsets)
        {
            var list = new List(from, to, strengths.IsEmpty ? null : strength, offset, row, sources.Length, nodeCount, ranges, !options.IsDirected);
            Workers.Run(ranges, ranges, list.Count);
            // Each entry becomes the end of its row; laying arcs down moves it back to the start.
            for (var node = 0; node < nodeCount; node++)
                offset[node + 1] += offset[node];
            Workers.Run(ranges, ranges, list.LayDown);
        }
        var network = new Network(offsets, rows, null, options.IsDirected);
        Workers.Run(options.MaxThreads, Workers.Blocks(nodeCount, NodesPerBlock), block =>
        {
            var end = Math.Min(nodeCount, (block + 1) * NodesPerBlock);
            for (var node = block * NodesPerBlock; node < end; node++)
                Sort(rows.AsSpan((int)offsets[node], (int)(offsets[node + 1] - offsets[node])));
        });
        return network;
    }

    /// <summary>Short rows are many: insertion, without a call, and nothing to do for those that came in order.</summary>
    private static void Sort(Span<int> row)
    {
        if (row.Length > 24)
        {
            row.Sort();
            return;
        }
        for (var i = 1; i < row.Length; i++)
        {
            var value = row[i];
            var at = i - 1;
            while (at >= 0 && row[at] > value)
            {
                row[at + 1] = row[at];
                at--;
            }
            row[at + 1] = value;
        }
    }

    private readonly struct List(
        int* from, int* to, double* strength, long* offset, int* rows, int length, int nodeCount, int ranges, bool bothEnds)
    {
        public void Count(int range)
        {
            var (low, size) = Bounds(range);
            for (var tie = 0; tie < length; tie++)
            {
                int source = from[tie], target = to[tie];
                if (source == target || (strength != null && strength[tie] == 0))
                    continue;
                if ((uint)(source - low) < size)
                    offset[source]++;
                if (bothEnds && (uint)(target - low) < size)
                    offset[target]++;
            }
        }

        public void LayDown(int range)
        {
            var (low, size) = Bounds(range);
            for (var tie = length - 1; tie >= 0; tie--)
            {
                int source = from[tie], target = to[tie];
                if (source == target || (strength != null && strength[tie] == 0))
                    continue;
                if ((uint)(source - low) < size)
                    rows[--offset[source]] = target;
                if (bothEnds && (uint)(target - low) < size)
                    rows[--offset[target]] = source;
            }
        }

        private (int Low, uint Size) Bounds(int range)
        {
            var low = (int)((long)nodeCount * range / ranges);
            return (low, (uint)((long)nodeCount * (range + 1) / ranges - low));
        }
    }
}
