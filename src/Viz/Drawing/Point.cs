namespace WijkNetwerk.Viz.Drawing;

/// <summary>A place on the page; x grows to the right, y grows downwards.</summary>
/// <param name="X">Distance from the left edge.</param>
/// <param name="Y">Distance from the top edge.</param>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The point that lies <paramref name="distance"/> away at an angle.</summary>
    /// <param name="radians">Angle from the x axis, clockwise on the page.</param>
    /// <param name="distance">Distance in page units.</param>
    public Point Toward(double radians, double distance) =>
        new(X + Math.Cos(radians) * distance, Y + Math.Sin(radians) * distance);

    /// <summary>The straight distance to another point.</summary>
    public double DistanceTo(Point other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));

    /// <summary>The angle at which another point is seen from here, in radians clockwise from the x axis.</summary>
    public double AngleTo(Point other) => Math.Atan2(other.Y - Y, other.X - X);

    /// <summary>This point moved by some distance.</summary>
    public Point Moved(double dx, double dy) => new(X + dx, Y + dy);
}
