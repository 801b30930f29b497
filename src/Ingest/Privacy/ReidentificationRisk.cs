using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>How well somebody can be found again in a map without names, by the pattern of their ties alone.</summary>
/// <remarks>
/// Definition (METHOD F4). Degree: a node is hidden among those of equal degree; k is the smallest such group (k-degree anonymity). Neighbourhood: hidden among
/// those whose neighbours know each other in the same pattern: the networks among the neighbours are isomorphic (k-neighbourhood anonymity). Where a trial of
/// <see cref="MostSteps"/> steps does not decide it, the two count as different and <see cref="Undecided"/> says so: k is then at least what is told.
/// Signature: hidden among those with an equal kind, degree and sorted kinds of neighbours. Range: k from 1 (somebody stands alone) to n; 0 for an empty map.
/// Directions and strengths are not looked at. Time O(Σ over nodes of Σ over neighbours of their degree) and the trials, memory O(n + m).
/// Reference: after Liu and Terzi (2008, SIGMOD); after Zhou and Pei (2008, ICDE). Checked against: karate by hand (METHOD F4), networkx 3 (is_isomorphic on the
/// neighbourhoods of karate and of random networks).
/// </remarks>
public sealed record ReidentificationRisk
{
    /// <summary>How many pairs of neighbours are tried at most to find out whether two neighbourhoods are one pattern.</summary>
    public const int MostSteps = 100_000;

    /// <summary>The size of the smallest group of equal degree.</summary>
    public required int ByDegree { get; init; }

    /// <summary>Degrees that one node alone has, in increasing order.</summary>
    public required ImmutableArray<int> UniqueDegrees { get; init; }

    /// <summary>The size of the smallest group with equal neighbourhoods.</summary>
    public required int ByNeighbourhood { get; init; }

    /// <summary>How many nodes stand alone by their neighbourhood.</summary>
    public required int UniqueNeighbourhoods { get; init; }

    /// <summary>How many nodes count as different from another only because the steps ran out; 0 when everything was decided.</summary>
    public int Undecided { get; init; }

    /// <summary>The size of the smallest group with an equal kind, degree and kinds of neighbours.</summary>
    public required int BySignature { get; init; }

    /// <summary>The nodes that stand alone by that.</summary>
    public required ImmutableArray<int> UniqueSignatures { get; init; }

    /// <summary>Looks at a map.</summary>
    /// <param name="network">The network of the map; directions count as ties.</param>
    /// <param name="kindOf">The kind that the map shows for each node.</param>
    /// <returns>The smallest groups, and who stands alone.</returns>
    public static ReidentificationRisk Of(Network network, Func<int, string> kindOf) => Of(network, kindOf, MostSteps);

    internal static ReidentificationRisk Of(Network network, Func<int, string> kindOf, int steps)
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
        var (classes, undecided) = Neighbourhoods(alters, steps);
        var neighbourhoods = Groups(alters.Length, node => $"{classes[node]}");
        var signatures = Groups(alters.Length, node => $"{kindOf(node)}|{string.Join(',', alters[node].Select(kindOf).Order(StringComparer.Ordinal))}");
        return new ReidentificationRisk
        {
            ByDegree = Smallest(degrees),
            UniqueDegrees = [.. Alone(degrees).Select(node => alters[node].Length).Order()],
            ByNeighbourhood = Smallest(neighbourhoods),
            Undecided = undecided,
            UniqueNeighbourhoods = Alone(neighbourhoods).Count(),
            BySignature = Smallest(signatures),
            UniqueSignatures = [.. Alone(signatures).Order()],
        };
    }

    // Each node joins the first class of which the first node has the same pattern around it.
    private static (int[] Classes, int Undecided) Neighbourhoods(int[][] alters, int steps)
    {
        var classes = new int[alters.Length];
        var known = new Dictionary<(int, int, ulong), List<(int Class, Neighbourhood First)>>();
        var (count, undecided) = (0, 0);
        for (var node = 0; node < alters.Length; node++)
        {
            var here = new Neighbourhood(node, alters);
            var alike = known.TryGetValue(here.Key, out var list) ? list : known[here.Key] = [];
            var (found, isDecided) = (-1, true);
            foreach (var (number, first) in alike)
            {
                var answer = here.IsLike(first, steps);
                isDecided &= answer is not null;
                if (answer == true)
                {
                    (found, isDecided) = (number, true);
                    break;
                }
            }

            undecided += isDecided ? 0 : 1;
            if (found < 0)
            {
                alike.Add((found = count++, here));
            }

            classes[node] = found;
        }

        return (classes, undecided);
    }

    private static ILookup<string, int> Groups(int nodes, Func<int, string> key) => Enumerable.Range(0, nodes).ToLookup(key, StringComparer.Ordinal);

    private static int Smallest(ILookup<string, int> groups) => groups.Select(g => g.Count()).DefaultIfEmpty(0).Min();

    private static IEnumerable<int> Alone(ILookup<string, int> groups) => groups.Where(g => g.Count() == 1).Select(g => g.Single());
}
