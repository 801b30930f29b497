using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>Explains the signs that the rings use, and no others.</summary>
internal static class RingsLegend
{
    private const string Neutral = "#d5dde5";

    /// <summary>Grounds, shapes and marks.</summary>
    public static ImmutableArray<LegendEntry> Entries(CapitalRingsModel model, RingsPlan plan)
    {
        var labels = model.Labels;
        var items = plan.Items.Select(placed => placed.Item).ToList();
        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        entries.Add(Ground(Palette.InsideGround, Palette.Inside, labels.InsideGround));
        entries.Add(Ground(Palette.CommunityGround, Palette.Community, labels.NeighbourhoodGround));
        entries.Add(Ground(Palette.InstitutionGround, Palette.Institution, labels.InstitutionsGround));
        if (model.Sectors.Any(RingsGround.IsEmpty)) entries.Add(EmptyGround(labels.EmptySector));
        entries.AddRange(SphereEntries(items.Select(item => item.Sphere), labels.Ties));
        if (items.Any(item => item.IsNotMentioned))
        {
            var sphere = items.First(item => item.IsNotMentioned).Sphere;
            entries.Add(new LegendEntry(at => [Signs.Actor(sphere, at, 8, Signs.NotMentioned())], labels.NotMentioned));
        }

        if (items.Any(item => item.IsSinglePoint)) entries.Add(SinglePoint(labels.SinglePoint));
        return entries.ToImmutable();
    }

    /// <summary>How thick, dashed or cut a tie is.</summary>
    public static ImmutableArray<LegendEntry> Steps(CapitalRingsModel model, RingsPlan plan) => TieEntries(
        plan.Ties.Select(tie => tie.Step),
        plan.Ties.Any(tie => tie.IsImplied),
        plan.Ties.Any(tie => tie.IsAtRisk),
        model.Labels.Ties);

    /// <summary>The shapes of the spheres that occur.</summary>
    public static IEnumerable<LegendEntry> SphereEntries(IEnumerable<Sphere> spheres, TieLabels labels) => spheres.Distinct().Order()
        .Select(sphere => new LegendEntry(at => [Signs.Actor(sphere, at, 7.5, Signs.Present(Neutral))], labels.Spheres[(int)sphere]));

    /// <summary>The ring around a single point of failure.</summary>
    public static LegendEntry SinglePoint(string text) => new(
        at => [new Circle(at, 4.5) { Ink = Signs.Present(Neutral) }, .. Signs.SinglePoint(at, 4.5)], text);

    /// <summary>The ties that occur: first each step, then stated, implied and at risk.</summary>
    public static ImmutableArray<LegendEntry> TieEntries(IEnumerable<int> steps, bool hasImplied, bool hasAtRisk, TieLabels labels)
    {
        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        foreach (var step in steps.Select(step => Math.Clamp(step, 1, 4)).Distinct().Order())
            entries.Add(new LegendEntry(at => Signs.Tie(Across(at), step, false, false), labels.Steps[step - 1]));
        if (entries.Count == 0) return [];
        entries.Add(new LegendEntry(at => Signs.Tie(Across(at), 2, false, false), labels.Stated));
        if (hasImplied) entries.Add(new LegendEntry(at => Signs.Tie(Across(at), 2, true, false), labels.Implied));
        if (hasAtRisk) entries.Add(new LegendEntry(at => Signs.Tie(Across(at), 2, false, true), labels.AtRisk));
        return entries.ToImmutable();
    }

    private static Segment Across(Point at) => new(at.Moved(-16, 0), at.Moved(16, 0));

    private static LegendEntry Ground(string ground, string fill, string text) => new(
        at =>
        [
            new Rectangle(new Box(at.X - 16, at.Y - 8, 32, 16), 3) { Ink = Ink.Filled(ground) },
            new Circle(at, 4.5) { Ink = new Ink { Fill = fill, Stroke = Palette.Ink, StrokeWidth = 1 } },
        ],
        text);

    private static LegendEntry EmptyGround(string text) => new(
        at =>
        [
            new Rectangle(new Box(at.X - 16, at.Y - 8, 32, 16), 3)
            {
                Ink = new Ink { Fill = Palette.EmptyGround, Stroke = Palette.Rule, Dash = [3, 3] },
            },
        ],
        text);
}
