using Microsoft.Data.Sqlite;

namespace WijkNetwerk.Ingest.Store;

/// <summary>SQL that takes no values and gives no rows, sent as it is.</summary>
/// <remarks>Dapper, which is for rows, makes code for every sort of row: some milliseconds each. A first import does without.</remarks>
internal static class PlainSql
{
    /// <summary>Runs a statement, inside the transaction that is open, if any.</summary>
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The one whole number that a query gives.</summary>
    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
