using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Views;

/// <summary>What can come out when several things are open, each by itself: which of some marks are there, and how likely that is with equal shares.</summary>
/// <remarks>Ways that come out the same are one outcome. Exact while there are at most as many outcomes as allowed and at most 64 marks; above that drawn.</remarks>
internal sealed class Outcomes
{
    private const int Marks = 64;

    private Outcomes((int[] Marks, double Weight)[] all, bool isDrawn) => (All, IsDrawn) = (all, isDrawn);

    /// <summary>The outcomes and their weights, which add up to 1.</summary>
    public (int[] Marks, double Weight)[] All { get; }

    /// <summary>True when they are draws and not all there are.</summary>
    public bool IsDrawn { get; }

    /// <summary>The outcomes of choices.</summary>
    /// <param name="choices">Of each open thing the ways: a mark, or -1 for none, and its share; and its own random numbers.</param>
    /// <param name="atMost">How many outcomes are worked out one by one.</param>
    /// <param name="draws">How many are drawn when there are more.</param>
    public static Outcomes Of(IReadOnlyList<((int Mark, double Share)[] Ways, Func<Xoshiro> Random)> choices, int atMost, int draws)
    {
        var known = new Dictionary<ulong, double> { [0] = 1 };
        foreach (var (ways, _) in choices)
        {
            var next = new Dictionary<ulong, double>();
            foreach (var (set, weight) in known)
            {
                foreach (var (mark, share) in ways)
                {
                    if (mark >= Marks)
                    {
                        return Drawn(choices, draws);
                    }

                    var with = mark < 0 ? set : set | (1UL << mark);
                    next[with] = next.GetValueOrDefault(with) + (weight * share);
                }
            }

            if (next.Count > atMost)
            {
                return Drawn(choices, draws);
            }

            known = next;
        }

        return new Outcomes([.. known.OrderBy(k => k.Key).Select(k => (Enumerable.Range(0, Marks).Where(m => (k.Key >> m & 1) == 1).ToArray(), k.Value))], isDrawn: false);
    }

    private static Outcomes Drawn(IReadOnlyList<((int Mark, double Share)[] Ways, Func<Xoshiro> Random)> choices, int draws)
    {
        var sets = Enumerable.Range(0, draws).Select(_ => new SortedSet<int>()).ToArray();
        foreach (var (ways, start) in choices)
        {
            var random = start();
            foreach (var set in sets)
            {
                var at = random.Fraction();
                var way = 0;
                while (way < ways.Length - 1 && at >= ways[way].Share)
                {
                    at -= ways[way++].Share;
                }

                if (ways[way].Mark >= 0)
                {
                    set.Add(ways[way].Mark);
                }
            }
        }

        return new Outcomes([.. sets.Select(s => (s.ToArray(), 1.0 / draws))], isDrawn: true);
    }
}
