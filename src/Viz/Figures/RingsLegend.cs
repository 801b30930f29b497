using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>Explains the signs that the rings use, and no others.</summary>
internal static class RingsLegend
{
    private const string Neutral = "#d5dde5";

    /// <summary>The rings and what an empty sector looks like.</summary>
    public static ImmutableArray<LegendEntry> Grounds(CapitalRingsModel model)
    {
        ImmutableArray<LegendEntry> entries =
        [
            Ground(Palette.InsideGround, Palette.Inside, model.Labels.InsideGround),
            Ground(Palette.CommunityGround, Palette.Community, model.Labels.NeighbourhoodGround),
            Ground(Palette.InstitutionGround, Palette.Institution, model.Labels.InstitutionsGround),
        ];
        return model.Sectors.Any(RingsGround.IsEmpty) ? entries.Add(EmptyGround(model.Labels.EmptySector)) : entries;
    }

    /// <summary>The shapes that occur.</summary>
    public static ImmutableArray<LegendEntry> Spheres(CapitalRingsModel model, RingsPlan plan) =>
        [.. SphereEntries(plan.Items.Select(placed => placed.Item.Sphere), model.Labels.Ties)];

    /// <summary>Who is not mentioned, and what hangs on one thread.</summary>
    public static ImmutableArray<LegendEntry> Marks(CapitalRingsModel model, RingsPlan plan)
    {
        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        var absent = plan.Items.FirstOrDefault(placed => placed.Item.IsNotMentioned);
        if (absent is not null)
            entries.Add(new LegendEntry(at => [Signs.Actor(absent.Item.Sphere, at, 8, Signs.NotMentioned())], model.Labels.NotMentioned));
        if (plan.Items.Any(placed => placed.Item.IsSinglePoint)) entries.Add(SinglePoint(model.Labels.SinglePoint));
        return entries.ToImmutable();
    }

    /// <summary>How thick a tie is.</summary>
    public static ImmutableArray<LegendEntry> Steps(CapitalRingsModel model, RingsPlan plan) =>
        StepEntries(plan.Ties.Select(tie => tie.Step), model.Labels.Ties);

    /// <summary>How sure and how lasting a tie is.</summary>
    public static ImmutableArray<LegendEntry> Sureness(CapitalRingsModel model, RingsPlan plan) =>
    [
        .. plan.Ties.IsEmpty ? [] : SurenessEntries(plan.Ties.Any(tie => tie.IsImplied), plan.Ties.Any(tie => tie.IsAtRisk), model.Labels.Ties),
        .. plan.Belongings.IsEmpty ? [] : new[] { new LegendEntry(at => [Signs.Belonging(Across(at))], model.Labels.Belongs) },
    ];

    /// <summary>The shapes of the spheres that occur.</summary>
    public static IEnumerable<LegendEntry> SphereEntries(IEnumerable<Sphere> spheres, TieLabels labels) => spheres.Distinct().Order()
        .Select(sphere => new LegendEntry(at => [Signs.Actor(sphere, at, 7.5, Signs.Present(Neutral))], labels.Spheres[(int)sphere]));

    /// <summary>The ring around a single point of failure.</summary>
    public static LegendEntry SinglePoint(string text) => new(
        at => [new Circle(at, 4.5) { Ink = Signs.Present(Neutral) }, .. Signs.SinglePoint(at, 4.5)], text);

    /// <summary>The steps that occur, from contact to contract.</summary>
    public static ImmutableArray<LegendEntry> StepEntries(IEnumerable<int> steps, TieLabels labels, double scale = 1) =>
    [
        .. steps.Select(step => Math.Clamp(step, 1, 4)).Distinct().Order()
            .Select(step => new LegendEntry(at => Signs.Tie(Across(at), step, false, false, scale), labels.Steps[step - 1])),
    ];

    /// <summary>Stated, and when they occur implied and at risk.</summary>
    public static ImmutableArray<LegendEntry> SurenessEntries(bool hasImplied, bool hasAtRisk, TieLabels labels, double scale = 1)
    {
        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        entries.Add(new LegendEntry(at => Signs.Tie(Across(at), 2, false, false, scale), labels.Stated));
        if (hasImplied) entries.Add(new LegendEntry(at => Signs.Tie(Across(at), 2, true, false, scale), labels.Implied));
        if (hasAtRisk) entries.Add(new LegendEntry(at => Signs.Tie(Across(at), 2, false, true, scale), labels.AtRisk));
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
