namespace WijkNetwerk.Viz.Drawing;

/// <summary>A straight piece of line between two points.</summary>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
public readonly record struct Segment(Point From, Point To)
{
    /// <summary>The length of the segment.</summary>
    public double Length => From.DistanceTo(To);

    /// <summary>The point a share of the way along.</summary>
    /// <param name="share">0 is the first end, 1 the other.</param>
    public Point At(double share) => new(From.X + (To.X - From.X) * share, From.Y + (To.Y - From.Y) * share);

    /// <summary>The smallest distance from a point to this segment.</summary>
    public double DistanceTo(Point point)
    {
        double dx = To.X - From.X, dy = To.Y - From.Y;
        var squared = dx * dx + dy * dy;
        if (squared == 0) return From.DistanceTo(point);
        var share = Math.Clamp(((point.X - From.X) * dx + (point.Y - From.Y) * dy) / squared, 0, 1);
        return At(share).DistanceTo(point);
    }

    /// <summary>Whether two segments have a point in common.</summary>
    public bool Crosses(Segment other)
    {
        static double Side(Point a, Point b, Point c) => (b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X);
        return Side(From, To, other.From) * Side(From, To, other.To) <= 0
            && Side(other.From, other.To, From) * Side(other.From, other.To, To) <= 0;
    }
}
