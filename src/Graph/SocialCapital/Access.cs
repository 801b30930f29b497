using System.Collections.Immutable;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How an organisation reaches the people of one institution: directly, in how many steps, and whether the way survives departures.</summary>
/// <remarks>
/// On the terminal view. LI4 (ν): the most direct contacts between people of the two in which nobody takes part twice, as many as must leave to cut the direct
/// relation; never above κ. LI6: fewest steps to a holder; LI6.access its inverse, 0 without a way; LI6.mandate: steps to a holder whose level is at least the
/// profile's. LI9: chance that a way is left when each person leaves independently with the profile's chance; organisations stay; a role or group is gone when all its
/// persons are, and counts as one person when their number is not stated.
/// Undefined: no holder known; LI4 nobody named when the sides are tied and no relation names a person of both; LI6.mandate level not stated when no holder has
/// one. Nothing recorded is 0 only where it was observed, else not mentioned.
/// Random: LI9 above 20 relevant persons, where no exact sweep is cheap: simulated, with its standard error and the seed of the project.
/// Reference: König (1931) for LI4; after Colbourn (1987) for LI9.
/// Checked against: toy by hand; every case tried one by one.
/// </remarks>
internal static class Access
{
    /// <summary>The view of every institution that matters to an organisation, with a score about it without a number yet; none for an institution itself.</summary>
    public static (TerminalView View, Score Blank)[] Towards(Measurement m, Unit ego) => ego.IsInstitutional
        ? []
        : [.. m.InstitutionsOf(ego).Select(institution => m.Terminal(ego.Id, institution.Id) is var view ? (view, Linking.Towards(m, ego, institution, view)) : default)];

    /// <summary>LI4.</summary>
    public static IEnumerable<Score> DirectPairs(Measurement m, Unit ego, (TerminalView View, Score Blank)[] towards) => towards.SelectMany(t => DirectPairs(m, ego, t.View, t.Blank));

    /// <summary>LI6, LI6.access and LI6.mandate.</summary>
    public static IEnumerable<Score> Distance(Measurement m, Unit ego, (TerminalView View, Score Blank)[] towards) => towards.SelectMany(t => Distance(m, ego, t.View, t.Blank));

    /// <summary>LI9.</summary>
    public static IEnumerable<Score> Survival(Measurement m, Unit ego, (TerminalView View, Score Blank)[] towards, ReliabilityOptions options)
    {
        options = options with { Seed = m.Reading.Options.Seed };
        return towards.SelectMany(t => Survival(m, ego, t.View, t.Blank, options));
    }

    private static IEnumerable<Score> DirectPairs(Measurement m, Unit ego, TerminalView view, Score blank)
    {
        var score = blank with { Measure = "LI4" };
        if (!view.HasHolder)
        {
            yield return score with { Reason = Reason.NoHolderKnown };
            yield break;
        }

        // Who is on both sides by two memberships takes part on either; ν is the most over the sides, and at least the least.
        var sides = view.Readings().Select(v => v.DirectPairs()).DefaultIfEmpty(view.DirectPairs()).ToArray();
        var (pairs, isAtLeast) = (sides.Max(s => s.Pairs), sides.Any(s => s.IsAtLeast));
        var halfNamed = view.HalfNamed();
        ImmutableArray<string> flags =
        [
            .. blank.ObservedDyads < blank.AllDyads ? ["over recorded relations"] : ImmutableArray<string>.Empty,
            .. isAtLeast ? ["size not stated"] : ImmutableArray<string>.Empty,
            .. halfNamed > 0 ? [$"one side not named: {halfNamed}"] : ImmutableArray<string>.Empty,
            .. Doors(view),
        ];
        var (inside, holders) = (view.Inside.Where(id => id != ego.Id).ToHashSet(StringComparer.Ordinal), view.Holders.ToHashSet(StringComparer.Ordinal));
        bool IsDirect(string one, string other) => inside.Contains(one) && holders.Contains(other);
        score = With(m, score, m.IsDrawn ? [] : view.Ties.Where(t => IsDirect(t.Relation.Source, t.Relation.Target) || IsDirect(t.Relation.Target, t.Relation.Source))) with { Flags = flags };
        yield return pairs > 0 ? score with { Value = pairs, Low = sides.Min(s => s.Pairs) }
            : halfNamed > 0 ? score with { Reason = Reason.NobodyNamed, Low = 0 }
            : AllAsked(m, view) ? score with { Value = 0 }
            : score with { Reason = Linking.NotAskedOrMentioned(m, ego, "contact"), Low = 0 };
    }

