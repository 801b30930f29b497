using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>Strong density (BO2), role coupling (BO3) and mean strength (BO6).</summary>
public sealed class StrongTiesTests
{
    private static Wijk Three => new Wijk().Coops("C").People("C", "a", "b", "c").Scale(1, 3, 3);

    [Fact]
    public void A_strength_from_a_document_only_counts_nowhere()
    {
        var m = Three.Tie("a", "b", strength: 3).Tie("b", "c", strength: 3).Measure();

        m.Score("C", "BO2").IsNotAvailable("strengths not stated");
        m.Score("C", "BO6").IsNotAvailable("strengths not stated");
        Assert.Equal(2.0 / 3, m.Score("C", "BO1").Value!.Value, 12);
    }

    [Fact]
    public void Without_a_scale_no_strength_means_anything() =>
        new Wijk().Coops("C").People("C", "a", "b").Tie("a", "b", strength: 3, by: "a").Measure().Score("C", "BO2").IsNotAvailable("strengths not stated");

    [Fact]
    public void A_tie_without_a_strength_may_be_strong_and_is_left_out_of_the_mean()
    {
        // a–b 3 strong, b–c unknown, a–c not observed: 1 of 3, at most 3 of 3.
        var m = Three.Tie("a", "b", strength: 3, by: "a").Tie("b", "c").Measure();
        var density = m.Score("C", "BO2");

        Assert.Equal((1.0 / 3, 1.0 / 3, 1.0), (density.Value, density.Low, density.High));
        Assert.Contains("strengths not stated: 1", density.Flags);
        Assert.Equal((3.0, 1), (m.Score("C", "BO6").Value, m.Score("C", "BO6").N));
    }

    [Fact]
    public void Reports_of_one_tie_are_merged_to_the_strongest_on_an_ordinal_scale_and_added_on_a_ratio_scale()
    {
        var two = Three.Tie("a", "b", strength: 1, by: "a").Tie("b", "a", strength: 2, by: "b");

        Assert.Equal(2, two.Measure().Score("C", "BO6").Value);
        Assert.Equal(3, two.Scale(0, 40, 8, isRatio: true).Measure().Score("C", "BO6").Value);
    }

    [Fact]
    public void The_median_of_an_odd_number_is_the_middle_one()
    {
        var m = Three.Tie("a", "b", strength: 1, by: "a").Tie("b", "c", strength: 3, by: "b").Tie("a", "c", strength: 3, by: "a").Measure();

        Assert.Equal((7.0 / 3, 3.0), (m.Score("C", "BO6").Value, m.Score("C", "BO6.median").Value));
    }

    [Fact]
    public void An_inside_that_was_asked_and_has_no_tie_has_no_strong_one_and_no_mean()
    {
        var m = Three.Complete("a", "contact").Complete("b", "contact").Measure();

        Assert.Equal(0, m.Score("C", "BO2").Value);
        m.Score("C", "BO6").IsNotAvailable("no tie inside");
        Assert.Equal(0, m.Score("C", "BO10").Value);
        m.Score("C", "BO10.share").IsNotAvailable("no tie inside");
        Assert.Equal(["a", "b", "c"], m.Score("C", "BO12.true").Elements);
    }

    [Fact]
    public void Somebody_without_a_tie_of_whom_not_every_pair_was_observed_is_no_true_isolate()
    {
        // a and b know each other; c and d are not mentioned; only a was asked: c–d and b–c are open.
        var m = new Wijk().Coops("C").People("C", "a", "b", "c", "d").Contacts("a-b").Complete("a", "contact").Complete("c", "contact").Measure();

        Assert.Equal(["c", "d"], m.Score("C", "BO12").Elements);
        Assert.Equal(["c"], m.Score("C", "BO12.true").Elements);
        Assert.Equal(["d"], m.Score("C", "BO12.unobserved").Elements);
    }

    [Fact]
    public void Roles_that_nobody_has_are_listed_and_not_counted()
    {
        // Board a and leader b, strongly tied: 1 of 1; nobody is a volunteer.
        var m = Three.Member("a", "C", "board").Member("b", "C", "leader").Tie("a", "b", strength: 3, by: "a").Measure();
        var score = m.Score("C", "BO3");

        Assert.Equal((1.0, 1), (score.Value, score.N));
        Assert.Contains("nobody in this role: volunteer", score.Flags);
    }

    [Fact]
    public void One_person_with_two_roles_is_no_pair_and_without_roles_there_is_nothing_to_couple()
    {
        Three.Member("a", "C", "board").Member("a", "C", "leader").Tie("a", "b", strength: 3, by: "a").Measure().Score("C", "BO3").IsNotAvailable("roles not stated");
        Three.Member("a", "C", "member").Member("b", "C", "employee").Tie("a", "b", strength: 3, by: "a").Measure().Score("C", "BO3").IsNotAvailable("roles not stated");
    }

    [Fact]
    public void A_role_that_ended_before_the_day_does_not_count() =>
        Three.Member("a", "C", "board", to: "2023").Member("b", "C", "leader").Tie("a", "b", strength: 3, by: "a").Measure()
            .Score("C", "BO3").IsNotAvailable("roles not stated");

    [Fact]
    public void A_pair_of_roles_that_was_not_observed_may_have_a_strong_tie()
    {
        // Board a, leader b, volunteer c: a–b strong, a–c weak, b–c not observed.
        var m = Three.Member("a", "C", "board").Member("b", "C", "leader").Member("c", "C", "volunteer")
            .Tie("a", "b", strength: 3, by: "a").Tie("a", "c", strength: 1, by: "a").Measure();
        var score = m.Score("C", "BO3");

        Assert.Equal((1.0 / 3, 1.0 / 3, 2.0 / 3), (score.Value, score.Low, score.High));
    }

    [Fact]
    public void A_leader_role_leads_and_a_group_of_volunteers_volunteers()
    {
        var m = new Wijk().Coops("C").Scale(1, 3, 3).Actor("l", "leader_role", "C").Actor("g", "volunteer_group", "C").Tie("l", "g", strength: 3, by: "l").Measure();

        Assert.Equal((1.0, 1), (m.Score("C", "BO3").Value, m.Score("C", "BO3").N));
    }
}
