using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Figures;

namespace WijkNetwerk.Viz.Tests.Figures;

public sealed class SignsTests
{
    [Fact]
    public void Every_sphere_has_a_shape_of_its_own()
    {
        var shapes = Enum.GetValues<Sphere>().Select(sphere => Signs.Actor(sphere, new Point(0, 0), 10, new Ink())).ToList();
        var kinds = shapes.Select(shape => shape is Polygon polygon ? $"Polygon of {polygon.Corners.Length}" : shape.GetType().Name).ToList();
        Assert.Equal(kinds.Count, kinds.Distinct().Count());
    }

    [Fact]
    public void Every_shape_stays_within_its_reach()
    {
        foreach (var sphere in Enum.GetValues<Sphere>())
        {
            var bounds = Signs.Actor(sphere, new Point(0, 0), 10, new Ink()).Bounds;
            Assert.True(Box.Around(new Point(0, 0), Signs.Reach(sphere, 10) + 0.1).Holds(bounds), sphere.ToString());
        }
    }

    [Fact]
    public void Steps_grow_thicker()
    {
        for (var step = 2; step <= 4; step++) Assert.True(Signs.TieThickness(step) > 1.3 * Signs.TieThickness(step - 1));
    }
}
