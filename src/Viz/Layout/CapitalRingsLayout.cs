using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Layout;

/// <summary>In which part of the rings an item stands.</summary>
public enum RingPart
{
    /// <summary>Inside: part of the organisation (bonding).</summary>
    Inside,

    /// <summary>The middle ring: the neighbourhood (bridging).</summary>
    Neighbourhood,

    /// <summary>The outer ring: institutions (linking).</summary>
    Institutions,
}

/// <summary>An item to be given a place in the rings.</summary>
/// <param name="Id">Name that is unique among the items.</param>
/// <param name="Part">In which ring it stands.</param>
/// <param name="Sector">Which sector of the outer ring; 0 is at the top, the next clockwise. Not used in the other rings.</param>
/// <param name="IsGoBetween">Whether it stands between the organisation and another item of its sector.</param>
public sealed record RingItem(string Id, RingPart Part, int Sector = 0, bool IsGoBetween = false);

/// <summary>The sizes of the rings.</summary>
/// <param name="Center">The middle.</param>
/// <param name="Ego">Radius of the organisation itself.</param>
/// <param name="Inner">Where inside ends and the neighbourhood begins.</param>
/// <param name="Middle">Where the neighbourhood ends and the institutions begin.</param>
/// <param name="Outer">The edge.</param>
/// <param name="Sectors">How many sectors the outer ring has.</param>
public sealed record RingSizes(Point Center, double Ego, double Inner, double Middle, double Outer, int Sectors)
{
    /// <summary>The angle of the middle of a sector, clockwise from the x axis.</summary>
    public double SectorAngle(int sector) => -Math.PI / 2 + 2 * Math.PI * sector / Math.Max(1, Sectors);
}

/// <summary>Gives each item a place in its ring, so that ties from the middle pass between items instead of over them.</summary>
/// <remarks>
/// Institutions are spread over their sector; items of the neighbourhood are put in the widest gaps that the ties to institutions leave;
/// items inside in the widest gaps that are then left. Shape: a point per item. Time O(n²). Random: no.
/// </remarks>
public static class CapitalRingsLayout
{
    /// <summary>Places the items.</summary>
    /// <param name="items">Items with different ids, the most important first.</param>
    /// <param name="sizes">The rings.</param>
    public static IReadOnlyDictionary<string, Point> Place(IReadOnlyList<RingItem> items, RingSizes sizes)
    {
        var places = new Dictionary<string, Point>(items.Count, StringComparer.Ordinal);
        var rays = new List<double>();
        foreach (var sector in items.Where(item => item.Part == RingPart.Institutions).GroupBy(item => item.Sector).OrderBy(g => g.Key))
            PlaceSector([.. sector], sizes, places, rays);

        var around = items.Where(item => item.Part == RingPart.Neighbourhood).ToList();
        var band = sizes.Middle - sizes.Inner;
        PlaceBetween(around, rays, places, sizes.Center, around.Count > 7
            ? [sizes.Inner + band * 0.72, sizes.Inner + band * 0.34]
            : [sizes.Inner + band * 0.52]);

        var inside = items.Where(item => item.Part == RingPart.Inside).ToList();
        var room = sizes.Inner - sizes.Ego;
        PlaceBetween(inside, rays, places, sizes.Center, [sizes.Ego + room * 0.55]);
        return places;
    }

    private static void PlaceSector(
        List<RingItem> items, RingSizes sizes, Dictionary<string, Point> places, List<double> rays)
    {
        var middle = sizes.SectorAngle(items[0].Sector);
        var span = 2 * Math.PI / Math.Max(1, sizes.Sectors);
        var band = sizes.Outer - sizes.Middle;
        // The go-betweens stand at the left end of their sector and nearer to the middle: one reads them before whom they lead to.
        var ordered = items.Where(item => item.IsGoBetween).Concat(items.Where(item => !item.IsGoBetween)).ToList();
        var lanes = ordered.Count > 4 ? 2 : 1;
        for (var at = 0; at < ordered.Count; at++)
        {
            var share = (at + 0.5) / ordered.Count - 0.5;
            // Few items stand together in the middle of the sector, many fill it but for a margin at each boundary.
            var angle = middle + share * span * (ordered.Count <= 2 ? 0.62 : 0.88);
            var depth = ordered[at].IsGoBetween ? 0.3 : lanes == 1 ? 0.46 : at % 2 == 0 ? 0.7 : 0.3;
            places[ordered[at].Id] = sizes.Center.Toward(angle, sizes.Middle + band * depth);
            rays.Add(Turned(angle));
        }
    }

    private static void PlaceBetween(
        List<RingItem> items, List<double> rays, Dictionary<string, Point> places, Point center, double[] lanes)
    {
        if (items.Count == 0) return;
        var angles = Gaps(rays, items.Count);
        for (var at = 0; at < items.Count; at++)
            places[items[at].Id] = center.Toward(angles[at], lanes[at % lanes.Length]);
        rays.AddRange(angles);
    }

    // Puts each next item in the gap where the items then have most room; within a gap they stand at equal distances.
    private static List<double> Gaps(List<double> rays, int count)
    {
        var sorted = rays.Order().ToList();
        // Without ties to pass between, items begin at the lower left and go round.
        if (sorted.Count == 0) return [.. Enumerable.Range(0, count).Select(at => Turned(Math.PI / 2 + Math.PI / count + 2 * Math.PI * at / count)).Order()];
        var widths = sorted.Select((ray, at) => (at + 1 < sorted.Count ? sorted[at + 1] : sorted[0] + 2 * Math.PI) - ray).ToArray();
        var held = new int[widths.Length];
        for (var item = 0; item < count; item++)
        {
            var best = 0;
            for (var gap = 1; gap < widths.Length; gap++)
            {
                if (widths[gap] / (held[gap] + 2) > widths[best] / (held[best] + 2) + 1e-9) best = gap;
            }

            held[best]++;
        }

        return
        [
            .. Enumerable.Range(0, widths.Length).SelectMany(gap => Enumerable.Range(1, held[gap])
                .Select(step => Turned(sorted[gap] + widths[gap] * step / (held[gap] + 1)))),
        ];
    }

    private static double Turned(double angle) => angle < 0 ? angle + 2 * Math.PI : angle >= 2 * Math.PI ? angle - 2 * Math.PI : angle;
}
