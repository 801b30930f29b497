using System.CommandLine;
using WijkNetwerk.Cli.Commands;
using WijkNetwerk.Cli.Help;

namespace WijkNetwerk.Cli;

/// <summary>The whole program as one function, so that a test can use it without a process.</summary>
internal static class CommandLine
{
    /// <summary>The name of the program.</summary>
    public const string ProgramName = "wijknetwerk";

    private static readonly ParserConfiguration Plain = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs the program.</summary>
    /// <param name="args">What was typed after the name of the program.</param>
    /// <param name="data">Where data goes.</param>
    /// <param name="messages">Where messages and progress go.</param>
    /// <param name="environment">The machine.</param>
    /// <returns>The exit code; see <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter data, TextWriter messages, CommandEnvironment environment)
    {
        var tree = new CommandTree();
        var asked = tree.Root.Parse(args, Plain);
        if (args is [['[', ..], ..])
        {
            // Directives, such as [suggest] for completion scripts, are the parser's own.
            return asked.Invoke(new InvocationConfiguration { Output = data, Error = messages, EnableDefaultExceptionHandler = false });
        }

        var session = new Session(asked, tree.Shared, data, messages, environment);
        try
        {
            var code = Answer(session, tree);
            data.Flush();
            return code;
        }
        catch (OperationCanceledException) when (environment.Cancellation.IsCancellationRequested)
        {
            session.Say("stopped");
            return ExitCodes.Interrupted;
        }
        catch (Exception problem)
        {
            return Failure.Report(session, problem);
        }
    }

    private static int Answer(Session session, CommandTree tree)
    {
        var asked = session.Asked;
        if (session.Is(tree.Shared.Help))
        {
            HelpPage.Write(session.Data, tree, asked.CommandResult.Command, session.Texts);
            return ExitCodes.Done;
        }

        if (session.Is(tree.Version))
        {
            session.Data.Write($"{ProgramName} {Versions.Program}\n");
            return ExitCodes.Done;
        }

        if (asked.Tokens.Count == 0)
        {
            HelpPage.Write(session.Messages, tree, tree.Root, session.Texts);
            return ExitCodes.WrongUsage;
        }

        var errors = UsageErrors.Of(asked, session.Texts);
        // An option that is given twice has no one value to look at; that is said already.
        if (asked.GetResult(tree.Shared.Language)?.Tokens is [{ Value: var language }] && !Languages.IsKnown(language))
        {
            errors.Add(session.Texts.Of("usage.choice", tree.Shared.Language.Name, language, "nl, en"));
        }

        if (errors.Count > 0)
        {
            Failure.SayUsage(session, errors);
            return ExitCodes.WrongUsage;
        }

        return ((ProgramCommand)asked.CommandResult.Command).Run(session);
    }
}
