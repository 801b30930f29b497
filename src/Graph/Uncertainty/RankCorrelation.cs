namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>How far two orders of the same things agree.</summary>
/// <remarks>
/// Spearman: the product-moment correlation of the ranks, equal values sharing the mean of their ranks. Kendall tau-b: (C − D)/√((N − T_x)(N − T_y)) with C pairs in the same order, D in
/// opposite order, N all pairs, T those equal in x or in y.
/// Range: [−1, 1]; 1 the same order, −1 the opposite. Undefined: fewer than two values, or all values of a side equal.
/// Time: Spearman O(n log n), Kendall O(n²). Random: no.
/// Reference: Spearman (1904), Kendall (1945). Checked against: scipy 1.10.1.
/// </remarks>
public static class RankCorrelation
{
    /// <summary>Spearman's rho; null where undefined.</summary>
    /// <param name="x">Values.</param>
    /// <param name="y">Values beside them.</param>
    public static double? Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        CheckLengths(x, y);
        double[] a = Ranks(x), b = Ranks(y);
        var mean = (x.Length + 1) / 2.0;
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < a.Length; i++)
        {
            xy += (a[i] - mean) * (b[i] - mean);
            xx += (a[i] - mean) * (a[i] - mean);
            yy += (b[i] - mean) * (b[i] - mean);
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : null;
    }

    /// <summary>Kendall's tau-b; null where undefined.</summary>
    /// <param name="x">Values.</param>
    /// <param name="y">Values beside them.</param>
    public static double? Kendall(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        CheckLengths(x, y);
        long agree = 0, ofX = 0, ofY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                int dx = x[i].CompareTo(x[j]), dy = y[i].CompareTo(y[j]);
                agree += dx * dy;
                ofX += dx * dx;
                ofY += dy * dy;
            }
        }

        return ofX > 0 && ofY > 0 ? agree / Math.Sqrt((double)ofX * ofY) : null;
    }

    private static double[] Ranks(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
            }

            for (var i = start; i < end; i++)
                ranks[order[i]] = (start + 1 + end) / 2.0;
        }

        return ranks;
    }

    private static void CheckLengths(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"There are {x.Length} values and {y.Length} beside them.", nameof(y));
    }
}
