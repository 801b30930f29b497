using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.Significance;

public sealed class RelabelledNullTests
{
    [Fact]
    public void A_path_of_four_lies_where_its_six_dealings_put_it()
    {
        // A A B B on a path: E-I over the six ways is −1/3, −1/3, 1/3, 1/3, 1, 1 (docs/method.md, section 16).
        var path = Shapes.Path(4);
        var place = RelabelledNull.Of([0, 0, 1, 1], groups => [EiIndex.Of(path, groups).Value], new PermutationOptions { Draws = 20_000 })[0];
        Near.Equal(-1.0 / 3, place.Value);
        Near.Equal(1.0 / 6, place.MidPercentile, .01);
        Near.Equal(1.0 / 3, place.Mean, .015);
        Near.Equal(.544331, place.StandardDeviation, .01);
        Near.Equal(2.0 / 3, place.P, .015);
        Assert.Equal((20_000, 20_000, 42L), (place.Defined, place.Draws, place.Seed));
    }

    [Fact]
    public void The_first_three_of_six_labels_hold_both_sorts_as_often_as_the_hypergeometric_says()
    {
        // Three of A and three of B: the first three are of one sort in 2 of C(6, 3) = 20.
        var place = RelabelledNull.Of([0, 0, 0, 1, 1, 1], labels => [labels.Take(3).Distinct().Count()], new PermutationOptions { Draws = 20_000 })[0];
        Assert.Equal(1, place.Value);
        Near.Equal(.05, place.MidPercentile, .01);
        Near.Equal(1.9, place.Mean, .01);
    }

    [Fact]
    public void Without_a_value_or_without_variation_there_is_no_place()
    {
        Assert.Equal("no value", RelabelledNull.Of([0, 1], _ => [null], new PermutationOptions { Draws = 9 })[0].Reason?.Code);
        Assert.Equal("no variation", RelabelledNull.Of([0, 0], groups => [groups.Sum()], new PermutationOptions { Draws = 9 })[0].Reason?.Code);
        // Undefined on some draws: left out, and counted.
        var half = RelabelledNull.Of([0, 1], groups => [groups[0] == 0 ? 1 : null], new PermutationOptions { Draws = 999 })[0];
        Assert.InRange(half.Defined, 400, 600);
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        double?[] Numbers(int[] groups) => [groups[0] * 3 + groups[1]];
        var one = RelabelledNull.Of([0, 1, 2, 3, 4], Numbers, new PermutationOptions { Draws = 999, MaxThreads = 1 });
        Assert.Equal(one, RelabelledNull.Of([0, 1, 2, 3, 4], Numbers, new PermutationOptions { Draws = 999, MaxThreads = 3 }));
    }
}
