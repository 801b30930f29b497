using System.Text;
using WijkNetwerk.Graph.Composition;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Composition;

public sealed class CapitalSummaryTests
{
    private static readonly CapitalSummary[] Toy = [.. CapitalSummary.Of(Tables.ToyAt(ReferenceLevel.Root))];

    [Fact]
    public void The_toy_cooperative_has_the_summaries_of_its_readme_from_its_own_scores()
    {
        var bonding = One("C1", "bonding");
        Near.Equal(Math.Pow(.2 * .5 * .6, 1.0 / 3), bonding.Mean.Value);
        Near.Equal(.391487, bonding.Mean.Value, 5e-7);
        Near.Equal(.2, bonding.Mean.Least);
        Near.Equal(.6, bonding.Mean.Greatest);
        Assert.Equal(5, bonding.Size);
        var bridging = One("C1", "bridging");
        Near.Equal(.778874, bridging.Mean.Value, 5e-7);
        Near.Equal(.6, bridging.Mean.Least);
        Near.Equal(.9, bridging.Mean.Greatest);
        var linking = One("C1", "linking");
        Near.Equal(.370041, linking.Mean.Value, 5e-7);
        Near.Equal(.344, linking.Mean.Low, 5e-4);
        Near.Equal(.391, linking.Mean.High, 5e-4);
        Near.Equal(.2, linking.Mean.Least);
        Near.Equal(.75, linking.Mean.Greatest);
        // Municipality 2, corporation 1, fund 0; nobody of the bank is known: 3 of 4.
        var ways = linking.Components.Single(c => c.Value.Measure == "LI3.kind");
        Assert.Equal((3, 4), (ways.N, ways.Of));
        Near.Equal(.375, ways.Value.Low);
        Near.Equal(.625, ways.Value.High);
    }

    [Fact]
    public void A_component_without_a_value_withholds_the_whole_and_is_named()
    {
        // BO and OV have one person each and no list of members, and nobody pays them.
        var bonding = One("BO", "bonding");
        Assert.Null(bonding.Mean.Value);
        Assert.Equal(["BO2", "BO3", "BO8"], bonding.Mean.Withheld);
        Assert.Equal(Reason.ComponentMissing, bonding.NotRanked);
        Assert.Contains("1 - LI5.dominant", One("BO", "linking").Mean.Withheld);
        Assert.DoesNotContain(Toy, s => s.Ego is "GEM" or "HAV");
    }

    [Fact]
    public void A_profile_may_let_fewer_components_do_and_then_the_bounds_are_wider_and_nobody_is_put_in_order()
    {
        var profile = Profile.Parse("""
            { "name": "own", "version": "1", "basedOn": "essay", "label": { "en": "own", "nl": "eigen" }, "summaries": { "linking": { "value": 3, "source": "agreed" } } }
            """u8);
        Assert.Equal(new Threshold(3, "agreed"), profile.Summaries["linking"]);
        var m = new Measurement(new Reading(Tables.Toy, profile, Tables.ToyAt(ReferenceLevel.Root).Reading.Options));
        var own = CapitalSummary.Of(m).ToDictionary(s => (s.Ego, s.Capital));
        // C1 has all four: nothing changes.
        Near.Equal(.370041, own[("C1", "linking")].Mean.Value, 5e-7);
        Assert.Equal((4, 4), (own[("C1", "linking")].Mean.Defined, own[("C1", "linking")].Components.Length));
        // Nobody pays BO, and it has no tie with an institution: LI1 0, LI2 0, so the mean over three is 0; the share of the largest payer is missing.
        var linking = own[("BO", "linking")];
        Assert.Equal((0.0, 0.0, 0.0), (linking.Mean.Value, linking.Mean.Low, linking.Mean.High));
        Assert.Equal((3, "1 - LI5.dominant"), (linking.Mean.Defined, Assert.Single(linking.Mean.Missing)));
        Assert.Equal(Reason.ComponentMissing, linking.NotRanked);
        // Of bonding all three are still needed.
        Assert.Null(own[("BO", "bonding")].Mean.Value);
    }

    [Fact]
    public void The_profile_knows_how_many_components_each_summary_has() =>
        Assert.All(Toy, s => Assert.Equal(Profile.SummaryComponents[s.Capital], s.Components.Length));

