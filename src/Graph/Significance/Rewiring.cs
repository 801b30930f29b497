using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Significance;

/// <summary>A network drawn at random from those in which everybody has as many ties as before.</summary>
/// <remarks>
/// Definition: of two ties a-b and c-d picked at random, each seen from either end, the far ends change places: a-d and c-b. The swap is refused, and counts as tried,
/// when a self tie or a parallel tie would come of it, or when a-d has not the class of a-b, or c-b not that of c-d. So every degree and the number of ties of each class
/// stay. The way back is as likely as the way there, so all networks that can be reached become equally likely.
/// Direction: directed ties swap their targets; in- and out-degrees stay; three ties that run round cannot turn round. Strengths: must not be there.
/// Time O(s m log k), memory O(m); s swaps tried per tie, m ties, k the highest degree.
/// Random: yes, the seed and the number of the draw decide.
/// Reference: Maslov, S. and Sneppen, K. (2002). Science 296, 910.
/// Checked against: every network with the same degrees, enumerated; igraph (rewire, keeping_degseq) on the karate club.
/// </remarks>
public static class Rewiring
{
    /// <summary>Draws one network.</summary>
    /// <param name="network">The network, without strengths.</param>
    /// <param name="draw">The number of the draw: the stream of random numbers it takes.</param>
    /// <param name="options">Swaps, classes and seed.</param>
    /// <returns>A network with the same degrees.</returns>
    /// <exception cref="ArgumentException">The network has strengths.</exception>
    public static Network Of(Network network, int draw, RewiringOptions? options = null)
    {
        if (network.HasStrengths)
            throw new ArgumentException("The network has strengths, which rewiring would leave behind; take WithoutStrengths().", nameof(network));
        options ??= new RewiringOptions();
        var ties = Ties(network);
        if (ties.Length < 2)
            return network;
        var present = new HashSet<(int, int)>(ties.Length);
        foreach (var (from, to) in ties)
            present.Add(Key(from, to, network.IsDirected));
        var random = new Xoshiro(options.Seed, draw);
        for (var tried = (long)options.SwapsPerTie * ties.Length; tried > 0; tried--)
            Try(ties, present, random, network.IsDirected, options.ClassOf);
        return NetworkBuilder.Build(
            network.NodeCount,
            Array.ConvertAll(ties, tie => tie.From),
            Array.ConvertAll(ties, tie => tie.To),
            default,
            new NetworkOptions { IsDirected = network.IsDirected, Merge = TieMerge.Any }).Network;
    }

    private static void Try((int From, int To)[] ties, HashSet<(int, int)> present, Xoshiro random, bool isDirected, Func<int, int, int>? classOf)
    {
        var first = random.Below(ties.Length);
        var second = random.Below(ties.Length - 1);
        second += second >= first ? 1 : 0;
        var (a, b) = ties[first];
        var (c, d) = ties[second];
        if (!isDirected)
        {
            // Two random bits: which end of either tie stays.
            var turn = random.Below(4);
            (a, b) = (turn & 1) == 0 ? (a, b) : (b, a);
            (c, d) = (turn & 2) == 0 ? (c, d) : (d, c);
        }

        if (a == d || c == b || a == c || b == d
            || present.Contains(Key(a, d, isDirected)) || present.Contains(Key(c, b, isDirected))
            || (classOf is not null && (classOf(a, d) != classOf(a, b) || classOf(c, b) != classOf(c, d))))
        {
            return;
        }

        present.Remove(Key(a, b, isDirected));
        present.Remove(Key(c, d, isDirected));
        present.Add(Key(a, d, isDirected));
        present.Add(Key(c, b, isDirected));
        (ties[first], ties[second]) = ((a, d), (c, b));
    }

    private static (int, int) Key(int from, int to, bool isDirected) => isDirected || from < to ? (from, to) : (to, from);

    private static (int From, int To)[] Ties(Network network)
    {
        var ties = new (int, int)[network.TieCount];
        var next = 0;
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var neighbour in network.Neighbours(node))
            {
                if (network.IsDirected || node < neighbour)
                    ties[next++] = (node, neighbour);
            }
        }

        return ties;
    }
}
