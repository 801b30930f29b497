using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Layout;

namespace WijkNetwerk.Viz.Figures;

/// <summary>The names on the map.</summary>
internal static class MapLabels
{
    // Under the price of crossing a tie: a number in the key reads better than a struck-through name.
    private const double CostLimit = 26;
    private static readonly double[] Widths = [150, 120, 96, 78];
    private const double WidestWord = 210;
    private static readonly Font Plain = new(12.5);
    private static readonly Font Strong = new(13, true);

    /// <summary>Finds places; the important names first and with more patience.</summary>
    public static LabelPlan Place(NetworkMapModel model, MapPlan plan)
    {
        var nodes = plan.Nodes.ToDictionary(node => node.Actor.Id, StringComparer.Ordinal);
        var important = Important(plan);
        return LabelPlacement.Place(
            [.. plan.Nodes.Select(node => Request(node, important.Contains(node.Actor.Id)))],
            new LabelObstacles
            {
                Canvas = plan.Canvas,
                Actors = [.. plan.Nodes.Select(node => new Circle(node.At, node.Reach) { Ink = new Ink() })],
                Ties = [.. model.Ties.Where(tie => tie.From != tie.To).Select(tie => Between(nodes[tie.From], nodes[tie.To]))],
                Boxes =
                [
                    .. model.Ties.Where(tie => tie.IsAtRisk && tie.From != tie.To)
                        .Select(tie => Box.Around(Between(nodes[tie.From], nodes[tie.To]).At(Signs.CutAt), 6)),
                ],
            },
            CostLimit);
    }

    /// <summary>The ids of the actors whose names matter most: as the model says, then single points of failure, then by ties.</summary>
    public static HashSet<string> Important(MapPlan plan) => plan.Nodes
        .OrderByDescending(node => node.Actor.Importance).ThenByDescending(node => node.Actor.IsSinglePoint)
        .ThenByDescending(node => node.Ties).ThenBy(node => node.Actor.Id, StringComparer.Ordinal)
        .Take(Math.Clamp(plan.Nodes.Length / 4, 4, 12))
        .Select(node => node.Actor.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The tie between two actors, from edge to edge.</summary>
    public static Segment Between(MapNode from, MapNode to)
    {
        var angle = from.At.AngleTo(to.At);
        return new Segment(from.At.Toward(angle, Edge(from)), to.At.Toward(angle, -Edge(to)));
    }

    /// <summary>The shapes of a placed label.</summary>
    public static IEnumerable<Shape> Shapes(PlacedLabel label)
    {
        if (label.Leader is { } leader)
            yield return Signs.Leader(leader);
        foreach (var shape in label.Text.At(new Point(label.Box.Left, label.Box.Top), label.Anchor, Palette.Paper)) yield return shape;
    }

    private static double Edge(MapNode node) => node.Actor.IsSinglePoint ? node.Reach : node.Radius * 0.8;

    private static LabelRequest Request(MapNode node, bool isImportant)
    {
        var font = isImportant ? Strong : Plain;
        var variants = Widths
            .Select(width => new TextBox().WithBalanced(node.Actor.Label, font, Palette.Ink, width))
            .Where(text => text.Lines.Length <= 4)
            .OrderBy(text => text.IsCut(node.Actor.Label))
            .DistinctBy(text => string.Join('\n', text.Lines.Select(line => line.Text)))
            .ToList();
        // A name is written out in one long line before a word of it is cut.
        if (variants.All(text => text.IsCut(node.Actor.Label)))
            variants.InsertRange(0, new[] { new TextBox().WithBalanced(node.Actor.Label, font, Palette.Ink, WidestWord) }.Where(text => !text.IsCut(node.Actor.Label)));
        if (variants.Count > 0 && !variants[0].IsCut(node.Actor.Label)) variants.RemoveAll(text => text.IsCut(node.Actor.Label));
        return new LabelRequest
        {
            Id = node.Actor.Id,
            Anchor = node.At,
            AnchorRadius = node.Reach,
            Variants = [.. variants],
            Priority = isImportant ? 10 + Math.Min(node.Actor.Importance, 2000) / 1000.0 : Math.Min(node.Ties, 8) / 4.0,
            // Important names are written even when they must stand on a tie or two; a rim keeps them readable.
            Patience = isImportant ? 130 : 0,
        };
    }
}
