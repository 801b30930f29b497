using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>Every row of the table "Kinds" of the profile.</summary>
public sealed class KindTableTests
{
    [Theory]
    [InlineData("municipality", ActorClass.Institutional, "gemeente")]
    [InlineData("housing_corporation", ActorClass.Institutional, "corporatie")]
    [InlineData("fund", ActorClass.Institutional, "fonds")]
    [InlineData("bank", ActorClass.Institutional, "bank")]
    [InlineData("national_government", ActorClass.Institutional, "rijk")]
    [InlineData("supranational_body", ActorClass.Institutional, "rijk")]
    [InlineData("cooperative", ActorClass.Community, "wijkcoöperatie")]
    [InlineData("residents_initiative", ActorClass.Community, "bewonersorganisatie")]
    [InlineData("social_enterprise", ActorClass.Community, "ondernemer")]
    [InlineData("business", ActorClass.Community, "ondernemer")]
    [InlineData("media", ActorClass.Community, "ondernemer")]
    [InlineData("school", ActorClass.Community, "school")]
    [InlineData("welfare_organisation", ActorClass.Mixed, "maatschappelijk")]
    [InlineData("knowledge_institution", ActorClass.Mixed, "kennis")]
    [InlineData("network_organisation", ActorClass.Mixed, "overig")]
    [InlineData("other", ActorClass.Mixed, "overig")]
    [InlineData("person", ActorClass.Community, "bewoner")]
    [InlineData("resident_group", ActorClass.Community, "bewoner")]
    [InlineData("volunteer_group", ActorClass.Community, "bewoner")]
    public void A_kind_has_its_class_and_its_sector(string kind, ActorClass expected, string sector)
    {
        var m = new Wijk().Actor("x", kind).Measure();

        Assert.Equal(["x"], m.Nodes());
        Assert.Equal((expected, sector), (m.Unit("x").Class, m.Unit("x").Sector));
    }

    [Theory]
    [InlineData(Sphere.Community, ActorClass.Community)]
    [InlineData(Sphere.Market, ActorClass.Community)]
    [InlineData(Sphere.Government, ActorClass.Institutional)]
    [InlineData(Sphere.Hybrid, ActorClass.Mixed)]
    [InlineData(null, ActorClass.Mixed)]
    public void A_network_organisation_and_other_go_by_their_sphere(Sphere? sphere, ActorClass expected)
    {
        Assert.Equal(expected, new Wijk().Actor("x", "network_organisation", sphere: sphere).Measure().Unit("x").Class);
        Assert.Equal(expected, new Wijk().Actor("x", "other", sphere: sphere).Measure().Unit("x").Class);
    }

    [Fact]
    public void A_sphere_decides_nothing_for_other_kinds()
    {
        Assert.Equal(ActorClass.Community, new Wijk().Actor("x", "school", sphere: Sphere.Government).Measure().Unit("x").Class);
        Assert.Equal(ActorClass.Institutional, new Wijk().Actor("x", "bank", sphere: Sphere.Market).Measure().Unit("x").Class);
        Assert.Equal(ActorClass.Mixed, new Wijk().Actor("x", "welfare_organisation", sphere: Sphere.Community).Measure().Unit("x").Class);
    }

    [Theory]
    [InlineData("municipal_department")]
    [InlineData("area_organisation")]
    [InlineData("political_body")]
    public void A_department_goes_by_its_root(string kind)
    {
        var m = new Wijk().All("municipality", "GEM").Actor("dep", kind, partOf: "GEM").Measure(Graph.Views.ReferenceLevel.Department);

        Assert.Equal((ActorClass.Institutional, "gemeente"), (m.Unit("dep").Class, m.Unit("dep").Sector));
        Assert.Equal(["GEM", "dep"], m.Nodes());
    }

    [Theory]
    [InlineData("policy_instrument")]
    [InlineData("event")]
    [InlineData("programme")]
    [InlineData("place")]
    public void Rules_gatherings_and_places_are_in_no_network(string kind)
    {
        var m = new Wijk().Coops("C").Actor("x", kind).Tie("C", "x", "operates").Measure();

        Assert.Equal(["C"], m.Nodes());
        Assert.False(m.Terminal("C", "C").NodeCount > 1);
    }

