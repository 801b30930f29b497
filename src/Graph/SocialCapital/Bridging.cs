using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How an organisation is tied to others in the neighbourhood.</summary>
/// <remarks>
/// Alters: community units with a live tie of any capital channel (BR1, BR8); for effective size, efficiency, constraint and hierarchy (BR2–BR5) and betweenness (BR9) the channels
/// contact and collaboration, on the view without institutions and undecided units. E-I (BR7) is over all contact ties as named, linking ones included.
/// Counts are lower bounds until a complete source was asked; a count of 0 without one is n/a (not mentioned).
/// Undefined: institutions, n/a (institution); mixed kinds, n/a (kind not decided).
/// Reference: Burt (1992); Krackhardt and Stern (1988) for E-I; Blau (1977), Hill (1973) for diversity.
/// </remarks>
public static class Bridging
{
    private static readonly ImmutableArray<string> Holes = ["collaboration", "contact"];

    /// <summary>The bridging scores of an organisation.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ego">The organisation.</param>
    /// <returns>One score a measure.</returns>
    public static ImmutableArray<Score> Of(Measurement m, Unit ego)
    {
        var ties = m.Organisations.TiesOf(ego.Id);
        var bridging = ties.Where(t => IsBridging(t.Class)).ToArray();
        var undecided = ties.Count(t => t.Class == TieClass.Unclassified);
        return
        [
            .. Reach(m, ego, bridging, undecided), .. StructuralHoles(m, ego, undecided), .. Brokerage(m, ego), .. EiIndex(m, ego), .. Diversity(m, ego, bridging),
            .. Betweenness(m, ego, undecided),
        ];
    }

    /// <summary>Whether a tie bridges, inside the neighbourhood or out of it.</summary>
    /// <param name="tieClass">The class.</param>
    /// <returns>True for the three bridging classes.</returns>
    public static bool IsBridging(TieClass tieClass) =>
        tieClass is TieClass.BridgingIn or TieClass.BridgingOut or TieClass.BridgingPlaceUnknown;

    private static IEnumerable<Score> Reach(Measurement m, Unit ego, UnitTie[] bridging, int undecided)
    {
        var alters = bridging.Select(t => m.Reading.Unit(t.Other(ego.Id))).ToArray();
        var required = m.Reading.Profile.Sectors.Where(s => s.Required).Select(s => s.Sector).ToArray();
        var reached = alters.Select(a => a.Sector).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var labels = alters.SelectMany(a => a.Actor.Neighbourhoods).Where(l => l != "*").Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var blank = Blank(m, ego, Measurement.CapitalChannels, bridging, alters.Length) with { Flags = Flags(alters, undecided) };
        yield return Present(m, blank with { Measure = "BR1" }, alters.Length, undecided);
        yield return Present(m, Only(m, blank with { Measure = "BR1.in" }, bridging, TieClass.BridgingIn, out var inside), inside, undecided);
        yield return Present(m, Only(m, blank with { Measure = "BR1.out" }, bridging, TieClass.BridgingOut, out var outside), outside, undecided);
        yield return Present(m, blank with { Measure = "BR1.sectors" }, reached.Length, undecided);
        yield return Present(m, blank with { Measure = "BR1.neighbourhoods" }, labels, undecided == 0 ? 0 : null);
        var coverage = blank with { Measure = "BR1.coverage" };
        if (required.Length == 0)
        {
            yield return coverage with { Reason = WhyNot(ego) ?? Reason.NoneRequired };
        }
        else
        {
            var share = Present(m, coverage, reached.Intersect(required, StringComparer.Ordinal).Count(), undecided);
            yield return share with
            {
                Value = share.Value / required.Length,
                Low = share.Low / required.Length,
                High = share.Reason is null ? Math.Min(share.High ?? required.Length, required.Length) / required.Length : null,
            };
        }
    }

