using System.Collections.Immutable;
using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Output;

/// <summary>The imports of a database, and what came of undoing one, as JSON, as CSV and as text.</summary>
internal static class BatchOutput
{
    // More are counted: what stands in the way can be a whole table.
    private const int MostNamed = 20;

    /// <summary>The imports, a row for each table.</summary>
    public static CsvTable<(ImportBatch Batch, TableReport? Table)> Csv { get; } = new CsvTable<(ImportBatch Batch, TableReport? Table)>()
        .Whole("import", r => r.Batch.Number)
        .Text("file", r => r.Table?.File)
        .Text("sheet", r => r.Table?.Sheet)
        .Text("table", r => r.Table?.Table)
        .Text("sha256", r => r.Table?.Sha256)
        .Whole("read", r => r.Table?.Read)
        .Whole("stored", r => r.Table?.Stored)
        .Whole("merged", r => r.Table?.Merged)
        .Whole("rejected", r => r.Table?.Rejected)
        .Text("imported_at", r => r.Batch.ImportedAt)
        .Text("undone_on", r => r.Batch.UndoneOn is { } on ? Numbers.Date(on) : null)
        .Text("undone_by", r => r.Batch.UndoneBy);

    /// <summary>What was taken back and what stays.</summary>
    public static CsvTable<(string Table, int Removed, int Kept)> ResultCsv { get; } = new CsvTable<(string Table, int Removed, int Kept)>()
        .Text("table", r => r.Table)
        .Whole("removed", r => r.Removed)
        .Whole("kept", r => r.Kept);

    /// <summary>An import that brought only settings has one row too.</summary>
    public static ImmutableArray<(ImportBatch Batch, TableReport? Table)> Rows(IEnumerable<ImportBatch> batches) =>
        [.. batches.SelectMany(b => b.Tables.IsEmpty ? [(b, null)] : b.Tables.Select(t => (b, (TableReport?)t)))];

    /// <summary>Numbers by table, in the order of the documentation.</summary>
    public static ImmutableArray<(string Table, int Removed, int Kept)> Rows(UndoResult result)
    {
        var (removed, kept) = (result.Removed, result.Kept);
        return
        [
            ("actors", removed.Actors, kept.Actors), ("relations", removed.Relations, kept.Relations), ("statements", removed.Statements, kept.Statements),
            ("memberships", removed.Memberships, kept.Memberships), ("attendance", removed.Attendance, kept.Attendance), ("coverage", removed.Coverage, kept.Coverage),
            ("names", removed.Decisions, kept.Decisions),
        ];
    }

    /// <summary>Writes the imports.</summary>
    public static void Json(Utf8JsonWriter json, IEnumerable<ImportBatch> batches)
    {
        json.WriteStartObject();
        json.WriteStartArray("imports");
        foreach (var batch in batches)
        {
            json.WriteStartObject();
            json.WriteNumber("import", batch.Number);
            json.WriteStartArray("tables");
            foreach (var table in batch.Tables)
            {
                ProvenanceJson.Input(json, table);
            }

            json.WriteEndArray();
            json.WriteString("importedAt", batch.ImportedAt);
            json.WriteString("undoneOn", batch.UndoneOn is { } on ? Numbers.Date(on) : null);
            json.WriteString("undoneBy", batch.UndoneBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes what came of undoing.</summary>
    public static void Json(Utf8JsonWriter json, int batch, UndoResult result)
    {
        json.WriteStartObject();
        json.WriteNumber("import", batch);
        json.WriteBoolean("undone", result.IsDone);
        json.WriteStartArray("tables");
        foreach (var (table, removed, kept) in result.IsDone ? Rows(result) : [])
        {
            json.WriteStartObject();
            json.WriteString("table", table);
            json.WriteNumber("removed", removed);
            json.WriteNumber("kept", kept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("dependents");
        foreach (var dependent in result.Dependents)
        {
            json.WriteStartObject();
            json.WriteString("table", dependent.Table);
            json.WriteString("row", dependent.Row);
            json.WriteNumber("import", dependent.Batch);
            json.WriteString("needs", dependent.Needs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the imports for a reader.</summary>
    public static void Screen(TextWriter writer, ImmutableArray<(ImportBatch Batch, TableReport? Table)> rows, Texts texts)
    {
        if (rows.IsEmpty)
        {
            writer.Write($"{texts["imports.none"]}\n");
            return;
        }

        var table = new TextTable(
            "#" + texts["column.import"], texts["column.file"], "#" + texts["column.read"], "#" + texts["column.stored"], "#" + texts["column.merged"],
            "#" + texts["column.rejected"], texts["column.undone"]);
        foreach (var (batch, of) in rows)
        {
            var undone = batch.UndoneOn is { } on ? texts.Of("imports.undone.by", Numbers.Date(on), batch.UndoneBy) : null;
            table.Add(Numbers.File(batch.Number), of?.Name ?? texts["imports.settings"], Number(of?.Read), Number(of?.Stored), Number(of?.Merged), Number(of?.Rejected), undone);

            string? Number(int? number) => number is { } value ? texts.Numbers.Screen(value) : null;
        }

        table.Write(writer);
    }

    /// <summary>Writes what stands in the way, for a reader.</summary>
    public static IEnumerable<string> Lines(UndoResult result, Texts texts)
    {
        foreach (var dependent in result.Dependents.Take(MostNamed))
        {
            yield return texts.Of("imports.dependent", dependent.Table, dependent.Row, dependent.Batch, dependent.Needs);
        }

        if (result.Dependents.Length > MostNamed)
        {
            yield return texts.Of("imports.dependent.more", result.Dependents.Length - MostNamed);
        }
    }
}
