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

    /// <summary>Becomes true on Ctrl-C or when the system asks the program to end.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>An absolute path from one that the user gave.</summary>
    public string PathOf(string given) => Path.GetFullPath(given, Folder);
}