    private static IEnumerable<Score> StructuralHoles(Measurement m, Unit ego, int undecided)
    {
        var all = m.Organisations.TiesOf(ego.Id).Where(t => t.RunsThrough(Holes.AsSpan())).ToArray();
        var bridging = all.Where(t => IsBridging(t.Class)).ToArray();
        return WhyNot(ego) is { } why
            ? [.. Holed(m, ego, bridging, undecided, "", why, default), .. Holed(m, ego, all, 0, ".all", null, m.AllHoles.Of(ego.Id))]
            : [.. Holed(m, ego, bridging, undecided, "", null, m.BridgingHoles.Of(ego.Id)), .. Holed(m, ego, all, 0, ".all", null, m.AllHoles.Of(ego.Id))];
    }

    private static IEnumerable<Score> Holed(
        Measurement m, Unit ego, UnitTie[] ties, int undecided, string variant, Reason? why, EgoStructure holes)
    {
        var blank = Blank(m, ego, Holes, ties, ties.Length);
        var flags = Flags(ties.Select(t => m.Reading.Unit(t.Other(ego.Id))), undecided);
        flags = blank.ObservedDyads < blank.AllDyads ? flags.Insert(0, "over recorded relations") : flags;
        flags = ties.Length == 1 ? flags.Add("pendant") : flags;
        foreach (var (id, value) in new[] { ("BR2", holes.EffectiveSize), ("BR3", holes.Efficiency), ("BR4", holes.Constraint), ("BR5", holes.Hierarchy) })
        {
            var score = blank with { Measure = id + variant };
            yield return why is not null ? score with { Reason = why } : OrNoAlters(score with { Flags = value is null ? [] : flags }, value);
        }
    }

    private static IEnumerable<Score> Brokerage(Measurement m, Unit ego) => Brokering.Of(Between(m, ego, _ => true), m.AllBrokers);

    private static IEnumerable<Score> Betweenness(Measurement m, Unit ego, int undecided)
    {
        var bridging = Between(m, ego, IsBridging) with { Measure = "BR9" };
        yield return WhyNot(ego) is { } why
            ? bridging with { Reason = why, Flags = [] }
            : Brokering.Betweenness(undecided == 0 ? bridging : bridging with { Flags = bridging.Flags.Add($"kind not decided: {undecided}") }, m.BridgingBrokers);
        yield return Brokering.Betweenness(Between(m, ego, _ => true) with { Measure = "BR9.all" }, m.AllBrokers);
    }

    private static Score Between(Measurement m, Unit ego, Func<TieClass, bool> counts)
    {
        var ties = m.Organisations.TiesOf(ego.Id).Where(t => t.RunsThrough(Holes.AsSpan()) && counts(t.Class)).ToArray();
        var blank = Blank(m, ego, Holes, ties, ties.Length);
        return blank with { Flags = blank.ObservedDyads < blank.AllDyads ? ["over recorded relations"] : [] };
    }

