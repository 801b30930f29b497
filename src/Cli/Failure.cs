using WijkNetwerk.Cli.Commands;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli;

/// <summary>Says what went wrong: one message in the reader's language, a stack trace only under <c>--debug</c>.</summary>
internal static class Failure
{
    // What the system calls it, for there is no exception of its own for these: ENOSPC and ERROR_DISK_FULL; EBADF, EPIPE and ERROR_NO_DATA.
    private const int NoRoom = 28;
    private const int NoRoomOnWindows = unchecked((int)0x80070070);
    private const int NotOpen = 9;
    private const int Broken = 32;
    private const int BrokenOnWindows = unchecked((int)0x800700E8);

    /// <summary>Says it and gives the exit code.</summary>
    public static int Report(Session session, Exception problem)
    {
        var code = problem switch
        {
            StopException stop => Stopped(session, stop),
            StoreException store => Said(session, StoreText.Render(store, session.Language), ExitCodes.FileTrouble),
            PrivacyException privacy => Refused(session, privacy),
            IOException { HResult: NoRoom or NoRoomOnWindows } => Said(session, session.Texts["file.full"], ExitCodes.FileTrouble),
            IOException { HResult: NotOpen or Broken or BrokenOnWindows } => Said(session, session.Texts["file.closed"], ExitCodes.FileTrouble),
            UnauthorizedAccessException => Said(session, session.Texts.Of("file.denied", problem.Message), ExitCodes.FileTrouble),
            IOException => Said(session, session.Texts.Of("file.trouble", problem.Message), ExitCodes.FileTrouble),
            _ => Said(session, session.Texts.Of("fault", Versions.Program, problem.GetType().Name, problem.Message), ExitCodes.OurFault),
        };
        if (session.Is(session.Shared.Debug))
        {
            session.SayText(problem.ToString());
        }
        else if (code == ExitCodes.OurFault)
        {
            session.Say("fault.debug");
        }

        return code;
    }

    /// <summary>Says what is wrong with the way the command was used, and where help is.</summary>
    public static void SayUsage(Session session, IEnumerable<string> errors)
    {
        foreach (var error in errors)
        {
            session.SayText($"{CommandLine.ProgramName}: {error}");
        }

        var command = session.Asked.CommandResult.Command;
        session.Say("usage.help", command is ProgramCommand ? $"{CommandLine.ProgramName} {command.Name} --help" : $"{CommandLine.ProgramName} --help");
    }

    private static int Stopped(Session session, StopException stop)
    {
        var text = session.Texts.Of(stop.Key, stop.Values);
        if (stop.ExitCode == ExitCodes.WrongUsage)
        {
            SayUsage(session, stop.More.Select(more => session.Texts.Of(more.Key, more.Values)).Prepend(text));
            return stop.ExitCode;
        }

        return Said(session, text, stop.ExitCode);
    }

    private static int Refused(Session session, PrivacyException problem) => Said(
        session,
        PrivacyText.Render(problem, session.Language),
        problem.Kind is PrivacyFault.KeyMissing or PrivacyFault.KeyThere or PrivacyFault.KeyWrong or PrivacyFault.KeyReadable
            ? ExitCodes.FileTrouble
            : ExitCodes.WrongUsage);

    private static int Said(Session session, string text, int code)
    {
        session.SayText($"{CommandLine.ProgramName}: {text}");
        return code;
    }
}
