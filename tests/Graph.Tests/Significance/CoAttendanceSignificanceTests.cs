using System.Numerics;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.Tests.TwoMode;
using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Tests.Significance;

public sealed class CoAttendanceSignificanceTests
{
    [Theory]
    [InlineData("Evelyn Jefferson", "Theresa Anderson", 49, 3003)]
    [InlineData("Evelyn Jefferson", "Laura Mandeville", 176, 3432)]
    public void The_southern_women_have_the_chances_of_the_method_text(string first, string second, int above, int below)
    {
        var (davis, women) = Attendances.Davis;
        var pairs = CoAttendance.Of(davis)!.Value;
        var chances = CoAttendanceSignificance.Of(davis, pairs);
        Assert.Equal(18 * 17 / 2, chances.Tests);
        var place = pairs.IndexOf(pairs.Single(p => (women[p.First], women[p.Second]) == (first, second)));
        Near.Equal((double)above / below, chances.Chance[place], 1e-14);
    }

    [Theory]
    [MemberData(nameof(Attendances.Oracles), MemberType = typeof(Attendances))]
    public void Chances_and_their_adjustment_are_those_of_R(string name)
    {
        var (network, expected) = Attendances.Oracle(name);
        var chances = CoAttendanceSignificance.Of(network, CoAttendance.Of(network)!.Value);
        Assert.Equal(expected.GetProperty("tests").GetInt64(), chances.Tests);
        var rows = expected.GetProperty("pairs").EnumerateArray().ToArray();
        foreach (var (column, ours) in new[] { (4, chances.Chance), (5, chances.Holm), (6, chances.BenjaminiHochberg) })
            Near.Equal(rows.Select(r => (double?)r[column].GetDouble()), ours.Select(c => (double?)c), 1e-11, $"{name} column {column}");
    }

    [Fact]
    public void It_is_the_quotient_of_binomials_also_far_from_what_is_likely()
    {
        // All of one actor's events shared by another, of ever more: down to one in 10^57.
        foreach (var (events, first, second, shared) in new[] { (5, 3, 2, 2), (14, 8, 7, 6), (200, 60, 50, 30), (200, 100, 100, 100), (1000, 30, 40, 10), (9, 9, 4, 4), (7, 0, 0, 0) })
        {
            var ofFirst = Enumerable.Range(0, first);
            // The second shares the first so many events, and has the rest at the end.
            var ofSecond = Enumerable.Range(0, shared).Concat(Enumerable.Range(events - (second - shared), second - shared));
            var network = TwoModeNetwork.Build(2, events, [.. ofFirst.Select(_ => 0), .. ofSecond.Select(_ => 1)], [.. ofFirst, .. ofSecond]);
            if (shared == 0)
            {
                Assert.Empty(CoAttendanceSignificance.Of(network, CoAttendance.Of(network)!.Value).Chance);
                continue;
            }

            var chance = Assert.Single(CoAttendanceSignificance.Of(network, CoAttendance.Of(network)!.Value).Chance);
            var above = Enumerable.Range(shared, Math.Min(first, second) - shared + 1).Aggregate(BigInteger.Zero, (sum, x) => sum + (Binomial(first, x) * Binomial(events - first, second - x)));
            var expected = Math.Exp(BigInteger.Log(above) - BigInteger.Log(Binomial(events, second)));
            Assert.InRange(chance / expected, 1 - 1e-11, 1 + 1e-11);
        }
    }

    [Fact]
    public void Who_came_to_nothing_is_not_tested()
    {
        var network = TwoModeNetwork.Build(5, 3, [0, 1, 2], [0, 0, 1]);
        Assert.Equal(3, CoAttendanceSignificance.Of(network, CoAttendance.Of(network)!.Value).Tests);
    }

    private static BigInteger Binomial(int n, int k) =>
        k < 0 || k > n ? 0 : Enumerable.Range(1, k).Aggregate(BigInteger.One, (product, i) => product * (n - k + i) / i);
}
