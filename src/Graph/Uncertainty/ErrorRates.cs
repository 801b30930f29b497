using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>How often a tie is missed and how often one is invented, learnt from pairs that several sources were asked about; never given.</summary>
/// <remarks>
/// Model: a pair in block b is tied with chance d_b; each source that is asked reports a tie with chance 1 − m, and a tie that is not there with chance i_b;
/// all independent. m and each i_b and d_b have the prior Beta(½, ½) (Jeffreys), and m + i_b &lt; 1: a report speaks for a tie.
/// Estimation: Gibbs sampling (how many pairs of a class are tied, given the rates; the rates, given those numbers).
/// Where "no tie was missed" is not at odds with the reports, the kinds of error cannot be told apart. Then two readings are sampled: as many missed as can be (nobody invents a tie in the block where that fits
/// best) and none missed; whoever uses the result must give both (see <see cref="PlausibleInterval"/>).
/// Undefined: fewer pairs with repeated reports than <see cref="PlausibleOptions.FewestRepeated"/> -> null (no repeated reports).
/// Time O(draws × classes). Random: yes, <see cref="PlausibleOptions.Seed"/>.
/// After: Butts (2003), Newman (2018). Checked against: numerical integration in the tests, and simulations in benchmarks/results/coverage.md.
/// </remarks>
public sealed class ErrorRates
{
    private const double Prior = 0.5;
    private const int WarmUp = 1000;
    private const int Thinning = 10;

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
        var counts = reports.Counts();
        var asked = counts.Where(c => c.Class.Asked > 0).ToArray();
        ImmutableArray<RateModel> Sample(double? missed, int honest, int stream) =>
            Chain(asked, reports.Blocks, missed, honest, options.Draws, new Xoshiro(options.Seed, -stream), cancellation);
        return MostLikelyRates.CanBeToldApart(counts, reports.Blocks)
            ? new ErrorRates([Sample(null, -1, 1)])
            : new ErrorRates([Sample(null, MostLikelyRates.MostHonestBlock(counts, reports.Blocks), 2), Sample(0, -1, 3)]);
    }

    private static ImmutableArray<RateModel> Chain(
        (ReportClass Class, int Count)[] asked, int blocks, double? fixedMissed, int honest, int draws, Xoshiro random, CancellationToken cancellation)
    {
        var model = new RateModel(
            fixedMissed ?? 0.2, [.. Enumerable.Range(0, blocks).Select(block => block == honest ? 0 : 0.01)], [.. Enumerable.Repeat(0.1, blocks)]);
        var kept = ImmutableArray.CreateBuilder<RateModel>(draws);
        double[] tied = new double[blocks], free = new double[blocks], falselyReported = new double[blocks], rightlySilent = new double[blocks];
        for (var step = 1 - WarmUp; kept.Count < draws; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            double reported = Prior, silent = Prior;
            foreach (var counted in (ReadOnlySpan<double[]>)[tied, free, falselyReported, rightlySilent])
                Array.Fill(counted, Prior);
            foreach (var (pair, count) in asked)
            {
                var ties = random.Binomial(count, model.ChanceOfTie(pair));
                tied[pair.Block] += ties;
                free[pair.Block] += count - ties;
                reported += (double)ties * pair.Affirmed;
                silent += (double)ties * (pair.Asked - pair.Affirmed);
                falselyReported[pair.Block] += (double)(count - ties) * pair.Affirmed;
                rightlySilent[pair.Block] += (double)(count - ties) * (pair.Asked - pair.Affirmed);
            }

            var missed = fixedMissed ?? random.Beta(silent, reported);
            var invented = ImmutableArray.CreateBuilder<double>(blocks);
            var densities = ImmutableArray.CreateBuilder<double>(blocks);
            for (var block = 0; block < blocks; block++)
            {
                invented.Add(block == honest ? 0 : random.Beta(falselyReported[block], rightlySilent[block]));
                densities.Add(random.Beta(tied[block], free[block]));
            }

            // A setting in which a report speaks against a tie is no setting; the last one then stands for another round.
            if (invented.All(i => missed + i < 1))
                model = new RateModel(missed, invented.MoveToImmutable(), densities.MoveToImmutable());
            if (step > 0 && step % Thinning == 0)
                kept.Add(model);
        }

        return kept.MoveToImmutable();
    }
}
