using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Views;

/// <summary>Every row of the table "Types" of the profile, with the kinds at the ends.</summary>
public sealed class TypeTableTests
{
    [Theory]
    [InlineData("contact", "person", "municipality", "contact", 1, 0)]
    [InlineData("contact", "resident_group", "business", "contact", 1, 0)]
    [InlineData("brokerage", "civil_servant_role", "cooperative", "contact", 1, 0)]
    [InlineData("referral", "cooperative", "welfare_organisation", "contact", 1, 0)]
    [InlineData("collaboration", "cooperative", "housing_corporation", "collaboration", 3, 0)]
    [InlineData("participation", "business", "network_organisation", "collaboration", 2, 0)]
    [InlineData("membership", "cooperative", "network_organisation", "collaboration", 2, 0)]
    [InlineData("funding", "municipality", "cooperative", "money", 4, 1)]
    [InlineData("commission", "municipality", "cooperative", "money", 4, 2)]
    [InlineData("commission", "business", "volunteer_group", "money", 4, 2)]
    [InlineData("real_estate", "housing_corporation", "cooperative", "material", 4, 3)]
    [InlineData("real_estate", "cooperative", "resident_group", "material", 4, 3)]
    [InlineData("support_network", "fund", "cooperative", "support", 2, 4)]
    [InlineData("support_implementation", "municipality", "cooperative", "support", 2, 5)]
    [InlineData("knowledge", "knowledge_institution", "cooperative", "support", 1, 0)]
    public void A_relation_that_is_capital_has_its_channel_step_and_form_of_support(string type, string source, string target, string channel, int step, int form)
    {
        var live = Between(type, source, target);

        Assert.Equal((channel, true, step, form), (live.Rule.Channel, live.Rule.Capital, live.Rule.Step, live.Rule.SupportForm));
        Assert.True(live.IsTie);
        Assert.False(live.Rule.IsInside);
    }

    [Theory]
    [InlineData("participation", "event", "programme", "structure")]
    [InlineData("participation", "cooperative", "event", "co-attendance")]
    [InlineData("participation", "civil_servant_role", "programme", "co-attendance")]
    [InlineData("participation", "resident_group", "event", "co-attendance")]
    [InlineData("leadership", "leader_role", "event", "co-attendance")]
    [InlineData("leadership", "cooperative", "programme", "co-attendance")]
    [InlineData("service", "cooperative", "place", "activity")]
    [InlineData("representation", "person", "cooperative", "legal")]
    [InlineData("challenge", "cooperative", "municipality", "legal")]
    [InlineData("regulation", "municipality", "cooperative", "control")]
    [InlineData("regulation", "policy_instrument", "cooperative", "control")]
    [InlineData("accountability", "municipality", "cooperative", "control")]
    [InlineData("operates", "cooperative", "place", "structure")]
    [InlineData("operates", "cooperative", "fund", "structure")]
    [InlineData("location", "cooperative", "place", "structure")]
    [InlineData("founded_by", "cooperative", "business", "structure")]
    [InlineData("obstructs", "municipality", "cooperative", "other")]
    [InlineData("threatens", "policy_instrument", "cooperative", "other")]
    [InlineData("competes_with", "business", "cooperative", "other")]
    [InlineData("bypasses", "civil_servant_role", "municipality", "other")]
    [InlineData("agenda_setting", "municipality", "cooperative", "other")]
    [InlineData("research", "knowledge_institution", "cooperative", "other")]
    [InlineData("real_estate", "place", "cooperative", "material")]
    public void A_relation_that_is_no_capital_has_its_channel_and_makes_no_tie(string type, string source, string target, string channel)
    {
        var live = Between(type, source, target);

        Assert.Equal((channel, false, 0), (live.Rule.Channel, live.Rule.Capital, live.Rule.Step));
        Assert.False(live.IsTie);
        Assert.False(live.Rule.IsInside);
    }

