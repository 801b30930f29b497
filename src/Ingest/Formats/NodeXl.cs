using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Knows a workbook of NodeXL: the sheets Edges and Vertices, with a row of groups above the headings, many columns that nobody filled in, and sheets of results.</summary>
internal static class NodeXl
{
    /// <summary>Of a workbook of NodeXL the two sheets that hold the network, without their empty columns; of any other file everything.</summary>
    public static ImmutableArray<Table> Bare(ImmutableArray<Table> sheets, List<Finding> findings)
    {
        var edges = sheets.FirstOrDefault(s => s.Sheet == "Edges" && HasHeading(s, "vertex1"));
        if (edges is null)
        {
            return sheets;
        }

        foreach (var other in sheets.Where(s => !IsNetwork(s) && !IsBeside(s)))
        {
            findings.RemoveAll(f => f.Where.Sheet == other.Sheet);
            findings.Add(FindingCodes.SheetLeftOut.At(other.At(), other.Sheet ?? "", ""));
        }

        return [.. sheets.Where(IsNetwork).Select(WithoutEmptyColumns).Where(s => s.Sheet != "Edges" || !s.Rows.IsEmpty), .. sheets.Where(IsBeside)];
    }

    private static bool IsNetwork(Table sheet) => sheet.Sheet is "Edges" or "Vertices";

    /// <summary>What NodeXL has no place for, as our own export puts it beside its sheets.</summary>
    private static bool IsBeside(Table sheet) => sheet.Sheet is "relations" or "memberships" or "attendance" or "coverage";

    private static bool HasHeading(Table sheet, string key) =>
        sheet.Columns.Any(c => Key.Of(c.Heading) == key) || (sheet.Rows.Length > 0 && sheet.Rows[0].Values.Any(v => Key.Of(v) == key));

    /// <summary>The row of groups goes, and every column below whose heading nothing stands.</summary>
    private static Table WithoutEmptyColumns(Table sheet)
    {
        var isGrouped = !sheet.Columns.Any(c => Key.Of(c.Heading) is "vertex" or "vertex1") && sheet.Rows.Length > 0;
        // A column with values and no heading is wider than the row of headings.
        string[] headings = [.. sheet.Columns.Select(c => isGrouped ? sheet.Rows[0].Text(c.Index) : c.Heading)];
        Row[] rows = [.. sheet.Rows.Skip(isGrouped ? 1 : 0)];
        var kept = Enumerable.Range(0, headings.Length).Where(i => rows.Any(r => r.Text(i).Length > 0) || Key.Of(headings[i]) is "vertex" or "vertex1" or "vertex2").ToArray();
        return sheet with
        {
            HeadingRow = isGrouped ? sheet.Rows[0].Number : sheet.HeadingRow,
            Columns = [.. kept.Select((column, index) => new Column(index, headings[column].Trim()))],
            Rows = [.. rows.Select(r => r with { Values = [.. kept.Select(r.Text)] })],
        };
    }
}
