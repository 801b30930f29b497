using System.Collections.Immutable;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Levels;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Cli.Running;

/// <summary>What a run does, in order. The record of the run comes last, because it names what the others wrote.</summary>
internal static class RunSteps
{
    /// <summary>The step that may find that the data cannot be used.</summary>
    public static RunStep Import { get; } = new("import", Store);

    /// <summary>The steps after the import.</summary>
    public static ImmutableArray<RunStep> All { get; } =
    [
        new("score", Score),
        new("risks", Risks),
        new("partners", Partners),
        new("results", Results),
        new("record", Record),
    ];

    private static void Store(RunWork work)
    {
        var session = work.Session;
        var settings = work.Folder.Project! with { Seed = work.Choices.Seed ?? work.Folder.Project!.Seed };
        var profile = OpenProject.ProfileOf(session, settings, work.Choices, work.Source);
        var context = ImportContext.Of(profile, settings) with { Map = work.Folder.Map, IsStrict = session.Is(session.Shared.Strict), Decisions = work.Folder.Decisions };
        var (report, ecosystem) = Importer.Import(work.Folder.Files, work.Place(RunWork.Database), context, session.Cancellation);
        work.Report = report with { Findings = [.. work.Folder.Findings, .. report.Findings] };
        if (report.IsStored)
        {
            var names = new OneName(NameDecision.InForce(work.Folder.Decisions));
            work.Waiting = Task.Run(() => NameQueue.Of(ecosystem!, profile, work.Folder.Decisions).Suggestions.Length, session.Cancellation);
            work.Project = OpenProject.Of(session, ecosystem!, names.Read(settings), report.Tables, work.Choices, work.Source, AudienceChoice.Of(session, settings));
            work.Focal = work.Project.Focal(session);
        }
    }

    // Scores, single points of failure and the numbers of the whole do not need each other until their end: each has a thread. The other levels come after, when
    // all code is loaded, on all threads; before that two threads that do the same would wait for each other to load it.
    private static void Score(RunWork work)
    {
        var cancellation = work.Session.Cancellation;
        var levels = work.Levels.Select(work.Project.At).Select(m => (Measurement: m, Draws: work.Project.Plausible(m, unlessSaid: 0, cancellation))).ToArray();
        var found = Task.Run(() => levels.Select(l => SinglePointsOfFailure.Of(l.Measurement, egos: null, cancellation)).ToArray(), cancellation);
        // Begun here, by the thread that waits for it; an interruption is its own to see, for a task that is called off before cannot be run.
        var first = new Task<Looked>(() => Look(0));
        work.Summing = Task.Run(() => Whole(work, levels[0].Measurement, first), cancellation);
        first.RunSynchronously();
        var one = first.GetAwaiter().GetResult();
        work.Silencing = Task.Run(() => RunDrawings.Sensitivities(work), cancellation);
        work.Comparing = Task.Run(() => Gaps(levels[0].Measurement), cancellation);
        Looked[] looks = [one, .. Enumerable.Range(1, levels.Length - 1).Select(Look)];
        work.Scores = [.. looks.SelectMany(l => l.Rows)];
        // What hangs on what is the same at both levels; the views differ.
        work.Searching = Task.Run(
            () => found.GetAwaiter().GetResult()
                .SelectMany((risks, level) => PlausibleScores.WithSupport(risks, looks[level].Support, levels[level].Draws.WhyNot))
                .DistinctBy(r => (r.Id, r.Level))
                .ToImmutableArray(),
            cancellation);

        Looked Look(int level) => Scores(
            levels[level].Measurement, levels[level].Draws, () => found.GetAwaiter().GetResult()[level], level == 0 ? null : new ThreadOptions(), cancellation);
    }

    // Where networks are drawn, scores and findings look at the same ones.
    private static Looked Scores(
        Measurement m, (PlausibleScores? Networks, Reason WhyNot) draws, Func<ImmutableArray<Risk>> risks, ThreadOptions? threads, CancellationToken cancellation)
    {
        (IReadOnlyDictionary<ScoreKey, PlausibleInterval?> Intervals, IReadOnlyDictionary<string, double> Support)? looked = draws.Networks?.Both(risks(), cancellation: cancellation);
        var scores = Capitals.Of(m, options: new CapitalsOptions { Threads = threads ?? new ThreadOptions { MaxThreads = 1 } }, cancellation: cancellation);
        return new([.. scores.Select(s => ScoreRow.Of(s, m.Reading.Options.Level, draws.Networks, looked?.Intervals, draws.WhyNot))], looked?.Support);
    }

    private static ImmutableArray<ScoreRow> Whole(RunWork work, Measurement m, Task<Looked> looking)
    {
        return [.. WholeScores.OfAll(m, work.Project.Provenance.Seed, Scores(), bootstraps: 0, work.Session.Cancellation).Select(s => new ScoreRow(s, work.Levels[0]) { NoInterval = Reason.NotDrawn })];

        IEnumerable<Score> Scores()
        {
            foreach (var row in looking.GetAwaiter().GetResult().Rows)
            {
                yield return row.Score;
            }
        }
    }

    private static void Risks(RunWork work)
    {
        work.Whole = work.Summing.GetAwaiter().GetResult();
        work.Risks = work.Searching.GetAwaiter().GetResult();
    }

    // Figures are drawn while the tables and the report are written; the report waits for a figure that is not ready, or draws it itself.
    private static void Results(RunWork work)
    {
        var setting = Task.Run(() => RunDrawings.Set(work), work.Session.Cancellation);
        var drawing = Task.Run(
            () =>
            {
                var figures = setting.GetAwaiter().GetResult();
                figures.DrawAll();
                RunDrawings.Figures(work, figures);
            },
            work.Session.Cancellation);
        RunTables.Write(work);
        RunDrawings.Report(work, setting.GetAwaiter().GetResult());
        drawing.GetAwaiter().GetResult();
    }

    private static void Record(RunWork work)
    {
        RunRecord.Write(work);
        RoCrate.Write(work);
        RunTrail.Write(work);
    }

    private static void Partners(RunWork work) => work.Gaps = work.Comparing.GetAwaiter().GetResult();

    private static ImmutableArray<GapRow> Gaps(Measurement m) => [.. m.Egos.Where(u => u.Class == ActorClass.Community).SelectMany(ego => GapRow.Of(m, ego))];

    /// <summary>What is found at one level.</summary>
    /// <param name="Rows">The scores.</param>
    /// <param name="Support">In how large a share of plausible networks a finding holds; null when none is drawn.</param>
    private sealed record Looked(ImmutableArray<ScoreRow> Rows, IReadOnlyDictionary<string, double>? Support);
}
