using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The rows that a SELECT gives, one by one, for tables that may be large; what stands in many rows becomes one text.</summary>
internal sealed class Query : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _row;
    private readonly CellTexts[] _texts;

    public Query(sqlite3 database, string sql)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
        _row = _statement.DangerousGetHandle();
        _texts = new CellTexts[raw.sqlite3_column_count(_statement)];
        for (var i = 0; i < _texts.Length; i++)
        {
            _texts[i] = new CellTexts();
        }
    }

    /// <summary>Gives the parameters their values, for the rows from the first on.</summary>
    public Query With(params ReadOnlySpan<string> values)
    {
        raw.sqlite3_reset(_statement);
        for (var i = 0; i < values.Length; i++)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_text(_statement, i + 1, values[i]), _database);
        }

        return this;
    }

    /// <inheritdoc cref="With(ReadOnlySpan{string})"/>
    public Query With(long first, long second)
    {
        raw.sqlite3_reset(_statement);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_int64(_statement, 1, first), _database);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_int64(_statement, 2, second), _database);
        return this;
    }

    /// <summary>Goes to the next row.</summary>
    public bool Next()
    {
        var result = NativeRow.Step(_row);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }

        return result == raw.SQLITE_ROW;
    }

    /// <summary>The bytes of a text, valid until the next row; none when there is no value.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => TryBytes(column, out var bytes) ? bytes : [];

    /// <summary>The bytes of a text, valid until the next row; false when there is no value.</summary>
    public unsafe bool TryBytes(int column, out ReadOnlySpan<byte> bytes)
    {
        var start = NativeRow.Text(_row, column);
        bytes = start == 0 ? default : new((void*)start, NativeRow.Length(_row, column));
        return start != 0;
    }

    public bool IsNull(int column) => NativeRow.Type(_row, column) == raw.SQLITE_NULL;

    /// <summary>A text of which every row has another.</summary>
    public string Id(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string Text(int column) => _texts[column].Of(Bytes(column));

    public string? TextOrNull(int column) => TryBytes(column, out var bytes) ? _texts[column].Of(bytes) : null;

    public PartialDate? Date(int column) => TryBytes(column, out var bytes) ? PartialDate.Parse(bytes) : null;

    public bool Is(int column) => NativeRow.Whole(_row, column) == 1;

    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    public int? Whole(int column) => IsNull(column) ? null : NativeRow.Whole(_row, column);

    public double? Real(int column) => IsNull(column) ? null : NativeRow.Real(_row, column);

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();
}
