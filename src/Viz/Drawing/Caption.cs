using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Drawing;

/// <summary>The words above and under a figure.</summary>
public static class Caption
{
    /// <summary>The title and the line that says what to look for.</summary>
    public static Panel Above(string title, string subtitle, double width)
    {
        var room = width - 2 * Theme.Margin;
        var titleBox = new TextBox().With(title, Theme.Title, Palette.Ink, room);
        var subtitleBox = new TextBox().With(subtitle, Theme.Subtitle, Palette.Muted, room);
        var top = Theme.Margin - 4;
        var second = top + titleBox.Height + 3;
        return new Panel(
            [.. titleBox.At(new Point(Theme.Margin, top)), .. subtitleBox.At(new Point(Theme.Margin, second))],
            second + subtitleBox.Height);
    }

    /// <summary>Size, date, sources, definition and what is not claimed: a rule and small lines under it.</summary>
    public static Panel Under(ImmutableArray<string> lines, double top, double width)
    {
        if (lines.IsDefaultOrEmpty) return new Panel([], Theme.Margin);
        var room = width - 2 * Theme.Margin;
        var text = lines.Aggregate(new TextBox(), (box, line) => box.With(line, Theme.Caption, Palette.Muted, room));
        Shape rule = new Line(new Segment(new Point(Theme.Margin, top), new Point(width - Theme.Margin, top)))
        {
            Ink = Ink.Outlined(Palette.Rule),
        };
        return new Panel([rule, .. text.At(new Point(Theme.Margin, top + 9))], 9 + text.Height + Theme.Margin - 4);
    }
}
