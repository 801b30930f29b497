namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>What a project decides about one actor, against its profile.</summary>
/// <param name="Class">Institutional, community or mixed; null leaves the profile's.</param>
/// <param name="Kind">Another kind; null leaves the actor's own.</param>
/// <param name="IsRankable">False keeps the actor out of rankings; null leaves the profile's.</param>
/// <param name="IsPlural">True for an unnamed plural actor ("the care providers"): counted as one, and flagged.</param>
public sealed record ActorOverride(ActorClass? Class = null, string? Kind = null, bool? IsRankable = null, bool? IsPlural = null);

/// <summary>Where an actor stands in the three kinds of social capital.</summary>
public enum ActorClass
{
    /// <summary>Not in any network: a rule, a place, an event.</summary>
    None,

    /// <summary>Residents and what they organise: ties between two of these bond or bridge.</summary>
    Community,

    /// <summary>An institution with power or money: ties with it link.</summary>
    Institutional,

    /// <summary>A kind that the user decides about; undecided, it is left unclassified, with bounds.</summary>
    Mixed,
}
