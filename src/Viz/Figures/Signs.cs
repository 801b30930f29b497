using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>The signs that all network figures share: actors, ties and the marks on them.</summary>
internal static class Signs
{
    /// <summary>How far the ring around a single point of failure stands from the actor, and reaches with its mark.</summary>
    public const double AlarmReach = 8;

    /// <summary>Where along a tie the cut is drawn, as a share of its length.</summary>
    public const double CutAt = 0.56;

    private static readonly double[] Thickness = [1.2, 1.4, 2.8, 4.6, 7];

    /// <summary>How thick a tie of some step is, from contact (1) to contract (4).</summary>
    public static double TieThickness(int step) => Thickness[Math.Clamp(step, 0, 4)];

    /// <summary>The shape of an actor. All spheres cover about the same surface.</summary>
    public static Shape Actor(Sphere sphere, Point center, double radius, Ink ink) => sphere switch
    {
        Sphere.Community => new Circle(center, radius) { Ink = ink },
        Sphere.Market => new Rectangle(Box.Around(center, radius * 0.9)) { Ink = ink },
        Sphere.Government => new Diamond(center, radius * 1.24) { Ink = ink },
        Sphere.Hybrid => new Polygon(Corners(center, radius * 1.1, 6, 0)) { Ink = ink },
        _ => new Polygon(Corners(center.Moved(0, -radius * 0.12), radius * 1.42, 3, Math.PI / 2)) { Ink = ink },
    };

    /// <summary>How far the shape of an actor reaches from its middle.</summary>
    public static double Reach(Sphere sphere, double radius) => radius * sphere switch
    {
        Sphere.Community => 1,
        Sphere.Market => 1.27,
        Sphere.Government => 1.24,
        Sphere.Hybrid => 1.1,
        _ => 1.5,
    };

    /// <summary>An actor that is there.</summary>
    public static Ink Present(string fill) => new() { Fill = fill, Stroke = Palette.Ink, StrokeWidth = 1.6 };

    /// <summary>An actor that no source mentions: hollow and dashed.</summary>
    public static Ink NotMentioned() => new() { Fill = Palette.Paper, Stroke = Palette.Absent, StrokeWidth = 1.8, Dash = [4, 3] };

    /// <summary>A double ring and a warning triangle around what hangs on one thread.</summary>
    public static ImmutableArray<Shape> SinglePoint(Point center, double reach)
    {
        var outer = reach + AlarmReach - 1.5;
        var corner = center.Toward(-Math.PI / 4, outer);
        return
        [
            new Circle(center, reach + 2.6) { Ink = Ink.Outlined(Palette.Alarm, 1.1) },
            new Circle(center, outer) { Ink = Ink.Outlined(Palette.Alarm, 2.6) },
            .. Warning(corner, 7.5),
        ];
    }

    /// <summary>A triangle with an exclamation mark, drawn and not written, so that it is the same in every font.</summary>
    public static ImmutableArray<Shape> Warning(Point center, double radius)
    {
        var mark = new Segment(center.Moved(0, -radius * 0.42), center.Moved(0, radius * 0.12));
        return
        [
            new Polygon(Corners(center, radius, 3, -Math.PI / 2))
            {
                Ink = new Ink { Fill = Palette.Alarm, Stroke = Palette.Paper, StrokeWidth = 1.2 },
            },
            new Line(mark) { Ink = Ink.Outlined(Palette.Paper, radius * 0.2) },
            new Circle(center.Moved(0, radius * 0.32), radius * 0.12) { Ink = Ink.Filled(Palette.Paper) },
        ];
    }

    /// <summary>A tie: thicker for a further step, dashed when implied, with a cut through it when it may end.</summary>
    public static ImmutableArray<Shape> Tie(Segment segment, int step, bool isImplied, bool isAtRisk, double scale = 1)
    {
        var thickness = TieThickness(step) * scale;
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(new Line(segment)
        {
            Ink = new Ink
            {
                Stroke = Palette.Tie,
                StrokeWidth = thickness,
                Dash = isImplied ? [5 + thickness, 3.5 + thickness * 0.5] : [],
            },
        });
        if (isAtRisk) shapes.AddRange(Cut(segment, thickness));
        return shapes.ToImmutable();
    }

    /// <summary>A dotted line from a name to its actor, thin and light, so that nobody takes it for a tie.</summary>
    public static Shape Leader(Segment segment) => new Line(segment)
    {
        Ink = new Ink { Stroke = Palette.Muted, StrokeWidth = 1.3, Dash = [0.1, 2.8], RoundEnds = true },
    };

    /// <summary>A line of dots from an official to the institution: where somebody works is no tie.</summary>
    public static Shape Belonging(Segment segment) => new Line(segment)
    {
        Ink = new Ink { Stroke = Palette.Tie, StrokeWidth = 2.4, Dash = [0.1, 5], RoundEnds = true },
    };

    /// <summary>Several actors behind each other.</summary>
    public static ImmutableArray<Shape> Stack(Sphere sphere, Point center, double radius, Ink ink) =>
    [
        Actor(sphere, center.Moved(6, -4), radius, ink),
        Actor(sphere, center.Moved(3, -2), radius, ink),
        Actor(sphere, center, radius, ink),
    ];

    /// <summary>The corners of a figure with equal sides.</summary>
    private static ImmutableArray<Point> Corners(Point center, double radius, int count, double turn) =>
        [.. Enumerable.Range(0, count).Select(at => center.Toward(turn + 2 * Math.PI * at / count, radius))];

    // Two short strokes across the tie with paper between them: the sign for a cut.
    private static IEnumerable<Shape> Cut(Segment segment, double thickness)
    {
        var along = segment.From.AngleTo(segment.To);
        var across = along + Math.PI / 2 - 0.45;
        var half = 5 + thickness * 0.75;
        var middle = segment.At(CutAt);
        yield return new Line(new Segment(middle.Toward(along, -2.4), middle.Toward(along, 2.4)))
        {
            Ink = Ink.Outlined(Palette.Paper, thickness + 2.5),
        };
        foreach (var shift in new[] { -2.8, 2.8 })
        {
            var at = middle.Toward(along, shift);
            yield return new Line(new Segment(at.Toward(across, -half), at.Toward(across, half)))
            {
                Ink = new Ink { Stroke = Palette.AlarmText, StrokeWidth = 1.8, RoundEnds = true },
            };
        }
    }
}
