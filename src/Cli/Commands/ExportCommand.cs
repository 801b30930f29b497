using System.Collections.Immutable;
using System.CommandLine;
using WijkNetwerk.Cli.Drawings;
using WijkNetwerk.Cli.Exporting;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Cli.Commands;

/// <summary>A project into a file of another program: whole or not at all, and for the public unless something else was asked for.</summary>
internal sealed class ExportCommand : ProgramCommand
{
    private readonly Option<string> _to = new("--to") { HelpName = string.Join('|', ExportFormat.All.Select(f => f.Name)), Required = true };
    private readonly Option<string> _out = new("--out") { HelpName = "PATH", Required = true };

    public ExportCommand(SharedOptions shared)
        : base("export")
    {
        Add([shared.Database, _to, _out, shared.Audience, shared.For, shared.Strict, shared.At, shared.Profile]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var name = session.Value(_to)!;
        var format = ExportFormat.All.FirstOrDefault(f => f.Name == name)
            ?? throw StopException.Usage("usage.choice", _to.Name, name, string.Join(", ", ExportFormat.All.Select(f => f.Name)));
        var given = session.Value(_out)!;
        if (!format.Suits(given))
        {
            throw StopException.Usage("export.extension", _out.Name, given, string.Join(", ", format.Extensions));
        }

        var audience = session.Choice(session.Shared.Audience, Audience.Public, ("internal", Audience.Internal), ("members", Audience.Members), ("public", Audience.Public));
        var project = OpenProject.FromDatabase(session);
        var (ecosystem, settings) = For(session, project, audience);
        var path = session.Environment.PathOf(given);
        var export = format.Write(ecosystem, settings, Path.GetFileName(path));
        FindingOutput.Screen(session.Messages, export.Findings, session.Texts);
        if (FindingOutput.ExitCode(export.Findings, session.Is(session.Shared.Strict)) is not ExitCodes.Done and var code)
        {
            return code;
        }

        if (format.IsFolder)
        {
            ExportFolder.Write(given, path, export.Files);
        }
        else
        {
            WholeFile.Write(given, path, export.Files[0].Bytes);
        }

        session.Say("export.done", given, ecosystem.Actors.Length, ecosystem.Relations.Length);
        return ExitCodes.Done;
    }

    /// <summary>What the audience may have; of the settings only what is about that.</summary>
    private static (Ecosystem Ecosystem, ProjectFile Settings) For(Session session, OpenProject project, Audience audience)
    {
        var own = session.Values(session.Shared.For);
        if (audience == Audience.Members && own.Length == 0)
        {
            throw StopException.Usage("export.members", session.Shared.Audience.Name, session.Shared.For.Name);
        }

        foreach (var id in own.Where(id => project.Ecosystem.FindActor(id) is null))
        {
            throw project.Unknown(id);
        }

        var result = AudienceView.ToGive(project.Ecosystem, project.Profile, audience, new AudienceOptions
        {
            At = project.Provenance.ReferenceDate,
            Overrides = project.File.Overrides,
            Own = [.. own],
            Language = session.Language,
        });
        if (!result.LeftOut.IsEmpty)
        {
            session.Say("export.leftout", session.Texts[$"audience.word.{AudienceWords.Of(audience)}"], string.Join("; ", result.LeftOut.Select(l => l.In(session.Language))));
        }

        var settings = project.File with
        {
            Overrides = result.Overrides,
            Focal = [.. project.File.Focal.Where(id => result.Ecosystem.FindActor(id) is not null)],
            Documents = audience == Audience.Internal ? project.File.Documents : Named(project.File, result.Ecosystem),
        };
        return (result.Ecosystem, settings);
    }

    /// <summary>Titles of the documents that are still named.</summary>
    private static ImmutableSortedDictionary<string, string> Named(ProjectFile file, Ecosystem ecosystem)
    {
        var named = ecosystem.Actors.Select(a => a.Document).Concat(ecosystem.Relations.SelectMany(r => r.Evidence).Select(e => e.Document))
            .Concat(ecosystem.Coverage.Select(c => c.Document)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return file.Documents.RemoveRange(file.Documents.Keys.Where(document => !named.Contains(document)));
    }
}
