using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Layout;

namespace WijkNetwerk.Viz.Tests.Layout;

public sealed class OverlapRemovalTests
{
    [Fact]
    public void Actors_on_one_spot_come_apart_and_stay_on_the_canvas()
    {
        var canvas = new Box(0, 0, 300, 300);
        var points = OverlapRemoval.Apart([.. Enumerable.Repeat(new Point(150, 150), 20)], [.. Enumerable.Repeat(10.0, 20)], canvas);
        for (var one = 0; one < 20; one++)
        {
            Assert.True(canvas.Holds(Box.Around(points[one], 10)));
            for (var two = one + 1; two < 20; two++) Assert.True(points[one].DistanceTo(points[two]) > 19.9);
        }
    }

    [Fact]
    public void Actors_that_are_apart_do_not_move()
    {
        Point[] points = [new(20, 20), new(80, 80)];
        Assert.Equal(points, OverlapRemoval.Apart(points, [10, 10], new Box(0, 0, 100, 100)).ToArray());
    }

    [Fact]
    public void An_actor_moves_off_a_tie_that_is_not_its_own()
    {
        var points = OverlapRemoval.OffTies(
            [new(20, 100), new(180, 100), new(100, 103)], [8, 8, 8], [(0, 1)], new Box(0, 0, 200, 200));
        Assert.True(new Segment(points[0], points[1]).DistanceTo(points[2]) > 5);
    }
}
