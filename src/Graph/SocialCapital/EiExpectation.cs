namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>What the E-I index would be if the same labels were handed out by chance.</summary>
/// <remarks>
/// n^(r) is the falling factorial n (n-1) .. (n-r+1). p2 = P(two nodes share a group), p3 = P(three do), p4 = P(two disjoint pairs both do).
/// E[I] = m p2; Var[I] = m p2 + 2 D2 p3 + (m(m-1) - 2 D2) p4 - (m p2)^2; m ties, D2 pairs of ties that share a node. EI = 1 - 2I/m.
/// </remarks>
internal static class EiExpectation
{
    public static (double? Mean, double? Deviation) Of(long[] sizes, long ties, long tiePairs, bool isDirected)
    {
        if (ties == 0)
            return (null, null);
        var all = sizes.Sum();
        double twos = 0, threes = 0, fours = 0;
        foreach (var size in sizes)
        {
            twos += Falling(size, 2);
            threes += Falling(size, 3);
            fours += Falling(size, 4) - Falling(size, 2) * Falling(size, 2);
        }
        // The sum over g other than h of n_g^(2) n_h^(2) is the square of the sum less the squares.
        fours += twos * twos;
        double m = ties, d = tiePairs;
        var p2 = twos / Falling(all, 2);
        var p3 = all < 3 ? 0 : threes / Falling(all, 3);
        var p4 = all < 4 ? 0 : fours / Falling(all, 4);
        var variance = m * p2 + 2 * d * p3 + (m * (m - 1) - 2 * d) * p4 - m * p2 * (m * p2);
        // A variance that is nothing but rounding is none.
        if (variance < 1e-12 * m * m)
            variance = 0;
        return (1 - 2 * p2, isDirected ? null : 2 * Math.Sqrt(variance) / m);
    }

    public static double? Rescaled(long[] sizes, long external, long inside, bool isDirected)
    {
        var ties = external + inside;
        var (externalPairs, insidePairs) = Pairs(sizes, isDirected);
        var greatest = Math.Min(ties, externalPairs);
        var least = Math.Max(0, ties - insidePairs);
        // EI is 2E/m - 1, so the m cancels out.
        return greatest == least ? null : 2.0 * (external - least) / (greatest - least) - 1;
    }

    public static double? LogOddsRatio(long[] sizes, long external, long inside, bool isDirected)
    {
        var (externalPairs, insidePairs) = Pairs(sizes, isDirected);
        return external + inside == 0 || externalPairs == 0 || insidePairs == 0
            ? null
            : Math.Log((external + .5) * (insidePairs - inside + .5) / ((inside + .5) * (externalPairs - external + .5)));
    }

    private static (long External, long Inside) Pairs(long[] sizes, bool isDirected)
    {
        var all = sizes.Sum();
        var half = isDirected ? 1 : 2;
        var inside = sizes.Sum(size => size * (size - 1)) / half;
        return (all * (all - 1) / half - inside, inside);
    }

    private static double Falling(long n, int factors)
    {
        var product = 1.0;
        for (var i = 0; i < factors; i++)
            product *= n - i;
        return product;
    }
}
