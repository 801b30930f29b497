using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>Organisations beside components: values, bounds or n/a with a reason; nothing is added up and nobody is ranked.</summary>
/// <remarks>
/// The table is as wide as an A4 page, or wider when there are more columns than fit there. Random: no.
/// </remarks>
public static class CapitalTable
{
    private const double GroupGap = 16;
    private const double CellPadding = 6;
    private static readonly Font HeadFont = new(12);
    private static readonly Font MarkFont = new(9.5);

    /// <summary>Where the columns stand.</summary>
    private sealed record Columns(double NameWidth, ImmutableArray<ImmutableArray<Box>> Groups, double Right);

    /// <summary>Draws the table.</summary>
    /// <exception cref="ArgumentException">A row has another number of cells than there are components.</exception>
    public static Scene Draw(CapitalTableModel model)
    {
        var count = model.Groups.Sum(group => group.Components.Length);
        foreach (var row in model.Rows)
        {
            if (row.Cells.Length != count)
                throw new ArgumentException($"'{row.Name}' has {row.Cells.Length} cells; there are {count} components.", nameof(model));
        }

        var columns = Measured(model);
        var width = Math.Max(Theme.Width, Math.Ceiling(columns.Right + Theme.Margin));
        var above = Caption.Above(model.Title, model.Subtitle, width);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(new Group(above.Shapes) { Role = "heading" });
        var y = Head(model, columns, shapes, above.Height + 22);
        foreach (var row in model.Rows) y = Row(row, columns, shapes, y);
        y = Footnotes(model, shapes, y + 14, width);
        var under = Caption.Under(model.CaptionLines, y + 8, width);
        shapes.Add(new Group(under.Shapes) { Role = "caption" });
        return new Scene
        {
            Width = width,
            Height = Math.Ceiling(y + 8 + under.Height),
            Title = model.Title,
            Description = model.Description,
            Language = model.Language,
            Shapes = shapes.ToImmutable(),
        };
    }

    private static Columns Measured(CapitalTableModel model)
    {
        var longestName = model.Rows.Select(row => TextMetrics.Width(row.Name, Theme.Label)).DefaultIfEmpty().Max();
        var least = LeastWidths(model);
        var room = Theme.Width - 2 * Theme.Margin - model.Groups.Length * GroupGap - least.Sum();
        var nameWidth = Math.Clamp(longestName + 8, 120, 205);
        // What room is left is shared by all columns, up to a width at which the eye still follows the row.
        var extra = Math.Clamp((room - nameWidth) / Math.Max(1, least.Length), 0, 60);
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<Box>>();
        var x = Theme.Margin + nameWidth;
        var column = 0;
        foreach (var group in model.Groups)
        {
            x += GroupGap;
            var boxes = ImmutableArray.CreateBuilder<Box>();
            foreach (var _ in group.Components)
            {
                var width = least[column++] + extra;
                boxes.Add(new Box(x, 0, width, 0));
                x += width;
            }

            groups.Add(boxes.ToImmutable());
        }

        return new Columns(nameWidth, groups.ToImmutable(), x);
    }

    // The width at which no word of the heading is cut, short cells stay on one line, and the group's name fits over its columns.
    private static ImmutableArray<double> LeastWidths(CapitalTableModel model)
    {
        var widths = ImmutableArray.CreateBuilder<double>();
        foreach (var group in model.Groups)
        {
            var share = (TextMetrics.Width(group.Name, Theme.Strong) + 2 * CellPadding) / Math.Max(1, group.Components.Length);
            foreach (var component in group.Components)
            {
                var column = widths.Count;
                var word = component.Split([' ', '-', '/']).Max(part => TextMetrics.Width(part + "-", HeadFont));
                var cell = model.Rows.Select(row => CellWidth(row.Cells[column])).DefaultIfEmpty().Max();
                widths.Add(Math.Max(share, Math.Max(Math.Min(word, 110), Math.Min(cell, 110)) + 2 * CellPadding + 1));
            }
        }

        return widths.ToImmutable();
    }

    private static double CellWidth(CapitalCell cell) =>
        TextMetrics.Width(cell.Text, Theme.Label) + (cell.Mark is null ? 0 : TextMetrics.Width(cell.Mark, MarkFont) + 2);

