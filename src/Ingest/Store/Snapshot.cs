using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WijkNetwerk.Ingest.Store;

/// <summary>One state of a database for several threads to read at once: each has a connection of its own, and nobody's change shows in one and not in another.</summary>
internal sealed class Snapshot : IDisposable
{
    private const int MostThreads = 4;
    private const int Attempts = 3;
    // With fewer relations than this, opening the database again takes longer than reading it.
    private const long LargeFrom = 20_000;

    private readonly List<sqlite3> _opened;

    private Snapshot(IReadOnlyList<sqlite3> connections, List<sqlite3> opened) => (Connections, _opened) = (connections, opened);

    /// <summary>At least one; each for one thread.</summary>
    public IReadOnlyList<sqlite3> Connections { get; }

    /// <summary>Takes one. When it cannot be had, as in the middle of a transaction or while others write all the time, it is the one connection.</summary>
    /// <param name="connection">The open connection.</param>
    public static Snapshot Of(SqliteConnection connection)
    {
        var isBusy = raw.sqlite3_get_autocommit(connection.Handle) == 0;
        return !isBusy && IsLarge(connection)
            ? Opened(connection, Math.Min(Environment.ProcessorCount, MostThreads)) ?? new Snapshot([connection.Handle!], [])
            : new Snapshot([connection.Handle!], []);
    }

    /// <summary>What a large database holds, seen by one other connection, whatever this one is about to write; null when it is small or this cannot be had.</summary>
    public static Snapshot? Before(SqliteConnection connection) =>
        // Without the log beside the database, who reads it keeps others from writing.
        IsLarge(connection) && Journal.IsNow(connection, "wal") ? Opened(connection, 1) : null;

    /// <inheritdoc/>
    public void Dispose() => _opened.ForEach(c => c.Dispose());

    private static bool IsLarge(SqliteConnection connection) => connection.Number("SELECT coalesce(max(rowid), 0) FROM relation") >= LargeFrom;

    private static Snapshot? Opened(SqliteConnection connection, int count)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var version = connection.Number("PRAGMA data_version");
            var opened = new List<sqlite3>();
            while (opened.Count < count && Reading(connection.DataSource) is { } reading)
            {
                opened.Add(reading);
            }

            // The number differs when another program stored something in between.
            if (opened.Count == count && connection.Number("PRAGMA data_version") == version)
            {
                return new Snapshot(opened, opened);
            }

            opened.ForEach(o => o.Dispose());
        }

        return null;
    }

    /// <summary>A connection that has begun to read. One thread uses it, so SQLite need not guard every call: there are dozens a row.</summary>
    private static sqlite3? Reading(string path)
    {
        var result = raw.sqlite3_open_v2(path, out var database, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null);
        if (result == raw.SQLITE_OK && raw.sqlite3_exec(database, "BEGIN; SELECT 1 FROM actor LIMIT 1") == raw.SQLITE_OK)
        {
            return database;
        }

        database.Dispose();
        return null;
    }
}
