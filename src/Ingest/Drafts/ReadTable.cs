using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>A table of which is known which it is and what its columns mean.</summary>
internal sealed class ReadTable(Table table, TableKind kind, ColumnMapping mapping)
{
    public Table Table => table;

    public TableKind Kind => kind;

    public ColumnMapping Mapping => mapping;

    /// <summary>Rows that say what is already known, and the earlier row that says it; null when that is the database.</summary>
    public List<(int Index, int Row, string? SameAs)> Merged { get; } = [];

    /// <summary>Indices of the rows about people who were forgotten; they are not stored, and nothing of them is said.</summary>
    public HashSet<int> LeftOut { get; } = [];

    /// <summary>True when its headings do not allow reading any row.</summary>
    public bool IsUnusable { get; set; }

    /// <summary>Index of the column of a field; -1 when the table has none.</summary>
    public int Index(string field) => mapping.Find(field)?.Index ?? -1;

    /// <summary>The place of a field in a row; without a column when the table has none for it.</summary>
    public Place Place(Row row, string? field = null) => table.At(row, field is null ? null : mapping.Find(field));
}

/// <summary>What a row says, and which row that was.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Table">The table of the row.</param>
/// <param name="Index">Index of the row in its table.</param>
/// <param name="Row">The row.</param>
internal readonly record struct Sourced<T>(T Value, ReadTable Table, int Index, Row Row)
{
    /// <summary>Indices of the columns of which the cell could not be used; null when all could. Such a row is checked as far as it can be read, and rejected.</summary>
    public int[]? Unread { get; init; }

    /// <summary>Whether the row is rejected because of a cell.</summary>
    public bool IsRejected => Unread is not null;

    /// <summary>Whether the cell of a field could be used.</summary>
    public bool IsRead(string field) => Unread is null || !Unread.Contains(Table.Index(field));

    public Place At(string? field = null) => Table.Place(Row, field);

    /// <summary>The row in one word, for findings about another row: <c>relaties.csv:12</c>, <c>leden.xlsx!Relaties:12</c>, <c>wijk.graphml:1 "anna"</c>.</summary>
    public string Name
    {
        get
        {
            var place = At();
            var sheet = FindingPlace.Sheet(place) is { } name ? "!" + name : "";
            return $"{place.File}{sheet}:{place.Row}{(place.Item is { } item ? $" \"{item}\"" : "")}";
        }
    }

    /// <summary>The text of a field, as written.</summary>
    public string Text(string field) => Row.Text(Table.Index(field)).Trim();
}
