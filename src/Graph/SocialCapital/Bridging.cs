using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How an organisation is tied to others in the neighbourhood.</summary>
/// <remarks>
/// Alters: community units with a live tie of any capital channel (BR1, BR8); for effective size, efficiency, constraint and hierarchy (BR2–BR5) and betweenness (BR9) the channels
/// contact and collaboration, on the view without institutions and undecided units. E-I (BR7) is over all contact ties as named, linking ones included.
/// Counts are lower bounds until a complete source was asked; a count of 0 without one is n/a (not mentioned).
/// Undefined: institutions, n/a (institution); mixed kinds, n/a (kind not decided), with low and high over the readings in which it is community.
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
        var readings = m.ReadingsOf(ego.Id);
        var bridging = readings.Possible.Where(t => IsBridging(t.Class)).ToArray();
        return
        [
            .. Reach(m, ego, readings, bridging), .. StructuralHoles(m, ego, readings), .. Brokerage(m, ego, readings), EiIndexReadings.Of(m, ego), .. Diversity(m, ego, readings, bridging),
            .. Betweenness(m, ego, readings),
        ];
    }

    /// <summary>Whether a tie bridges, inside the neighbourhood or out of it.</summary>
    /// <param name="tieClass">The class.</param>
    /// <returns>True for the three bridging classes.</returns>
    public static bool IsBridging(TieClass tieClass) =>
        tieClass is TieClass.BridgingIn or TieClass.BridgingOut or TieClass.BridgingPlaceUnknown;

    private static IEnumerable<Score> Reach(Measurement m, Unit ego, EgoReadings readings, UnitTie[] bridging)
    {
        Unit[] Alters(IEnumerable<UnitTie> ties) => [.. ties.Where(t => IsBridging(t.Class)).Select(t => m.Reading.Unit(t.Other(ego.Id)))];
        Score Counted(Score score, Func<UnitTie[], double?> count) => Present(m, score, readings.Over(count), readings.Why);
        var required = m.Reading.Profile.Sectors.Where(s => s.Required).Select(s => s.Sector).ToArray();
        var alters = Alters(bridging);
        var blank = Blank(m, ego, Measurement.CapitalChannels, bridging, alters.Length) with { Flags = Flags(alters, readings.Undecided.Length) };
        yield return Counted(blank with { Measure = "BR1" }, ties => ties.Count(t => IsBridging(t.Class)));
        foreach (var (id, tieClass) in new[] { ("BR1.in", TieClass.BridgingIn), ("BR1.out", TieClass.BridgingOut) })
        {
            yield return Counted(Only(m, blank with { Measure = id }, bridging, tieClass), ties => ties.Count(t => t.Class == tieClass));
        }

        yield return Counted(blank with { Measure = "BR1.sectors" }, ties => Sectors(Alters(ties)).Count());
        yield return Counted(blank with { Measure = "BR1.neighbourhoods" }, ties =>
            Alters(ties).SelectMany(a => a.Actor.Neighbourhoods).Where(l => l != "*").Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var coverage = blank with { Measure = "BR1.coverage" };
        if (required.Length == 0)
        {
            yield return coverage with { Reason = WhyNot(ego) ?? Reason.NoneRequired };
        }
        else
        {
            var share = Counted(coverage, ties => Sectors(Alters(ties)).Intersect(required, StringComparer.Ordinal).Count() / (double)required.Length);
            yield return share.Reason is null || (share.Reason == Reason.KindNotDecided && share.Low is not null) ? share with { High = share.High ?? 1 } : share;
        }

        static IEnumerable<string> Sectors(Unit[] alters) => alters.Select(a => a.Sector).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<Score> StructuralHoles(Measurement m, Unit ego, EgoReadings readings)
    {
        var all = readings.Possible.Where(t => t.RunsThrough(Holes.AsSpan())).ToArray();
        return [.. Holed(m, ego, [.. all.Where(t => IsBridging(t.Class))], readings, isBridging: true), .. Holed(m, ego, all, readings, isBridging: false)];
    }

    private static IEnumerable<Score> Holed(Measurement m, Unit ego, UnitTie[] ties, EgoReadings readings, bool isBridging)
    {
        var why = isBridging ? WhyNot(ego) : null;
        var networks = isBridging ? m.BridgingNetworks : m.AllNetworks;
        var blank = Blank(m, ego, Holes, ties, ties.Length);
        var flags = Flags(ties.Select(t => m.Reading.Unit(t.Other(ego.Id))), isBridging ? readings.Undecided.Length : 0);
        flags = blank.ObservedDyads < blank.AllDyads ? flags.Insert(0, "over recorded relations") : flags;
        flags = ties.Length == 1 ? flags.Add("pendant") : flags;
        foreach (var (id, of) in new (string, Func<EgoStructure, double?>)[] { ("BR2", h => h.EffectiveSize), ("BR3", h => h.Efficiency), ("BR4", h => h.Constraint), ("BR5", h => h.Hierarchy) })
        {
            var score = blank with { Measure = isBridging ? id : id + ".all" };
            var value = why is not null && ego.IsInstitutional ? default : networks.Over(ego.Id, (holes, _) => of(holes.Of(ego.Id)));
            yield return why is not null ? value.Supposed(score, why) : OrNoAlters(score with { Flags = flags }, value, networks.Why);
        }
    }

    private static IEnumerable<Score> Brokerage(Measurement m, Unit ego, EgoReadings readings) =>
        Brokering.Of(Between(m, ego, readings, isBridging: false), m.AllNetworks);

    private static IEnumerable<Score> Betweenness(Measurement m, Unit ego, EgoReadings readings)
    {
        var bridging = Between(m, ego, readings, isBridging: true) with { Measure = "BR9" };
        yield return WhyNot(ego) is { } why ? Brokering.BetweennessOver(bridging, m.BridgingNetworks).Supposed(bridging, why) : Brokering.Betweenness(bridging, m.BridgingNetworks);
        yield return Brokering.Betweenness(Between(m, ego, readings, isBridging: false) with { Measure = "BR9.all" }, m.AllNetworks);
    }

    private static Score Between(Measurement m, Unit ego, EgoReadings readings, bool isBridging)
    {
        var ties = readings.Possible.Where(t => t.RunsThrough(Holes.AsSpan()) && (!isBridging || IsBridging(t.Class))).ToArray();
        var blank = Blank(m, ego, Holes, ties, ties.Length);
        var flags = Flags([], isBridging ? readings.Undecided.Length : 0);
        return blank with { Flags = blank.ObservedDyads < blank.AllDyads ? flags.Insert(0, "over recorded relations") : flags };
    }

    private static IEnumerable<Score> Diversity(Measurement m, Unit ego, EgoReadings readings, UnitTie[] bridging)
    {
        var counted = m.Reading.Profile.Sectors.Where(s => s.Counted).Select(s => s.Sector).ToArray();
        double[] Counts(IEnumerable<UnitTie> ties)
        {
            var sectors = ties.Where(t => IsBridging(t.Class)).Select(t => m.Reading.Unit(t.Other(ego.Id)).Sector).ToArray();
            return [.. counted.Select(s => (double)sectors.Count(a => a == s))];
        }

        var known = (int)Counts(bridging).Sum();
        var blank = Blank(m, ego, Measurement.CapitalChannels, bridging, known);
        var flags = blank.ObservedDyads < blank.AllDyads ? ImmutableArray.Create("over recorded relations") : [];
        flags = known < bridging.Length ? flags.Add($"sector not counted: {bridging.Length - known}") : flags;
        blank = blank with { Flags = flags };
        foreach (var (id, of) in new (string, Func<DiversityResult, double?>)[]
        {
            ("BR8", d => d.Blau), ("BR8.iqv", d => d.Iqv), ("BR8.shannon", d => d.Shannon),
            ("BR8.pielou", d => d.Pielou), ("BR8.hill1", d => d.Hill1), ("BR8.hill2", d => d.Hill2),
        })
        {
            var score = blank with { Measure = id };
            var value = readings.Over(ties => of(SocialCapital.Diversity.Of(Counts(ties))));
            yield return WhyNot(ego) is { } why ? value.Supposed(score, why) : OrNoAlters(score, value, readings.Why);
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

    // What is present is a lower bound; nothing present says nothing unless somebody was asked for everything.
    private static Score Present(Measurement m, Score score, Ranged count, ImmutableArray<string> why)
    {
        var ego = m.Reading.Unit(score.Ego);
        var isComplete = m.Observation.IsUnitComplete(score.Ego, Measurement.CapitalChannels.AsSpan());
        if (WhyNot(ego) is { } whyNot)
        {
            return (isComplete ? count : count with { High = null }).Supposed(score, whyNot);
        }

        return count.Value > 0 || isComplete
            ? count.Marked(score with { Value = count.Value, Low = count.Low, High = isComplete ? count.High : null, Flags = isComplete ? score.Flags : score.Flags.Insert(0, "lower bound") }, why)
            : score with { Reason = NotAskedOrMentioned(m, score.Ego), Low = 0 };
    }

    private static Reason NotAskedOrMentioned(Measurement m, string ego) =>
        m.Observation.WasNotAsked(ego, Measurement.CapitalChannels.AsSpan()) ? Reason.NotAsked : Reason.NotMentioned;

    private static Score Only(Measurement m, Score score, UnitTie[] bridging, TieClass tieClass)
    {
        var ties = bridging.Where(t => t.Class == tieClass).ToArray();
        var relations = m.RelationsOf(ties);
        return score with { N = ties.Length, Ties = relations, Evidence = m.Count(relations) };
    }

    private static ImmutableArray<string> Flags(IEnumerable<Unit> alters, int undecided) =>
    [
        .. alters.Any(a => a.IsPlural) ? ["plural actor"] : ImmutableArray<string>.Empty,
        .. undecided > 0 ? [$"kind not decided: {undecided}"] : ImmutableArray<string>.Empty,
    ];

    private static Score OrNoAlters(Score score, Ranged value, ImmutableArray<string> why) =>
        value.Value is null ? score with { Reason = Reason.NoAlters, Flags = [] } : value.On(score, why);

    private static Reason? WhyNot(Unit ego) => ego.Class switch
    {
        ActorClass.Community => null,
        ActorClass.Institutional => Reason.Institution,
        _ => Reason.KindNotDecided,
    };
}
