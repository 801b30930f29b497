using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Significance;

/// <summary>The class that a tie between any two units would have, tied or not: what a rewired tie must keep.</summary>
internal static class PairClasses
{
    // Above this the table would take more than 16 MB, and each pair is looked up when it is asked for.
    private const int MostTabled = 4_000;

    /// <summary>The same of ends as named: what a tie can be by the units of both, one bit a class; without a unit on a side no bit.</summary>
    public static Func<int, int, int> OfEnds(Reading reading, IReadOnlyList<string> ends)
    {
        // Ends with the same units are alike, so the table is of sets of units.
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = new List<System.Collections.Immutable.ImmutableArray<string>>();
        var setOf = ends.Select(id =>
        {
            var units = reading.UnitsOf(id).Ids;
            var key = string.Join('\0', units);
            if (!number.TryGetValue(key, out var at))
            {
                number[key] = at = sets.Count;
                sets.Add(units);
            }

            return at;
        }).ToArray();
        var table = new int[sets.Count * sets.Count];
        for (var one = 0; one < sets.Count; one++)
        {
            for (var other = one; other < sets.Count; other++)
            {
                var classes = sets[one].SelectMany(_ => sets[other], (u, v) => 1 << (int)TieClassification.Of(reading, u, v)).Aggregate(0, (all, bit) => all | bit);
                table[one * sets.Count + other] = table[other * sets.Count + one] = classes;
            }
        }

        return (one, other) => table[setOf[one] * sets.Count + setOf[other]];
    }

    public static Func<int, int, int> Of(Reading reading, IReadOnlyList<string> units)
    {
        int ClassOf(int one, int other) => (int)TieClassification.Of(reading, units[one], units[other]);
        var count = units.Count;
        if (count > MostTabled)
            return ClassOf;
        var table = new byte[count * count];
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
                table[one * count + other] = table[other * count + one] = (byte)ClassOf(one, other);
        }

        return (one, other) => table[one * count + other];
    }
}
