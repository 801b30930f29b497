namespace WijkNetwerk.Ingest.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Index">Place from the left, 0-based.</param>
/// <param name="Heading">The heading as written, without spaces around it.</param>
public sealed record Column(int Index, string Heading);
