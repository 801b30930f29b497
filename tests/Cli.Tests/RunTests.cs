using System.Text.Json;

namespace WijkNetwerk.Cli.Tests;

/// <summary>A run is written whole or not at all, and the same again for the same input.</summary>
public sealed class RunTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Equal_input_gives_equal_bytes()
    {
        _terminal.Run("run", Terminal.RealSet, "--out", "one").IsDone();
        _terminal.Run("run", Terminal.RealSet, "--out", "two").IsDone();
        var one = Files("one");
        Assert.Equal(one.Keys.Order(), Files("two").Keys.Order());
        Assert.All(one.Where(f => !f.Key.EndsWith(".db", StringComparison.Ordinal)), f => Assert.Equal(f.Value, Files("two")[f.Key]));
    }

    [Fact]
    public void The_toy_set_of_the_tutorial_runs_and_its_bonding_has_numbers()
    {
        _terminal.Run("run", Path.Combine(Terminal.Repository, "data", "known", "toy"), "--out", "out").IsDone();
        var scores = _terminal.Run("score", "--db", "out/network.db", "--measure", "BO1", "--format", "json").IsDone().Json.GetProperty("scores");
        Assert.Contains(scores.EnumerateArray(), s => s.GetProperty("value").ValueKind == JsonValueKind.Number);
    }

    [Fact]
    public void The_record_names_inputs_and_outputs_and_no_place_or_time()
    {
        var folder = _terminal.SmallProject();
        _terminal.Run("run", folder, "--out", "out", "--seed", "7", "--at", "2025-06-01").IsDone();
        var text = File.ReadAllText(_terminal.Path("out", "run.json"));
        Assert.DoesNotContain(_terminal.Folder, text, StringComparison.Ordinal);
        var record = JsonDocument.Parse(text).RootElement;
        Assert.Equal("wijknetwerk", record.GetProperty("program").GetString());
        Assert.Equal(7, record.GetProperty("seed").GetInt32());
        Assert.Equal("2025-06-01", record.GetProperty("referenceDate").GetString());
        Assert.Equal(["wijknetwerk.json", "actors.csv", "relations.csv"], record.GetProperty("inputs").EnumerateArray().Select(i => i.GetProperty("file").GetString()));
        var outputs = record.GetProperty("outputs").EnumerateArray().Select(o => o.GetProperty("file").GetString()!).ToArray();
        Assert.Equal(Files("out").Keys.Where(f => f is not ("run.json" or "ro-crate-metadata.json")).Order(StringComparer.Ordinal), outputs);
        Assert.DoesNotContain(DateTime.UtcNow.Year.ToString(), text.Replace("2025", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_run_is_replaced()
    {
        var folder = _terminal.SmallProject();
        _terminal.Run("run", folder, "--out", "out").IsDone();
        _terminal.SmallProject("r1,a,b,contact,active,,\nr2,b,a,funding,active,,\n");
        _terminal.Run("run", folder, "--out", "out").IsDone();
        Assert.Contains("r2", File.ReadAllText(_terminal.Path("out", "tables", "relations.csv")), StringComparison.Ordinal);
        NothingBeside("out", "small");
    }

    [Fact]
    public void An_empty_folder_is_used()
    {
        Directory.CreateDirectory(_terminal.Path("out"));
        _terminal.Run("run", _terminal.SmallProject(), "--out", "out").IsDone();
        Assert.True(File.Exists(_terminal.Path("out", "run.json")));
    }

    [Theory]
    [InlineData("out/notes.txt", false)]
    [InlineData("out/run.json", false)]
    [InlineData("out/tables/mine.csv", true)]
    public void A_folder_with_anything_else_in_it_is_left_alone(string file, bool isFormerRun)
    {
        var folder = _terminal.SmallProject();
        if (isFormerRun)
        {
            _terminal.Run("run", folder, "--out", "out").IsDone();
        }

        _terminal.Write(file, "{ \"program\": \"another\" }");
        var before = Files("out");
        _terminal.Run("run", folder, "--out", "out").Stops(ExitCodes.FileTrouble, Path.GetFileName(file), "Nothing was changed");
        Assert.Equal(before, Files("out"));
        NothingBeside("out", "small");
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused()
    {
        _terminal.Write("out", "mine");
        _terminal.Run("run", _terminal.SmallProject(), "--out", "out").Stops(ExitCodes.FileTrouble, "is a file");
        Assert.Equal("mine", File.ReadAllText(_terminal.Path("out")));
    }

    [Fact]
    public void A_place_where_no_folder_can_be_made_is_refused()
    {
        _terminal.Write("file", "mine");
        _terminal.Run("run", _terminal.SmallProject(), "--out", "file/out").Stops(ExitCodes.FileTrouble, "cannot be made");
    }

    [Fact]
    public void Folders_on_the_way_are_made_and_taken_away_again_when_nothing_came_of_it()
    {
        _terminal.Run("run", _terminal.SmallProject(), "--out", "a/b/out").IsDone();
        Assert.True(File.Exists(_terminal.Path("a", "b", "out", "run.json")));
        _terminal.Run("run", _terminal.SmallProject("r1,a,a,contact,active,,\n"), "--out", "x/y/out").Stops(ExitCodes.Findings);
        Assert.False(Directory.Exists(_terminal.Path("x")));
    }

    [Fact]
    public void An_interrupted_run_leaves_what_was_there()
    {
        var folder = _terminal.SmallProject();
        _terminal.Run("run", folder, "--out", "out").IsDone();
        var before = Files("out");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        _terminal.Run(stopped.Token, "run", folder, "--out", "out").Stops(ExitCodes.Interrupted, "Nothing was left half-written");
        Assert.Equal(before, Files("out"));
        NothingBeside("out", "small");
    }

    [Theory]
    [InlineData("Scoring")]
    [InlineData("Writing tables")]
    [InlineData("Writing the record")]
    public void A_run_that_is_interrupted_at_any_step_leaves_what_was_there(string step)
    {
        var folder = _terminal.SmallProject();
        _terminal.Run("run", folder, "--out", "out").IsDone();
        var before = Files("out");
        using var stopping = new CancellationTokenSource();
        using var messages = new StopsAt(step, stopping);
        using var data = new StringWriter();
        var code = CommandLine.Run(["run", folder, "--out", "out"], data, messages, new CommandEnvironment
        {
            Variable = _ => null,
            SystemLanguage = () => "en",
            Folder = _terminal.Folder,
            Cancellation = stopping.Token,
        });
        Assert.Equal(ExitCodes.Interrupted, code);
        Assert.Empty(data.ToString());
        Assert.Equal(before, Files("out"));
        NothingBeside("out", "small");
    }

    [Fact]
    public void Under_strict_a_note_stops_the_run()
    {
        var folder = _terminal.SmallProject("r1,a,b,contact,ended,,\n");
        _terminal.Run("run", folder, "--out", "out").IsDone();
        _terminal.Run("run", folder, "--out", "strict", "--strict").Stops(ExitCodes.Findings, "N305", "Nothing was written");
        Assert.False(Directory.Exists(_terminal.Path("strict")));
    }

    [Fact]
    public void A_run_at_one_level_says_so()
    {
        _terminal.Run("run", _terminal.SmallProject(), "--out", "out", "--ref", "department").IsDone();
        var record = JsonDocument.Parse(File.ReadAllBytes(_terminal.Path("out", "run.json"))).RootElement;
        Assert.Equal(["department"], record.GetProperty("levels").EnumerateArray().Select(l => l.GetString()));
    }

    [Fact]
    public void The_database_of_a_run_answers_the_other_commands()
    {
        _terminal.Run("run", _terminal.SmallProject(), "--out", "out").IsDone();
        var scores = _terminal.Run("score", "--db", "out/network.db", "--for", "a", "--format", "json").IsDone().Json;
        Assert.Equal("Klein", scores.GetProperty("provenance").GetProperty("project").GetString());
    }

    private void NothingBeside(params string[] names) =>
        Assert.Equal(names.Order(), Directory.EnumerateFileSystemEntries(_terminal.Folder).Select(Path.GetFileName).Order());

    private Dictionary<string, string> Files(string folder) =>
        Directory.EnumerateFiles(_terminal.Path(folder), "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(_terminal.Path(folder), f).Replace('\\', '/'), f => Convert.ToHexString(File.ReadAllBytes(f)));

    // As if Ctrl-C is pressed when a line appears.
    private sealed class StopsAt(string line, CancellationTokenSource stopping) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.StartsWith(line, StringComparison.Ordinal) == true)
            {
                stopping.Cancel();
            }
        }
    }
}
