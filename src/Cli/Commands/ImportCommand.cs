using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Files into a project database: all of them or nothing.</summary>
internal sealed class ImportCommand : ProgramCommand
{
    private readonly Argument<string[]> _files = new("files") { HelpName = "FILES", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _dryRun = new("--dry-run");

    public ImportCommand(SharedOptions shared)
        : base("import")
    {
        Arguments.Add(_files);
        Add([shared.Database, shared.Map, _dryRun, shared.Strict, shared.At, shared.Profile, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var format = session.Format;
        var isStrict = session.Is(session.Shared.Strict);
        var choices = new ReadingChoices { At = session.Date(session.Shared.At), Profile = session.Value(session.Shared.Profile) };
        var inputs = Inputs.Of(session, session.Asked.GetValue(_files)!, choices.At).Mapped(session);
        var profile = OpenProject.ProfileOf(session, inputs.Project, choices, session.Environment.Folder);
        var context = ImportContext.Of(profile, inputs.Project) with
        {
            Map = inputs.Map,
            IsStrict = isStrict,
            WithEcosystem = false,
            WithRows = format == OutputFormat.Json,
            Decisions = inputs.Decisions,
        };
        var code = FindingOutput.ExitCode(inputs.Findings, isStrict);
        var report = code == ExitCodes.Done ? Store(session, inputs, context) : new ImportReport([], [], IsStored: false);
        report = report with { Findings = [.. inputs.Findings, .. report.Findings] };
        Show(session, report, format);
        if (report.IsStored)
        {
            Waiting(session, profile);
        }

        return FindingOutput.ExitCode(report.Findings, isStrict);
    }

    private ImportReport Store(Session session, Inputs inputs, ImportContext context)
    {
        var path = session.Environment.PathOf(session.Value(session.Shared.Database)!);
        var isNew = !File.Exists(path);
        if (session.Is(_dryRun))
        {
            if (isNew)
            {
                return Importer.Check(inputs.Files, context).Report;
            }

            using var existing = ProjectStore.OpenExisting(path);
            return Importer.Check(inputs.Files, existing, context).Report;
        }

        var isStored = false;
        try
        {
            using var store = ProjectStore.Open(path);
            var report = Importer.Import(inputs.Files, store, context, session.Cancellation).Report;
            isStored = report.IsStored;
            return report;
        }
        finally
        {
            // A database that was made for this import, and holds nothing, is not left behind.
            if (isNew && !isStored)
            {
                Remove(path);
            }
        }
    }

    private void Waiting(Session session, Profile profile)
    {
        var given = session.Value(session.Shared.Database)!;
        using var store = ProjectStore.OpenExisting(session.Environment.PathOf(given));
        if (store.CountActors() <= NamesCommand.MostLookedAt)
        {
            NamesCommand.SayWaiting(session, NameQueue.Of(store.LoadActors(), profile, store.LoadDecisions()).Suggestions.Length, given);
        }
        else
        {
            session.Say("names.unasked", given);
        }
    }

    private static void Remove(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }.Where(File.Exists))
        {
            File.Delete(file);
        }
    }

    private static void Show(Session session, ImportReport report, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(json => FindingOutput.Json(json, report, session.Texts)));
                return;
            case OutputFormat.Csv:
                FindingOutput.Csv(session.Texts).Write(session.Data, report.Findings);
                return;
            default:
                FindingOutput.Brief(session.Messages, report.Findings, session.Texts, "findings.rest.check");
                FindingOutput.Rows(session.Data, report.Tables, session.Texts);
                session.Data.Write($"{FindingOutput.Count(report.Findings, session.Texts)}\n{session.Texts[!report.IsStored ? "import.notstored" : report.Tables.All(t => t.Stored == 0) ? "import.nothingnew" : "import.stored"]}\n");
                return;
        }
    }
}
