using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Store;

public sealed class ProjectStoreTests : IDisposable
{
    private readonly Scratch _scratch = new();

    private string Path => _scratch["network.db"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_new_database_is_marked_as_ours_and_can_be_opened_again()
    {
        ProjectStore.Open(Path).Dispose();
        using (var store = ProjectStore.OpenExisting(Path))
        {
            Assert.Empty(store.LoadEcosystem().Actors);
        }

        Assert.Equal(ProjectStore.ApplicationId, Number("PRAGMA application_id"));
        Assert.Equal(ProjectStore.NewestVersion, Number("PRAGMA user_version"));
        Assert.Equal(0, Number("SELECT count(*) FROM pragma_table_list WHERE strict = 0 AND type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'"));
    }

    [Fact]
    public void A_database_that_is_not_there_is_not_made_by_reading()
    {
        Assert.Equal(StoreFault.Missing, Fault(() => ProjectStore.OpenExisting(Path)));
        Assert.False(File.Exists(Path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(600)]
    [InlineData(5000)]
    public void A_file_that_is_no_database_is_left_as_it_is(int length)
    {
        File.WriteAllText(Path, new string('x', length));
        Assert.Equal(StoreFault.NotADatabase, Fault(() => ProjectStore.Open(Path)));
        Assert.Equal(new string('x', length), File.ReadAllText(Path));
        Assert.Equal([Path], Directory.GetFiles(_scratch.Folder));
    }

    [Fact]
    public void A_database_that_may_not_be_written_is_said_to_be_so()
    {
        ProjectStore.Open(Path).Dispose();
        using var store = new SqliteConnection($"Data Source={Path};Pooling=False;Mode=ReadOnly");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = "DELETE FROM batch_setting";
        Assert.Equal(StoreFault.CannotWrite, StoreException.Of(Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()), Path).Kind);
    }

    [Theory]
    [InlineData("CREATE TABLE klant (naam TEXT)")]
    [InlineData("PRAGMA application_id = 77")]
    [InlineData("PRAGMA user_version = 3")]
    public void A_database_of_another_program_is_left_as_it_is(string sql)
    {
        Execute(sql);
        var before = File.ReadAllBytes(Path);
        Assert.Equal(StoreFault.OtherProgram, Fault(() => ProjectStore.Open(Path)));
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_with_both_versions()
    {
        ProjectStore.Open(Path).Dispose();
        Execute("PRAGMA user_version = 99");
        var problem = Assert.Throws<StoreException>(() => ProjectStore.Open(Path));
        Assert.Equal(StoreFault.NewerVersion, problem.Kind);
        Assert.Equal([Path, "99", $"{ProjectStore.NewestVersion}"], problem.Arguments);
        Assert.Contains("99", StoreText.Render(problem, "nl"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_cannot_be_written_in() =>
        Assert.Equal(StoreFault.CannotWrite, Fault(() => ProjectStore.Open(_scratch["weg/network.db"])));

    [Fact]
    public void A_folder_is_no_database() => Assert.Equal(StoreFault.NotADatabase, Fault(() => ProjectStore.Open(_scratch.Folder)));

    [Fact]
    public void A_database_that_another_program_writes_to_is_locked()
    {
        using var store = ProjectStore.Open(Path);
        using var other = new SqliteConnection($"Data Source={Path};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        Assert.Equal(StoreFault.Locked, Fault(() => Importer.Import(Fixture.Files("wijkwerk"), store, Fixture.Context)));
    }

    [Fact]
    public void A_damaged_database_is_said_to_be_damaged()
    {
        using (var store = ProjectStore.Open(Path))
        {
            Importer.Import(Fixture.Files("wijkwerk"), store, Fixture.Context);
        }

        using (var file = File.OpenWrite(Path))
        {
            file.Seek(4096, SeekOrigin.Begin);
            file.Write(Encoding.ASCII.GetBytes(new string('x', (int)file.Length - 4096)));
        }

        var fault = Fault(() =>
        {
            using var store = ProjectStore.Open(Path);
            store.LoadEcosystem();
        });
        Assert.Equal(StoreFault.Damaged, fault);
    }

    [Fact]
    public void Every_fault_has_a_text_in_both_languages()
    {
        foreach (var fault in Enum.GetValues<StoreFault>())
        {
            Assert.True(Texts.Has($"Store.{fault}", "nl"), $"{fault} in Dutch");
            Assert.True(Texts.Has($"Store.{fault}", "en"), $"{fault} in English");
        }
    }

    [Fact]
    public void The_settings_of_a_project_are_read_back_as_they_were_kept()
    {
        var project = ProjectFolder.Read(Fixture.PathOf("wijkwerk")).Project!;
        using var store = ProjectStore.Open(Path);
        Assert.Equal(StoreFault.NoProject, Fault(() => store.LoadProject()));
        store.SaveProject(project with { Seed = 1 });
        store.SaveProject(project);
        var read = store.LoadProject();
        Assert.Equal(project with { Focal = read.Focal, Required = read.Required, Scales = read.Scales, Overrides = read.Overrides, Tables = read.Tables, Documents = read.Documents }, read);
        Assert.Equal(project.Focal, read.Focal);
        Assert.Equal(project.Required!.Value, read.Required!.Value);
        Assert.Equal(project.Scales, read.Scales);
        Assert.Equal(project.Overrides, read.Overrides);
        Assert.Equal("Verslag werktafels", read.Documents["tafel.txt"]);
    }

    [Theory]
    [InlineData("UPDATE actor SET attributes = '[1]'")]
    [InlineData("UPDATE relation SET from_date = 'gisteren'")]
    [InlineData("UPDATE relation SET amount_eur = 'veel'")]
    public void Content_that_another_hand_damaged_is_said_to_be_damaged(string sql)
    {
        using (var store = ProjectStore.Open(Path))
        {
            Importer.Import(Fixture.Files("wijkwerk"), store, new ImportContext());
        }

        Execute(sql);
        using var damaged = ProjectStore.OpenExisting(Path);
        Assert.Equal(StoreFault.Damaged, Fault(() => damaged.LoadEcosystem()));
    }

    [Fact]
    public void The_rules_of_columns_hold_again_after_an_import()
    {
        using var store = ProjectStore.Open(Path);
        Importer.Import(Fixture.Files("wijkwerk"), store, new ImportContext());

        Assert.Throws<StoreException>(() => store.Use(c => c.Execute("UPDATE relation SET status = 'misschien'")));
    }

    private static StoreFault Fault(Action action)
    {
        var problem = Assert.Throws<StoreException>(action);
        Assert.NotEmpty(StoreText.Render(problem, "nl"));
        return problem.Kind;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Number(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
