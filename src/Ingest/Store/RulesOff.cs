using Microsoft.Data.Sqlite;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The rules of columns (CHECK) are not looked at until this is disposed of: what is written are our own words, numbers and JSON. Types and keys still are.</summary>
/// <remarks>Looking at them is a sixth of the work of storing a million rows.</remarks>
internal sealed class RulesOff : IDisposable
{
    private readonly SqliteConnection _connection;

    public RulesOff(SqliteConnection connection)
    {
        _connection = connection;
        connection.Run("PRAGMA ignore_check_constraints = ON");
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Run("PRAGMA ignore_check_constraints = OFF");
}
