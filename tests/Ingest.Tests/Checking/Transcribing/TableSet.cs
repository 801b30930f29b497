using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>The tables of a fixture as plain rows, to be written in any format.</summary>
internal sealed record TableSet(ImmutableArray<PlainTable> Tables)
{
    public PlainTable? Find(TableKind kind) => Tables.FirstOrDefault(t => t.Kind == kind);

    /// <summary>Reads tables that a test gives: the name of each, and its text.</summary>
    public static TableSet Of(params (string Name, string Text)[] tables)
    {
        using var scratch = new Scratch();
        return Of(tables.Select(t => scratch.Write(t.Name + ".csv", t.Text)).ToArray());
    }

    /// <summary>Reads the tables of a fixture.</summary>
    public static TableSet Of(IEnumerable<ImportFile> files) => new(
    [
        .. files.Select(file => Csv.ReadFile(file.Path).Table!).Select(table => new PlainTable(
            TableNames.OfName(table.File)!.Value,
            table.File,
            [.. table.Columns.Select(c => c.Heading)],
            // Blank rows stay, so that the numbers of the others do.
            [.. Enumerable.Range(2, table.Rows.IsEmpty ? 0 : table.Rows.Max(r => r.Number) - 1).Select(n => table.Rows.FirstOrDefault(r => r.Number == n).Values ?? [])])),
    ]);
}

/// <summary>A table: the row with index 0 has number 2, below the heading.</summary>
internal sealed record PlainTable(TableKind Kind, string File, ImmutableArray<string> Headings, ImmutableArray<string[]> Rows)
{
    public string Text(int row, string heading) => Headings.IndexOf(heading) is >= 0 and var column && column < Rows[row].Length ? Rows[row][column] : "";

    /// <summary>The index of a row by its number; -1 for the heading.</summary>
    public static int Index(int number) => number - 2;
}

/// <summary>A fixture in another format.</summary>
/// <param name="Files">The files to import.</param>
/// <param name="Where">Where a cell, row (without heading) or column (with the index -1) of the fixture stands in them; null when it does not.</param>
internal sealed record Transcript(ImmutableArray<ImportFile> Files, Func<PlainTable, int, string?, Place?> Where)
{
    /// <summary>What must be said of the files, because the format cannot say it.</summary>
    public ImportMap? Map { get; init; }
}

/// <summary>A format, and how the tables of a fixture are written in it: by the test itself, but for the packing of a workbook.</summary>
internal abstract class Transcription
{
    /// <summary>Every format, in the order of the documentation.</summary>
    public static ImmutableArray<Transcription> All { get; } =
    [
        new TextTables("csv", ".csv", ','), new TextTables("tsv", ".tsv", '\t'), new DataPackageFiles(), new Workbook(), new KumuWorkbook(), new KumuJson(), new NodeXlWorkbook(),
        new GraphMlFile(), new GexfFile(), new PajekFile(), new DlFile(), new MatrixFile(), new SurveyFile(), new AttendanceFile(), new NetMapFile(),
    ];

    /// <summary>The name that the documentation uses.</summary>
    public abstract string Name { get; }

    /// <summary>Writes the tables, as far as the format has a place for them; null when it has for none.</summary>
    public abstract Transcript? Write(TableSet set, Scratch scratch);

    /// <summary>Whether the format has a place for a column of a table; for the table itself when the column is null.</summary>
    public virtual bool Carries(TableKind kind, string? heading) => true;

    public static Transcription Of(string name) => All.First(t => t.Name == name);
}
