using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>The answer in words beside the rings: the capitals, what hangs on one thread, and the legend.</summary>
internal static class RingsColumn
{
    private const double NameWidth = 82;
    private const double SectionGap = 24;

    /// <summary>Draws the column.</summary>
    public static Panel Draw(CapitalRingsModel model, RingsPlan plan, Point topLeft, double width)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var y = topLeft.Y;
        y = Heading(model.Labels.CapitalsHeading, shapes, topLeft.X, y, width);
        foreach (var capital in model.Capitals) y = Capital(capital, shapes, topLeft.X, y, width);

        y = Heading(model.Labels.ThreadsHeading, shapes, topLeft.X, y + SectionGap - 12, width);
        if (model.Threads.IsEmpty)
        {
            var none = new TextBox().With(model.Labels.NoThreads, Theme.Body, Palette.Muted, width);
            shapes.AddRange(none.At(new Point(topLeft.X, y)));
            y += none.Height + 10;
        }

        foreach (var thread in model.Threads) y = Thread(thread, shapes, topLeft.X, y, width);

        y = Heading(model.Labels.LegendHeading, shapes, topLeft.X, y + SectionGap - 10, width);
        y = Signs(RingsLegend.Grounds(model), shapes, topLeft.X, y, width, 1);
        y = Signs(RingsLegend.Spheres(model, plan), shapes, topLeft.X, y, width, 2);
        y = Signs(RingsLegend.Marks(model, plan), shapes, topLeft.X, y, width, 1);
        y = Signs(RingsLegend.Steps(model, plan), shapes, topLeft.X, y, width, 2);
        y = Signs(RingsLegend.Sureness(model, plan), shapes, topLeft.X, y, width, 1);
        return new Panel(shapes.ToImmutable(), y - topLeft.Y);
    }

    private static double Heading(string text, ImmutableArray<Shape>.Builder shapes, double x, double y, double width)
    {
        var box = new TextBox().With(text, Theme.Heading, Palette.Ink, width);
        shapes.AddRange(box.At(new Point(x, y)));
        return y + box.Height + 9;
    }

    private static double Signs(
        ImmutableArray<LegendEntry> entries, ImmutableArray<Shape>.Builder shapes, double x, double y, double width, int columns)
    {
        if (entries.IsEmpty) return y;
        var panel = Legend.Draw(entries, new Point(x, y), width, columns);
        shapes.AddRange(panel.Shapes);
        return y + panel.Height + 7;
    }

    private static double Capital(CapitalLine capital, ImmutableArray<Shape>.Builder shapes, double x, double y, double width)
    {
        var name = new TextBox().With(capital.Name, Theme.Strong, Palette.Ink, NameWidth - 8);
        var value = new TextBox()
            .With(capital.Value, Theme.Body, Palette.Ink, width - NameWidth)
            .With(capital.Explanation, Theme.Note, Palette.Muted, width - NameWidth);
        shapes.AddRange(name.At(new Point(x, y)));
        shapes.AddRange(value.At(new Point(x + NameWidth, y)));
        return y + Math.Max(name.Height, value.Height) + 12;
    }

    private static double Thread(ThreadLine thread, ImmutableArray<Shape>.Builder shapes, double x, double y, double width)
    {
        const double sign = 28;
        var text = new TextBox()
            .With(thread.Name, Theme.Strong, Palette.Ink, width - sign)
            .With(thread.Explanation, Theme.Note, Palette.Muted, width - sign);
        shapes.AddRange(Figures.Signs.Warning(new Point(x + 9, y + Theme.Strong.LineHeight / 2 + 1.5), 9));
        shapes.AddRange(text.At(new Point(x + sign, y)));
        return y + text.Height + 10;
    }
}
