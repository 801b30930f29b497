using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Bonding, bridging, linking and what they are made of.</summary>
internal sealed class ScoreCommand : ProgramCommand
{
    private readonly Option<string> _by = new("--by") { HelpName = "organisation|person" };
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
        var byPerson = ByPerson(session);
        var format = session.Format;
        var wanted = session.Values(_measure).Select(MeasureCatalogue.Selection).ToArray();
        var project = OpenProject.FromDatabase(session);
        var egos = byPerson ? project.People(session) : project.Egos(session)?.Select(u => u.Id).ToArray();
        var (plausible, whyNot) = byPerson ? (null, Reason.NoRepeatedReports) : project.Plausible(project.Measurement, unlessSaid: 1000, session.Cancellation);
        var scores = byPerson
            ? SpannerScores.Of(project.Measurement, egos).Select(s => new ScoreRow(s, project.Level))
            : OfOrganisations(project, egos, plausible, whyNot, session.Cancellation);
        var rows = scores
            .Where(r => wanted.Length == 0 || wanted.Any(selects => selects(r.Score.Measure)))
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
                    session.Say(byPerson ? "score.all.persons" : "score.all", rows.Select(r => r.Score.Ego).Distinct(StringComparer.Ordinal).Count());
                }

                break;
        }

        return ExitCodes.Done;
    }

    private static IEnumerable<ScoreRow> OfOrganisations(OpenProject project, string[]? egos, PlausibleScores? plausible, Reason whyNot, CancellationToken cancellation)
    {
        var m = project.Measurement;
        var intervals = plausible?.Intervals(egos, cancellation: cancellation);
        return Sensitivity.Of(m, egos, cancellation: cancellation)
            .Select(s => ScoreRow.Of(s.All, project.Level, plausible, intervals, whyNot) with { Sensitivity = s });
    }

    private bool ByPerson(Session session)
    {
        var by = session.Value(_by);
        if (by is "neighbourhood" or "network")
        {
            throw StopException.Usage("score.by.later", by);
        }

        return session.Choice(_by, false, ("organisation", false), ("person", true));
    }
}
