namespace WijkNetwerk.Cli;

/// <summary>Which of the two languages the reader gets: <c>--lang</c>, else the project file, else the operating system.</summary>
internal static class Languages
{
    /// <summary>Dutch.</summary>
    public const string Dutch = "nl";

    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>The language that the operating system is set to.</summary>
    public static string Of(CommandEnvironment environment)
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            // As in POSIX: the first that is set and not empty decides, and C says nothing of a language.
            if (environment.Variable(name) is { Length: > 0 } locale)
            {
                return IsDutch(locale) ? Dutch : English;
            }
        }

        return IsDutch(environment.SystemLanguage()) ? Dutch : English;
    }

    /// <summary>Whether a word is one of the two languages.</summary>
    public static bool IsKnown(string word) => word is Dutch or English;

    private static bool IsDutch(string locale) =>
        locale.StartsWith(Dutch, StringComparison.OrdinalIgnoreCase) && (locale.Length == 2 || locale[2] is '_' or '-' or '.' or '@');
}
