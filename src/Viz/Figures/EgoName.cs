using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>The organisation in the middle: a white disc with its name in it, where no tie can cross it.</summary>
internal static class EgoName
{
    private const double Largest = 13;
    private const double Smallest = 9.5;

    /// <summary>Draws the disc with the name as large as fits.</summary>
    public static ImmutableArray<Shape> Draw(string name, Point center, double radius)
    {
        var disc = new Circle(center, radius)
        {
            Ink = new Ink { Fill = Palette.Paper, Stroke = Palette.Ink, StrokeWidth = 3.2 },
        };
        var (lines, font) = Fitted(name, radius - 4);
        var top = center.Y - lines.Length * font.LineHeight / 2;
        var baseline = top + (font.LineHeight - font.Ascent - font.Descent) / 2 + font.Ascent;
        return [disc, new TextBlock(new Point(center.X, baseline), lines, font) { Anchor = TextAnchor.Middle }];
    }

    /// <summary>The smallest disc in which the whole name fits, between two radii.</summary>
    public static double Radius(string name, double smallest, double largest)
    {
        for (var radius = smallest; radius < largest; radius += 2)
        {
            if (Whole(name, radius - 4) is not null) return radius;
        }

        return largest;
    }

    private static (ImmutableArray<string> Lines, Font Font) Fitted(string name, double radius)
    {
        if (Whole(name, radius) is { } whole) return whole;
        var small = new Font(Smallest, true);
        return (TextWrap.Lines(name, small, radius * 1.6, 4), small);
    }

    private static (ImmutableArray<string> Lines, Font Font)? Whole(string name, double radius)
    {
        for (var size = Largest; size >= Smallest; size -= 0.5)
        {
            var font = new Font(size, true);
            // Wider wrapping gives fewer lines, which have more room in the middle of the disc.
            for (var width = 2 * radius; width >= radius; width -= 4)
            {
                var lines = TextWrap.Lines(name, font, width);
                if (!TextWrap.IsCut(lines, name) && Fits(lines, font, radius)) return (lines, font);
            }
        }

        return null;
    }

    private static bool Fits(ImmutableArray<string> lines, Font font, double radius)
    {
        var half = lines.Length * font.LineHeight / 2;
        for (var line = 0; line < lines.Length; line++)
        {
            var edge = Math.Max(Math.Abs(line * font.LineHeight - half), Math.Abs((line + 1) * font.LineHeight - half)) - font.Size * 0.15;
            if (edge >= radius || TextMetrics.Width(lines[line], font) > 2 * Math.Sqrt(radius * radius - edge * edge)) return false;
        }

        return true;
    }
}