    [Theory]
    [InlineData("participation", "person", "cooperative", "source")]
    [InlineData("participation", "leader_role", "cooperative", "source")]
    [InlineData("participation", "volunteer_group", "cooperative", "source")]
    [InlineData("membership", "person", "cooperative", "source")]
    [InlineData("membership", "leader_role", "cooperative", "source")]
    [InlineData("membership", "resident_group", "cooperative", "source")]
    [InlineData("leadership", "person", "cooperative", "source")]
    [InlineData("leadership", "leader_role", "cooperative", "source")]
    [InlineData("employment", "municipality", "civil_servant_role", "target")]
    [InlineData("employment", "cooperative", "leader_role", "target")]
    [InlineData("employment", "knowledge_institution", "researcher_role", "target")]
    public void Who_belongs_to_an_organisation_is_structure_and_never_a_tie(string type, string source, string target, string inside)
    {
        var live = Between(type, source, target);

        Assert.Equal(("structure", false, inside), (live.Rule.Channel, live.Rule.Capital, live.Rule.Inside));
        Assert.False(live.IsTie);
    }

    [Theory]
    [InlineData("employment", "cooperative", "resident_group")]
    [InlineData("service", "cooperative", "resident_group")]
    [InlineData("service", "cooperative", "volunteer_group")]
    [InlineData("service", "volunteer_group", "resident_group")]
    public void People_served_are_support_and_in_no_bridging_measure(string type, string source, string target)
    {
        var live = Between(type, source, target);

        Assert.Equal(("support", true), (live.Rule.Channel, live.Rule.PeopleServed));
        Assert.False(live.IsTie);
    }

    [Theory]
    [InlineData("friendship", "person", "person")]
    [InlineData("employment", "cooperative", "person")]
    [InlineData("employment", "cooperative", "business")]
    [InlineData("service", "cooperative", "business")]
    [InlineData("leadership", "volunteer_group", "cooperative")]
    [InlineData("leadership", "business", "cooperative")]
    public void Anything_without_a_row_is_structure_and_no_capital(string type, string source, string target)
    {
        var live = Between(type, source, target);

        Assert.Equal(("structure", false), (live.Rule.Channel, live.Rule.Capital));
        Assert.Same(TypeRule.NoRow, live.Rule);
    }

    [Fact]
    public void An_end_that_is_a_place_gathering_or_rule_makes_a_relation_never_capital()
    {
        foreach (var type in Profile.Essay.Types.Where(t => t.Capital).Select(t => t.Type).Distinct())
        {
            foreach (var kind in new[] { "place", "event", "programme", "policy_instrument" })
            {
                Assert.False(Between(type, kind, "cooperative").IsTie, $"{type} {kind} → cooperative");
                Assert.False(Between(type, "municipality", kind).IsTie, $"{type} municipality → {kind}");
            }
        }
    }

    [Fact]
    public void Money_is_decided_by_type_and_never_by_resource()
    {
        var reading = new Wijk().Coops("C").All("municipality", "GEM")
            .Tie("GEM", "C", "collaboration", resource: "financial").Tie("GEM", "C", "funding", resource: "knowledge").Read();

        Assert.Equal(["collaboration", "money"], reading.Live.Select(l => l.Rule.Channel));
    }

    [Fact]
    public void Brokerage_is_also_a_route_to_be_introduced_along_and_contact_has_no_direction()
    {
        Assert.True(Between("brokerage", "person", "person").Rule.Introduces);
        Assert.False(Between("contact", "person", "person").Rule.Introduces);
        Assert.True(Between("contact", "person", "person").Rule.Undirected);
        Assert.True(Between("collaboration", "cooperative", "business").Rule.Undirected);
        Assert.False(Between("referral", "cooperative", "business").Rule.Undirected);
    }

    [Theory]
    [InlineData("obstructs", true)]
    [InlineData("threatens", true)]
    [InlineData("competes_with", true)]
    [InlineData("bypasses", true)]
    [InlineData("agenda_setting", false)]
    [InlineData("research", false)]
    [InlineData("contact", false)]
    public void Four_types_are_relief_when_they_fall_away(string type, bool isAdverse) =>
        Assert.Equal(isAdverse, Between(type, "business", "cooperative").Rule.Adverse);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_relation_of_a_generic_actor_is_no_tie(bool source, bool target)
    {
        var live = new Wijk().Actor("C", "cooperative", generic: source).Actor("D", "cooperative", generic: target).Tie("C", "D").Read().Live[0];

        Assert.True(live.Rule.Capital);
        Assert.False(live.IsTie);
    }

    private static LiveRelation Between(string type, string source, string target) =>
        Assert.Single(new Wijk().Actor("s", source).Actor("t", target).Tie("s", "t", type).Read().Live);
}
