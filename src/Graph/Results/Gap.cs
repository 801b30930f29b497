using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Results;

/// <summary>One cell of the checklist of an organisation: a kind of institution, a resource, and how that stands.</summary>
public sealed record Gap
{
    /// <summary>Id of the organisation.</summary>
    public required string Ego { get; init; }

    /// <summary>The required kind, such as <c>bank</c>.</summary>
    public required string InstitutionKind { get; init; }

    /// <summary>financial, material, legal or support.</summary>
    public required string Resource { get; init; }

    /// <summary>How it stands, in every reading of for whom people with two hats give or receive, and undecided institutions left out: the weakest.</summary>
    public required GapState State { get; init; }

    /// <summary>How it stands in the reading that has most; the same as <see cref="State"/> where nothing is open.</summary>
    public required GapState Strongest { get; init; }

    /// <summary>Institutions that give, or with which there is contact, in some reading only.</summary>
    public ImmutableArray<string> PossibleGivers { get; init; } = [];

    /// <summary>The relations for which that is, in ordinal order.</summary>
    public ImmutableArray<string> PossibleTies { get; init; } = [];

    /// <summary>Institutions that give, may stop giving, or plan to give the resource.</summary>
    public ImmutableArray<string> Givers { get; init; } = [];

    /// <summary>Institutions of this kind in the ego's city or without a city that give nothing yet and could be asked; ordinal order.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>Institutions of this kind with which the ego has any live tie: access, though not this resource.</summary>
    public ImmutableArray<string> Contacts { get; init; } = [];

    /// <summary>Relations behind the state, in ordinal order.</summary>
    public ImmutableArray<string> Ties { get; init; } = [];

    /// <summary>Who could introduce the ego to a candidate; null when nobody is known or nothing is missing.</summary>
    public Route? Route { get; init; }

    /// <summary>On whose word.</summary>
    public ImmutableArray<SourceReference> Sources { get; init; } = [];
}

/// <summary>A way to a candidate along recorded relations.</summary>
/// <param name="To">Id of the candidate.</param>
/// <param name="Via">Ids of those in between, from the ego's side; empty when they are in contact already.</param>
/// <param name="Second">Ids of another way that shares nobody with the first; empty when there is none.</param>
public sealed record Route(string To, ImmutableArray<string> Via, ImmutableArray<string> Second);

/// <summary>The five states of a kind of institution and a resource. "Not mentioned" is not "missing".</summary>
public enum GapState
{
    /// <summary>A live relation gives it.</summary>
    Tied,

    /// <summary>Only relations under threat give it.</summary>
    AtRisk,

    /// <summary>It is planned.</summary>
    Planned,

    /// <summary>Such an institution is recorded; no relation that gives this is mentioned.</summary>
    Known,

    /// <summary>No such institution is recorded.</summary>
    NoneKnown,
}
