using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Drawing;

/// <summary>Text of one or more fonts under each other, measured but not yet placed.</summary>
public sealed record TextBox
{
    /// <summary>The lines with the font and colour of each.</summary>
    public ImmutableArray<TextBoxLine> Lines { get; init; } = [];

    /// <summary>The width of the widest line.</summary>
    public double Width => Lines.Select(line => TextMetrics.Width(line.Text, line.Font)).DefaultIfEmpty().Max();

    /// <summary>From the top of the first line to the bottom of the last.</summary>
    public double Height => Lines.Sum(line => line.Font.LineHeight);

    /// <summary>Whether wrapping had to cut a word of the texts it was made of.</summary>
    public bool IsCut(params ReadOnlySpan<string?> texts) => TextWrap.IsCut(Lines.Select(line => line.Text), texts);

    /// <summary>Adds a text under what is there, wrapped.</summary>
    public TextBox With(string text, Font font, string color, double width, int maxLines = int.MaxValue) => string.IsNullOrWhiteSpace(text)
        ? this
        : this with
        {
            Lines = Lines.AddRange(TextWrap.Lines(text, font, width, maxLines).Select(line => new TextBoxLine(line, font, color))),
        };

    /// <summary>Adds a text under what is there, wrapped in lines of about equal length.</summary>
    public TextBox WithBalanced(string text, Font font, string color, double width) => string.IsNullOrWhiteSpace(text)
        ? this
        : this with
        {
            Lines = Lines.AddRange(TextWrap.Balanced(text, font, width).Select(line => new TextBoxLine(line, font, color))),
        };

    /// <summary>The shapes of this text in a box of its own size.</summary>
    /// <param name="topLeft">The left top corner of the box.</param>
    /// <param name="anchor">How lines shorter than the box are aligned.</param>
    /// <param name="halo">Colour of a thin rim around the letters.</param>
    public ImmutableArray<Shape> At(Point topLeft, TextAnchor anchor = TextAnchor.Start, string? halo = null)
    {
        var x = anchor switch
        {
            TextAnchor.Middle => topLeft.X + Width / 2,
            TextAnchor.End => topLeft.X + Width,
            _ => topLeft.X,
        };
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var y = topLeft.Y;
        for (var at = 0; at < Lines.Length;)
        {
            var first = Lines[at];
            var same = Lines.Skip(at).TakeWhile(line => line.Font == first.Font && line.Color == first.Color).ToList();
            // The letters stand in the middle of their line height.
            var baseline = y + (first.Font.LineHeight - first.Font.Ascent - first.Font.Descent) / 2 + first.Font.Ascent;
            shapes.Add(new TextBlock(new Point(x, baseline), [.. same.Select(line => line.Text)], first.Font)
            {
                Color = first.Color,
                Anchor = anchor,
                Halo = halo,
            });
            y += same.Count * first.Font.LineHeight;
            at += same.Count;
        }

        return shapes.ToImmutable();
    }
}

/// <summary>One line of a text box.</summary>
/// <param name="Text">The words.</param>
/// <param name="Font">Size and weight.</param>
/// <param name="Color">Colour of the letters.</param>
public readonly record struct TextBoxLine(string Text, Font Font, string Color);
