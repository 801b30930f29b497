using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Significance;

/// <summary>Whether somebody stands between groups more often than the ties alone would give, whoever belonged to which group.</summary>
/// <remarks>
/// Definition: the open pairs that each node stands between stay as they are; the group labels are dealt out again over the nodes. Per role
/// p = (1 + #{|x - mu| >= |observed - mu|}) / (R + 1), mu the exact expectation: open pairs times the chance that three nodes have labels as the role asks.
/// Unlike the Bernoulli null of <see cref="SocialCapital.BrokerageExpectation"/> this keeps every degree.
/// Range: p in (0, 1]. Undirected: each pair once, gatekeeper and representative are one number shown twice.
/// Undefined: a node without a group (null), and p where every draw gives the same (no open pair, one group).
/// Time O(R T), memory O(n + T); T open pairs, R draws.
/// Random: yes, the seed is in the result.
/// Reference: Gould, R. V. and Fernandez, R. M. (1989). Sociological Methodology 19, 89, for the roles.
/// Checked against: all permutations of small networks; the counts of <see cref="SocialCapital.Brokerage"/>.
/// </remarks>
public static class BrokerageSignificance
{
    private const int Roles = 5;

    /// <summary>The permutation test of the five roles, per node and for the network as a whole.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groups">The group of each node, in node order; a negative number for a node without a group.</param>
    /// <param name="options">Draws and seed.</param>
    /// <param name="cancellation">Ends the work between two blocks of draws.</param>
    /// <exception cref="ArgumentException">There is not one group per node.</exception>
    public static BrokerageTests Of(
        Network network, ReadOnlySpan<int> groups, PermutationOptions? options = null, CancellationToken cancellation = default)
    {
        NetworkErrors.RequireOnePerNode(network, groups.Length, nameof(groups));
        var (labels, place) = Labelled.Of(groups);
        var open = OpenPairs(network, place);
        var pairs = new long[labels.Length + 1];
        foreach (var (_, broker, _) in open)
        {
            pairs[broker]++;
            pairs[^1]++;
        }

        var isDirected = network.IsDirected;
        var tests = LabelPermutation.Of(
            labels,
            Expected(labels, pairs, isDirected),
            (dealt, counts) => CountRoles(open, dealt, counts, isDirected),
            options,
            cancellation);
        var perNode = ImmutableArray.CreateBuilder<RoleTests?>(groups.Length);
        foreach (var at in place)
            perNode.Add(at < 0 ? null : At(tests, at));
        return new BrokerageTests(perNode.MoveToImmutable(), At(tests, labels.Length));
    }

    // (a, broker, c) with ties a to broker to c and none a to c, by place among the labelled nodes; undirected pairs once.
    private static (int A, int Broker, int C)[] OpenPairs(Network network, int[] place)
    {
        var turned = network.Transposed();
        List<(int, int, int)> open = [];
        for (var broker = 0; broker < network.NodeCount; broker++)
        {
            if (place[broker] < 0)
                continue;
            foreach (var a in turned.Neighbours(broker))
            {
                foreach (var c in network.Neighbours(broker))
                {
                    if (a != c && (network.IsDirected || a < c) && place[a] >= 0 && place[c] >= 0 && !network.HasTie(a, c))
                        open.Add((place[a], place[broker], place[c]));
                }
            }
        }

        return [.. open];
    }

    private static void CountRoles((int A, int Broker, int C)[] open, ReadOnlySpan<int> labels, Span<long> counts, bool isDirected)
    {
        foreach (var (a, broker, c) in open)
        {
            var (first, own, second) = (labels[a], labels[broker], labels[c]);
            var role = first == own ? (second == own ? 0 : 3) : second == own ? 2 : first == second ? 1 : 4;
            counts[broker * Roles + role]++;
            if (!isDirected && role is 2 or 3)
                counts[broker * Roles + 5 - role]++;
        }

        var whole = counts[^Roles..];
        for (var i = 0; i < counts.Length - Roles; i++)
            whole[i % Roles] += counts[i];
    }

    private static double[] Expected(int[] labels, long[] pairs, bool isDirected)
    {
        double n = labels.Length, all = n * (n - 1) * (n - 2), same = 0, two = 0;
        foreach (var group in labels.GroupBy(label => label))
        {
            double size = group.Count();
            same += size * (size - 1) * (size - 2);
            two += size * (size - 1) * (n - size);
        }

        var expected = new double[pairs.Length * Roles];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] == 0)
                continue;
            // The broker with either of the two: undirected, which of the two comes first has no meaning.
            var gate = pairs[i] * two / all * (isDirected ? 1 : 2);
            double[] roles = [pairs[i] * same / all, pairs[i] * two / all, gate, gate, pairs[i] * (1 - (same + 3 * two) / all)];
            roles.CopyTo(expected, i * Roles);
        }

        return expected;
    }

    private static RoleTests At(PermutationTest[] tests, int place)
    {
        var at = place * Roles;
        return new RoleTests(tests[at], tests[at + 1], tests[at + 2], tests[at + 3], tests[at + 4]);
    }
}

/// <summary>The tests of a network's brokerage.</summary>
/// <param name="PerNode">The tests of each node, in node order; null for a node without a group.</param>
/// <param name="Whole">The tests of the sums over all nodes.</param>
public sealed record BrokerageTests(ImmutableArray<RoleTests?> PerNode, RoleTests Whole);

/// <summary>The tests of the five roles; undirected, gatekeeper and representative are the same.</summary>
/// <param name="Coordinator">All three in one group.</param>
/// <param name="Itinerant">The two others in one group, the broker in another.</param>
/// <param name="Gatekeeper">The second of the two in the broker's group.</param>
/// <param name="Representative">The first of the two in the broker's group.</param>
/// <param name="Liaison">Three groups.</param>
public sealed record RoleTests(
    PermutationTest Coordinator, PermutationTest Itinerant, PermutationTest Gatekeeper, PermutationTest Representative, PermutationTest Liaison);
