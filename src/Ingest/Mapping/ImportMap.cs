using System.Collections.Immutable;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>What a mapping file says: which table a file or sheet is, what its columns and words mean. It goes before everything that is guessed.</summary>
/// <param name="File">The name of the mapping file, for findings.</param>
/// <param name="Tables">What is said of each table, in the order of the file.</param>
/// <param name="Scale">The scale of strengths; null leaves it to the project.</param>
public sealed record ImportMap(string File, ImmutableArray<TableMap> Tables, StrengthScale? Scale)
{
    /// <summary>What is said of a table: the first entry that fits its file and sheet.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The entry, or null when nothing is said of it.</returns>
    public TableMap? Of(Table table) => Tables.FirstOrDefault(map => map.Fits(table));
}

/// <summary>What a mapping file says of one table.</summary>
public sealed record TableMap
{
    /// <summary>Where it stands in the mapping file, for findings.</summary>
    public required string Place { get; init; }

    /// <summary>The file it is about; null for any.</summary>
    public string? File { get; init; }

    /// <summary>The sheet it is about; null for any.</summary>
    public string? Sheet { get; init; }

    /// <summary>Which of the five tables it is; null leaves it to its form, name and headings.</summary>
    public TableKind? Kind { get; init; }

    /// <summary>True when the table is not to be read.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>The form of the table when it is not one of rows: matrix, survey, attendance or netmap; null leaves it to be recognised.</summary>
    public string? Form { get; init; }

    /// <summary>What each column means, by its heading; null leaves the column out.</summary>
    public ImmutableDictionary<string, string?> Columns { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>What each word means, per column of the documentation.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Values { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>What every row says although the table has no column for it, per column of the documentation.</summary>
    public ImmutableSortedDictionary<string, string> Constants { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What each question of a survey, or colour of a Net-Map, is about.</summary>
    public ImmutableDictionary<string, QuestionMap> Questions { get; init; } = ImmutableDictionary<string, QuestionMap>.Empty;

    /// <summary>Of a survey the name that each code stands for.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>True when a blank answer in a survey means no; otherwise it is unknown.</summary>
    public bool IsBlankNo { get; init; }

    /// <summary>True when the list of names of a survey is everybody that matters.</summary>
    public bool IsRosterComplete { get; init; }

    /// <summary>Whether it is about a table; of a format that says itself which table it is, such as a graph file, only if it says the same.</summary>
    /// <param name="table">The table.</param>
    public bool Fits(Table table) =>
        (File is null || Key.Of(File) == Key.Of(table.File)) && (Kind is null || table.Kind is null || Kind == table.Kind) && (Sheet is null || Key.Of(Sheet) == Key.Of(table.Sheet ?? ""));
}

/// <summary>What a question of a survey is about.</summary>
/// <param name="Type">The type of relation.</param>
/// <param name="Channel">The channel, for who was asked; null for that of the type where its name is the same.</param>
/// <param name="IsIncoming">True when the relation runs from the one named to the respondent.</param>
/// <param name="IsDirected">Whether it has a direction; null for what is usual for the type.</param>
public sealed record QuestionMap(string Type, string? Channel, bool IsIncoming, bool? IsDirected)
{
    /// <summary>True when every number is a strength; otherwise a 1 is a mark.</summary>
    public bool HasStrengths { get; init; }

    /// <summary>What stands between the names when a cell holds several; null when each name has a column.</summary>
    public string? Separator { get; init; }
}
