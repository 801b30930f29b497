using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>A heading with names under it in columns of about equal height, each name after a sign or number.</summary>
internal static class NameColumns
{
    private const double ColumnGap = 20;
    private const double SignWidth = 24;
    private const double RowGap = 3;

    /// <summary>One name.</summary>
    /// <param name="Sign">Draws what stands before the name; it gets the point on the right of its room, in the middle of the first line.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Note">A small remark under it.</param>
    internal sealed record Entry(Func<Point, Shape> Sign, string Name, string? Note)
    {
        /// <summary>Whether the name is bold.</summary>
        public bool IsStrong { get; init; }
    }

    /// <summary>Draws the names.</summary>
    public static Panel Draw(string heading, IReadOnlyList<Entry> entries, Point topLeft, double width, int columns, Font font)
    {
        if (entries.Count == 0) return new Panel([], 0);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var title = new TextBox().With(heading, Theme.Strong, Palette.Ink, width);
        shapes.AddRange(title.At(topLeft));
        var columnWidth = (width - (columns - 1) * ColumnGap) / columns;
        var room = columnWidth - SignWidth;
        var texts = entries.Select(entry => new TextBox()
            .With(entry.Name, font with { IsBold = entry.IsStrong }, Palette.Ink, room)
            .With(entry.Note ?? "", font with { Size = font.Size - 1 }, Palette.Muted, room)).ToList();
        var share = Share([.. texts.Select(text => text.Height + RowGap)], columns);
        var top = topLeft.Y + title.Height + 5;
        double x = topLeft.X, y = top, bottom = top;
        for (var at = 0; at < entries.Count; at++)
        {
            if (y > top && y - top + texts[at].Height > share + 0.01)
            {
                x += columnWidth + ColumnGap;
                y = top;
            }

            shapes.Add(entries[at].Sign(new Point(x + SignWidth - 7, y + font.LineHeight / 2)));
            shapes.AddRange(texts[at].At(new Point(x + SignWidth, y)));
            y += texts[at].Height + RowGap;
            bottom = Math.Max(bottom, y);
        }

        return new Panel(shapes.ToImmutable(), bottom - RowGap - topLeft.Y);
    }

    // The lowest height of the columns with which all names fit in them.
    private static double Share(double[] heights, int columns)
    {
        var share = Math.Max(heights.Max(), heights.Sum() / columns);
        while (true)
        {
            int used = 1;
            double height = 0, next = double.MaxValue;
            foreach (var one in heights)
            {
                if (height + one > share)
                {
                    next = Math.Min(next, height + one);
                    used++;
                    height = 0;
                }

                height += one;
            }

            if (used <= columns) return share;
            share = next;
        }
    }
}
