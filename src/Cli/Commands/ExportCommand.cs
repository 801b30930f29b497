using System.Collections.Immutable;
using System.CommandLine;
using WijkNetwerk.Cli.Drawings;
using WijkNetwerk.Cli.Exporting;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Cli.Commands;

/// <summary>A project into a file of another program: whole or not at all, and for the public unless something else was asked for.</summary>
internal sealed class ExportCommand : ProgramCommand
{
    private readonly Option<string> _to = new("--to") { HelpName = "FORMAT", Required = true };
    private readonly Option<string> _out = new("--out") { HelpName = "PATH", Required = true };
    private readonly Option<string> _type = new("--type") { HelpName = "TYPE" };
    private readonly Option<string> _key = new("--key") { HelpName = "FILE" };
    private readonly Option<bool> _newKey = new("--new-key");
    private readonly Option<string> _context = new("--context") { HelpName = "TEXT" };

    public ExportCommand(SharedOptions shared)
        : base("export")
    {
        Add([shared.Database, _to, _out, _type, shared.Audience, shared.For, _key, _newKey, _context, shared.Recipient, shared.GivenOn]);
        Add([shared.Strict, shared.At, shared.Profile]);
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

        if (format.Name != "matrix" && session.Value(_type) is not null)
        {
            throw StopException.Usage("export.type", _type.Name, name);
        }

        var choice = AudienceChoice.OfGiven(session);
        if (choice.Audience == Audience.Internal && session.Value(_key) is not null)
        {
            throw StopException.Usage("export.internal", _key.Name);
        }

        var project = OpenProject.FromDatabase(session);
        var path = session.Environment.PathOf(given);
        var day = WhatWasGiven.Day(session);
        var (ecosystem, settings, leftOut) = For(session, project, choice, Pseudonyms(session, format.IsFolder ? path : Path.GetDirectoryName(path)!));
        var request = new ExportRequest(ecosystem, settings, Path.GetFileName(path), project.Provenance.ReferenceDate, session.Value(_type));
        Check(request, format);
        var export = format.Write(request);
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
            foreach (var (file, bytes) in export.Files)
            {
                var place = Path.Combine(Path.GetDirectoryName(path)!, file);
                WholeFile.Write(place == path ? given : file, place, bytes);
            }
        }

        WhatWasGiven.Keep(session, new ExportEntry
        {
            File = Path.GetFileName(Path.TrimEndingDirectorySeparator(path)),
            Format = format.Name,
            Audience = choice.Audience,
            Own = choice.Own,
            Context = session.Value(_context),
            Recipient = session.Value(session.Shared.Recipient),
            GivenOn = day,
            Sha256 = WhatWasGiven.Hash(export.Files),
            Actors = ecosystem.Actors.Length,
            Relations = ecosystem.Relations.Length,
            LeftOut = leftOut,
        });
        session.Say("export.done", given, ecosystem.Actors.Length, ecosystem.Relations.Length);
        return ExitCodes.Done;
    }

    /// <summary>A matrix is of a type that is there, and a text holds one.</summary>
    private void Check(ExportRequest request, ExportFormat format)
    {
        if (format.Name != "matrix")
        {
            return;
        }

        var types = FormFile.Types(request.Ecosystem, request.At);
        if (request.Type is { } type ? !types.Contains(type) : types.Length > 1 && Path.GetExtension(request.File).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw StopException.Usage("export.types", _type.Name, string.Join(", ", types));
        }
    }

    private Pseudonyms? Pseudonyms(Session session, string output)
    {
        if (session.Value(_key) is not { } key || session.Value(_context) is not { } context)
        {
            return session.Value(_key) is null && session.Value(_context) is null && !session.Is(_newKey)
                ? null
                : throw StopException.Usage("export.context", _key.Name, _context.Name);
        }

        var path = session.Environment.PathOf(key);
        string[] passedOn = [output, Path.GetDirectoryName(session.Environment.PathOf(session.Value(session.Shared.Database)!))!];
        if (session.Is(_newKey))
        {
            KeyFile.Make(path, passedOn);
        }

        return new Pseudonyms(KeyFile.Read(path, passedOn), context);
    }

    /// <summary>What the audience may have; of the settings only what is about that.</summary>
    private static (Ecosystem Ecosystem, ProjectFile Settings, ImmutableArray<LeftOut> LeftOut) For(
        Session session, OpenProject project, AudienceChoice choice, Pseudonyms? pseudonyms)
    {
        var audience = choice.Audience;
        if (audience == Audience.Members && choice.Own.IsEmpty)
        {
            throw StopException.Usage("export.members", session.Shared.Audience.Name, session.Shared.For.Name);
        }

        foreach (var id in choice.Own.Where(id => project.Ecosystem.FindActor(id) is null))
        {
            throw project.Unknown(id);
        }

        var options = choice.Options(session, project.Provenance.ReferenceDate, project.File) with { Pseudonyms = pseudonyms };
        var result = AudienceView.ToGive(project.Ecosystem, project.Profile, audience, options);
        if (!result.LeftOut.IsEmpty)
        {
            session.Say("export.leftout", session.Texts[$"audience.word.{AudienceWords.Of(audience)}"], string.Join("; ", result.LeftOut.Select(l => l.In(session.Language))));
        }

        var settings = project.File with
        {
            Overrides = result.Overrides,
            Focal = [.. project.File.Focal.Where(id => result.Ecosystem.FindActor(id) is not null)],
            Article9 = audience == Audience.Internal ? project.File.Article9 : null,
            Documents = audience == Audience.Internal ? project.File.Documents : Named(project.File, result.Ecosystem),
        };
        return (result.Ecosystem, settings, result.LeftOut);
    }

    /// <summary>Titles of the documents that are still named.</summary>
    private static ImmutableSortedDictionary<string, string> Named(ProjectFile file, Ecosystem ecosystem)
    {
        var named = ecosystem.Actors.Select(a => a.Document).Concat(ecosystem.Relations.SelectMany(r => r.Evidence).Select(e => e.Document))
            .Concat(ecosystem.Coverage.Select(c => c.Document)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return file.Documents.RemoveRange(file.Documents.Keys.Where(document => !named.Contains(document)));
    }
}
