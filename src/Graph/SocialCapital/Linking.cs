using System.Collections.Immutable;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How an organisation is tied to institutions with power and money.</summary>
/// <remarks>
/// Coverage (LI1): required kinds of institution with a live tie, of all required; per channel and in any. Resources (LI2): of the four, those with an
/// institutional source. Redundancy (LI3): ways to the people of an institution that share nobody. Activation (LI8): tied institutions with an agreement or flow, of all
/// tied. Concentration of money (LI5) is in <see cref="MoneyConcentration"/>.
/// Shares LI1 and LI2 are lower bounds until a complete source was asked; LI8 is a share of what is recorded and no lower bound.
/// After Woolcock (2001), Szreter and Woolcock (2004); the list of kinds and resources is the essay's. LI3: Menger (1927).
/// </remarks>
public static class Linking
{
    private const int Concrete = 3;

    private static readonly ImmutableArray<string> PathChannels = ["contact"];

    /// <summary>The linking scores of an organisation.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ego">The organisation.</param>
    /// <param name="survival">How survival (LI9) is computed, with the seed of the project; null leaves it out.</param>
    /// <returns>One score a measure; LI3 one an institution.</returns>
    public static ImmutableArray<Score> Of(Measurement m, Unit ego, ReliabilityOptions? survival)
    {
        var readings = m.ReadingsOf(ego.Id);
        var ties = readings.Possible.Where(t => t.Class == TieClass.Linking).ToArray();
        var towards = Access.Towards(m, ego);
        return
        [
            .. Coverage(m, ego, readings, ties), .. m.IsDrawn ? [] : ResourceCoverage(m, ego, readings), .. Redundancy(m, ego, towards), .. Access.DirectPairs(m, ego, towards),
            .. m.IsDrawn ? [] : MoneyConcentration.Of(m, ego), .. Access.Distance(m, ego, towards), .. Mandate.Of(m, ego), Activation(m, ego, readings, ties),
            .. survival is null ? [] : Access.Survival(m, ego, towards, survival),
        ];
    }

    private static IEnumerable<Score> Coverage(Measurement m, Unit ego, EgoReadings readings, UnitTie[] ties)
    {
        foreach (var channel in Measurement.CapitalChannels.Insert(0, ""))
        {
            ImmutableArray<string> channels = channel.Length == 0 ? Measurement.CapitalChannels : [channel];
            bool Counts(UnitTie tie) => tie.Class == TieClass.Linking && tie.RunsThrough(channels.AsSpan()) && m.Reading.Required.Contains(KindOf(m, tie, ego));
            var through = ties.Where(Counts).ToArray();
            var kinds = readings.Over(all => all.Where(Counts).Select(t => KindOf(m, t, ego)).Distinct(StringComparer.Ordinal).Count());
            var relations = m.RelationsOf(through.SelectMany(t => t.Relations).Where(r => channels.Contains(r.Rule.Channel)).Select(r => r.Relation.Id));
            var score = Blank(m, ego, channel.Length == 0 ? "LI1" : $"LI1.{channel}", channels, relations, through.Length);
            yield return Share(m, ego, score, readings.Why, kinds, m.Reading.Required.Length, channels);
        }
    }

