using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Drawing;

/// <summary>How a shape is painted. Colours are `#rrggbb`; null means not painted.</summary>
public sealed record Ink
{
    /// <summary>Colour inside the shape.</summary>
    public string? Fill { get; init; }

    /// <summary>Colour of the outline or line.</summary>
    public string? Stroke { get; init; }

    /// <summary>Thickness of the line.</summary>
    public double StrokeWidth { get; init; } = 1;

    /// <summary>Lengths of dash and gap in turn; empty is an unbroken line.</summary>
    public ImmutableArray<double> Dash { get; init; } = [];

    /// <summary>Whether lines end round instead of flat.</summary>
    public bool RoundEnds { get; init; }

    /// <summary>1 hides what is behind, 0 shows nothing.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>A shape without outline.</summary>
    public static Ink Filled(string fill) => new() { Fill = fill };

    /// <summary>A line, or a shape of which only the outline shows.</summary>
    public static Ink Outlined(string stroke, double width = 1) => new() { Stroke = stroke, StrokeWidth = width };
}
