using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Significance;

/// <summary>Where a number lies among the same number when the same labels are dealt out otherwise, every tie in its place.</summary>
/// <remarks>
/// Definition: mid-percentile (#{x* &lt; x} + ½ #{x* = x}) / R over R ways to deal out the labels, each as likely; equal within 1e-9.
/// Range: [0, 1]; ½ is the middle. It says "unusual given who is tied to how many and how many there are of each", never "good".
/// Undefined: the number is undefined as the labels are (no value); every draw gives the same (no variation). A draw on which it is undefined is left out and counted.
/// Time O(R (n + f)), f what the numbers cost; memory O(R k), k numbers.
/// Random: yes, the seed is in the result; the number of threads changes no bit.
/// Reference: after Krackhardt and Stern (1988), whose test deals out labels.
/// Checked against: every way to deal out the labels of small networks; the exact chances (hypergeometric) of the sectors around one node.
/// </remarks>
public static class RelabelledNull
{
    private const int DrawsPerBlock = 64;

    /// <summary>The places of numbers that hang on labels.</summary>
    /// <param name="labels">The labels as they are; a negative number for none, which is dealt out too.</param>
    /// <param name="numbers">The numbers under labels, always as many; null where one is undefined. Asked on several threads at once.</param>
    /// <param name="options">Draws and seed.</param>
    /// <param name="cancellation">Ends the work between two blocks of draws.</param>
    /// <returns>A place a number, in their order.</returns>
    public static ImmutableArray<NullPlace> Of(
        ImmutableArray<int> labels, Func<int[], double?[]> numbers, PermutationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        options ??= new PermutationOptions();
        var observed = numbers([.. labels]);
        var drawn = new double?[options.Draws][];
        Workers.Run(
            options.MaxThreads,
            Workers.Blocks(options.Draws, DrawsPerBlock),
            () => new int[labels.Length],
            (dealt, block) =>
            {
                for (var draw = block * DrawsPerBlock; draw < Math.Min(options.Draws, (block + 1) * DrawsPerBlock); draw++)
                {
                    labels.CopyTo(dealt);
                    new Xoshiro(options.Seed, draw).Shuffle(dealt);
                    drawn[draw] = numbers(dealt);
                }
            },
            cancellation);
        return [.. observed.Select((value, at) => NullPlace.Among(value, [.. drawn.Select(d => d[at])], options.Seed))];
    }
}
