namespace WijkNetwerk.Viz.Drawing;

/// <summary>An upright rectangle.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Width">Width, at least 0.</param>
/// <param name="Height">Height, at least 0.</param>
public readonly record struct Box(double Left, double Top, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Bottom edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>The point in the middle.</summary>
    public Point Center => new(Left + Width / 2, Top + Height / 2);

    /// <summary>The square that holds a circle.</summary>
    public static Box Around(Point center, double radius) =>
        new(center.X - radius, center.Y - radius, 2 * radius, 2 * radius);

    /// <summary>The smallest box that holds all points; an empty box when there are none.</summary>
    public static Box Around(IEnumerable<Point> points)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var point in points)
        {
            left = Math.Min(left, point.X);
            right = Math.Max(right, point.X);
            top = Math.Min(top, point.Y);
            bottom = Math.Max(bottom, point.Y);
        }

        return left > right ? default : new Box(left, top, right - left, bottom - top);
    }

    /// <summary>The smallest box that holds both.</summary>
    public Box Union(Box other)
    {
        double left = Math.Min(Left, other.Left), top = Math.Min(Top, other.Top);
        return new Box(left, top, Math.Max(Right, other.Right) - left, Math.Max(Bottom, other.Bottom) - top);
    }

    /// <summary>This box made larger (or smaller, when negative) on every side.</summary>
    public Box Grown(double margin) => new(Left - margin, Top - margin, Width + 2 * margin, Height + 2 * margin);

    /// <summary>Whether two boxes share more than an edge.</summary>
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether the other box lies wholly within this one.</summary>
    public bool Holds(Box other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    /// <summary>The distance from a point to the nearest point of this box; 0 inside.</summary>
    public double DistanceTo(Point point)
    {
        var dx = Math.Max(Math.Max(Left - point.X, point.X - Right), 0);
        var dy = Math.Max(Math.Max(Top - point.Y, point.Y - Bottom), 0);
        return Math.Sqrt(dx * dx + dy * dy);
    }

    /// <summary>How long a piece of a segment lies within this box; 0 when they do not meet.</summary>
    public double LengthInside(Segment segment)
    {
        // Liang-Barsky: clip the segment's share [enter, leave] against the four edges in turn.
        double dx = segment.To.X - segment.From.X, dy = segment.To.Y - segment.From.Y, enter = 0, leave = 1;
        if (!Clip(-dx, segment.From.X - Left, ref enter, ref leave)
            || !Clip(dx, Right - segment.From.X, ref enter, ref leave)
            || !Clip(-dy, segment.From.Y - Top, ref enter, ref leave)
            || !Clip(dy, Bottom - segment.From.Y, ref enter, ref leave))
        {
            return 0;
        }

        return leave > enter ? (leave - enter) * segment.Length : 0;
    }

    private static bool Clip(double slope, double room, ref double enter, ref double leave)
    {
        if (slope == 0) return room >= 0;
        var share = room / slope;
        if (slope < 0) enter = Math.Max(enter, share);
        else leave = Math.Min(leave, share);
        return enter <= leave;
    }
}
