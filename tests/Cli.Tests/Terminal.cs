using System.Text.Json;

namespace WijkNetwerk.Cli.Tests;

/// <summary>A machine to run the program on: its own folder, its own language, no process.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly string _language;

    public Terminal(string language = "en_GB.UTF-8")
    {
        _language = language;
        Folder = Directory.CreateTempSubdirectory("wijknetwerk-test-").FullName;
    }

    /// <summary>How wide the screen is; null when the answer goes to a file.</summary>
    public int? Screen { get; set; }

    /// <summary>What the variable COLUMNS says.</summary>
    public string? Columns { get; set; }

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; }

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The real set.</summary>
    public static string RealSet { get; } = System.IO.Path.Combine(Repository, "data", "wijkcooperaties");

    public string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public Answer Run(params string[] args) => Run(CancellationToken.None, args);

    public Answer Run(CancellationToken cancellation, params string[] args)
    {
        using var data = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, data, messages, new CommandEnvironment
        {
            Variable = name => name switch { "LANG" => _language, "COLUMNS" => Columns, _ => null },
            ScreenWidth = Screen,
            SystemLanguage = () => "en",
            Folder = Folder,
            Cancellation = cancellation,
        });
        return new Answer(code, data.ToString(), messages.ToString());
    }

    /// <summary>A small project that has nothing wrong with it.</summary>
    public string SmallProject(string relations = "r1,a,b,contact,active,,\n", string actors = "", string project = "{ \"name\": \"Klein\", \"language\": \"en\", \"referenceDate\": \"2025-01-01\" }")
    {
        Write("small/wijknetwerk.json", project);
        Write("small/actors.csv", "id,name,kind,city,part_of\na,Alfa,cooperative,Rotterdam,\nb,Beta,municipality,Rotterdam,\n" + actors);
        Write("small/relations.csv", "id,source,target,type,status,from,to\n" + relations);
        return Path("small");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // The build maps source paths away, so the root is found from where the tests run.
    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "WijkNetwerk.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}

/// <summary>What the program answered.</summary>
internal sealed record Answer(int Code, string Data, string Messages)
{
    public JsonElement Json => JsonDocument.Parse(Data).RootElement;

    public Answer IsDone()
    {
        Assert.True(Code == ExitCodes.Done, $"exit code {Code}\n{Messages}\n{Data}");
        return this;
    }

    public Answer Stops(int code, params ReadOnlySpan<string> says)
    {
        Assert.True(Code == code, $"exit code {Code}, expected {code}\n{Messages}\n{Data}");
        foreach (var text in says)
        {
            Assert.Contains(text, Messages, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("   at WijkNetwerk", Messages, StringComparison.Ordinal);
        return this;
    }
}
