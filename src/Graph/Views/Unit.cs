using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Views;

/// <summary>A node of the organisation view: an organisation, a group or person that belongs to none, or, at department level, an official of several departments.</summary>
/// <param name="Actor">The actor that stands for it.</param>
/// <param name="Class">Community, institutional or mixed (not decided).</param>
/// <param name="Kind">Its kind in the profile.</param>
/// <param name="Sector">Its sector; null when it has none.</param>
/// <param name="IsPlural">True for an unnamed plural actor: counted as one, and flagged.</param>
public sealed record Unit(Actor Actor, ActorClass Class, KindRule Kind, string? Sector, bool IsPlural)
{
    /// <summary>Its id.</summary>
    public string Id => Actor.Id;

    /// <summary>True for organisations and departments, which get scores of their own.</summary>
    public bool IsOrganisation => Kind.IsOrganisation;

    /// <summary>True for an institution.</summary>
    public bool IsInstitutional => Class == ActorClass.Institutional;

    /// <summary>The same unit with its side supposed where it is not decided.</summary>
    internal Unit Supposed(ActorClass side) => Class == ActorClass.Mixed ? this with { Class = side } : this;
}

/// <summary>The units that an actor can stand for.</summary>
/// <param name="Ids">Ids of units, ordinal; one as a rule, several for a dual-hatted person, none for what is in no network.</param>
public readonly record struct UnitSet(ImmutableArray<string> Ids)
{
    /// <summary>The unit when there is exactly one; null otherwise.</summary>
    public string? Single => Ids.Length == 1 ? Ids[0] : null;

    /// <summary>True for a person with several organisations in a relation that does not say for which.</summary>
    public bool IsDualHatted => Ids.Length > 1;
}
