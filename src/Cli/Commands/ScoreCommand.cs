using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Bonding, bridging, linking and what they are made of.</summary>
internal sealed class ScoreCommand : ProgramCommand
{
    private readonly Option<string> _by = new("--by") { HelpName = "organisation" };
    private readonly Option<string[]> _measure = new("--measure") { HelpName = "NAME" };

    public ScoreCommand(SharedOptions shared)
        : base("score")
    {
        Add([shared.Database, shared.For, _by, _measure]);
        Add([.. shared.Reading, shared.Draws, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        CheckBy(session);
        var format = session.Format;
        var wanted = session.Values(_measure).Select(MeasureCatalogue.Selection).ToArray();
        var project = OpenProject.FromDatabase(session);
        var egos = project.Egos(session)?.Select(u => u.Id).ToArray();
        var (plausible, whyNot) = project.Plausible(project.Measurement, unlessSaid: 1000, session.Cancellation);
        var intervals = plausible?.Intervals(egos, cancellation: session.Cancellation);
        var rows = Sensitivity.Of(project.Measurement, egos, cancellation: session.Cancellation)
            .Where(s => wanted.Length == 0 || wanted.Any(selects => selects(s.All.Measure)))
            .Select(s => ScoreRow.Of(s.All, project.Level, plausible, intervals, whyNot) with { Sensitivity = s })
            .ToArray();
        switch (format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(json => ScoreOutput.Json(json, rows, plausible, project.Provenance)));
                break;
            case OutputFormat.Csv:
                ScoreOutput.CsvWithSensitivity.Write(session.Data, rows);
                break;
            default:
                ScoreOutput.Screen(session.Data, rows, project.Ecosystem, session.Texts);
                if (egos is null)
                {
                    session.Say("score.all", rows.Select(r => r.Score.Ego).Distinct(StringComparer.Ordinal).Count());
                }

                break;
        }

        return ExitCodes.Done;
    }

    private void CheckBy(Session session)
    {
        var by = session.Value(_by);
        if (by is "person" or "neighbourhood" or "network")
        {
            throw StopException.Usage("score.by.later", by);
        }

        if (by is not null and not "organisation")
        {
            throw StopException.Usage("usage.choice", _by.Name, by, "organisation");
        }
    }
}
