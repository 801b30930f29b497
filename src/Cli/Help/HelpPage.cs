using System.CommandLine;
using WijkNetwerk.Cli.Commands;

namespace WijkNetwerk.Cli.Help;

/// <summary>The help of the program and of each command, from the commands themselves and the texts.</summary>
internal static class HelpPage
{
    private const int Width = 100;
    private const string Indent = "  ";

    /// <summary>Writes the help of a command.</summary>
    public static void Write(TextWriter writer, CommandTree tree, Command command, Texts texts)
    {
        if (command is ProgramCommand)
        {
            OfCommand(writer, tree, command, texts);
        }
        else
        {
            OfProgram(writer, tree, texts);
        }
    }

    private static void OfProgram(TextWriter writer, CommandTree tree, Texts texts)
    {
        Paragraph(writer, $"{CommandLine.ProgramName} {Versions.Program} — {texts["program"]}");
        Section(writer, texts["help.usage"]);
        Line(writer, $"{CommandLine.ProgramName} {texts["help.usage.program"]}");
        Section(writer, texts["help.commands"]);
        Pairs(writer, [.. tree.Root.Subcommands.Select(c => (c.Name, texts[$"command.{c.Name}"]))]);
        Section(writer, texts["help.everywhere"]);
        Pairs(writer, [.. tree.Root.Options.Select(o => (Form(o, texts), Says(tree.Root, o, texts)))]);
        Section(writer, texts["help.example"]);
        Line(writer, $"{CommandLine.ProgramName} {texts["command.run.example"]}");
        ExitCodesOf(writer, texts);
        writer.Write($"\n{texts["help.more"]}\n");
    }

    private static void OfCommand(TextWriter writer, CommandTree tree, Command command, Texts texts)
    {
        Paragraph(writer, $"{CommandLine.ProgramName} {command.Name} — {texts[$"command.{command.Name}"]}");
        if (texts.Find($"command.{command.Name}.more") is { } more)
        {
            writer.Write('\n');
            Paragraph(writer, more);
        }

        Section(writer, texts["help.usage"]);
        Line(writer, Usage(command, texts));
        if (command.Arguments.Count > 0)
        {
            Section(writer, texts["help.arguments"]);
            Pairs(writer, [.. command.Arguments.Select(a => (Values.Name(a.HelpName ?? a.Name, texts), texts[$"argument.{command.Name}.{a.Name}"]))]);
        }

        Section(writer, texts["help.options"]);
        Pairs(writer, [.. command.Options.Concat(tree.Root.Options.Where(o => o.Recursive)).Select(o => (Form(o, texts), Says(command, o, texts)))]);
        Section(writer, texts["help.example"]);
        Line(writer, $"{CommandLine.ProgramName} {texts[$"command.{command.Name}.example"]}");
        ExitCodesOf(writer, texts);
    }

    private static string Usage(Command command, Texts texts)
    {
        var parts = new List<string> { CommandLine.ProgramName, command.Name };
        foreach (var argument in command.Arguments)
        {
            parts.Add($"<{Values.Name(argument.HelpName ?? argument.Name, texts)}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}>");
        }

        parts.AddRange(command.Options.Where(o => o.Required).Select(o => Form(o, texts)));
        parts.Add($"[{texts["help.usage.options"]}]");
        return string.Join(' ', parts);
    }

    private static string Form(Option option, Texts texts)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a.Length == 2 && a != "-?").Append(option.Name));
        var value = Values.Name(option.HelpName ?? "", texts);
        return value.Length == 0 ? names : $"{names} {value}";
    }

    private static string Says(Command command, Option option, Texts texts) =>
        texts.Find($"option.{command.Name}.{option.Name}") ?? texts[$"option.{option.Name}"];

    private static void ExitCodesOf(TextWriter writer, Texts texts)
    {
        Section(writer, texts["help.exit"]);
        Pairs(writer, [.. new[] { 0, 1, 2, 3, 4, 130 }.Select(code => (Numbers.File(code), texts[$"exit.{Numbers.File(code)}"]))]);
    }

    private static void Section(TextWriter writer, string heading) => writer.Write($"\n{heading}\n");

    private static void Line(TextWriter writer, string text) => writer.Write($"{Indent}{text}\n");

    private static void Paragraph(TextWriter writer, string text)
    {
        foreach (var line in Wrapped(text, Width))
        {
            writer.Write($"{line}\n");
        }
    }

    private static void Pairs(TextWriter writer, IReadOnlyList<(string Left, string Right)> pairs)
    {
        var left = pairs.Max(p => p.Left.Length);
        foreach (var pair in pairs)
        {
            var start = pair.Left.PadRight(left);
            foreach (var line in Wrapped(pair.Right, Width - left - (2 * Indent.Length)))
            {
                writer.Write($"{Indent}{start}{Indent}{line}\n");
                start = new string(' ', left);
            }
        }
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
