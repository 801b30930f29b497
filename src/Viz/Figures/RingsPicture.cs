using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Layout;

namespace WijkNetwerk.Viz.Figures;

/// <summary>The rings with everything in them.</summary>
/// <param name="Shapes">What is drawn.</param>
/// <param name="Bottom">Where the picture ends.</param>
/// <param name="Key">Actors that carry a number, to be explained under the picture.</param>
internal sealed record RingsPicture(ImmutableArray<Shape> Shapes, double Bottom, ImmutableArray<KeyList.Entry> Key)
{
    private const double Radius = 290;
    private const double EdgeRoom = 26;

    // Below the price of crossing a tie: a number in the key reads better than a struck-through name.
    private const double CostLimit = 38;

    /// <summary>The height of the picture without the key.</summary>
    public const double Height = 2 * (Radius + EdgeRoom);

    /// <summary>Draws the rings in the given width.</summary>
    public static RingsPicture Draw(CapitalRingsModel model, Point topLeft, double width)
    {
        var plan = PlanOf(model, topLeft, width);
        var canvas = new Box(topLeft.X, topLeft.Y, width, Height);
        var names = RingsGround.SectorNames(model, plan.Sizes);
        var hints = Hints(model, plan);
        var sectors = model.Sectors.Select(sector => sector.Name).ToHashSet(StringComparer.Ordinal);
        var labels = LabelPlacement.Place(
            [.. plan.Items.Where(item => !item.Item.IsNameless).Select(item => RingsLabels.Request(item, plan.Sizes, sectors))],
            new LabelObstacles
            {
                Canvas = canvas,
                Actors =
                [
                    Shadow(plan.Sizes.Center, plan.Sizes.Ego + 2),
                    .. plan.Items.Select(item => Shadow(item.At, item.Reach)),
                ],
                Boxes = [.. names.Boxes, .. hints.Select(hint => hint.Bounds), .. CutBoxes(plan)],
                Ties = [.. plan.Ties.Select(tie => tie.Segment), .. plan.Belongings],
            },
            CostLimit);
        var numbers = labels.Unplaced.Select((id, at) => (id, at)).ToDictionary(entry => entry.id, entry => entry.at + 1, StringComparer.Ordinal);
        return new RingsPicture(
            [
                new Group(RingsGround.Rings(model, plan.Sizes)) { Role = "ground" },
                new Group([.. names.Shapes, .. hints]) { Role = "sectors" },
                new Group([.. plan.Belongings.Select(Signs.Belonging), .. plan.Ties.Select(TieShape)]) { Role = "ties" },
                new Group(EgoName.Draw(model.EgoName, plan.Sizes.Center, plan.Sizes.Ego)) { Role = "ego", Title = model.EgoName },
                .. plan.Items.Select(item => ActorShape(item, numbers)),
                new Group([.. labels.Placed.SelectMany(RingsLabels.Shapes)]) { Role = "labels" },
            ],
            canvas.Bottom,
            [
                .. plan.Items.Where(item => numbers.ContainsKey(item.Item.Id))
                    .Select(item => new KeyList.Entry(numbers[item.Item.Id], item.Item.Label, item.Item.Note)),
            ]);
    }

    /// <summary>What stands where, before there are names.</summary>
    public static RingsPlan PlanOf(CapitalRingsModel model, Point topLeft, double width) =>
        RingsPlan.Of(model, new Point(topLeft.X + width / 2, topLeft.Y + EdgeRoom + Radius), Radius);

    private static Circle Shadow(Point at, double radius) => new(at, radius) { Ink = new Ink() };

    // The place of the cut through a tie that may end: a label there would hide it.
    private static IEnumerable<Box> CutBoxes(RingsPlan plan) =>
        plan.Ties.Where(tie => tie.IsAtRisk).Select(tie => Box.Around(tie.Segment.At(Signs.CutAt), 8));

    private static ImmutableArray<Shape> Hints(CapitalRingsModel model, RingsPlan plan)
    {
        var hints = ImmutableArray.CreateBuilder<Shape>();
        var sizes = plan.Sizes;
        if (model.Inside.IsEmpty)
            hints.AddRange(Hint(model.Labels.InsideEmpty, sizes.Center.Moved(0, (sizes.Ego + sizes.Inner) / 2 - 1), 96));
        if (model.Neighbourhood.IsEmpty)
            hints.AddRange(Hint(model.Labels.NeighbourhoodEmpty, sizes.Center.Moved(0, (sizes.Inner + sizes.Middle) / 2), 190));
        return hints.ToImmutable();
    }

    private static ImmutableArray<Shape> Hint(string text, Point center, double width)
    {
        var box = new TextBox().With(text, Theme.Note, Palette.Muted, width, 3);
        return box.At(center.Moved(-box.Width / 2, -box.Height / 2), TextAnchor.Middle);
    }

    private static Group TieShape(PlacedTie tie) => new(Signs.Tie(tie.Segment, tie.Step, tie.IsImplied, tie.IsAtRisk))
    {
        Role = "tie",
        Data = new Dictionary<string, string> { ["from"] = tie.From, ["to"] = tie.To }.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private static Group ActorShape(PlacedItem placed, Dictionary<string, int> numbers)
    {
        var item = placed.Item;
        var ink = item.IsNotMentioned ? Signs.NotMentioned() : Signs.Present(placed.Fill);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        if (placed.Drawn.IsGroup) shapes.AddRange(Signs.Stack(item.Sphere, placed.At, placed.Radius, ink));
        else shapes.Add(Signs.Actor(item.Sphere, placed.At, placed.Radius, ink));
        if (item.IsSinglePoint) shapes.AddRange(Signs.SinglePoint(placed.At, Signs.Reach(item.Sphere, placed.Radius)));
        if (numbers.TryGetValue(item.Id, out var number))
            shapes.Add(KeyList.Mark(number, placed.At, ink.Fill, Theme.Number));
        return new Group(shapes.ToImmutable())
        {
            Key = item.Id,
            Role = "node",
            Title = item.Label,
            Description = placed.Drawn.IsGroup ? string.Join(" · ", placed.Drawn.Members.Select(member => member.Label)) : item.Note,
        };
    }
}
