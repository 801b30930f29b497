using System.Collections.Immutable;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Recognises which of the five tables a table is: by its format, its name (of a sheet that of the sheet), else by its headings.</summary>
public static class TableNames
{
    private static readonly Dictionary<string, TableKind> Words = new (TableKind Kind, string[] Words)[]
    {
        (TableKind.Actors, ["actors", "actor", "actoren", "nodes", "node", "knopen", "elements", "elementen", "vertices", "organisaties", "organisations"]),
        (TableKind.Relations, ["relations", "relation", "relaties", "relatie", "edges", "ties", "banden", "links", "connections", "verbindingen", "relationships"]),
        (TableKind.Memberships, ["memberships", "membership", "lidmaatschappen", "lidmaatschap"]),
        (TableKind.Attendance, ["attendance", "aanwezigheid", "presentie", "deelname"]),
        (TableKind.Coverage, ["coverage", "dekking", "bevraging"]),
    }.SelectMany(entry => entry.Words.Select(word => (word, entry.Kind))).ToDictionary(e => e.word, e => e.Kind, StringComparer.Ordinal);

    /// <summary>The kind of a table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The kind; null when neither its name nor its headings say.</returns>
    public static TableKind? Recognise(Table table) => table.Kind
        ?? (table.Sheet is { } sheet ? OfName(sheet) ?? OfHeadings(table) ?? OfName(table.File) : OfName(table.File) ?? OfHeadings(table));

    /// <summary>The kind that a file name says: <c>relaties.csv</c>, <c>2024-actoren.csv</c>.</summary>
    /// <param name="file">The file name.</param>
    /// <returns>The kind; null when the name says none or two.</returns>
    public static TableKind? OfName(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var words = new string([.. stem.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kinds = words.Where(Words.ContainsKey).Select(word => Words[word]).Distinct().ToArray();
        return kinds.Length == 1 ? kinds[0] : null;
    }

    private static TableKind? OfHeadings(Table table)
    {
        // The order matters: a relation has a type too, so actors come last.
        ImmutableArray<TableKind> order = [TableKind.Relations, TableKind.Coverage, TableKind.Memberships, TableKind.Attendance, TableKind.Actors];
        foreach (var kind in order)
        {
            var mapping = ColumnMapping.Of(table, kind);
            if (Headings.Of(kind).All(f => !f.IsRequired || mapping.Find(f.Name) is not null))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The name of a table as the documentation and reports write it.</summary>
    /// <param name="kind">Which table.</param>
    /// <returns>Such as <c>actors</c>.</returns>
    public static string Of(TableKind kind) => kind switch
    {
        TableKind.Actors => "actors",
        TableKind.Relations => "relations",
        TableKind.Memberships => "memberships",
        TableKind.Attendance => "attendance",
        TableKind.Coverage => "coverage",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are five tables."),
    };
}
