using System.Collections.Immutable;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How many ties are of each class, with what is not known as a range.</summary>
/// <remarks>
/// Definition: ties are pairs of ends in one capital channel, over every channel. An open tie (two hats) counts for each class the share of its resolutions that have it. A tie with an undecided
/// unit, or with an end that has no unit, is unclassified. Low and high of a class: the least and greatest over every way to resolve and to decide, together with the value; exact while at
/// most 16 undecided units have ties, above that sums of what each tie can be by itself, which are never narrower. Unclassified stays at least what has no unit.
/// Direction and strengths: ignored. Time O(ties · 2^undecided). Random: no.
/// Checked against: toy by hand, every way tried one by one.
/// </remarks>
internal static class TieClassCounts
{
    private const int AtMost = 16;

    private static readonly int Classes = Enum.GetValues<TieClass>().Length;

    /// <summary>The counts of the ties among some units.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="isIn">Which units.</param>
    /// <returns>By class, in the order of <see cref="TieClass"/>.</returns>
    public static ImmutableArray<Ranged> Of(Measurement m, Func<string, bool> isIn)
    {
        var ties = Ties(m, isIn);
        var values = new double[Classes];
        foreach (var tie in ties)
        {
            foreach (var (one, other, share) in tie)
            {
                values[(int)Class(m.Reading, one, other, _ => null)] += share;
            }
        }

        var undecided = ties.SelectMany(t => t).SelectMany(w => new[] { w.One, w.Other }).OfType<string>()
            .Where(id => m.Reading.Unit(id).Class == ActorClass.Mixed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var (low, high) = undecided.Length <= AtMost ? Exact(m.Reading, ties, undecided) : PerTie(m.Reading, ties);
        return [.. values.Select((v, c) => new Ranged(v, Math.Min(v, low[c]), Math.Max(v, high[c]), IsEverywhere: true))];
    }

    // Of each tie the units that its ends can stand for; null for an end without a unit.
    private static (string? One, string? Other, double Share)[][] Ties(Measurement m, Func<string, bool> isIn)
    {
        bool Counts(string? one, string? other) => (one is null || isIn(one)) && (other is null || isIn(other)) && (one ?? other) is not null;
        var isOpen = m.Organisations.Open.SelectMany(t => t.Relations).Select(l => l.Relation.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. m.Ties.Where(t => !isOpen.Contains(t.Relations[0]) && Counts(t.OneUnit, t.OtherUnit)).Select(t => new[] { (t.OneUnit, t.OtherUnit, 1.0) }),
            .. m.Organisations.Open
                .Select(t => t.Resolutions.Where(r => Counts(r.One, r.Other)).Select(r => ((string?)r.One, (string?)r.Other, r.Share)).ToArray())
                .Where(ways => ways.Length > 0),
        ];
    }

    private static (int[] Low, int[] High) Exact(Reading reading, (string? One, string? Other, double Share)[][] ties, string[] undecided)
    {
        var number = undecided.Index().ToDictionary(u => u.Item, u => u.Index, StringComparer.Ordinal);
        bool IsMoved((string? One, string? Other, double Share)[] tie) => tie.Any(w => (w.One is not null && number.ContainsKey(w.One)) || (w.Other is not null && number.ContainsKey(w.Other)));
        var (low, high) = (Enumerable.Repeat(int.MaxValue, Classes).ToArray(), new int[Classes]);
        var moved = ties.Where(IsMoved).ToArray();
        var still = Extremes(reading, ties.Where(t => !IsMoved(t)), _ => null);
        for (var assignment = 0; assignment < 1 << undecided.Length; assignment++)
        {
            var sides = assignment;
            var (least, most) = Extremes(reading, moved, id => number.TryGetValue(id, out var bit) ? (sides >> bit & 1) == 1 : null);
            for (var c = 0; c < Classes; c++)
            {
                (low[c], high[c]) = (Math.Min(low[c], still.Low[c] + least[c]), Math.Max(high[c], still.High[c] + most[c]));
            }
        }

        return (low, high);
    }

    private static (int[] Low, int[] High) PerTie(Reading reading, (string? One, string? Other, double Share)[][] ties)
    {
        var (low, high) = (new int[Classes], new int[Classes]);
        foreach (var tie in ties)
        {
            var ends = tie.SelectMany(w => new[] { w.One, w.Other }).OfType<string>().Where(id => reading.Unit(id).Class == ActorClass.Mixed).Distinct(StringComparer.Ordinal).ToArray();
            var (least, most) = Exact(reading, [tie], ends);
            for (var c = 0; c < Classes; c++)
            {
                (low[c], high[c]) = (low[c] + least[c], high[c] + most[c]);
            }
        }

        return (low, high);
    }

    // Each open tie is resolved by itself, so the extremes of a sum are sums of extremes.
    private static (int[] Low, int[] High) Extremes(Reading reading, IEnumerable<(string? One, string? Other, double Share)[]> ties, Func<string, bool?> isCommunity)
    {
        var (low, high, ways) = (new int[Classes], new int[Classes], new int[Classes]);
        foreach (var tie in ties)
        {
            Array.Clear(ways);
            var here = 0.0;
            foreach (var (one, other, share) in tie)
            {
                ways[(int)Class(reading, one, other, isCommunity)]++;
                here += share;
            }

            // What resolves to units outside the part is none of its ties in that way.
            var canBeElsewhere = here < 1 - 1e-9;
            for (var c = 0; c < Classes; c++)
            {
                low[c] += !canBeElsewhere && ways[c] == tie.Length ? 1 : 0;
                high[c] += ways[c] > 0 ? 1 : 0;
            }
        }

        return (low, high);
    }

    private static TieClass Class(Reading reading, string? one, string? other, Func<string, bool?> isCommunity) =>
        one is null || other is null ? TieClass.Unclassified : TieClassification.Of(reading, As(reading, one, isCommunity), As(reading, other, isCommunity));

    private static Unit As(Reading reading, string id, Func<string, bool?> isCommunity) => isCommunity(id) is { } side
        ? reading.Unit(id) with { Class = side ? ActorClass.Community : ActorClass.Institutional }
        : reading.Unit(id);
}
