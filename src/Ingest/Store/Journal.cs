using Microsoft.Data.Sqlite;

namespace WijkNetwerk.Ingest.Store;

/// <summary>How SQLite keeps the way back while it writes: a log beside the database (<c>wal</c>), which lets others read meanwhile, or what was there (<c>delete</c>).</summary>
internal static class Journal
{
    private const int Busy = 5;
    private const int ReadOnly = 8;

    /// <summary>Sets it where it can be set: not while another program has the database open, nor in one that may not be written. Either way the database is safe.</summary>
    /// <returns>Whether it is so now.</returns>
    public static bool Is(SqliteConnection connection, string mode)
    {
        using var command = connection.CreateCommand();
        try
        {
            if (IsNow(connection, mode))
            {
                return true;
            }

            command.CommandText = $"PRAGMA journal_mode = {mode}";
            return (string)command.ExecuteScalar()! == mode;
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is Busy or ReadOnly)
        {
            return false;
        }
    }

    /// <summary>Whether it is so, and nothing is set.</summary>
    public static bool IsNow(SqliteConnection connection, string mode)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        return (string)command.ExecuteScalar()! == mode;
    }
}
