using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>Direct pairs (LI4), distance (LI6), mandate (LI7) and survival (LI9).</summary>
public sealed class AccessTests
{
    private static Wijk Town => new Wijk().Coops("C").People("C", "a", "b").Actor("G", "municipality");

    [Fact]
    public void Direct_pairs_share_nobody_and_are_never_more_than_the_ways()
    {
        // Both know v only: one pair. With b–w too: two.
        var town = Town.Official("v", "G").Official("w", "G").Contacts("a-v b-v");

        Assert.Equal(1, town.Measure().Score("C", "LI4", "G").Value);
        Assert.Equal(2, town.Contacts("b-w").Measure().Score("C", "LI4", "G").Value);
    }

    [Fact]
    public void Direct_pairs_are_a_largest_matching_and_bound_the_ways_from_below()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var random = new Random(seed);
            var town = new Wijk().Coops("C").People("C", "a0", "a1", "a2", "a3").Actor("G", "municipality");
            town = Enumerable.Range(0, 4).Aggregate(town, (t, i) => t.Official($"v{i}", "G"));
            var ties = Enumerable.Range(0, 16).Where(_ => random.NextDouble() < 0.3).Select(i => (Member: i / 4, Holder: i % 4)).ToArray();
            var m = ties.Aggregate(town, (t, tie) => t.Tie($"a{tie.Member}", $"v{tie.Holder}")).Measure();
            var view = m.Terminal("C", "G");
            var network = NetworkBuilder.Build(8, ties.Select(t => t.Member).ToArray(), ties.Select(t => 4 + t.Holder).ToArray()).Network;

