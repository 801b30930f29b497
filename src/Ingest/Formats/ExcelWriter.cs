using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes Excel workbooks. Texts are written as texts: no spreadsheet runs one as a formula, and an id keeps its zeros.</summary>
public static class ExcelWriter
{
    private const uint Plain = 0;
    private const uint Heading = 1;
    private const uint NeededHeading = 2;
    private const uint Quoted = 3;
    private const uint Wrapped = 4;
    private const uint Title = 5;

    private static readonly HashSet<string> NumberFields = ["strength", "amount_eur", "level", "persons"];

    /// <summary>Writes an ecosystem as a workbook with a sheet for each of the five tables.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="project">The settings; not used, since they are a file of their own.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(Ecosystem ecosystem, ProjectFile? project, Stream stream) => Write(
        [.. EcosystemRows.Of(ecosystem).Select(t => new Sheet(TableNames.Of(t.Kind), t.Headings, t.Rows) { Numbers = [.. t.Fields.Select((f, i) => (f, i)).Where(f => NumberFields.Contains(f.f)).Select(f => f.i)] })],
        stream);

    /// <summary>Writes sheets; equal input gives equal bytes.</summary>
    internal static void Write(ImmutableArray<Sheet> sheets, Stream stream)
    {
        using var made = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(made, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            // Its own id would be drawn at random.
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.Workbook = new Workbook();
            var styles = workbook.AddNewPart<WorkbookStylesPart>("styles");
            styles.Stylesheet = Styles();
            var list = workbook.Workbook.AppendChild(new Sheets());
            for (var i = 0; i < sheets.Length; i++)
            {
                var id = $"sheet{i + 1}";
                Content(workbook.AddNewPart<WorksheetPart>(id), sheets[i]);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = id, SheetId = (uint)(i + 1), Name = sheets[i].Name });
            }

            workbook.Workbook.Save();
        }

        Timeless(made, stream);
    }

    private static void Content(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        if (sheet.HasHeadings)
        {
            writer.WriteElement(new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        }

        writer.WriteElement(new Columns(Enumerable.Range(0, Math.Max(1, sheet.Headings.Length)).Select(i => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)(i + 1), Max = (uint)(i + 1), Width = sheet.WidthOf(i), CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        var number = 1u;
        if (sheet.HasHeadings)
        {
            RowOf(writer, number++, sheet.Headings, (i, _) => sheet.Needed.Contains(i) ? NeededHeading : Heading, _ => false);
        }

        foreach (var row in sheet.Rows)
        {
            var isTitle = !sheet.HasHeadings && row is [['#', ' ', ..], ..];
            string[] cells = isTitle ? [row[0][2..], .. row[1..]] : row;
            RowOf(
                writer, number++, cells,
                (_, text) => isTitle ? Title : !sheet.HasHeadings ? Wrapped : CsvFormula.Neutral(text) != text ? Quoted : Plain, sheet.Numbers.Contains);
        }

        writer.WriteEndElement();
        if (sheet.HasHeadings && sheet.Headings.Length > 0)
        {
            writer.WriteElement(new AutoFilter { Reference = $"A1:{Excel.Letters(sheet.Headings.Length - 1)}{Math.Max(2, sheet.Rows.Length + 1)}" });
        }

        if (!sheet.Choices.IsEmpty)
        {
            writer.WriteElement(new DataValidations(sheet.Choices.Select(Validation)) { Count = (uint)sheet.Choices.Length });
        }

        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static void RowOf(OpenXmlWriter writer, uint number, string[] cells, Func<int, string, uint> style, Func<int, bool> isNumber)
    {
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Row { RowIndex = number });
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0)
            {
                continue;
            }

            var cell = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = $"{Excel.Letters(i)}{number}", StyleIndex = style(i, cells[i]) };
            // A number that would lose digits stays a text.
            if (isNumber(i) && decimal.TryParse(cells[i], NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && (decimal)(double)value == value)
            {
                cell.CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(Readable(cells[i])) { Space = SpaceProcessingModeValues.Preserve });
            }

            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static DataValidation Validation(Choice choice)
    {
        var letter = Excel.Letters(choice.Column);
        var validation = new DataValidation
        {
            AllowBlank = true,
            ShowInputMessage = choice.Help.Length > 0,
            ShowErrorMessage = choice.IsStrict,
            ErrorStyle = DataValidationErrorStyleValues.Warning,
            PromptTitle = choice.Title,
            Prompt = choice.Help,
            SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{letter}2:{letter}2000")]),
        };
        if (choice.List is { } list)
        {
            validation.Type = DataValidationValues.List;
            validation.Formula1 = new Formula1(list);
        }

        return validation;
    }

    /// <summary>Signs that XML cannot hold are written as Excel writes them.</summary>
    private static string Readable(string text) =>
        text.All(System.Xml.XmlConvert.IsXmlChar) && !text.Contains("_x", StringComparison.Ordinal) && !text.Contains('\r')
            ? text
            : string.Concat(text.Replace("_x", "_x005F_x", StringComparison.Ordinal).Select((c, i) =>
                System.Xml.XmlConvert.IsXmlChar(c) && c != '\r' || char.IsSurrogate(c) ? c.ToString() : $"_x{(int)c:X4}_"));

    private static Stylesheet Styles() => new(
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FF1F2937" }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 15 }, new Color { Rgb = "FF0B4F6C" }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDCE6EC" }) { PatternType = PatternValues.Solid }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF0B4F6C" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true },
            new CellFormat { FontId = 2, FillId = 3, ApplyFont = true, ApplyFill = true },
            new CellFormat { QuotePrefix = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat { FontId = 3, ApplyFont = true }));

    /// <summary>A packed file holds the time at which it was made; without it the same content has the same bytes.</summary>
    private static void Timeless(MemoryStream made, Stream stream)
    {
        made.Position = 0;
        using var from = new ZipArchive(made, ZipArchiveMode.Read);
        using var packed = new MemoryStream();
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        packed.Position = 0;
        packed.CopyTo(stream);
    }

    /// <summary>A sheet to be written.</summary>
    /// <param name="Name">Its name, at most 31 characters.</param>
    /// <param name="Headings">The headings.</param>
    /// <param name="Rows">The rows.</param>
    internal sealed record Sheet(string Name, string[] Headings, ImmutableArray<string[]> Rows)
    {
        private const double Narrowest = 9;
        private const double Widest = 42;

        public ImmutableArray<int> Numbers { get; init; } = [];

        public ImmutableArray<int> Needed { get; init; } = [];

        public ImmutableArray<Choice> Choices { get; init; } = [];

        public double? Width { get; init; }

        /// <summary>False for a page of explanation: then a first cell that begins with "# " is a title.</summary>
        public bool HasHeadings { get; init; } = true;

        public double WidthOf(int column) => Width ?? Math.Clamp(
            Rows.Take(200).Select(r => column < r.Length ? r[column].Length : 0).Append(column < Headings.Length ? Headings[column].Length + 3 : 0).Max() * 1.05 + 1, Narrowest, Widest);
    }

    /// <summary>What may be filled in below a heading.</summary>
    /// <param name="Column">The column.</param>
    /// <param name="List">Where the choices stand; null when anything goes.</param>
    /// <param name="IsStrict">Whether another value gets a warning.</param>
    /// <param name="Title">Heading of the help.</param>
    /// <param name="Help">Help that shows when a cell is chosen.</param>
    internal sealed record Choice(int Column, string? List, bool IsStrict, string Title, string Help);
}
