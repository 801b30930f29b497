using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Drawing;

/// <summary>A sign and what it means.</summary>
/// <param name="Sign">Draws the sign around a middle point, at most <see cref="Legend.SignWidth"/> wide.</param>
/// <param name="Text">What it means.</param>
public sealed record LegendEntry(Func<Point, ImmutableArray<Shape>> Sign, string Text);

/// <summary>Shapes together with the height they take on the page.</summary>
/// <param name="Shapes">What is drawn.</param>
/// <param name="Height">From the given top to the bottom.</param>
public sealed record Panel(ImmutableArray<Shape> Shapes, double Height);

/// <summary>Explains the signs of a figure.</summary>
public static class Legend
{
    /// <summary>Room for a sign.</summary>
    public const double SignWidth = 34;

    private const double Gap = 9;
    private const double RowGap = 6;

    /// <summary>Draws entries in columns, filled from top to bottom.</summary>
    /// <param name="entries">What to explain.</param>
    /// <param name="topLeft">Where it begins.</param>
    /// <param name="width">The width of all columns together.</param>
    /// <param name="columns">How many columns, at least 1.</param>
    public static Panel Draw(IReadOnlyList<LegendEntry> entries, Point topLeft, double width, int columns = 1)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var columnWidth = (width - (columns - 1) * 18) / columns;
        var perColumn = (entries.Count + columns - 1) / columns;
        double tallest = 0;
        for (var column = 0; column < columns; column++)
        {
            var x = topLeft.X + column * (columnWidth + 18);
            var y = topLeft.Y;
            foreach (var entry in entries.Skip(column * perColumn).Take(perColumn))
            {
                var text = new TextBox().With(entry.Text, Theme.Note, Palette.Ink, columnWidth - SignWidth - Gap);
                var height = Math.Max(text.Height, 17);
                shapes.AddRange(entry.Sign(new Point(x + SignWidth / 2, y + Math.Min(height, 20) / 2)));
                shapes.AddRange(text.At(new Point(x + SignWidth + Gap, y + (height - text.Height) / 2)));
                y += height + RowGap;
            }

            tallest = Math.Max(tallest, y - RowGap - topLeft.Y);
        }

        return new Panel(shapes.ToImmutable(), Math.Max(0, tallest));
    }
}
