namespace WijkNetwerk.Viz.Drawing;

/// <summary>Sizes that all figures share, in page units. A figure of 1000 units fills the width of an A4 page.</summary>
public static class Theme
{
    /// <summary>Width of a figure.</summary>
    public const double Width = 1000;

    /// <summary>White space around a figure.</summary>
    public const double Margin = 24;

    /// <summary>The title of the figure.</summary>
    public static readonly Font Title = new(27, true);

    /// <summary>The line under the title.</summary>
    public static readonly Font Subtitle = new(16.5);

    /// <summary>A heading in a column beside the picture.</summary>
    public static readonly Font Heading = new(17, true);

    /// <summary>Running text.</summary>
    public static readonly Font Body = new(14.5);

    /// <summary>Running text with weight.</summary>
    public static readonly Font Strong = new(14.5, true);

    /// <summary>Names beside actors.</summary>
    public static readonly Font Label = new(14);

    /// <summary>Notes and explanations.</summary>
    public static readonly Font Note = new(12.5);

    /// <summary>The lines under the figure.</summary>
    public static readonly Font Caption = new(12.5);

    /// <summary>Numbers inside an actor's shape.</summary>
    public static readonly Font Number = new(10.5, true);
}
