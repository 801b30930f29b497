using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>The names of the actors that carry only a number in the picture.</summary>
internal static class KeyList
{
    private const double ColumnGap = 20;
    private const double NumberWidth = 22;
    private const double RowGap = 3;

    /// <summary>One numbered name.</summary>
    internal sealed record Entry(int Number, string Name, string? Note)
    {
        /// <summary>Whose number it is.</summary>
        public string? Id { get; init; }
    }

    /// <summary>Draws the list in columns of about equal height.</summary>
    public static Panel Draw(string heading, IReadOnlyList<Entry> entries, Point topLeft, double width, int columns, Font font)
    {
        if (entries.Count == 0) return new Panel([], 0);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var title = new TextBox().With(heading, Theme.Strong, Palette.Ink, width);
        shapes.AddRange(title.At(topLeft));
        var columnWidth = (width - (columns - 1) * ColumnGap) / columns;
        var texts = entries.Select(entry => new TextBox()
            .With(entry.Name, font, Palette.Ink, columnWidth - NumberWidth)
            .With(entry.Note ?? "", font with { Size = font.Size - 1 }, Palette.Muted, columnWidth - NumberWidth)).ToList();
        var share = texts.Sum(text => text.Height + RowGap) / columns;
        var top = topLeft.Y + title.Height + 4;
        double x = topLeft.X, y = top, bottom = top;
        for (var at = 0; at < entries.Count; at++)
        {
            // A name goes to the next column when more than half of it would stick out under an equal share.
            if (y - top + texts[at].Height / 2 > share && x + columnWidth * 1.5 < topLeft.X + width)
            {
                x += columnWidth + ColumnGap;
                y = top;
            }

            var number = new TextBox().With(entries[at].Number.ToString(CultureInfo.InvariantCulture), font with { IsBold = true }, Palette.Ink, NumberWidth);
            shapes.AddRange(number.At(new Point(x + NumberWidth - 7 - number.Width, y)));
            shapes.AddRange(texts[at].At(new Point(x + NumberWidth, y)));
            y += texts[at].Height + RowGap;
            bottom = Math.Max(bottom, y);
        }

        return new Panel(shapes.ToImmutable(), bottom - RowGap - topLeft.Y);
    }

    /// <summary>The number of an actor, in the middle of its shape.</summary>
    public static Shape Mark(int number, Point center, string? fill, Font font) =>
        new TextBlock(center.Moved(0, font.Size * 0.36), [number.ToString(CultureInfo.InvariantCulture)], font)
        {
            Anchor = TextAnchor.Middle,
            Color = Palette.LettersOn(fill),
        };
}
