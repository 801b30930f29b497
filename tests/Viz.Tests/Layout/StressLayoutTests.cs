using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Layout;

namespace WijkNetwerk.Viz.Tests.Layout;

public sealed class StressLayoutTests
{
    [Fact]
    public void A_path_of_three_is_drawn_as_long_as_it_is()
    {
        var points = Place(3, [new(0, 1), new(1, 2)]);
        Assert.Equal(2, points[0].DistanceTo(points[2]), 2);
        Assert.Equal(1, points[0].DistanceTo(points[1]), 2);
    }

    [Fact]
    public void Majorisation_lowers_the_stress()
    {
        var (count, ties) = RandomNetwork(40, 11);
        var component = LayoutComponents.Of(count, ties)[0];
        var distances = LayoutComponents.Distances(component, ties);
        var points = ClassicalScaling.Start(distances, 42);
        var before = StressLayout.Stress(points, distances);
        for (var round = 0; round < 10; round++)
        {
            StressLayout.Majorise(points, distances, new StressOptions { Rounds = 1 }, TestContext.Current.CancellationToken);
            var after = StressLayout.Stress(points, distances);
            Assert.True(after <= before + 1e-9);
            before = after;
        }

        Assert.True(before < 0.8 * StressLayout.Stress(ClassicalScaling.Start(distances, 42), distances));
    }

    [Fact]
    public void Every_run_gives_the_same_points()
    {
        var (count, ties) = RandomNetwork(50, 3);
        Assert.Equal(Place(count, ties), Place(count, ties));
    }

    [Fact]
    public void Leaves_of_a_star_do_not_stand_on_one_spot()
    {
        var points = Place(9, [.. Enumerable.Range(1, 8).Select(leaf => new LayoutTie(0, leaf))]);
        for (var one = 1; one < 9; one++)
        {
            for (var two = one + 1; two < 9; two++) Assert.True(points[one].DistanceTo(points[two]) > 0.3);
        }
    }

    [Fact]
    public void Components_do_not_stand_over_each_other()
    {
        var points = Place(7, [new(0, 1), new(1, 2), new(0, 2), new(3, 4), new(4, 5)]);
        var one = Box.Around([points[0], points[1], points[2]]);
        var two = Box.Around([points[3], points[4], points[5]]);
        Assert.False(one.Overlaps(two));
        Assert.True(one.DistanceTo(points[6]) > 0.5 && two.DistanceTo(points[6]) > 0.5);
    }

    [Fact]
    public void Nothing_and_one_are_no_special_cases()
    {
        Assert.Empty(Place(0, []));
        Assert.Single(Place(1, [new(0, 0)]));
    }

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 1, double.NaN)]
    public void A_tie_that_cannot_be_is_refused(int from, int to, double length) =>
        Assert.Throws<ArgumentException>(() => Place(2, [new LayoutTie(from, to, length)]));

    private static Point[] Place(int count, IReadOnlyList<LayoutTie> ties) =>
        [.. StressLayout.Place(count, ties, null, TestContext.Current.CancellationToken)];

    private static (int Count, List<LayoutTie> Ties) RandomNetwork(int count, int seed)
    {
        var random = new Random(seed);
        return (count, [.. Enumerable.Range(1, count - 1).SelectMany(at => Enumerable.Range(0, 2).Select(_ => new LayoutTie(at, random.Next(at))))]);
    }
}
