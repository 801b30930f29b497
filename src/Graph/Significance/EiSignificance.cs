using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Significance;

/// <summary>Whether ties keep to their own group more, or less, than the sizes of the groups and chance would give.</summary>
/// <remarks>
/// Definition: the group labels are dealt out again over the nodes, the network fixed; p = (1 + #{|x - mu| >= |observed - mu|}) / (R + 1), mu the exact
/// expectation of the E-I index. The standard deviation is that of the draws; its closed form is <see cref="EiResult.StandardDeviation"/>.
/// Range: p in (0, 1]. Lower means: harder to explain by chance.
/// Strengths: ignored. Direction: each directed tie counts once.
/// Undefined: no ties among nodes with a group (null); p when every draw gives the same (one group, a complete network).
/// Nodes without a group (negative label) are left out with their ties.
/// Time O(R (n + m)), memory O(n + m); R draws.
/// Random: yes, the seed is in the result.
/// Reference: Krackhardt, D. and Stern, R. N. (1988). Social Psychology Quarterly 51, 123.
/// Checked against: the closed-form moments (join counts) on 20,000 permutations of the karate club; all permutations of a path of four.
/// </remarks>
public static class EiSignificance
{
    /// <summary>The permutation test of the E-I index.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groups">The group of each node, in node order; a negative number for a node without a group.</param>
    /// <param name="options">Draws and seed.</param>
    /// <param name="cancellation">Ends the work between two blocks of draws.</param>
    /// <returns>The test, in units of the index; null without ties.</returns>
    /// <exception cref="ArgumentException">There is not one group per node.</exception>
    public static PermutationTest? Of(
        Network network, ReadOnlySpan<int> groups, PermutationOptions? options = null, CancellationToken cancellation = default)
    {
        var index = EiIndex.Of(network, groups);
        if (index.Expected is not { } expected)
            return null;

        var (labels, place) = Labelled.Of(groups);
        List<int> from = [], to = [];
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var neighbour in network.Neighbours(node))
            {
                if ((network.IsDirected || node < neighbour) && place[node] >= 0 && place[neighbour] >= 0)
                {
                    from.Add(place[node]);
                    to.Add(place[neighbour]);
                }
            }
        }

        int[] ends = [.. from], others = [.. to];
        double m = ends.Length;
        var inside = LabelPermutation.Of(
            labels,
            [m * (1 - expected) / 2],
            (dealt, counts) =>
            {
                var same = 0;
                for (var tie = 0; tie < ends.Length; tie++)
                    same += dealt[ends[tie]] == dealt[others[tie]] ? 1 : 0;
                counts[0] = same;
            },
            options,
            cancellation)[0];
        // EI = 1 - 2I/m: the same distances, in other units and turned round.
        return inside with { Observed = index.Value!.Value, Expected = expected, StandardDeviation = 2 * inside.StandardDeviation / m };
    }
}
