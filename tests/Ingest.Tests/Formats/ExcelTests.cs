using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Workbooks made by openpyxl, pandas, xlwt and LibreOffice (Fixtures/tables/make.py): what they must be read as was written down by hand from that script.</summary>
public sealed class ExcelTests
{
    [Fact]
    public void A_formula_that_no_program_calculated_is_an_error_at_its_cell()
    {
        var report = Report("openpyxl.xlsx");
        Assert.Equal(
            [("E138", "Actoren", 4, "I"), ("E138", "Actoren", 5, "I")],
            report.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Where.Sheet!, f.Where.Row!.Value, f.Where.Column!)));
        Assert.Contains(report.Findings, f => f.Code == "W133" && f.Where.Sheet == "Oud");
        Assert.Contains(report.Findings, f => f.Code == "W134" && f.Where.Sheet == "Notities");
        Assert.Contains(report.Findings, f => f.Code == "N135" && f.Where.Sheet == "Uitleg");
        Assert.Contains(report.Findings, f => f.Code == "N139" && f.Found == "Wijk X, stand 2024");
        Assert.Equal([("actors", 2), ("relations", 1)], report.Tables.Select(t => (t.Table, t.Read)));
    }

    [Theory]
    [InlineData("libreoffice.xlsx")]
    [InlineData("libreoffice.xls")]
    public void What_a_cell_shows_is_what_is_read(string file)
    {
        var ecosystem = Read(file);
        var (anna, house) = (ecosystem.Actor("a"), ecosystem.Actor("b"));
        Assert.Equal(("2018-06", "00012345", 12, "regel 1\nregel 2"), (anna.Since, anna.Kvk, anna.Persons, anna.Note));
        Assert.Equal(("2019-02-28", "00054321"), (house.Since, house.Kvk));
        Assert.Equal(("0.3", "0.0000001"), (anna.Attributes["telefoon"], house.Attributes["telefoon"]));
        Assert.Equal(("2", "ab", "true"), (anna.Attributes["som"], house.Attributes["som"], anna.Attributes["waar"]));
        Assert.Equal(2, ecosystem.FindRelation("r1")!.Strength);
    }

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so() =>
        Assert.Equal("2018-06-30", Excel.Read(File.ReadAllBytes(PathOf("mac1904.xlsx")), "x.xlsx").Tables[0][0, 3].Text);

    [Theory]
    [InlineData("pandas.xlsx")]
    [InlineData("xlwt.xls")]
    public void Workbooks_of_other_programs_are_read(string file)
    {
        var ecosystem = Read(file);
        Assert.Equal(["Anna", "Buurthuis"], ecosystem.Actors.Select(a => a.Name));
        Assert.Equal(("a", "b", "contact"), Assert.Single(ecosystem.Relations) is var r ? (r.Source, r.Target, r.Type) : default);
        Assert.Equal(file == "pandas.xlsx" ? 3 : null, ecosystem.Actor("a").Persons);
        Assert.Equal(file == "pandas.xlsx" ? "2020-05-01" : null, ecosystem.Relations[0].Period.From?.Text);
    }

    [Fact]
    public void A_workbook_of_NodeXL_is_its_edges_and_vertices_without_the_columns_that_nobody_filled_in()
    {
        var report = Report("nodexl.xlsx");
        Assert.False(report.HasErrors);
        Assert.Equal([("Edges", 2), ("Vertices", 3)], report.Tables.Select(t => (t.Sheet!, t.Read)));
        Assert.Equal(["Group Vertices", "Groups", "Overall Metrics"], report.Findings.Where(f => f.Code == "W134").Select(f => f.Where.Sheet).Order());
        Assert.Equal(["Anna--contact--Buurthuis", "Buurthuis--contact--Cor"], Read("nodexl.xlsx").Relations.Select(r => r.Id));
        Assert.DoesNotContain(report.Findings, f => f.Code == "N111");
    }

    [Fact]
    public void A_workbook_of_Kumu_is_its_elements_and_connections()
    {
        var ecosystem = Read("kumu.xlsx");
        Assert.Equal(("Buurthuis", "cooperative", "Aan het plein"), ecosystem.Actor("Buurthuis") is var b ? (b.Name, b.Kind, b.Note) : default);
        Assert.False(Assert.Single(ecosystem.Relations).IsDirected);
        Assert.Equal("bewoner|actief", ecosystem.Actor("Anna").Attributes["Tags"]);
    }

    [Fact]
    public void A_Net_Map_has_a_relation_for_each_line_and_keeps_the_towers()
    {
        var ecosystem = Read("netmap.xlsx");
        Assert.Equal(
            [("Gemeente", "Coop", "funding", true), ("Coop", "Anna", "knowledge", true), ("Coop", "Anna", "contact", false)],
            ecosystem.Relations.OrderBy(r => r.Type == "contact").ThenBy(r => r.Type == "knowledge").Select(r => (r.Source, r.Target, r.Type, r.IsDirected)));
        Assert.Equal("6", ecosystem.Actor("Gemeente").Attributes["Influence tower"]);
        Assert.Null(ecosystem.Actor("Gemeente").Level);
    }

    [Fact]
    public void A_cell_knows_its_sheet_and_row()
    {
        var table = TableFiles.Read(PathOf("libreoffice.xlsx")).Tables.First(t => t.Sheet == "Actoren");
        Assert.Equal(new Cell("libreoffice.xlsx", 5, "naam", "Buurthuis") { Sheet = "Actoren" }, table[1, 1]);
        Assert.Equal((3, "xlsx"), (table.HeadingRow, table.Encoding));
    }

    [Fact]
    public void A_cell_at_the_far_corner_does_not_fill_the_memory()
    {
        using var scratch = new Scratch();
        var rows = Enumerable.Range(0, 1).Select(_ => new string[] { "a" }).ToArray();
        using (var stream = File.Create(scratch["x.xlsx"]))
        {
            ExcelWriter.Write([new ExcelWriter.Sheet("actoren", ["id"], [.. rows])], stream);
        }

        Replace(scratch["x.xlsx"], "xl/worksheets/sheet1.xml", "r=\"A2\"", "r=\"ZZZZZZ2\"");
        Assert.Equal("E130", Assert.Single(TableFiles.Read(scratch["x.xlsx"]).Findings).Code);
    }

    [Fact]
    public void A_document_type_in_a_workbook_is_not_expanded()
    {
        using var scratch = new Scratch();
        File.Copy(PathOf("kumu.xlsx"), scratch["x.xlsx"]);
        Replace(scratch["x.xlsx"], "xl/workbook.xml", "<workbook", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook");
        Assert.Equal("E130", Assert.Single(TableFiles.Read(scratch["x.xlsx"]).Findings).Code);
    }

    private static void Replace(string path, string part, string what, string with)
    {
        using var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update);
        var entry = zip.Entries.First(e => e.FullName == part);
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        Assert.Contains(what, text, StringComparison.Ordinal);
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(text.Replace(what, with, StringComparison.Ordinal));
    }

    private static string PathOf(string file) => Fixture.PathOf("tables", file);

    private static ImportReport Report(string file) => Importer.Check([new ImportFile(PathOf(file))], new ImportContext()).Report;

    private static Ecosystem Read(string file)
    {
        var result = Importer.Check([new ImportFile(PathOf(file))], new ImportContext());
        Assert.True(result.Ecosystem is not null, string.Join('\n', result.Report.Findings.Select(f => Ingest.Checking.FindingText.Render(f, "en"))));
        return result.Ecosystem;
    }
}
