using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Composition;

/// <summary>Which places in a ranking somebody can take, whatever the weights of the components.</summary>
/// <remarks>
/// Definition: weights are drawn from Dirichlet(1, …, 1), every set of weights as likely as another; the rank of a row is 1 + rows with a higher weighted arithmetic mean + half of the
/// other rows with an equal one (within 1e-9). The interval holds the middle 90 % of the draws: the ranks at 5 % and 95 %.
/// Range: 1..n. Lower means: higher on the components. It says nothing when the interval is wide, and that is its use.
/// Undefined: fewer than three rows (null): too few to compare.
/// Time O(R n (k + n)), memory O(R n); n rows, k components, R draws.
/// Random: yes, the seed is in the result.
/// Reference: Lahdelma, R. and Salminen, P. (2001). Operations Research 49, 444.
/// Checked against: exact shares of the weights for two components.
/// </remarks>
public static class RankIntervals
{
    /// <summary>Fewer rows than this are not ranked.</summary>
    public const int FewestToCompare = 3;

    /// <summary>The ranks of rows.</summary>
    /// <param name="rows">The components of each row, all of one length.</param>
    /// <param name="draws">How many sets of weights are drawn. Default: 9,999.</param>
    /// <param name="seed">The seed. Default: 42.</param>
    /// <returns>One interval a row; null when there are too few rows.</returns>
    /// <exception cref="ArgumentException">Rows differ in length or have none.</exception>
    public static ImmutableArray<RankInterval>? Of(IReadOnlyList<IReadOnlyList<double>> rows, int draws = 9_999, long seed = 42)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (rows.Count < FewestToCompare)
            return null;
        var components = rows[0].Count;
        if (components == 0 || rows.Any(row => row.Count != components))
            throw new ArgumentException("Every row needs the same components, at least one.", nameof(rows));

        var ranks = new double[rows.Count][];
        for (var row = 0; row < ranks.Length; row++)
            ranks[row] = new double[draws];
        var (weights, means) = (new double[components], new double[rows.Count]);
        var random = new Xoshiro(seed);
        for (var draw = 0; draw < draws; draw++)
        {
            // Exponentials divided by their sum are Dirichlet(1, …, 1).
            for (var k = 0; k < components; k++)
                weights[k] = -Math.Log(1 - random.Fraction());
            var sum = weights.Sum();
            for (var row = 0; row < means.Length; row++)
            {
                means[row] = 0;
                for (var k = 0; k < components; k++)
                    means[row] += weights[k] / sum * rows[row][k];
            }

            for (var row = 0; row < means.Length; row++)
            {
                var mine = means[row];
                double higher = means.Count(x => x > mine + 1e-9), equal = means.Count(x => Math.Abs(x - mine) <= 1e-9) - 1;
                ranks[row][draw] = 1 + higher + equal / 2;
            }
        }

        return [.. ranks.Select(of => Interval(of, seed))];
    }

    private static RankInterval Interval(double[] ranks, long seed)
    {
        Array.Sort(ranks);
        double At(double share) => ranks[Math.Clamp((int)Math.Ceiling(share * ranks.Length) - 1, 0, ranks.Length - 1)];
        return new RankInterval(At(.5), At(.05), At(.95), ranks.Count(r => r == 1) / (double)ranks.Length, ranks.Length, seed);
    }
}

/// <summary>The places that a row takes over all weights.</summary>
/// <param name="Median">The rank at half of the draws.</param>
/// <param name="Low">The rank at 5 %.</param>
/// <param name="High">The rank at 95 %.</param>
/// <param name="First">Share of the weights for which it is first alone.</param>
/// <param name="Draws">How many sets of weights.</param>
/// <param name="Seed">The seed.</param>
public readonly record struct RankInterval(double Median, double Low, double High, double First, int Draws, long Seed);
