using Microsoft.Data.Sqlite;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_log_of_a_database_of_the_first_version_is_kept_and_knows_no_sheets()
    {
        using (var connection = new SqliteConnection($"Data Source={_scratch["old.db"]};Pooling=False"))
        {
            connection.Open();
            connection.Run(Sql.Migrations[0]);
            connection.Run("INSERT INTO import VALUES (7, 'a.csv', 'ab', 'actors', 'utf-8', ',', 3, 1, 1, 1, '[\"x\"]', '[]', NULL)");
            connection.Run($"PRAGMA application_id = {ProjectStore.ApplicationId}; PRAGMA user_version = 1");
        }

        using var store = ProjectStore.OpenExisting(_scratch["old.db"]);
        var table = Assert.Single(Assert.Single(store.LoadImports()).Tables);
        Assert.Equal(("a.csv", null, 3, 1, 1, 1), (table.File, table.Sheet, table.Read, table.Stored, table.Merged, table.Rejected));
        Assert.Equal(["x"], table.UnknownColumns);
    }
}
