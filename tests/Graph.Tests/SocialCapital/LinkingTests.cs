using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class LinkingTests
{
    private static Wijk Town => new Wijk().Coops("C", "K").All("municipality", "GEM").All("housing_corporation", "HAV").All("fund", "FND").All("bank", "BNK")
        .All("national_government", "RIJK");

    [Theory]
    [InlineData("LI1")]
    [InlineData("LI1.contact")]
    [InlineData("LI1.money")]
    [InlineData("LI2")]
    public void The_shares_stay_lower_bounds_when_nothing_is_mentioned(string measure)
    {
        var score = Town.Contacts("C-K").Measure().Score("C", measure);

        Assert.Equal((0.0, 0.0, 1.0), (score.Value, score.Low, score.High));
        Assert.Equal(["lower bound"], score.Flags);
        Assert.Null(score.Reason);
    }

    [Fact]
    public void A_share_is_exact_once_its_channels_were_asked()
    {
        var m = Town.Contacts("C-GEM").Complete("C", "contact").Measure();

        Assert.Equal((0.25, 0.25, 0.25), (m.Score("C", "LI1.contact").Value, m.Score("C", "LI1.contact").Low, m.Score("C", "LI1.contact").High));
        Assert.Equal((0.25, 0.25, 1.0), (m.Score("C", "LI1").Value, m.Score("C", "LI1").Low, m.Score("C", "LI1").High));
        Assert.Equal(0.25, Town.Contacts("C-GEM").Complete("C", Wijk.Capital).Measure().Score("C", "LI1").High);
    }

    [Fact]
    public void Coverage_counts_required_kinds_and_not_institutions()
    {
        var m = Town.All("bank", "BN2").Contacts("C-BNK C-BN2 C-RIJK").Tie("HAV", "C", "real_estate").Measure();

        Near.Equal(0.5, m.Score("C", "LI1").Value);
        Near.Equal(0.25, m.Score("C", "LI1.contact").Value);
        Near.Equal(0.25, m.Score("C", "LI1.material").Value);
        Assert.Equal(0, m.Score("C", "LI1.money").Value);
        Assert.Equal(["r01", "r02", "r04"], m.Score("C", "LI1").Ties); // the ministry is not required
    }

    [Fact]
    public void A_project_may_require_other_kinds()
    {
        Near.Equal(0.5, Town.Contacts("C-RIJK").Measure(required: ["national_government", "bank"]).Score("C", "LI1").Value);
    }

    [Fact]
    public void A_fund_of_a_cooperative_is_no_fund_that_it_links_to()
    {
        var m = Town.Actor("own", "fund", partOf: "K").Contacts("own-C").Measure();

        Assert.Equal(0, m.Score("C", "LI1").Value);
        Assert.Equal(TieClass.BridgingPlaceUnknown, m.Class("C", "own"));
    }

    [Theory]
    [InlineData("funding", null, "financial")]
    [InlineData("commission", "knowledge", "financial")]
    [InlineData("real_estate", "financial", "material")]
    [InlineData("support_network", "legal", "legal")]
    [InlineData("support_implementation", "financial", "financial")]
    [InlineData("support_implementation", "knowledge", "support")]
    [InlineData("support_implementation", "labour", "support")]
    [InlineData("knowledge", "network", "support")]
    [InlineData("knowledge", null, "support")]
    [InlineData("support_network", "material", "material")]
    [InlineData("contact", "financial", null)]
    [InlineData("collaboration", "legal", null)]
    [InlineData("regulation", "legal", null)]
    [InlineData("accountability", "financial", null)]
    public void A_relation_is_a_source_of_a_resource_only_through_a_channel(string type, string? resource, string? expected)
    {
        var reading = Town.Tie("GEM", "C", type, resource: resource).Read();

        Assert.Equal(expected is null ? [] : [expected], Resources.Of(reading, "C").Select(s => s.Resource));
    }

    [Fact]
    public void A_source_runs_towards_the_ego_and_an_undirected_relation_serves_both()
    {
        Assert.Empty(Resources.Of(Town.Tie("C", "GEM", "funding").Read(), "C"));
        Assert.Equal(["GEM"], Resources.Of(Town.Tie("C", "GEM", "funding", directed: false).Read(), "C").Select(s => s.Giver));
        Assert.Equal(["GEM"], Resources.Of(Town.Tie("GEM", "C", "funding", directed: false).Read(), "C").Select(s => s.Giver));
    }

    [Fact]
    public void Premises_from_a_place_have_no_stated_owner_and_are_no_source()
    {
        var m = Town.Actor("hall", "place").Tie("hall", "C", "real_estate").Measure();

        Assert.Empty(Resources.Of(m.Reading, "C"));
        Assert.Equal(0, m.Score("C", "LI2").Value);
    }

    [Fact]
    public void Resource_coverage_counts_every_institutional_root_and_only_institutions()
    {
        var m = Town.Actor("DEP", "municipal_department", "GEM").Tie("RIJK", "C", "support_network", resource: "legal").Tie("K", "C", "real_estate")
            .Tie("DEP", "C", "funding").Tie("GEM", "C", "funding").Tie("FND", "C", "funding").Measure();

        Near.Equal(0.5, m.Score("C", "LI2").Value);
        Assert.Equal(1, m.Score("C", "LI2.redundant").Value); // money from GEM and FND; a department is not a second root
        Assert.Equal("lower bound", m.Score("C", "LI2.redundant").Flags[0]);
    }

    [Fact]
    public void No_resource_with_two_sources_is_not_mentioned_until_everything_was_asked()
    {
        var wijk = Town.Tie("GEM", "C", "funding");

        wijk.Measure().Score("C", "LI2.redundant").IsNotAvailable("not mentioned");
        Assert.Equal(0, wijk.Complete("C", Wijk.Capital).Measure().Score("C", "LI2.redundant").Value);
    }

    [Theory]
    [InlineData("contact", 0)]
    [InlineData("referral", 0)]
    [InlineData("membership", 0)] // step 2
    [InlineData("collaboration", 1)] // step 3
    [InlineData("funding", 1)]
    [InlineData("real_estate", 1)]
    [InlineData("support_network", 1)]
    [InlineData("knowledge", 1)] // step 1, channel support
    public void Activation_is_an_agreement_or_a_flow(string type, double value)
    {
        var score = Town.Tie("GEM", "C", type).Measure().Score("C", "LI8");

        Assert.Equal(value, score.Value);
        Assert.DoesNotContain("lower bound", score.Flags);
    }

    [Fact]
    public void Activation_is_a_share_of_tied_institutions_and_no_lower_bound()
    {
        var score = Town.Contacts("C-GEM C-HAV C-RIJK").Tie("GEM", "C", "funding").Measure().Score("C", "LI8");

        Near.Equal(1.0 / 3, score.Value);
        Assert.Equal((null, null), (score.Low, score.High));
        Town.Measure().Score("C", "LI8").IsNotAvailable("not mentioned");
    }

    [Fact]
    public void One_recorded_payer_without_an_amount_is_counted_and_its_share_is_not_stated()
    {
        var m = Town.Tie("GEM", "C", "funding").Tie("GEM", "C", "commission").Measure();

        Assert.Equal((1.0, 1.0), (m.Score("C", "LI5.payers").Value, m.Score("C", "LI5.payers").Low));
        Assert.Equal(["GEM"], m.Score("C", "LI5.payers").Elements);
        foreach (var measure in new[] { "LI5", "LI5.normalised", "LI5.effective", "LI5.dominant" })
            m.Score("C", measure).IsNotAvailable("amounts not stated");
    }

    [Fact]
    public void No_payer_is_not_mentioned_and_0_only_when_money_was_asked_about()
    {
        Town.Measure().Score("C", "LI5.payers").IsNotAvailable("not mentioned");
        Assert.Equal(0, Town.Measure().Score("C", "LI5.payers").Low);
        Town.Measure().Score("C", "LI5").IsNotAvailable("not mentioned");
        Assert.Equal(0, Town.Complete("C", "money").Measure().Score("C", "LI5.payers").Value);
    }

    [Fact]
    public void Departments_pay_as_one_and_community_payers_count_too()
    {
        // 40 + 40 from two departments and 20 from a business: .8² + .2², not .4² + .4² + .2².
        var m = Town.Actor("D1", "municipal_department", "GEM").Actor("D2", "municipal_department", "GEM").All("business", "B")
            .Tie("D1", "C", "funding", euros: 40).Tie("D2", "C", "commission", euros: 40).Tie("B", "C", "commission", euros: 20).Measure();

        Near.Equal(0.68, m.Score("C", "LI5").Value);
        Near.Equal((0.68 - 0.5) / 0.5, m.Score("C", "LI5.normalised").Value);
        Assert.Equal(["B", "GEM"], m.Score("C", "LI5").Elements);
        Near.Equal(0.68, new Measurement(m.Reading.At(ReferenceLevel.Department)).Score("C", "LI5").Value);
    }

    [Fact]
    public void Unknown_amounts_give_bounds_from_0_and_from_the_largest_known()
    {
        // 60 and 40 are known: .36 + .16. The third as 60 too: (60² + 60² + 40²) / 160².
        var m = Town.Tie("GEM", "C", "funding", euros: 60).Tie("FND", "C", "funding", euros: 40).Tie("BNK", "C", "funding").Measure();
        var score = m.Score("C", "LI5");

        Near.Equal(0.52, score.Value);
        Near.Equal(8800.0 / 25600, score.Low);
        Near.Equal(0.52, score.High);
        Assert.Contains("amounts partly stated", score.Flags);
        Assert.Equal(3, m.Score("C", "LI5.payers").Value);
        Near.Equal(0.375, m.Score("C", "LI5.dominant").Low);
        Near.Equal(0.6, m.Score("C", "LI5.dominant").High);
    }

    [Fact]
    public void Money_that_the_organisation_pays_or_that_runs_inside_it_is_none_of_its_income()
    {
        var m = Town.Actor("own", "fund", partOf: "C").Tie("C", "GEM", "funding").Tie("own", "C", "funding").Tie("RIJK", "GEM", "funding").Measure();

        m.Score("C", "LI5.payers").IsNotAvailable("not mentioned");
        Assert.Equal(["C", "RIJK"], m.Score("GEM", "LI5.payers").Elements);
    }

    [Fact]
    public void Money_to_a_fund_of_the_cooperative_is_money_to_the_cooperative()
    {
        var m = Town.Actor("own", "fund", partOf: "C").Tie("GEM", "own", "funding").Measure();

        Assert.Equal(["GEM"], m.Score("C", "LI5.payers").Elements);
        Near.Equal(0.25, m.Score("C", "LI1.money").Value);
    }

    [Fact]
    public void Planned_failed_and_ended_money_is_not_scored_and_money_at_risk_is()
    {
        var m = Town.Tie("GEM", "C", "funding", RelationStatus.Planned).Tie("FND", "C", "funding", RelationStatus.Failed)
            .Tie("BNK", "C", "funding", RelationStatus.Ended).Tie("HAV", "C", "funding", RelationStatus.AtRisk).Measure();

        Assert.Equal(["HAV"], m.Score("C", "LI5.payers").Elements);
        Near.Equal(0.25, m.Score("C", "LI1").Value);
    }

    [Fact]
    public void Who_pays_acting_for_another_pays_for_that_other()
    {
        var m = Town.Official("v", "GEM").Tie("v", "C", "funding", sourceFor: "FND").Measure();

        Assert.Equal(["FND"], m.Score("C", "LI5.payers").Elements);
        Near.Equal(0.25, m.Score("C", "LI1.money").Value);
        Assert.Equal(["C-FND"], m.Pairs());
    }

    [Fact]
    public void Scores_are_of_organisations_of_the_view_only()
    {
        var m = Town.People("C", "a").Actor("g", "resident_group").Measure();

        Assert.Throws<ArgumentException>(() => Capitals.Of(m, ["a"]));
        Assert.Throws<ArgumentException>(() => Capitals.Of(m, ["g"]));
        Assert.Throws<ArgumentException>(() => Capitals.Of(m, ["nobody"]));
        Assert.Equal(["BNK", "C", "FND", "GEM", "HAV", "K", "RIJK"], Capitals.Of(m).Select(s => s.Ego).Distinct());
    }

    [Fact]
    public void Every_score_has_a_number_or_a_reason_and_is_in_the_catalogue()
    {
        foreach (var m in new[] { Tables.RealAt(ReferenceLevel.Root), Tables.RealAt(ReferenceLevel.Department), Tables.ToyAt(ReferenceLevel.Department) })
        {
            foreach (var score in Capitals.Of(m))
            {
                Assert.True(score.Value is null != score.Reason is null, $"{score.Ego} {score.Measure}");
                Assert.True(score.Value is null || double.IsFinite(score.Value.Value), $"{score.Ego} {score.Measure}");
                Assert.True(score.ObservedDyads <= score.AllDyads, $"{score.Ego} {score.Measure}");
                Assert.True(score.Low is null || score.Value is null || score.Low <= score.Value, $"{score.Ego} {score.Measure}");
                Assert.NotNull(Measures.Find(score.Measure));
                Assert.Equal(score.Ties.Order(StringComparer.Ordinal).Distinct(), score.Ties);
            }
        }
    }

    [Fact]
    public void No_way_is_0_only_where_no_open_dyad_could_make_one()
    {
        Wijk Wijk() => new Wijk().Coops("C", "K").All("municipality", "GEM").Official("v", "GEM").Contacts("C-K");
        Score Ways(Wijk wijk) => wijk.Measure().Score("C", "LI3", "GEM");

        // Nobody asked; C asked, but K might know v; K asked too: then nobody knows v.
        Ways(Wijk()).IsNotAvailable("not mentioned");
        Ways(Wijk().Complete("C", "contact")).IsNotAvailable("not mentioned");
        Assert.Equal(0, Ways(Wijk().Complete("C", "contact").Complete("K", "contact")).Value);
        Assert.Equal(0, Ways(Wijk().Complete("C", "contact").Complete("v", "contact")).Value);
    }
}
