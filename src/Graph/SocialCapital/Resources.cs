using System.Collections.Immutable;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Which resources reach an organisation, from which institution, through which relations.</summary>
/// <remarks>
/// A relation brings a resource only through a channel: money brings financial, material brings material, support brings what its own resource
/// says. Contact and collaboration are access, not a resource; control is no legal support. A source runs towards the ego; an undirected
/// relation serves both.
/// </remarks>
public static class Resources
{
    /// <summary>The live institutional sources of an organisation.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="ego">Id of its root unit.</param>
    /// <returns>One entry a relation, by resource and relation.</returns>
    public static ImmutableArray<ResourceSource> Of(Reading reading, string ego) => Of(reading, ego, reading.Live);

    /// <summary>The sources of an organisation among some relations, live or not.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="ego">Id of its root unit.</param>
    /// <param name="relations">The relations to look among.</param>
    /// <returns>One entry a relation, by resource and relation; institutions only.</returns>
    public static ImmutableArray<ResourceSource> Of(Reading reading, string ego, IEnumerable<LiveRelation> relations)
    {
        var sources = ImmutableArray.CreateBuilder<ResourceSource>();
        foreach (var live in relations.Where(l => l.IsTie))
        {
            if (Brings(reading.Profile, live) is { } resource && GiverTo(reading, ego, live) is { } giver && reading.Unit(giver).IsInstitutional)
            {
                sources.Add(new ResourceSource(resource, giver, live));
            }
        }

        sources.Sort((a, b) => string.CompareOrdinal(a.Resource, b.Resource) is var x and not 0 ? x : string.CompareOrdinal(a.Relation.Relation.Id, b.Relation.Relation.Id));
        return sources.ToImmutable();
    }

    /// <summary>The resource that a relation brings, or null.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="live">The relation.</param>
    /// <returns>financial, material, legal or support.</returns>
    public static string? Brings(Profile profile, LiveRelation live) =>
        profile.Resources.FirstOrDefault(r =>
            r.Channels.Contains(live.Rule.Channel)
            || (live.Rule.Channel == "support" && r.SupportResources.Contains(live.Relation.Resource ?? "")))?.Resource;

    /// <summary>Who gives to an organisation through a relation, or null when it gives nothing to it.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="ego">Id of the root unit that may receive.</param>
    /// <param name="live">The relation.</param>
    /// <returns>Id of the giver's root unit.</returns>
    public static string? GiverTo(Reading reading, string ego, LiveRelation live)
    {
        var relation = live.Relation;
        return GiverTo(reading, ego, live, RootOf(reading, relation.Source, relation.SourceActingFor), RootOf(reading, relation.Target, relation.TargetActingFor));
    }

    /// <summary>Who gives to an organisation through a relation whose ends stand for some wholes.</summary>
    internal static string? GiverTo(Reading reading, string ego, LiveRelation live, string? source, string? target)
    {
        var giver = target == ego ? source
            : source == ego && (!live.Relation.IsDirected || live.Rule.Undirected) ? target
            : null;
        return giver is null || giver == ego || reading.IsGeneric(giver) || reading.IsGeneric(ego) ? null : giver;
    }

    /// <summary>The whole organisation for which an end of a relation stands; null when there are several or none.</summary>
    internal static string? RootOf(Reading reading, string actor, string? actingFor) =>
        actingFor is not null && reading.Kind(reading.Ecosystem.Actor(actor))?.IsPeople == true
            ? reading.RootOf(actingFor)
            : reading.RootUnitsOf(actor).Single;
}

/// <summary>A relation that brings a resource.</summary>
/// <param name="Resource">financial, material, legal or support.</param>
/// <param name="Giver">Id of the giver's root unit.</param>
/// <param name="Relation">The relation.</param>
public sealed record ResourceSource(string Resource, string Giver, LiveRelation Relation);
