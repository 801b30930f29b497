using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Drawing;

/// <summary>Something that can be drawn. Shapes are painted in the order of the scene, the first at the bottom.</summary>
public abstract record Shape
{
    private protected Shape()
    {
    }

    /// <summary>The box that holds the shape, without the thickness of its outline.</summary>
    public abstract Box Bounds { get; }
}

/// <summary>A shape painted with ink (everything except text and groups).</summary>
public abstract record InkedShape : Shape
{
    private protected InkedShape()
    {
    }

    /// <summary>How it is painted.</summary>
    public required Ink Ink { get; init; }
}

/// <summary>A circle.</summary>
public sealed record Circle(Point Center, double Radius) : InkedShape
{
    /// <inheritdoc/>
    public override Box Bounds => Box.Around(Center, Radius);
}

/// <summary>An upright rectangle.</summary>
public sealed record Rectangle(Box Box, double CornerRadius = 0) : InkedShape
{
    /// <inheritdoc/>
    public override Box Bounds => Box;
}

/// <summary>A square standing on a corner.</summary>
/// <param name="Center">Middle.</param>
/// <param name="Radius">Distance from the middle to each corner.</param>
public sealed record Diamond(Point Center, double Radius) : InkedShape
{
    /// <inheritdoc/>
    public override Box Bounds => Box.Around(Center, Radius);
}

/// <summary>A straight line.</summary>
public sealed record Line(Segment Segment) : InkedShape
{
    /// <inheritdoc/>
    public override Box Bounds => Box.Around([Segment.From, Segment.To]);
}

/// <summary>A closed figure with straight sides.</summary>
public sealed record Polygon(ImmutableArray<Point> Corners) : InkedShape
{
    /// <inheritdoc/>
    public override Box Bounds => Box.Around(Corners);
}

/// <summary>What the pen does next along a path.</summary>
public enum PathMove
{
    /// <summary>Lift the pen and go to the point.</summary>
    Start,

    /// <summary>Draw a straight line to the point.</summary>
    Line,

    /// <summary>Draw part of a circle to the point, clockwise, less than half a turn.</summary>
    ArcClockwise,

    /// <summary>Draw part of a circle to the point, anticlockwise, less than half a turn.</summary>
    ArcAnticlockwise,
}

/// <summary>One move of the pen.</summary>
/// <param name="Move">What the pen does.</param>
/// <param name="To">Where it arrives.</param>
/// <param name="Radius">Radius of an arc; not used otherwise.</param>
public readonly record struct PathStep(PathMove Move, Point To, double Radius = 0);

/// <summary>A line or surface made of straight pieces and arcs.</summary>
public sealed record PathShape(ImmutableArray<PathStep> Steps, bool IsClosed = false) : InkedShape
{
    /// <summary>The box around the points of the path; an arc may bulge out of it.</summary>
    public override Box Bounds => Box.Around(Steps.Select(step => step.To));
}

/// <summary>Shapes that belong together: one actor, one tie, a legend.</summary>
public sealed record Group(ImmutableArray<Shape> Shapes) : Shape
{
    /// <summary>Name that is unique in the scene; becomes the id (after the prefix of the file).</summary>
    public string? Key { get; init; }

    /// <summary>What it is, in words; a browser shows it when pointed at.</summary>
    public string? Title { get; init; }

    /// <summary>More about it, in words.</summary>
    public string? Description { get; init; }

    /// <summary>What kind of thing it is, for scripts and style sheets: `node`, `tie`, `label`.</summary>
    public string? Role { get; init; }

    /// <summary>Facts for scripts, written as `data-` attributes in order of name.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Box Bounds =>
        Shapes.Select(shape => shape.Bounds).DefaultIfEmpty().Aggregate((all, next) => all.Union(next));
}
