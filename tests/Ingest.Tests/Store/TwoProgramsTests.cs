using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Store;

/// <summary>Real programs that share a database, are killed at any moment, or find the disk full.</summary>
public sealed class TwoProgramsTests : IDisposable
{
    private const string DatabaseVariable = "WIJKNETWERK_TEST_OTHER_DATABASE";
    private const string FilesVariable = "WIJKNETWERK_TEST_OTHER_FILES";
    private const string PauseVariable = "WIJKNETWERK_TEST_OTHER_PAUSE";
    private readonly Scratch _scratch = new();

    private string Path => _scratch["network.db"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_second_program_waits_for_the_first_and_then_goes_on()
    {
        ProjectStore.Open(Path).Dispose();
        using var other = Other(Small(), TimeSpan.FromSeconds(1));
        AwaitWriting(other);
        using var store = ProjectStore.Open(Path);
        Assert.True(Importer.Import([_scratch.Write("more.csv", "id,name,kind\nz,Zus,person\n")], store, new ImportContext()).Report.IsStored);
        other.WaitForExit();
        Assert.Equal(["a", "b", "z"], store.LoadEcosystem().Actors.Select(a => a.Id));
    }

    [Fact]
    public void The_second_program_is_told_when_the_first_takes_too_long()
    {
        ProjectStore.Open(Path).Dispose();
        using var other = Other(Small(), TimeSpan.FromMinutes(2));
        AwaitWriting(other);
        var patience = Stopwatch.StartNew();
        using var store = ProjectStore.Open(Path);
        var problem = Assert.Throws<StoreException>(() => Importer.Import([_scratch.Write("more.csv", "id,name,kind\nz,Zus,person\n")], store, new ImportContext()));
        other.Kill();
        other.WaitForExit();
        Assert.Equal(StoreFault.Locked, problem.Kind);
        Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), $"Waited {patience.Elapsed}.");
    }

    // Small imports are killed while they begin, large ones while rows go straight into the file.
    [Theory]
    [InlineData(20, 40)]
    [InlineData(60_000, 400)]
    public void Killed_at_any_moment_the_database_holds_all_of_the_import_or_nothing(int relations, int milliseconds)
    {
        var files = Made(relations);
        var random = new Random(relations);
        for (var kill = 0; kill < 6; kill++)
        {
            foreach (var file in Directory.GetFiles(_scratch.Folder, "network.db*"))
            {
                File.Delete(file);
            }

            Import(_scratch.Write("before.csv", "id,name,kind\nz,Zus,person\n"), isKept: kill % 2 == 0);
            var before = Count("actor");
            using (var other = Other(files, TimeSpan.Zero))
            {
                AwaitWriting(other);
                Thread.Sleep(random.Next(milliseconds));
                other.Kill();
                other.WaitForExit();
            }

            using (var store = ProjectStore.Open(Path))
            {
                Assert.NotNull(store.LoadImports());
            }

            Assert.Equal("ok", Text("PRAGMA integrity_check"));
            var after = (Count("actor"), Count("relation"), Count("statement"));
            Assert.True(after == (before, 0, 0) || after == (before + 2, relations, relations), $"Kill {kill}: {before} actors became {after}.");
            using var again = ProjectStore.Open(Path);
            Assert.True(Importer.Import(Files(files), again, new ImportContext { WithEcosystem = false }).Report.IsStored);
            Assert.Equal((before + 2, relations, relations), (Count("actor"), Count("relation"), Count("statement")));
            Assert.Equal("wal", Text("PRAGMA journal_mode"));
        }
    }

    [Theory]
    [InlineData(3000)]
    [InlineData(60_000)]
    public void A_full_disk_is_said_to_be_full_and_what_was_there_is_there(int relations)
    {
        Import(_scratch.Write("before.csv", "id,name,kind\nz,Zus,person\n"), isKept: relations < 10_000);
        var before = Dump.Of(Path);
        using (var store = ProjectStore.Open(Path))
        {
            // What SQLite answers when a page more would be one too many is what it answers when the disk has none left.
            store.Limit(pages: 100);
            var problem = Assert.Throws<StoreException>(() => Importer.Import(Files(Made(relations)), store, new ImportContext { WithEcosystem = false }));
            Assert.Equal(StoreFault.DiskFull, problem.Kind);
            Assert.NotEmpty(StoreText.Render(problem, "nl"));
        }

        Assert.Equal(before, Dump.Of(Path));
        Assert.Equal("ok", Text("PRAGMA integrity_check"));
    }

    /// <summary>A file that may not grow beyond some size: what the system then says to a program is another error than that of a full disk.</summary>
    [Fact]
    public void A_file_that_may_not_grow_is_an_error_and_what_was_there_is_there()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Import(_scratch.Write("before.csv", "id,name,kind\nz,Zus,person\n"), isKept: true);
        var before = Dump.Of(Path);
        using (var other = Other(Made(20_000), TimeSpan.Zero, "trap '' XFSZ; ulimit -f 600; exec \"$0\" \"$@\""))
        {
            other.WaitForExit();
            Assert.Equal($"{StoreFault.DiskFull}", File.ReadAllText(Path + ".fault"));
        }

        Assert.Equal(before, Dump.Of(Path));
        Assert.Equal("ok", Text("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_pipe_as_a_table_is_refused_and_not_waited_for()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using (var make = Process.Start("mkfifo", [_scratch["relations.csv"]]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var check = Task.Run(() => Importer.Check([new ImportFile(_scratch["relations.csv"])], new ImportContext()));
        var result = await check.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(["E104"], Fixture.Codes(result.Report.Findings));
    }

    /// <summary>Not a test of itself: the other program of the tests above.</summary>
    [Fact]
    public void The_other_program()
    {
        if (Environment.GetEnvironmentVariable(DatabaseVariable) is not { } path)
        {
            return;
        }

        var pause = TimeSpan.FromMilliseconds(double.Parse(Environment.GetEnvironmentVariable(PauseVariable)!, CultureInfo.InvariantCulture));
        try
        {
            using var store = ProjectStore.Open(path);
            File.WriteAllText(path + ".writing", "");
            Importer.Import(Files(Environment.GetEnvironmentVariable(FilesVariable)!), store, new ImportContext
            {
                WithEcosystem = false,
                Progress = pause == TimeSpan.Zero ? null : new Pausing(path + ".holding", pause),
            });
        }
        catch (StoreException problem)
        {
            File.WriteAllText(path + ".fault", $"{problem.Kind}");
        }
    }

    private Process Other(string files, TimeSpan pause, string? shell = null)
    {
        File.Delete(Path + ".writing");
        File.Delete(Path + ".holding");
        var command = new List<string> { Environment.ProcessPath! };
        if (System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            command.Add(typeof(TwoProgramsTests).Assembly.Location);
        }

        command.AddRange(["-method", $"{typeof(TwoProgramsTests).FullName}.{nameof(The_other_program)}"]);
        var start = shell is null ? new ProcessStartInfo(command[0], command[1..]) : new ProcessStartInfo("bash", ["-c", shell, .. command]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        // The runtime keeps code in a file of its own making, which must not count as one that grows.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment[DatabaseVariable] = Path;
        start.Environment[FilesVariable] = files;
        start.Environment[PauseVariable] = pause.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }

    private void AwaitWriting(Process other)
    {
        var sign = Path + (File.Exists(Path + ".pausing") ? ".holding" : ".writing");
        var patience = Stopwatch.StartNew();
        while (!File.Exists(sign) && !other.HasExited && patience.Elapsed < TimeSpan.FromMinutes(1))
        {
            Thread.Sleep(5);
        }

        Assert.True(File.Exists(sign), "The other program came to writing.");
    }

    private string Small()
    {
        File.WriteAllText(Path + ".pausing", "");
        return Made(1);
    }

    private string Made(int relations)
    {
        var folder = Directory.CreateDirectory(_scratch[$"made-{relations}"]).FullName;
        File.WriteAllText(System.IO.Path.Combine(folder, "actors.csv"), "id,name,kind\na,A,person\nb,B,person\n");
        var text = new StringBuilder("id,source,target,type,document,note\n");
        var note = new string('x', 300);
        for (var i = 0; i < relations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"r{i},a,b,contact,d,{note}\n");
        }

        File.WriteAllText(System.IO.Path.Combine(folder, "relations.csv"), text.ToString());
        return folder;
    }

    private static ImportFile[] Files(string folder) =>
        [new(System.IO.Path.Combine(folder, "actors.csv")), new(System.IO.Path.Combine(folder, "relations.csv"))];

    private void Import(ImportFile file, bool isKept)
    {
        using var store = ProjectStore.Open(Path);
        if (isKept)
        {
            Importer.Import([file], store, new ImportContext());
        }
    }

    private long Count(string table) => long.Parse(Text($"SELECT count(*) FROM {table}"), CultureInfo.InvariantCulture);

    private string Text(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    private sealed class Pausing(string sign, TimeSpan pause) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (!File.Exists(sign))
            {
                File.WriteAllText(sign, "");
                Thread.Sleep(pause);
            }
        }
    }
}
