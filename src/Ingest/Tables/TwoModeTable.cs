using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Tables;

/// <summary>Who was at what, as it stands in a file: actors on one side, events on the other. No kinds, no evidence.</summary>
/// <remarks>
/// Actors and events are in ordinal order of their ids, so that the order of the rows decides nothing. An actor and an event may have the same id: they are on
/// different sides. Attendances are kept as they are written, the same one twice if it stands there twice.
/// </remarks>
public sealed record TwoModeTable
{
    /// <summary>The files it was read from.</summary>
    public required ImmutableArray<NetworkSource> Files { get; init; }

    /// <summary>The id of each actor, ascending.</summary>
    public required ImmutableArray<string> ActorIds { get; init; }

    /// <summary>The label of each actor; the id where the file gives none.</summary>
    public required ImmutableArray<string> ActorLabels { get; init; }

    /// <summary>What the file says of the actors beside their ids.</summary>
    public required ImmutableArray<NodeColumn> Columns { get; init; }

    /// <summary>The id of each event, ascending. The same event on several dates is several, each with its date behind the id.</summary>
    public required ImmutableArray<string> EventIds { get; init; }

    /// <summary>The label of each event.</summary>
    public required ImmutableArray<string> EventLabels { get; init; }

    /// <summary>Who was there, for each attendance: a number of an actor.</summary>
    public required ImmutableArray<int> Actors { get; init; }

    /// <summary>Where, for each attendance: a number of an event.</summary>
    public required ImmutableArray<int> Events { get; init; }
}
