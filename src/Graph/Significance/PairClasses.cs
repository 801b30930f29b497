using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Significance;

/// <summary>The class that a tie between any two units would have, tied or not: what a rewired tie must keep.</summary>
internal static class PairClasses
{
    // Above this the table would take more than 16 MB, and each pair is looked up when it is asked for.
    private const int MostTabled = 4_000;

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
