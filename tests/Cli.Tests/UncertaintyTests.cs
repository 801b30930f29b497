using System.Text.Json;

namespace WijkNetwerk.Cli.Tests;

/// <summary>What score and risks say of how sure they are. The values of the toy neighbourhood are those that its README works out by hand.</summary>
public sealed class UncertaintyTests(RealSet set) : IClassFixture<RealSet>
{
    [Fact]
    public void The_real_set_has_no_interval_and_says_why_and_what_each_score_hangs_on()
    {
        var answer = set.Ask("score", "--for", "wijkpaleis");
        var scores = answer.GetProperty("scores").EnumerateArray().ToArray();

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("plausible").ValueKind);
        Assert.All(scores, s => Assert.Equal("no repeated reports", s.GetProperty("intervalReason").GetString()));
        Assert.All(scores, s => Assert.Equal(JsonValueKind.Null, s.GetProperty("interval").ValueKind));
        Assert.All(scores, s => Assert.Equal(JsonValueKind.Object, s.GetProperty("sensitivity").ValueKind));
        // The only contact with the municipality is concluded by the encoder (r-number 1 implied): without implied relations no way is left, and LI1.contact is 0.
        var contact = scores.Single(s => s.GetProperty("measure").GetString() == "LI1.contact").GetProperty("sensitivity");
        Assert.Equal((0, 0.25), (contact.GetProperty("low").GetDouble(), contact.GetProperty("high").GetDouble()));
        Assert.Equal("implied", contact.GetProperty("mostInfluential").GetString());
        Assert.Equal(JsonValueKind.Null, contact.GetProperty("informantError").ValueKind);
    }

    [Fact]
    public void Where_both_ends_report_there_are_intervals_and_support()
    {
        using var terminal = Toy();
        var answer = terminal.Run("score", "--db", "toy.db", "--for", "C1", "--format", "json", "--draws", "300").IsDone().Json;
        JsonElement Score(string measure) => answer.GetProperty("scores").EnumerateArray().First(s => s.GetProperty("measure").GetString() == measure);

        var plausible = answer.GetProperty("plausible").EnumerateArray().Single();
        Assert.Equal("contact", plausible.GetProperty("channel").GetString());
        Assert.Equal(300, plausible.GetProperty("draws").GetInt32());
        Assert.Equal(3.5, Score("BR2").GetProperty("interval").GetProperty("low").GetDouble());
        Assert.Equal(3.5, Score("BR2").GetProperty("interval").GetProperty("high").GetDouble());
        Assert.Equal("not drawn", Score("LI5").GetProperty("intervalReason").GetString());
        Assert.Equal("300", answer.GetProperty("provenance").GetProperty("options").GetProperty("draws").GetString());

        var risks = terminal.Run("risks", "--db", "toy.db", "--format", "json", "--draws", "300").IsDone().Json.GetProperty("risks").EnumerateArray().ToArray();
        foreach (var risk in risks)
        {
            var isDrawn = risk.GetProperty("rule").GetString() is "C.1" or "C.2";
            Assert.Equal(isDrawn ? JsonValueKind.Number : JsonValueKind.Null, risk.GetProperty("support").ValueKind);
            Assert.Equal(isDrawn ? null : "not drawn", risk.GetProperty("reason").GetString());
        }
    }

    [Fact]
    public void Without_draws_there_are_none()
    {
        using var terminal = Toy();
        var answer = terminal.Run("score", "--db", "toy.db", "--for", "C1", "--format", "json", "--draws", "0").IsDone().Json;

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("plausible").ValueKind);
    }

    [Fact]
    public void A_rule_of_confirmation_changes_which_ties_count()
    {
        using var terminal = Toy();
        // Both ends report every contact, so nothing changes; in the real set nobody does, so nothing is confirmed and what is left rests on the document.
        Assert.Equal(
            Values(terminal.Run("score", "--db", "toy.db", "--for", "C1", "--format", "json", "--draws", "0")),
            Values(terminal.Run("score", "--db", "toy.db", "--for", "C1", "--format", "json", "--draws", "0", "--confirm", "intersection")));
        Assert.All(
            set.Scores("--for", "wijkpaleis", "--measure", "BR1", "--confirm", "intersection"),
            s => Assert.Equal("not mentioned", s.GetProperty("reason").GetString()));
        Assert.Equal(
            set.Scores("--for", "wijkpaleis").Select(s => s.GetProperty("value").ToString()),
            set.Scores("--for", "wijkpaleis", "--confirm", "reconstruction").Select(s => s.GetProperty("value").ToString()));
    }

    private static string[] Values(Answer answer) =>
        [.. answer.IsDone().Json.GetProperty("scores").EnumerateArray().Select(s => $"{s.GetProperty("measure")} {s.GetProperty("value")}")];

    private static Terminal Toy()
    {
        var terminal = new Terminal();
        terminal.Run("import", Path.Combine(Terminal.Repository, "data", "known", "toy"), "--db", "toy.db").IsDone();
        return terminal;
    }
}