    [Theory]
    [InlineData("municipality", true)]
    [InlineData("political_body", true)]
    [InlineData("housing_corporation", true)]
    [InlineData("supranational_body", true)]
    [InlineData("cooperative", true)]
    [InlineData("media", true)]
    [InlineData("school", true)]
    [InlineData("welfare_organisation", true)]
    [InlineData("other", true)]
    [InlineData("person", true)]
    [InlineData("civil_servant_role", true)]
    [InlineData("leader_role", true)]
    [InlineData("policy_instrument", true)]
    [InlineData("resident_group", false)]
    [InlineData("volunteer_group", false)]
    [InlineData("researcher_role", false)]
    [InlineData("event", false)]
    [InlineData("programme", false)]
    [InlineData("place", false)]
    public void A_kind_may_or_may_not_be_named_as_a_single_point_of_failure(string kind, bool mayBe)
    {
        Assert.Equal(mayBe, new Wijk().Actor("x", kind).Read().MayBeNamed("x"));
        Assert.False(new Wijk().Actor("x", kind, generic: true).Read().MayBeNamed("x"));
        Assert.False(new Wijk().Actor("x", kind).Decide("x", new ActorOverride(IsRankable: false)).Read().MayBeNamed("x"));
    }

    [Fact]
    public void A_person_is_shown_to_its_own_organisation_only_and_a_rule_only_as_a_carrier()
    {
        Assert.Equal(Nameable.OwnOrganisation, Profile.Essay.Kind("person")!.Nameable);
        Assert.Equal(Nameable.Carrier, Profile.Essay.Kind("policy_instrument")!.Nameable);
    }

    [Fact]
    public void Four_kinds_of_institution_are_required_and_five_sectors()
    {
        Assert.Equal(["bank", "fund", "housing_corporation", "municipality"], Profile.Essay.Required.Order());
        Assert.Equal(
            ["bewoner", "bewonersorganisatie", "maatschappelijk", "ondernemer", "school"],
            Profile.Essay.Sectors.Where(s => s.Required).Select(s => s.Sector).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Profile.Essay.Sectors, s => s.Sector == "overig" && s.Required);
    }

    [Fact]
    public void Every_entry_of_the_profile_has_its_source_and_both_languages()
    {
        Assert.All(Profile.Essay.Kinds, k => Assert.False(string.IsNullOrWhiteSpace(k.Source) || k.Label.En.Length == 0 || k.Label.Nl.Length == 0, k.Kind));
        Assert.All(Profile.Essay.Types, t => Assert.False(string.IsNullOrWhiteSpace(t.Source), t.Type));
        Assert.All(Profile.Essay.Types, t => Assert.True(Profile.Essay.TypeLabels.ContainsKey(t.Type), t.Type));
        Assert.All(Profile.Essay.Types, t => Assert.True(Profile.Essay.Channels.ContainsKey(t.Channel), t.Channel));
        Assert.All(Profile.Essay.Thresholds, t => Assert.False(string.IsNullOrWhiteSpace(t.Value.Source), t.Key));
    }

    [Fact]
    public void A_project_may_decide_the_class_or_the_kind_of_an_actor()
    {
        var wijk = new Wijk().All("welfare_organisation", "W").All("business", "B").Coops("C")
            .Decide("W", new ActorOverride(ActorClass.Institutional)).Decide("B", new ActorOverride(Kind: "bank")).Decide("C", new ActorOverride(IsPlural: true));
        var m = wijk.Tie("W", "C").Tie("B", "C").Measure();

        Assert.Equal(["B-C Linking", "C-W Linking"], m.Classes());
        Assert.Equal("bank", m.Unit("B").Sector);
        Assert.True(m.Unit("C").IsPlural);
        Assert.False(m.Unit("B").IsPlural);
    }

    [Fact]
    public void Generic_beats_every_row()
    {
        var m = new Wijk().Coops("C").Actor("gen-banks", "bank", generic: true).Tie("gen-banks", "C", "funding").Measure();

        Assert.Equal(["C"], m.Nodes());
        Assert.Empty(m.Organisations.Ties);
        Assert.Empty(m.Ties);
        Assert.Equal(0, m.Score("C", "LI1").Value);
        m.Score("C", "LI5.payers").IsNotAvailable("not mentioned");
    }

    [Fact]
    public void A_kind_that_the_profile_does_not_know_is_in_no_network()
    {
        var m = new Wijk().Coops("C").Actor("x", "guild").Tie("C", "x").Measure();

        Assert.Equal(["C"], m.Nodes());
        Assert.Equal("structure", m.Reading.Live[0].Rule.Channel);
    }
}
