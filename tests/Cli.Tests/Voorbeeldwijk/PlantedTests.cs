using System.Text.Json;
using WijkNetwerk.Voorbeeldwijk;

namespace WijkNetwerk.Cli.Tests.Voorbeeldwijk;

/// <summary>What was planted in the made neighbourhood is found, each expectation from the plan of the generator or worked out here by hand.</summary>
public sealed class PlantedTests(MadeSet set) : IClassFixture<MadeSet>
{
    // The people of the plan, by their place in it.
    private static readonly string Spanner = Cast.Of("gebiedszaken")[0];
    private static readonly string Chair = Cast.Of("energiecoop")[0];
    private static readonly string Go_between = Cast.Of("wijkcoop")[4];
    private static readonly string Banker = Cast.Of("bank")[1];
    private static readonly string Landlord = Cast.Of("corporatie")[2];

    [Theory]
    [InlineData("energiecoop")]
    [InlineData("zorgcoop")]
    [InlineData("werkcoop")]
    [InlineData("bakker")]
    public void Bonding_is_defined_where_people_were_asked_and_density_is_that_of_the_table(string ego)
    {
        // Counted from the tables: pairs of members with any contact, of all pairs.
        var members = Cast.Of(ego);
        var pairs = MadeSet.Rows("relations.csv")
            .Where(r => r["type"] == "contact" && members.Contains(r["source"]) && members.Contains(r["target"]))
            .Select(r => (r["source"], r["target"])).Distinct().Count();
        var density = set.Score(ego, "BO1");
        var all = members.Count * (members.Count - 1) / 2;
        Assert.Equal(pairs / (double)all, density.GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(all, density.GetProperty("observedDyads").GetInt32());
        Assert.Equal(all, density.GetProperty("allDyads").GetInt32());
    }

    [Fact]
    public void The_two_halves_of_the_care_cooperative_hang_together_by_one_person()
    {
        var cut = set.Score("zorgcoop", "BO11");
        Assert.Equal([TrueContacts.Halves().Cut], cut.GetProperty("elements").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(1, set.Value("zorgcoop", "BO9"));
    }

    [Fact]
    public void Where_four_did_not_answer_and_one_did_in_part_those_pairs_are_not_observed()
    {
        // A pair is observed if one of both answered in full, or if a contact is recorded.
        var members = Cast.Of("bewoners");
        var silent = members.Where(m => !Answers.IsComplete(m)).ToArray();
        Assert.Equal(5, silent.Length);
        var tied = MadeSet.Rows("relations.csv").Where(r => silent.Contains(r["source"]) && silent.Contains(r["target"])).Select(r => (r["source"], r["target"])).Distinct().Count();
        var density = set.Score("bewoners", "BO1");
        Assert.Equal(45 - 10 + tied, density.GetProperty("observedDyads").GetInt32());
        Assert.Equal(45, density.GetProperty("allDyads").GetInt32());
        Assert.True(density.GetProperty("high").GetDouble() > density.GetProperty("low").GetDouble());
    }

    [Theory]
    [InlineData("school", "not asked")]
    [InlineData("fietsmaker", "inside not known")]
    [InlineData("bieb", "single member")]
    public void What_nobody_said_is_not_zero(string ego, string reason)
    {
        var density = set.Score(ego, "BO1");
        Assert.Equal(JsonValueKind.Null, density.GetProperty("value").ValueKind);
        Assert.Equal(reason, density.GetProperty("reason").GetString());
    }

    [Fact]
    public void The_library_hangs_on_its_only_member() =>
        Assert.Equal(Cast.Of("bieb")[0], Assert.Single(set.Risks("bieb", "B.1")).GetProperty("element").GetString());

    [Theory]
    [InlineData("zorgcoop", "gemeente", 2)]
    [InlineData("werkcoop", "gemeente", 1)]
    [InlineData("energiecoop", "gemeente", 1)]
    [InlineData("energiecoop", "bank", 1)]
    [InlineData("wijkcoop", "bank", 1)]
    [InlineData("wijkcoop", "corporatie", 1)]
    [InlineData("wijkcoop", "stadsfonds", 2)]
    public void As_many_ways_as_were_planted_lead_to_an_institution(string ego, string institution, int ways) =>
        Assert.Equal(ways, set.Value(ego, "LI3", institution));

    [Fact]
    public void Nobody_is_known_of_a_fund_that_only_pays() =>
        Assert.Equal("no holder known", set.Score("energiecoop", "LI3", "landelijk-fonds").GetProperty("reason").GetString());

    [Fact]
    public void Whoever_every_way_passes_is_named()
    {
        Assert.Equal([Spanner], set.Gates("werkcoop", "gemeente"));
        Assert.Equal(Sorted(Go_between, Chair), set.Gates("energiecoop", "gemeente"));
        Assert.Equal(Sorted(Go_between, Chair, Banker), set.Gates("wijkcoop", "bank"));
        Assert.Equal([Landlord], set.Gates("wijkcoop", "corporatie"));
        Assert.Empty(set.Gates("zorgcoop", "gemeente"));
    }

    [Fact]
    public void Seen_by_department_one_official_opens_the_door_of_real_estate() =>
        Assert.Equal(Sorted(Spanner, Cast.Of("vastgoed")[0]), set.Gates("wijkcoop", "vastgoed", "--ref", "department"));

    [Fact]
    public void A_way_that_left_with_a_board_member_is_there_at_the_first_moment()
    {
        Assert.Equal(2, set.Value("energiecoop", "LI3", "gemeente", "--at", "2023-01-01"));
        Assert.Equal(1, set.Value("energiecoop", "LI3", "gemeente"));
    }

    [Theory]
    [InlineData("zorgcoop", "2025-01-01", 0.68, 0.8, 2)] // 80 and 20: .64 + .04
    [InlineData("wijkcoop", "2025-01-01", 0.26, 0.3, 4)] // 30, 30, 20 and 20: .09 + .09 + .04 + .04
    [InlineData("energiecoop", "2025-01-01", 0.52, 0.6, 2)] // 45 and 30: .36 + .16
    [InlineData("energiecoop", "2023-06-01", 7 / 18.0, 0.5, 3)] // 45, 30 and 15: 1/4 + 1/9 + 1/36
    public void Money_is_as_concentrated_as_it_was_planted(string ego, string day, double concentration, double dominant, int payers)
    {
        Assert.Equal(concentration, set.Value(ego, "LI5", null, "--at", day), 1e-9);
        Assert.Equal(dominant, set.Value(ego, "LI5.dominant", null, "--at", day), 1e-9);
        Assert.Equal(payers, set.Value(ego, "LI5.payers", null, "--at", day));
    }

    [Theory]
    [InlineData("zorgcoop", "gemeente", "dominant payer")]
    [InlineData("werkcoop", "gemeente", "only stated payer")]
    public void Dependence_on_one_payer_is_named(string ego, string payer, string flag)
    {
        var risk = Assert.Single(set.Risks(ego, "C.6"));
        Assert.Equal(payer, risk.GetProperty("element").GetString());
        Assert.Contains(flag, risk.GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public void Who_has_four_payers_depends_on_none() => Assert.Empty(set.Risks("wijkcoop", "C.6"));

    [Theory]
    [InlineData("ambtenaren-uitzondering")]
    [InlineData("regel-inkoop")]
    public void A_contract_a_service_and_twelve_jobs_hang_on_an_exception(string carrier)
    {
        var losses = Assert.Single(set.Risks("werkcoop", "C.9"), r => r.GetProperty("element").GetString() == carrier).GetProperty("losses");
        Assert.Equal(
            [Agreements.Contract, Agreements.IdOf("werkcoop", "plein", "service"), Agreements.IdOf("werkcoop", "wijkwerkers", "employment")],
            losses.GetProperty("relations").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(120_000, losses.GetProperty("eurosPerYear").GetDouble());
        Assert.Equal(12, losses.GetProperty("people").GetInt32());
    }

    [Fact]
    public void What_hangs_on_either_of_two_hangs_on_neither() =>
        Assert.DoesNotContain(set.Risks("wijkcoop", "C.9"), r => r.GetProperty("element").GetString() == Spanner);

    [Theory]
    [InlineData("zorgcoop", "municipality", "financial", "tied")]
    [InlineData("zorgcoop", "housing_corporation", "material", "known")]
    [InlineData("wijkcoop", "housing_corporation", "material", "tied")]
    [InlineData("wijkcoop", "bank", "financial", "planned")]
    [InlineData("huiskamer", "housing_corporation", "material", "at_risk")]
    public void What_is_tied_planned_at_risk_or_only_known_is_told_apart(string ego, string kind, string resource, string state) =>
        Assert.Equal(state, set.Gap(ego, kind, resource).GetProperty("state").GetString());

    [Fact]
    public void An_introduction_does_not_run_through_whom_one_must_not_approach()
    {
        var route = set.Gap("zorgcoop", "housing_corporation", "material").GetProperty("route");
        Assert.Equal(["tuin"], route.GetProperty("via").EnumerateArray().Select(v => v.GetString()));
        Assert.Empty(route.GetProperty("second").EnumerateArray());
    }

    [Fact]
    public void One_partner_lies_in_another_neighbourhood() => Assert.Equal(1, set.Value("wijkcoop", "BR1.out"));

    [Fact]
    public void Three_relations_are_denied_and_all_rows_are_kept()
    {
        Assert.Equal(3, set.Run.Messages.Split("W306").Length - 1);
        var counts = JsonDocument.Parse(File.ReadAllBytes(set.Terminal.Path("out", "run.json"))).RootElement.GetProperty("counts");
        Assert.Equal(MadeSet.Rows("relations.csv").DistinctBy(r => r["id"]).Count(), counts.GetProperty("relations").GetInt32());
        Assert.Equal(MadeSet.Rows("memberships.csv").Length, counts.GetProperty("memberships").GetInt32());
        Assert.Equal(MadeSet.Rows("attendance.csv").Length, counts.GetProperty("attendance").GetInt32());
        Assert.Equal(MadeSet.Rows("coverage.csv").Length, counts.GetProperty("coverage").GetInt32());
    }

    private static string[] Sorted(params string[] ids) => [.. ids.Order(StringComparer.Ordinal)];

    /// <summary>Counted in the tables, outside the program: of 44 pairs of members in contact six have an end with two memberships. κ by networkx: 4, and 0 without these six.</summary>
    [Fact]
    public void Contacts_inside_of_somebody_with_two_hats_count_and_the_range_says_what_that_hangs_on()
    {
        var density = set.Score("wijkcoop", "BO1");
        Assert.Equal(44 / 91.0, density.GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(38 / 91.0, density.GetProperty("low").GetDouble(), 1e-9);
        Assert.Equal(44 / 91.0, density.GetProperty("high").GetDouble(), 1e-9);
        Assert.Contains("dual-hatted inside: 6", density.GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
        var connectivity = set.Score("wijkcoop", "BO9");
        Assert.Equal((4.0, 0.0), (connectivity.GetProperty("value").GetDouble(), connectivity.GetProperty("low").GetDouble()));
    }

    /// <summary>
    /// By hand from the tables: the residents' association reaches 7 for sure; the work of its member with two hats adds the Huiskamer with 1 − ½·½ (two members know that person) and the cooperative with ½.
    /// </summary>
    [Fact]
    public void Partners_of_somebody_with_two_hats_count_in_parts()
    {
        var reach = set.Score("bewoners", "BR1");
        Assert.Equal(7 + (3 / 4.0) + (1 / 2.0), reach.GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(7, reach.GetProperty("low").GetDouble());
        Assert.Contains("dual-hatted: 3", reach.GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
    }

    /// <summary>The official who digs in the garden belongs to both sides: a way of one person, and with one side only a way less by no more than one.</summary>
    [Fact]
    public void The_official_in_the_garden_is_a_door_and_said_to_be_one()
    {
        var ways = set.Score("tuin", "LI3", "gemeente");
        Assert.Contains("dual-hatted door: 1", ways.GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
        Assert.InRange(ways.GetProperty("value").GetDouble() - ways.GetProperty("low").GetDouble(), 0, 1);
        Assert.Equal(0, set.Score("tuin", "LI6", "gemeente").GetProperty("value").GetDouble());
    }
}
