using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>Looks for key players where not all sets can be gone through: greedy choice, then exchanges of one node while they gain.</summary>
/// <remarks>
/// Candidates for the next place are all nodes as long as that is affordable, otherwise those of highest degree; for fragmentation always all, because one
/// search for cut nodes tells what each of them separates. The first start is greedy, further ones begin with a random node.
/// </remarks>
internal static class KeyPlayerSearch
{
    /// <summary>Values that differ by no more are equal.</summary>
    public const double Equal = 1e-9;

    // Of about how many trials one search for cut nodes takes the time.
    private const int Search = 10;

    // About how many steps one choice of a node may take.
    private const double Affordable = 2e8;

    public static KeyPlayerSets Of(
        Network network, int size, KeyPlayerCriterion criterion, KeyPlayersOptions options, CancellationToken cancellation)
    {
        var value = new KeyPlayerValue(network, criterion, options.Steps);
        var random = new Xoshiro(options.Seed);
        var cost = (double)network.NodeCount + 2 * network.TieCount;
        if (criterion == KeyPlayerCriterion.DistanceFragmentation)
            cost *= 1 + network.NodeCount / 10.0;
        var pool = Pool(network, Math.Max(size + 1, (int)Math.Min(network.NodeCount, Affordable / cost)));
        // Begin anew only as often as the same effort allows ten times over.
        var trials = criterion == KeyPlayerCriterion.Fragmentation ? Search : pool.Length;
        var restarts = (int)Math.Clamp(10 * Affordable / (cost * trials * size), 1, options.Restarts);
        int[] best = [];
        var highest = double.NegativeInfinity;
        for (var start = 0; start < restarts; start++)
        {
            var set = new List<int>(size);
            if (start > 0)
                set.Add(pool[random.Below(pool.Length)]);
            while (set.Count < size)
                set.Add(BestNext(network, value, criterion, set, pool, cancellation).Node);
            var reached = Exchange(network, value, criterion, set, pool, cancellation);
            set.Sort();
            if (reached > highest + Equal || (reached > highest - Equal && set.ToArray().AsSpan().SequenceCompareTo(best) < 0))
                (best, highest) = ([.. set], Math.Max(highest, reached));
        }
        return new KeyPlayerSets(size, criterion, value.Of(best), [[.. best]], IsExact: false, options.Seed);
    }

    private static int[] Pool(Network network, int size) =>
        [.. Enumerable.Range(0, network.NodeCount).OrderByDescending(network.Degree).ThenBy(node => node).Take(size)];

    private static double Exchange(
        Network network, KeyPlayerValue value, KeyPlayerCriterion criterion, List<int> set, int[] pool, CancellationToken cancellation)
    {
        var reached = value.Of(set.ToArray());
        for (var improved = true; improved;)
        {
            improved = false;
            for (var place = 0; place < set.Count; place++)
            {
                var old = set[place];
                set.RemoveAt(place);
                var (node, with) = BestNext(network, value, criterion, set, pool, cancellation);
                improved |= with > reached + Equal;
                set.Insert(place, with > reached + Equal ? node : old);
                reached = Math.Max(reached, with);
            }
        }
        return reached;
    }

    private static (int Node, double Value) BestNext(
        Network network, KeyPlayerValue value, KeyPlayerCriterion criterion, List<int> set, int[] pool, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (criterion == KeyPlayerCriterion.Fragmentation)
            return MostSeparating(network, set);
        var best = (Node: -1, Value: double.NegativeInfinity);
        value.Keep(set.ToArray());
        foreach (var node in pool)
        {
            if (set.Contains(node))
                continue;
            cancellation.ThrowIfCancellationRequested();
            var with = value.With(node);
            if (with > best.Value + Equal || (with > best.Value - Equal && node < best.Node))
                best = (node, Math.Max(with, best.Value));
        }
        return best;
    }

    /// <summary>The node whose removal now leaves the fewest joined pairs: those of its own and, of a cut node, those that it holds together.</summary>
    private static (int Node, double Value) MostSeparating(Network network, List<int> set)
    {
        var gone = set.ToHashSet();
        var rest = Enumerable.Range(0, network.NodeCount).Where(node => !gone.Contains(node)).ToArray();
        var left = network.Induced(rest);
        var parts = Components.Of(left);
        var sizes = parts.PartOf.CountBy(part => part).ToDictionary();
        var lost = parts.PartOf.Select(part => sizes[part] - 1L).ToArray();
        foreach (var cut in CutNodes.Of(left))
            lost[cut.Node] += cut.PairsLost;
        var most = lost.Max();
        var joined = sizes.Values.Sum(size => (long)size * (size - 1)) - 2 * most;
        double others = rest.Length - 1;
        return (rest[Array.IndexOf(lost, most)], 1 - joined / (others * (others - 1)));
    }
}
