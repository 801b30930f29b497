namespace WijkNetwerk.Ingest.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Index">Place from the left, 0-based.</param>
/// <param name="Heading">The heading as written, without spaces around it.</param>
public sealed record Column(int Index, string Heading)
{
    /// <summary>The column of the documentation that it is, when a mapping file or a guess says so; null leaves it to the heading.</summary>
    public string? Means { get; init; }

    /// <summary>True for a value that a mapping file gives to every row: it serves where the table has no column of its own.</summary>
    public bool IsConstant { get; init; }

    /// <summary>True when a mapping file says that it is not to be read.</summary>
    public bool IsLeftOut { get; init; }
}
