using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Layout;

namespace WijkNetwerk.Viz.Figures;

/// <summary>What lies under the actors: the rings, the boundaries of the sectors and their names along the edge.</summary>
internal static class RingsGround
{
    private static readonly Font SectorFont = new(13, true);

    /// <summary>The three grounds; a sector in which nobody is mentioned is left nearly white.</summary>
    public static ImmutableArray<Shape> Rings(CapitalRingsModel model, RingSizes sizes)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(new Circle(sizes.Center, sizes.Outer) { Ink = Ink.Filled(Palette.InstitutionGround) });
        var half = Math.PI / Math.Max(1, sizes.Sectors);
        for (var sector = 0; sector < model.Sectors.Length; sector++)
        {
            if (IsEmpty(model.Sectors[sector])) shapes.Add(EmptySector(sizes, sizes.SectorAngle(sector), half));
        }

        shapes.Add(new Circle(sizes.Center, sizes.Middle) { Ink = Ground(Palette.CommunityGround) });
        shapes.Add(new Circle(sizes.Center, sizes.Inner) { Ink = Ground(Palette.InsideGround) });
        for (var sector = 0; sizes.Sectors > 1 && sector < sizes.Sectors; sector++)
        {
            var angle = sizes.SectorAngle(sector) + half;
            shapes.Add(new Line(new Segment(sizes.Center.Toward(angle, sizes.Middle), sizes.Center.Toward(angle, sizes.Outer + 1)))
            {
                Ink = Ink.Outlined(Palette.Paper, 4),
            });
        }

        return shapes.ToImmutable();
    }

    /// <summary>Whether no actor of the sector is mentioned.</summary>
    public static bool IsEmpty(RingsSector sector) => sector.Items.All(item => item.IsNotMentioned);

    /// <summary>The names of the sectors, written along the edge, and the boxes that labels must leave free.</summary>
    public static (ImmutableArray<Shape> Shapes, ImmutableArray<Box> Boxes) SectorNames(CapitalRingsModel model, RingSizes sizes)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var boxes = ImmutableArray.CreateBuilder<Box>();
        // A straight name along a round edge: longer than this it would leave the edge visibly.
        var longest = Math.Min(2 * sizes.Outer * Math.Sin(Math.PI / Math.Max(2, sizes.Sectors)) * 0.8, 230);
        for (var sector = 0; sector < model.Sectors.Length; sector++)
        {
            var name = model.Sectors[sector].Name;
            if (TextMetrics.Width(name, SectorFont) > longest) name = TextWrap.Shortened(name, SectorFont, longest);
            var angle = sizes.SectorAngle(sector);
            var width = TextMetrics.Width(name, SectorFont);
            var isBelow = Math.Sin(angle) > 0.01;
            // The ends of the name touch the edge's distance; names on the lower half are turned to stay readable.
            var sagitta = sizes.Outer - Math.Sqrt(Math.Max(0, sizes.Outer * sizes.Outer - width * width / 4));
            var distance = sizes.Outer + 7 - sagitta * 0.5 + (isBelow ? SectorFont.Ascent * 0.86 : 0);
            var turn = angle * 180 / Math.PI + (isBelow ? -90 : 90);
            var color = IsEmpty(model.Sectors[sector]) ? Palette.Absent : Palette.Ink;
            shapes.Add(new TextBlock(sizes.Center.Toward(angle, distance), [name], SectorFont)
            {
                Anchor = TextAnchor.Middle,
                Rotation = Math.Abs(turn) < 0.01 ? 0 : turn,
                Color = color,
            });
            // A turned text has a large upright box; a row of small boxes follows it more closely.
            var steps = Math.Max(1, (int)Math.Ceiling(width / 10));
            var middle = sizes.Center.Toward(angle, sizes.Outer + 11);
            for (var step = 0; step <= steps; step++)
                boxes.Add(Box.Around(middle.Toward(angle + Math.PI / 2, width * ((double)step / steps - 0.5)), 13));
        }

        return (shapes.ToImmutable(), boxes.ToImmutable());
    }

    private static Ink Ground(string fill) => new() { Fill = fill, Stroke = Palette.Paper, StrokeWidth = 4 };

    private static PathShape EmptySector(RingSizes sizes, double angle, double half)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        steps.Add(new PathStep(PathMove.Start, sizes.Center.Toward(angle - half, sizes.Middle)));
        steps.Add(new PathStep(PathMove.Line, sizes.Center.Toward(angle - half, sizes.Outer)));
        // In three arcs, because one arc may not be half a turn or more.
        for (var part = 1; part <= 3; part++)
            steps.Add(new PathStep(PathMove.ArcClockwise, sizes.Center.Toward(angle - half + 2 * half * part / 3, sizes.Outer), sizes.Outer));
        steps.Add(new PathStep(PathMove.Line, sizes.Center.Toward(angle + half, sizes.Middle)));
        for (var part = 2; part >= 0; part--)
            steps.Add(new PathStep(PathMove.ArcAnticlockwise, sizes.Center.Toward(angle - half + 2 * half * part / 3, sizes.Middle), sizes.Middle));
        return new PathShape(steps.ToImmutable(), true)
        {
            Ink = new Ink { Fill = Palette.EmptyGround, Stroke = Palette.Rule, StrokeWidth = 1.2, Dash = [3, 3] },
        };
    }
}
