using System.Collections.Immutable;
using System.Text;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest;

namespace WijkNetwerk.Cli.Running;

/// <summary>What the steps of a run hand to each other.</summary>
internal sealed class RunWork(Session session, ProjectFolderReading folder, string source, ReadingChoices choices, string target)
{
    /// <summary>The name of the database in the folder of a run.</summary>
    public const string Database = "network.db";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Lock _writing = new();
    private readonly List<string> _files = [];
    private OpenProject? _project;

    /// <summary>What was asked.</summary>
    public Session Session => session;

    /// <summary>What the folder holds.</summary>
    public ProjectFolderReading Folder => folder;

    /// <summary>The folder that is read.</summary>
    public string Source => source;

    /// <summary>What was asked about the reading.</summary>
    public ReadingChoices Choices => choices;

    /// <summary>The levels that are looked at: both, unless one was asked for.</summary>
    public ImmutableArray<ReferenceLevel> Levels => choices.Level is { } level ? [level] : [ReferenceLevel.Root, ReferenceLevel.Department];

    /// <summary>The folder in which a former run may stand, with a list of what was given.</summary>
    public required string Former { get; init; }

    /// <summary>How many cells of the tables are not told, by the reason.</summary>
    public SortedDictionary<string, int> Withheld { get; } = new(StringComparer.Ordinal);

    /// <summary>What was imported and is read; there once the import is done.</summary>
    public OpenProject Project
    {
        get => _project ?? throw new InvalidOperationException("Nothing has been imported yet.");
        set => _project = value;
    }

    /// <summary>The organisations in the middle; there once the import is done.</summary>
    public ImmutableArray<string> Focal { get; set; } = [];

    /// <summary>What became of every row.</summary>
    public ImportReport Report { get; set; } = new([], folder.Findings, IsStored: false);

    /// <summary>How many pairs of names wait for somebody to decide, looked for while the rest is computed.</summary>
    public Task<int> Waiting { get; set; } = Task.FromResult(0);

    /// <summary>The scores, at each level.</summary>
    public ImmutableArray<ScoreRow> Scores { get; set; } = [];

    /// <summary>The numbers of the network and its neighbourhoods on their way, started with the scores.</summary>
    public Task<ImmutableArray<ScoreRow>> Summing { get; set; } = Task.FromResult(ImmutableArray<ScoreRow>.Empty);

    /// <summary>The numbers of the network and its neighbourhoods, at the first level.</summary>
    public ImmutableArray<ScoreRow> Whole { get; set; } = [];

    /// <summary>The search for single points of failure, started with the scores.</summary>
    public Task<ImmutableArray<Risk>> Searching { get; set; } = Task.FromResult(ImmutableArray<Risk>.Empty);

    /// <summary>What becomes of scores without each source, on its way for the report.</summary>
    public Task<ImmutableArray<Sensitivity>> Silencing { get; set; } = Task.FromResult(ImmutableArray<Sensitivity>.Empty);

    /// <summary>The single points of failure, ranked, at each level.</summary>
    public ImmutableArray<Risk> Risks { get; set; } = [];

    /// <summary>The checklists on their way.</summary>
    public Task<ImmutableArray<GapRow>> Comparing { get; set; } = Task.FromResult(ImmutableArray<GapRow>.Empty);

    /// <summary>The checklists.</summary>
    public ImmutableArray<GapRow> Gaps { get; set; } = [];

    /// <summary>The files that were written, as paths inside the folder, in ordinal order.</summary>
    public IEnumerable<string> Files => _files.Order(StringComparer.Ordinal);

    /// <summary>The absolute path of a file in the folder of the run, to be written; it is then part of the run.</summary>
    public string Place(string file)
    {
        lock (_writing)
        {
            _files.Add(file);
        }

        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>The absolute path of a file in the folder of the run.</summary>
    public string PathOf(string file) => Path.Combine(target, file.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Writes a text file, UTF-8 without a byte-order mark.</summary>
    public void Write(string file, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(Place(file), append: false, Utf8);
        write(writer);
    }
}

/// <summary>One step of a run. The list of steps is in <see cref="RunSteps"/>.</summary>
/// <param name="Name">Key of the line that says what is being done: <c>run.step.NAME</c>.</param>
/// <param name="Do">Does it.</param>
internal sealed record RunStep(string Name, Action<RunWork> Do);
