namespace WijkNetwerk.Ingest.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Number">1-based number as a spreadsheet shows it; the heading is row 1.</param>
/// <param name="Line">1-based line of the text file at which the row starts; differs from the number once a quoted cell holds a line break.</param>
/// <param name="Values">The texts, as written; a short row has fewer than there are columns.</param>
public readonly record struct Row(int Number, int Line, string[] Values)
{
    /// <summary>What the row is about, where several rows stand on one line, as in a file without line breaks; null when the number says it.</summary>
    public string? Item { get; init; }

    /// <summary>The heading under which each value stands in the file, where the table was made of one of another form; null when the columns are those of the file.</summary>
    public string[]? Stands { get; init; }

    /// <summary>The text in a column.</summary>
    /// <param name="column">Index of the column, 0-based.</param>
    /// <returns>The text as written; empty when the row is too short.</returns>
    public string Text(int column) => (uint)column < (uint)Values.Length ? Values[column] : "";
}
