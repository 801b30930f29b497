using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Whether ties run inside groups or between them.</summary>
/// <remarks>
/// Definition: (E - I) / (E + I); E ties between groups, I ties within a group, each tie counted once. For group g: E_g ties with exactly
/// one end in g, I_g ties with both ends in g. Expected and StandardDeviation are those over all ways to hand the same labels out over the nodes,
/// the network fixed (closed form); group sizes alone move the index, so read it beside its expectation.
/// Rescaled: 2 (EI - least) / (greatest - least) - 1, given the number of ties and the group sizes.
/// Log odds ratio: ln((E + 1/2)(non-ties within + 1/2) / ((I + 1/2)(non-ties between + 1/2))), Haldane's half added; not moved by group sizes.
/// Range: [-1, 1]; log odds ratio unbounded. Unit: none. Higher means: more ties to other groups.
/// Strengths: ignored.
/// Direction: each directed tie counts once; the standard deviation is given for undirected networks only.
/// Undefined: without any tie (null). Nodes without a group (negative label) are left out with their ties, which are counted.
/// Time O(n log n + m), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Krackhardt, D. and Stern, R. N. (1988). Social Psychology Quarterly 51, 123.
/// Checked against: networkx 2.8.8 on the karate club, all permutations of a path of four, the toy neighbourhood.
/// </remarks>
public static class EiIndex
{
    /// <summary>The E-I index of a division of the nodes into groups.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groups">The group of each node, in node order; a negative number for a node without a group.</param>
    /// <exception cref="ArgumentException">There is not one group per node.</exception>
    public static EiResult Of(Network network, ReadOnlySpan<int> groups)
    {
        NetworkErrors.RequireOnePerNode(network, groups.Length, nameof(groups));
        var members = new SortedDictionary<int, long>();
        foreach (var group in groups)
        {
            if (group >= 0)
                members[group] = members.GetValueOrDefault(group) + 1;
        }
        var labels = members.Keys.ToArray();
        var sizes = members.Values.ToArray();
        var externals = new long[labels.Length];
        var internals = new long[labels.Length];
        long leftOut = 0, external = 0, inside = 0, tiePairs = 0;
        for (var node = 0; node < network.NodeCount; node++)
        {
            long degree = 0;
            var mine = groups[node] < 0 ? -1 : Array.BinarySearch(labels, groups[node]);
            foreach (var neighbour in network.Neighbours(node))
            {
                var theirs = groups[neighbour];
                if (mine >= 0 && theirs >= 0)
                    degree++;
                if (!network.IsDirected && neighbour < node)
                    continue;
                if (mine < 0 || theirs < 0)
                {
                    leftOut++;
                }
                else if (labels[mine] == theirs)
                {
                    internals[mine]++;
                    inside++;
                }
                else
                {
                    externals[mine]++;
                    externals[Array.BinarySearch(labels, theirs)]++;
                    external++;
                }
            }
            tiePairs += degree * (degree - 1) / 2;
        }

        var perGroup = ImmutableArray.CreateBuilder<EiGroup>(labels.Length);
        for (var i = 0; i < labels.Length; i++)
            perGroup.Add(new EiGroup(labels[i], sizes[i], externals[i], internals[i]));
        var (expected, deviation) = EiExpectation.Of(sizes, external + inside, tiePairs, network.IsDirected);
        var rescaled = EiExpectation.Rescaled(sizes, external, inside, network.IsDirected);
        var logOdds = EiExpectation.LogOddsRatio(sizes, external, inside, network.IsDirected);
        return new EiResult(external, inside, leftOut, expected, deviation, rescaled, logOdds, perGroup.MoveToImmutable());
    }

    internal static double? Index(long external, long inside) =>
        external + inside == 0 ? null : (double)(external - inside) / (external + inside);
}
