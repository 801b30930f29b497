using System.Collections.Immutable;
using System.Globalization;
using ExcelDataReader;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads one sheet of a workbook; merged cells, errors and formulas without a value are findings.</summary>
internal static class ExcelSheet
{
    private const int MostOfAKind = 100;

    public static Table? Read(IExcelDataReader reader, string file, string hash, ExcelPackage package, ImmutableArray<Finding>.Builder findings)
    {
        var sheet = reader.Name ?? "";
        var (rows, width) = Rows(reader, out var isTooLarge);
        if (isTooLarge)
        {
            findings.Add(FindingCodes.WorkbookTooLarge.At(new Place(file, Sheet: sheet), "", Counted(Excel.MostCells), "cells"));
            return null;
        }

        foreach (var faults in package.Faults(sheet).GroupBy(f => f.IsError ? FindingCodes.CellError : FindingCodes.FormulaWithoutValue))
        {
            Listed(faults.Key, faults, fault => faults.Key.At(new Place(file, fault.Row, Excel.Letters(fault.Column), sheet), fault.Text), new Place(file, Sheet: sheet), findings);
        }

        if (rows.Count == 0)
        {
            return null;
        }

        Merged(reader, file, rows, findings);
        var headings = rows[0].Values;
        var columns = Enumerable.Range(0, width).Select(i => new Column(i, (i < headings.Length ? headings[i] : "").Trim())).ToImmutableArray();
        return new Table(file, hash, package.Format, "", columns, rows[0].Number, [.. rows.Skip(1)]) { Sheet = sheet };
    }

    private static (List<Row> Rows, int Width) Rows(IExcelDataReader reader, out bool isTooLarge)
    {
        var rows = new List<Row>();
        var (number, width, cells) = (0, 0, 0L);
        while (reader.Read() && number < Excel.MostRows)
        {
            number++;
            cells += reader.FieldCount;
            if (cells > Excel.MostCells)
            {
                isTooLarge = true;
                return ([], 0);
            }

            var last = Last(reader);
            if (last < 0)
            {
                continue;
            }

            var values = new string[last + 1];
            for (var i = 0; i <= last; i++)
            {
                values[i] = ExcelText.Of(reader.GetValue(i), reader.GetNumberFormatString(i));
            }

            width = Math.Max(width, values.Length);
            rows.Add(new Row(number, number, values));
        }

        isTooLarge = false;
        return (rows, width);
    }

    /// <summary>The last cell of the row that holds something; -1 when it is blank.</summary>
    private static int Last(IExcelDataReader reader)
    {
        var last = reader.FieldCount - 1;
        while (last >= 0 && (reader.GetValue(last) is null || (reader.GetValue(last) is string text && string.IsNullOrWhiteSpace(text))))
        {
            last--;
        }

        return last;
    }

    /// <summary>Of merged cells only the first holds the text: the rows below would read as blank, which is seldom what was meant.</summary>
    private static void Merged(IExcelDataReader reader, string file, List<Row> rows, ImmutableArray<Finding>.Builder findings)
    {
        // A title above the headings that is spread over the width of the sheet does no harm.
        var ranges = (reader.MergeCells ?? []).Where(m => m.ToRow > rows[0].Number - 1).OrderBy(m => (m.FromRow, m.FromColumn));
        Listed(FindingCodes.CellsMerged, ranges, Merged, new Place(file, Sheet: reader.Name ?? ""), findings);

        Finding Merged(CellRange range)
        {
            var first = rows.FirstOrDefault(row => row.Number == range.FromRow + 1);
            var name = $"{Excel.Letters(range.FromColumn)}{range.FromRow + 1}:{Excel.Letters(range.ToColumn)}{range.ToRow + 1}";
            return FindingCodes.CellsMerged.At(
                new Place(file, range.FromRow + 1, Heading(rows[0], range.FromColumn) ?? Excel.Letters(range.FromColumn), reader.Name ?? ""), first.Values is null ? "" : first.Text(range.FromColumn), name);
        }
    }

    /// <summary>Adds the first of a kind, and says how many more there are.</summary>
    private static void Listed<T>(FindingCode code, IEnumerable<T> faults, Func<T, Finding> said, Place sheet, ImmutableArray<Finding>.Builder findings)
    {
        var all = faults.ToArray();
        findings.AddRange(all.Take(MostOfAKind).Select(said));
        if (all.Length > MostOfAKind)
        {
            findings.Add(FindingCodes.NotListed.At(
                sheet, code.Code, (all.Length - MostOfAKind).ToString(CultureInfo.InvariantCulture), MostOfAKind.ToString(CultureInfo.InvariantCulture)));
        }
    }

    // A row with blanks is a title or the groups of NodeXL, and no headings.
    private static string? Heading(Row headings, int column) =>
        headings.Values.Length > 1 && headings.Values.All(v => v.Trim().Length > 0) && column < headings.Values.Length ? headings.Text(column).Trim() : null;

    private static string Counted(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
