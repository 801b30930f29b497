namespace WijkNetwerk.Cli;

/// <summary>What the program says to the shell that started it. Documented in docs/cli.md and in every help page.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The command was used wrongly.</summary>
    public const int WrongUsage = 1;

    /// <summary>Findings of severity error, or any finding under <c>--strict</c>.</summary>
    public const int Findings = 2;

    /// <summary>A file or database could not be read or written.</summary>
    public const int FileTrouble = 3;

    /// <summary>A fault of this program.</summary>
    public const int OurFault = 4;

    /// <summary>Stopped by Ctrl-C or by the system, as shells number it; nothing was left half-written.</summary>
    public const int Interrupted = 130;
}
