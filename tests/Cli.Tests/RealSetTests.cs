using System.Text.Json;

namespace WijkNetwerk.Cli.Tests;

/// <summary>What a reader must find in the real set, as the data's own README says.</summary>
public sealed class RealSetTests(RealSet set) : IClassFixture<RealSet>
{
    public static TheoryData<string> Five => [.. RealSet.Five];

    [Theory]
    [MemberData(nameof(Five))]
    public void The_municipality_is_the_only_stated_payer(string ego)
    {
        var payers = Assert.Single(set.Scores("--for", ego, "--measure", "LI5.payers"));
        Assert.Equal(1, payers.GetProperty("value").GetDouble());
        Assert.Equal(["gemeente-rotterdam"], Texts(payers, "elements"));
        var risk = Assert.Single(set.Risks("--for", ego), r => Text(r, "rule") == "C.6");
        Assert.Equal("gemeente-rotterdam", Text(risk, "element"));
        Assert.Equal("payer", Text(risk, "kind"));
        Assert.Equal("stated", Text(risk, "evidence"));
        Assert.Equal(["only stated payer", "upper bound"], Texts(risk, "flags"));
    }

    [Fact]
    public void None_of_the_ten_pairs_among_the_five_is_tied()
    {
        var tied = set.Table("ties.csv").Where(t => RealSet.Five.Contains(t[1]) && RealSet.Five.Contains(t[2]));
        Assert.Empty(tied);
    }

    [Theory]
    [MemberData(nameof(Five))]
    public void Bonding_is_not_known_and_never_0(string ego)
    {
        var bonding = set.Scores("--for", ego, "--measure", "bonding");
        Assert.Equal(
            [
                "BO1", "BO2", "BO3", "BO4", "BO5", "BO5.zeros", "BO6", "BO6.median", "BO7", "BO8", "BO9", "BO9.largest", "BO10", "BO10.share", "BO11",
                "BO12", "BO12.true", "BO12.unobserved",
            ],
            bonding.Select(s => Text(s, "measure")));
        Assert.All(bonding, s => Assert.Equal(JsonValueKind.Null, s.GetProperty("value").ValueKind));
        Assert.All(bonding, s => Assert.Equal("inside not known", Text(s, "reason")));
    }

    [Theory]
    [InlineData("wijkcoop010")]
    [InlineData("klooster-oude-noorden")]
    [InlineData("wijkpaleis")]
    [InlineData("delfshavencooperatie")]
    public void One_implied_way_leads_to_the_municipality_through_the_official_of_four_areas(string ego)
    {
        var ways = Assert.Single(set.Scores("--for", ego, "--measure", "LI3"), IsMunicipality);
        Assert.Equal(1, ways.GetProperty("value").GetDouble());
        Assert.Equal(0, ways.GetProperty("evidence").GetProperty("stated").GetInt32());
        Assert.True(ways.GetProperty("evidence").GetProperty("implied").GetInt32() > 0);
        var gate = Assert.Single(set.Risks("--for", ego), r => Text(r, "rule") == "C.2" && Text(r, "institution") == "gemeente-rotterdam");
        Assert.Equal("ambtenaar-vier-gebieden", Text(gate, "element"));
        Assert.Equal("[1,0]", gate.GetProperty("losses").GetProperty("redundancy").GetRawText().Replace(" ", "").Replace("\n", ""));
    }

    [Fact]
    public void Three_ways_lead_from_the_Afrikaanderwijk_to_the_municipality()
    {
        var ways = Assert.Single(set.Scores("--for", "afrikaanderwijk-cooperatie", "--measure", "LI3"), IsMunicipality);
        Assert.Equal(3, ways.GetProperty("value").GetDouble());
    }

