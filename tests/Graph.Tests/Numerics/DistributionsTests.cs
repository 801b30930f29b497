using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Tests.Numerics;

/// <summary>Means and variances of 40,000 draws against their formulas, within five standard errors of the mean.</summary>
public sealed class DistributionsTests
{
    private const int Draws = 40_000;

    [Theory]
    [InlineData(1, .3)]
    [InlineData(50, .02)]
    [InlineData(50, .9)]
    [InlineData(1000, .05)]
    [InlineData(1000, .5)]
    [InlineData(124_750, .02)]
    public void Binomial(int trials, double chance) =>
        Matches(r => r.Binomial(trials, chance), trials * chance, trials * chance * (1 - chance));

    [Theory]
    [InlineData(.5, .5)]
    [InlineData(.5, 700)]
    [InlineData(3, 4)]
    public void Beta(double a, double b) =>
        Matches(r => r.Beta(a, b), a / (a + b), a * b / ((a + b) * (a + b) * (a + b + 1)));

    [Fact]
    public void Gamma() => Matches(r => r.Gamma(2.5), 2.5, 2.5);

    [Fact]
    public void Normal() => Matches(r => r.Normal(), 0, 1);

    [Theory]
    [InlineData(0)]
    [InlineData(1e-300)]
    [InlineData(1e-19)]
    public void A_chance_below_the_rounding_of_one_is_no_certainty(double chance) =>
        Assert.Equal(0, Enumerable.Range(0, 1000).Sum(seed => new Xoshiro(seed).Binomial(1_000_000, chance)));

    [Fact]
    public void Certainty_is_certain() => Assert.Equal(7, new Xoshiro(1).Binomial(7, 1));

    private static void Matches(Func<Xoshiro, double> draw, double mean, double variance)
    {
        var random = new Xoshiro(20261122);
        var drawn = Enumerable.Range(0, Draws).Select(_ => draw(random)).ToArray();
        var found = drawn.Average();
        var spread = drawn.Sum(x => (x - found) * (x - found)) / (Draws - 1);
        Assert.InRange(found, mean - 5 * Math.Sqrt(variance / Draws), mean + 5 * Math.Sqrt(variance / Draws));
        Assert.InRange(spread, .93 * variance, 1.07 * variance);
    }
}
