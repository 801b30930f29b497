using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Significance;

/// <summary>Chances adjusted for having tested many things at once: of a thousand tests fifty are below .05 by chance alone.</summary>
/// <remarks>
/// Definition, the m chances ascending p_(1) ≤ … ≤ p_(m). Holm: the k-th is max over j ≤ k of (m - j + 1) p_(j), at most 1: below α means that with chance α or
/// less anything found is false. Benjamini and Hochberg: the k-th is min over j ≥ k of p_(j) m / j: below α means that of what is found a share α or less is
/// false, on average, where the tests do not work against each other.
/// Tests whose chance is 1 need not be given, only counted.
/// Range: (0, 1], never below the chance itself. Time O(k log k), k chances given. Random: no.
/// Reference: Holm, S. (1979). Scandinavian Journal of Statistics 6, 65; Benjamini, Y. and Hochberg, Y. (1995). Journal of the Royal Statistical Society B 57, 289.
/// Checked against: R (p.adjust); by hand.
/// </remarks>
public static class MultipleTests
{
    /// <summary>Adjusts by Holm.</summary>
    /// <param name="chances">The chances, in any order.</param>
    /// <param name="tests">How many tests there were; those not given had chance 1.</param>
    /// <returns>The adjusted chances, in the order of the chances.</returns>
    /// <exception cref="ArgumentException">There were fewer tests than chances, or a chance is not between 0 and 1.</exception>
    public static ImmutableArray<double> Holm(ReadOnlySpan<double> chances, long tests)
    {
        var order = Ascending(chances, tests);
        var adjusted = new double[order.Length];
        var highest = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            highest = Math.Max(highest, Math.Min(1, (tests - rank) * chances[order[rank]]));
            adjusted[order[rank]] = highest;
        }
        return [.. adjusted];
    }

    /// <summary>Adjusts by Benjamini and Hochberg.</summary>
    /// <param name="chances">The chances, in any order.</param>
    /// <param name="tests">How many tests there were; those not given had chance 1.</param>
    /// <returns>The adjusted chances, in the order of the chances.</returns>
    /// <exception cref="ArgumentException">There were fewer tests than chances, or a chance is not between 0 and 1.</exception>
    public static ImmutableArray<double> BenjaminiHochberg(ReadOnlySpan<double> chances, long tests)
    {
        var order = Ascending(chances, tests);
        var adjusted = new double[order.Length];
        var lowest = 1.0;
        for (var rank = order.Length - 1; rank >= 0; rank--)
        {
            lowest = Math.Min(lowest, chances[order[rank]] * ((double)tests / (rank + 1)));
            adjusted[order[rank]] = lowest;
        }
        return [.. adjusted];
    }

    private static int[] Ascending(ReadOnlySpan<double> chances, long tests)
    {
        if (tests < chances.Length)
            throw new ArgumentException($"There are {chances.Length} chances of {tests} tests; each chance is of a test.", nameof(tests));
        var order = new int[chances.Length];
        for (var i = 0; i < order.Length; i++)
        {
            if (!(chances[i] is >= 0 and <= 1))
                throw new ArgumentException(FormattableString.Invariant($"chances[{i}] is {chances[i]}; a chance lies between 0 and 1."), nameof(chances));
            order[i] = i;
        }
        Array.Sort(chances.ToArray(), order);
        return order;
    }
}
