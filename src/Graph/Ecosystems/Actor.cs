using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>Somebody or something in the neighbourhood: an organisation, a department, a role, a group of people, a place, a rule.</summary>
/// <remarks>
/// An actor says nothing of networks: whether it is a node, and in which view, is decided by the profile from <see cref="Kind"/>.
/// Unknown is null or empty, never a default that could be read as knowledge.
/// </remarks>
public sealed record Actor
{
    /// <summary>The identity, unique among actors and relations together; compared ordinally.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>The kind, a key of the profile, such as <c>cooperative</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Community, market, government, or a mixture; null when not stated.</summary>
    public Sphere? Sphere { get; init; }

    /// <summary>Neighbourhood labels; <c>*</c> is the whole city; empty is unknown.</summary>
    public ImmutableArray<string> Neighbourhoods { get; init; } = [];

    /// <summary>The city; null when not stated.</summary>
    public string? City { get; init; }

    /// <summary>The actor this one is a part of; structure, never a social tie.</summary>
    public string? PartOf { get; init; }

    /// <summary>Stichting, vereniging, coöperatie and so on, as written.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Since when the actor exists, as written.</summary>
    public string? Since { get; init; }

    /// <summary>Level of mandate or power, 0 and up; null when not stated.</summary>
    public int? Level { get; init; }

    /// <summary>True for a class of actors ("housing corporations in general"): kept, never scored or ranked.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>How many people a role or group is; null when not stated.</summary>
    public int? Persons { get; init; }

    /// <summary>Other names of the same actor.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Number in the Dutch trade register; null when not stated.</summary>
    public string? Kvk { get; init; }

    /// <summary>Dutch legal-entity number; null when not stated.</summary>
    public string? Rsin { get; init; }

    /// <summary>Dutch identification number of organisations in traffic with the government; null when not stated.</summary>
    public string? Oin { get; init; }

    /// <summary>Code of Statistics Netherlands for a municipality, district or neighbourhood; null when not stated.</summary>
    public string? Cbs { get; init; }

    /// <summary>The document that the row rests on; null when not stated.</summary>
    public string? Document { get; init; }

    /// <summary>Where in the document.</summary>
    public string? DocumentRef { get; init; }

    /// <summary>A remark of the encoder.</summary>
    public string? Note { get; init; }

    /// <summary>Columns that the tables hold and this program does not know, kept as they are.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
