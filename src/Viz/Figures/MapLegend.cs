using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>Explains the signs of the map in four columns under it.</summary>
internal static class MapLegend
{
    /// <summary>Ties on a map of many are thinner than in the rings of one.</summary>
    public const double TieScale = 0.6;

    private const double ColumnGap = 20;

    /// <summary>Draws the legend.</summary>
    public static Panel Draw(NetworkMapModel model, MapPlan plan, Point topLeft, double width)
    {
        var labels = model.Labels;
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var heading = new TextBox().With(labels.LegendHeading, Theme.Strong, Palette.Ink, width);
        shapes.AddRange(heading.At(topLeft));
        var ties = model.Ties.Where(tie => tie.From != tie.To).ToList();
        var marks = new List<LegendEntry> { new(SizeSign, labels.Size) };
        if (model.Actors.Any(actor => actor.IsSinglePoint)) marks.Add(RingsLegend.SinglePoint(labels.SinglePoint));
        ImmutableArray<LegendEntry>[] groups =
        [
            [.. RingsLegend.SphereEntries(model.Actors.Select(actor => actor.Sphere), labels.Ties)],
            [.. Classes(model), .. marks],
            RingsLegend.StepEntries(ties.Select(tie => tie.Step), labels.Ties, TieScale),
            ties.Count == 0 ? [] : RingsLegend.SurenessEntries(ties.Any(tie => tie.IsImplied), ties.Any(tie => tie.IsAtRisk), labels.Ties, TieScale),
        ];
        var used = groups.Where(group => !group.IsEmpty).ToList();
        var column = (width - (groups.Length - 1) * ColumnGap) / groups.Length;
        var top = topLeft.Y + heading.Height + 7;
        double tallest = 0;
        for (var at = 0; at < used.Count; at++)
        {
            var panel = Legend.Draw(used[at], new Point(topLeft.X + at * (column + ColumnGap), top), column);
            shapes.AddRange(panel.Shapes);
            tallest = Math.Max(tallest, panel.Height);
        }

        return new Panel(shapes.ToImmutable(), heading.Height + 7 + tallest);
    }

    private static IEnumerable<LegendEntry> Classes(NetworkMapModel model) => model.Actors.Select(actor => actor.Class).Distinct().Order()
        .Select(kind => new LegendEntry(
            at =>
            [
                new Rectangle(new Box(at.X - 11, at.Y - 7, 22, 14), 3)
                {
                    Ink = new MapNode(new MapActor { Id = "", Label = "", Class = kind }, 0, at, 8).Ink with { StrokeWidth = 1 },
                },
            ],
            model.Labels.Classes[(int)kind]));

    private static ImmutableArray<Shape> SizeSign(Point at) =>
    [
        new Circle(at.Moved(-11, 1.5), 3.5) { Ink = Ink.Outlined(Palette.Ink, 1.2) },
        new Circle(at.Moved(5, 0), 7) { Ink = Ink.Outlined(Palette.Ink, 1.2) },
    ];
}
