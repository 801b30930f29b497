using System.Text.Json;

namespace WijkNetwerk.Cli.Tests;

/// <summary><c>score --summary</c>, <c>--significance</c>, <c>--stability</c> and <c>--informants</c>, on the worked example and the made neighbourhood.</summary>
public sealed class ScoreInsteadTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public ScoreInsteadTests()
    {
        foreach (var set in new[] { "known/toy", "voorbeeldwijk" })
            _terminal.Run("import", Path.Combine(Terminal.Repository, "data", set), "--db", Path.GetFileName(set) + ".db").IsDone();
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_summaries_of_the_toy_are_those_of_its_readme()
    {
        var rows = Rows("toy", "summaries", "--summary", "--for", "C1");
        Assert.Equal(["bonding", "bridging", "linking"], rows.Select(r => Word(r, "capital")));
        Assert.Equal([.391487, .778874, .370041], rows.Select(r => Math.Round(Number(r, "value")!.Value, 6)));
        Assert.Equal([.2, .6, .2], rows.Select(r => Math.Round(Number(r, "envelopeLow")!.Value, 9)));
        Assert.Equal([.6, .9, .75], rows.Select(r => Math.Round(Number(r, "envelopeHigh")!.Value, 9)));
        Assert.Equal([.344, .391], new[] { "low", "high" }.Select(bound => Math.Round(Number(rows[2], bound)!.Value, 3)));
        Assert.All(rows, r => Assert.Equal("too few to compare", Word(r, "notRanked")));
        Assert.All(rows, r => Assert.Contains("fewer than three organisations", Word(r, "why"), StringComparison.Ordinal));
    }

    [Fact]
    public void In_the_made_neighbourhood_those_of_one_size_are_put_in_order_and_the_others_told_why()
    {
        var bonding = Rows("voorbeeldwijk", "summaries", "--summary").Where(r => Word(r, "capital") == "bonding").ToDictionary(r => Word(r, "ego")!);
        // Roles are not stated at the baker's; the shopkeepers have five members, the others seven to fourteen.
        Assert.Equal("component missing", Word(bonding["bakker"], "notRanked"));
        Assert.Equal(["BO3"], bonding["bakker"].GetProperty("withheld").EnumerateArray().Select(e => e.GetString()!));
        Assert.Equal("size differs", Word(bonding["winkeliers"], "notRanked"));
        // zorgcoop is nowhere lower than tuin (.378/.361, 1/1, 1/1), and neither than werkcoop.
        Assert.Equal(1, bonding["zorgcoop"].GetProperty("order").GetProperty("level").GetInt32());
        Assert.Contains("zorgcoop", bonding["tuin"].GetProperty("order").GetProperty("above").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(7, bonding["tuin"].GetProperty("rank").GetProperty("of").GetInt32());
        var screen = Screen("voorbeeldwijk", "--summary", "--lang", "nl");
        Assert.Contains("Kies andere met --for", screen, StringComparison.Ordinal);
        Assert.Contains("geen ranglijst", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void What_chance_gives_stands_beside_the_number_with_its_seed()
    {
        var network = Rows("toy", "tests", "--significance", "--by", "network", "--seed", "7");
        var sectors = network.Single(t => Word(t, "measure") == "NB4");
        // One of 36 pairs shares a sector, 8 are tied (data/known/toy/README.md): 1 − 2 · 2/72, spread 2/8 · √(8/36 · 28/36).
        Assert.Equal(.75, Number(sectors, "value"));
        Assert.Equal(1 - 4.0 / 72, Number(sectors, "expected")!.Value, 9);
        Assert.Equal(.25 * Math.Sqrt(8.0 / 36 * 28 / 36), Number(sectors, "closedForm")!.Value, 9);
        Assert.InRange(Number(sectors, "p")!.Value, 8.0 / 36 - .02, 8.0 / 36 + .02);
        Assert.All(network, t => Assert.Equal(7, t.GetProperty("seed").GetInt32()));
        var own = Rows("toy", "tests", "--significance", "--for", "C1", "--measure", "bonding");
        Assert.Equal(["BO4", "BO9"], own.Select(t => Word(t, "measure")));
        Assert.All(own, t => Assert.Equal(("ties", "no variation"), (Word(t, "chance"), Word(t, "reason"))));
    }

    [Fact]
    public void An_order_that_a_fair_comparison_forbids_is_not_offered_as_one()
    {
        var rows = Rows("voorbeeldwijk", "stability", "--stability", "--measure", "degree");
        Assert.Equal(12, rows.Length);
        Assert.Equal("wijkcoop", rows[0].GetProperty("top")[0].GetString());
        Assert.All(rows, r => Assert.InRange(Number(r, "spearman")!.Value, -1, 1));
        Assert.Contains("A stable order is not a fair one", Screen("voorbeeldwijk", "--stability", "--measure", "degree", "--lang", "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("A stable order is not a fair one", Screen("toy", "--stability", "--measure", "degree", "--lang", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_informant_on_whom_a_number_hangs_most_is_named()
    {
        var rows = Rows("voorbeeldwijk", "informants", "--informants", "--for", "energiecoop", "--measure", "BO1");
        var row = Assert.Single(rows);
        Assert.NotNull(Word(row, "mostInfluential"));
        Assert.True(Number(row, "low") <= Number(row, "value") && Number(row, "standardError") > 0);
        Assert.Contains(Word(row, "mostInfluential")!, Screen("voorbeeldwijk", "--informants", "--for", "energiecoop", "--measure", "BO1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--summary", "ego,level,capital,value")]
    [InlineData("--significance", "ego,level,view,measure,chance")]
    [InlineData("--stability", "level,measure,loss,share")]
    [InlineData("--informants", "ego,level,measure,institution")]
    public void Each_has_a_table_for_a_spreadsheet_that_is_the_same_twice(string option, string headings)
    {
        string Csv() => _terminal.Run("score", "--db", "toy.db", option, "--format", "csv").IsDone().Data;
        Assert.StartsWith(headings, Csv(), StringComparison.Ordinal);
        Assert.Equal(Csv(), Csv());
        Assert.DoesNotContain("NaN", Csv(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_at_once_and_the_wrong_subject_are_refused()
    {
        Assert.Equal(ExitCodes.WrongUsage, _terminal.Run("score", "--db", "toy.db", "--summary", "--stability").Code);
        Assert.Equal(ExitCodes.WrongUsage, _terminal.Run("score", "--db", "toy.db", "--summary", "--by", "network").Code);
        Assert.Equal(ExitCodes.WrongUsage, _terminal.Run("score", "--db", "toy.db", "--significance", "--by", "person").Code);
        Assert.Equal(ExitCodes.WrongUsage, _terminal.Run("score", "--db", "toy.db", "--summary", "--for", "GEM").Code);
    }

    [Fact]
    public void A_network_has_standard_errors_and_an_organisation_has_none_of_that_sort()
    {
        var rows = Rows("toy", "scores", "--by", "network");
        Assert.All(rows.Where(r => Word(r, "measure") is "NB2" or "NB2.distance" or "NB4"), r => Assert.True(Number(r, "standardError") > 0));
        Assert.Null(Number(rows.First(r => Word(r, "measure") == "NB8"), "standardError"));
    }

    private JsonElement[] Rows(string set, string property, params string[] more) =>
        [.. _terminal.Run(["score", "--db", set + ".db", "--format", "json", .. more]).IsDone().Json.GetProperty(property).EnumerateArray()];

    private string Screen(string set, params string[] more) => _terminal.Run(["score", "--db", set + ".db", .. more]).IsDone().Data;

    private static string? Word(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static double? Number(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
