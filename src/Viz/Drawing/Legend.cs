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
    private const double RowGap = 4;
    private const double ColumnGap = 20;
    private const double SecondColumn = 0.56;

    /// <summary>Draws entries in columns, filled from top to bottom; in fewer columns when the texts would not fit on one line.</summary>
    /// <param name="entries">What to explain.</param>
    /// <param name="topLeft">Where it begins.</param>
    /// <param name="width">The width of all columns together.</param>
    /// <param name="columns">How many columns at most, at least 1.</param>
    public static Panel Draw(IReadOnlyList<LegendEntry> entries, Point topLeft, double width, int columns = 1)
    {
        for (; columns > 1; columns--)
        {
            var natural = Widths(entries, columns);
            if (natural.Sum() + (natural.Length - 1) * ColumnGap <= width) return Columns(entries, topLeft, natural, width);
        }

        return Columns(entries, topLeft, [width], width);
    }

    private static double[] Widths(IReadOnlyList<LegendEntry> entries, int columns) =>
    [
        .. entries.Chunk(Math.Max(1, (entries.Count + columns - 1) / columns))
            .Select(chunk => SignWidth + Gap + chunk.Max(entry => TextMetrics.Width(entry.Text, Theme.Note)) + 0.01),
    ];

    private static Panel Columns(IReadOnlyList<LegendEntry> entries, Point topLeft, double[] widths, double width)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var perColumn = (entries.Count + widths.Length - 1) / widths.Length;
        // What room is left goes between the columns, but not so much that they no longer look like one legend.
        var between = widths.Length == 1 ? 0 : Math.Min((width - widths.Sum()) / (widths.Length - 1), 44);
        // Where it fits the second of two columns begins at one place, so that blocks under each other line up.
        if (widths.Length == 2 && widths[0] + ColumnGap / 2 <= width * SecondColumn && widths[1] <= width * (1 - SecondColumn))
            between = width * SecondColumn - widths[0];
        double tallest = 0;
        var x = topLeft.X;
        for (var column = 0; column < widths.Length; column++)
        {
            var y = topLeft.Y;
            foreach (var entry in entries.Skip(column * perColumn).Take(perColumn))
            {
                var text = new TextBox().With(entry.Text, Theme.Note, Palette.Ink, widths[column] - SignWidth - Gap);
                var height = Math.Max(text.Height, 17);
                shapes.AddRange(entry.Sign(new Point(x + SignWidth / 2, y + Math.Min(height, 20) / 2)));
                shapes.AddRange(text.At(new Point(x + SignWidth + Gap, y + (height - text.Height) / 2)));
                y += height + RowGap;
            }

            tallest = Math.Max(tallest, y - RowGap - topLeft.Y);
            x += widths[column] + between;
        }

        return new Panel(shapes.ToImmutable(), Math.Max(0, tallest));
    }
}
