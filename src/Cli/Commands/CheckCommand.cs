using System.Collections.Immutable;
using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Every finding about some files; nothing is stored.</summary>
internal sealed class CheckCommand : ProgramCommand
{
    private readonly Argument<string[]> _files = new("files") { HelpName = "FILES", Arity = ArgumentArity.OneOrMore };

    public CheckCommand(SharedOptions shared)
        : base("check")
    {
        Arguments.Add(_files);
        Add([shared.Map, shared.Strict, shared.At, shared.Profile, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var format = session.Format;
        var choices = new ReadingChoices { At = session.Date(session.Shared.At), Profile = session.Value(session.Shared.Profile) };
        var inputs = Inputs.Of(session, session.Asked.GetValue(_files)!, choices.At).Mapped(session);
        var profile = OpenProject.ProfileOf(session, inputs.Project, choices, session.Environment.Folder);
        var context = ImportContext.Of(profile, inputs.Project) with
        {
            Map = inputs.Map,
            WithEcosystem = false,
            WithRows = format == OutputFormat.Json,
            Decisions = inputs.Decisions,
        };
        var result = inputs.Files.IsEmpty ? null : Importer.Check(inputs.Files, context);
        var checkedFiles = result?.Report;
        var report = new ImportReport(checkedFiles?.Tables ?? [], [.. inputs.Findings, .. checkedFiles?.Findings ?? []], IsStored: false) { Rows = checkedFiles?.Rows ?? [] };
        switch (format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(json => FindingOutput.Json(json, report, session.Texts)));
                break;
            case OutputFormat.Csv:
                FindingOutput.Csv(session.Texts).Write(session.Data, report.Findings);
                break;
            default:
                FindingOutput.First(session.Data, report.Findings, session.Texts, "findings.rest.csv");
                session.Data.Write($"{FindingOutput.Count(report.Findings, session.Texts)}\n");
                break;
        }

        if (result is { Actors: { IsEmpty: false } actors })
        {
            SayWaiting(session, actors, profile, inputs.Decisions);
        }

        return FindingOutput.ExitCode(report.Findings, session.Is(session.Shared.Strict));
    }

    /// <summary>Says how many pairs of names will wait for a decision; of very many actors only that they were not looked at.</summary>
    private static void SayWaiting(Session session, ImmutableArray<Actor> actors, Profile profile, ImmutableArray<NameDecision> decisions)
    {
        if (actors.Length > NamesCommand.MostLookedAt)
        {
            session.Say("names.check.unasked");
        }
        else if (NameQueue.Of(new Ecosystem(actors, []), profile, decisions).Suggestions.Length is > 0 and var waiting)
        {
            session.Say(waiting == 1 ? "names.check.one" : "names.check.many", waiting);
        }
    }
}
