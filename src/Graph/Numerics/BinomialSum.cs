namespace WijkNetwerk.Graph.Numerics;

/// <summary>How many of many independent trials succeed, when trials have chances of their own (Poisson-binomial), some of them the same.</summary>
internal static class BinomialSum
{
    // Beyond the mean and the number asked, this many standard deviations and trials hold all that a double can tell.
    private const int Deviations = 12;
    private const int Margin = 64;

    /// <summary>P(X ≥ x) for x = 0..most. Every term is a product of chances and every sum has terms of one sign: exact but for the rounding of doubles.</summary>
    /// <param name="trials">How many trials there are of each sort.</param>
    /// <param name="chances">The chance of success of each sort.</param>
    /// <param name="most">The largest number asked.</param>
    public static double[] Tails(ReadOnlySpan<int> trials, ReadOnlySpan<double> chances, int most)
    {
        double mean = 0, variance = 0;
        long all = 0;
        for (var sort = 0; sort < trials.Length; sort++)
        {
            all += trials[sort];
            mean += trials[sort] * chances[sort];
            variance += trials[sort] * chances[sort] * (1 - chances[sort]);
        }

        var last = (int)Math.Min(all, Math.Max(most, Math.Ceiling(mean)) + Math.Ceiling(Deviations * Math.Sqrt(variance)) + Margin);
        double[] terms = new double[last + 1], next = new double[last + 1];
        terms[0] = 1;
        var end = 0;
        for (var sort = 0; sort < trials.Length; sort++)
        {
            if (chances[sort] <= 0 || trials[sort] == 0)
                continue;
            var own = Terms(trials[sort], chances[sort], last);
            next.AsSpan().Clear();
            for (var x = 0; x <= end; x++)
            {
                for (var y = 0; y < own.Length && x + y <= last; y++)
                    next[x + y] += terms[x] * own[y];
            }
            end = Math.Min(last, end + own.Length - 1);
            (terms, next) = (next, terms);
        }

        var tails = new double[most + 1];
        var sum = 0.0;
        for (var x = last; x >= 0; x--)
        {
            sum += terms[x];
            if (x <= most)
                tails[x] = Math.Min(1, sum);
        }
        tails[0] = 1;
        return tails;
    }

    /// <summary>The chances of 0, 1, … successes of one sort, up to the last that is looked at.</summary>
    private static double[] Terms(int trials, double chance, int last)
    {
        var terms = new double[Math.Min(trials, last) + 1];
        if (chance >= 1)
        {
            // What lies beyond the last is never asked.
            if (trials <= last)
                terms[trials] = 1;
            return terms;
        }

        // In logarithms to begin with: (1 - p)^n of many trials is below the smallest double long before what matters is.
        var odds = Math.Log(chance) - Math.Log(1 - chance);
        var logarithm = trials * Math.Log(1 - chance);
        for (var x = 0; x < terms.Length; x++)
        {
            terms[x] = Math.Exp(logarithm);
            logarithm += odds + Math.Log((double)(trials - x) / (x + 1));
        }
        return terms;
    }
}
