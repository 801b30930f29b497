using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Significance;

/// <summary>Counts something again and again with the labels dealt out anew over the nodes, the network fixed.</summary>
/// <remarks>
/// Every draw shuffles the observed labels with a stream of its own, so neither the number of threads nor the number of draws changes a draw.
/// What is counted is whole numbers and their expectation is exact, so a tie with the observed distance is a tie, not a rounding.
/// </remarks>
internal static class LabelPermutation
{
    private const int DrawsPerBlock = 64;

    /// <summary>Counts for one way to deal out the labels; the counts arrive as zeros.</summary>
    public delegate void Count(ReadOnlySpan<int> labels, Span<long> counts);

    /// <summary>A test for each of the counts.</summary>
    public static PermutationTest[] Of(
        int[] labels, ReadOnlySpan<double> expected, Count count, PermutationOptions? options, CancellationToken cancellation)
    {
        options ??= new PermutationOptions();
        var mean = expected.ToArray();
        var observed = new long[mean.Length];
        count(labels, observed);
        var reach = new double[mean.Length];
        for (var i = 0; i < reach.Length; i++)
        {
            var distance = Math.Abs(observed[i] - mean[i]);
            reach[i] = distance - 1e-9 * Math.Max(1, distance);
        }

        var extreme = new long[mean.Length];
        var squares = new double[mean.Length];
        var varies = new bool[mean.Length];
        Workers.InOrder(
            options.MaxThreads,
            Workers.Blocks(options.Draws, DrawsPerBlock),
            () => new Tally(labels.Length, mean.Length),
            (tally, block) =>
            {
                tally.Clear();
                var last = Math.Min(options.Draws, (block + 1) * DrawsPerBlock);
                for (var draw = block * DrawsPerBlock; draw < last; draw++)
                {
                    labels.CopyTo(tally.Labels, 0);
                    new Xoshiro(options.Seed, draw).Shuffle(tally.Labels);
                    Array.Clear(tally.Counts);
                    count(tally.Labels, tally.Counts);
                    for (var i = 0; i < mean.Length; i++)
                    {
                        var off = tally.Counts[i] - mean[i];
                        tally.Squares[i] += off * off;
                        tally.Extreme[i] += Math.Abs(off) >= reach[i] ? 1 : 0;
                        tally.Varies[i] |= tally.Counts[i] != observed[i];
                    }
                }
            },
            (tally, _) =>
            {
                for (var i = 0; i < mean.Length; i++)
                {
                    squares[i] += tally.Squares[i];
                    extreme[i] += tally.Extreme[i];
                    varies[i] |= tally.Varies[i];
                }
            },
            cancellation);

        var tests = new PermutationTest[mean.Length];
        for (var i = 0; i < tests.Length; i++)
        {
            tests[i] = new PermutationTest(
                observed[i],
                mean[i],
                varies[i] ? Math.Sqrt(squares[i] / options.Draws) : 0,
                varies[i] ? (1.0 + extreme[i]) / (options.Draws + 1) : null,
                options.Draws,
                options.Seed);
        }

        return tests;
    }

    private sealed class Tally(int nodes, int counts)
    {
        public int[] Labels { get; } = new int[nodes];

        public long[] Counts { get; } = new long[counts];

        public long[] Extreme { get; } = new long[counts];

        public double[] Squares { get; } = new double[counts];

        public bool[] Varies { get; } = new bool[counts];

        public void Clear()
        {
            Array.Clear(Extreme);
            Array.Clear(Squares);
            Array.Clear(Varies);
        }
    }
}
