using System.Collections.Frozen;
using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>An ecosystem as an audience may have it. Pure: the same ecosystem, profile, audience and options give the same result.</summary>
public static class AudienceView
{
    /// <summary>What may leave the project: a file for another program, or a map.</summary>
    /// <remarks>
    /// Internal: everything. Public: organisations, departments, places, rules and gatherings; a relation of a person or role is one of its organisation;
    /// people without an organisation are one node a kind; no memberships, dates, remarks, columns of the user, numbers in registers, reporters, or other
    /// names of people; relations that are not live are left out, because without dates nobody could see that they are not, while planned and failed ones
    /// keep their status. Members: as public, but the people of <see cref="AudienceOptions.Own"/> with their memberships, and the dates of its relations.
    /// With <see cref="AudienceOptions.Pseudonyms"/> everybody stays a node of their own, under a pseudonym.
    /// </remarks>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="profile">How it is read.</param>
    /// <param name="audience">For whom.</param>
    /// <param name="options">Reference date, own organisations, smallest number.</param>
    /// <returns>What the audience may have, and what was left out.</returns>
    /// <exception cref="PrivacyException">Two people would have one pseudonym.</exception>
    public static AudienceResult ToGive(Ecosystem ecosystem, Profile profile, Audience audience, AudienceOptions options) =>
        audience == Audience.Internal ? new AudienceResult(ecosystem, options.Overrides, [])
        : options.Pseudonyms is null ? OrganisationLevel(ecosystem, new People(ecosystem, profile, audience, options), options)
        : UnderPseudonyms(ecosystem, new People(ecosystem, profile, audience, options), options);

    /// <summary>What may be measured for an audience: the same network, with nobody's name in it.</summary>
    /// <remarks>
    /// Every number stays the same, LI9 too when it is read with <see cref="AudienceResult.StoredIds"/>; only plausible networks are drawn in the order of the
    /// ids that are there, so that intervals move within their error.
    /// Every person who is not of an own organisation becomes "one contact person" or "one resident" with a number or pseudonym as id; the number says nothing
    /// of the order of names. Roles stay: they are no names. Dates stay, because the numbers rest on them; what is written from this must leave them out.
    /// </remarks>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="profile">How it is read.</param>
    /// <param name="audience">For whom.</param>
    /// <param name="options">Reference date, own organisations, language.</param>
    /// <returns>The masked ecosystem, the decisions of the project under the new ids, and what was left out.</returns>
    /// <exception cref="PrivacyException">Two people would have one pseudonym.</exception>
    public static AudienceResult ToMeasure(Ecosystem ecosystem, Profile profile, Audience audience, AudienceOptions options) =>
        audience == Audience.Internal
            ? new AudienceResult(ecosystem, options.Overrides, [])
            : new Masking(ecosystem, new People(ecosystem, profile, audience, options), options, new LeftOutCount()).Result();

    private static AudienceResult OrganisationLevel(Ecosystem ecosystem, People people, AudienceOptions options) =>
        new OrganisationLevel(ecosystem, people, options).Result();

    private static AudienceResult UnderPseudonyms(Ecosystem ecosystem, People people, AudienceOptions options)
    {
        var count = new LeftOutCount();
        return new Masking(new Bare(people, count, options.Smallest).Of(ecosystem, options.At), people, options, count).Result();
    }
}

/// <summary>What an audience may have.</summary>
/// <param name="Ecosystem">The ecosystem.</param>
/// <param name="Overrides">The project's decisions about single actors, by the ids of this ecosystem.</param>
/// <param name="LeftOut">What is not in it, in a fixed order; empty when nothing is left out.</param>
public sealed record AudienceResult(
    Ecosystem Ecosystem,
    ImmutableSortedDictionary<string, ActorOverride> Overrides,
    ImmutableArray<LeftOut> LeftOut)
{
    private readonly PersonNames? _names;

    /// <summary>Ids of persons who have a number or pseudonym instead of their own id.</summary>
    public FrozenSet<string> Masked { get; init; } = FrozenSet<string>.Empty;

    /// <summary>By what id each of them is stored: so that lots fall the same for every audience. Never for output.</summary>
    public FrozenDictionary<string, string> StoredIds { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Relations that have another id than they are stored by; where several became one, all have its id.</summary>
    public FrozenDictionary<string, string> RelationIds { get; init; } = FrozenDictionary<string, string>.Empty;

    internal AudienceResult(Ecosystem ecosystem, ImmutableSortedDictionary<string, ActorOverride> overrides, ImmutableArray<LeftOut> leftOut, PersonNames names)
        : this(ecosystem, overrides, leftOut) => _names = names;

    /// <summary>Whether a text, such as a finding that quotes a cell, holds a name or id of a person whom the audience may not see.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True when it does.</returns>
    public bool NamesSomebody(string text) => _names?.Are(text) == true;
}