    private static ImmutableArray<string> Doors(TerminalView view) => view.Doors.IsEmpty ? [] : [$"dual-hatted door: {view.Doors.Length}"];

    // What a number is when those with two hats stand on one side only.
    private static Score OneSided(Measurement m, TerminalView view, Score score, Func<TerminalView, double?> number)
    {
        if (score.Value is not { } value || view.Doors.IsEmpty || !m.WithBounds)
        {
            return score;
        }

        // Membership is the value; the others only bound it.
        var readings = view.Readings().Select(number).ToArray();
        var ranged = Ranged.Of([(value, 1), .. readings.Select(r => (r, 0.0))]) with { IsEverywhere = !readings.Contains(null) };
        return (ranged with { Value = value }).On(score, Doors(view));
    }

    private static Score With(Measurement m, Score score, IEnumerable<LiveRelation> relations)
    {
        var ids = relations.Select(r => r.Relation.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return score with { Ties = ids, Evidence = m.Count(ids) };
    }

    // A pair across the two sides was observed when either end was a complete source.
    private static bool AllAsked(Measurement m, TerminalView view) =>
        view.Inside.All(id => Linking.IsAsked(m, id)) || view.Holders.All(id => Linking.IsAsked(m, id));

    private static IEnumerable<Score> Distance(Measurement m, Unit ego, TerminalView view, Score blank)
    {
        ImmutableArray<string> flags = blank.ObservedDyads < blank.AllDyads ? ["over recorded relations"] : [];
        var steps = view.HasHolder ? view.Distance() : null;
        var couldReach = steps is null && view.HasHolder && view.CouldReach(id => Linking.IsAsked(m, id));
        var why = !view.HasHolder ? Reason.NoHolderKnown : couldReach ? Linking.NotAskedOrMentioned(m, ego, "contact") : null;
        blank = blank with { Flags = why is null ? flags : [] };
        var nearest = With(m, blank with { Measure = "LI6" }, steps is null || m.IsDrawn ? [] : view.ShortestWay(_ => true) ?? []);
        yield return steps is null ? nearest with { Reason = why ?? Reason.NoWay } : OneSided(m, view, nearest with { Value = steps }, v => v.Distance());
        var access = nearest with { Measure = "LI6.access" };
        yield return why is not null ? access with { Reason = why } : OneSided(m, view, access with { Value = Inverse(steps) }, v => Inverse(v.Distance()));

        var level = m.Reading.Profile.Norm("mandateLevel");
        var withoutLevel = view.Holders.Count(h => m.Reading.Ecosystem.Actor(h).Level is null);
        var mandate = blank with { Measure = "LI6.mandate", Flags = withoutLevel == 0 ? blank.Flags : [.. blank.Flags, $"level not stated: {withoutLevel}"] };
        yield return !view.HasHolder ? mandate with { Reason = Reason.NoHolderKnown }
            : withoutLevel == view.Holders.Length ? mandate with { Reason = Reason.LevelNotStated, Flags = [] }
            : view.Distance(level) is { } to
                ? OneSided(m, view, mandate with { Value = to }, v => v.Distance(level))
            : mandate with { Reason = why ?? Reason.NoWay };
    }

    private static double Inverse(int? steps) => steps is null ? 0 : 1.0 / Math.Max(1, steps.Value);

    private static IEnumerable<Score> Survival(Measurement m, Unit ego, TerminalView view, Score blank, ReliabilityOptions options)
    {
        var score = blank with { Measure = "LI9" };
        if (!view.HasHolder)
        {
            yield return score with { Reason = Reason.NoHolderKnown };
            yield break;
        }

        if (m.IsDrawn)
        {
            yield return score with { Value = view.DrawnSurvival(m.Reading.Profile.Norm("departure"), options) };
            yield break;
        }

        var survival = view.Survival(m.Reading.Profile.Norm("departure"), options);
        ImmutableArray<string> flags = blank.ObservedDyads < blank.AllDyads ? ["over recorded relations"] : [];
        score = With(m, score, survival.Value > 0 ? view.OnDisjointWays() : []) with
        {
            N = survival.Relevant,
            Flags = survival.IsExact ? flags : [.. flags, $"simulated, seed: {options.Seed}"],
            StandardError = survival.StandardError,
        };
        yield return survival.Value > 0 || !view.CouldReach(id => Linking.IsAsked(m, id))
            ? OneSided(m, view, score with { Value = survival.Value }, v => v.Survival(m.Reading.Profile.Norm("departure"), options).Value)
            : score with { Reason = Linking.NotAskedOrMentioned(m, ego, "contact"), Low = 0, StandardError = null };
    }
}
