using WijkNetwerk.Graph.Composition;

namespace WijkNetwerk.Graph.Tests.Composition;

public sealed class RankIntervalsTests
{
    [Fact]
    public void Two_components_give_the_exact_shares_of_the_weights()
    {
        // With weight w on the first: A = w, B = 1 − w, C = 0.4, w uniform. A is first for w > ½, second for 0.4 < w < ½, third below; C second for w < 0.4 or w > 0.6, else third.
        var ranks = RankIntervals.Of([[1, 0], [0, 1], [.4, .4]])!.Value;
        Near.Equal(.5, ranks[0].First, .02);
        Near.Equal(.5, ranks[1].First, .02);
        Assert.Equal((1.0, 3.0), (ranks[0].Low, ranks[0].High));
        Assert.Equal((2.0, 2.0, 3.0, 0.0), (ranks[2].Low, ranks[2].Median, ranks[2].High, ranks[2].First));
        Assert.Equal((9_999, 42L), (ranks[0].Draws, ranks[0].Seed));
    }

    [Fact]
    public void Who_is_nowhere_lower_has_the_better_rank_whatever_the_weights()
    {
        var ranks = RankIntervals.Of([[.9, .9, .9], [.5, .5, .5], [.1, .2, .3]])!.Value;
        Assert.Equal([(1.0, 1.0), (2.0, 2.0), (3.0, 3.0)], ranks.Select(r => (r.Low, r.High)));
        var equal = RankIntervals.Of([[.5, .5], [.5, .5], [.5, .5]])!.Value;
        Assert.All(equal, r => Assert.Equal((2.0, 2.0, 0.0), (r.Low, r.High, r.First)));
    }

    [Fact]
    public void The_weights_are_spread_evenly_over_three_components()
    {
        // Each unit row is first on a third of the simplex.
        var ranks = RankIntervals.Of([[1, 0, 0], [0, 1, 0], [0, 0, 1]])!.Value;
        Assert.All(ranks, r => Near.Equal(1.0 / 3, r.First, .02));
        // Against .8 everywhere a unit row needs a weight above .8: a share of (1 − .8)² of the simplex.
        Near.Equal(.04, RankIntervals.Of([[1, 0, 0], [.8, .8, .8], [0, 0, 0]])!.Value[0].First, .008);
    }

    [Fact]
    public void Fewer_than_three_are_too_few_to_compare_and_the_seed_decides()
    {
        Assert.Null(RankIntervals.Of([[1, 0], [0, 1]]));
        Assert.Equal(RankIntervals.Of([[1, 0], [0, 1], [.4, .4]], 99, 7)!.Value, RankIntervals.Of([[1, 0], [0, 1], [.4, .4]], 99, 7)!.Value);
        Assert.Throws<ArgumentException>(() => RankIntervals.Of([[1, 0], [0, 1], [.4]]));
    }
}
