using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>How well somebody can be found again in a map without names, by the pattern of their ties alone.</summary>
/// <remarks>
/// Definition (METHOD F4). Degree: a node is hidden among those of equal degree; k is the smallest such group (k-degree anonymity). Neighbourhood: hidden among
/// those with an equal degree, equal sorted degrees of neighbours, and an equal number of ties between neighbours. This necessary condition is coarser than the
/// isomorphic neighbourhoods of Zhou and Pei: what it tells apart is different, what it holds together may still differ, so the true k may be lower.
/// Signature: hidden among those with an equal kind, degree and sorted kinds of neighbours. Range: k from 1 (somebody stands alone) to n; 0 for an empty map.
/// Directions and strengths are not looked at. Time O(Σ over nodes of Σ over neighbours of their degree), memory O(n + m).
/// Reference: after Liu and Terzi (2008, SIGMOD); after Zhou and Pei (2008, ICDE). Checked against: karate by hand (METHOD F4).
/// </remarks>
public sealed record ReidentificationRisk
{
    /// <summary>The size of the smallest group of equal degree.</summary>
    public required int ByDegree { get; init; }

    /// <summary>Degrees that one node alone has, in increasing order.</summary>
    public required ImmutableArray<int> UniqueDegrees { get; init; }

    /// <summary>The size of the smallest group with equal neighbourhoods.</summary>
    public required int ByNeighbourhood { get; init; }

    /// <summary>How many nodes stand alone by their neighbourhood.</summary>
    public required int UniqueNeighbourhoods { get; init; }

    /// <summary>The size of the smallest group with an equal kind, degree and kinds of neighbours.</summary>
    public required int BySignature { get; init; }

    /// <summary>The nodes that stand alone by that.</summary>
    public required ImmutableArray<int> UniqueSignatures { get; init; }

    /// <summary>Looks at a map.</summary>
    /// <param name="network">The network of the map; directions count as ties.</param>
    /// <param name="kindOf">The kind that the map shows for each node.</param>
    /// <returns>The smallest groups, and who stands alone.</returns>
    public static ReidentificationRisk Of(Network network, Func<int, string> kindOf)
    {
        var alters = new int[network.NodeCount][];
        var sets = Enumerable.Range(0, network.NodeCount).Select(_ => new SortedSet<int>()).ToArray();
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var alter in network.Neighbours(node))
            {
                sets[node].Add(alter);
                sets[alter].Add(node);
            }
        }

        for (var node = 0; node < alters.Length; node++)
        {
            alters[node] = [.. sets[node]];
        }

        var degrees = Groups(alters.Length, node => $"{alters[node].Length}");
        var neighbourhoods = Groups(alters.Length, node =>
            $"{string.Join(',', alters[node].Select(a => alters[a].Length).Order())}|{alters[node].Sum(a => alters[a].Count(b => sets[node].Contains(b))) / 2}");
        var signatures = Groups(alters.Length, node => $"{kindOf(node)}|{string.Join(',', alters[node].Select(kindOf).Order(StringComparer.Ordinal))}");
        return new ReidentificationRisk
        {
            ByDegree = Smallest(degrees),
            UniqueDegrees = [.. Alone(degrees).Select(node => alters[node].Length).Order()],
            ByNeighbourhood = Smallest(neighbourhoods),
            UniqueNeighbourhoods = Alone(neighbourhoods).Count(),
            BySignature = Smallest(signatures),
            UniqueSignatures = [.. Alone(signatures).Order()],
        };
    }

    private static ILookup<string, int> Groups(int nodes, Func<int, string> key) => Enumerable.Range(0, nodes).ToLookup(key, StringComparer.Ordinal);

    private static int Smallest(ILookup<string, int> groups) => groups.Select(g => g.Count()).DefaultIfEmpty(0).Min();

    private static IEnumerable<int> Alone(ILookup<string, int> groups) => groups.Where(g => g.Count() == 1).Select(g => g.Single());
}
