using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Drawing;

/// <summary>Which point of a line of text stands at the given x.</summary>
public enum TextAnchor
{
    /// <summary>The beginning of the line.</summary>
    Start,

    /// <summary>The middle of the line.</summary>
    Middle,

    /// <summary>The end of the line.</summary>
    End,
}

/// <summary>One or more lines of text in one font.</summary>
/// <param name="Baseline">Where the first line stands.</param>
/// <param name="Lines">The lines, already wrapped.</param>
/// <param name="Font">Size and weight.</param>
public sealed record TextBlock(Point Baseline, ImmutableArray<string> Lines, Font Font) : Shape
{
    /// <summary>Colour of the letters.</summary>
    public string Color { get; init; } = Palette.Ink;

    /// <summary>Which point of each line stands at the baseline's x.</summary>
    public TextAnchor Anchor { get; init; }

    /// <summary>Colour of a thin rim around the letters, so that they stay readable on a line; null for none.</summary>
    public string? Halo { get; init; }

    /// <summary>Degrees clockwise around the baseline point; 0 is upright.</summary>
    public double Rotation { get; init; }

    /// <summary>The box around the text as it would be without rotation.</summary>
    public Box UprightBounds
    {
        get
        {
            var font = Font;
            var width = Lines.Select(line => TextMetrics.Width(line, font)).DefaultIfEmpty().Max();
            var left = Anchor switch
            {
                TextAnchor.Middle => Baseline.X - width / 2,
                TextAnchor.End => Baseline.X - width,
                _ => Baseline.X,
            };
            var height = font.Ascent + font.Descent + Math.Max(0, Lines.Length - 1) * font.LineHeight;
            return new Box(left, Baseline.Y - font.Ascent, width, height);
        }
    }

    /// <inheritdoc/>
    public override Box Bounds
    {
        get
        {
            var box = UprightBounds;
            if (Rotation == 0) return box;
            var pivot = Baseline;
            var turn = Rotation * Math.PI / 180;
            Point[] corners =
            [
                new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom),
            ];
            return Box.Around(corners.Select(c => pivot.Toward(pivot.AngleTo(c) + turn, pivot.DistanceTo(c))));
        }
    }
}
