using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>A column that a table can have.</summary>
/// <param name="Name">The name in the documentation, such as <c>part_of</c>.</param>
/// <param name="Synonyms">Other headings that mean it, Dutch, English, and of other programs.</param>
/// <param name="Fallbacks">Headings that mean it only when nothing else in the table does.</param>
/// <param name="IsRequired">Whether a table without it cannot be used.</param>
public sealed record Field(string Name, ImmutableArray<string> Synonyms, ImmutableArray<string> Fallbacks, bool IsRequired = false);
