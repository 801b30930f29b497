using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WijkNetwerk.Ingest.Store;

/// <summary>An INSERT that is prepared once; its values are given in the order in which its parameters are named.</summary>
/// <remarks>Goes round SqliteCommand, which looks up every parameter by name for every row: most of the time of a large import.</remarks>
internal sealed class PreparedInsert : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int _parameters;

    public PreparedInsert(SqliteTransaction transaction, string sql)
    {
        _database = transaction.Connection!.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
        _parameters = raw.sqlite3_bind_parameter_count(_statement);
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, _parameters);
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(_statement, i + 1, values[i]));
        }

        var result = raw.sqlite3_step(_statement);
        // The reset repeats the error of the step; what matters is that the statement can be used or closed afterwards.
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }
    }

    public void Dispose() => _statement.Dispose();

    /// <summary>Gives a parameter its value.</summary>
    public static int Bind(sqlite3_stmt statement, int parameter, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, parameter),
        string text => raw.sqlite3_bind_text(statement, parameter, text),
        bool isTrue => raw.sqlite3_bind_int(statement, parameter, isTrue ? 1 : 0),
        int number => raw.sqlite3_bind_int(statement, parameter, number),
        long number => raw.sqlite3_bind_int64(statement, parameter, number),
        double number => raw.sqlite3_bind_double(statement, parameter, number),
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot be stored.", nameof(value)),
    };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
