using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>Which few nodes together matter most: those whose loss breaks the network up, or from whom all others are reached.</summary>
/// <remarks>
/// Definition: of all sets S of k nodes those with the highest value of a criterion. On the n-k others that remain without S: F = 1 - sum over components of
/// s(s-1) / ((n-k)(n-k-1)); DF = 1 - mean over pairs of 1/d. On the whole network: R = share of nodes within so many steps of S; DR = mean over
/// all nodes of 1/d to S, members counting 1, out of reach 0. The k best single nodes are not the best set of k.
/// Range: [0, 1]. Unit: none. Higher means: a more important set.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: F and DF with fewer than two nodes left (null).
/// Shape: all best sets (values within 1e-9), each ascending, in ascending order, if all sets were gone through; otherwise the one found.
/// Time: all sets if C(n,k) (n+m) is at most Options.ExactUpTo, one evaluation each; otherwise greedy choice and exchanges of one node, from several
/// starts: a heuristic. R and DR found that way are at least 1 - 1/e of the highest; F and DF have no such bound.
/// Random: only the heuristic's further starts: Options.Seed. The number of threads changes nothing.
/// Reference: Borgatti, S. P. (2006). Computational and Mathematical Organization Theory 12, 21; Nemhauser, G. L., Wolsey, L. A. and Fisher, M. L. (1978).
/// Checked against: the values of the kite, karate and Florentine networks in the method text, brute force.
/// </remarks>
public static class KeyPlayers
{
    /// <summary>The best sets of a size.</summary>
    /// <param name="network">The network.</param>
    /// <param name="size">How many nodes in a set, 1 to n.</param>
    /// <param name="criterion">What makes a set good.</param>
    /// <param name="options">Steps, effort, seed, threads.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not 1 to n.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static KeyPlayerSets Of(
        Network network, int size, KeyPlayerCriterion criterion, KeyPlayersOptions? options = null, CancellationToken cancellation = default)
    {
        if (size < 1 || size > network.NodeCount)
            throw new ArgumentOutOfRangeException(nameof(size), size, $"The size of a set is 1 to {network.NodeCount}, the number of nodes.");
        options ??= new KeyPlayersOptions();
        network = network.Undirected(TieMerge.Any);
        if (criterion is KeyPlayerCriterion.Fragmentation or KeyPlayerCriterion.DistanceFragmentation && network.NodeCount - size < 2)
            return new KeyPlayerSets(size, criterion, null, [], IsExact: true, options.Seed);
        return Sets(network.NodeCount, size) * (network.NodeCount + network.TieCount) <= options.ExactUpTo
            ? AllSets(network, size, criterion, options, cancellation)
            : KeyPlayerSearch.Of(network, size, criterion, options, cancellation);
    }

    /// <summary>The value of one set, or null if it is undefined.</summary>
    /// <param name="network">The network.</param>
    /// <param name="nodes">The set.</param>
    /// <param name="criterion">What makes a set good.</param>
    /// <param name="options">Steps.</param>
    /// <exception cref="ArgumentException">A node is not in the network.</exception>
    public static double? Value(Network network, ReadOnlySpan<int> nodes, KeyPlayerCriterion criterion, KeyPlayersOptions? options = null)
    {
        NetworkErrors.RequireNodes(network, nodes, nameof(nodes));
        var set = nodes.ToArray().Distinct().ToArray();
        if (criterion is KeyPlayerCriterion.Fragmentation or KeyPlayerCriterion.DistanceFragmentation && network.NodeCount - set.Length < 2)
            return null;
        return network.NodeCount == 0 ? null : new KeyPlayerValue(network.Undirected(TieMerge.Any), criterion, options?.Steps ?? 2).Of(set);
    }

    private static double Sets(int n, int k)
    {
        var sets = 1.0;
        for (var i = 1; i <= k; i++)
            sets *= (n - k + i) / (double)i;
        return sets;
    }

    /// <summary>Goes through all sets; those with the same first node are one block.</summary>
    private static KeyPlayerSets AllSets(
        Network network, int size, KeyPlayerCriterion criterion, KeyPlayersOptions options, CancellationToken cancellation)
    {
        List<int[]> best = [];
        var highest = double.NegativeInfinity;
        Workers.InOrder(
            options.Threads.MaxThreads,
            network.NodeCount - size + 1,
            () => (Value: new KeyPlayerValue(network, criterion, options.Steps), Found: new List<(double Value, int[] Set)>()),
            (state, first) =>
            {
                state.Found.Clear();
                var most = double.NegativeInfinity;
                var enough = 4096;
                var set = new int[size];
                for (var i = 0; i < size; i++)
                    set[i] = first + i;
                do
                {
                    cancellation.ThrowIfCancellationRequested();
                    var value = state.Value.Of(set);
                    if (value < most - KeyPlayerSearch.Equal)
                        continue;
                    most = Math.Max(most, value);
                    state.Found.Add((value, (int[])set.Clone()));
                    if (state.Found.Count <= enough)
                        continue;
                    state.Found.RemoveAll(found => found.Value < most - KeyPlayerSearch.Equal);
                    // Where very many are equally good, looking at all of them again for each would take their square.
                    enough = Math.Max(enough, 2 * state.Found.Count);
                }
                while (Next(set, network.NodeCount));
            },
            (state, _) =>
            {
                foreach (var (value, set) in state.Found)
                    highest = Math.Max(highest, value);
                best.AddRange(state.Found.Where(found => found.Value >= highest - KeyPlayerSearch.Equal).Select(found => found.Set));
            },
            cancellation);
        var last = new KeyPlayerValue(network, criterion, options.Steps);
        return new KeyPlayerSets(
            size, criterion, highest, [.. best.Where(set => last.Of(set) >= highest - KeyPlayerSearch.Equal).Select(set => set.ToImmutableArray())], IsExact: true, options.Seed);
    }

    /// <summary>The next set in ascending order that keeps its first node; false after the last.</summary>
    private static bool Next(int[] set, int count)
    {
        for (var i = set.Length - 1; i > 0; i--)
        {
            if (set[i] >= count - (set.Length - i))
                continue;
            set[i]++;
            for (var j = i + 1; j < set.Length; j++)
                set[j] = set[j - 1] + 1;
            return true;
        }
        return false;
    }
}

/// <summary>The best sets that were found.</summary>
/// <param name="Size">How many nodes are in a set.</param>
/// <param name="Criterion">What makes a set good.</param>
/// <param name="Value">The value of the sets; null if it is undefined.</param>
/// <param name="Sets">All best sets if exact, otherwise one.</param>
/// <param name="IsExact">True if all sets were gone through; otherwise there may be better ones.</param>
/// <param name="Seed">The seed of the search.</param>
public sealed record KeyPlayerSets(
    int Size, KeyPlayerCriterion Criterion, double? Value, ImmutableArray<ImmutableArray<int>> Sets, bool IsExact, int Seed);