    [Fact]
    public void Losing_the_officials_who_make_exceptions_takes_four_relations_along()
    {
        var risk = Assert.Single(set.Risks("--for", "wijkwerkcooperatie"), r => Text(r, "element") == "ambtenaren-uitzondering");
        Assert.Equal(["r251", "r256", "r257", "r258"], Texts(risk.GetProperty("losses"), "relations"));
        Assert.Equal(JsonValueKind.Null, risk.GetProperty("persons").ValueKind);
        Assert.Equal("implied", Text(risk, "evidence"));
        Assert.Equal("C.9", Text(risk, "rule"));
        Assert.NotEmpty(risk.GetProperty("sources").EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(Five))]
    public void Only_the_Delfshaven_cooperative_has_a_housing_corporation_mentioned(string ego)
    {
        var gaps = set.Gaps(ego).Where(g => Text(g, "institutionKind") == "housing_corporation").ToArray();
        Assert.Equal(4, gaps.Length);
        Assert.Equal(ego == "delfshavencooperatie", gaps.Any(g => g.GetProperty("contacts").GetArrayLength() > 0));
    }

    [Theory]
    [MemberData(nameof(Five))]
    public void No_bank_and_no_fund_is_tied_to_any_of_the_five(string ego)
    {
        var gaps = set.Gaps(ego).Where(g => Text(g, "institutionKind") is "bank" or "fund");
        Assert.All(gaps, g => Assert.True(Text(g, "state") is "known" or "none_known" or "planned", Text(g, "state")));
        Assert.All(gaps, g => Assert.Empty(Texts(g, "contacts")));
    }

    [Fact]
    public void The_municipality_whole_and_as_departments_gives_different_answers_and_both_are_written()
    {
        var whole = set.Scores("--for", "wijkpaleis", "--measure", "LI3").Select(s => Text(s, "institution")).ToHashSet();
        var departments = set.Scores("--for", "wijkpaleis", "--measure", "LI3", "--ref", "department").Select(s => Text(s, "institution")).ToHashSet();
        Assert.False(whole.SetEquals(departments));
        Assert.Equal(["department", "root"], set.Table("scores.csv").Select(r => r[1]).Distinct().Order());
        Assert.Contains("root", set.Table("ties.csv").Select(t => t[0]));
        Assert.Contains("department", set.Table("ties.csv").Select(t => t[0]));
    }

    [Theory]
    [InlineData(0, "afrikaanderwijk-cooperatie", "3 onafhankelijke wegen naar mensen van Gemeente Rotterdam")]
    [InlineData(3, "wijkpaleis", "1 weg naar mensen van Gemeente Rotterdam (afgeleid)")]
    public void The_summary_says_the_strongest_facts_of_each_focal_organisation(int line, string ego, string fact)
    {
        var lines = set.Run.Data.Split('\n').Where(l => l.Contains("enige genoemde betaler Gemeente Rotterdam", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5, lines.Length);
        Assert.Contains(fact, lines[line], StringComparison.Ordinal);
        Assert.Contains("bonding n.b. (binnenkant niet bekend)", lines[line], StringComparison.Ordinal);
        Assert.Contains(ego, RealSet.Five);
    }

    [Fact]
    public void What_was_read_is_what_was_stored()
    {
        var record = JsonDocument.Parse(File.ReadAllBytes(set.Terminal.Path("out", "run.json"))).RootElement;
        var counts = record.GetProperty("counts");
        Assert.Equal(279, counts.GetProperty("actors").GetInt32());
        Assert.Equal(408, counts.GetProperty("relations").GetInt32());
        Assert.Equal(0, counts.GetProperty("findings").GetProperty("error").GetInt32());
        foreach (var table in record.GetProperty("inputs").EnumerateArray())
        {
            Assert.Equal(
                table.GetProperty("read").GetInt32(),
                table.GetProperty("stored").GetInt32() + table.GetProperty("merged").GetInt32() + table.GetProperty("rejected").GetInt32());
        }
    }

    [Fact]
    public void No_generic_actor_stands_in_the_ranking()
    {
        var generic = set.Table("actors.csv").Where(a => a[0].StartsWith("gen-", StringComparison.Ordinal)).Select(a => a[0]).ToHashSet();
        Assert.NotEmpty(generic);
        Assert.DoesNotContain(set.Risks(), r => r.GetProperty("ranked").GetBoolean() && generic.Contains(Text(r, "element")!));
    }

    private static bool IsMunicipality(JsonElement score) => Text(score, "measure") == "LI3" && Text(score, "institution") == "gemeente-rotterdam";

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string[] Texts(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];
}
