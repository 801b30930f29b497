using WijkNetwerk.Graph.Significance;

namespace WijkNetwerk.Graph.Tests.Significance;

public sealed class MultipleTestsTests
{
    // R 4.2.2: p <- c(.01, .04, .03, .005, .5); p.adjust(p, "holm"), p.adjust(p, "BH"), and both with n = 10.
    private static readonly double[] Chances = [.01, .04, .03, .005, .5];

    [Fact]
    public void Holm_is_that_of_R()
    {
        Is([.04, .09, .09, .025, .5], MultipleTests.Holm(Chances, 5));
        Is([.09, .28, .24, .05, 1], MultipleTests.Holm(Chances, 10));
    }

    [Fact]
    public void Benjamini_and_Hochberg_is_that_of_R()
    {
        Is([.025, .05, .05, .025, .5], MultipleTests.BenjaminiHochberg(Chances, 5));
        Is([.05, .1, .1, .05, 1], MultipleTests.BenjaminiHochberg(Chances, 10));
    }

    [Fact]
    public void Tests_with_chance_one_may_be_left_out()
    {
        double[] all = [.3, .2, 1, 1, 1, .001];
        Is(MultipleTests.Holm(all, 6).Where((_, i) => all[i] < 1), MultipleTests.Holm([.3, .2, .001], 6));
        Is(MultipleTests.BenjaminiHochberg(all, 6).Where((_, i) => all[i] < 1), MultipleTests.BenjaminiHochberg([.3, .2, .001], 6));
    }

    [Fact]
    public void One_test_stays_as_it_is_and_equal_chances_stay_equal()
    {
        Is([.04], MultipleTests.Holm([.04], 1));
        Is([.04], MultipleTests.BenjaminiHochberg([.04], 1));
        Is([.08, .08], MultipleTests.Holm([.04, .04], 2));
        Is([.04, .04], MultipleTests.BenjaminiHochberg([.04, .04], 2));
        Assert.Empty(MultipleTests.Holm([], 0));
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MultipleTests.Holm([.1, .2], 1));
        Assert.Throws<ArgumentException>(() => MultipleTests.BenjaminiHochberg([1.1], 1));
        Assert.Throws<ArgumentException>(() => MultipleTests.Holm([double.NaN], 1));
    }

    private static void Is(IEnumerable<double> expected, IEnumerable<double> found) =>
        Near.Equal(expected.Select(v => (double?)v), found.Select(v => (double?)v), 1e-15);
}
