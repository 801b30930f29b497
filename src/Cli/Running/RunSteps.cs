using System.Collections.Immutable;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Store;

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
        new("record", RunRecord.Write),
    ];

    private static void Store(RunWork work)
    {
        var session = work.Session;
        var settings = work.Folder.Project! with { Seed = work.Choices.Seed ?? work.Folder.Project!.Seed };
        var profile = OpenProject.ProfileOf(session, settings, work.Choices, work.Source);
        var context = ImportContext.Of(profile, settings) with { IsStrict = session.Is(session.Shared.Strict) };
        using var store = ProjectStore.Open(work.Place(RunWork.Database));
        var (report, ecosystem) = Importer.Import(work.Folder.Files, store, context, session.Cancellation);
        work.Report = report with { Findings = [.. work.Folder.Findings, .. report.Findings] };
        if (report.IsStored)
        {
            store.SaveProject(settings);
            work.Project = OpenProject.Of(session, ecosystem!, settings, report.Tables, work.Choices, work.Source);
            work.Focal = work.Project.Focal(session);
        }
    }

    private static void Score(RunWork work) => work.Scores =
        AtEachLevel(work, m =>
        {
            var (plausible, whyNot) = work.Project.Plausible(m, unlessSaid: 0, work.Session.Cancellation);
            var intervals = plausible?.Intervals(cancellation: work.Session.Cancellation);
            return Capitals.Of(m, egos: null, work.Session.Cancellation).Select(s => ScoreRow.Of(s, m.Reading.Options.Level, plausible, intervals, whyNot));
        });

    // What hangs on what is the same at both levels; the views differ.
    private static void Risks(RunWork work) => work.Risks =
        [.. AtEachLevel(work, m =>
        {
            var (plausible, whyNot) = work.Project.Plausible(m, unlessSaid: 0, work.Session.Cancellation);
            return PlausibleScores.WithSupport(SinglePointsOfFailure.Of(m, egos: null, work.Session.Cancellation), plausible, whyNot, work.Session.Cancellation);
        }).DistinctBy(r => (r.Id, r.Level))];

    // The levels share only what never changes, so each has a thread of its own; the order of the results is that of the levels.
    private static ImmutableArray<T> AtEachLevel<T>(RunWork work, Func<Measurement, IEnumerable<T>> results)
    {
        var levels = work.Levels.Select(work.Project.At).Select(m => Task.Run(() => results(m).ToArray(), work.Session.Cancellation)).ToArray();
        return [.. Task.WhenAll(levels).GetAwaiter().GetResult().SelectMany(r => r)];
    }

    // The report has a thread for each language and draws the figures; the files with figures beside the tables are then only written.
    private static void Results(RunWork work)
    {
        var figures = RunDrawings.Set(work);
        RunDrawings.Report(work, figures);
        var tables = Task.Run(() => RunTables.Write(work), work.Session.Cancellation);
        RunDrawings.Figures(work, figures);
        tables.GetAwaiter().GetResult();
    }

    private static void Partners(RunWork work)
    {
        var m = work.Project.At(work.Levels[0]);
        work.Gaps = [.. m.Egos.Where(u => u.Class == ActorClass.Community).SelectMany(ego => GapRow.Of(m, ego))];
    }
}
