using System.Globalization;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>The names of the actors that carry only a number in the picture.</summary>
internal static class KeyList
{
    /// <summary>One numbered name.</summary>
    internal sealed record Entry(int Number, string Name, string? Note)
    {
        /// <summary>Whose number it is.</summary>
        public string? Id { get; init; }

        /// <summary>Whether it deserves to be found first: its name is bold.</summary>
        public bool IsStrong { get; init; }
    }

    /// <summary>Draws the list in columns of about equal height.</summary>
    public static Panel Draw(string heading, IReadOnlyList<Entry> entries, Point topLeft, double width, int columns, Font font)
    {
        var bold = font with { IsBold = true };
        return NameColumns.Draw(
            heading,
            [
                .. entries.Select(entry => new NameColumns.Entry(
                    at => new TextBlock(at.Moved(0, font.Size * 0.36), [Text(entry.Number)], bold) { Anchor = TextAnchor.End },
                    entry.Name,
                    entry.Note)
                {
                    IsStrong = entry.IsStrong,
                }),
            ],
            topLeft, width, columns, font);
    }

    /// <summary>The number of an actor, in the middle of its shape.</summary>
    public static Shape Mark(int number, Point center, string? fill, Font font) =>
        new TextBlock(center.Moved(0, font.Size * 0.36), [Text(number)], font)
        {
            Anchor = TextAnchor.Middle,
            Color = Palette.LettersOn(fill),
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
