using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Who pays an organisation, in every reading of for whom people with two hats pay or are paid.</summary>
/// <remarks>
/// Each open tie of money is resolved by itself, with weight 1/(k_u·k_v); by root units, so two departments of one organisation are one payer. Exact up to 65,536 different outcomes and 64 possible
/// payments by open ties, above that 1,000 draws by the seed of the reading.
/// </remarks>
internal sealed class MoneyReadings
{
    private const int AtMost = 1 << 16;
    private const int Draws = 1000;

    private MoneyReadings(ImmutableArray<(ImmutableArray<Payment> Payments, double Weight)> all, ImmutableArray<string> why) => (All, Why) = (all, why);

    /// <summary>The payments in each reading, and its weight.</summary>
    public ImmutableArray<(ImmutableArray<Payment> Payments, double Weight)> All { get; }

    /// <summary>Why readings differ; empty where there is one.</summary>
    public ImmutableArray<string> Why { get; }

    /// <summary>The readings of the money of an organisation.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="root">Id of the organisation as a whole.</param>
    public static MoneyReadings Of(Measurement m, string root)
    {
        ImmutableArray<Payment> certain =
        [
            .. m.Reading.Live.Where(l => l.IsTie && l.Rule.Channel == "money")
                .Select(l => Payment.To(m.Reading, root, l, Resources.RootOf(m.Reading, l.Relation.Source, l.Relation.SourceActingFor), Resources.RootOf(m.Reading, l.Relation.Target, l.Relation.TargetActingFor)))
                .OfType<Payment>(),
        ];
        var (marks, choices) = (new List<Payment[]>(), new List<((int, double)[], Func<Xoshiro>)>());
        foreach (var tie in m.OpenByRoot.Where(t => t.Channel == "money" && t.Touches(root)))
        {
            var ways = new List<(int Mark, double Share)>();
            foreach (var way in tie.Resolutions)
            {
                Payment[] payments = [.. tie.Relations.Select(l => l.Relation.Source == tie.One ? Payment.To(m.Reading, root, l, way.One, way.Other) : Payment.To(m.Reading, root, l, way.Other, way.One)).OfType<Payment>()];
                ways.Add((payments.Length == 0 ? -1 : marks.Count, way.Share));
                if (payments.Length > 0)
                {
                    marks.Add(payments);
                }
            }

            if (ways.Any(w => w.Mark >= 0))
            {
                choices.Add(([.. ways.GroupBy(w => w.Mark, w => w.Share).Select(g => (g.Key, g.Sum()))], () => tie.Random(m.Reading.Options.Seed)));
            }
        }

        var outcomes = Outcomes.Of(choices, AtMost, Draws);
        return new MoneyReadings(
            [.. outcomes.All.Select(o => (certain.AddRange(o.Marks.SelectMany(mark => marks[mark])), o.Weight))],
            choices.Count == 0 ? [] : outcomes.IsDrawn ? [$"dual-hatted: {choices.Count}", $"readings drawn, seed: {m.Reading.Options.Seed}"] : [$"dual-hatted: {choices.Count}"]);
    }

    /// <summary>The payers behind payments, by root unit.</summary>
    public static ImmutableArray<Payer> Payers(IEnumerable<Payment> payments) => By(payments, p => p.Giver);

    /// <summary>The payers behind payments, each department one of its own: two of one municipality are two, which hides how much hangs on it.</summary>
    public static ImmutableArray<Payer> Offices(Reading departments, IEnumerable<Payment> payments) => By(payments, p => p.Office(departments));

    private static ImmutableArray<Payer> By(IEnumerable<Payment> payments, Func<Payment, string> key) =>
    [
        .. payments.GroupBy(key, p => p.Live, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Payer(
                g.Key, [.. g.OrderBy(l => l.Relation.Id, StringComparer.Ordinal)], g.Any(l => l.Relation.AmountEur is not null) ? g.Sum(l => l.Relation.AmountEur ?? 0) : null)),
    ];
}

/// <summary>Money that comes in through one relation.</summary>
/// <param name="Live">The relation.</param>
/// <param name="Giver">Id of the payer's root unit.</param>
/// <param name="IsFromSource">Whether the source of the relation pays.</param>
internal sealed record Payment(LiveRelation Live, string Giver, bool IsFromSource)
{
    /// <summary>What a relation pays an organisation when its ends stand for some wholes; null when it pays nothing to it.</summary>
    public static Payment? To(Reading reading, string root, LiveRelation live, string? source, string? target)
    {
        var giver = Resources.GiverTo(reading, root, live, source, target);
        return giver is null ? null : new Payment(live, giver, IsFromSource: target == root);
    }

    /// <summary>The department of the payer that pays; the payer's end itself where it has none.</summary>
    public string Office(Reading departments)
    {
        var (end, actingFor) = IsFromSource ? (Live.Relation.Source, Live.Relation.SourceActingFor) : (Live.Relation.Target, Live.Relation.TargetActingFor);
        var units = departments.UnitsOf(end, actingFor);
        return units.Single ?? units.Ids.FirstOrDefault(u => departments.RootUnitsOf(u).Single == Giver) ?? end;
    }
}
