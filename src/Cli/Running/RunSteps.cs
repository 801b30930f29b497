using System.Collections.Immutable;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.SocialCapital;
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
        new("tables", RunTables.Write),
        new("record", RunRecord.Write),
    ];

    private static void Store(RunWork work)
    {
        var session = work.Session;
        var settings = work.Folder.Project! with { Seed = work.Choices.Seed ?? work.Folder.Project!.Seed };
        var profile = OpenProject.ProfileOf(session, settings, work.Choices, work.Source);
        var context = Inputs.Context(profile, settings, session.Is(session.Shared.Strict));
        using var store = ProjectStore.Open(work.Place(RunWork.Database));
        var (report, ecosystem) = Importer.Import(work.Folder.Files, store, context, session.Cancellation);
        work.Report = report with { Findings = [.. work.Folder.Findings, .. report.Findings] };
        if (report.IsStored)
        {
            store.SaveProject(settings);
            work.Project = OpenProject.Of(session, ecosystem!, settings, report.Tables, work.Choices, work.Source);
        }
    }

    private static void Score(RunWork work) => work.Scores =
    [
        .. work.Levels.SelectMany(level =>
            Capitals.Of(work.Project.At(level), egos: null, work.Session.Cancellation).Select(s => new ScoreRow(s, level))),
    ];

    // What hangs on what is the same at both levels; the views differ.
    private static void Risks(RunWork work) => work.Risks =
    [
        .. work.Levels.SelectMany(level => SinglePointsOfFailure.Of(work.Project.At(level), egos: null, work.Session.Cancellation))
            .DistinctBy(r => (r.Id, r.Level)),
    ];

    private static void Partners(RunWork work)
    {
        var m = work.Project.At(work.Levels[0]);
        work.Gaps = [.. m.Egos.Where(u => u.Class == ActorClass.Community).SelectMany(ego => GapRow.Of(m, ego))];
    }
}
