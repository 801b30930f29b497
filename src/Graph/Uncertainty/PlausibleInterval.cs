namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>Between which values a number lies in the middle part of the plausible networks.</summary>
/// <remarks>
/// Equal-tailed percentiles of the draws: for 90 % of 1,000 draws the 51st smallest and the 51st largest. Draws where the number is undefined are left out and
/// counted. When missed and invented ties cannot be told apart, from the lower of the two lows to the higher of the two highs.
/// Values that many draws share: a whole number (people, ways) is inside as soon as any part of its draws is in the middle, so that the interval holds at least its level; of any other number (a share, a mean) a value is
/// inside when the middle of its draws is (mid-P; after Lancaster 1961), so that the interval holds about its level and not more.
/// </remarks>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Level">The part in the middle, such as 0.9.</param>
/// <param name="Draws">How many networks were drawn.</param>
/// <param name="Defined">In how many of them the number is defined.</param>
public sealed record PlausibleInterval(double Low, double High, double Level, int Draws, int Defined)
{
    /// <summary>The interval of values of draws.</summary>
    /// <param name="values">The values by reading and draw; null where undefined.</param>
    /// <param name="level">The part in the middle.</param>
    /// <returns>The interval; null when a reading has fewer than half of its draws defined.</returns>
    public static PlausibleInterval? Of(IReadOnlyList<IReadOnlyList<double?>> values, double level = 0.9)
    {
        if (!(level is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "Level lies between 0 and 1.");
        var isWhole = values.All(reading => reading.All(v => v is null || double.IsInteger(v.Value)));
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        var defined = 0;
        foreach (var reading in values)
        {
            var sorted = reading.OfType<double>().Order().ToArray();
            if (sorted.Length == 0 || 2 * sorted.Length < reading.Count)
                return null;
            var cut = (int)Math.Floor(sorted.Length * (1 - level) / 2 + 1e-9);
            var (first, last) = isWhole ? (cut, sorted.Length - 1 - cut) : Middle(sorted, cut);
            low = Math.Min(low, sorted[first]);
            high = Math.Max(high, sorted[last]);
            defined += sorted.Length;
        }

        return values.Count == 0 ? null : new PlausibleInterval(low, high, level, values.Sum(v => v.Count), defined);
    }

    // The first and the last value of which the middle one of its draws is not cut off. The value of the median always is one.
    private static (int First, int Last) Middle(double[] sorted, int cut)
    {
        var (first, last) = (0, sorted.Length - 1);
        while (EndOf(sorted, first) is var end && first + end < 2 * cut)
            first = end + 1;
        while (StartOf(sorted, last) is var start && (2 * (sorted.Length - 1)) - last - start < 2 * cut)
            last = start - 1;
        return (first, last);
    }

    private static int EndOf(double[] sorted, int at)
    {
        while (at + 1 < sorted.Length && sorted[at + 1] == sorted[at])
            at++;
        return at;
    }

    private static int StartOf(double[] sorted, int at)
    {
        while (at > 0 && sorted[at - 1] == sorted[at])
            at--;
        return at;
    }
}
