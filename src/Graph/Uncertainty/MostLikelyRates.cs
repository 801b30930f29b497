namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>The rates under which the reports are most likely, with or without one kind of error; tells whether the two kinds can be told apart.</summary>
/// <remarks>
/// Expectation–maximisation (Dempster, Laird and Rubin 1977) over classes of pairs. Two reports of each pair give two equations a block, for its density and for the rate of inventions of its kind. With one block a kind the rate of missed
/// ties is then one unknown too many, and "all one-sided reports are made up" always fits. Three reports of a pair tell them apart; so do blocks of one kind that differ in density: missed ties come with ties, inventions
/// with pairs that are not tied.
/// The densities of blocks of one kind are a mixture of <see cref="Steps"/> values whose shares are estimated (Laird 1978): a free one for each small block would fit chance, and find differences that are none.
/// Time O(rounds × classes × steps).
/// </remarks>
internal sealed class MostLikelyRates
{
    // One-sided 5 % point of the likelihood ratio of a parameter on its border, a half-and-half mixture of 0 and chi-square (Self and Liang 1987).
    private const double Clear = 2.71;
    private const int Rounds = 2000;
    private const double None = 1e-12;
    private const int Steps = 25;

    private readonly int _kinds;
    private readonly double? _fixedMissed;
    private readonly int _honest;
    private readonly (ReportClass Class, int Count)[][] _blocks;
    private readonly (double Tied, double Not)[][] _chances;
    private readonly int[] _kindOf;
    private readonly double[][] _values;
    private readonly double[][] _shares;
    private readonly double[] _invented;
    private double _missed;

    private MostLikelyRates(ReportTable reports, double? fixedMissed, int honest)
    {
        (_kinds, _fixedMissed, _honest) = (reports.Kinds, fixedMissed, honest);
        _missed = fixedMissed ?? 0.2;
        // Mentions by who was not asked are kept out: nobody was to name everything.
        _blocks = [.. reports.Counts().Where(c => c.Class.Asked > 0).Select(c => (c.Class with { Mentions = 0 }, c.Count)).GroupBy(c => c.Item1.Block).Select(g => g.ToArray())];
        _chances = Array.ConvertAll(_blocks, b => new (double, double)[b.Length]);
        _kindOf = Array.ConvertAll(_blocks, b => reports.KindOf[b[0].Class.Block]);
        _invented = [.. Enumerable.Range(0, _kinds).Select(k => k == honest ? None : 0.01)];
        // A single block has one density, which moves; several share fixed ones, whose shares move.
        _values = [.. Enumerable.Range(0, _kinds).Select(k => _kindOf.Count(of => of == k) > 1
            ? [.. Enumerable.Range(0, Steps).Select(s => (s + 0.5) / Steps)]
            : (double[])[Start(_blocks.Where((_, b) => _kindOf[b] == k).SelectMany(b => b))])];
        _shares = [.. _values.Select(v => Enumerable.Repeat(1.0 / v.Length, v.Length).ToArray())];
    }

    /// <summary>Whether "no tie was missed, every one-sided report is made up" is at odds with the reports.</summary>
    public static bool CanBeToldApart(ReportTable reports)
    {
        var onlyInvented = new MostLikelyRates(reports, None, honest: -1).LogLikelihood();
        var best = Math.Max(onlyInvented, new MostLikelyRates(reports, null, honest: -1).LogLikelihood());
        return 2 * (best - onlyInvented) > Clear;
    }

    /// <summary>The kind of pairs in which it fits best that nobody invents a tie; the first of equal ones.</summary>
    public static int MostHonestKind(ReportTable reports)
    {
        var kinds = reports.Counts().Where(c => c.Class.Asked > 0).Select(c => reports.KindOf[c.Class.Block]).Distinct().Order();
        return kinds.MaxBy(kind => Math.Round(new MostLikelyRates(reports, null, kind).LogLikelihood(), 6));
    }

    private double LogLikelihood()
    {
        var was = double.NegativeInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var now = Improve();
            if (now - was < 1e-9)
                return now;
            was = now;
        }

        return was;
    }

    /// <summary>One round; the logarithm of the likelihood before it.</summary>
    private double Improve()
    {
        double total = 0, reported = 0, silent = 0;
        double[] falselyReported = new double[_kinds], rightlySilent = new double[_kinds], blocks = new double[_kinds];
        var shares = Array.ConvertAll(_shares, s => new double[s.Length]);
        double[] tied = new double[_kinds], all = new double[_kinds];
        Span<double> weights = stackalloc double[Steps];
        for (var block = 0; block < _blocks.Length; block++)
        {
            var kind = _kindOf[block];
            var values = _values[kind];
            var classes = _blocks[block];
            var chances = _chances[block];
            for (var c = 0; c < classes.Length; c++)
                chances[c] = Chances(classes[c].Class, kind);
            var best = double.NegativeInfinity;
            for (var step = 0; step < values.Length; step++)
            {
                var log = Math.Log(Math.Max(_shares[kind][step], double.Epsilon));
                for (var c = 0; c < classes.Length; c++)
                    log += classes[c].Count * Math.Log(Math.Max((values[step] * chances[c].Tied) + ((1 - values[step]) * chances[c].Not), double.Epsilon));
                weights[step] = log;
                best = Math.Max(best, log);
            }

            var sum = 0.0;
            for (var step = 0; step < values.Length; step++)
                sum += weights[step] = Math.Exp(weights[step] - best);
            total += best + Math.Log(sum);
            blocks[kind]++;
            for (var step = 0; step < values.Length; step++)
            {
                var weight = weights[step] / sum;
                shares[kind][step] += weight;
                if (weight < None)
                    continue;
                for (var c = 0; c < classes.Length; c++)
                {
                    var (pair, count) = classes[c];
                    var ties = weight * count * RateModel.ChanceOfTie(values[step], chances[c].Tied, chances[c].Not);
                    var free = (weight * count) - ties;
                    tied[kind] += ties;
                    all[kind] += ties + free;
                    reported += ties * pair.Affirmed;
                    silent += ties * (pair.Asked - pair.Affirmed);
                    falselyReported[kind] += free * pair.Affirmed;
                    rightlySilent[kind] += free * (pair.Asked - pair.Affirmed);
                }
            }
        }

        _missed = _fixedMissed ?? silent / Math.Max(reported + silent, None);
        for (var kind = 0; kind < _kinds; kind++)
        {
            if (kind != _honest)
                _invented[kind] = falselyReported[kind] / Math.Max(falselyReported[kind] + rightlySilent[kind], None);
            if (_values[kind].Length == 1 && all[kind] > 0)
                _values[kind][0] = tied[kind] / all[kind];
            for (var step = 0; step < _shares[kind].Length && blocks[kind] > 0; step++)
                _shares[kind][step] = shares[kind][step] / blocks[kind];
        }

        return total;
    }

    private (double Tied, double Not) Chances(ReportClass pair, int kind)
    {
        var silences = pair.Asked - pair.Affirmed;
        return (Math.Pow(1 - _missed, pair.Affirmed) * Math.Pow(_missed, silences), Math.Pow(_invented[kind], pair.Affirmed) * Math.Pow(1 - _invented[kind], silences));
    }

    private static double Start(IEnumerable<(ReportClass Class, int Count)> asked)
    {
        double reports = 0, all = 0;
        foreach (var (pair, count) in asked)
        {
            reports += count * (double)pair.Affirmed / pair.Asked;
            all += count;
        }

        return (reports + 0.5) / (all + 1);
    }
}
