using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Views;

/// <summary>Each sentence of the paragraph "Terminal view" of the profile.</summary>
public sealed class TerminalViewTests
{
    // C and the third organisations K and L; a municipality with a department.
    private static Wijk Town => new Wijk().Coops("C", "K", "L").All("municipality", "GEM").Actor("GEB", "municipal_department", "GEM");

    [Fact]
    public void Inside_is_the_organisation_and_its_persons_and_roles_and_holders_are_those_of_the_institution()
    {
        var view = Town.People("C", "a").Actor("l", "leader_role", "C").Actor("g", "volunteer_group", "C").Official("v", "GEB").Official("w", "GEM")
            .Actor("h", "resident_group", "GEM").People("K", "k").Actor("y", "researcher_role", "GEM").Read().To();

        Assert.Equal(["C", "a", "l"], view.Inside);
        Assert.Equal(["v", "w"], view.Holders);
        Assert.Equal(10, view.NodeCount); // C K L a g h k l v w: not GEM, not GEB, and no researcher.
    }

    [Fact]
    public void The_own_node_has_no_limit()
    {
        Assert.Equal(3, Ways(Town.Official("u", "GEM").Official("v", "GEM").Official("w", "GEM").Contacts("C-u C-v C-w")).Ways);
    }

    [Theory]
    [InlineData("business")]
    [InlineData("welfare_organisation")]
    [InlineData("resident_group")]
    [InlineData("person")]
    public void A_third_organisation_group_or_person_is_one_way_whatever_it_is_tied_to(string kind)
    {
        var view = Town.Actor("X", kind).Official("v", "GEM").Official("w", "GEM").Contacts("C-X X-v X-w").Read().To();

        Assert.Equal(1, view.Redundancy().Ways);
        Assert.Equal(["X"], view.Dominators());
        Assert.Equal(2, view.Redundancy().Distance);
    }

    [Fact]
    public void A_role_lets_as_many_ways_through_as_it_has_persons_and_is_one_element_when_it_goes()
    {
        var view = Town.Official("v", "GEM", persons: 3).Contacts("C-v").Read().To();

        Assert.Equal(3, view.Redundancy().Ways);
        Assert.False(view.Redundancy().IsAtLeast);
        Assert.Equal(["v"], view.Dominators());
    }

    [Fact]
    public void A_role_of_unknown_size_counts_as_one_and_says_at_least()
    {
        var wijk = Town.Official("v", "GEM", persons: null).Contacts("C-v");

        Assert.Equal(new Redundancy(1, IsAtLeast: true, 1), Ways(wijk));
        var score = wijk.Measure().Score("C", "LI3", "GEM");
        Assert.Contains("size not stated", score.Flags);
        Assert.Equal(1, score.Low);
        Assert.Null(score.High);
    }

    [Fact]
    public void An_unknown_size_says_nothing_where_giving_it_no_limit_would_not_raise_the_number()
    {
        var wijk = Town.Official("v", "GEM", persons: null).Contacts("C-K K-v");

        Assert.Equal(new Redundancy(1, IsAtLeast: false, 2), Ways(wijk));
        Assert.DoesNotContain("size not stated", wijk.Measure().Score("C", "LI3", "GEM").Flags);
    }

    [Theory]
    [InlineData("C-GEM GEM-v")]
    [InlineData("C-GEB GEB-v")]
    public void The_institution_and_what_is_under_it_are_no_step(string contacts)
    {
        var wijk = Town.Official("v", "GEB").Contacts(contacts);

        Assert.Equal(new Redundancy(0, false, null), Ways(wijk));
        Assert.Empty(wijk.Read().To().Dominators());
        wijk.Measure().Score("C", "LI3", "GEM").IsNotAvailable("not mentioned");
    }

    [Fact]
    public void Towards_a_department_the_municipality_itself_is_no_step_either()
    {
        var reading = Town.Official("v", "GEB").Contacts("C-GEM GEM-v").Read(ReferenceLevel.Department);

        Assert.Equal(0, TerminalView.Of(reading, "C", "GEB").Redundancy().Ways);
        Assert.Empty(TerminalView.Of(reading, "C", "GEB").Unattributed); // the contact is with the municipality, not with the department
    }

    [Fact]
    public void Towards_a_department_another_department_and_its_officials_are_third_parties()
    {
        var reading = Town.Actor("SO", "municipal_department", "GEM").Official("v", "GEB").Official("w", "SO").Contacts("C-w w-v C-SO SO-v").Read(ReferenceLevel.Department);
        var view = TerminalView.Of(reading, "C", "GEB");

        Assert.Equal(["v"], view.Holders);
        Assert.Equal(["v"], view.Dominators());
        Assert.Equal(2, view.Redundancy().Distance);
    }

