using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Levels;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Bonding, bridging, linking and what they are made of.</summary>
internal sealed class ScoreCommand : ProgramCommand
{
    private readonly Option<string> _by = new("--by") { HelpName = "organisation|person|neighbourhood|network" };
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
        var by = session.Choice(_by, Subject.Organisation, ("organisation", Subject.Organisation), ("person", Subject.Person), ("neighbourhood", Subject.Neighbourhood), ("network", Subject.Network));
        var format = session.Format;
        var wanted = session.Values(_measure).Select(MeasureCatalogue.Selection).ToArray();
        var project = OpenProject.FromDatabase(session);
        var egos = by switch
        {
            Subject.Person => project.People(session),
            Subject.Neighbourhood => project.Neighbourhoods(session),
            Subject.Network => null,
            _ => project.Egos(session)?.Select(u => u.Id).ToArray(),
        };
        var m = project.Measurement;
        var (plausible, whyNot) = by == Subject.Organisation ? project.Plausible(m, unlessSaid: egos is null ? 0 : 1000, session.Cancellation) : (null, Reason.NotDrawn);
        var scores = by switch
        {
            Subject.Person => Plain(project, SpannerScores.Of(m, egos)),
            Subject.Neighbourhood => Plain(
                project, (egos ?? [.. WholeScores.Neighbourhoods(m)]).SelectMany(label => WholeScores.Of(m, label, project.Provenance.Seed, session.Cancellation))),
            Subject.Network => Plain(project, WholeScores.Of(m, null, project.Provenance.Seed, session.Cancellation)),
            _ => OfOrganisations(project, egos, plausible, whyNot, session.Cancellation),
        };
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
                if (egos is null && by != Subject.Network)
                {
                    session.Say(by switch { Subject.Person => "score.all.persons", Subject.Neighbourhood => "score.all.neighbourhoods", _ => "score.all" }, rows.Select(r => r.Score.Ego).Distinct(StringComparer.Ordinal).Count());
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

    // Intervals are drawn for the scores of organisations only.
    private static IEnumerable<ScoreRow> Plain(OpenProject project, IEnumerable<Score> scores) =>
        scores.Select(s => new ScoreRow(s, project.Level) { NoInterval = Reason.NotDrawn });

    private enum Subject
    {
        Organisation,
        Person,
        Neighbourhood,
        Network,
    }
}
