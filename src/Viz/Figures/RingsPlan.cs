using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Layout;

namespace WijkNetwerk.Viz.Figures;

/// <summary>An item of the rings with its place and looks.</summary>
internal sealed record PlacedItem(DrawnItem Drawn, RingPart Part, Point At, double Radius, string Fill)
{
    public RingsItem Item => Drawn.Item;

    /// <summary>How far the sign reaches, with its ring if it has one.</summary>
    public double Reach => Signs.Reach(Item.Sphere, Radius) + (Item.IsSinglePoint ? Signs.AlarmReach : Drawn.IsGroup ? 5 : 0);
}

/// <summary>A tie of the rings, from the edge of one sign to the edge of the other.</summary>
internal sealed record PlacedTie(string From, string To, Segment Segment, int Step, bool IsImplied, bool IsAtRisk);

/// <summary>Which items are drawn, where, and which ties run between them.</summary>
/// <param name="Sizes">The rings.</param>
/// <param name="Items">What is drawn where.</param>
/// <param name="Ties">The ties.</param>
/// <param name="Belongings">Lines from officials to the institution they work for; no ties.</param>
internal sealed record RingsPlan(
    RingSizes Sizes, ImmutableArray<PlacedItem> Items, ImmutableArray<PlacedTie> Ties, ImmutableArray<Segment> Belongings)
{
    /// <summary>The id under which ties name the organisation in the middle.</summary>
    public const string Ego = "ego";

    private const int NeighbourhoodRoom = 14;
    private const int InsideRoom = 7;

    // Signs without a name need less room.
    private const int InsideRoomForTies = 30;

    /// <summary>Plans the rings around a middle point.</summary>
    public static RingsPlan Of(CapitalRingsModel model, Point center, double radius)
    {
        Check(model);
        var groups = Grouped(model);
        var inside = groups.Count(group => group.Part == RingPart.Inside);
        // A fuller inside gets a larger disc, at the cost of the middle ring.
        var inner = radius * (inside switch { 0 => 0.29, <= 2 => 0.36, <= 4 => 0.39, _ => 0.42 });
        var ego = EgoName.Radius(model.EgoName, radius * 0.148, radius * 0.19);
        inner = Math.Max(inner, ego + radius * 0.14);
        var sizes = new RingSizes(center, ego, inner, radius * 0.7, radius, model.Sectors.Length);
        var goBetweens = model.Sectors.SelectMany(sector => sector.Items)
            .Select(item => item.BelongsTo is not null && item.Step > 0 ? item.Id : item.ConnectsVia).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var places = CapitalRingsLayout.Place(
            [.. groups.Select(g => new RingItem(g.Drawn.Item.Id, g.Part, g.Sector, goBetweens.Contains(g.Drawn.Item.Id)))], sizes);
        var crowded = groups.Count > 22;
        ImmutableArray<PlacedItem> items =
        [
            .. groups.Select(g => new PlacedItem(
                g.Drawn, g.Part, places[g.Drawn.Item.Id], g.Part == RingPart.Inside ? (g.Drawn.Item.IsNameless ? 6.5 : 9.5) : crowded ? 10.5 : 12, FillOf(g.Part))),
        ];
        return new RingsPlan(sizes, items, TiesOf(items, model.InsideTies, sizes), BelongingsOf(items));
    }

    private static List<(DrawnItem Drawn, RingPart Part, int Sector)> Grouped(CapitalRingsModel model)
    {
        var all = new List<(DrawnItem, RingPart, int)>();
        foreach (var item in RingsGrouping.Of(model.Inside, model.InsideTies.IsEmpty ? InsideRoom : InsideRoomForTies, "inside", model.Labels)) all.Add((item, RingPart.Inside, 0));
        foreach (var item in RingsGrouping.Of(model.Neighbourhood, NeighbourhoodRoom, "neighbourhood", model.Labels))
            all.Add((item, RingPart.Neighbourhood, 0));
        var room = Math.Max(4, 44 / Math.Max(1, model.Sectors.Length));
        for (var sector = 0; sector < model.Sectors.Length; sector++)
        {
            foreach (var item in RingsGrouping.Of(model.Sectors[sector].Items, room, $"sector{sector}", model.Labels))
                all.Add((item, RingPart.Institutions, sector));
        }

        return all;
    }

    private static ImmutableArray<PlacedTie> TiesOf(ImmutableArray<PlacedItem> items, ImmutableArray<RingsInsideTie> inside, RingSizes sizes)
    {
        var byId = items.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        var ties = ImmutableArray.CreateBuilder<PlacedTie>();
        foreach (var placed in items)
        {
            var item = placed.Item;
            if (item.Step > 0)
            {
                ties.Add(new PlacedTie(
                    Ego, item.Id, Between(sizes.Center, sizes.Ego, placed.At, Edge(placed)), item.Step, item.IsImplied, item.IsAtRisk));
            }

            // A go-between that went into a group has no sign of its own: its tie would end in the air.
            if (item.ConnectsVia is { } via && byId.TryGetValue(via, out var other))
            {
                ties.Add(new PlacedTie(
                    via, item.Id, Between(other.At, Edge(other), placed.At, Edge(placed)), item.ViaStep, item.IsViaImplied, item.Step == 0 && item.IsAtRisk));
            }
        }

        foreach (var tie in inside)
        {
            if (byId.TryGetValue(tie.From, out var from) && byId.TryGetValue(tie.To, out var to))
                ties.Add(new PlacedTie(tie.From, tie.To, Between(from.At, Edge(from), to.At, Edge(to)), 1, tie.IsImplied, IsAtRisk: false));
        }

        // Thick ties at the bottom, so that a thin one over it stays visible.
        return [.. ties.OrderByDescending(tie => tie.Step).ThenBy(tie => tie.From, StringComparer.Ordinal).ThenBy(tie => tie.To, StringComparer.Ordinal)];
    }

    private static ImmutableArray<Segment> BelongingsOf(ImmutableArray<PlacedItem> items)
    {
        var byId = items.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        return
        [
            .. items.Where(item => item.Item.BelongsTo is { } home && byId.ContainsKey(home))
                .Select(item => Between(item.At, Edge(item) + 2, byId[item.Item.BelongsTo!].At, Edge(byId[item.Item.BelongsTo!]) + 2)),
        ];
    }

    private static double Edge(PlacedItem item) => item.Item.IsSinglePoint ? item.Reach : item.Radius * 0.8;

    private static Segment Between(Point from, double fromEdge, Point to, double toEdge)
    {
        var angle = from.AngleTo(to);
        return new Segment(from.Toward(angle, fromEdge), to.Toward(angle, -toEdge));
    }

    private static string FillOf(RingPart part) => part switch
    {
        RingPart.Inside => Palette.Inside,
        RingPart.Neighbourhood => Palette.Community,
        _ => Palette.Institution,
    };

    private static void Check(CapitalRingsModel model)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal) { Ego };
        var all = model.Inside.Concat(model.Neighbourhood).Concat(model.Sectors.SelectMany(sector => sector.Items)).ToList();
        foreach (var item in all)
        {
            if (!ids.Add(item.Id))
                throw new ArgumentException($"The rings hold two items with the id '{item.Id}'; ids must differ, and '{Ego}' is the middle.");
        }

        foreach (var item in all)
        {
            if (item.ConnectsVia is { } via && !ids.Contains(via))
                throw new ArgumentException($"'{item.Id}' connects via '{via}', which is not in the rings.");
        }
    }
}
