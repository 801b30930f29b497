using System.Text.Json;
using WijkNetwerk.Graph;

namespace WijkNetwerk.Cli.Tests.Measuring;

/// <summary>What the program prints is in the catalogue of measures.</summary>
public sealed class CatalogueTests(RealSet set) : IClassFixture<RealSet>
{
    // What is there, and how it was read: no measures.
    private static readonly string[] Facts =
        ["nodes", "edges", "directed", "selfTies", "parallelTies", "id", "label", "group", "source", "target", "pairs", "reasons", "provenance", "graph", "keyPlayers",
            "twoMode", "actors", "attendances", "repeatedAttendances", "largestEvent", "eventsLeftOut", "tests", "eventSizes", "bySize", "together"];

    [Fact]
    public void Every_name_that_measure_prints_has_one_entry()
    {
        using var terminal = new Terminal();
        terminal.Write("pairs.csv", "source,target\n01,33\n");
        var folder = Path.Combine(Terminal.Repository, "data/known/karate");
        var json = terminal.Run(
            "measure", Path.Combine(folder, "nodes.csv"), Path.Combine(folder, "edges.csv"), "--group", "group", "--pairs", "pairs.csv", "--key-players", "1", "--strengths", "--format", "json").IsDone().Json;
        var together = terminal.Run("measure", Path.Combine(Terminal.Repository, "data/known/davis/attendance.csv"), "--two-mode", "--format", "json").IsDone().Json;
        var ofPairs = together.GetProperty("twoMode");
        var printed = Names(json).Concat(Names(json.GetProperty("graph"))).Concat(Names(json.GetProperty("nodes")[0])).Concat(Names(json.GetProperty("pairs")[0]))
            .Concat(Names(together)).Concat(Names(together.GetProperty("nodes")[0])).Concat(Names(ofPairs)).Concat(Names(ofPairs.GetProperty("together")[0])).Except(Facts).ToArray();

        Assert.All(printed, name => Assert.Single(Measures.All, m => m.Fields.Contains(name)));
        Assert.Empty(Measures.All.SelectMany(m => m.Fields).Except(printed));
        Assert.All(
            json.GetProperty("keyPlayers").EnumerateArray().Select(k => k.GetProperty("criterion").GetString()),
            criterion => Assert.NotNull(Measures.Find($"keyPlayers.{criterion}")));
    }

    [Fact]
    public void Every_score_that_is_printed_has_an_entry() =>
        Assert.All(set.Scores().Select(s => s.GetProperty("measure").GetString()!).Distinct(), id => Assert.NotNull(Measures.Find(id)));

    [Fact]
    public void A_plain_measure_is_not_a_score() =>
        Assert.Equal(ExitCodes.WrongUsage, set.Terminal.Run("score", "--db", "x", "--measure", "betweenness").Code);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
