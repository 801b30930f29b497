using System.Collections.Immutable;

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

    /// <summary>What else is wrong with the way the command was used.</summary>
    public ImmutableArray<WrongUsage> More { get; private init; } = [];

    /// <summary>The command was used wrongly.</summary>
    public static StopException Usage(string key, params object?[] values) => new(ExitCodes.WrongUsage, key, values, null);

    /// <summary>Throws when the command was used wrongly, with every fault; else does nothing.</summary>
    public static void WhenWrong(ImmutableArray<WrongUsage> wrong)
    {
        if (!wrong.IsEmpty)
        {
            throw new StopException(ExitCodes.WrongUsage, wrong[0].Key, wrong[0].Values, null) { More = wrong[1..] };
        }
    }

    /// <summary>The data may not be used as they are.</summary>
    public static StopException Finding(string key, params object?[] values) => new(ExitCodes.Findings, key, values, null);

    /// <summary>A file could not be read or written.</summary>
    public static StopException File(string key, params object?[] values) => new(ExitCodes.FileTrouble, key, values, null);

    /// <summary>A file could not be read or written, because of another exception.</summary>
    public static StopException File(Exception cause, string key, params object?[] values) => new(ExitCodes.FileTrouble, key, values, cause);
}

/// <summary>One fault in the way a command was used.</summary>
/// <param name="Key">Key of the text.</param>
/// <param name="Values">What the text is filled in with.</param>
internal sealed record WrongUsage(string Key, params object?[] Values);
