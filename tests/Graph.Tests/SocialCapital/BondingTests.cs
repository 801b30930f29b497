using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class BondingTests
{
    private static readonly string[] All = ["BO1", "BO4", "BO7", "BO8", "BO9", "BO9.largest", "BO11"];

    // The inside of C in the worked example.
    private static Wijk Five => new Wijk().Coops("C", "K").People("C", "a", "b", "c", "d", "e").Contacts("a-b a-c b-c c-d");

    [Fact]
    public void Without_any_inside_tie_bonding_is_not_known_and_not_0()
    {
        var m = new Wijk().Coops("C", "K", "L").People("C", "a", "b").People("K", "k").Contacts("a-k b-k a-C").Measure();

        foreach (var measure in All)
        {
            m.Score("C", measure).IsNotAvailable("inside not known"); // two members
            m.Score("K", measure).IsNotAvailable("inside not known"); // one, and no list
            m.Score("L", measure).IsNotAvailable("inside not known"); // nobody known
            Assert.Empty(m.Score("C", measure).Flags);
        }
    }

    [Fact]
    public void Not_asked_is_said_only_where_the_table_says_so()
    {
        var m = new Wijk().Coops("C", "K").People("C", "a", "b").People("K", "k", "l").Asked("C", "contact", false, false).Asked("K", "money", false, false).Measure();

        m.Score("C", "BO1").IsNotAvailable("not asked");
        m.Score("K", "BO1").IsNotAvailable("inside not known");
    }

    [Theory]
    [InlineData("structure")]
    [InlineData("membership")]
    public void One_member_by_a_list_declared_complete_is_a_single_member(string channel)
    {
        var m = new Wijk().Coops("C").People("C", "a").Complete("C", channel).Measure();

        Assert.All(All, measure => m.Score("C", measure).IsNotAvailable("single member"));
    }

    [Fact]
    public void A_list_by_somebody_else_or_one_that_is_not_complete_makes_no_single_member()
    {
        new Wijk().Coops("C").People("C", "a").Asked("C", "structure", true, false).Measure().Score("C", "BO1").IsNotAvailable("inside not known");
        new Wijk().Coops("C").People("C", "a").Complete("a", "structure").Measure().Score("C", "BO1").IsNotAvailable("inside not known");
        new Wijk().Coops("C").People("C", "a").Complete("a", "contact").Measure().Score("C", "BO1").IsNotAvailable("members not known");
    }

    [Fact]
    public void Density_before_anybody_was_asked_is_a_lower_bound_over_all_dyads()
    {
        var score = Five.Measure().Score("C", "BO1");

        Near.Equal(0.4, score.Value);
        Assert.Equal((0.4, 1.0), (score.Low, score.High));
        Assert.Equal((4L, 10L), (score.ObservedDyads, score.AllDyads));
        Assert.Equal(["over recorded relations"], score.Flags);
        Assert.False(score.IsRankable);
    }

    [Fact]
    public void Density_divides_by_the_observed_dyads_once_somebody_was_a_complete_source()
    {
        // a, b and c saw every dyad but d–e: nine of ten.
        var score = Five.Complete("a", "contact").Complete("b", "contact").Complete("c", "contact").Measure().Score("C", "BO1");

        Near.Equal(4.0 / 9, score.Value);
        Near.Equal(0.4, score.Low);
        Near.Equal(0.5, score.High);
        Assert.Equal((9L, 10L), (score.ObservedDyads, score.AllDyads));
        Assert.True(score.IsRankable);
    }

    [Fact]
    public void What_needs_absences_is_printed_over_recorded_relations_and_ranked_from_half_observed()
    {
        // Six members, 15 dyads; one complete source sees five, and one tie is elsewhere: 6 of 15. With two: 9 of 15.
        var one = new Wijk().Coops("C").People("C", "a", "b", "c", "d", "e", "f").Contacts("a-b c-d").Complete("a", "contact");
        var score = one.Measure().Score("C", "BO8");

        Assert.Equal((6L, 15L), (score.ObservedDyads, score.AllDyads));
        Assert.Contains("over recorded relations", score.Flags);
        Assert.False(score.IsRankable);
        Assert.True(one.Complete("e", "contact").Measure().Score("C", "BO8") is { ObservedDyads: 10, IsRankable: true });
        Near.Equal(4.0 / 30, score.Value); // two groups of two: 2·(2·1) of 6·5
    }

    [Fact]
    public void Exactly_half_observed_may_be_ranked()
    {
        // Four members, 6 dyads: one complete source sees three.
        var score = new Wijk().Coops("C").People("C", "a", "b", "c", "d").Contacts("a-b").Complete("a", "contact").Measure().Score("C", "BO1");

        Assert.Equal((3L, 6L), (score.ObservedDyads, score.AllDyads));
        Assert.True(score.IsRankable);
    }

    [Fact]
    public void An_inside_that_was_asked_and_has_no_tie_has_density_0_and_nothing_to_close()
    {
        var m = new Wijk().Coops("C").People("C", "a", "b", "c").Complete("a", "contact").Complete("b", "contact").Measure();

        Assert.Equal(0, m.Score("C", "BO1").Value);
        Assert.Equal(0, m.Score("C", "BO8").Value);
        m.Score("C", "BO4").IsNotAvailable("no 2-path");
    }

    [Fact]
    public void Closure_without_anybody_tied_to_two_others_is_not_available()
    {
        var m = new Wijk().Coops("C").People("C", "a", "b", "c", "d").Contacts("a-b c-d").Measure();

        m.Score("C", "BO4").IsNotAvailable("no 2-path");
        Assert.Equal(["over recorded relations"], m.Score("C", "BO4").Flags);
    }

    [Fact]
    public void Members_come_by_part_of_memberships_and_inside_relations_and_contacts_only_tie_them()
    {
        var m = new Wijk().Coops("C").People("C", "a").Actor("b", "person").Member("b", "C").Actor("c", "leader_role").Tie("c", "C", "leadership")
            .Tie("a", "b").Tie("b", "c", "collaboration").Tie("a", "c", "knowledge").Tie("b", "a", "brokerage").Measure();
        var score = m.Score("C", "BO1");

        Assert.Equal(3, score.N);
        Near.Equal(1.0 / 3, score.Value);
        Assert.Equal(["r02", "r05"], score.Ties);
    }

    [Fact]
    public void A_class_of_people_is_no_member()
    {
        var m = new Wijk().Coops("C").People("C", "a", "b", "c").Actor("volunteers", "volunteer_group", "C", generic: true).Contacts("a-b a-c b-volunteers").Measure();

        Assert.Equal((3, 3L), (m.Score("C", "BO1").N, m.Score("C", "BO1").AllDyads));
        Near.Equal(2.0 / 3, m.Score("C", "BO1").Value);
    }

    [Fact]
    public void Bonding_needs_no_decision_on_a_mixed_kind()
    {
        var m = new Wijk().All("welfare_organisation", "W").People("W", "a", "b").Contacts("a-b").Measure();

        Assert.Equal(TieClass.Unclassified, m.Class("a", "b"));
        Assert.Equal(1, m.Score("W", "BO1").Value);
    }

    [Fact]
    public void Evidence_is_counted_by_kind()
    {
        var m = new Wijk().Coops("C").People("C", "a", "b", "c").Tie("a", "b").Tie("b", "c", evidence: Graph.Ecosystems.EvidenceKind.Implied)
            .Tie("a", "c", evidence: Graph.Ecosystems.EvidenceKind.Contradicted).Measure();

        Assert.Equal(new Graph.Results.EvidenceCount(1, 1, 1), m.Score("C", "BO1").Evidence);
    }
}
