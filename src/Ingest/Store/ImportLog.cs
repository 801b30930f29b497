using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The record of imports: file, hash, how it was read, what became of its rows, and its findings.</summary>
internal static class ImportLog
{
    public static void Write(SqliteTransaction transaction, int batch, ImportReport report, DateTimeOffset? at)
    {
        var findings = report.Findings.ToLookup(f => (f.Where.File, f.Where.Sheet));
        using var insert = new PreparedInsert(transaction, Sql.Of("insert_import"));
        foreach (var table in report.Tables)
        {
            insert.Run(
                batch, table.File, table.Sheet ?? "", table.Sha256, table.Table, table.Encoding, table.Separator, table.Read, table.Stored, table.Merged, table.Rejected,
                StoreJson.Of(table.UnknownColumns), StoreJson.Of(findings[(table.File, table.Sheet)]), at?.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether every table was imported before, by an import that still holds.</summary>
    public static bool HasAll(SqliteConnection connection, ImportReport report) => report.Tables.All(t => connection.ExecuteScalar<long>(
        Sql.Of("is_imported"), new { t.File, Sheet = t.Sheet ?? "", t.Sha256, t.Table }) == 1);

    public static IReadOnlyList<ImportReport> Read(SqliteConnection connection) =>
        [.. connection.Query<ImportRow>(Sql.Of("select_imports")).Select(row => new ImportReport([row.Report()], row.List(), IsStored: true))];

    private sealed record ImportRow(
        string File,
        string Sheet,
        string Sha256,
        string Table,
        string Encoding,
        string Separator,
        long Read,
        long Stored,
        long Merged,
        long Rejected,
        string UnknownColumns,
        string Findings,
        string? ImportedAt)
    {
        public TableReport Report() => new(
            File, Sha256, Table, Encoding, Separator, (int)Read, (int)Stored, (int)Merged, (int)Rejected,
            StoreJson.List(UnknownColumns))
        {
            Sheet = Sheet.Length == 0 ? null : Sheet,
        };

        public ImmutableArray<Finding> List() => StoreJson.Findings(Findings);
    }
}
