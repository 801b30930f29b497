using System.Text.Json;

namespace WijkNetwerk.Cli.Tests.Voorbeeldwijk;

/// <summary>Whatever is shown of a made set says that it is made up; of a real one nothing does.</summary>
public sealed class MadeLabelTests(MadeSet set) : IClassFixture<MadeSet>
{
    private const string Dutch = "Verzonnen gegevens";
    private const string English = "Made-up data";

    [Fact]
    public void Every_figure_says_it_in_its_caption()
    {
        var figures = Directory.GetFiles(set.Terminal.Path("out", "figures"), "*.svg");
        Assert.NotEmpty(figures);
        Assert.All(figures, f => Assert.Contains(Dutch, File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void The_report_says_it_in_its_title_its_head_its_method_and_its_record_in_both_languages()
    {
        var report = File.ReadAllText(set.Terminal.Path("out", "report.html"));
        Assert.Contains("<title>Het netwerk van Voorbeeldwijk (verzonnen)</title>", report, StringComparison.Ordinal);
        Assert.Contains($"<p class=\"made\">{Dutch}", report, StringComparison.Ordinal);
        Assert.Contains($"<p class=\"made\">{English}", report, StringComparison.Ordinal);
        Assert.Contains($"<dd>{Dutch}", report, StringComparison.Ordinal);
        Assert.Contains($"<dd>{English}", report, StringComparison.Ordinal);
        Assert.Contains("zegt niets over een bestaande wijk", report, StringComparison.Ordinal);
        Assert.Contains("says anything about a neighbourhood that exists", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", Dutch, "(verzonnen)")]
    [InlineData("en", English, "(made up)")]
    public void The_report_of_one_organisation_and_a_single_figure_say_it(string language, string words, string title)
    {
        var database = set.Terminal.Path("out", "network.db");
        set.Terminal.Run("report", "--db", database, "--for", "zorgcoop", "--out", $"own-{language}", "--lang", language).IsDone();
        var report = File.ReadAllText(set.Terminal.Path($"own-{language}", "report.html"));
        Assert.Contains($"{title}</title>", report, StringComparison.Ordinal);
        Assert.Contains($"<p class=\"made\">{words}", report, StringComparison.Ordinal);
        set.Terminal.Run("figure", "capital-rings", "--db", database, "--for", "zorgcoop", "--out", $"{language}.svg", "--lang", language).IsDone();
        Assert.Contains(words, File.ReadAllText(set.Terminal.Path($"{language}.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_the_summary_and_every_answer_say_it()
    {
        Assert.True(JsonDocument.Parse(File.ReadAllBytes(set.Terminal.Path("out", "run.json"))).RootElement.GetProperty("made").GetBoolean());
        Assert.Contains(Dutch, set.Run.Data, StringComparison.Ordinal);
        var answer = set.Terminal.Run("score", "--db", set.Terminal.Path("out", "network.db"), "--for", "zorgcoop", "--draws", "0", "--format", "json").IsDone();
        Assert.True(answer.Json.GetProperty("provenance").GetProperty("made").GetBoolean());
        Assert.Contains(Dutch, answer.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_that_is_not_made_up_does_not_say_it()
    {
        using var terminal = new Terminal();
        terminal.Run("run", terminal.SmallProject(), "--out", "out", "--lang", "en").IsDone();
        Assert.All(
            Directory.GetFiles(terminal.Path("out"), "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".svg" or ".html"),
            f => Assert.DoesNotContain(English, File.ReadAllText(f), StringComparison.Ordinal));
        Assert.False(JsonDocument.Parse(File.ReadAllBytes(terminal.Path("out", "run.json"))).RootElement.GetProperty("made").GetBoolean());
    }
}
