using System.CommandLine;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Every command and option; made anew for each use, so that uses do not touch each other.</summary>
internal sealed class CommandTree
{
    public CommandTree()
    {
        Root = new RootCommand();
        // Help and version are ours, so that they speak the reader's language.
        Root.Options.Clear();
        Root.Options.Add(Shared.Language);
        Root.Options.Add(Shared.Debug);
        Root.Options.Add(Shared.Help);
        Root.Options.Add(Version);
        foreach (var command in (ReadOnlySpan<ProgramCommand>)
        [
            new RunCommand(Shared), new ImportCommand(Shared), new ImportsCommand(Shared), new CheckCommand(Shared), new NamesCommand(Shared), new ScoreCommand(Shared), new RisksCommand(Shared),
            new PartnersCommand(Shared), new FigureCommand(Shared), new ReportCommand(Shared), new ExportCommand(Shared), new ForgetCommand(Shared), new PrivacyCommand(Shared),
            new MeasureCommand(Shared), new TemplateCommand(Shared), new ListCommand(Shared),
        ])
        {
            Root.Subcommands.Add(command);
        }
    }

    /// <summary>The program.</summary>
    public RootCommand Root { get; }

    /// <summary>The options that mean the same everywhere.</summary>
    public SharedOptions Shared { get; } = new();

    /// <summary>Shows the version.</summary>
    public Option<bool> Version { get; } = new("--version");
}