    [Theory]
    [InlineData("""{ "bonding": { "value": 4, "source": "x" } }""", "$.summaries.bonding.value is 4; it must be a whole number from 1 to 3.")]
    [InlineData("""{ "linking": { "value": 0, "source": "x" } }""", "$.summaries.linking.value is 0; it must be a whole number from 1 to 4.")]
    [InlineData("""{ "bridging": { "value": 1.5, "source": "x" } }""", "$.summaries.bridging.value is 1.5; it must be a whole number from 1 to 3.")]
    [InlineData("""{ "trust": { "value": 1, "source": "x" } }""", "$.summaries.trust is not known; it must be one of bonding, bridging, linking.")]
    [InlineData("""{ "bonding": { "value": 2 } }""", "$.summaries.bonding.source is missing.")]
    public void What_is_wrong_with_the_rule_is_said_with_its_place(string summaries, string message)
    {
        var json = $$"""{ "name": "own", "version": "1", "basedOn": "essay", "label": { "en": "own", "nl": "eigen" }, "summaries": {{summaries}} }""";
        Assert.StartsWith(message, Assert.Throws<ProfileException>(() => Profile.Parse(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_than_three_are_not_put_in_order()
    {
        Assert.Equal(Reason.TooFewToCompare, One("C1", "bonding").NotRanked);
        Assert.All(Toy, s => Assert.Null(s.Rank));
    }

    [Fact]
    public void Those_of_about_the_same_size_are_put_in_order_and_the_others_told_why()
    {
        // The example of docs/how-to/compare-fairly.md: A (.9, .5), B (.4, .8), C (.6, .5), and one that is five times as large.
        var all = CapitalSummary.InOrder(
            [Made("A", 10, .9, .5), Made("B", 12, .4, .8), Made("C", 6, .6, .5), Made("D", 60, .9, .9), Made("E", 2, 1, 1) with { NotRanked = Reason.TooSmall }], seed: 42, draws: 999);
        Assert.Equal([null, null, null, "size differs", "too small"], all.Select(s => s.NotRanked?.Code));
        Assert.Equal([1, 1, 2, null, null], all.Select(s => s.Level));
        Assert.Equal(["A"], all[2].Above);
        Assert.Equal(["B"], all[0].NotComparable);
        Assert.Equal(["A", "C"], all[1].NotComparable);
        Assert.All(all.Take(4), s => Assert.Equal((6, 12), s.Sizes));
        // Weight w on the first: A (.9w + .5(1−w)) beats B (.4w + .8(1−w)) for w > 3/8; A is never below second, C never first.
        Assert.Equal((1.0, 2.0), (all[0].Rank!.Value.Low, all[0].Rank!.Value.High));
        Assert.Equal(0, all[2].Rank!.Value.First);
        Near.Equal(5.0 / 8, all[0].Rank!.Value.First, .05);
        Assert.All(all.Take(3), s => Assert.Equal(3, s.Ranked));
    }

    [Fact]
    public void Of_two_sets_of_one_size_the_larger_organisations_are_taken()
    {
        var all = CapitalSummary.InOrder([Made("a", 3, .1), Made("b", 4, .2), Made("c", 5, .3), Made("d", 20, .4), Made("e", 30, .5), Made("f", 40, .6)], seed: 1, draws: 9);
        Assert.Equal([null, null, null, 1, 1, 1], all.Select(s => s.Rank is null ? (int?)null : 1));
        Assert.Equal((20, 40), all[0].Sizes);
    }

    [Fact]
    public void Below_half_observed_nothing_is_put_in_order()
    {
        var real = CapitalSummary.Of(Tables.RealAt(ReferenceLevel.Root), Tables.Five);
        Assert.All(real.Where(s => s.Capital == "bridging" && s.Mean.Value is not null), s => Assert.Equal(Reason.LessThanHalfObserved, s.NotRanked));
        Assert.All(real, s => Assert.Null(s.Rank));
    }

    private static CapitalSummary One(string ego, string capital) => Toy.Single(s => s.Ego == ego && s.Capital == capital);

    private static CapitalSummary Made(string ego, int size, params double[] components) => new(
        ego, "bonding", Composite.Of([.. components.Select((c, k) => new Component($"{k}", c))]),
        [.. components.Select((c, k) => new SummaryComponent(new Component($"{k}", c), null, size, 1, 1))], size, null);
}
