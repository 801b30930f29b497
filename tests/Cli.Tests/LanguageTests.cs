namespace WijkNetwerk.Cli.Tests;

/// <summary>The language: asked for, else the project's, else the system's.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData(null, null, "nl_NL.UTF-8", "en-US", "nl")]
    [InlineData(null, null, "en_GB.UTF-8", "nl-NL", "en")]
    [InlineData(null, null, "C", "nl-NL", "en")]
    [InlineData(null, null, "", "nl-NL", "nl")]
    [InlineData(null, null, null, "nl", "nl")]
    [InlineData(null, null, null, "", "en")]
    [InlineData("nl_BE", "en_US", "en_US", "en", "nl")]
    [InlineData(null, "nl", "en_US", "en", "nl")]
    public void The_system_says_it_the_way_posix_does(string? all, string? messages, string? lang, string system, string expected)
    {
        var variables = new Dictionary<string, string?> { ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang };
        var environment = new CommandEnvironment { Variable = name => variables.GetValueOrDefault(name), SystemLanguage = () => system, Folder = "." };
        Assert.Equal(expected, Languages.Of(environment));
    }

    [Theory]
    [InlineData("nl", "en", "nl")]
    [InlineData("en", "nl", "en")]
    [InlineData(null, "nl", "nl")]
    [InlineData(null, "en", "en")]
    public void What_is_asked_goes_before_the_project_and_the_project_before_the_system(string? asked, string project, string expected)
    {
        using var terminal = new Terminal(expected == "nl" ? "en_GB" : "nl_NL");
        terminal.SmallProject(project: $$"""{ "name": "Klein", "language": "{{project}}", "referenceDate": "2025-01-01" }""");
        string[] args = asked is null ? [] : ["--lang", asked];
        var answer = terminal.Run(["run", "small", "--out", "out", .. args]).IsDone();
        Assert.Contains(expected == "nl" ? "peildatum" : "reference date", answer.Data, StringComparison.Ordinal);
        answer = terminal.Run(["score", "--db", "out/network.db", "--for", "a", .. args]).IsDone();
        Assert.Contains(expected == "nl" ? "waargenomen" : "observed", answer.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", 0.25, "0,25")]
    [InlineData("en", 0.25, "0.25")]
    [InlineData("nl", 1234.5, "1.234,5")]
    [InlineData("en", 1234567, "1,234,567")]
    [InlineData("nl", -0.00001, "-1e-5")]
    [InlineData("nl", 0, "0")]
    [InlineData("nl", -0.0, "0")]
    [InlineData("en", 0.66666, "0.667")]
    [InlineData("en", double.NaN, "–")]
    public void A_number_on_screen_is_written_the_readers_way(string language, double value, string expected) =>
        Assert.Equal(expected, Numbers.For(language).Screen(value));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1.0 / 3, "0.333333333333")]
    [InlineData(-0.0, "0")]
    [InlineData(1e20, "1E+20")]
    [InlineData(double.NaN, null)]
    [InlineData(double.PositiveInfinity, null)]
    public void A_number_in_a_file_has_twelve_digits_and_a_point(double value, string? expected) => Assert.Equal(expected, Numbers.File(value));

    [Fact]
    public void The_culture_of_the_machine_moves_no_byte()
    {
        using var terminal = new Terminal();
        terminal.SmallProject();
        terminal.Run("run", "small", "--out", "one").IsDone();
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("ar-SA");
            terminal.Run("run", "small", "--out", "two").IsDone();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }

        foreach (var file in new[] { "run.json", "tables/scores.csv", "tables/risks.csv" })
        {
            Assert.Equal(File.ReadAllText(terminal.Path("one", file)), File.ReadAllText(terminal.Path("two", file)));
        }
    }
}
