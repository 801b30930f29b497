using System.Collections.Immutable;
using System.Globalization;

namespace WijkNetwerk.Viz.Figures;

/// <summary>An item as it is drawn: itself, or several of one sphere drawn as one.</summary>
internal sealed record DrawnItem(RingsItem Item, ImmutableArray<RingsItem> Members)
{
    public bool IsGroup => !Members.IsEmpty;
}

/// <summary>Keeps a ring readable: what does not fit is grouped by sphere and counted.</summary>
internal static class RingsGrouping
{
    /// <summary>The items of one ring or sector, at most about <paramref name="room"/> of them.</summary>
    /// <param name="items">All items.</param>
    /// <param name="room">How many fit.</param>
    /// <param name="prefix">Begins the ids of groups.</param>
    /// <param name="labels">How a group is called.</param>
    public static ImmutableArray<DrawnItem> Of(ImmutableArray<RingsItem> items, int room, string prefix, CapitalRingsLabels labels)
    {
        if (items.Length <= room) return [.. items.Select(item => new DrawnItem(item, []))];

        // What a reader must see stays by itself: what hangs on one thread, who is not mentioned, go-betweens and who they lead to.
        var goBetweens = items.Select(item => item.ConnectsVia).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ranked = items
            .Select((item, at) => (Item: item, At: at))
            .OrderByDescending(entry => Weight(entry.Item, goBetweens))
            .ThenBy(entry => entry.At)
            .ToList();
        var kept = Math.Max(0, room - 1);
        while (kept > 0 && kept + ranked.Skip(kept).Select(entry => entry.Item.Sphere).Distinct().Count() > room) kept--;
        var alone = ranked.Take(kept).OrderBy(entry => entry.At).Select(entry => entry.Item).ToList();
        var rest = ranked.Skip(alone.Count).OrderBy(entry => entry.At).Select(entry => entry.Item).ToList();

        var drawn = alone.Select(item => new DrawnItem(item, [])).ToList();
        foreach (var sphere in rest.GroupBy(item => item.Sphere).OrderBy(group => group.Key))
        {
            ImmutableArray<RingsItem> members = [.. sphere];
            if (members.Length == 1) drawn.Add(new DrawnItem(members[0], []));
            else drawn.Add(new DrawnItem(Together(members, prefix, labels), members));
        }

        return [.. drawn];
    }

    private static RingsItem Together(ImmutableArray<RingsItem> members, string prefix, CapitalRingsLabels labels)
    {
        var sphere = members[0].Sphere;
        return new RingsItem
        {
            Id = $"{prefix}-others-{sphere}",
            Label = string.Format(CultureInfo.InvariantCulture, labels.Others, members.Length, labels.Ties.Spheres[(int)sphere]),
            Sphere = sphere,
            // The group is drawn as its weakest tie: it never promises more than each member holds.
            Step = members.Min(item => item.Step),
            IsImplied = members.All(item => item.IsImplied),
            IsNotMentioned = members.All(item => item.IsNotMentioned),
        };
    }

    private static double Weight(RingsItem item, HashSet<string> goBetweens) =>
        (item.IsSinglePoint ? 100 : 0)
        + (goBetweens.Contains(item.Id) ? 60 : 0)
        + (item.ConnectsVia is null && item.BelongsTo is null ? 0 : 40)
        + (item.IsNotMentioned ? 30 : 0)
        + (item.IsAtRisk ? 20 : 0)
        + item.Step * 2 - (item.IsImplied ? 1 : 0);
}
