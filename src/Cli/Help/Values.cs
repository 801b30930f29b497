namespace WijkNetwerk.Cli.Help;

/// <summary>How help names what an option or argument takes: FILE in English, BESTAND in Dutch; words to choose from stay as they are.</summary>
internal static class Values
{
    /// <summary>The name in the reader's language.</summary>
    public static string Name(string helpName, Texts texts) =>
        helpName.Length > 0 && helpName.All(char.IsAsciiLetterUpper) ? texts.Find($"value.{helpName}") ?? helpName : helpName;
}
