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
