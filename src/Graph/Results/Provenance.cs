using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Results;

/// <summary>Where a result comes from, complete enough to make it again.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Project">Name of the project.</param>
/// <param name="Profile">Name and version of the profile.</param>
/// <param name="ReferenceDate">The date at which relations had to be live.</param>
/// <param name="Seed">Seed of everything random.</param>
/// <param name="Inputs">File names and hashes.</param>
/// <param name="Options">Options that differ from their defaults, by name.</param>
public sealed record Provenance(
    string Version,
    string Project,
    string Profile,
    DateOnly ReferenceDate,
    int Seed,
    ImmutableArray<TableReport> Inputs,
    ImmutableSortedDictionary<string, string> Options)
{
    /// <summary>Whether the data are made up, which everything that is shown of them must say.</summary>
    public bool IsMade { get; init; }
}