    [Fact]
    public void Ways_may_pass_other_holders_and_persons_and_roles_of_third_organisations()
    {
        var view = Town.People("C", "a").People("K", "k").Official("v", "GEM").Official("w", "GEM").Contacts("a-k k-v v-w").Read().To();

        Assert.Equal(1, view.Redundancy().Ways);
        Assert.Equal(["a", "k", "v"], view.Dominators());
    }

    [Fact]
    public void Two_members_who_know_one_holder_are_one_way()
    {
        var view = Town.People("C", "a", "b").Official("v", "GEM").Official("w", "GEM").Contacts("a-v b-v").Read().To();

        Assert.Equal(1, view.Redundancy().Ways);
        Assert.Equal(["v"], view.Dominators());
        Assert.Equal(new RedundancyBound(2, false, false), view.Bound());
    }

    [Theory]
    [InlineData("contact", 1)]
    [InlineData("brokerage", 1)]
    [InlineData("referral", 1)]
    [InlineData("collaboration", 1)]
    [InlineData("funding", 0)]
    [InlineData("knowledge", 0)]
    [InlineData("support_network", 0)]
    [InlineData("accountability", 0)]
    public void Ways_run_over_contact_with_brokerage_and_referral_and_over_collaboration(string type, int ways) =>
        Assert.Equal(ways, Ways(Town.Official("v", "GEM").Tie("v", "C", type)).Ways);

    [Fact]
    public void Ways_run_over_live_relations_only_and_one_at_risk_is_live()
    {
        Assert.Equal(1, Ways(Town.Official("v", "GEM").Tie("v", "C", status: Graph.Ecosystems.RelationStatus.AtRisk)).Ways);
        Assert.Equal(0, Ways(Town.Official("v", "GEM").Tie("v", "C", status: Graph.Ecosystems.RelationStatus.Planned)).Ways);
    }

    [Fact]
    public void Generic_actors_and_researchers_are_no_step_and_no_holder()
    {
        Assert.Equal(0, Ways(Town.Actor("X", "business", generic: true).Official("v", "GEM").Contacts("C-X X-v")).Ways);
        Assert.Equal(0, Ways(Town.Actor("X", "researcher_role").Official("v", "GEM").Contacts("C-X X-v")).Ways);
        Assert.Empty(Town.Actor("v", "civil_servant_role", "GEM", generic: true).Contacts("C-v").Read().To().Holders);
    }

    [Fact]
    public void What_is_inside_a_generic_unit_is_no_step()
    {
        var wijk = Town.Actor("gen", "business", generic: true).People("gen", "p").Official("v", "GEM").Contacts("C-p p-v");

        Assert.Equal(0, Ways(wijk).Ways);
    }

    [Fact]
    public void A_tie_without_anybody_named_is_unattributed_and_strict_does_not_follow_it()
    {
        var wijk = Town.Contacts("C-GEM").Tie("GEB", "C", "collaboration").Tie("GEM", "C", "funding").People("C", "a").Contacts("a-GEM");

        Assert.Equal(["r01", "r02"], wijk.Read().To().Unattributed.Select(l => l.Relation.Id));
        var score = wijk.Measure().Score("C", "LI3", "GEM");
        score.IsNotAvailable("no holder known");
    }

    [Fact]
    public void Optimistic_adds_one_nameless_holder_for_each_such_tie_of_the_organisation_itself()
    {
        var wijk = Town.Contacts("C-GEM").Tie("GEB", "C", "collaboration").Tie("GEM", "C", "funding").People("C", "a").Contacts("a-GEM");

        Assert.Equal(2, Ways(wijk, PathMode.Optimistic).Ways);
        Assert.Equal(2, Ways(wijk, PathMode.CoMembers).Ways);
    }

    [Fact]
    public void Two_rows_between_the_same_ends_in_one_channel_are_one_tie_and_one_nameless_holder()
    {
        var wijk = Town.Contacts("C-GEM GEM-C").Tie("GEM", "C", "referral");

        Assert.Equal(1, Ways(wijk, PathMode.Optimistic).Ways);
        Assert.Equal(2, Ways(wijk.Tie("GEM", "C", "collaboration"), PathMode.Optimistic).Ways);
    }

    [Fact]
    public void Colleagues_are_linked_in_the_mode_co_members_only()
    {
        var wijk = Town.People("C", "a").People("K", "k1", "k2").Official("v", "GEM").Contacts("a-k1 k2-v");

        Assert.Equal(0, Ways(wijk).Ways);
        Assert.Equal(0, Ways(wijk, PathMode.Optimistic).Ways);
        Assert.Equal(1, Ways(wijk, PathMode.CoMembers).Ways);
        Assert.Equal(["a", "k1", "k2", "v"], wijk.Read(mode: PathMode.CoMembers).To().Dominators());
    }

