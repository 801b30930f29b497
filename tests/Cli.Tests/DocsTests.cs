using WijkNetwerk.Cli.Commands;

namespace WijkNetwerk.Cli.Tests;

/// <summary>docs/cli.md knows everything that the program knows.</summary>
public sealed class DocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Terminal.Repository, "docs", "cli.md"));

    [Fact]
    public void Every_command_has_a_section_with_its_example()
    {
        var english = new Texts("en");
        foreach (var command in new CommandTree().Root.Subcommands)
        {
            Assert.Contains($"\n## {command.Name}\n", Page, StringComparison.Ordinal);
            Assert.Contains($"\nwijknetwerk {english[$"command.{command.Name}.example"]}\n", Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_table_at_the_top_has_every_command() =>
        Assert.All(new CommandTree().Root.Subcommands, command => Assert.Contains($"\n| [{command.Name}](#{command.Name}) | ", Page, StringComparison.Ordinal));

    /// <summary>Whoever types what a how-to says gets what it says.</summary>
    [Fact]
    public void The_how_to_on_names_can_be_followed()
    {
        using var terminal = new Terminal();
        var lines = File.ReadAllLines(Path.Combine(Terminal.Repository, "docs", "how-to", "one-name-for-one-organisation.md")).Select(l => l.Trim()).ToArray();
        var source = Path.Combine(Terminal.Repository, "data", "voorbeeldwijk");
        Assert.Contains("cp -r data/voorbeeldwijk mijn-wijk", lines);
        Directory.CreateDirectory(terminal.Path("mijn-wijk"));
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, terminal.Path("mijn-wijk", Path.GetFileName(file)));
        }

        var said = "";
        foreach (var line in lines.Where(l => l.StartsWith("wijknetwerk ", StringComparison.Ordinal)))
        {
            var parts = line.Split(" > ");
            // Every second piece stands between quotation marks.
            string[] words = [.. parts[0].Split('"').SelectMany((piece, i) => i % 2 == 1 ? [piece] : piece.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1)];
            var answer = terminal.Run(words).IsDone();
            said += answer.Data;
            if (parts.Length > 1)
            {
                File.WriteAllText(terminal.Path(parts[1]), answer.Data);
            }
        }

        var shown = lines.SkipWhile(l => !l.StartsWith("ÉÉN ACTOR", StringComparison.Ordinal)).TakeWhile(l => l != "```");
        Assert.All(shown, line => Assert.Contains(line, said, StringComparison.Ordinal));
        Assert.Contains("buurcoop,wijkcoop,different,", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_is_named_in_the_section_of_its_command_or_among_the_shared_ones()
    {
        var shared = Section("Options that mean the same everywhere");
        var tree = new CommandTree();
        foreach (var option in tree.Root.Options)
        {
            Assert.Contains($"`{option.Name}", shared, StringComparison.Ordinal);
        }

        foreach (var command in tree.Root.Subcommands)
        {
            var section = Section(command.Name);
            Assert.All(command.Options, o => Assert.True(section.Contains($"`{o.Name}", StringComparison.Ordinal), $"{command.Name} {o.Name}"));
        }
    }

    [Fact]
    public void Every_exit_code_is_explained()
    {
        var section = Section("Exit codes");
        foreach (var field in typeof(ExitCodes).GetFields())
        {
            Assert.Contains($"| {field.GetRawConstantValue()} |", section, StringComparison.Ordinal);
        }
    }

    private static string Section(string heading)
    {
        var start = Page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, heading);
        var end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Page[start..] : Page[start..end];
    }
}
