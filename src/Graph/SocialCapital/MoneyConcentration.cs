using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>From how many payers the money of an organisation comes, and how much of it from one.</summary>
/// <remarks>
/// Definition: with s the share of each root payer in the stated euros a year, HHI = Σ s² (LI5); normalised (HHI − 1/N)/(1 − 1/N), 1 when N = 1;
/// effective number of payers 1/HHI; dominant share max s; LI5.department is HHI by the departments that pay, as a second line. Payers are counted (LI5.payers) also when no amount is stated.
/// Range: HHI [1/N, 1]; higher means that more hangs on fewer. Undefined: no payer mentioned; no amount stated.
/// When only some amounts are stated, HHI is over those, with bounds from setting the others to 0 and to the largest stated.
/// Reference: Hirschman (1964); after Carroll and Stater (2009).
/// </remarks>
public static class MoneyConcentration
{
    /// <summary>The scores of an organisation.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ego">The organisation.</param>
    /// <returns>LI5 and what belongs to it.</returns>
    public static ImmutableArray<Score> Of(Measurement m, Unit ego)
    {
        var payers = PayersOf(m.Reading, m.RootUnit(ego).Id);
        var relations = payers.SelectMany(p => p.Relations).Select(r => r.Relation.Id).Order(StringComparer.Ordinal).ToImmutableArray();
        var (observed, all) = m.EgoDyads(ego.Id, ["money"]);
        var blank = new Score
        {
            Ego = ego.Id,
            View = m.Organisations.Name,
            Measure = "",
            N = payers.Length,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = relations,
            Evidence = m.Count(relations),
            Elements = [.. payers.Select(p => p.Id)],
            Flags = payers.Any(p => m.Reading.Unit(p.Id).IsPlural) ? ["plural actor"] : [],
        };
        var offices = OfficesOf(m, ego, payers);
        var known = payers.Where(p => p.Euros is not null).Select(p => (double)p.Euros!.Value).ToArray();
        var reason = payers.IsEmpty ? Reason.NotMentioned : known.Sum() <= 0 ? Reason.AmountsNotStated : null;
        Score Of(string measure, Func<double[], double?> value) => Over(measure, known, payers.Length, value);
        Score Over(string measure, double[] known, int count, Func<double[], double?> value)
        {
            var isPartial = known.Length < count;
            if (reason is not null)
            {
                return blank with { Measure = measure, Reason = reason };
            }

            var largest = known.Max();
            var filled = known.Concat(Enumerable.Repeat(largest, count - known.Length)).ToArray();
            double? a = value(known), b = isPartial ? value(filled) : null;
            return blank with
            {
                Measure = measure,
                Value = a,
                Low = isPartial ? Least(a, b) : null,
                High = isPartial ? Most(a, b) : null,
                Flags = isPartial ? blank.Flags.Add("amounts partly stated") : blank.Flags,
            };
        }

        var count = blank with { Measure = "LI5.payers" };
        return
        [
            Of("LI5", x => Hhi(x)),
            Of("LI5.normalised", x => x.Length == 1 ? 1 : (Hhi(x) - (1.0 / x.Length)) / (1 - (1.0 / x.Length))),
            Of("LI5.effective", x => 1 / Hhi(x)),
            Of("LI5.dominant", x => x.Max() / x.Sum()),
            Over("LI5.department", [.. offices.Where(p => p.Euros is not null).Select(p => (double)p.Euros!.Value)], offices.Length, x => Hhi(x))
                with { N = offices.Length, Elements = [.. offices.Select(p => p.Id)] },
            payers.IsEmpty && !m.Observation.IsUnitComplete(ego.Id, "money")
                ? count with { Reason = Reason.NotMentioned, Low = 0 }
                : count with { Value = payers.Length, Low = payers.Length, Flags = m.Observation.IsUnitComplete(ego.Id, "money") ? count.Flags : count.Flags.Insert(0, "lower bound") },
        ];
    }

    /// <summary>Who pays an organisation, by root unit.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="ego">Id of its root unit.</param>
    /// <returns>The payers, by id.</returns>
    public static ImmutableArray<Payer> PayersOf(Reading reading, string ego) =>
    [
        .. reading.Live
            .Where(l => l.IsTie && l.Rule.Channel == "money")
            .Select(l => (Live: l, Giver: Resources.GiverTo(reading, ego, l)))
            .Where(x => x.Giver is not null)
            .GroupBy(x => x.Giver!, x => x.Live, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Payer(g.Key, [.. g], g.Any(l => l.Relation.AmountEur is not null) ? g.Sum(l => l.Relation.AmountEur ?? 0) : null)),
    ];

    // The same money by the department that pays: two departments of one municipality are two here, which hides how much hangs on one payer.
    private static Payer[] OfficesOf(Measurement m, Unit ego, ImmutableArray<Payer> payers)
    {
        var offices = m.Departments.Reading;
        string Office(LiveRelation live)
        {
            var relation = live.Relation;
            var isSource = Resources.RootOf(m.Reading, relation.Target, relation.TargetActingFor) == m.RootUnit(ego).Id;
            var (end, actingFor) = isSource ? (relation.Source, relation.SourceActingFor) : (relation.Target, relation.TargetActingFor);
            return offices.UnitsOf(end, actingFor).Single ?? end;
        }

        return
        [
            .. payers.SelectMany(p => p.Relations)
                .GroupBy(Office, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Payer(g.Key, [.. g], g.Any(l => l.Relation.AmountEur is not null) ? g.Sum(l => l.Relation.AmountEur ?? 0) : null)),
        ];
    }

    private static double Hhi(double[] amounts)
    {
        var total = amounts.Sum();
        return amounts.Sum(a => a / total * (a / total));
    }

    private static double? Least(double? a, double? b) => a is null || b is null ? null : Math.Min(a.Value, b.Value);

    private static double? Most(double? a, double? b) => a is null || b is null ? null : Math.Max(a.Value, b.Value);
}

/// <summary>Who pays an organisation.</summary>
/// <param name="Id">Id of the payer's root unit.</param>
/// <param name="Relations">The relations the money runs through.</param>
/// <param name="Euros">Euros a year over those with a stated amount; null when none is stated.</param>
public sealed record Payer(string Id, ImmutableArray<LiveRelation> Relations, decimal? Euros);
