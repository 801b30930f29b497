using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The organisation network, channels contact and collaboration, in every reading of what is not known: which open ties are there, and which undecided units are community.</summary>
/// <remarks>
/// With everybody in it, or, for bridging, with community units and bridging ties only. A number has its mean over the networks that the open ties resolve to, undecided units left out of
/// bridging; low and high are over all readings. Resolutions that give the same network are worked out once: exact while there are at most 256 networks, above that 100 draws of the open
/// ties, and of undecided units the two extremes (none is community, all are) and 30 draws.
/// </remarks>
internal sealed class NetworkReadings
{
    private const int AtMost = 256;
    private const int Draws = 100;
    private const int UndecidedDraws = 30;
    private static readonly string[] Channels = ["contact", "collaboration"];

    private readonly Measurement _m;
    private readonly bool _isBridging;
    private readonly (LabelledNetwork Network, HolesScores Holes, BrokerScores Brokers, double Weight)[] _readings;

    public NetworkReadings(Measurement m, bool isBridging, Func<string, string?> groupOf)
    {
        (_m, _isBridging) = (m, isBridging);
        var view = m.Organisations;
        var certain = view.Ties.Where(t => t.RunsThrough(Channels) && IsAlways(t.First) && IsAlways(t.Second) && Counts(t.First, t.Second)).Select(t => (t.First, t.Second)).ToHashSet();
        var (possible, choices) = Open(certain);
        var undecided = Undecided(possible);
        var assignments = undecided.Length < 16 ? 1 << undecided.Length : AtMost + 1;
        var isOne = m.Unknowns == Unknowns.Drawn;
        var outcomes = Outcomes.Of(choices, isOne ? 1 : AtMost, isOne ? 1 : Draws);
        var isAll = !outcomes.IsDrawn && (long)assignments * outcomes.All.Length <= AtMost;
        Why =
        [
            .. choices.Count > 0 ? [$"dual-hatted: {choices.Count}"] : ImmutableArray<string>.Empty,
            .. undecided.Length > 0 ? [$"kind not decided: {undecided.Sum(u => u.Length)}"] : ImmutableArray<string>.Empty,
            .. isAll ? ImmutableArray<string>.Empty : [$"readings drawn, seed: {m.Reading.Options.Seed}"],
        ];
        var readings = new List<(LabelledNetwork, double)>();
        foreach (var (marks, weight) in outcomes.All)
        {
            readings.Add((Build(certain, possible, marks, []), weight));
            if (undecided.Length > 0 && isAll)
            {
                readings.AddRange(Enumerable.Range(1, assignments - 1).Select(a => (Build(certain, possible, marks, undecided.Where((_, i) => (a >> i & 1) == 1).SelectMany(u => u)), 0.0)));
            }
        }

        if (undecided.Length > 0 && !isAll)
        {
            var random = new Xoshiro(m.Reading.Options.Seed);
            readings.Add((Build(certain, possible, outcomes.All[0].Marks, undecided.SelectMany(u => u)), 0));
            readings.AddRange(Enumerable.Range(0, UndecidedDraws).Select(d =>
                (Build(certain, possible, outcomes.All[d % outcomes.All.Length].Marks, undecided.Where(_ => random.Below(2) == 1).SelectMany(u => u).ToArray()), 0.0)));
        }

        _readings = [.. readings.Select(r => (r.Item1, new HolesScores(r.Item1, m.Holes), new BrokerScores(r.Item1, groupOf), r.Item2))];
    }

    /// <summary>Why readings differ.</summary>
    public ImmutableArray<string> Why { get; }

    /// <summary>A number of an ego over all readings; null in one without the ego.</summary>
    public Ranged Over(string ego, Func<HolesScores, BrokerScores, double?> number) =>
        Ranged.Of(_readings.Where(r => r.Weight > 0 || r.Network.Labels.Contains(ego)).Select(r => (r.Network.Labels.Contains(ego) ? number(r.Holes, r.Brokers) : null, r.Weight)));

    private bool IsAlways(string unit) => !_isBridging || _m.Reading.Unit(unit).Class == ActorClass.Community;

    private bool IsUndecided(string unit) => _isBridging && _m.WithBounds && _m.Reading.Unit(unit).Class == ActorClass.Mixed;

