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
/// Money of people with two hats: the mean over the ways to resolve for whom they pay or are paid, low and high over all of them (<see cref="MoneyReadings"/>); payers count in parts.
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
        var money = MoneyReadings.Of(m, m.RootUnit(ego).Id);
        (ImmutableArray<Payer> Payers, ImmutableArray<Payer> Offices, double Weight)[] readings =
            [.. money.All.Select(r => (MoneyReadings.Payers(r.Payments), MoneyReadings.Offices(m.Departments.Reading, r.Payments), r.Weight))];
        // What stands behind the numbers: everybody who pays in some reading.
        Payer[] Possible(Func<(ImmutableArray<Payer> Payers, ImmutableArray<Payer> Offices, double Weight), ImmutableArray<Payer>> who) =>
            [.. readings.SelectMany(r => who(r)).DistinctBy(p => p.Id).OrderBy(p => p.Id, StringComparer.Ordinal)];
        var (payers, offices) = (Possible(r => r.Payers), Possible(r => r.Offices));
        var relations = money.All.SelectMany(r => r.Payments).Select(p => p.Live.Relation.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
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
        Score Of(string measure, Func<double[], double?> value) => Over(blank with { Measure = measure }, [.. readings.Select(r => (r.Payers, r.Weight))], value, money.Why);
        var count = blank with { Measure = "LI5.payers" };
        var number = Ranged.Of(readings.Select(r => ((double?)r.Payers.Length, r.Weight)));
        var isComplete = m.Observation.IsUnitComplete(ego.Id, "money");
        return
        [
            Of("LI5", x => Hhi(x)),
            Of("LI5.normalised", x => x.Length == 1 ? 1 : (Hhi(x) - (1.0 / x.Length)) / (1 - (1.0 / x.Length))),
            Of("LI5.effective", x => 1 / Hhi(x)),
            Of("LI5.dominant", x => x.Max() / x.Sum()),
            Over(
                blank with { Measure = "LI5.department", N = offices.Length, Elements = [.. offices.Select(p => p.Id)] }, [.. readings.Select(r => (r.Offices, r.Weight))], x => Hhi(x), money.Why),
            number.Value == 0 && !isComplete
                ? count with { Reason = Reason.NotMentioned, Low = 0 }
                : number.Marked(
                    count with { Value = number.Value, Low = number.Low, High = isComplete && number.HasSpread ? number.High : null, Flags = isComplete ? count.Flags : count.Flags.Insert(0, "lower bound") }, money.Why),
        ];
    }

    // Over the readings in which somebody pays a stated amount; the bounds also have what was not stated as nothing and as the largest that was.
    private static Score Over(Score blank, (ImmutableArray<Payer> Payers, double Weight)[] readings, Func<double[], double?> value, ImmutableArray<string> why)
    {
        (double? Value, double? Low, double? High, bool IsPartial, double Weight)[] each = [.. readings.Select(r => OfOne(r.Payers, r.Weight))];
        var ranged = Ranged.Of(each.Select(e => (e.Value, e.Weight)));
        if (ranged.Value is null)
        {
            return blank with { Reason = readings.All(r => r.Payers.IsEmpty) ? Reason.NotMentioned : Reason.AmountsNotStated };
        }

        var isPartial = each.Any(e => e.IsPartial);
        var hasRange = isPartial || ranged.HasSpread;
        var moved = new[] { ranged, Ranged.Of(each.Select(e => (e.Low, e.Weight))), Ranged.Of(each.Select(e => (e.High, e.Weight))) }.FirstOrDefault(r => r.HasSpread, ranged);
        return moved.Marked(
            blank with
            {
                Value = ranged.Value,
                Low = hasRange ? each.Min(e => e.Low) : null,
                High = hasRange ? each.Max(e => e.High) : null,
                Flags = isPartial ? blank.Flags.Add("amounts partly stated") : blank.Flags,
            },
            why);

        (double?, double?, double?, bool, double) OfOne(ImmutableArray<Payer> payers, double weight)
        {
            var known = payers.Where(p => p.Euros is not null).Select(p => (double)p.Euros!.Value).ToArray();
            if (known.Sum() <= 0)
            {
                return (null, null, null, false, weight);
            }

            var isPartial = known.Length < payers.Length;
            var filled = isPartial ? [.. known, .. Enumerable.Repeat(known.Max(), payers.Length - known.Length)] : known;
            double? a = value(known), b = value(filled);
            return (a, a is { } x && b is { } y ? Math.Min(x, y) : null, a is { } v && b is { } w ? Math.Max(v, w) : null, isPartial, weight);
        }
    }

    /// <summary>Who pays an organisation for sure, by root unit: in every reading of who has two hats.</summary>
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

    private static double Hhi(double[] amounts)
    {
        var total = amounts.Sum();
        return amounts.Sum(a => a / total * (a / total));
    }
}

/// <summary>Who pays an organisation.</summary>
/// <param name="Id">Id of the payer's root unit.</param>
/// <param name="Relations">The relations the money runs through.</param>
/// <param name="Euros">Euros a year over those with a stated amount; null when none is stated.</param>
public sealed record Payer(string Id, ImmutableArray<LiveRelation> Relations, decimal? Euros);
