using System.Text.Json;

namespace WijkNetwerk.Cli.Tests;

/// <summary>The shapes of JSON and CSV that other programs rely on.</summary>
public sealed class ContractTests(RealSet set) : IClassFixture<RealSet>
{
    [Fact]
    public void A_score_has_the_fields_of_the_contract()
    {
        var scores = set.Scores();
        Assert.NotEmpty(scores);
        foreach (var score in scores)
        {
            Has(score, "ego", "view", "measure", "value", "reason", "low", "high", "n", "observedDyads", "allDyads", "ties", "evidence",
                "institution", "institutionKind", "bound", "distance", "elements", "flags", "rankable", "level");
            Has(score.GetProperty("evidence"), "stated", "implied");
            var isKnown = score.GetProperty("value").ValueKind == JsonValueKind.Number;
            Assert.Equal(isKnown, score.GetProperty("reason").ValueKind == JsonValueKind.Null);
        }
    }

    [Fact]
    public void A_risk_has_the_fields_of_the_contract()
    {
        foreach (var risk in set.Risks())
        {
            Has(risk, "id", "kind", "element", "name", "persons", "ego", "institution", "rule", "evidence", "sources", "support", "reason", "losses");
            Has(risk.GetProperty("losses"), "institutions", "redundancy", "distance", "resources", "eurosPerYear", "relations", "people");
            Assert.Contains(risk.GetProperty("kind").GetString(), new[] { "role", "actor", "tie", "payer", "rule", "contract" });
            Assert.Equal("no repeated reports", risk.GetProperty("reason").GetString());
        }
    }

    [Fact]
    public void A_gap_has_the_fields_of_the_contract()
    {
        var gaps = set.Gaps("delfshavencooperatie");
        Assert.Equal(16, gaps.Length);
        foreach (var gap in gaps)
        {
            Has(gap, "ego", "institutionKind", "resource", "state", "candidates", "why", "route", "gain", "sources");
            Has(gap.GetProperty("route"), "via", "second");
            Assert.Contains(gap.GetProperty("state").GetString(), new[] { "tied", "at_risk", "planned", "known", "none_known" });
            Assert.Equal(JsonValueKind.Object, gap.GetProperty("gain").ValueKind);
        }
    }

    [Theory]
    [InlineData("score")]
    [InlineData("risks")]
    [InlineData("partners", "--for", "wijkpaleis")]
    public void Every_answer_says_where_it_comes_from(string command, params string[] more)
    {
        var provenance = set.Ask(command, more).GetProperty("provenance");
        Has(provenance, "version", "project", "profile", "referenceDate", "seed", "inputs", "options");
        Assert.Equal("2025-02-01", provenance.GetProperty("referenceDate").GetString());
        Assert.Equal(2, provenance.GetProperty("inputs").GetArrayLength());
        Assert.All(provenance.GetProperty("inputs").EnumerateArray(), i => Assert.Equal(64, i.GetProperty("sha256").GetString()!.Length));
    }

    [Fact]
    public void An_option_that_changes_a_result_is_recorded_with_it()
    {
        var options = set.Ask("score", "--for", "wijkpaleis", "--ref", "department", "--mode", "co-members", "--holes", "ego").GetProperty("provenance").GetProperty("options");
        Assert.Equal("department", options.GetProperty("ref").GetString());
        Assert.Equal("co-members", options.GetProperty("mode").GetString());
        Assert.Equal("ego", options.GetProperty("holes").GetString());
    }

    [Fact]
    public void A_measure_selects_its_companions_and_a_capital_all_its_measures()
    {
        Assert.Equal(["LI3", "LI3.kind"], Measures("--measure", "LI3"));
        Assert.Equal(["LI3.kind"], Measures("--measure", "li3.kind"));
        Assert.Equal(["BR1", "BR1.coverage", "BR1.in", "BR1.neighbourhoods", "BR1.out", "BR1.sectors", "LI8"], Measures("--measure", "BR1", "--measure", "LI8"));
        Assert.DoesNotContain(Measures("--measure", "bridging"), m => !m.StartsWith("BR", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl", "→ woningcorporatie")]
    [InlineData("en", "→ housing corporation")]
    public void A_kind_stands_on_the_screen_in_words_and_in_tables_as_its_code(string language, string says)
    {
        string[] ask = ["--db", set.Database, "--for", "wijkpaleis", "--measure", "LI3.kind", "--lang", language];
        var screen = set.Terminal.Run(["score", .. ask]).IsDone().Data;
        Assert.Contains(says, screen, StringComparison.Ordinal);
        Assert.DoesNotContain("housing_corporation", screen, StringComparison.Ordinal);
        Assert.Contains(",housing_corporation,", set.Terminal.Run(["score", .. ask, "--format", "csv"]).IsDone().Data, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_and_json_say_the_same()
    {
        var csv = set.Terminal.Run("score", "--db", set.Database, "--format", "csv", "--for", "wijkpaleis").IsDone().Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var json = set.Scores("--for", "wijkpaleis");
        Assert.Equal(json.Length, csv.Length - 1);
        for (var i = 0; i < json.Length; i++)
        {
            var cells = csv[i + 1].Split(',');
            var value = json[i].GetProperty("value");
            Assert.Equal(json[i].GetProperty("measure").GetString(), cells[3]);
            Assert.Equal(value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText(), cells[6]);
        }
    }

    [Fact]
    public void No_file_holds_what_is_not_a_number()
    {
        foreach (var file in Directory.EnumerateFiles(set.Terminal.Path("out"), "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".csv" or ".json"))
        {
            Assert.DoesNotMatch(@"(^|[,\[: ])(-?NaN|-?Infinity|∞)([,\]\r\n]|$)", File.ReadAllText(file));
            Assert.NotEqual(0xEF, File.ReadAllBytes(file)[0]);
        }
    }

    [Fact]
    public void Top_gives_the_first_of_the_ranking()
    {
        var all = set.Risks().Select(r => r.GetProperty("id").GetString()).ToArray();
        var top = set.Risks("--top", "3").Select(r => r.GetProperty("id").GetString()).ToArray();
        Assert.Equal(all[..3], top);
    }

    [Theory]
    [InlineData("measures", "id")]
    [InlineData("figures", "id")]
    [InlineData("formats", "id")]
    [InlineData("findings", "code")]
    [InlineData("kinds", "id")]
    [InlineData("types", "id")]
    public void A_catalogue_can_be_listed_in_each_format(string what, string key)
    {
        var rows = set.Terminal.Run("list", what, "--format", "json").IsDone().Json.GetProperty(what);
        Assert.True(rows.GetArrayLength() > 0);
        Assert.All(rows.EnumerateArray(), r => Assert.NotEmpty(r.GetProperty(key).GetString()!));
        Assert.StartsWith(key + ",", set.Terminal.Run("list", what, "--format", "csv").IsDone().Data, StringComparison.Ordinal);
        Assert.NotEmpty(set.Terminal.Run("list", what).IsDone().Data);
    }

    private string[] Measures(params string[] more) =>
        [.. set.Scores(["--for", "wijkpaleis", .. more]).Select(s => s.GetProperty("measure").GetString()!).Distinct().Order(StringComparer.Ordinal)];

    private static void Has(JsonElement element, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            Assert.True(element.TryGetProperty(field, out _), $"{field} is not there: {element.GetRawText()}");
        }
    }
}
