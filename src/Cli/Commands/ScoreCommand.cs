using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Composition;
using WijkNetwerk.Graph.Levels;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Bonding, bridging, linking and what they are made of; or their summaries, what chance gives, and what they hang on.</summary>
internal sealed class ScoreCommand : ProgramCommand
{
    private readonly Option<string> _by = new("--by") { HelpName = "organisation|person|neighbourhood|network" };
    private readonly Option<string[]> _measure = new("--measure") { HelpName = "NAME" };
    private readonly Option<bool> _summary = new("--summary");
    private readonly Option<bool> _significance = new("--significance");
    private readonly Option<bool> _stability = new("--stability");
    private readonly Option<bool> _informants = new("--informants");

    public ScoreCommand(SharedOptions shared)
        : base("score")
    {
        Add([shared.Database, shared.For, shared.Audience, _by, _measure, _summary, _significance, _stability, _informants]);
        Add([.. shared.Reading, shared.Draws, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var by = session.Choice(_by, Subject.Organisation, ("organisation", Subject.Organisation), ("person", Subject.Person), ("neighbourhood", Subject.Neighbourhood), ("network", Subject.Network));
        var format = session.Format;
        var instead = Instead(session, by);
        string[] plain = instead == _significance ? ["eiIndex", "transitivity"] : instead == _stability ? ["degree"] : [];
        var wanted = session.Values(_measure).Select(name => MeasureCatalogue.Selection(name, plain)).ToArray();
        bool IsWanted(string measure) => wanted.Length == 0 || wanted.Any(selects => selects(measure));
        var project = OpenProject.FromDatabase(session, AudienceChoice.OfPrinted);
        if (instead is not null && project.Shown is not null)
            throw StopException.Usage("score.keepers", instead.Name, session.Shared.Audience.Name);
        if (instead == _summary)
            Summary(session, project, format, IsWanted);
        else if (instead == _significance)
            Significance(session, project, by, format, IsWanted);
        else if (instead == _stability)
            Stability(session, project, format, IsWanted);
        else if (instead == _informants)
            Informants(session, project, format, IsWanted);
        else
            Scores(session, project, by, format, IsWanted);
        return ExitCodes.Done;
    }

    // What is asked for instead of the scores; each has rows of its own, so no two at once.
    private Option<bool>? Instead(Session session, Subject by)
    {
        Option<bool>[] asked = [.. new[] { _summary, _significance, _stability, _informants }.Where(session.Is)];
        if (asked.Length > 1)
            throw StopException.Usage("score.one", string.Join(", ", asked.Select(o => o.Name)));
        var instead = asked.FirstOrDefault();
        return instead is not null && by != Subject.Organisation && !(instead == _significance && by != Subject.Person)
            ? throw StopException.Usage("score.by", instead.Name, _by.Name)
            : instead;
    }

    private static void Summary(Session session, OpenProject project, OutputFormat format, Func<string, bool> isWanted)
    {
        var egos = project.CommunityEgos(session)?.Select(u => u.Id);
        var level = LevelOf(project);
        CapitalSummary[] rows =
        [
            .. CapitalSummary.Of(project.Measurement, egos, project.Provenance.Seed, cancellation: session.Cancellation)
                .Where(s => s.Components.Any(c => isWanted(c.Value.Measure.Split(' ')[^1]))),
        ];
        Write(
            session, format, rows, SummaryOutput.Csv(level), json => SummaryOutput.Json(json, rows, level, session.Texts, project.Provenance),
            data => SummaryOutput.Screen(data, rows, project.Ecosystem, session.Texts));
    }

    private static void Significance(Session session, OpenProject project, Subject by, OutputFormat format, Func<string, bool> isWanted)
    {
        var (m, seed, level) = (project.Measurement, project.Provenance.Seed, LevelOf(project));
        ChanceTest[] rows =
        [
            .. (by switch
            {
                Subject.Network => WholeSignificance.Of(m, null, seed, cancellation: session.Cancellation),
                Subject.Neighbourhood => (project.Neighbourhoods(session) ?? [.. WholeScores.Neighbourhoods(m)])
                    .SelectMany(label => WholeSignificance.Of(m, label, seed, cancellation: session.Cancellation)),
                _ => OrganisationSignificance.Of(m, project.CommunityEgos(session)?.Select(u => u.Id).ToArray(), seed, cancellation: session.Cancellation),
            }).Where(t => isWanted(t.Measure)),
        ];
        Write(
            session, format, rows, ChanceOutput.Csv(level), json => ChanceOutput.Json(json, rows, level, project.Provenance),
            data => ChanceOutput.Screen(data, rows, project.Ecosystem, session.Texts));
    }

    private static void Stability(Session session, OpenProject project, OutputFormat format, Func<string, bool> isWanted)
    {
        var (m, level) = (project.Measurement, LevelOf(project));
        var options = new RankStabilityOptions { Seed = project.Provenance.Seed };
        var dyads = OrganisationStability.Dyads(m);
        var rows = OrganisationStability.Of(m, isWanted, options, session.Cancellation);
        Write(
            session, format, rows, StabilityOutput.Csv(level, options), json => StabilityOutput.Json(json, rows, level, dyads, options, project.Provenance),
            data => StabilityOutput.Screen(data, rows, dyads, options, project.Ecosystem, session.Texts));
    }

    private static void Informants(Session session, OpenProject project, OutputFormat format, Func<string, bool> isWanted)
    {
        var level = LevelOf(project);
        Sensitivity[] rows =
        [
            .. Sensitivity.Of(project.Measurement, project.Egos(session)?.Select(u => u.Id).ToArray(), cancellation: session.Cancellation).Where(s => isWanted(s.All.Measure)),
        ];
        Write(
            session, format, rows, InformantOutput.Csv(level), json => InformantOutput.Json(json, rows, level, project.Provenance),
            data => InformantOutput.Screen(data, rows, id => project.Ecosystem.Actor(id).Name, project.Profile, session.Texts));
    }

    private void Scores(Session session, OpenProject project, Subject by, OutputFormat format, Func<string, bool> isWanted)
    {
        var egos = by switch
        {
            Subject.Person => Told(session, project),
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
                project, (egos ?? [.. WholeScores.Neighbourhoods(m)]).SelectMany(label => WholeScores.Of(m, label, project.Provenance.Seed, cancellation: session.Cancellation))),
            Subject.Network => Plain(project, WholeScores.Of(m, null, project.Provenance.Seed, cancellation: session.Cancellation)),
            _ => OfOrganisations(project, egos, plausible, whyNot, session.Cancellation),
        };
        ScoreRow[] rows = [.. ScoreRow.Shown([.. scores], Inside(project, by), project.Shown).Where(r => isWanted(r.Score.Measure))];
        Write(
            session, format, rows, ScoreOutput.CsvWithSensitivity, json => ScoreOutput.Json(json, rows, plausible, project.Provenance),
            data => ScoreOutput.Screen(data, rows, project.Ecosystem, project.Profile, session.Texts));
        if (format == OutputFormat.Table && egos is null && by != Subject.Network)
            session.Say(by switch { Subject.Person => "score.all.persons", Subject.Neighbourhood => "score.all.neighbourhoods", _ => "score.all" }, rows.Select(r => r.Score.Ego).Distinct(StringComparer.Ordinal).Count());
    }

    // Of a person nothing is told to others; of a role it is.
    private static string[]? Told(Session session, OpenProject project)
    {
        var asked = project.People(session);
        if (project.Shown is null)
            return asked;
        string[] all = asked ?? [.. BoundarySpanner.People(project.At(Graph.Views.ReferenceLevel.Root).Reading)];
        string[] told = [.. all.Where(project.IsTold)];
        if (told.Length < all.Length)
            session.Say("score.persons.left", all.Length - told.Length, session.Shared.Audience.Name);
        return told;
    }

    // Of how few the members of an organisation are, and whose money comes from one, hangs what is told of the others too.
    private static ILookup<Graph.Views.ReferenceLevel, Score> Inside(OpenProject project, Subject by) => project.Shown is null || by == Subject.Person
        ? Array.Empty<Score>().ToLookup(_ => project.Level)
        : Capitals.Of(project.Measurement, options: CapitalsOptions.WithoutSurvival).ToLookup(_ => project.Level);

    private static void Write<T>(
        Session session, OutputFormat format, IEnumerable<T> rows, CsvTable<T> csv, Action<System.Text.Json.Utf8JsonWriter> json, Action<TextWriter> screen)
    {
        switch (format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(json));
                break;
            case OutputFormat.Csv:
                csv.Write(session.Data, rows);
                break;
            default:
                screen(session.Data);
                break;
        }
    }

    private static string LevelOf(OpenProject project) => project.Level == Graph.Views.ReferenceLevel.Root ? "root" : "department";

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
