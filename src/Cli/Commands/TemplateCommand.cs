using System.CommandLine;
using WijkNetwerk.Cli.Drawings;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Cli.Commands;

/// <summary>An Excel workbook to fill in, empty or with a made example.</summary>
internal sealed class TemplateCommand : ProgramCommand
{
    private readonly Option<string> _out = new("--out") { HelpName = "FILE", Required = true };
    private readonly Option<bool> _example = new("--example");

    public TemplateCommand(SharedOptions shared)
        : base("template") => Add([_out, _example, shared.Profile]);

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var given = session.Value(_out)!;
        if (!given.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw StopException.Usage("template.extension", given);
        }

        var profile = Profiles.Find(session.Value(session.Shared.Profile) ?? "essay", session.Environment.Folder, session.Texts);
        var channels = profile.Channels.ToDictionary(c => c.Key, c => session.Language == "nl" ? c.Value.Nl : c.Key, StringComparer.Ordinal);
        using var workbook = new MemoryStream();
        ExcelTemplate.Write(session.Language, channels, session.Is(_example), Path.GetFileName(given), workbook);
        WholeFile.Write(given, session.Environment.PathOf(given), workbook.ToArray());
        session.Say("template.place", given);
        return ExitCodes.Done;
    }
}
