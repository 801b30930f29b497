using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The imports by number: each of one or more files, with what it said again of earlier ones.</summary>
internal static class BatchLog
{
    /// <summary>The number of the next import. Numbers of imports that were undone are not used again.</summary>
    public static int Next(SqliteConnection connection) => (int)connection.Number("SELECT coalesce(max(number), 0) + 1 FROM batch");

    /// <summary>Makes a number an import.</summary>
    public static void Begin(SqliteConnection connection, int batch) =>
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO batch (number) VALUES ({batch})"));

    /// <summary>Keeps what an import says that was known already.</summary>
    public static void Write(SqliteTransaction transaction, int batch, SaidAgain again, IEnumerable<long> decisions)
    {
        Texts(transaction, "said_actor (id", again.Actors, batch);
        Texts(transaction, "said_relation (id", again.Relations, batch);
        using (var insert = new PreparedInsert(transaction, "INSERT INTO said_statement (relation, number, batch) VALUES (@relation, @number, @batch) ON CONFLICT DO NOTHING"))
        {
            foreach (var (relation, number) in again.Statements)
            {
                insert.Run(relation, number, batch);
            }
        }

        Numbers(transaction, "membership", again.Memberships, Rows.Memberships, batch);
        Numbers(transaction, "attendance", again.Attendance, Rows.Attendance, batch);
        Numbers(transaction, "coverage", again.Coverage, Rows.Coverage, batch);
        Numbers(transaction, "decision", decisions, batch);
    }

    public static IReadOnlyList<ImportBatch> Read(SqliteConnection connection) =>
    [
        .. connection.Query<Line>(Sql.Of("select_batches")).GroupBy(l => l.Number).Select(lines => new ImportBatch(
            (int)lines.Key,
            [.. lines.Where(l => l.File is not null).Select(l => l.Report())],
            lines.First().ImportedAt,
            lines.First().UndoneBy,
            lines.First().UndoneOn is { } on ? DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null)),
    ];

    private static void Texts(SqliteTransaction transaction, string into, List<string> ids, int batch)
    {
        using var insert = new PreparedInsert(transaction, $"INSERT INTO {into}, batch) VALUES (@id, @batch) ON CONFLICT DO NOTHING");
        foreach (var id in ids)
        {
            insert.Run(id, batch);
        }
    }

    // Rows without an id are known by what they say.
    private static void Numbers<T>(SqliteTransaction transaction, string table, List<T> again, Func<SqliteConnection, List<T>> read, int batch)
        where T : notnull
    {
        if (again.Count > 0)
        {
            var connection = transaction.Connection!;
            var numbers = read(connection).Zip(connection.Query<long>($"SELECT number FROM {table} ORDER BY number")).ToLookup(row => row.First, row => row.Second);
            Numbers(transaction, table, again.SelectMany(row => numbers[row]), batch);
        }
    }

    private static void Numbers(SqliteTransaction transaction, string table, IEnumerable<long> numbers, int batch)
    {
        using var insert = new PreparedInsert(transaction, $"INSERT INTO said_{table} (number, batch) VALUES (@number, @batch) ON CONFLICT DO NOTHING");
        foreach (var number in numbers)
        {
            insert.Run(number, batch);
        }
    }

    private sealed record Line(
        long Number,
        string? UndoneBy,
        string? UndoneOn,
        string? File,
        string? Sheet,
        string? Sha256,
        string? Table,
        string? Encoding,
        string? Separator,
        long? Read,
        long? Stored,
        long? Merged,
        long? Rejected,
        string? UnknownColumns,
        string? ImportedAt)
    {
        public TableReport Report() => new(
            File!, Sha256!, Table!, Encoding!, Separator!, (int)Read!.Value, (int)Stored!.Value, (int)Merged!.Value, (int)Rejected!.Value, StoreJson.List(UnknownColumns!))
        {
            Sheet = Sheet is { Length: > 0 } ? Sheet : null,
        };
    }
}

/// <summary>An import: what one command brought, in one or more files.</summary>
/// <param name="Number">Its number; never used again.</param>
/// <param name="Tables">What became of the rows of each table, when it was imported.</param>
/// <param name="ImportedAt">When, if the caller said so; there is no clock.</param>
/// <param name="UndoneBy">Who undid it; null while it holds.</param>
/// <param name="UndoneOn">On which day, as given.</param>
public sealed record ImportBatch(
    int Number, System.Collections.Immutable.ImmutableArray<TableReport> Tables, string? ImportedAt, string? UndoneBy, DateOnly? UndoneOn)
{
    /// <summary>Whether it was undone.</summary>
    public bool IsUndone => UndoneOn is not null;
}
