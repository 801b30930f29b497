using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Layout;

/// <summary>Moves actors apart that would be drawn over each other, as little as possible.</summary>
/// <remarks>
/// Pairs that are too near are pushed apart along the line between them, both by half, until none is left or the rounds are over.
/// Shape: one point per actor, in the order given. Time O(r n²), r ≤ 400 rounds. Random: no.
/// </remarks>
public static class OverlapRemoval
{
    private const int Rounds = 400;
    private const int TieRounds = 40;

    /// <summary>Moves the points.</summary>
    /// <param name="points">Where actors are.</param>
    /// <param name="radii">How far each reaches, with the air around it.</param>
    /// <param name="canvas">Nothing leaves this box.</param>
    public static ImmutableArray<Point> Apart(IReadOnlyList<Point> points, IReadOnlyList<double> radii, Box canvas)
    {
        var moved = points.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var touched = false;
            for (var one = 0; one < moved.Length; one++)
            {
                for (var two = one + 1; two < moved.Length; two++)
                {
                    var lack = radii[one] + radii[two] - moved[one].DistanceTo(moved[two]);
                    if (lack <= 1e-6) continue;
                    touched = true;
                    // Two actors on the same spot leave it in a direction of their own.
                    var angle = moved[one] == moved[two] ? 2.399963 * (one * 31 + two) : moved[one].AngleTo(moved[two]);
                    moved[one] = Kept(moved[one].Toward(angle + Math.PI, lack / 2 + 1e-6), radii[one], canvas);
                    moved[two] = Kept(moved[two].Toward(angle, lack / 2 + 1e-6), radii[two], canvas);
                }
            }

            if (!touched) break;
        }

        return [.. moved];
    }

    /// <summary>Moves actors away from ties that are not theirs, as far as that brings no actor over another.</summary>
    /// <param name="points">Where actors are, not over each other.</param>
    /// <param name="radii">How far each reaches, with the air around it.</param>
    /// <param name="ties">The two ends of each tie, as indexes.</param>
    /// <param name="canvas">Nothing leaves this box.</param>
    public static ImmutableArray<Point> OffTies(
        IReadOnlyList<Point> points, IReadOnlyList<double> radii, IReadOnlyList<(int From, int To)> ties, Box canvas)
    {
        var current = points.ToArray();
        for (var round = 0; round < TieRounds; round++)
        {
            var pushed = current.ToArray();
            var touched = false;
            foreach (var (from, to) in ties)
            {
                var tie = new Segment(current[from], current[to]);
                for (var at = 0; at < current.Length; at++)
                {
                    if (at == from || at == to) continue;
                    var lack = radii[at] - 2 - tie.DistanceTo(current[at]);
                    if (lack <= 0) continue;
                    touched = true;
                    var along = tie.From.AngleTo(tie.To);
                    var side = Math.Sin(tie.From.AngleTo(current[at]) - along) >= 0 ? 1 : -1;
                    pushed[at] = pushed[at].Toward(along + side * Math.PI / 2, Math.Min(lack, 5) * 0.6);
                }
            }

            if (!touched) break;
            current = [.. Apart(pushed, radii, canvas)];
        }

        return [.. current];
    }

    private static Point Kept(Point point, double radius, Box canvas) => new(
        Within(point.X, canvas.Left + radius, canvas.Right - radius),
        Within(point.Y, canvas.Top + radius, canvas.Bottom - radius));

    private static double Within(double value, double low, double high) =>
        low > high ? (low + high) / 2 : Math.Clamp(value, low, high);
}
