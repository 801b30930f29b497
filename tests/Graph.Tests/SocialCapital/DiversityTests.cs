using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class DiversityTests
{
    [Fact]
    public void Of_nothing_there_is_no_diversity()
    {
        foreach (var nothing in new[] { Diversity.Of(), Diversity.Of(0, 0) })
        {
            Assert.Null(nothing.Blau);
            Assert.Null(nothing.Iqv);
            Assert.Null(nothing.Shannon);
            Assert.Null(nothing.Pielou);
            Assert.Null(nothing.Hill1);
            Assert.Null(nothing.Hill2);
        }
    }

    [Fact]
    public void With_one_possible_category_evenness_is_undefined()
    {
        var one = Diversity.Of(7);
        Assert.Equal(0, one.Blau);
        Assert.Equal(1, one.Hill1);
        Assert.Equal(1, one.Hill2);
        Assert.Null(one.Iqv);
        Assert.Null(one.Pielou);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(10)]
    public void An_even_spread_is_as_diverse_as_can_be(int k)
    {
        var even = Diversity.Of([.. Enumerable.Repeat(3.0, k)]);
        Near.Equal(1 - 1.0 / k, even.Blau);
        Near.Equal(1, even.Iqv);
        Near.Equal(Math.Log(k), even.Shannon);
        Near.Equal(1, even.Pielou);
        Near.Equal(k, even.Hill1);
        Near.Equal(k, even.Hill2);
    }

    [Fact]
    public void All_in_one_of_several_categories_is_not_diverse()
    {
        var one = Diversity.Of(0, 5, 0);
        Assert.Equal(0, one.Blau);
        Assert.Equal(0, one.Iqv);
        Assert.Equal(0, one.Pielou);
        Assert.Equal(1, one.Hill2);
    }

    [Fact]
    public void Diversity_of_the_toy_cooperatives_alters_and_money()
    {
        Near.Equal(.75, Diversity.Of(1, 1, 1, 1).Blau);
        Near.Equal(.9, Diversity.Of(1, 1, 1, 1, 0, 0).Iqv);
        var payers = Diversity.Of(80_000, 15_000, 5_000);
        Near.Equal(.665, payers.Concentration);
        Near.Equal(1 / .665, payers.Hill2);
        Near.Equal(.612869, payers.Shannon, 5e-7);
        Near.Equal(.557858, payers.Pielou, 5e-7);
    }

    [Fact]
    public void Order_and_unit_do_not_matter_and_Hill_numbers_fall_with_their_order()
    {
        var random = new Random(4);
        for (var round = 0; round < 100; round++)
        {
            double[] counts = [.. Enumerable.Range(0, 1 + random.Next(8)).Select(_ => (double)random.Next(6)), 1];
            var diversity = Diversity.Of(counts);
            double[] other = [.. counts.Select(count => 7 * count).Reverse()];
            Near.Equal(diversity.Blau, Diversity.Of(other).Blau);
            Near.Equal(diversity.Shannon, Diversity.Of(other).Shannon);
            Assert.True(diversity.Hill2 <= diversity.Hill1 + Near.Tolerance);
            Assert.True(diversity.Hill1 <= counts.Count(count => count > 0) + Near.Tolerance);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-3.0)]
    public void A_count_that_is_no_count_is_refused_with_its_value(double count) =>
        Assert.Contains("counts[1] is", Assert.Throws<ArgumentException>(() => Diversity.Of(1, count)).Message);
}
