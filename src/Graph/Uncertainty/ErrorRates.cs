using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>How often a tie is missed and how often one is invented, learnt from pairs that several sources were asked about; never given.</summary>
/// <remarks>
/// Model: a pair in block b, of kind k, is tied with chance d_b; each source that is asked reports a tie with chance 1 − m, and a tie that is not there with chance i_k;
/// all independent. Priors: m Beta(½, ½) (Jeffreys); i_k Beta(½ / kinds, ½), so that the prior adds half an invention in all, whatever the number of kinds; d_b Beta(½, ½) where it is the only block of its
/// kind, else a draw of a distribution that is learnt (<see cref="DensitySpread"/>). m + i_k &lt; 1: a report speaks for a tie.
/// Estimation: Gibbs sampling (how many pairs of a class are tied, given the rates; the rates, given those numbers).
/// Where "no tie was missed" is not at odds with the reports, the kinds of error cannot be told apart. Then two readings are sampled: as many missed as can be (nobody invents a tie in the kind of pairs where
/// that fits best) and none missed; whoever uses the result must give both (see <see cref="PlausibleInterval"/>).
/// Undefined: fewer pairs with repeated reports than <see cref="PlausibleOptions.FewestRepeated"/> -> null (no repeated reports).
/// Time O(draws × classes). Random: yes, <see cref="PlausibleOptions.Seed"/>.
/// After: Butts (2003), Newman (2018). Checked against: numerical integration in the tests, and simulations in benchmarks/results/coverage.md.
/// </remarks>
public sealed class ErrorRates
{
    private const double Prior = 0.5;
    private const int WarmUp = 1000;
    private const int Thinning = 10;
    private const int MostRounds = 100;

    private ErrorRates(ImmutableArray<ImmutableArray<RateModel>> readings) => Readings = readings;

    /// <summary>The draws of the rates: one series, or two when missed and invented ties cannot be told apart (as many missed as can be, then none).</summary>
    public ImmutableArray<ImmutableArray<RateModel>> Readings { get; }

    /// <summary>Whether the reports tell missed ties from invented ones.</summary>
    public bool CanBeToldApart => Readings.Length == 1;

    /// <summary>Learns the rates.</summary>
    /// <param name="reports">What is reported of every pair.</param>
    /// <param name="options">Draws and seed.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <returns>Draws of the rates; null with too few repeated reports.</returns>
    public static ErrorRates? Of(ReportTable reports, PlausibleOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PlausibleOptions();
        if (reports.Repeated < options.FewestRepeated)
            return null;
        var asked = reports.Counts().Where(c => c.Class.Asked > 0).ToArray();
        ImmutableArray<RateModel> Sample(double? missed, int honest, int stream) =>
            Chain(reports, asked, missed, honest, options.Draws, new Xoshiro(options.Seed, -stream), cancellation);
        return MostLikelyRates.CanBeToldApart(reports)
            ? new ErrorRates([Sample(null, -1, 1)])
            : new ErrorRates([Sample(null, MostLikelyRates.MostHonestKind(reports), 2), Sample(0, -1, 3)]);
    }

    private static ImmutableArray<RateModel> Chain(
        ReportTable reports, (ReportClass Class, int Count)[] asked, double? fixedMissed, int honest, int draws, Xoshiro random, CancellationToken cancellation)
    {
        var (blocks, kinds) = (reports.Blocks, reports.Kinds);
        var missed = fixedMissed ?? 0.2;
        double[] invented = [.. Enumerable.Range(0, kinds).Select(kind => kind == honest ? 0 : 0.01)];
        double[] densities = [.. Enumerable.Repeat(0.1, blocks)];
        var spreads = Enumerable.Range(0, kinds).Select(kind => new DensitySpread([.. Enumerable.Range(0, blocks).Where(b => reports.KindOf[b] == kind)])).ToArray();
        // What the chances of reports depend on is few: kind, asked, affirmed. The classes of many blocks share it.
        var patterns = asked.Select(c => (Kind: reports.KindOf[c.Class.Block], c.Class.Asked, c.Class.Affirmed, c.Class.Mentions)).Distinct().ToArray();
        var patternOf = Array.ConvertAll(asked, c => Array.IndexOf(patterns, (reports.KindOf[c.Class.Block], c.Class.Asked, c.Class.Affirmed, c.Class.Mentions)));
        var first = Array.ConvertAll(patterns, p => asked[Array.IndexOf(patternOf, Array.IndexOf(patterns, p))].Class);
        var chances = new (double Tied, double Not)[patterns.Length];
        double[] tied = new double[blocks], free = new double[blocks], falselyReported = new double[kinds], rightlySilent = new double[kinds];
        var kept = ImmutableArray.CreateBuilder<RateModel>(draws);
        var current = Model();
        for (var step = 1 - WarmUp; kept.Count < draws; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            double reported = Prior, silent = Prior;
            Array.Clear(tied);
            Array.Clear(free);
            Array.Fill(falselyReported, Prior / kinds);
            Array.Fill(rightlySilent, Prior);
            for (var pattern = 0; pattern < chances.Length; pattern++)
                chances[pattern] = current.Likelihoods(first[pattern]);
            for (var i = 0; i < asked.Length; i++)
            {
                var (pair, count) = asked[i];
                var (ifTied, ifNot) = chances[patternOf[i]];
                var ties = random.Binomial(count, RateModel.ChanceOfTie(densities[pair.Block], ifTied, ifNot));
                var kind = reports.KindOf[pair.Block];
                tied[pair.Block] += ties;
                free[pair.Block] += count - ties;
                reported += (double)ties * pair.Affirmed;
                silent += (double)ties * (pair.Asked - pair.Affirmed);
                falselyReported[kind] += (double)(count - ties) * pair.Affirmed;
                rightlySilent[kind] += (double)(count - ties) * (pair.Asked - pair.Affirmed);
            }

            for (var kind = 0; kind < kinds; kind++)
                spreads[kind].Draw(random, tied, free, densities);
            // A setting in which a report speaks against a tie is no setting: the rates are drawn again.
            for (var round = 0; round < MostRounds; round++)
            {
                var nextMissed = fixedMissed ?? random.Beta(silent, reported);
                var nextInvented = new double[kinds];
                for (var kind = 0; kind < kinds; kind++)
                    nextInvented[kind] = kind == honest ? 0 : random.Beta(falselyReported[kind], rightlySilent[kind]);
                if (nextInvented.All(i => nextMissed + i < 1))
                {
                    (missed, invented) = (nextMissed, nextInvented);
                    break;
                }
            }

            current = Model();
            if (step > 0 && step % Thinning == 0)
                kept.Add(current);
        }

        return kept.MoveToImmutable();

        RateModel Model() => new(missed, [.. invented], [.. densities], reports.KindOf);
    }
}
