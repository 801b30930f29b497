using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WijkNetwerk.Ingest.Store;

/// <summary>An INSERT that takes many rows at a time: SQLite spends as much on beginning and ending a statement as on storing a row.</summary>
/// <remarks>A value is given to SQLite only where it differs from the one before in its place. What is left is written when it is disposed of, or by <see cref="Finish"/>.</remarks>
internal sealed class BulkInsert : IDisposable
{
    private const int RowsTogether = 40;
    private const int LongestOnStack = 512;
    private const string Values = "VALUES (";
    private const nint Copied = -1;

    private static readonly object True = true;
    private static readonly object False = false;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _row;
    private readonly PreparedInsert _single;
    private readonly object?[] _bound;
    private readonly object?[] _waiting;
    private readonly int _width;
    private int _rows;

    /// <summary>Prepares an INSERT of one row for many.</summary>
    public BulkInsert(SqliteTransaction transaction, string sql)
    {
        _database = transaction.Connection!.Handle!;
        _single = new PreparedInsert(transaction, sql);
        _width = sql.Count(c => c == '@');
        var before = sql[..sql.LastIndexOf(Values, StringComparison.Ordinal)];
        var row = "(" + string.Join(',', Enumerable.Repeat("?", _width)) + ")";
        Check(raw.sqlite3_prepare_v2(_database, $"{before} VALUES {string.Join(',', Enumerable.Repeat(row, RowsTogether))}", out _statement));
        _row = _statement.DangerousGetHandle();
        _bound = new object?[_width * RowsTogether];
        _waiting = new object?[_width * RowsTogether];
    }

    /// <summary>One of the two values of a yes or no, without making an object for it.</summary>
    public static object Of(bool value) => value ? True : False;

    /// <summary>Takes a row.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, _width);
        values.CopyTo(_waiting.AsSpan(_rows * _width));
        if (++_rows == RowsTogether)
        {
            _rows = 0;
            Run();
        }
    }

    /// <summary>Writes the rows that are left.</summary>
    public void Finish()
    {
        for (var row = 0; row < _rows; row++)
        {
            _single.Run(_waiting.AsSpan(row * _width, _width));
        }

        _rows = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _single.Dispose();
        _statement.Dispose();
    }

    private void Run()
    {
        for (var i = 0; i < _waiting.Length; i++)
        {
            var value = _waiting[i];
            if (!ReferenceEquals(value, _bound[i]))
            {
                Check(Bind(i + 1, value));
                _bound[i] = value;
            }
        }

        var result = raw.sqlite3_step(_statement);
        // The reset repeats the error of the step; what matters is that the statement can be used or closed afterwards.
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }
    }

    private int Bind(int parameter, object? value)
    {
        if (value is not string text)
        {
            return PreparedInsert.Bind(_statement, parameter, value);
        }

        Span<byte> bytes = stackalloc byte[LongestOnStack];
        return Encoding.UTF8.TryGetBytes(text, bytes, out var length)
            ? NativeRow.Bind(_row, parameter, bytes, length, Copied)
            : raw.sqlite3_bind_text(_statement, parameter, text);
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
