using System.Collections.Immutable;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Cli.Drawings;

/// <summary>What figures and reports are made from.</summary>
internal static class DrawingInput
{
    /// <summary>Collects it; what is not given is computed.</summary>
    /// <param name="session">What was asked.</param>
    /// <param name="project">The project.</param>
    /// <param name="root">The views of whole organisations.</param>
    /// <param name="egos">The organisations with pages of their own.</param>
    /// <param name="import">What became of the rows; null when not known.</param>
    /// <param name="scores">The scores at root level.</param>
    /// <param name="risks">The single points of failure at root level.</param>
    /// <param name="whole">The numbers of the network and its neighbourhoods at root level.</param>
    public static ReportInput Of(
        Session session,
        OpenProject project,
        Measurement root,
        IEnumerable<string> egos,
        ImportReport? import = null,
        ImmutableArray<Score>? scores = null,
        ImmutableArray<Risk>? risks = null,
        ImmutableArray<Score>? whole = null)
    {
        var input = ReportInput.Of(
            root, egos, project.Provenance, session.Language, import, scores, risks, whole, project.At(ReferenceLevel.Department), session.Cancellation) with
        {
            DocumentTitles = project.File.Documents,
        };
        var all = scores ?? input.Scores;
        return project.Shown is not { } shown ? input : input with
        {
            // With the others at hand it is known which of them must be withheld too.
            Scores = [.. shown.Scores(all).Where(s => input.Focal.Contains(s.Ego))],
            DepartmentWays = shown.Scores(input.DepartmentWays, all),
            Whole = shown.Scores(input.Whole, all),
            Risks = [.. input.Risks.Select(shown.Risk)],
            Map = project.MeasurementGiven,
            RelationId = shown.Relation,
            SmallestCount = project.File.SmallCells,
        };
    }
}
