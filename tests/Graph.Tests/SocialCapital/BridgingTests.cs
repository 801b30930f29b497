using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class BridgingTests
{
    private static Wijk Town => new Wijk().Coops("C", "K", "L").All("municipality", "GEM").All("welfare_organisation", "W");

    [Fact]
    public void Reach_is_a_lower_bound_until_a_complete_source_was_asked()
    {
        var score = Town.Contacts("C-K").Tie("C", "L", "knowledge").Measure().Score("C", "BR1");

        Assert.Equal((2.0, 2.0, null), (score.Value, score.Low, score.High));
        Assert.Equal("lower bound", score.Flags[0]);
        Assert.Equal((2L, 4L), (score.ObservedDyads, score.AllDyads));
    }

    [Theory]
    [InlineData("BR1")]
    [InlineData("BR1.in")]
    [InlineData("BR1.out")]
    [InlineData("BR1.sectors")]
    [InlineData("BR1.neighbourhoods")]
    [InlineData("BR1.coverage")]
    public void Nothing_mentioned_is_not_available_and_at_least_0(string measure)
    {
        var score = Town.Contacts("C-GEM").Measure().Score("C", measure);

        score.IsNotAvailable("not mentioned");
        Assert.Equal((0.0, null), (score.Low, score.High));
    }

    [Fact]
    public void Nothing_mentioned_by_a_complete_source_is_0()
    {
        var asked = Town.Complete("C", Wijk.Capital).Measure().Score("C", "BR1");

        Assert.Equal((0.0, 0.0, 0.0), (asked.Value, asked.Low, asked.High));
        Town.Complete("C", "contact").Measure().Score("C", "BR1").IsNotAvailable("not mentioned");
        Town.Asked("C", "contact", false, false).Measure().Score("C", "BR1").IsNotAvailable("not asked");
    }

    [Fact]
    public void A_partner_counts_once_whatever_the_number_of_relations_persons_and_channels()
    {
        var m = Town.People("C", "a", "b").People("K", "k").Contacts("a-k b-k C-K").Tie("K", "C", "funding").Measure();

        Assert.Equal(1, m.Score("C", "BR1").Value);
        Assert.Equal(["r01", "r02", "r03", "r04"], m.Score("C", "BR1").Ties);
    }

    [Fact]
    public void Institutions_are_no_bridging_partners_and_undecided_ones_are_left_out_and_counted()
    {
        var m = Town.Contacts("C-K C-GEM C-W").Measure();

        Assert.Equal(1, m.Score("C", "BR1").Value);
        Assert.Contains("kind not decided: 1", m.Score("C", "BR1").Flags);
        Assert.Equal(1, m.Score("C", "BR2").Value);
        Assert.Contains("pendant", m.Score("C", "BR2").Flags);
        Assert.Equal(3, m.Score("C", "BR2.all").Value);
    }

    [Fact]
    public void Undecided_partners_widen_the_bounds()
    {
        var m = Town.Contacts("C-K C-W").Complete("C", Wijk.Capital).Measure();

        Assert.Equal((1.0, 1.0, 2.0), (m.Score("C", "BR1").Value, m.Score("C", "BR1").Low, m.Score("C", "BR1").High));
        Near.Equal(0, m.Score("C", "BR1.coverage").Value);
        Near.Equal(0.2, m.Score("C", "BR1.coverage").High);
    }

    [Fact]
    public void People_served_are_no_partners_but_stay_in_the_view()
    {
        var m = new Wijk().Coops("C").Actor("g", "resident_group").Tie("C", "g", "service").Tie("C", "g", "employment").Measure();

        m.Score("C", "BR1").IsNotAvailable("not mentioned");
        Assert.Equal(["C", "g"], m.Nodes());
    }

    [Fact]
    public void Being_at_the_same_gathering_is_no_tie()
    {
        var m = new Wijk().Coops("C", "K").Actor("event", "event").Tie("C", "event", "participation").Tie("K", "event", "participation").Measure();

        Assert.Empty(m.Organisations.Ties);
        Assert.Empty(m.Ties);
        m.Score("C", "BR1").IsNotAvailable("not mentioned");
    }

    [Fact]
    public void A_partner_of_unknown_place_bridges_and_is_in_neither_count()
    {
        var m = new Wijk().Actor("C", "cooperative", wijk: "X").Actor("K", "cooperative", wijk: "X").Actor("L", "cooperative", wijk: "Y").Actor("M", "cooperative")
            .Contacts("C-K C-L C-M").Measure();

        Assert.Equal(3, m.Score("C", "BR1").Value);
        Assert.Equal((1.0, 1.0), (m.Score("C", "BR1.in").Value, m.Score("C", "BR1.out").Value));
        Assert.Equal(2, m.Score("C", "BR1.neighbourhoods").Value);
    }

    [Fact]
    public void A_partner_for_the_whole_city_is_in_the_neighbourhood_and_adds_no_label()
    {
        var m = new Wijk().Actor("C", "cooperative", wijk: "X", city: "Stad").Actor("K", "cooperative", wijk: "*", city: "Stad").Actor("L", "cooperative", wijk: "Y;Z", city: "Stad")
            .Contacts("C-K C-L").Measure();

        Assert.Equal((1.0, 1.0, 2.0), (m.Score("C", "BR1.in").Value, m.Score("C", "BR1.out").Value, m.Score("C", "BR1.neighbourhoods").Value));
    }

    [Fact]
    public void E_I_counts_a_tie_for_the_organisation_that_an_end_acts_for()
    {
        var m = Town.People("C", "a", "b").Tie("a", "b", sourceFor: "K").Measure();

        Assert.Equal((1.0, 1.0), (m.Score("C", "BR7").Value, m.Score("K", "BR7").Value));
        Assert.Equal(["a-b BridgingPlaceUnknown"], m.Classes());
        m.Score("C", "BO1").IsNotAvailable("inside not known");
    }

    [Fact]
    public void Structural_holes_use_contact_and_collaboration_and_reach_every_capital_channel()
    {
        var m = Town.Tie("C", "K", "collaboration").Tie("C", "L", "knowledge").Tie("K", "L", "funding").Measure();

        Assert.Equal(2, m.Score("C", "BR1").Value);
        Assert.Equal(1, m.Score("C", "BR2").Value);
        Assert.Equal(1, m.Score("C", "BR4").Value);
        Assert.Equal("over recorded relations", m.Score("C", "BR2").Flags[0]);
        Assert.Equal(["r01"], m.Score("C", "BR2").Ties);
    }

    [Fact]
    public void Without_alters_holes_and_diversity_are_not_available()
    {
        var m = Town.Contacts("C-GEM").Measure();

        foreach (var measure in new[] { "BR2", "BR3", "BR4", "BR8", "BR8.iqv", "BR8.hill2" })
            m.Score("C", measure).IsNotAvailable("no alters");
        Assert.Equal(1, m.Score("C", "BR4.all").Value);
    }

    [Fact]
    public void E_I_is_over_all_contact_ties_linking_ones_included_each_pair_of_ends_once()
    {
        // Inside a–b; outside a–k, b–v and C–GEM; the second row a–k is the same tie, and collaboration and money are no contact.
        var wijk = Town.People("C", "a", "b").People("K", "k").Official("v", "GEM").Contacts("a-b a-k k-a b-v C-GEM")
            .Tie("C", "L", "collaboration").Tie("GEM", "C", "funding");
        var score = wijk.Measure().Score("C", "BR7");

        Near.Equal((3 - 1) / 4.0, score.Value);
        Assert.Equal(4, score.N);
        Assert.Equal(["r01", "r02", "r03", "r04", "r05"], score.Ties);
        Assert.Equal(["over recorded relations"], score.Flags);
    }

    [Fact]
    public void E_I_without_any_contact_is_not_available_and_without_an_inside_tie_says_so()
    {
        Town.Measure().Score("C", "BR7").IsNotAvailable("no alters");
        var outward = Town.Contacts("C-K").Measure().Score("C", "BR7");
        Assert.Equal(1, outward.Value);
        Assert.Contains("inside not known", outward.Flags);
    }

    [Fact]
    public void Coverage_of_sectors_counts_the_required_ones_and_stays_a_lower_bound()
    {
        var m = new Wijk().Coops("C", "K").All("school", "S").All("media", "B").All("business", "D").Actor("N", "network_organisation", sphere: Sphere.Community)
            .Contacts("C-K C-S C-B C-D C-N").Measure();
        var coverage = m.Score("C", "BR1.coverage");

        Near.Equal(2.0 / 5, coverage.Value); // school and entrepreneurs; fellow cooperatives and "overig" are not required
        Assert.Equal(1, coverage.High);
        Assert.Equal(4, m.Score("C", "BR1.sectors").Value);
    }

    [Fact]
    public void Diversity_is_over_six_sectors_and_says_how_many_partners_are_in_none_of_them()
    {
        // One school, two entrepreneurs, one other: shares 1/3 and 2/3 of three.
        var m = new Wijk().Coops("C").All("school", "S").All("media", "B").All("business", "D").Actor("N", "network_organisation", sphere: Sphere.Community)
            .Contacts("C-S C-B C-D C-N").Measure();

        Near.Equal(4.0 / 9, m.Score("C", "BR8").Value);
        Near.Equal(4.0 / 9 * 6 / 5, m.Score("C", "BR8.iqv").Value);
        Near.Equal(9.0 / 5, m.Score("C", "BR8.hill2").Value);
        Assert.Contains("sector not counted: 1", m.Score("C", "BR8").Flags);
        Assert.Equal(3, m.Score("C", "BR8").N);
    }

    [Fact]
    public void An_unnamed_plural_partner_counts_as_one_and_is_flagged()
    {
        var m = Town.Decide("K", new ActorOverride(IsPlural: true)).Contacts("C-K C-L").Measure();

        Assert.Equal(2, m.Score("C", "BR1").Value);
        Assert.Contains("plural actor", m.Score("C", "BR1").Flags);
        Assert.DoesNotContain("plural actor", m.Score("L", "BR1").Flags);
    }

    [Fact]
    public void A_mixed_kind_has_no_bridging_until_the_user_decides()
    {
        Town.Contacts("W-K").Measure().Score("W", "BR1").IsNotAvailable("kind not decided");
        Town.Contacts("W-K").Measure().Score("W", "BR2").IsNotAvailable("kind not decided");
        Assert.Equal(1, Town.Contacts("W-K").Decide("W", new ActorOverride(ActorClass.Community)).Measure().Score("W", "BR1").Value);
    }

    [Fact]
    public void A_tie_is_a_pair_of_ends_in_one_channel()
    {
        var m = Town.Contacts("C-K K-C").Tie("K", "C", "referral").Tie("C", "K", "collaboration").Measure();

        Assert.Equal(["contact: r01 r02 r03", "collaboration: r04"], m.Ties.Select(t => $"{t.Channel}: {string.Join(' ', t.Relations)}").OrderDescending());
        Assert.Single(m.Organisations.Ties);
    }
}