    // Whether a tie counts once both its ends are in the network.
    private bool Counts(string one, string other) => !_isBridging || Bridging.IsBridging(TieClassification.Of(_m.Reading, AsCommunity(one), AsCommunity(other)));

    private Unit AsCommunity(string id) => _m.Reading.Unit(id) is { Class: ActorClass.Mixed } unit ? unit with { Class = ActorClass.Community } : _m.Reading.Unit(id);

    private bool MayBe(string one, string other) =>
        one != other && _m.Organisations.Contains(one) && _m.Organisations.Contains(other)
        && (IsAlways(one) || IsUndecided(one)) && (IsAlways(other) || IsUndecided(other)) && Counts(one, other);

    private (List<(string, string)> Possible, List<((int, double)[], Func<Xoshiro>)> Choices) Open(HashSet<(string, string)> certain)
    {
        var (possible, numbers) = (new List<(string, string)>(), new Dictionary<(string, string), int>());
        var choices = new List<((int, double)[], Func<Xoshiro>)>();
        foreach (var tie in _m.Organisations.Open.Where(t => Channels.Contains(t.Channel)))
        {
            (int Mark, double Share)[] ways = [.. tie.Resolutions.Select(r => (MarkOf(r), r.Share)).GroupBy(w => w.Item1, w => w.Share).Select(g => (g.Key, g.Sum()))];
            if (ways is not [{ Mark: -1 }])
            {
                choices.Add((ways, () => tie.Random(_m.Reading.Options.Seed)));
            }
        }

        return (possible, choices);

        int MarkOf(Resolution way)
        {
            var pair = string.CompareOrdinal(way.One, way.Other) < 0 ? (way.One, way.Other) : (way.Other, way.One);
            if (!MayBe(pair.Item1, pair.Item2) || certain.Contains(pair))
            {
                return -1;
            }

            if (!numbers.TryGetValue(pair, out var mark))
            {
                numbers[pair] = mark = possible.Count;
                possible.Add(pair);
            }

            return mark;
        }
    }

    // Each that has a tie by itself. Those without one only make the network larger, and the more the larger: none or all of them.
    private string[][] Undecided(List<(string One, string Other)> possible)
    {
        if (!_isBridging || !_m.WithBounds)
        {
            return [];
        }

        var ties = _m.Organisations.Ties.Where(t => t.RunsThrough(Channels) && MayBe(t.First, t.Second)).Select(t => (One: t.First, Other: t.Second)).Concat(possible);
        var tied = ties.SelectMany(t => new[] { t.One, t.Other }).Where(IsUndecided).ToHashSet(StringComparer.Ordinal);
        string[] alone = [.. _m.Organisations.Units.Select(u => u.Id).Where(id => IsUndecided(id) && !tied.Contains(id))];
        return [.. tied.Order(StringComparer.Ordinal).Select(id => new[] { id }), .. alone.Length > 0 ? [alone] : Array.Empty<string[]>()];
    }

    private LabelledNetwork Build(HashSet<(string First, string Second)> certain, List<(string, string)> possible, int[] marks, IEnumerable<string> community)
    {
        var more = community.ToHashSet(StringComparer.Ordinal);
        bool IsIn(string unit) => IsAlways(unit) || more.Contains(unit);
        var labels = NodeLabels.Of(_m.Organisations.Units.Select(u => u.Id).Where(IsIn));
        IEnumerable<(string First, string Second)> ties = certain.Concat(marks.Select(m => possible[m]));
        if (more.Count > 0)
        {
            ties = ties.Concat(_m.Organisations.Ties
                .Where(t => (more.Contains(t.First) || more.Contains(t.Second)) && t.RunsThrough(Channels) && MayBe(t.First, t.Second)).Select(t => (t.First, t.Second)));
        }

        var ends = ties.Where(t => IsIn(t.First) && IsIn(t.Second)).Select(t => (labels.IndexOf(t.First), labels.IndexOf(t.Second))).Distinct().Order().ToArray();
        var network = NetworkBuilder.Build(
            labels.Count, [.. ends.Select(e => e.Item1)], [.. ends.Select(e => e.Item2)], default, new NetworkOptions { Merge = TieMerge.Any }).Network;
        return new LabelledNetwork(network, labels);
    }
}
