using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes a workbook as NodeXL lays it out: the sheets Edges and Vertices, a row of groups above the headings, and everything that is known under Other Columns.</summary>
/// <remarks>
/// An edge is a relation, once: further statements about it stand on a sheet <c>relations</c>, and memberships, attendance and coverage on sheets of their own. NodeXL passes over those; an import
/// reads them.
/// </remarks>
internal static class NodeXlWriter
{
    private const string Others = "Other Columns";

    /// <summary>What NodeXL calls a column of ours.</summary>
    private static readonly ImmutableDictionary<(TableKind, string), string> Names = new Dictionary<(TableKind, string), string>
    {
        [(TableKind.Actors, "id")] = "Vertex",
        [(TableKind.Actors, "name")] = "Label",
        [(TableKind.Relations, "source")] = "Vertex 1",
        [(TableKind.Relations, "target")] = "Vertex 2",
        [(TableKind.Relations, "id")] = "Edge ID",
        [(TableKind.Relations, "type")] = "Relationship",
        [(TableKind.Relations, "strength")] = "Edge Weight",
    }.ToImmutableDictionary();

    /// <summary>The sheets.</summary>
    public static ImmutableArray<ExcelWriter.Sheet> Sheets(Ecosystem ecosystem)
    {
        var tables = EcosystemRows.Of(ecosystem);
        var relations = tables.First(t => t.Kind == TableKind.Relations);
        var id = relations.Fields.IndexOf("id");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isFirst = relations.Rows.Select(row => seen.Add(row[id])).ToArray();
        string[][] more = [.. relations.Rows.Where((_, i) => !isFirst[i])];
        return
        [
            Grouped("Edges", relations, ["source", "target"], [.. relations.Rows.Where((_, i) => isFirst[i])]),
            Grouped("Vertices", tables.First(t => t.Kind == TableKind.Actors), ["id", "name"], tables.First(t => t.Kind == TableKind.Actors).Rows),
            .. more.Length == 0 ? [] : (ExcelWriter.Sheet[])[new ExcelWriter.Sheet(TableNames.Of(TableKind.Relations), relations.Headings, [.. more])],
            .. tables.Where(t => t.Kind is not (TableKind.Actors or TableKind.Relations)).Select(t => new ExcelWriter.Sheet(TableNames.Of(t.Kind), t.Headings, t.Rows)),
        ];
    }

    /// <summary>A sheet with the ends or the vertex first, and a row of groups on top.</summary>
    private static ExcelWriter.Sheet Grouped(string name, WrittenTable table, string[] first, ImmutableArray<string[]> rows)
    {
        var headings = table.Headings;
        int[] order = [.. first.Select(f => Array.IndexOf(headings, f)), .. Enumerable.Range(0, headings.Length).Where(i => !first.Contains(headings[i]))];
        string[] groups = [.. order.Select((_, place) => place == first.Length ? Others : "")];
        string[] shown = [.. order.Select(i => i < table.Fields.Length ? Names.GetValueOrDefault((table.Kind, headings[i]), headings[i]) : headings[i])];
        return new ExcelWriter.Sheet(name, groups, [shown, .. rows.Select(row => (string[])[.. order.Select(i => row[i])])])
        {
            Numbers = [.. Enumerable.Range(0, order.Length).Where(place => order[place] < table.Fields.Length && headings[order[place]] is "strength" or "amount_eur" or "level" or "persons")],
        };
    }
}
