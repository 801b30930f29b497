using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>Networks that could be the true one, given who reported what: drawn from what the reports say about how often reports are wrong.</summary>
/// <remarks>
/// Definition: for each draw of the rates (<see cref="ErrorRates"/>) every pair is tied or not by the chance that it has under those rates.
/// A pair nobody was asked about is tied with the density of its block: unknown is not absent. It supposes that who was not asked differs from who was
/// only by block.
/// Undefined: too few repeated reports -> null. Strengths: none. Direction: none.
/// Shape: each draw is made from its number and the seed alone, so that draws can be made again, in any order, on any number of threads.
/// Time a draw O(pairs with a report + ties drawn + classes), the same room.
/// Random: yes, <see cref="PlausibleOptions.Seed"/>.
/// After: Butts (2003), Newman (2018).
/// </remarks>
public sealed class PlausibleNetworks
{
    // Below this chance ties are found by leaping over the pairs that get none.
    private const double Leap = 0.25;

    private readonly ReportTable _reports;
    private readonly PlausibleOptions _options;

    private PlausibleNetworks(ReportTable reports, ErrorRates rates, PlausibleOptions options) =>
        (_reports, Rates, _options) = (reports, rates, options);

    /// <summary>The rates that the networks are drawn with.</summary>
    public ErrorRates Rates { get; }

    /// <summary>Draws of each reading of the reports; there are two readings when missed and invented ties cannot be told apart.</summary>
    public int Draws => _options.Draws;

    /// <summary>Prepares the draws.</summary>
    /// <param name="reports">What is reported of every pair.</param>
    /// <param name="options">Draws, seed, threads.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <returns>The networks; null with too few repeated reports.</returns>
    public static PlausibleNetworks? Of(ReportTable reports, PlausibleOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PlausibleOptions();
        return ErrorRates.Of(reports, options, cancellation) is { } rates ? new PlausibleNetworks(reports, rates, options) : null;
    }

    /// <summary>The ties of one draw.</summary>
    /// <param name="reading">Which reading of the reports, from 0.</param>
    /// <param name="draw">Which draw, from 0.</param>
    /// <returns>The tied pairs, by class and in the order of the table.</returns>
    public List<(int First, int Second)> Ties(int reading, int draw)
    {
        var model = Rates.Readings[reading][draw];
        var random = new Xoshiro(_options.Seed, 1L + draw + (long)reading * _options.Draws);
        var ties = new List<(int, int)>();
        foreach (var pair in _reports.Classes)
        {
            var chance = model.ChanceOfTie(pair);
            var pairs = _reports.Pairs(pair);
            if (chance < Leap)
            {
                for (var next = random.Skip(chance); next < pairs.Count; next += 1 + random.Skip(chance))
                    ties.Add(pairs[next]);
            }
            else
            {
                foreach (var tie in pairs)
                {
                    if (random.Fraction() < chance)
                        ties.Add(tie);
                }
            }
        }

        return ties;
    }

    /// <summary>One draw as a network.</summary>
    /// <param name="reading">Which reading of the reports, from 0.</param>
    /// <param name="draw">Which draw, from 0.</param>
    public Network Draw(int reading, int draw)
    {
        var ties = Ties(reading, draw);
        int[] sources = new int[ties.Count], targets = new int[ties.Count];
        for (var tie = 0; tie < sources.Length; tie++)
            (sources[tie], targets[tie]) = ties[tie];
        return NetworkBuilder.Build(
            _reports.NodeCount, sources, targets, default, new NetworkOptions { Merge = TieMerge.Any, MaxThreads = 1 }).Network;
    }

    /// <summary>Something of every draw, by reading and draw.</summary>
    /// <param name="of">What is wanted; asked on several threads at once.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    public ImmutableArray<ImmutableArray<T>> Each<T>(Func<Network, T> of, CancellationToken cancellation = default) =>
        Each((reading, draw) => of(Draw(reading, draw)), cancellation);

    /// <summary>Something of every draw, by reading and draw.</summary>
    /// <param name="of">What is wanted of a reading and a draw; asked on several threads at once.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    public ImmutableArray<ImmutableArray<T>> Each<T>(Func<int, int, T> of, CancellationToken cancellation = default)
    {
        var found = Rates.Readings.Select(_ => new T[Draws]).ToArray();
        Workers.Run(
            _options.Threads.MaxThreads,
            found.Length * Draws,
            item => found[item / Draws][item % Draws] = of(item / Draws, item % Draws),
            cancellation);
        return [.. found.Select(values => values.ToImmutableArray())];
    }

    /// <summary>The interval of a number over the draws.</summary>
    /// <param name="statistic">The number of a network; null where undefined.</param>
    /// <param name="level">The part in the middle.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <returns>The interval; null where the number is undefined in most draws.</returns>
    public PlausibleInterval? Interval(Func<Network, double?> statistic, double level = 0.9, CancellationToken cancellation = default) =>
        PlausibleInterval.Of([.. Each(statistic, cancellation)], level);

    /// <summary>In which share of the draws something holds; with two readings the smaller of the two shares.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    public double Support(Func<Network, bool> finding, CancellationToken cancellation = default) =>
        Each(finding, cancellation).Min(holds => holds.Count(h => h) / (double)holds.Length);
}