    [Fact]
    public void Where_the_organisation_itself_holds_the_tie_the_bound_is_the_known_holders_only()
    {
        var wijk = Town.People("C", "a").Official("v", "GEM", 2).Official("w", "GEM", 3).Contacts("C-v a-w");

        Assert.Equal(new RedundancyBound(5, false, OwnContactNotNamed: true), wijk.Read().To().Bound());
        Assert.Contains("own contact person is not named", wijk.Measure().Score("C", "LI3", "GEM").Flags);
    }

    [Fact]
    public void A_tie_of_the_organisation_itself_that_does_not_lead_to_the_institution_is_no_unnamed_contact()
    {
        // C–K ends at K; the way to v runs by a, who is named. With K–v the same tie leads on.
        var wijk = Town.People("C", "a").Official("v", "GEM", 2).Contacts("C-K a-v");
        Assert.Equal(new RedundancyBound(2, false, OwnContactNotNamed: false), wijk.Read().To().Bound());
        Assert.True(wijk.Contacts("K-v").Read().To().Bound().OwnContactNotNamed);

        // A way past somebody else inside is that person's: C–a–v names a.
        Assert.False(Town.People("C", "a").Official("v", "GEM", 2).Contacts("C-a a-v").Read().To().Bound().OwnContactNotNamed);
    }

    [Fact]
    public void Else_the_bound_is_the_members_with_a_tie_or_the_known_holders_whichever_are_fewer()
    {
        var wijk = Town.People("C", "a", "b", "c").Official("v", "GEM", 2).Official("w", "GEM", 3).Contacts("a-v b-v");

        Assert.Equal(new RedundancyBound(2, false, false), wijk.Read().To().Bound());
        Assert.Equal(2, wijk.Measure().Score("C", "LI3", "GEM").Bound);
        Assert.DoesNotContain("own contact person is not named", wijk.Measure().Score("C", "LI3", "GEM").Flags);
    }

    [Fact]
    public void The_bound_counts_persons_and_a_role_of_unknown_size_makes_it_at_least()
    {
        var wijk = Town.Official("v", "GEM", 4).Official("w", "GEM", null).Contacts("C-v");

        Assert.Equal(new RedundancyBound(5, IsAtLeast: true, true), wijk.Read().To().Bound());
        Assert.Null(wijk.Measure().Score("C", "LI3", "GEM").Bound);
    }

    [Fact]
    public void Holders_but_no_way_is_0_only_where_the_dyads_are_observed()
    {
        var wijk = Town.People("C", "a").Official("v", "GEM", 1);

        var score = wijk.Measure().Score("C", "LI3", "GEM");
        score.IsNotAvailable("not mentioned");
        Assert.Equal((0.0, 0L), (score.Low, score.ObservedDyads));
        Assert.Equal(0, wijk.Complete("C", "contact", "collaboration").Measure().Score("C", "LI3", "GEM").Value);
    }

    [Fact]
    public void A_bound_that_is_at_least_is_not_printed_as_a_number_where_no_way_is_mentioned_either() =>
        Assert.Null(Town.Official("v", "GEM", null).Contacts("C-K").Measure().Score("C", "LI3", "GEM").Bound);

    [Fact]
    public void All_dyads_are_the_nodes_minus_one_and_those_tied_to_the_inside_are_observed()
    {
        // C K L a u v: five dyads, of which K (by C) and v (by a) are tied.
        var score = Town.People("C", "a").Official("u", "GEM").Official("v", "GEM").Contacts("C-K a-v a-C").Measure().Score("C", "LI3", "GEM");

        Assert.Equal((2L, 5L), (score.ObservedDyads, score.AllDyads));
        Assert.Contains("over recorded relations", score.Flags);
        Assert.False(score.IsRankable);
    }

    [Theory]
    [InlineData("Rotterdam", "Rotterdam", true)]
    [InlineData("Rotterdam", null, true)]
    [InlineData("Rotterdam", "Utrecht", false)]
    [InlineData(null, "Utrecht", false)]
    [InlineData(null, null, true)]
    public void The_institutions_of_an_organisation_are_those_of_its_city_or_without_a_city(string? own, string? city, bool isOne)
    {
        var m = new Wijk().Actor("C", "cooperative", city: own).Actor("B", "bank", city: city).People("B", "p").Measure();

        Assert.Equal(isOne, Capitals.Of(m, ["C"]).Any(s => s.Measure == "LI3" && s.Institution == "B"));
    }

    private static Redundancy Ways(Wijk wijk, PathMode mode = PathMode.Strict) => wijk.Read(mode: mode).To().Redundancy();
}

internal static class TerminalViews
{
    /// <summary>From C to the municipality.</summary>
    public static TerminalView To(this Reading reading) => TerminalView.Of(reading, "C", "GEM");
}
