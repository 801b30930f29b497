using System.CommandLine;
using System.CommandLine.Parsing;
using WijkNetwerk.Cli.Projects;

namespace WijkNetwerk.Cli.Help;

/// <summary>What is wrong with the way a command was typed, in the reader's language; all of it at once.</summary>
/// <remarks>Found from what the parser made of it, not from its messages, which are in other languages than ours.</remarks>
internal static class UsageErrors
{
    /// <summary>The errors; empty when there are none.</summary>
    public static List<string> Of(ParseResult asked, Texts texts)
    {
        var errors = new List<string>();
        var command = asked.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            return [WithoutCommand(asked.UnmatchedTokens, command, texts)];
        }

        foreach (var token in asked.UnmatchedTokens)
        {
            errors.Add(Unknown(token, command, texts));
        }

        foreach (var argument in command.Arguments)
        {
            var tokens = asked.GetResult(argument)?.Tokens ?? [];
            if (tokens.Count < argument.Arity.MinimumNumberOfValues || tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                errors.Add(texts.Of("usage.argument", Values.Name(argument.HelpName ?? argument.Name, texts)));
            }
        }

        foreach (var option in command.Options)
        {
            if (Wrong(asked.GetResult(option), option, texts) is { } error)
            {
                errors.Add(error);
            }
        }

        foreach (var option in asked.RootCommandResult.Command.Options.Except(command.Options))
        {
            if (Wrong(asked.GetResult(option), option, texts) is { } error)
            {
                errors.Add(error);
            }
        }

        // Whatever else the parser may find is better said in its words than not at all.
        return errors.Count > 0 ? errors : [.. asked.Errors.Select(e => e.Message)];
    }

    private static string? Wrong(OptionResult? result, Option option, Texts texts)
    {
        if (result is null || result.Implicit)
        {
            return option.Required ? texts.Of("usage.required", Named(option, texts)) : null;
        }

        // A blank value would be read as the current folder.
        if (result.Tokens.Count < option.Arity.MinimumNumberOfValues || result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
        {
            return texts.Of("usage.value", Named(option, texts));
        }

        return option.Arity.MaximumNumberOfValues <= 1 && result.IdentifierTokenCount > 1 ? texts.Of("usage.twice", option.Name) : null;
    }

    /// <summary>One sentence: without a command nobody can tell what belongs to the rest that was typed.</summary>
    private static string WithoutCommand(IReadOnlyList<string> tokens, Command root, Texts texts)
    {
        var names = root.Subcommands.Select(c => c.Name).ToArray();
        var words = tokens.Where(t => !t.StartsWith('-')).ToArray();
        // The value of an option is a word too: the one that looks like a command is meant, else the first.
        return (words.FirstOrDefault(w => NearIds.To(w, names).Length > 0) ?? words.FirstOrDefault()) is { } word
            ? Near(texts, "usage.unknown.command", word, names)
            : tokens.Count > 0 ? texts.Of("usage.unknown.option", tokens[0])
            : texts.Of("usage.command", Names(root.Subcommands));
    }

    private static string Unknown(string token, Command command, Texts texts) => token.StartsWith('-')
        ? Near(texts, "usage.unknown.option", token, command.Options.Select(o => o.Name))
        : texts.Of("usage.toomuch", token);

    private static string Near(Texts texts, string key, string token, IEnumerable<string> names)
    {
        var near = NearIds.To(token, names);
        return texts.Of(key, token) + (near.Length > 0 ? " " + texts.Of("near", string.Join(", ", near)) : "");
    }

    private static string Named(Option option, Texts texts) => $"{option.Name} {Values.Name(option.HelpName ?? "", texts)}".TrimEnd();

    private static string Names(IEnumerable<Command> commands) => string.Join(", ", commands.Select(c => c.Name));
}