    private static IEnumerable<Score> EiIndex(Measurement m, Unit ego)
    {
        var contacts = m.ContactsOf(ego.Id).ToArray();
        var inside = contacts.Count(t => t.OneUnit == ego.Id && t.OtherUnit == ego.Id);
        var outside = contacts.Length - inside;
        var relations = contacts.SelectMany(t => t.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var (observed, all) = m.EgoDyads(ego.Id, ["contact"]);
        var score = new Score
        {
            Ego = ego.Id,
            View = PersonView.Name,
            Measure = "BR7",
            N = contacts.Length,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = relations,
            Evidence = m.Count(relations),
            Flags = observed == all ? [] : inside == 0 ? ["over recorded relations", "inside not known"] : ["over recorded relations"],
        };
        yield return OrNoAlters(score, contacts.Length == 0 ? null : (outside - inside) / (double)(outside + inside));
    }

    private static IEnumerable<Score> Diversity(Measurement m, Unit ego, UnitTie[] bridging)
    {
        var counted = m.Reading.Profile.Sectors.Where(s => s.Counted).Select(s => s.Sector).ToArray();
        var alters = bridging.Select(t => m.Reading.Unit(t.Other(ego.Id))).ToArray();
        var counts = counted.Select(s => (double)alters.Count(a => a.Sector == s)).ToArray();
        var known = (int)counts.Sum();
        var blank = Blank(m, ego, Measurement.CapitalChannels, bridging, known);
        var flags = blank.ObservedDyads < blank.AllDyads ? ImmutableArray.Create("over recorded relations") : [];
        blank = blank with { Flags = known < alters.Length ? flags.Add($"sector not counted: {alters.Length - known}") : flags };
        var diversity = SocialCapital.Diversity.Of(counts);
        foreach (var (id, value) in new (string, double?)[]
        {
            ("BR8", diversity.Blau), ("BR8.iqv", diversity.Iqv), ("BR8.shannon", diversity.Shannon),
            ("BR8.pielou", diversity.Pielou), ("BR8.hill1", diversity.Hill1), ("BR8.hill2", diversity.Hill2),
        })
        {
            var score = blank with { Measure = id };
            yield return WhyNot(ego) is { } why ? score with { Reason = why, Flags = [] } : OrNoAlters(score, value);
        }
    }

    private static Score Blank(Measurement m, Unit ego, ImmutableArray<string> channels, IEnumerable<UnitTie> ties, int n)
    {
        var relations = m.RelationsOf(ties);
        var (observed, all) = m.EgoDyads(ego.Id, channels);
        return new Score
        {
            Ego = ego.Id,
            View = m.Organisations.Name,
            Measure = "",
            N = n,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = relations,
            Evidence = m.Count(relations),
        };
    }

    // What is present is a lower bound; nothing present says nothing unless somebody was asked for everything. Each undecided partner could add one.
    private static Score Present(Measurement m, Score score, int count, int? undecided)
    {
        var ego = m.Reading.Unit(score.Ego);
        if (WhyNot(ego) is { } why)
        {
            return score with { Reason = why, Flags = [] };
        }

        var isComplete = m.Observation.IsUnitComplete(score.Ego, Measurement.CapitalChannels.AsSpan());
        return count > 0 || isComplete
            ? score with { Value = count, Low = count, High = isComplete ? count + undecided : null, Flags = isComplete ? score.Flags : score.Flags.Insert(0, "lower bound") }
            : score with { Reason = NotAskedOrMentioned(m, score.Ego), Low = 0 };
    }

    private static Reason NotAskedOrMentioned(Measurement m, string ego) =>
        m.Observation.WasNotAsked(ego, Measurement.CapitalChannels.AsSpan()) ? Reason.NotAsked : Reason.NotMentioned;

    private static Score Only(Measurement m, Score score, UnitTie[] bridging, TieClass tieClass, out int count)
    {
        var ties = bridging.Where(t => t.Class == tieClass).ToArray();
        var relations = m.RelationsOf(ties);
        count = ties.Length;
        return score with { N = count, Ties = relations, Evidence = m.Count(relations) };
    }

    private static ImmutableArray<string> Flags(IEnumerable<Unit> alters, int undecided)
    {
        var flags = ImmutableArray.CreateBuilder<string>();
        if (alters.Any(a => a.IsPlural))
        {
            flags.Add("plural actor");
        }

        if (undecided > 0)
        {
            flags.Add($"kind not decided: {undecided}");
        }

        return flags.ToImmutable();
    }

    private static Score OrNoAlters(Score score, double? value) =>
        value is null ? score with { Reason = Reason.NoAlters } : score with { Value = value };

    private static Reason? WhyNot(Unit ego) => ego.Class switch
    {
        ActorClass.Community => null,
        ActorClass.Institutional => Reason.Institution,
        _ => Reason.KindNotDecided,
    };
}
