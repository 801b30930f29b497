using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The rows that a SELECT gives, one by one, for tables that may be large; what stands in many rows becomes one text.</summary>
internal sealed class Query : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _row;
    private readonly CellTexts[] _texts;

    public Query(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
        _row = _statement.DangerousGetHandle();
        _texts = new CellTexts[raw.sqlite3_column_count(_statement)];
        for (var i = 0; i < _texts.Length; i++)
        {
            _texts[i] = new CellTexts();
        }
    }

    /// <summary>Goes to the next row.</summary>
    public bool Next()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }

        return result == raw.SQLITE_ROW;
    }

    /// <summary>A value that is the only parameter, for the next rows.</summary>
    public Query With(string value)
    {
        raw.sqlite3_reset(_statement);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_text(_statement, 1, value), _database);
        return this;
    }

    /// <summary>The bytes of a text, valid until the next row.</summary>
    public unsafe ReadOnlySpan<byte> Bytes(int column) => new((void*)NativeRow.Text(_row, column), NativeRow.Length(_row, column));

    public bool IsNull(int column) => NativeRow.Type(_row, column) == raw.SQLITE_NULL;

    /// <summary>A text of which every row has another.</summary>
    public string Id(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string Text(int column) => _texts[column].Of(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public bool Is(int column) => NativeRow.Whole(_row, column) == 1;

    public int? Whole(int column) => IsNull(column) ? null : NativeRow.Whole(_row, column);

    public double? Real(int column) => IsNull(column) ? null : NativeRow.Real(_row, column);

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();
}
