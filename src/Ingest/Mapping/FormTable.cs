using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Makes one of the five tables out of a table of another form; each row keeps the number of the row that it came from.</summary>
internal static class FormTable
{
    /// <summary>The type of relation that a whole table is about: from the mapping file, else the name of the sheet, the file or the first heading.</summary>
    /// <returns>The type, or null with a finding.</returns>
    public static string? Type(Table table, List<Finding> findings)
    {
        if (table.Map?.Constants.GetValueOrDefault("type") is { } said)
        {
            return Words.Types.Find(said) ?? said;
        }

        if (Matrix.Mark(table) is { } mark)
        {
            return mark.Type;
        }

        string?[] names = [table.Sheet, Path.GetFileNameWithoutExtension(table.File), table.Columns.Length > 0 ? table.Columns[0].Heading : null];
        if (names.Select(n => n is null ? null : Words.Types.Find(n)).FirstOrDefault(t => t is not null) is { } type)
        {
            return type;
        }

        findings.Add(FindingCodes.TypeNotSaid.At(table.At(table.HeadingRow), table.Sheet ?? table.File));
        return null;
    }

    /// <summary>Whether relations of a type have no direction when nobody says.</summary>
    public static bool IsMutual(string type) => type is "contact" or "collaboration";

    /// <summary>What the words behind a heading say: <c>funding (directed, in)</c>; null when there are none.</summary>
    public static QuestionMap? Marked(string heading) =>
        FormMark.Of(heading) is { } mark ? new QuestionMap(mark.Type, null, mark.IsIncoming, mark.IsDirected) { HasStrengths = mark.HasStrengths } : null;

    public static Table Of(Table source, TableKind kind, string[] headings, IEnumerable<Row> rows)
    {
        var bare = source with
        {
            Sheet = source.Sheet is null ? TableNames.Of(kind) : $"{source.Sheet} · {TableNames.Of(kind)}",
            Kind = kind,
            Columns = [.. headings.Select((heading, index) => new Column(index, heading) { Means = heading })],
            Rows = [.. rows],
            Map = null,
        };
        // What is said of every row holds for these rows too; a type for all of them is in the rows already.
        return source.Map is not { } map ? bare : MappedTable.Of(bare, new TableMap { Place = map.Place, Values = map.Values, Constants = map.Constants });
    }

    /// <summary>The columns that stand in the file, without what a mapping file adds.</summary>
    public static Column[] OwnColumns(Table table) => [.. table.Columns.Where(c => !c.IsConstant)];
}
