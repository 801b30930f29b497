using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>An interval for every score and a support for every single point of failure, over plausible networks of the whole neighbourhood.</summary>
/// <remarks>
/// Contact and collaboration are drawn where enough pairs have repeated reports, each channel with rates of its own; every other relation stays as recorded. In a
/// plausible network every end counts as asked in full for the drawn channels: there nothing is unknown. A drawn tie that nobody recorded has no strength, amount or date.
/// Undefined: no channel with enough repeated reports -> null (no repeated reports); measures of money, material, support or strength have no interval (not drawn), nor has LI9, which is too much work in each draw.
/// Time draws × the scores. Random: yes, <see cref="PlausibleOptions.Seed"/>; the number of threads changes nothing.
/// </remarks>
public sealed class PlausibleScores
{
    private static readonly ImmutableArray<string> Drawable = ["contact", "collaboration"];
    private static readonly ImmutableArray<string> NeverDrawn = ["BO2", "BO3", "BO6", "LI1.material", "LI1.money", "LI1.support", "LI2", "LI5", "LI9"];

    private readonly Measurement _measurement;
    private readonly ImmutableArray<(ReportFrame Frame, PlausibleNetworks Networks)> _drawn;

    private PlausibleScores(Measurement measurement, ImmutableArray<(ReportFrame Frame, PlausibleNetworks Networks)> drawn) =>
        (_measurement, _drawn) = (measurement, drawn);

    /// <summary>The channels that are drawn.</summary>
    public ImmutableArray<string> Channels => [.. _drawn.Select(d => d.Frame.Confirmation.Channel)];

    /// <summary>The estimated rates, in the order of <see cref="Channels"/>.</summary>
    public ImmutableArray<ErrorRates> Rates => [.. _drawn.Select(d => d.Networks.Rates)];

    private PlausibleNetworks Most => _drawn.Select(d => d.Networks).MaxBy(n => n.Rates.Readings.Length)!;

    /// <summary>Learns the rates of each channel.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="options">Draws, seed, threads.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <returns>Null when no channel has enough repeated reports.</returns>
    public static PlausibleScores? Of(Measurement m, PlausibleOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PlausibleOptions();
        var drawn = ImmutableArray.CreateBuilder<(ReportFrame, PlausibleNetworks)>();
        foreach (var (index, channel) in Drawable.Index())
        {
            // Without anybody who was asked there is nothing to learn from, and no need to lay out all pairs.
            if (!m.Observation.HasComplete)
                continue;
            var frame = ReportFrame.Of(m.Reading, channel);
            if (PlausibleNetworks.Of(frame.Reports, options with { Seed = unchecked(options.Seed + (index * 1_000_003)) }, cancellation) is { } networks)
                drawn.Add((frame, networks));
        }

        return drawn.Count == 0 ? null : new PlausibleScores(m, drawn.ToImmutable());
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
        IReadOnlyCollection<string>? egos = null, double level = 0.9, CancellationToken cancellation = default)
    {
        var keys = Capitals.Of(_measurement, egos, cancellation).Select(ScoreKey.Of).Where(k => Covers(k.Measure)).ToArray();
        var each = Most.Each(
            (reading, draw) =>
            {
                var values = Capitals.Of(Draw(reading, draw), egos, withSurvival: false).ToDictionary(ScoreKey.Of, s => s.Value);
                return Array.ConvertAll(keys, k => values.GetValueOrDefault(k));
            },
            cancellation);
        return keys.Index().ToDictionary(k => k.Item, k => PlausibleInterval.Of([.. each.Select(r => r.Select(v => v[k.Index]).ToArray())], level));
    }

    /// <summary>Findings with their support, or the reason why there is none.</summary>
    /// <param name="risks">The findings.</param>
    /// <param name="plausible">The plausible networks; null when there are none.</param>
    /// <param name="whyNot">Why a finding has none.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>The findings, in the same order.</returns>
    public static ImmutableArray<Risk> WithSupport(IEnumerable<Risk> risks, PlausibleScores? plausible, Reason whyNot, CancellationToken cancellation = default)
    {
        var all = risks.ToImmutableArray();
        var support = plausible?.Support(all, cancellation);
        return [.. all.Select(r => support?.TryGetValue(r.Id, out var share) == true ? r with { Support = share, NoSupport = null } : r with { NoSupport = whyNot })];
    }

    /// <summary>In which share of the plausible networks findings hold: cut actors and bridge ties (C.1), and who stands on every way (C.2).</summary>
    /// <param name="risks">The findings.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>The support by id of the finding; others have none. With two readings of the reports the smaller share.</returns>
    public IReadOnlyDictionary<string, double> Support(IEnumerable<Risk> risks, CancellationToken cancellation = default)
    {
        var asked = risks.Where(r => r.Rule is "C.1" or "C.2").ToArray();
        var each = Most.Each((reading, draw) => Holding(Draw(reading, draw), asked), cancellation);
        return asked.Index().ToDictionary(r => r.Item.Id, r => each.Min(reading => reading.Count(holds => holds[r.Index]) / (double)reading.Length));
    }

    private static bool[] Holding(Measurement m, Risk[] risks)
    {
        var (network, labels) = m.Organisations.Network();
        var cut = CutNodes.Of(network).Select(c => labels[c.Node]).ToHashSet(StringComparer.Ordinal);
        cut.UnionWith(BridgeTies.Of(network).Select(b => $"{labels[b.Ends.First]}--{labels[b.Ends.Second]}"));
        return Array.ConvertAll(risks, r => r.Rule == "C.1"
            ? cut.Contains(r.Element)
            : m.Terminal(r.Ego!, r.Institution!) is { HasHolder: true } view && view.Dominators().Contains(r.Element));
    }

    /// <summary>A measurement of one plausible network of the neighbourhood.</summary>
    /// <param name="reading">Which reading of the reports, from 0.</param>
    /// <param name="draw">Which draw, from 0.</param>
    public Measurement Draw(int reading, int draw)
    {
        var source = _measurement.Reading;
        var lost = new HashSet<string>(StringComparer.Ordinal);
        var added = new List<Relation>();
        var coverage = new List<Coverage>(source.Ecosystem.Coverage);
        foreach (var (frame, networks) in _drawn)
        {
            var channel = frame.Confirmation.Channel;
            var ties = networks.Ties(Math.Min(reading, networks.Rates.Readings.Length - 1), draw).Select(t => (frame.Labels[t.First], frame.Labels[t.Second])).ToHashSet();
            foreach (var pair in frame.Confirmation.Pairs)
            {
                if (!ties.Remove((pair.One, pair.Other)))
                    lost.UnionWith(pair.Relations);
            }

            added.AddRange(ties.Select(t => new Relation { Id = $"~{t.Item1}--{channel}--{t.Item2}", Source = t.Item1, Target = t.Item2, Type = channel, IsDirected = false }));
            coverage.AddRange(frame.Labels.Select(id => new Coverage(id, channel, Asked: true, Complete: true)));
        }

        var ecosystem = new Ecosystem(
            source.Ecosystem.Actors,
            source.Ecosystem.Relations.Where(r => !lost.Contains(r.Id) && !source.IsLost(r.Id)).Concat(added),
            source.Ecosystem.Memberships,
            source.Ecosystem.Attendance,
            coverage);
        // For whom somebody with two hats acts differs from draw to draw too.
        var options = source.Options with { Seed = unchecked(source.Options.Seed + 1 + draw) };
        return new Measurement(new Reading(ecosystem, source.Profile, options), _measurement.Holes, Unknowns.Drawn);
    }
}
