using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>An interval for every score and a support for every single point of failure, over plausible networks of the whole neighbourhood.</summary>
/// <remarks>
/// Contact and collaboration are drawn where enough pairs have repeated reports, each channel with rates of its own; every other relation stays as recorded. In a
/// plausible network every end counts as asked in full for the drawn channels: there nothing is unknown. A drawn tie that nobody recorded has no strength, amount or date.
/// Undefined: no channel with enough repeated reports -> null (no repeated reports); measures of money, material, support or strength have no interval (not drawn).
/// Time draws × the scores. Random: yes, <see cref="PlausibleOptions.Seed"/>; the number of threads changes nothing.
/// </remarks>
public sealed class PlausibleScores
{
    private static readonly ImmutableArray<string> Drawable = ["contact", "collaboration"];
    private static readonly ImmutableArray<string> NeverDrawn = ["BO2", "BO3", "BO6", "LI1.material", "LI1.money", "LI1.support", "LI2", "LI5"];

    // In each draw few worlds will do: the interval is over the draws, and a standard error of 0.016 at most adds little to its width.
    private static readonly ReliabilityOptions Survival = new() { Draws = 1024, ExactUpTo = 12, MostStates = 200 };

    private readonly Measurement _measurement;
    private readonly Reading _everybodyAsked;
    private readonly Lazy<Observation> _observation;
    private readonly Lazy<Observation> _ofDepartments;
    private readonly ImmutableArray<DrawnChannel> _drawn;
    private readonly HashSet<string> _drawnRelations;
    private readonly PlausibleOptions _options;

