using System.Collections.Immutable;
using System.CommandLine;
using WijkNetwerk.Cli.Measuring;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Plain network analysis of any network: no project, no profile.</summary>
internal sealed class MeasureCommand : ProgramCommand
{
    /// <summary>From so many nodes on, what may take long is said before it begins.</summary>
    private const int Slow = 20_000;

    private readonly Argument<string[]> _files = new("files") { HelpName = "FILES", Arity = new ArgumentArity(0, 2) };
    private readonly Option<bool> _directed = new("--directed");
    private readonly Option<string> _group = new("--group") { HelpName = "COLUMN" };
    private readonly Option<string> _pairs = new("--pairs") { HelpName = "FILE" };
    private readonly Option<string> _keyPlayers = new("--key-players") { HelpName = "K" };
    private readonly Option<bool> _strengths = new("--strengths");
    private readonly Option<bool> _twoMode = new("--two-mode");
    private readonly Option<string> _largestEvent = new("--largest-event") { HelpName = "N" };
    private readonly Option<string[]> _only = new("--only") { HelpName = "NAME" };
    private readonly Option<string> _approximate = new("--approximate") { HelpName = "ERROR" };

    private readonly Option<bool> _significance = new("--significance");

    public MeasureCommand(SharedOptions shared)
        : base("measure")
    {
        Arguments.Add(_files);
        Add([_directed, _group, _significance, _pairs, _keyPlayers, _strengths, _twoMode, _largestEvent, _only, _approximate, shared.DatabaseToo, shared.At, shared.Seed, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var format = session.Format;
        var options = Asked(session);
        var files = session.Asked.GetValue(_files)!.Select(session.Environment.PathOf).ToArray();
        var (reading, attendance) = options.IsTwoMode ? Attendance(files, options, session) : (Network(files, options), null);
        var pairs = reading.Table is { } read && session.Value(_pairs) is { } given ? NetworkPairs.Read(session.Environment.PathOf(given), read) : new NetworkPairsReading([], []);
        ImmutableArray<Finding> findings = [.. reading.Findings, .. pairs.Findings];
        FindingOutput.Screen(session.Messages, findings, session.Texts);
        if (reading.Table is not { } table || FindingOutput.ExitCode(findings, isStrict: false) != ExitCodes.Done)
        {
            return FindingOutput.ExitCode(findings, isStrict: false);
        }

        CheckStrengths(table, options);
        options = options with { Group = Group(session, table) };
        var result = Measure(session, table, pairs.Pairs, options, attendance);
        Say(session, result);
        Write(session, format, result);
        return ExitCodes.Done;
    }

    private static NetworkReading Network(string[] files, MeasureOptions options) => files is [var nodes, var ties]
        ? NetworkFile.Read(nodes, ties, new NetworkReadingOptions { IsDirected = options.IsDirected })
        : NetworkFile.Read(files[0], new NetworkReadingOptions { IsDirected = options.IsDirected });

    /// <summary>Who was where together, as a network like any other.</summary>
    private static (NetworkReading Reading, MeasuredAttendance? Attendance) Attendance(string[] files, MeasureOptions options, Session session)
    {
        var reading = files switch
        {
            [] => new TwoModeReading(StoredAttendance.Of(OpenProject.FromDatabase(session)), []),
            [var list] => TwoModeFile.Read(list),
            _ => TwoModeFile.Read(files[1], files[0]),
        };
        var attendance = reading.Table is { } table ? MeasuredAttendance.Of(table, options.LargestEvent, session.Cancellation) : null;
        return (new NetworkReading(attendance?.Projection(), reading.Findings), attendance);
    }

    private static MeasureResult Measure(
        Session session, NetworkTable table, ImmutableArray<(int Source, int Target)> pairs, MeasureOptions options, MeasuredAttendance? attendance)
    {
        try
        {
            return MeasureResult.Of(table, pairs, options, attendance, name => Progress(session, table, name), session.Cancellation);
        }
        catch (OverflowException)
        {
            // A grid of a thousand by a thousand has more shortest ways than a double can count: a limit of the measure, not a fault.
            throw StopException.Usage("measure.overflow");
        }
    }

    private static void Write(Session session, OutputFormat format, MeasureResult result)
    {
        switch (format)
        {
            case OutputFormat.Json:
                MeasureJson.Write(result, session.Data);
                break;
            case OutputFormat.Csv:
                MeasureText.Csv(result, session.Data);
                break;
            default:
                MeasureText.Screen(result, session.Data, session.Texts);
                break;
        }
    }

    private static void Progress(Session session, NetworkTable table, string name)
    {
        if (table.NodeCount >= Slow)
        {
            session.Say("measure.slow", name, table.NodeCount);
        }
    }

    private static void Say(Session session, MeasureResult result)
    {
        var build = result.Measured.Build;
        if (build.SelfTies > 0)
        {
            session.SayCount("measure.selfties", build.SelfTies);
        }

        if (build.ParallelTies > 0)
        {
            session.SayCount(result.Options.HasStrengths ? "measure.summed" : "measure.merged", build.ParallelTies);
        }

        if (result.Attendance is { Whole.Repeated: > 0 and var repeated })
        {
            session.SayCount("measure.repeated", repeated);
        }

        if (result.Attendance is { EventsLeftOut: > 0 and var leftOut })
        {
            session.Say("measure.eventsleftout", leftOut, result.Options.LargestEvent);
        }

        if (result.Approximation is { } sampled)
        {
            session.Say("measure.sampled", sampled.Paths, sampled.ErrorInPairs, sampled.Confidence * 100);
        }

        if (result.Measured.Groups is { } groups && groups.Count(g => g < 0) is > 0 and var without)
        {
            session.SayCount("measure.nogroup", without);
        }
    }

    private static void CheckStrengths(NetworkTable table, MeasureOptions options)
    {
        // Sums of strengths are squared and divided; beyond this the answer would be infinite.
        if (options.HasStrengths && !(table.Strengths.Sum() < 1e150))
        {
            throw StopException.Usage("measure.toostrong");
        }
    }

    private MeasureOptions Asked(Session session)
    {
        var error = session.Number(_approximate);
        if (error is <= 0 or >= 1)
        {
            throw StopException.Usage("measure.error", _approximate.Name, session.Value(_approximate)!);
        }

        var hasFiles = session.Asked.GetValue(_files) is { Length: > 0 };
        var (database, at) = (session.Shared.DatabaseToo, session.Shared.At);
        if (hasFiles == session.Value(database) is not null)
        {
            throw hasFiles ? StopException.Usage("measure.fileordatabase", database.Name) : StopException.Usage("measure.nofile", database.Name);
        }

        var (isTwoMode, largestEvent) = (session.Is(_twoMode), session.Whole(_largestEvent, 1));
        if (isTwoMode && session.Is(_directed))
        {
            throw StopException.Usage("measure.together", _directed.Name, _twoMode.Name);
        }

        foreach (var (isGiven, name, needs) in ((bool, string, string)[])
        [
            (largestEvent is not null && !isTwoMode, _largestEvent.Name, _twoMode.Name),
            (!hasFiles && !isTwoMode, database.Name, _twoMode.Name),
            (hasFiles && session.Value(at) is not null, at.Name, database.Name),
        ])
        {
            if (isGiven)
            {
                throw StopException.Usage("measure.onlywith", name, needs);
            }
        }

        return new MeasureOptions
        {
            IsTwoMode = isTwoMode,
            LargestEvent = largestEvent,
            IsDirected = session.Is(_directed),
            HasStrengths = session.Is(_strengths),
            Group = session.Value(_group),
            KeyPlayers = session.Whole(_keyPlayers, 1) ?? 0,
            Error = error,
            Only = Names(session),
            HasSignificance = Significance(session),
            Seed = session.Whole(session.Shared.Seed, int.MinValue) ?? ProjectFile.DefaultSeed,
        };
    }

    // Chance deals out the groups, so there must be some.
    private bool Significance(Session session) =>
        session.Is(_significance) && session.Value(_group) is null ? throw StopException.Usage("usage.required", $"{_group.Name} {_group.HelpName}") : session.Is(_significance);

    private ImmutableSortedSet<string> Names(Session session)
    {
        var names = session.Values(_only).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToImmutableSortedSet(StringComparer.Ordinal);
        foreach (var name in names.Except(MeasureNames.All))
        {
            var near = NearIds.To(name, MeasureNames.All);
            throw StopException.Usage("usage.choice", _only.Name, name, string.Join(", ", near.Length > 0 ? near : [.. MeasureNames.All]));
        }

        return names;
    }

    private string? Group(Session session, NetworkTable table)
    {
        if (session.Value(_group) is not { } given || table.Column(given) is not null)
        {
            return session.Value(_group);
        }

        var headings = table.Columns.Select(c => c.Heading).ToArray();
        return headings.Where(h => string.Equals(h, given, StringComparison.OrdinalIgnoreCase)).ToArray() is [var heading]
            ? heading
            : throw (headings.Length == 0 ? StopException.Usage("measure.nocolumns", _group.Name, given) : StopException.Usage("usage.choice", _group.Name, given, string.Join(", ", headings)));
    }
}
