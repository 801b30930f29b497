namespace WijkNetwerk.Graph.Numerics;

/// <summary>The hypergeometric distribution: how many of the drawn are marked, when some of a population are marked and some are drawn at random.</summary>
internal static class Hypergeometric
{
    /// <summary>P(X ≥ x) for x = 0..min(marked, drawn). Time and memory O(min(marked, drawn)).</summary>
    /// <remarks>
    /// Summed term by term, each from its neighbour by the ratio of the two and the largest as 1: exact but for the rounding of doubles, without
    /// factorials. A chance below the smallest double is 0.
    /// </remarks>
    /// <param name="population">How many there are.</param>
    /// <param name="marked">How many of them are marked.</param>
    /// <param name="drawn">How many are drawn.</param>
    public static double[] Tails(int population, int marked, int drawn)
    {
        var most = Math.Min(marked, drawn);
        var least = Math.Max(0, marked + drawn - population);
        var terms = new double[most + 1];
        var mode = Math.Clamp((int)((marked + 1.0) * (drawn + 1.0) / (population + 2.0)), least, most);
        terms[mode] = 1;
        for (var x = mode; x < most; x++)
            terms[x + 1] = terms[x] * Ratio(x);
        for (var x = mode; x > least; x--)
            terms[x - 1] = terms[x] / Ratio(x - 1);

        // From the far end up, so that small terms are added to small sums.
        for (var x = most - 1; x >= 0; x--)
            terms[x] += terms[x + 1];
        var all = terms[0];
        for (var x = 0; x <= most; x++)
            terms[x] /= all;
        return terms;

        double Ratio(int x) => (marked - x) * (double)(drawn - x) / ((x + 1.0) * ((double)population - marked - drawn + x + 1));
    }
}
