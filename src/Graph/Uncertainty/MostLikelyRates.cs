using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>The rates under which the reports are most likely, with or without one kind of error; tells whether the two kinds can be told apart.</summary>
/// <remarks>
/// Expectation–maximisation (Dempster, Laird and Rubin 1977) over classes of pairs. Two reports of each pair give two equations a block, for its density and its rate of inventions; the rate of missed
/// ties is then one unknown too many, and "all one-sided reports are made up" always fits. Three reports of a pair tell them apart.
/// Time O(rounds × classes).
/// </remarks>
internal static class MostLikelyRates
{
    // One-sided 5 % point of the likelihood ratio of a parameter on its border, a half-and-half mixture of 0 and chi-square (Self and Liang 1987).
    private const double Clear = 2.71;
    private const int Rounds = 2000;
    private const double None = 1e-12;

    /// <summary>Whether "no tie was missed, every one-sided report is made up" is at odds with the reports.</summary>
    public static bool CanBeToldApart(ImmutableArray<(ReportClass Class, int Count)> counts, int blocks)
    {
        var asked = Asked(counts);
        var onlyInvented = LogLikelihood(asked, blocks, missed: None, honest: -1);
        var best = Math.Max(onlyInvented, LogLikelihood(asked, blocks, missed: 0.2, honest: -1));
        return 2 * (best - onlyInvented) > Clear;
    }

    /// <summary>The block in which it fits best that nobody invents a tie; the first of equal ones.</summary>
    public static int MostHonestBlock(ImmutableArray<(ReportClass Class, int Count)> counts, int blocks)
    {
        var asked = Asked(counts);
        return Enumerable.Range(0, blocks).Where(block => asked.Any(c => c.Class.Block == block))
            .MaxBy(block => Math.Round(LogLikelihood(asked, blocks, missed: 0.2, honest: block), 6));
    }

    // Mentions by who was not asked are kept out: nobody was to name everything.
    private static (ReportClass Class, int Count)[] Asked(ImmutableArray<(ReportClass Class, int Count)> counts) =>
        [.. counts.Where(c => c.Class.Asked > 0).Select(c => (c.Class with { Mentions = 0 }, c.Count))];

    private static double LogLikelihood((ReportClass Class, int Count)[] asked, int blocks, double missed, int honest)
    {
        var model = new RateModel(
            missed, [.. Enumerable.Range(0, blocks).Select(b => b == honest ? None : 0.01)], [.. Enumerable.Range(0, blocks).Select(b => Start(asked, b))]);
        var was = double.NegativeInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var now = asked.Sum(c => c.Count * Math.Log(Math.Max(model.ChanceOfReports(c.Class), double.Epsilon)));
            if (now - was < 1e-9)
                return now;
            was = now;
            double reported = 0, silent = 0;
            double[] tied = new double[blocks], all = new double[blocks], falselyReported = new double[blocks], rightlySilent = new double[blocks];
            foreach (var (pair, count) in asked)
            {
                var chance = model.ChanceOfTie(pair);
                tied[pair.Block] += count * chance;
                all[pair.Block] += count;
                reported += count * chance * pair.Affirmed;
                silent += count * chance * (pair.Asked - pair.Affirmed);
                falselyReported[pair.Block] += count * (1 - chance) * pair.Affirmed;
                rightlySilent[pair.Block] += count * (1 - chance) * (pair.Asked - pair.Affirmed);
            }

            model = new RateModel(
                missed == None ? None : silent / Math.Max(reported + silent, None),
                [.. falselyReported.Select((f, b) => b == honest ? None : f / Math.Max(f + rightlySilent[b], None))],
                [.. tied.Select((t, b) => all[b] > 0 ? t / all[b] : model.Densities[b])]);
        }

        return was;
    }

    private static double Start((ReportClass Class, int Count)[] asked, int block)
    {
        double reports = 0, all = 0;
        foreach (var (pair, count) in asked.Where(c => c.Class.Block == block))
        {
            reports += count * (double)pair.Affirmed / pair.Asked;
            all += count;
        }

        return (reports + 0.5) / (all + 1);
    }
}
