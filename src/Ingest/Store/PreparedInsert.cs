using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace WijkNetwerk.Ingest.Store;

/// <summary>An INSERT that is prepared once; its values are given in the order in which its parameters are first named.</summary>
internal sealed partial class PreparedInsert : IDisposable
{
    private readonly SqliteCommand _command;

    public PreparedInsert(SqliteTransaction transaction, string sql)
    {
        _command = transaction.Connection!.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = sql;
        foreach (Match name in Parameter().Matches(sql))
        {
            _command.Parameters.Add(new SqliteParameter(name.Value, null));
        }

        _command.Prepare();
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, _command.Parameters.Count);
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                true => 1L,
                false => 0L,
                var value => value,
            };
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    [GeneratedRegex("@[a-z_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
