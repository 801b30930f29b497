namespace WijkNetwerk.Cli;

/// <summary>The command cannot go on; the message is a text of this program, said in the reader's language.</summary>
internal sealed class StopException : Exception
{
    private StopException(int exitCode, string key, object?[] values, Exception? cause)
        : base(key, cause) => (ExitCode, Key, Values) = (exitCode, key, values);

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }

    /// <summary>Key of the text.</summary>
    public string Key { get; }

    /// <summary>What the text is filled in with.</summary>
    public object?[] Values { get; }

    /// <summary>The command was used wrongly.</summary>
    public static StopException Usage(string key, params object?[] values) => new(ExitCodes.WrongUsage, key, values, null);

    /// <summary>The data may not be used as they are.</summary>
    public static StopException Finding(string key, params object?[] values) => new(ExitCodes.Findings, key, values, null);

    /// <summary>A file could not be read or written.</summary>
    public static StopException File(string key, params object?[] values) => new(ExitCodes.FileTrouble, key, values, null);

    /// <summary>A file could not be read or written, because of another exception.</summary>
    public static StopException File(Exception cause, string key, params object?[] values) => new(ExitCodes.FileTrouble, key, values, cause);
}