            Assert.Equal(Matching.Of(network, [true, true, true, true, false, false, false, false]).Length, view.DirectPairs().Pairs);
            Assert.True(view.DirectPairs().Pairs <= view.Redundancy().Ways);
        }
    }

    [Fact]
    public void A_tie_that_names_one_side_only_leaves_the_pairs_unknown()
    {
        var own = Town.Official("v", "G").Tie("C", "v").Measure().Score("C", "LI4", "G");
        own.IsNotAvailable("nobody named");
        Assert.Contains("one side not named: 1", own.Flags);

        Town.Official("v", "G").Tie("a", "G").Measure().Score("C", "LI4", "G").IsNotAvailable("nobody named");
        Town.Official("v", "G").Tie("C", "G", "collaboration").Measure().Score("C", "LI4", "G").IsNotAvailable("nobody named");
        Town.Official("v", "G").Measure().Score("C", "LI4", "G").IsNotAvailable("not mentioned");
        Assert.Equal(0, Town.Official("v", "G").Complete("v", "contact").Measure().Score("C", "LI4", "G").Value);
    }

    [Fact]
    public void A_role_of_several_persons_takes_part_as_often_and_one_of_unknown_size_makes_it_at_least()
    {
        Assert.Equal(2, Town.Official("v", "G", persons: 2).Contacts("a-v b-v").Measure().Score("C", "LI4", "G").Value);
        var unknown = Town.Official("v", "G", persons: null).Contacts("a-v b-v").Measure().Score("C", "LI4", "G");
        Assert.Equal(1, unknown.Value);
        Assert.Contains("size not stated", unknown.Flags);
    }

    [Fact]
    public void The_nearest_official_with_a_mandate_may_be_further_away()
    {
        var m = Town.Actor("v", "civil_servant_role", "G", persons: 1, level: 1).Actor("w", "civil_servant_role", "G", persons: 1, level: 3)
            .Official("x", "G").Contacts("a-v v-w").Measure();

        Assert.Equal(1, m.Score("C", "LI6", "G").Value);
        Assert.Equal(2, m.Score("C", "LI6.mandate", "G").Value);
        Assert.Contains("level not stated: 1", m.Score("C", "LI6.mandate", "G").Flags);
        Town.Official("v", "G").Contacts("a-v").Measure().Score("C", "LI6.mandate", "G").IsNotAvailable("level not stated");
    }

    [Fact]
    public void Mandate_is_the_highest_directly_and_within_two_steps_and_the_share_with_enough()
    {
        // Contacts with v (1), w (2) and x (unknown); y (4) is two steps away. From level 2 on: one of the two known; 1/3 to 2/3 of all.
        var m = Town.Actor("v", "civil_servant_role", "G", level: 1).Actor("w", "civil_servant_role", "G", level: 2).Official("x", "G")
            .Actor("y", "civil_servant_role", "G", level: 4).Contacts("a-v a-w b-x v-y").Measure();

        Assert.Equal((2.0, "w"), (m.Score("C", "LI7").Value, m.Score("C", "LI7").Elements.Single()));
        Assert.Equal((4.0, "y"), (m.Score("C", "LI7.near").Value, m.Score("C", "LI7.near").Elements.Single()));
        var share = m.Score("C", "LI7.share");
        Assert.Equal((0.5, 1.0 / 3, 2.0 / 3, 3), (share.Value, share.Low, share.High, share.N));
        Assert.Contains("level not stated: 1", share.Flags);
    }

    [Fact]
    public void Without_a_linking_contact_no_mandate_is_mentioned_and_an_institution_has_none()
    {
        Town.Official("v", "G").Measure().Score("C", "LI7").IsNotAvailable("not mentioned");
        Town.Official("v", "G").Contacts("a-v").Measure().Score("G", "LI7").IsNotAvailable("institution");
    }

    [Fact]
    public void A_role_survives_until_all_its_persons_have_left_and_an_organisation_stays()
    {
        // a .8; a role of two persons 1 − .2²; by way of organisation K nothing is lost.
        Near.Equal(0.8 * 0.96, Town.Official("v", "G", persons: 2).Contacts("a-v").Measure().Score("C", "LI9", "G").Value);
        Near.Equal(0.8 * 0.8, Town.Coops("K").Official("v", "G").Contacts("a-K K-v").Measure().Score("C", "LI9", "G").Value);
        Town.Official("v", "G").Measure().Score("C", "LI9", "G").IsNotAvailable("not mentioned");
    }

    [Fact]
    public void Above_twenty_relevant_persons_survival_is_exact_where_that_is_cheap()
    {
        var town = new Wijk().Coops("C").Actor("G", "municipality");
        for (var i = 0; i < 11; i++)
        {
            town = town.People("C", $"a{i:00}").Official($"v{i:00}", "G").Tie($"a{i:00}", $"v{i:00}");
        }

        // Eleven ways of two persons each: 1 − (1 − .64)¹¹.
        var score = town.Measure().Score("C", "LI9", "G");
        Assert.Equal(22, score.N);
        Near.Equal(1 - Math.Pow(.36, 11), score.Value);
        Assert.Null(score.StandardError);
    }

    [Fact]
    public void Where_it_is_not_survival_is_simulated_and_says_so()
    {
        var town = new Wijk().Coops("C").Actor("G", "municipality");
        for (var i = 0; i < 14; i++)
        {
            town = town.People("C", $"a{i:00}").Official($"v{i:00}", "G");
        }

        for (var way = 0; way < 14 * 14; way++)
        {
            town = town.Tie($"a{way / 14:00}", $"v{way % 14:00}");
        }

        // Everybody knows everybody across: lost only when one side is gone altogether.
        var score = town.Measure().Score("C", "LI9", "G");
        Assert.Equal(28, score.N);
        Assert.Contains("simulated, seed: 0", score.Flags);
        Assert.InRange(score.Value!.Value, 0.9995, 1);
        Assert.NotNull(score.StandardError);
    }

    [Fact]
    public void Two_departments_of_one_payer_are_one_payer_and_on_the_second_line_two()
    {
        // 40, 40 and 20: by root .8² + .2² = .68; by department .4² + .4² + .2² = .36.
        var m = Town.Actor("D", "municipal_department", "G").Actor("E", "municipal_department", "G").Actor("F", "fund")
            .Tie("D", "C", "funding", euros: 40).Tie("E", "C", "funding", euros: 40).Tie("F", "C", "funding", euros: 20).Measure();

        Near.Equal(0.68, m.Score("C", "LI5").Value);
        Near.Equal(0.36, m.Score("C", "LI5.department").Value);
    }
}
