using System.Collections.Immutable;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Sorts ties into bonding, bridging and linking, by the units of their ends.</summary>
/// <remarks>
/// First rule that fires: same unit: bonding when community, internal when institutional; one unit institutional: linking; both: inter-institutional;
/// both community: linking when the profile says so (a gradient of level, or everybody outside), else bridging, inside the neighbourhood, outside it, or place unknown. A unit that is not decided makes the tie unclassified.
/// A tie is a pair of ends in one channel, so parallel relations of one channel are one tie.
/// After Gittell and Vidal (1998), Woolcock (2001); the membership- and kind-based reading is the essay's.
/// </remarks>
public static class TieClassification
{
    /// <summary>The class of a tie between two units.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="one">Id of a unit.</param>
    /// <param name="other">Id of the other; the same for a tie inside one.</param>
    /// <returns>The class.</returns>
    public static TieClass Of(Reading reading, string one, string other) => Of(reading, reading.Unit(one), reading.Unit(other));

    /// <summary>The class of a tie between two units of which the classes may have been supposed.</summary>
    internal static TieClass Of(Reading reading, Unit u, Unit v)
    {
        return (u.Class, v.Class) switch
        {
            (ActorClass.Community, _) when u.Id == v.Id => TieClass.Bonding,
            (ActorClass.Institutional, _) when u.Id == v.Id => TieClass.Internal,
            (ActorClass.Community, ActorClass.Community) when IsAcross(reading, u, v) => TieClass.Linking,
            (ActorClass.Community, ActorClass.Community) => reading.Neighbourhoods.Share(u.Actor, v.Actor) switch
            {
                true => TieClass.BridgingIn,
                false => TieClass.BridgingOut,
                null => TieClass.BridgingPlaceUnknown,
            },
            (ActorClass.Institutional, ActorClass.Institutional) => TieClass.InterInstitutional,
            (ActorClass.Institutional, ActorClass.Community) or (ActorClass.Community, ActorClass.Institutional) => TieClass.Linking,
            _ => TieClass.Unclassified,
        };
    }

    // Where linking is everybody outside, parts of one whole still bridge. A level that is known nowhere makes no gradient.
    private static bool IsAcross(Reading reading, Unit one, Unit other)
    {
        var rule = reading.Profile.Linking;
        return (rule.IsOutside && reading.RootUnitsOf(one.Id).Single != reading.RootUnitsOf(other.Id).Single)
            || (rule.Gradient is { } gradient && LevelOf(reading, one) is { } a && LevelOf(reading, other) is { } b && Math.Abs(a - b) >= gradient);
    }

    private static double? LevelOf(Reading reading, Unit unit) =>
        unit.Actor.Level ?? reading.Profile.Levels.GetValueOrDefault(unit.Kind.Kind)?.Value;

    /// <summary>Every tie between the ends as named, classified.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>The ties, by ends and channel.</returns>
    public static ImmutableArray<ClassifiedTie> Of(Reading reading)
    {
        var ties = ImmutableArray.CreateBuilder<ClassifiedTie>();
        var groups = reading.Live.Where(l => l.IsTie)
            .GroupBy(l => (Ends(l), l.Rule.Channel));
        foreach (var group in groups)
        {
            var ((one, other), channel) = group.Key;
            if (one == other)
            {
                continue;
            }

            // Several relations of one pair in one channel may act for different organisations; each distinct pair of units is one tie.
            foreach (var byUnits in group.GroupBy(l => UnitsOf(reading, l)))
            {
                var (u, v) = byUnits.Key;
                if ((u is not null && reading.IsGeneric(u)) || (v is not null && reading.IsGeneric(v)))
                {
                    continue;
                }

                var tieClass = u is null || v is null ? TieClass.Unclassified : Of(reading, u, v);
                ties.Add(new ClassifiedTie(one, other, channel, u, v, tieClass, [.. byUnits.Select(l => l.Relation.Id).Order(StringComparer.Ordinal)]));
            }
        }

        ties.Sort((a, b) =>
            string.CompareOrdinal(a.One, b.One) is var x and not 0 ? x
            : string.CompareOrdinal(a.Other, b.Other) is var y and not 0 ? y
            : string.CompareOrdinal(a.Channel, b.Channel) is var z and not 0 ? z
            : string.CompareOrdinal(a.Relations[0], b.Relations[0]));
        return ties.ToImmutable();
    }

    private static (string One, string Other) Ends(LiveRelation live) =>
        string.CompareOrdinal(live.Relation.Source, live.Relation.Target) < 0
            ? (live.Relation.Source, live.Relation.Target)
            : (live.Relation.Target, live.Relation.Source);

    private static (string? One, string? Other) UnitsOf(Reading reading, LiveRelation live)
    {
        var source = reading.UnitsOf(live.Relation.Source, live.Relation.SourceActingFor).Single;
        var target = reading.UnitsOf(live.Relation.Target, live.Relation.TargetActingFor).Single;
        return Ends(live).One == live.Relation.Source ? (source, target) : (target, source);
    }
}

/// <summary>A tie between two ends as named, in one channel.</summary>
/// <param name="One">Id of the end that comes first in ordinal order.</param>
/// <param name="Other">Id of the other end.</param>
/// <param name="Channel">The channel.</param>
/// <param name="OneUnit">The unit of the first end; null when it has none or several.</param>
/// <param name="OtherUnit">The unit of the other end.</param>
/// <param name="Class">What kind of tie it is.</param>
/// <param name="Relations">Ids of the relations behind it.</param>
public sealed record ClassifiedTie(
    string One,
    string Other,
    string Channel,
    string? OneUnit,
    string? OtherUnit,
    TieClass Class,
    ImmutableArray<string> Relations);
