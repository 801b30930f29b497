using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Layout;

/// <summary>Places actors so that the distance on paper is like the distance along ties.</summary>
/// <remarks>
/// Definition: minimises the sum over pairs of w(i,j) (|p(i) - p(j)| - d(i,j))², with d the shortest distance along ties and w = d⁻²,
/// by majorisation (SMACOF). The start is classical scaling of the distances, so that equal input gives an equal picture.
/// Components are laid out one by one, turned to lie on their long side, and packed beside each other; isolates stand in a row at the end.
/// Direction: not used. Parallel ties: the shortest counts. Shape: a point per actor, in the order of the actors, in the unit of the lengths.
/// Time O(n m log n + r n²), memory O(n²) per component of n actors and m ties; r rounds.
/// Random: a start is shifted by a thousandth, Options.Seed.
/// Reference: Gansner, Koren, North (2004). Graph drawing by stress majorization. GD 2004, LNCS 3383, 239-250.
/// doi:10.1007/978-3-540-31843-9_25.
/// </remarks>
public static class StressLayout
{
    /// <summary>Places the actors.</summary>
    /// <param name="count">How many actors; ties name them 0..count-1.</param>
    /// <param name="ties">Ties with their wished length.</param>
    /// <param name="options">How to work.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">A tie names an actor that is not there, or has no length.</exception>
    public static ImmutableArray<Point> Place(
        int count, IReadOnlyList<LayoutTie> ties, StressOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new StressOptions();
        var components = LayoutComponents.Of(count, ties);
        var drawn = new List<(ImmutableArray<int> Actors, Point[] Points)>();
        foreach (var actors in components)
        {
            if (actors.Length == 1)
            {
                drawn.Add((actors, [default]));
                continue;
            }

            var distances = LayoutComponents.Distances(actors, ties);
            var points = ClassicalScaling.Start(distances, options.Seed);
            Majorise(points, distances, options, cancellation);
            LongSideDown(points);
            drawn.Add((actors, points));
        }

        return ComponentPacking.Together(count, drawn, options);
    }

    /// <summary>How badly distances on paper differ from the wished ones, per pair; 0 is perfect.</summary>
    /// <param name="points">Where actors are.</param>
    /// <param name="distances">The wished distances.</param>
    internal static double Stress(Point[] points, double[,] distances)
    {
        double sum = 0;
        for (var one = 0; one < points.Length; one++)
        {
            for (var two = one + 1; two < points.Length; two++)
            {
                var wished = distances[one, two];
                var lack = (points[one].DistanceTo(points[two]) - wished) / wished;
                sum += lack * lack;
            }
        }

        return points.Length < 2 ? 0 : sum * 2 / (points.Length * (points.Length - 1.0));
    }

    /// <summary>Betters the places in rounds; the stress never grows.</summary>
    internal static void Majorise(Point[] points, double[,] distances, StressOptions options, CancellationToken cancellation)
    {
        var stress = Stress(points, distances);
        for (var round = 0; round < options.Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var one = 0; one < points.Length; one++)
            {
                double x = 0, y = 0, total = 0;
                for (var two = 0; two < points.Length; two++)
                {
                    if (one == two) continue;
                    var wished = distances[one, two];
                    var share = 1 / (wished * wished);
                    var apart = points[one].DistanceTo(points[two]);
                    var pull = apart > 1e-9 ? wished / apart : 0;
                    x += share * (points[two].X + pull * (points[one].X - points[two].X));
                    y += share * (points[two].Y + pull * (points[one].Y - points[two].Y));
                    total += share;
                }

                // One actor at a time, with the others where they are now: each step lowers the stress (local majorisation).
                points[one] = new Point(x / total, y / total);
            }

            var better = Stress(points, distances);
            if (stress - better <= options.Tolerance * stress) break;
            stress = better;
        }
    }

    // Turns the drawing so that its longest direction is horizontal: pages and screens are read that way.
    private static void LongSideDown(Point[] points)
    {
        double meanX = points.Average(p => p.X), meanY = points.Average(p => p.Y), xx = 0, xy = 0, yy = 0;
        foreach (var point in points)
        {
            xx += (point.X - meanX) * (point.X - meanX);
            xy += (point.X - meanX) * (point.Y - meanY);
            yy += (point.Y - meanY) * (point.Y - meanY);
        }

        var angle = Math.Atan2(2 * xy, xx - yy) / 2;
        double cos = Math.Cos(angle), sin = Math.Sin(angle);
        for (var at = 0; at < points.Length; at++)
        {
            double x = points[at].X - meanX, y = points[at].Y - meanY;
            points[at] = new Point(x * cos + y * sin, y * cos - x * sin);
        }
    }
}
