using System.Text.RegularExpressions;
using WijkNetwerk.Cli.Commands;
using WijkNetwerk.Cli.Help;

namespace WijkNetwerk.Cli.Tests;

/// <summary>Help and texts, in both languages.</summary>
public sealed partial class HelpTests
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var command in Commands().Prepend(""))
            {
                pages.Add(command, "nl");
                pages.Add(command, "en");
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_help_page_is_as_it_was(string command, string language)
    {
        using var terminal = new Terminal();
        string[] args = command.Length == 0 ? ["--help", "--lang", language] : [command, "--help", "--lang", language];
        var answer = terminal.Run(args).IsDone();
        Assert.Empty(answer.Messages);
        Golden.Matches($"help-{(command.Length == 0 ? "program" : command)}.{language}.txt", answer.Data);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_example_of_a_help_page_is_a_right_use(string command, string language)
    {
        var texts = new Texts(language);
        var example = texts[$"command.{(command.Length == 0 ? "run" : command)}.example"];
        var tree = new CommandTree();
        Assert.Empty(UsageErrors.Of(tree.Root.Parse(example.Split(' ')), texts));
    }

    [Fact]
    public void Both_languages_have_every_text_with_the_same_places_to_fill_in()
    {
        var english = Texts.All("en").ToDictionary(t => t.Key, t => t.Text);
        var dutch = Texts.All("nl").ToDictionary(t => t.Key, t => t.Text);
        Assert.Equal(english.Keys.Order(), dutch.Keys.Order());
        Assert.All(english, t => Assert.Equal(Places(t.Value), Places(dutch[t.Key])));
        Assert.All(dutch.Values.Concat(english.Values), t => Assert.NotEmpty(t.Trim()));
    }

    [Fact]
    public void Every_text_that_the_program_names_is_there()
    {
        var known = Texts.All("en").Select(t => t.Key).ToHashSet();
        var named = Directory.EnumerateFiles(Path.Combine(Terminal.Repository, "src", "Cli"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        Assert.All(named.Distinct(), key => Assert.Contains(key, known));
    }

    [Fact]
    public void Every_reason_and_kind_of_state_has_words_in_both_languages()
    {
        var reasons = typeof(Graph.Results.Reason).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Select(p => p.GetValue(null)).OfType<Graph.Results.Reason>();
        Assert.All(reasons, r => Assert.NotNull(new Texts("nl").Find($"reason.{r.Code.Replace(' ', '_')}")));
    }

    private static IEnumerable<string> Commands() => new CommandTree().Root.Subcommands.Select(c => c.Name);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:Usage|File|Say|Of|texts|Texts)[\(\[](?:problem, )?""([a-z]+(?:\.[a-z]+)*)""")]
    private static partial Regex Key();
}
