using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>A sheet for each table.</summary>
internal class Workbook : Transcription
{
    protected const string File = "wijk.xlsx";

    public override string Name => "xlsx";

    /// <summary>A sheet beside those of the tables.</summary>
    public ExcelWriter.Sheet? Also { get; init; }

    /// <summary>A title above the headings of every sheet.</summary>
    public string? Title { get; init; }

    public override Transcript? Write(TableSet set, Scratch scratch)
    {
        var tables = set.Tables.Where(t => SheetOf(t.Kind) is not null).ToArray();
        if (tables.Length == 0 && Also is null)
        {
            return null;
        }

        using (var stream = System.IO.File.Create(scratch[File]))
        {
            ExcelWriter.Write([.. tables.Select(Sheet).Concat(Also is null ? [] : [Also]).Select(Titled)], stream);
        }

        return new Transcript(
            [new ImportFile(scratch[File])],
            (table, row, heading) => SheetOf(table.Kind) is { } sheet ? new Place(File, row + 2 + RowsAbove, heading is null ? null : Heading(table.Kind, heading), sheet) : null);
    }

    public override bool Carries(TableKind kind, string? heading) => SheetOf(kind) is not null;

    protected virtual int RowsAbove => 0;

    protected virtual string? SheetOf(TableKind kind) => TableNames.Of(kind);

    protected virtual string Heading(TableKind kind, string heading) => heading;

    private ExcelWriter.Sheet Titled(ExcelWriter.Sheet sheet) =>
        Title is null ? sheet : sheet with { Headings = [.. sheet.Headings.Select((_, i) => i == 0 ? Title : "")], Rows = [sheet.Headings, .. sheet.Rows] };

    protected virtual ExcelWriter.Sheet Sheet(PlainTable table) => new(SheetOf(table.Kind)!, [.. table.Headings.Select(h => Heading(table.Kind, h))], table.Rows);
}

/// <summary>The sheets and headings of Kumu.</summary>
internal sealed class KumuWorkbook : Workbook
{
    public override string Name => "Kumu workbook";

    public static string Called(TableKind kind, string heading) => (kind, heading) switch
    {
        (TableKind.Actors, "Name") => "label",
        (TableKind.Actors, "name") => "Label",
        (TableKind.Actors, "kind") => "Type",
        (TableKind.Relations, "source") => "From",
        (TableKind.Relations, "target") => "To",
        (TableKind.Relations, "from") => "Valid from",
        (TableKind.Relations, "to") => "Valid to",
        _ => heading,
    };

    protected override string? SheetOf(TableKind kind) => kind switch { TableKind.Actors => "Elements", TableKind.Relations => "Connections", _ => TableNames.Of(kind) };

    protected override string Heading(TableKind kind, string heading) => Called(kind, heading);
}

/// <summary>The sheets Edges and Vertices, with a row of groups above the headings.</summary>
internal sealed class NodeXlWorkbook : Workbook
{
    public override string Name => "NodeXL";

    protected override int RowsAbove => 1;

    protected override string? SheetOf(TableKind kind) => kind switch { TableKind.Actors => "Vertices", TableKind.Relations => "Edges", _ => null };

    protected override string Heading(TableKind kind, string heading) => (kind, heading) switch
    {
        (TableKind.Actors, "id") => "Vertex",
        (TableKind.Relations, "source") => "Vertex 1",
        (TableKind.Relations, "target") => "Vertex 2",
        _ => heading,
    };

    protected override ExcelWriter.Sheet Sheet(PlainTable table) => base.Sheet(table) is var sheet
        ? sheet with { Headings = [.. sheet.Headings.Select((_, i) => i == 0 ? "Graph Metrics" : "")], Rows = [sheet.Headings, .. sheet.Rows] }
        : sheet;
}