    private PlausibleScores(Measurement measurement, ImmutableArray<DrawnChannel> drawn, PlausibleOptions options)
    {
        (_measurement, _drawn, _options) = (measurement, drawn, options);
        var source = measurement.Reading;
        var known = source.Ecosystem;
        var ecosystem = new Ecosystem(
            known.Actors,
            known.Relations.Where(r => !source.IsLost(r.Id)),
            known.Memberships,
            known.Attendance,
            [.. known.Coverage, .. drawn.SelectMany(d => d.Frame.Labels.Select(id => new Coverage(id, d.Frame.Confirmation.Channel, Asked: true, Complete: true)))]);
        _everybodyAsked = new Reading(ecosystem, source.Profile, source.Options);
        _observation = new(() => new Observation(_everybodyAsked));
        _ofDepartments = new(() => new Observation(_everybodyAsked.At(ReferenceLevel.Department)));
        _drawnRelations = drawn.SelectMany(d => d.Frame.Confirmation.Pairs).SelectMany(p => p.Relations).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The channels that are drawn.</summary>
    public ImmutableArray<string> Channels => [.. _drawn.Select(d => d.Frame.Confirmation.Channel)];

    /// <summary>The estimated rates, in the order of <see cref="Channels"/>.</summary>
    public ImmutableArray<ErrorRates> Rates => [.. _drawn.Select(d => d.Networks.Rates)];

    /// <summary>Learns the rates of each channel.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="options">Draws, seed, threads.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <returns>Null when no channel has enough repeated reports.</returns>
    public static PlausibleScores? Of(Measurement m, PlausibleOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PlausibleOptions();
        var drawn = ImmutableArray.CreateBuilder<DrawnChannel>();
        foreach (var (index, channel) in Drawable.Index())
        {
            // Without anybody who was asked there is nothing to learn from, and no need to lay out all pairs.
            if (!m.Observation.HasComplete)
                continue;
            var frame = ReportFrame.Of(m.Reading, channel);
            if (PlausibleNetworks.Of(frame.Reports, options with { Seed = unchecked(options.Seed + (index * 1_000_003)) }, cancellation) is { } networks)
                drawn.Add(new DrawnChannel(frame, networks));
        }

        return drawn.Count == 0 ? null : new PlausibleScores(m, drawn.ToImmutable(), options);
    }

    /// <summary>Whether a measure rests on ties that are drawn.</summary>
    /// <param name="measure">Id of the measure, such as <c>BR1</c>.</param>
    public bool Covers(string measure)
    {
        if (NeverDrawn.Any(id => measure == id || measure.StartsWith(id + ".", StringComparison.Ordinal)))
            return false;
        var isContact = measure == "BR7" || measure == "LI1.contact" || measure.StartsWith("BO", StringComparison.Ordinal);
        return isContact ? Channels.Contains("contact") : measure != "LI1.collaboration" || Channels.Contains("collaboration");
    }

    /// <summary>The intervals of scores.</summary>
    /// <param name="egos">Ids of the organisations; null takes every one in the view.</param>
    /// <param name="level">The part in the middle.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>One entry a score that rests on drawn ties; null where it is n/a in most draws.</returns>
    public IReadOnlyDictionary<ScoreKey, PlausibleInterval?> Intervals(
        IReadOnlyCollection<string>? egos = null, double level = 0.9, CancellationToken cancellation = default) =>
        Over(KeysOf(egos, cancellation), egos, [], level, cancellation).Intervals;

    /// <summary>The intervals of all scores and the support of findings, from one look at each plausible network.</summary>
    /// <param name="risks">The findings.</param>
    /// <param name="level">The part in the middle.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>As <see cref="Intervals"/> and <see cref="Support"/> give them.</returns>
    public (IReadOnlyDictionary<ScoreKey, PlausibleInterval?> Intervals, IReadOnlyDictionary<string, double> Support) Both(
        IEnumerable<Risk> risks, double level = 0.9, CancellationToken cancellation = default) =>
        Over(KeysOf(null, cancellation), null, risks, level, cancellation);

    /// <summary>Findings with their support, or the reason why there is none.</summary>
    /// <param name="risks">The findings.</param>
    /// <param name="plausible">The plausible networks; null when there are none.</param>
    /// <param name="whyNot">Why a finding has none.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>The findings, in the same order.</returns>
    public static ImmutableArray<Risk> WithSupport(IEnumerable<Risk> risks, PlausibleScores? plausible, Reason whyNot, CancellationToken cancellation = default)
    {
        var all = risks.ToImmutableArray();
        return WithSupport(all, plausible?.Support(all, cancellation), whyNot);
    }

    /// <summary>Findings with a support that was computed with the intervals, or the reason why there is none.</summary>
    /// <param name="risks">The findings.</param>
    /// <param name="support">As <see cref="Both"/> gives it; null when there is none.</param>
    /// <param name="whyNot">Why a finding has none.</param>
    /// <returns>The findings, in the same order.</returns>
    public static ImmutableArray<Risk> WithSupport(IEnumerable<Risk> risks, IReadOnlyDictionary<string, double>? support, Reason whyNot) =>
        [.. risks.Select(r => support?.TryGetValue(r.Id, out var share) == true ? r with { Support = share, NoSupport = null } : r with { NoSupport = whyNot })];

    /// <summary>In which share of the plausible networks findings hold: cut actors and bridge ties (C.1), who stands on every way (C.2), and what a drawn tie hangs on (C.9).</summary>
    /// <param name="risks">The findings.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>The support by id of the finding; others have none: members and payers are not drawn. With two readings of the reports the smaller share.</returns>
    public IReadOnlyDictionary<string, double> Support(IEnumerable<Risk> risks, CancellationToken cancellation = default) =>
        Over([], null, risks, 0.9, cancellation).Support;

    /// <summary>A measurement of one plausible network of the neighbourhood.</summary>
    /// <param name="reading">Which reading of the reports, from 0.</param>
    /// <param name="draw">Which draw, from 0.</param>
    public Measurement Draw(int reading, int draw)
    {
        var lost = new HashSet<string>(StringComparer.Ordinal);
        var added = new List<Relation>();
        foreach (var channel in _drawn)
            channel.Draw(reading, draw, lost, added);
        // For whom somebody with two hats acts differs from draw to draw too.
        return new Measurement(_measurement, _everybodyAsked.Redrawn(lost, added, unchecked(_everybodyAsked.Options.Seed + 1 + draw)), _observation, _ofDepartments);
    }

    private ScoreKey[] KeysOf(IReadOnlyCollection<string>? egos, CancellationToken cancellation) =>
        [.. Capitals.Of(_measurement, egos, cancellation: cancellation).Select(ScoreKey.Of).Where(k => Covers(k.Measure))];

    private (IReadOnlyDictionary<ScoreKey, PlausibleInterval?> Intervals, IReadOnlyDictionary<string, double> Support) Over(
        ScoreKey[] keys, IReadOnlyCollection<string>? egos, IEnumerable<Risk> risks, double level, CancellationToken cancellation)
    {
        var asked = risks.Where(r => r.Rule is "C.1" or "C.2" || (r.Rule == "C.9" && r.Loss.Relations.Any(_drawnRelations.Contains))).ToArray();
        var (draws, readings) = (_options.Draws, _drawn.Max(d => d.Networks.Rates.Readings.Length));
        var places = keys.Index().ToDictionary(k => k.Item, k => k.Index);
        // NaN where undefined: by score, then by reading and draw.
        var values = Array.ConvertAll(keys, _ => new double[readings * draws]);
        foreach (var column in values)
            Array.Fill(column, double.NaN);
        var holding = new int[readings][];
        for (var reading = 0; reading < readings; reading++)
            holding[reading] = new int[asked.Length];
        Workers.Run(
            _options.Threads.MaxThreads,
            readings * draws,
            item =>
            {
                var m = Draw(item / draws, item % draws);
                if (keys.Length > 0)
                {
                    var next = 0;
                    foreach (var score in Capitals.Of(m, egos, new CapitalsOptions { Survival = Survival }))
                    {
                        // Scores come in one order in every draw, but for a few: the place is mostly the next.
                        var key = ScoreKey.Of(score);
                        if ((next < keys.Length && keys[next] == key) || places.TryGetValue(key, out next))
                            values[next++][item] = score.Value ?? double.NaN;
                    }
                }

                var holds = Holding(m, asked);
                for (var i = 0; i < holds.Length; i++)
                {
                    if (holds[i])
                        Interlocked.Increment(ref holding[item / draws][i]);
                }
            },
            cancellation);
        return (
            keys.Index().ToDictionary(k => k.Item, k => PlausibleInterval.Of(
                [.. Enumerable.Range(0, readings).Select(r => Array.ConvertAll(values[k.Index][(r * draws)..((r + 1) * draws)], v => double.IsNaN(v) ? (double?)null : v))], level)),
            asked.Index().ToDictionary(r => r.Item.Id, r => holding.Min(h => h[r.Index]) / (double)draws, StringComparer.Ordinal));
    }

    private static bool[] Holding(Measurement m, Risk[] risks)
    {
        if (risks.Length == 0)
            return [];
        var (network, labels) = m.Organisations.Network();
        var cut = CutNodes.Of(network).Select(c => labels[c.Node]).ToHashSet(StringComparer.Ordinal);
        cut.UnionWith(BridgeTies.Of(network).Select(b => $"{labels[b.Ends.First]}--{labels[b.Ends.Second]}"));
        // All that every way from one organisation to one institution passes is found at once.
        var passed = new Dictionary<(string, string), ImmutableArray<string>>();
        return Array.ConvertAll(risks, r => r.Rule switch
        {
            "C.1" => cut.Contains(r.Element),
            "C.2" => Passed(r.Ego!, r.Institution!).Contains(r.Element),
            _ => Dependence.Holds(m, r.Element, r.Ego),
        });

        ImmutableArray<string> Passed(string ego, string institution)
        {
            if (!passed.TryGetValue((ego, institution), out var found))
                passed[(ego, institution)] = found = m.Terminal(ego, institution) is { HasHolder: true } view ? view.Dominators() : [];
            return found;
        }
    }
}