    private static double Head(CapitalTableModel model, Columns columns, ImmutableArray<Shape>.Builder shapes, double top)
    {
        var heads = model.Groups.SelectMany((group, at) => group.Components.Select((component, column) =>
            (Box: columns.Groups[at][column], Text: new TextBox().With(
                component, HeadFont, Palette.Muted, columns.Groups[at][column].Width - 2 * CellPadding)))).ToList();
        var tallest = heads.Select(head => head.Text.Height).Append(HeadFont.LineHeight).Max();
        var ruleAt = top + Theme.Strong.LineHeight + 5;
        var bottom = ruleAt + 6 + tallest;
        string[] colours = [Palette.Inside, Palette.Community, Palette.Institution];
        for (var at = 0; at < model.Groups.Length; at++)
        {
            if (columns.Groups[at].IsEmpty) continue;
            var (left, right) = (columns.Groups[at][0].Left, columns.Groups[at][^1].Right);
            var name = new TextBox().With(model.Groups[at].Name, Theme.Strong, Palette.Ink, right - left);
            shapes.AddRange(name.At(new Point(left + CellPadding, top)));
            shapes.Add(new Rectangle(new Box(left + CellPadding, ruleAt - 1.5, right - left - 2 * CellPadding, 3))
            {
                Ink = Ink.Filled(colours[at % colours.Length]),
            });
        }

        var heading = new TextBox().With(model.RowHeading, HeadFont, Palette.Muted, columns.NameWidth);
        shapes.AddRange(heading.At(new Point(Theme.Margin, bottom - heading.Height)));
        // The headings stand on one line, so that a long one grows upwards.
        foreach (var (box, text) in heads)
            shapes.AddRange(text.At(new Point(box.Left + CellPadding, bottom - text.Height)));
        shapes.Add(Rule(bottom + 6, columns.Right, Palette.Ink, 1.2));
        return bottom + 6;
    }

    private static double Row(CapitalRow row, Columns columns, ImmutableArray<Shape>.Builder shapes, double top)
    {
        var name = new TextBox().With(row.Name, Theme.Label, Palette.Ink, columns.NameWidth - 8);
        var boxes = columns.Groups.SelectMany(group => group).ToList();
        var texts = row.Cells.Select((cell, at) => CellText(cell, boxes[at].Width)).ToList();
        var tallest = texts.Select(text => text.Height).Append(name.Height).Max();
        var height = tallest + 14;
        var parts = ImmutableArray.CreateBuilder<Shape>();
        // Names and cells begin at the same height, as in a line of print.
        parts.AddRange(name.At(new Point(Theme.Margin, top + 7)));
        for (var at = 0; at < texts.Count; at++)
        {
            var cell = row.Cells[at];
            parts.AddRange(texts[at].At(new Point(boxes[at].Left + CellPadding, top + 7)));
            if (cell.Mark is null) continue;
            var last = texts[at].Lines[^1];
            parts.Add(new TextBlock(
                new Point(
                    boxes[at].Left + CellPadding + TextMetrics.Width(last.Text, last.Font) + 2,
                    top + 7 + texts[at].Height - last.Font.LineHeight + last.Font.Size * 0.68),
                [cell.Mark], MarkFont)
            {
                Color = Palette.Muted,
            });
        }

        shapes.Add(new Group(parts.ToImmutable()) { Role = "row", Title = row.Name });
        shapes.Add(Rule(top + height, columns.Right, Palette.Rule, 1));
        return top + height;
    }

    private static TextBox CellText(CapitalCell cell, double width)
    {
        // Known in ink, partly known a little lighter, not known as light as text may be.
        var (font, color) = cell.Kind switch
        {
            CellKind.Value => (Theme.Strong with { Size = Theme.Label.Size }, Palette.Ink),
            CellKind.Bound => (Theme.Label, Palette.Ink),
            _ => (Theme.Label, Palette.Absent),
        };
        var mark = cell.Mark is null ? 0 : TextMetrics.Width(cell.Mark, MarkFont) + 2;
        return new TextBox().With(cell.Text.Length == 0 ? "\u00a0" : cell.Text, font, color, width - 2 * CellPadding - mark);
    }

    private static double Footnotes(CapitalTableModel model, ImmutableArray<Shape>.Builder shapes, double top, double width)
    {
        var y = top;
        var parts = ImmutableArray.CreateBuilder<Shape>();
        foreach (var note in model.Footnotes)
        {
            var text = new TextBox().With(note.Text, Theme.Note, Palette.Muted, width - 2 * Theme.Margin - 16);
            parts.Add(new TextBlock(new Point(Theme.Margin, y + Theme.Note.Ascent - 2), [note.Mark], MarkFont) { Color = Palette.Muted });
            parts.AddRange(text.At(new Point(Theme.Margin + 16, y)));
            y += text.Height + 3;
        }

        if (parts.Count > 0) shapes.Add(new Group(parts.ToImmutable()) { Role = "footnotes" });
        return y;
    }

    private static Line Rule(double y, double right, string color, double thickness) =>
        new(new Segment(new Point(Theme.Margin, y), new Point(right, y))) { Ink = Ink.Outlined(color, thickness) };
}
