using System.Globalization;

namespace WijkNetwerk.Cli;

/// <summary>What the program knows of the machine it runs on; given, so that a test can be any machine.</summary>
internal sealed record CommandEnvironment
{
    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The language the operating system is set to, such as <c>nl-NL</c>.</summary>
    public required Func<string> SystemLanguage { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>How wide the screen is that data goes to; 0 when that is not known, null when it goes to a file or another program.</summary>
    public int? ScreenWidth { get; init; }

    /// <summary>How many columns there are to write in: of a screen what <c>COLUMNS</c> says goes before what the system says.</summary>
    public int? Columns => ScreenWidth is null ? null
        : int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > 0 ? said
        : ScreenWidth > 0 ? ScreenWidth : null;

    /// <summary>Becomes true on Ctrl-C or when the system asks the program to end.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>An absolute path from one that the user gave.</summary>
    public string PathOf(string given) => Path.GetFullPath(given, Folder);
}
