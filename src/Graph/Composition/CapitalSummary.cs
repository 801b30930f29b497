using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Composition;

/// <summary>One capital of one organisation as one number, and where it could stand among others; or why not.</summary>
/// <remarks>
/// Definition: the geometric mean of a fixed short list of components. Bonding: strong density (BO2), role coupling (BO3), connectedness (BO8). Bridging: sector coverage (BR1.coverage), efficiency (BR3),
/// normalised diversity (BR8.iqv). Linking: coverage of key parties (LI1), resource coverage (LI2), the mean of min(κ, 2)/2 over the required kinds of which κ is known (LI3; a kind of which it is not
/// known widens the bounds: once as 0, once as 1), one minus the largest share of one payer (1 − LI5.dominant). The rank interval and the partial order are over the same components.
/// Range: [0, 1]; 0 if any component is 0. Higher means: high on all. It says nothing of good or bad, and the three capitals are never added up.
/// Undefined: withheld when a component is n/a, which is named, unless the profile lets fewer do (<see cref="Profile.Summaries"/>): then the value is over the others and each missing one widens the
/// bounds, once as 0 and once as 1. Such a summary is not put in order.
/// Not put in order, first reason that holds: a component is n/a; fewer than half of the pairs observed for a component; fewer than three members (bonding) or partners (bridging); not of about the
/// same size as the others (see <see cref="SizeRatio"/>); fewer than three left.
/// Random: the weights of the rank interval, the seed is in it.
/// Reference: after Greco and others (2019); Lahdelma and Salminen (2001); Brüggemann and Patil (2011).
/// Checked against: the toy neighbourhood by hand.
/// </remarks>
/// <param name="Ego">Id of the organisation.</param>
/// <param name="Capital"><c>bonding</c>, <c>bridging</c> or <c>linking</c>.</param>
/// <param name="Mean">The geometric mean, its bounds and its envelope; withheld when a component is n/a.</param>
/// <param name="Components">The components, in order.</param>
/// <param name="Size">Members (bonding) or partners (bridging), by which the components move; null for linking, whose lists have one length for all.</param>
/// <param name="NotRanked">Why it is not put in order; null when it is.</param>
public sealed record CapitalSummary(
    string Ego, string Capital, CompositeValue Mean, ImmutableArray<SummaryComponent> Components, int? Size, Reason? NotRanked)
{
    /// <summary>"About the same size": the largest has at most this many times the members or partners of the smallest. A convention.</summary>
    public const int SizeRatio = 2;

    private const int SmallestSize = 3;
    private const int Redundant = 2;

    /// <summary>The places it can take whatever the weights; null when it is not put in order.</summary>
    public RankInterval? Rank { get; private init; }

    /// <summary>How many are put in order, itself included; 0 when it is not.</summary>
    public int Ranked { get; private init; }

    /// <summary>Its level in the partial order, 1 at the top; null when it is not put in order.</summary>
    public int? Level { get; private init; }

    /// <summary>Ids of those that are nowhere lower and somewhere higher.</summary>
    public ImmutableArray<string> Above { get; private init; } = [];

    /// <summary>Ids of those that it is neither above nor below, nor equal to.</summary>
    public ImmutableArray<string> NotComparable { get; private init; } = [];

    /// <summary>Members or partners of the smallest and the largest that are put in order; null where size plays no part or nobody is.</summary>
    public (int Least, int Greatest)? Sizes { get; private init; }

    /// <summary>The summaries of organisations.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="egos">Ids of the organisations, no institutions; null takes every organisation that is no institution. Ranks are among these.</param>
    /// <param name="seed">The seed of the weights.</param>
    /// <param name="draws">How many sets of weights.</param>
    /// <param name="cancellation">Stops between organisations.</param>
    /// <returns>By capital, then by organisation.</returns>
    public static ImmutableArray<CapitalSummary> Of(
        Measurement m, IEnumerable<string>? egos = null, long seed = 42, int draws = 9_999, CancellationToken cancellation = default)
    {
        var asked = egos ?? m.Egos.Where(u => !u.IsInstitutional).Select(u => u.Id);
        var scores = Capitals.Of(m, asked, CapitalsOptions.WithoutSurvival, cancellation).GroupBy(s => s.Ego, StringComparer.Ordinal).ToArray();
        return
        [
            .. InOrder([.. scores.Select(s => Of(m, s.Key, "bonding", [One(s, "BO2"), One(s, "BO3"), One(s, "BO8")], Find(s, "BO2").N))], seed, draws),
            .. InOrder([.. scores.Select(s => Of(m, s.Key, "bridging", [One(s, "BR1.coverage"), One(s, "BR3"), One(s, "BR8.iqv")], Find(s, "BR3").N))], seed, draws),
            .. InOrder([.. scores.Select(s => Of(m, s.Key, "linking", [One(s, "LI1"), One(s, "LI2"), Redundancy(s), Spread(s)], null))], seed, draws),
        ];
    }

    private static Score Find(IEnumerable<Score> scores, string measure) => scores.First(s => s.Measure == measure);

    private static SummaryComponent One(IEnumerable<Score> scores, string measure)
    {
        var score = Find(scores, measure);
        return new SummaryComponent(new Component(measure, score.Value, score.Low, score.High), score.Reason, score.N, score.ObservedDyads, score.AllDyads);
    }

    // A kind of which no way is known could have none or enough: it is in the bounds and not in the mean.
    private static SummaryComponent Redundancy(IEnumerable<Score> scores)
    {
        var kinds = scores.Where(s => s.Measure == "LI3.kind").ToArray();
        var known = kinds.Where(s => s.Value is not null).ToArray();
        static double Share(double ways) => Math.Min(ways, Redundant) / Redundant;
        static double AtMost(Score s) => s.ObservedDyads == s.AllDyads ? s.Value!.Value : Math.Max(s.Value!.Value, s.Bound ?? Redundant);
        return known.Length == 0
            ? new SummaryComponent(new Component("LI3.kind", null), kinds.FirstOrDefault()?.Reason ?? Reason.NoneRequired, 0, 0, 0) { Of = kinds.Length }
            : new SummaryComponent(
                new Component(
                    "LI3.kind",
                    known.Average(s => Share(s.Value!.Value)),
                    known.Sum(s => Share(s.Value!.Value)) / kinds.Length,
                    (known.Sum(s => Share(AtMost(s))) + kinds.Length - known.Length) / kinds.Length),
                null,
                known.Length,
                known.Sum(s => s.ObservedDyads),
                known.Sum(s => s.AllDyads))
            { Of = kinds.Length };
    }

    private static SummaryComponent Spread(IEnumerable<Score> scores)
    {
        var share = One(scores, "LI5.dominant");
        return share with { Value = new Component("1 - LI5.dominant", 1 - share.Value.Value, 1 - share.Value.High, 1 - share.Value.Low) };
    }

    private static CapitalSummary Of(Measurement m, string ego, string capital, ImmutableArray<SummaryComponent> components, int? size)
    {
        var mean = Composite.Of([.. components.Select(c => c.Value)], m.Reading.Profile.Summaries.TryGetValue(capital, out var enough) ? (int)enough.Value : components.Length);
        return new CapitalSummary(ego, capital, mean, components, size,
            !mean.Missing.IsEmpty ? Reason.ComponentMissing
            : components.Any(c => c.AllDyads == 0 || 2 * c.ObservedDyads < c.AllDyads) ? Reason.LessThanHalfObserved
            : size < SmallestSize ? Reason.TooSmall
            : null);
    }

    internal static ImmutableArray<CapitalSummary> InOrder(ImmutableArray<CapitalSummary> all, long seed, int draws)
    {
        var window = Window([.. all.Where(s => s.NotRanked is null).Select(s => s.Size).OfType<int>()]);
        ImmutableArray<CapitalSummary> sized =
        [
            .. all.Select(s => s.NotRanked is not null ? s
                : s with { Sizes = window, NotRanked = window is { } w && (s.Size < w.Least || s.Size > w.Greatest) ? Reason.SizeDiffers : null }),
        ];
        var ranked = sized.Where(s => s.NotRanked is null).ToArray();
        double[][] rows = [.. ranked.Select(s => s.Components.Select(c => c.Value.Value!.Value).ToArray())];
        if (ranked.Length < RankIntervals.FewestToCompare)
        {
            return [.. sized.Select(s => s with { NotRanked = s.NotRanked ?? Reason.TooFewToCompare })];
        }

        var (places, order) = (RankIntervals.Of(rows, draws, seed)!.Value, PartialOrder.Of(rows)!);
        var at = ranked.Index().ToDictionary(r => r.Item.Ego, r => r.Index, StringComparer.Ordinal);
        return
        [
            .. sized.Select(s => !at.TryGetValue(s.Ego, out var row) ? s : s with
            {
                Rank = places[row],
                Ranked = ranked.Length,
                Level = order.Levels[row],
                Above = [.. order.Above[row].Select(a => ranked[a].Ego)],
                NotComparable = [.. order.NotComparable[row].Select(a => ranked[a].Ego)],
            }),
        ];
    }

    // The sizes from s to twice s that hold the most organisations; of equal ones the largest.
    private static (int Least, int Greatest)? Window(int[] sizes)
    {
        if (sizes.Length == 0)
        {
            return null;
        }

        var least = sizes.OrderByDescending(s => sizes.Count(o => o >= s && o <= SizeRatio * s)).ThenByDescending(s => s).First();
        return (least, sizes.Where(s => s <= SizeRatio * least).Max());
    }
}

/// <summary>A component of a summary, and what it rests on.</summary>
/// <param name="Value">The component.</param>
/// <param name="Reason">Why it is n/a; null when it is not.</param>
/// <param name="N">On how many units it rests; for ways to institutions, the kinds of which they are known.</param>
/// <param name="ObservedDyads">Pairs known to be a tie or a non-tie.</param>
/// <param name="AllDyads">Pairs that could be a tie.</param>
public sealed record SummaryComponent(Component Value, Reason? Reason, int N, long ObservedDyads, long AllDyads)
{
    /// <summary>For ways to institutions: how many kinds are required; 0 elsewhere.</summary>
    public int Of { get; init; }
}
