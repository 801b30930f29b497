using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Layout;

/// <summary>Puts components beside each other in rows, the largest first, and isolates in a row at the end.</summary>
internal static class ComponentPacking
{
    /// <summary>The places of all actors on one page.</summary>
    public static ImmutableArray<Point> Together(
        int count, List<(ImmutableArray<int> Actors, Point[] Points)> components, StressOptions options)
    {
        var places = new Point[count];
        if (components.Count == 0) return [];
        var gap = options.ComponentGap;
        var boxes = components.Select(component => Box.Around(component.Points)).ToList();
        var surface = boxes.Sum(box => (box.Width + gap) * (box.Height + gap));
        var rowWidth = Math.Max(boxes.Max(box => box.Width) + gap, Math.Sqrt(surface * options.Aspect));
        double x = 0, y = 0, rowHeight = 0;
        for (var at = 0; at < components.Count; at++)
        {
            var (actors, points) = components[at];
            var box = boxes[at];
            if (x > 0 && x + box.Width > rowWidth)
            {
                x = 0;
                y += rowHeight + gap;
                rowHeight = 0;
            }

            for (var actor = 0; actor < actors.Length; actor++)
                places[actors[actor]] = points[actor].Moved(x - box.Left, y - box.Top);
            x += box.Width + gap;
            rowHeight = Math.Max(rowHeight, box.Height);
        }

        return [.. places];
    }
}
