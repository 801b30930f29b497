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
        return !isBusy && connection.Number("SELECT coalesce(max(rowid), 0) FROM relation") >= LargeFrom
            ? Opened(connection, Math.Min(Environment.ProcessorCount, MostThreads)) ?? new Snapshot([connection.Handle!], [])
            : new Snapshot([connection.Handle!], []);
    }

    /// <summary>What was stored last, seen by one other connection, whatever this one is writing; null when it cannot be had.</summary>
    /// <param name="connection">The connection, which must have begun to write, so that no other program does.</param>
    public static Snapshot? Before(SqliteConnection connection) => Opened(connection, 1);

    /// <inheritdoc/>
    public void Dispose() => _opened.ForEach(c => c.Dispose());

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
