using System.Collections.Immutable;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>What an organisation's own ties can be, for every reading of what is not known: for whom somebody with two hats acts, and what an undecided unit is.</summary>
/// <remarks>
/// The value of a number is its mean over the ways to resolve the open ties, each with weight 1/(k_u·k_v), undecided units as undecided; low and high are over all readings.
/// An organisation of an undecided kind is taken as community here.
/// Exact while there are at most 65,536 readings; above that 1,000 draws of the resolutions, with the two outcomes of no open tie and of all, and undecided units all community or all institutional.
/// </remarks>
internal sealed class EgoReadings
{
    private const int AtMost = 1 << 16;
    private const int Draws = 1000;

    private readonly Measurement _m;
    private readonly string _ego;
    private readonly Unit _self;
    private readonly (UnitTie[] Ties, double Weight)[] _readings;

    public EgoReadings(Measurement m, string ego)
    {
        // What its ties are is asked of a community organisation; where its own kind is not decided that is a supposition, and the scores say so.
        (_m, _ego, _self) = (m, ego, m.Reading.Unit(ego).Supposed(ActorClass.Community));
        var view = m.Organisations;
        var certain = view.TiesOf(ego);
        certain = _self == m.Reading.Unit(ego) ? certain : [.. certain.Select(t => t with { Class = Class(m.Reading.Unit(t.Other(ego))) })];
        var open = view.Open.IsEmpty ? [] : view.Open.Where(t => t.Touches(ego) && t.Resolutions.Any(r => PartnerIn(r) is not null)).ToArray();
        OpenTies = open.Length;
        Possible = open.Length == 0 ? certain : Merged(certain, open.SelectMany(t => t.Resolutions.Select(r => (Partner: PartnerIn(r), t.Relations))).Where(p => p.Partner is not null)!);
        Undecided = [.. Possible.Where(t => t.Class == TieClass.Unclassified).Select(t => t.Other(ego))];
        _readings = open.Length == 0 && (Undecided.IsEmpty || !m.WithBounds) ? [([.. certain], 1)] : Find(certain, open);
    }

    /// <summary>How many ties with an end in the organisation are open.</summary>
    public int OpenTies { get; }

    /// <summary>Every tie that some reading has, by id of the other end, undecided units as undecided.</summary>
    public ImmutableArray<UnitTie> Possible { get; }

    /// <summary>The partners that nobody decided.</summary>
    public ImmutableArray<string> Undecided { get; }

    /// <summary>True when the readings are draws and not all there are.</summary>
    public bool IsDrawn { get; private set; }

    /// <summary>Why readings differ.</summary>
    public ImmutableArray<string> Why =>
    [
        .. OpenTies > 0 ? [$"dual-hatted: {OpenTies}"] : ImmutableArray<string>.Empty,
        .. Undecided.IsEmpty ? ImmutableArray<string>.Empty : [$"kind not decided: {Undecided.Length}"],
        .. IsDrawn ? [$"readings drawn, seed: {_m.Reading.Options.Seed}"] : ImmutableArray<string>.Empty,
    ];

    /// <summary>A number of the ego's ties over all readings.</summary>
    public Ranged Over(Func<UnitTie[], double?> number) => Ranged.Of(_readings.Select(r => (number(r.Ties), r.Weight)));

    private (UnitTie[] Ties, double Weight)[] Find(ImmutableArray<UnitTie> certain, OpenTie[] open)
    {
        // A mark is a partner, a channel and a step: what a relation is of which there is none for sure.
        var marks = new List<(string Partner, ImmutableArray<LiveRelation> Relations)>();
        var numbers = new Dictionary<(string, string, int), int>();
        var choices = new List<((int, double)[], Func<Numerics.Xoshiro>)>();
        foreach (var tie in open)
        {
            var step = tie.Relations.Max(l => l.Rule.Step);
            int MarkOf(string? partner)
            {
                if (partner is null || certain.Any(t => t.Other(_ego) == partner && t.Relations.Any(l => l.Rule.Channel == tie.Channel && l.Rule.Step >= step)))
                {
                    return -1;
                }

                if (!numbers.TryGetValue((partner, tie.Channel, step), out var mark))
                {
                    numbers[(partner, tie.Channel, step)] = mark = marks.Count;
                    marks.Add((partner, tie.Relations));
                }

                return mark;
            }

            (int Mark, double Share)[] ways = [.. tie.Resolutions.Select(r => (MarkOf(PartnerIn(r)), r.Share)).GroupBy(w => w.Item1, w => w.Share).Select(g => (g.Key, g.Sum()))];
            if (ways is not [{ Mark: -1 }])
            {
                choices.Add((ways, () => tie.Random(_m.Reading.Options.Seed)));
            }
        }

        var undecided = _m.WithBounds ? Undecided : [];
        var assignments = undecided.Length < 16 ? 1 << undecided.Length : AtMost;
        var isOne = _m.Unknowns == Unknowns.Drawn;
        var outcomes = Outcomes.Of(choices, isOne ? 1 : Math.Max(1, AtMost / assignments), isOne ? 1 : Draws);
        var isAll = assignments * (long)outcomes.All.Length <= AtMost;
        IsDrawn = outcomes.IsDrawn || !isAll;
        var sets = outcomes.All.AsEnumerable();
        if (outcomes.IsDrawn && _m.WithBounds)
        {
            sets = sets.Append(([], 0)).Append(([.. Enumerable.Range(0, marks.Count)], 0));
        }

        var readings = new List<(UnitTie[], double)>();
        foreach (var (set, weight) in sets)
        {
            var ties = set.Length == 0 ? certain : Merged(certain, set.Select(mark => ((string?)marks[mark].Partner, marks[mark].Relations)));
            readings.Add(([.. ties], weight));
            for (var assignment = 0; undecided.Length > 0 && assignment < (isAll ? assignments : 2); assignment++)
            {
                bool IsCommunity(int unit) => isAll ? (assignment >> unit & 1) == 1 : assignment == 1;
                readings.Add(([.. ties.Select(t => undecided.IndexOf(t.Other(_ego)) is >= 0 and var unit ? t with { Class = Decided(t.Other(_ego), IsCommunity(unit)) } : t)], 0));
            }
        }

        return [.. readings];
    }

    private TieClass Class(Unit partner) => TieClassification.Of(_m.Reading, _self, partner);

    private TieClass Decided(string partner, bool isCommunity) => Class(_m.Reading.Unit(partner).Supposed(isCommunity ? ActorClass.Community : ActorClass.Institutional));

    private string? PartnerIn(Resolution resolution)
    {
        var partner = resolution.One == _ego ? resolution.Other : resolution.Other == _ego ? resolution.One : null;
        return partner is null || partner == _ego || !_m.Organisations.Contains(partner) ? null : partner;
    }

    private ImmutableArray<UnitTie> Merged(ImmutableArray<UnitTie> certain, IEnumerable<(string? Partner, ImmutableArray<LiveRelation> Relations)> more)
    {
        var ties = new SortedDictionary<string, UnitTie>(StringComparer.Ordinal);
        foreach (var tie in certain)
        {
            ties[tie.Other(_ego)] = tie;
        }

        foreach (var (partner, relations) in more)
        {
            var (first, second) = string.CompareOrdinal(_ego, partner) < 0 ? (_ego, partner!) : (partner!, _ego);
            var tie = ties.GetValueOrDefault(partner!) ?? new UnitTie(first, second, [], Class(_m.Reading.Unit(partner!)));
            ties[partner!] = tie with { Relations = [.. tie.Relations, .. relations.Except(tie.Relations)] };
        }

        return [.. ties.Values];
    }
}
