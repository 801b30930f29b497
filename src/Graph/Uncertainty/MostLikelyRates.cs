using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>The rates under which the reports are most likely, with or without one kind of error; tells whether the two kinds can be told apart.</summary>
/// <remarks>
/// Expectation–maximisation (Dempster, Laird and Rubin 1977) over classes of pairs. Two reports of each pair and one density give two equations for three
/// unknowns: then "all one-sided reports are ties that one end forgot" and "all are ties that one end made up" fit equally well. Three reports, or
/// blocks of different density, tell them apart.
/// Time O(rounds × classes).
/// </remarks>
internal static class MostLikelyRates
{
    // One-sided 5 % point of the likelihood ratio of a parameter on its border, a half-and-half mixture of 0 and chi-square (Self and Liang 1987).
    private const double Clear = 2.71;
    private const int Rounds = 2000;
    private const double None = 1e-12;

    /// <summary>Whether at least one of the two, no missed or no invented ties, is at odds with the reports.</summary>
    public static bool CanBeToldApart(ImmutableArray<(ReportClass Class, int Count)> counts, int blocks)
    {
        var best = LogLikelihood(counts, blocks, missed: 0.2, invented: 0.01);
        var onlyMissed = LogLikelihood(counts, blocks, missed: 0.2, invented: None);
        var onlyInvented = LogLikelihood(counts, blocks, missed: None, invented: 0.01);
        best = Math.Max(best, Math.Max(onlyMissed, onlyInvented));
        return 2 * (best - onlyMissed) > Clear || 2 * (best - onlyInvented) > Clear;
    }

    private static double LogLikelihood(ImmutableArray<(ReportClass Class, int Count)> counts, int blocks, double missed, double invented)
    {
        var asked = counts.Where(c => c.Class.Asked > 0).Select(c => (Class: c.Class with { Mentions = 0 }, c.Count)).ToArray();
        var model = new RateModel(missed, invented, [.. Enumerable.Range(0, blocks).Select(b => Start(asked, b))]);
        var was = double.NegativeInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var now = asked.Sum(c => c.Count * Math.Log(Math.Max(model.ChanceOfReports(c.Class), double.Epsilon)));
            if (now - was < 1e-9)
                return now;
            was = now;
            double reported = 0, silent = 0, falselyReported = 0, rightlySilent = 0;
            double[] tied = new double[blocks], all = new double[blocks];
            foreach (var (pair, count) in asked)
            {
                var chance = model.ChanceOfTie(pair);
                tied[pair.Block] += count * chance;
                all[pair.Block] += count;
                reported += count * chance * pair.Affirmed;
                silent += count * chance * (pair.Asked - pair.Affirmed);
                falselyReported += count * (1 - chance) * pair.Affirmed;
                rightlySilent += count * (1 - chance) * (pair.Asked - pair.Affirmed);
            }

            model = new RateModel(
                missed == None ? None : silent / Math.Max(reported + silent, None),
                invented == None ? None : falselyReported / Math.Max(falselyReported + rightlySilent, None),
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
