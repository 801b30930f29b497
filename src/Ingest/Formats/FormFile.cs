using System.Collections.Immutable;
using System.Text;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes a project in the forms in which people keep tables beside rows: matrix, attendance list, survey, Net-Map and workbook of NodeXL.</summary>
/// <remarks>
/// A workbook (.xlsx) has the actors on a sheet of their own and comes back by itself; a text (.csv) is the form alone. What the form cannot hold is counted and said.
/// Relations must hold on a day, because a form has no dates; NodeXL keeps everything.
/// </remarks>
public static class FormFile
{
    /// <summary>The most cells of a sheet, as many as are read.</summary>
    private const long MostCells = 50_000_000;

    private const int MostColumns = 16_384;
    private const int LongestSheetName = 31;

    /// <summary>The forms, by the names of the command line.</summary>
    public static ImmutableArray<string> Names { get; } = ["matrix", "attendance", "survey", "netmap", "nodexl"];

    /// <summary>The types of the relations that a matrix can hold: of one type a text holds one.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="at">The day on which relations must hold.</param>
    /// <returns>The types, in order.</returns>
    public static ImmutableArray<string> Types(Ecosystem ecosystem, DateOnly at) =>
        [.. FormTies.Holding(ecosystem, at, new FormLosses(ecosystem)).Select(r => r.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Writes a form.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="form">One of <see cref="Names"/>.</param>
    /// <param name="file">Name of the file, for findings; its extension says whether it is a workbook or a text.</param>
    /// <param name="at">The day on which relations must hold.</param>
    /// <param name="type">Of a matrix the only type to be written; null for all, which a text can hold only when there is one.</param>
    /// <returns>The file, and what the form cannot hold.</returns>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static NetworkWriting Write(Ecosystem ecosystem, string form, string file, DateOnly at, string? type = null)
    {
        if (form == "nodexl")
        {
            return new NetworkWriting(Workbook(NodeXlWriter.Sheets(ecosystem)), []);
        }

        var losses = new FormLosses(ecosystem);
        var isText = IsText(file);
        var sheets = Sheets(ecosystem, form, file, at, type, losses);
        if (sheets.FirstOrDefault(s => s.Headings.Length > MostColumns || s.Headings.LongLength * s.Rows.Length > MostCells) is { } large)
        {
            return new NetworkWriting([], [FindingCodes.NetworkTooLarge.At(new Place(file), $"{large.Headings.Length}", $"{MostColumns}")]);
        }

        if (isText)
        {
            losses.ActorColumns();
        }

        var actors = EcosystemRows.Of(ecosystem).First(t => t.Kind == TableKind.Actors);
        var bytes = isText
            ? Encoding.UTF8.GetBytes(Csv.Write(sheets.IsEmpty ? [] : sheets[0].Rows.Prepend(sheets[0].Headings)))
            : Workbook([new ExcelWriter.Sheet(TableNames.Of(TableKind.Actors), actors.Headings, actors.Rows), .. sheets.Where(s => !s.Rows.IsEmpty)]);
        return new NetworkWriting(bytes, [.. losses.Findings(file, form)]);
    }

    /// <summary>The name of the sheet for a type; the corner of the table says it in full.</summary>
    internal static string SheetName(string type, bool isDirected)
    {
        var name = new string([.. (isDirected ? type : $"{type} undirected").Select(c => char.IsLetterOrDigit(c) || c is '_' or '-' ? c : ' ')]);
        return name.Length <= LongestSheetName ? name : name[..LongestSheetName];
    }

    private static ImmutableArray<ExcelWriter.Sheet> Sheets(Ecosystem ecosystem, string form, string file, DateOnly at, string? type, FormLosses losses)
    {
        losses.Table(TableKind.Memberships);
        if (form != "attendance")
        {
            losses.Table(TableKind.Attendance);
        }

        if (form != "survey")
        {
            losses.Table(TableKind.Coverage);
        }

        switch (form)
        {
            case "matrix":
                return Matrices(ecosystem, at, type, IsText(file), losses);
            case "attendance":
                losses.Table(TableKind.Relations);
                return [AttendanceListWriter.Sheet(ecosystem, losses)];
            case "survey":
                return [SurveyWriter.Sheet(ecosystem, file, at, losses)];
            case "netmap":
                var links = NetMapWriter.Sheet(ecosystem, at, losses);
                losses.Columns(links.Relations, "strength");
                return [links.Sheet];
            default:
                throw new ArgumentException($"There is no form '{form}'.", nameof(form));
        }
    }

    private static bool IsText(string file) => Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a type with and without direction a text holds the larger.</summary>
    private static ImmutableArray<ExcelWriter.Sheet> Matrices(Ecosystem ecosystem, DateOnly at, string? type, bool isText, FormLosses losses)
    {
        var matrices = MatrixWriter.Sheets(ecosystem, at, type, losses).ToArray();
        if (isText && matrices.Length > 1)
        {
            var kept = matrices.MaxBy(m => m.Relations.Length);
            losses.Row(TableKind.Relations, "type, directed", matrices.Where(m => m != kept).Sum(m => m.Relations.Length));
            matrices = [kept];
        }

        losses.Columns(matrices.SelectMany(m => m.Relations), "strength");
        return Named([.. matrices.Select(m => m.Sheet)]);
    }

    /// <summary>No two sheets may have one name, and a workbook looks at no case.</summary>
    private static ImmutableArray<ExcelWriter.Sheet> Named(ImmutableArray<ExcelWriter.Sheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { TableNames.Of(TableKind.Actors) };
        return [.. sheets.Select((sheet, index) => taken.Add(sheet.Name) ? sheet : sheet with { Name = $"matrix {index + 1}" })];
    }

    private static byte[] Workbook(ImmutableArray<ExcelWriter.Sheet> sheets)
    {
        using var stream = new MemoryStream();
        ExcelWriter.Write(sheets, stream);
        return stream.ToArray();
    }
}