    private static IEnumerable<Score> ResourceCoverage(Measurement m, Unit ego, EgoReadings readings)
    {
        var sources = Resources.Of(m.Reading, m.RootUnit(ego).Id);
        var certain = sources.Select(s => (s.Resource, s.Giver)).ToHashSet();
        (string Resource, string Giver)[] Brought(UnitTie[] ties) => [.. certain, .. ties.SelectMany(t => MoreOf(m, ego, t)).Distinct().Where(s => !certain.Contains(s))];
        var relations = sources.Select(s => s.Relation.Relation.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var types = readings.Over(ties => Brought(ties).Select(s => s.Resource).Distinct(StringComparer.Ordinal).Count());
        var givers = sources.Select(s => s.Giver).Distinct(StringComparer.Ordinal).Count();
        var score = Blank(m, ego, "LI2", Measurement.CapitalChannels, relations, givers);
        yield return Share(m, ego, score, readings.Why, types, m.Reading.Profile.Resources.Length, Measurement.CapitalChannels);
        var redundant = readings.Over(ties => Brought(ties).GroupBy(s => s.Resource, StringComparer.Ordinal).Count(r => r.Count() >= 2));
        var second = score with { Measure = "LI2.redundant" };
        var isComplete = m.Observation.IsUnitComplete(ego.Id, Measurement.CapitalChannels.AsSpan());
        yield return WhyNot(ego) is { } why ? (isComplete ? redundant : redundant with { High = null }).Supposed(second, why)
            : isComplete ? redundant.Marked(second with { Value = redundant.Value, Low = redundant.Low, High = redundant.High }, readings.Why)
            : redundant.Value == 0 ? second with { Reason = Reason.NotMentioned, Low = 0, Flags = [] }
            : redundant.Marked(second with { Value = redundant.Value, Low = redundant.Low, Flags = ["lower bound"] }, readings.Why);
    }

    /// <summary>In which part of the readings of who has two hats an organisation is tied to a required kind of institution, and has a source of a resource: 1 where that is sure.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ego">The organisation.</param>
    /// <returns>The parts by kind and by resource, 0 to 1.</returns>
    public static (ImmutableSortedDictionary<string, double> Kinds, ImmutableSortedDictionary<string, double> Resources) Presence(Measurement m, Unit ego)
    {
        var readings = m.ReadingsOf(ego.Id);
        var certain = SocialCapital.Resources.Of(m.Reading, m.RootUnit(ego).Id).Select(s => s.Resource).ToHashSet(StringComparer.Ordinal);
        bool Brings(UnitTie[] ties, string resource) => certain.Contains(resource) || ties.SelectMany(t => MoreOf(m, ego, t)).Any(s => s.Resource == resource);
        return (
            m.Reading.Required.Distinct(StringComparer.Ordinal).ToImmutableSortedDictionary(
                k => k, k => readings.Over(ties => ties.Any(t => t.Class == TieClass.Linking && KindOf(m, t, ego) == k) ? 1 : 0).Value ?? 0, StringComparer.Ordinal),
            m.Reading.Profile.Resources.ToImmutableSortedDictionary(r => r.Resource, r => readings.Over(ties => Brings(ties, r.Resource) ? 1 : 0).Value ?? 0, StringComparer.Ordinal));
    }

    // What a tie brings besides what is sure: through an open relation, or from a unit that is an institution in this reading only.
    private static IEnumerable<(string Resource, string Giver)> MoreOf(Measurement m, Unit ego, UnitTie tie)
    {
        var partner = m.RootUnit(m.Reading.Unit(tie.Other(ego.Id)));
        if (tie.Class != TieClass.Linking || partner.Class == ActorClass.Community)
        {
            yield break;
        }

        foreach (var live in tie.Relations)
        {
            var source = m.Reading.RootUnitsOf(live.Relation.Source, live.Relation.SourceActingFor).Ids;
            var comesFromPartner = source.Contains(partner.Id) || !live.Relation.IsDirected || live.Rule.Undirected;
            if (comesFromPartner && Resources.Brings(m.Reading.Profile, live) is { } resource)
            {
                yield return (resource, partner.Id);
            }
        }
    }

    private static IEnumerable<Score> Redundancy(Measurement m, Unit ego, (TerminalView View, Score Blank)[] towards)
    {
        if (ego.IsInstitutional)
        {
            yield break;
        }

        var perKind = m.Reading.Required.ToDictionary(k => k, _ => (Score?)null, StringComparer.Ordinal);
        foreach (var (view, blank) in towards)
        {
            var score = Redundancy(m, ego, view, blank);
            yield return score;
            var kind = score.InstitutionKind!;
            if (perKind[kind] is not { } best || (score.Value ?? -1) > (best.Value ?? -1))
            {
                perKind[kind] = score;
            }
        }

        foreach (var kind in m.Reading.Required)
        {
            yield return perKind[kind] is { } best
                ? best with { Measure = "LI3.kind" }
                : Blank(m, ego, "LI3.kind", PathChannels, [], 0) with { View = "terminal", InstitutionKind = kind, Reason = Reason.NoHolderKnown };
        }
    }

    /// <summary>The redundancy of an organisation towards one institution (LI3, κ).</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ego">The organisation.</param>
    /// <param name="institution">The institution or department.</param>
    /// <returns>κ over recorded relations, its bound, and the relations along a largest set of ways.</returns>
    public static Score Redundancy(Measurement m, Unit ego, Unit institution)
    {
        var view = m.Terminal(ego.Id, institution.Id);
        return Redundancy(m, ego, view, Towards(m, ego, institution, view));
    }

    private static Score Redundancy(Measurement m, Unit ego, TerminalView view, Score blank)
    {
        var score = blank with { Measure = "LI3" };
        if (!view.HasHolder)
        {
            return score with { Reason = Reason.NoHolderKnown };
        }

        if (m.IsDrawn)
        {
            // Everybody counts as asked: no way is 0, and not unknown.
            return score with { Value = view.DrawnWays() };
        }

        var redundancy = view.Redundancy();
        var bound = view.Bound();
        var flags = ImmutableArray.CreateBuilder<string>();
        if (score.ObservedDyads < score.AllDyads)
        {
            flags.Add("over recorded relations");
        }

        if (redundancy.IsAtLeast)
        {
            flags.Add("size not stated");
        }

        if (bound.OwnContactNotNamed)
        {
            flags.Add("own contact person is not named");
        }

        if (!view.Unattributed.IsEmpty)
        {
            flags.Add($"unattributed: {view.Unattributed.Select(l => (l.Relation.Source == ego.Id ? l.Relation.Target : l.Relation.Source, l.Rule.Channel)).Distinct().Count()}");
        }

        if (view.Doors is { IsEmpty: false } doors)
        {
            flags.Add($"dual-hatted door: {doors.Length}");
        }

        score = score with { Bound = bound.IsAtLeast ? null : bound.Persons, Flags = flags.ToImmutable() };
        if (redundancy.Ways == 0)
        {
            return view.CouldReach(id => IsAsked(m, id)) ? score with { Reason = NotAskedOrMentioned(m, ego, "contact"), Low = 0 } : score with { Value = 0 };
        }

        var relations = view.OnDisjointWays().Select(t => t.Relation.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return score with
        {
            Value = redundancy.Ways,
            Low = m.WithBounds ? view.Readings().Select(v => v.Redundancy().Ways).Append(redundancy.Ways).Min() : redundancy.Ways,
            Distance = redundancy.Distance,
            Elements = view.Dominators(),
            Ties = relations,
            Evidence = m.Count(relations),
        };
    }

    /// <summary>A score about one institution, without a number yet.</summary>
    internal static Score Towards(Measurement m, Unit ego, Unit institution, TerminalView view) => new()
    {
        Ego = ego.Id,
        View = "terminal",
        Measure = "",
        Institution = institution.Id,
        InstitutionKind = m.RootUnit(institution).Kind.Kind,
        N = view.Holders.Length,
        AllDyads = view.NodeCount - 1,
        ObservedDyads = m.IsDrawn ? view.NodeCount - 1 : Observed(m, view),
    };

    // A dyad of the inside with somebody else: a tie, or one of the two was a complete source.
    private static long Observed(Measurement m, TerminalView view)
    {
        var inside = view.Inside.ToHashSet(StringComparer.Ordinal);
        if (inside.All(id => IsAsked(m, id)))
        {
            return view.NodeCount - 1;
        }

        var seen = m.Observation.HasComplete ? view.Nodes.Where(id => IsAsked(m, id)).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);
        seen.ExceptWith(inside);
        foreach (var tie in view.Ties)
        {
            if (inside.Contains(tie.Relation.Source) != inside.Contains(tie.Relation.Target))
            {
                seen.Add(inside.Contains(tie.Relation.Source) ? tie.Relation.Target : tie.Relation.Source);
            }
        }

        return seen.Count;
    }

    // A person is a complete source by itself or by the organisation that answered for everybody inside.
    internal static bool IsAsked(Measurement m, string id) =>
        m.Observation.HasComplete
        && (m.Observation.IsUnitComplete(id, PathChannels.AsSpan())
            || (m.Reading.Ecosystem.FindActor(id) is not null && m.Reading.RootUnitsOf(id).Ids.Any(u => m.Observation.IsComplete(u, PathChannels.AsSpan()))));

    internal static Reason NotAskedOrMentioned(Measurement m, Unit ego, params ReadOnlySpan<string> channels) =>
        m.Observation.WasNotAsked(ego.Id, channels) ? Reason.NotAsked : Reason.NotMentioned;

    private static Score Activation(Measurement m, Unit ego, EgoReadings readings, UnitTie[] ties)
    {
        var score = Blank(m, ego, "LI8", Measurement.CapitalChannels, m.RelationsOf(ties), ties.Length);
        var share = readings.Over(all => all.Where(t => t.Class == TieClass.Linking).ToArray() is { Length: > 0 } linking
            ? linking.Count(t => t.Relations.Any(r => r.Rule.Step >= Concrete || r.Rule.Channel is "money" or "material" or "support")) / (double)linking.Length
            : null);
        if (WhyNot(ego) is { } why)
        {
            return share.Supposed(score, why);
        }

        if (share.Value is null)
        {
            return score with { Reason = NotAskedOrMentioned(m, ego, Measurement.CapitalChannels.AsSpan()) };
        }

        return share.On(score with { Flags = ["over recorded relations"] }, readings.Why);
    }

    // Lower bound: what is there, of all. Upper bound: also what nobody was asked about.
    private static Score Share(Measurement m, Unit ego, Score score, ImmutableArray<string> whyDifferent, Ranged present, int all, ImmutableArray<string> channels)
    {
        var share = all == 0 ? default : present / all;
        if (WhyNot(ego) is { } why)
        {
            return (m.Observation.IsUnitComplete(ego.Id, channels.AsSpan()) || all == 0 ? share : share with { High = 1 }).Supposed(score, why);
        }

        if (all == 0)
        {
            return score with { Reason = Reason.NoneRequired, Flags = [] };
        }

        return m.Observation.IsUnitComplete(ego.Id, channels.AsSpan())
            ? share.Marked(score with { Value = share.Value, Low = share.Low, High = share.High }, whyDifferent)
            : share.Marked(score with { Value = share.Value, Low = share.Low, High = 1, Flags = ["lower bound"] }, whyDifferent);
    }

    private static string KindOf(Measurement m, UnitTie tie, Unit ego) => m.RootUnit(m.Reading.Unit(tie.Other(ego.Id))).Kind.Kind;

    private static Score Blank(Measurement m, Unit ego, string measure, ImmutableArray<string> channels, ImmutableArray<string> relations, int n)
    {
        var (observed, all) = m.EgoDyads(ego.Id, channels);
        return new Score
        {
            Ego = ego.Id,
            View = m.Organisations.Name,
            Measure = measure,
            N = n,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = relations,
            Evidence = m.Count(relations),
        };
    }

    internal static Reason? WhyNot(Unit ego) => ego.Class switch
    {
        ActorClass.Community => null,
        ActorClass.Institutional => Reason.Institution,
        _ => Reason.KindNotDecided,
    };
}
