using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Single points of failure: what hangs on what, and who loses what.</summary>
internal sealed class RisksCommand : ProgramCommand
{
    private readonly Option<string> _top = new("--top") { HelpName = "N" };

    public RisksCommand(SharedOptions shared)
        : base("risks")
    {
        Add([shared.Database, shared.For, shared.Audience, _top]);
        Add([.. shared.Reading, shared.Draws, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var format = session.Format;
        var top = session.Whole(_top, 1);
        var project = OpenProject.FromDatabase(session, AudienceChoice.Of);
        var egos = project.Egos(session)?.Select(u => u.Id).ToArray();
        var all = SinglePointsOfFailure.Of(project.Measurement, egos, session.Cancellation);
        var (plausible, whyNot) = project.Plausible(project.Measurement, unlessSaid: 1000, session.Cancellation);
        var risks = PlausibleScores.WithSupport(all.Take(top ?? int.MaxValue), plausible, whyNot, session.Cancellation);
        var shown = project.Shown;
        risks = shown is null ? risks : [.. risks.Select(shown.Risk)];
        // On a screen nobody has an id; in files only those that the audience knows.
        var files = shown is null ? risks : shown.Bare(risks);
        switch (format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(json => RiskOutput.Json(json, files, plausible, project.Provenance)));
                break;
            case OutputFormat.Csv:
                RiskOutput.Csv.Write(session.Data, files);
                break;
            default:
                RiskOutput.Screen(session.Data, risks, project.Ecosystem, session.Texts);
                break;
        }

        if (risks.Length < all.Length)
        {
            session.Say("risks.more", risks.Length, all.Length);
        }

        return ExitCodes.Done;
    }
}
