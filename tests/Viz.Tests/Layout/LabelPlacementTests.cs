using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Layout;

namespace WijkNetwerk.Viz.Tests.Layout;

public sealed class LabelPlacementTests
{
    private static readonly Box Canvas = new(0, 0, 400, 300);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Labels_keep_clear_of_each_other_of_actors_and_of_the_edge(int seed)
    {
        var random = new Random(seed);
        var points = OverlapRemoval.Apart(
            [.. Enumerable.Range(0, 40).Select(_ => new Point(random.Next(400), random.Next(300)))], [.. Enumerable.Repeat(9.0, 40)], Canvas);
        var plan = LabelPlacement.Place(
            [.. points.Select((point, at) => Request($"n{at}", point, "Bewoners van De Esch"))],
            new LabelObstacles { Canvas = Canvas, Actors = [.. points.Select(point => new Circle(point, 7) { Ink = new Ink() })] });
        Assert.Equal(40, plan.Placed.Length + plan.Unplaced.Length);
        Assert.True(plan.Placed.Length > 8, plan.Placed.Length.ToString());
        foreach (var label in plan.Placed)
        {
            Assert.True(Canvas.Holds(label.Box));
            Assert.All(points, point => Assert.True(label.Box.DistanceTo(point) >= 7));
            Assert.All(plan.Placed.Where(other => other != label), other => Assert.False(other.Box.Overlaps(label.Box)));
        }
    }

    [Fact]
    public void A_lone_label_stands_to_the_right()
    {
        var plan = LabelPlacement.Place([Request("a", new Point(100, 100), "Wijkpaleis")], new LabelObstacles { Canvas = Canvas });
        Assert.True(plan.Placed[0].Box.Left > 100);
        Assert.Null(plan.Placed[0].Leader);
    }

    [Fact]
    public void A_label_steps_aside_for_a_tie()
    {
        var tie = new Segment(new Point(107, 100), new Point(390, 100));
        var plan = LabelPlacement.Place(
            [Request("a", new Point(100, 100), "Wijkpaleis")], new LabelObstacles { Canvas = Canvas, Ties = [tie] });
        Assert.Equal(0, plan.Placed[0].Box.LengthInside(tie));
    }

    [Fact]
    public void A_label_without_room_is_given_up()
    {
        var plan = LabelPlacement.Place(
            [Request("a", new Point(20, 20), "Wijkpaleis")], new LabelObstacles { Canvas = new Box(0, 0, 40, 40) });
        Assert.Equal(["a"], plan.Unplaced);
    }

    private static LabelRequest Request(string id, Point at, string text) => new()
    {
        Id = id,
        Anchor = at,
        AnchorRadius = 7,
        Variants = [new TextBox().With(text, new Font(11), Palette.Ink, 200), new TextBox().With(text, new Font(11), Palette.Ink, 60)],
    };
}
