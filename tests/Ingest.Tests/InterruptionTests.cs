using System.Diagnostics;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests;

/// <summary>An import that does not come to its end leaves the database as it was.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const string DatabaseVariable = "WIJKNETWERK_TEST_INTERRUPTED_DATABASE";
    private readonly Scratch _scratch = new();

    private string Path => _scratch["network.db"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void An_exception_half_way_leaves_the_database_as_it_was()
    {
        Begin();
        var before = Dump.Of(Path);
        using (var store = ProjectStore.Open(Path))
        {
            Assert.Throws<TimeZoneNotFoundException>(() => Importer.Import(
                Fixture.Files("wijkwerk"), store, new ImportContext { Progress = new AtRelations(() => throw new TimeZoneNotFoundException()) }));
            Assert.Equal(before, Dump.Of(Path));
            // And the same connection can go on.
            Assert.True(Importer.Import(Fixture.Files("wijkwerk"), store, new ImportContext()).Report.IsStored);
        }

        Assert.NotEqual(before, Dump.Of(Path));
    }

    [Fact]
    public void A_cancelled_import_leaves_the_database_as_it_was()
    {
        Begin();
        var before = Dump.Of(Path);
        using var store = ProjectStore.Open(Path);
        using var source = new CancellationTokenSource();
        var context = new ImportContext { Progress = new AtRelations(source.Cancel) };
        // Cancelled when the last row is written: what is not yet kept can still be taken back.
        Assert.Throws<OperationCanceledException>(() => Importer.Import(Fixture.Files("wijkwerk"), store, context, source.Token));
        Assert.Equal(before, Dump.Of(Path));
    }

    [Fact]
    public void A_killed_program_leaves_the_database_as_it_was()
    {
        Begin();
        var before = Dump.Of(Path);
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(InterruptionTests).Assembly.Location);
        }

        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(InterruptionTests).FullName}.{nameof(The_program_that_is_killed)}");
        start.Environment[DatabaseVariable] = Path;
        using (var child = Process.Start(start)!)
        {
            var patience = Stopwatch.StartNew();
            while (!File.Exists(Path + ".writing") && !child.HasExited && patience.Elapsed < TimeSpan.FromMinutes(1))
            {
                Thread.Sleep(20);
            }

            Assert.True(File.Exists(Path + ".writing"), "The child came to writing.");
            child.Kill();
            child.WaitForExit();
        }

        Assert.Equal(before, Dump.Of(Path));
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            Assert.Equal(["ok"], Dump.Column(connection, "PRAGMA integrity_check"));
        }

        using var store = ProjectStore.Open(Path);
        Assert.True(Importer.Import(Fixture.Files("wijkwerk"), store, new ImportContext()).Report.IsStored);
    }

    /// <summary>Not a test of itself: the other program of the test above, which imports until it is killed.</summary>
    [Fact]
    public void The_program_that_is_killed()
    {
        if (Environment.GetEnvironmentVariable(DatabaseVariable) is not { } path)
        {
            return;
        }

        using var store = ProjectStore.Open(path);
        Importer.Import(Fixture.Files("wijkwerk"), store, new ImportContext
        {
            Progress = new AtRelations(() =>
            {
                File.WriteAllText(path + ".writing", "");
                Thread.Sleep(TimeSpan.FromMinutes(2));
            }),
        });
    }

    private void Begin()
    {
        using var store = ProjectStore.Open(Path);
        Importer.Import([_scratch.Write("actors.csv", "id,name,kind\nz,Zus,person\n")], store, new ImportContext());
    }

    private sealed class AtRelations(Action action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Table == "relations")
            {
                action();
            }
        }
    }
}
