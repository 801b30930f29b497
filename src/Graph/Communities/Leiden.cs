using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Communities;

/// <summary>Groups of nodes with many ties inside and few between: communities that the ties themselves show.</summary>
/// <remarks>
/// Definition: a division with high <see cref="Communities.Modularity"/>, found by moving nodes, refining communities into well-connected parts, and doing
/// the same with the parts as nodes. Each time the ties have halved, what remains is gone through twice; once it is small it is also begun anew. Every
/// community is connected. Finding the highest modularity is hard: this is a heuristic without a bound.
/// Strengths: used as strength.
/// Direction: ignored; strengths of both directions are added.
/// Undefined: without any tie each node is its own community and modularity is null.
/// Shape: communities are numbered in the order of their lowest node.
/// Time about O(m log n), memory O(n + m); n nodes, m ties. One thread.
/// Random: yes, Options.Seed; the same seed gives the same communities.
/// Reference: Traag, V. A., Waltman, L. and van Eck, N. J. (2019). From Louvain to Leiden. Scientific Reports 9, 5233. A part joins the neighbour of
/// highest gain, not one drawn at random; going through the coarse networks twice is ours.
/// Checked against: igraph 0.10.2 (modularity of what is found), the best known division of the karate club.
/// </remarks>
public static class Leiden
{
    private const long Small = 20_000;
    private const long Medium = 1_000_000;

    /// <summary>Communities of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Resolution, seed, rounds.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static FoundCommunities Of(Network network, LeidenOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new LeidenOptions();
        var plain = network.Undirected(TieMerge.Sum);
        var start = LeidenGraph.Of(plain, out var original);
        var size = network.NodeCount + network.TieCount;
        var starts = options.Starts ?? (size <= Small ? (int)Math.Clamp(5 * Small / Math.Max(1, size), 10, 100) : 1);
        var rounds = options.Rounds ?? (size <= Small ? 10 : size <= Medium ? 2 : 1);
        int[] best = [];
        var highest = double.NegativeInfinity;
        for (var run = 0; run < starts; run++)
        {
            var search = new LeidenSearch(start, options.Resolution, new Xoshiro(options.Seed, run), cancellation);
            var community = LeidenSearch.Alone(start.Count);
            var quality = double.NegativeInfinity;
            for (var round = 0; round < rounds; round++)
            {
                community = search.Improve(start, community);
                // One start of two rounds has nothing to choose from.
                var now = starts > 1 || rounds > 2 ? start.Quality(community, options.Resolution) : round;
                if (!(now > quality + 1e-12))
                    break;
                quality = now;
            }
            if (quality > highest || best.Length == 0)
                (best, highest) = (community, quality);
        }

        var label = new int[network.NodeCount];
        for (var node = 0; node < label.Length; node++)
            label[original[node]] = best[node];
        return new FoundCommunities(Numbered(label), Modularity.Of(plain, label, options.Resolution), options.Seed);
    }

    private static Partition Numbered(int[] label)
    {
        var number = new int[label.Length];
        Array.Fill(number, -1);
        var sizes = ImmutableArray.CreateBuilder<int>();
        for (var node = 0; node < label.Length; node++)
        {
            ref var mine = ref number[label[node]];
            if (mine < 0)
            {
                mine = sizes.Count;
                sizes.Add(0);
            }
            label[node] = mine;
            sizes[mine]++;
        }
        return new Partition(ImmutableCollectionsMarshal.AsImmutableArray(label), sizes.ToImmutable());
    }
}

/// <summary>Communities that were found.</summary>
/// <param name="Communities">The community of each node.</param>
/// <param name="Modularity">Their modularity at the resolution asked for; null without any tie.</param>
/// <param name="Seed">The seed they were found with.</param>
public sealed record FoundCommunities(Partition Communities, double? Modularity, int Seed);
