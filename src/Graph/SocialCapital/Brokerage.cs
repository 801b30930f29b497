using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>In which role a node stands between two others that are not tied: inside its group, or between groups.</summary>
/// <remarks>
/// Definition: for each broker v the pairs (a, c), all three different, with a tie a to v and v to c and none from a to c. With the groups of
/// a, v, c: coordinator A A A; itinerant (consultant) A B A; gatekeeper A B B; representative A A B; liaison A B C.
/// Directed: ordered pairs. Undirected: each pair once; gatekeeper and representative are then the same pairs: one number shown twice, not
/// to be added up. Exclusive: pairs of any groups for which v is the only node with ties to both, whatever the groups are.
/// Range: 0..(n-1)(n-2). Unit: pairs. Higher means: stands between more others.
/// Strengths: ignored.
/// Direction: needs a to c absent, not c to a.
/// Undefined: a node without a group (negative label) is no broker (null), and pairs with such a node are left out; it can still close a pair.
/// Shape: one value per node, node order.
/// Time O(sum over ties of the lower degree), with exclusive pairs O(sum of squared degrees); memory O(n); n nodes.
/// Random: no.
/// Reference: Gould, R. V. and Fernandez, R. M. (1989). Sociological Methodology 19, 89.
/// Checked against: sna 2.7-1 (brokerage) on Camp 92 and the karate club, the toy neighbourhood by hand.
/// </remarks>
public static class Brokerage
{
    /// <summary>The brokerage census of a network divided into groups.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groups">The group of each node, in node order; a negative number for a node without a group.</param>
    /// <param name="options">What to count besides the roles.</param>
    /// <exception cref="ArgumentException">There is not one group per node.</exception>
    public static BrokerageCensus Of(Network network, ReadOnlySpan<int> groups, BrokerageOptions? options = null)
    {
        NetworkErrors.RequireOnePerNode(network, groups.Length, nameof(groups));
        var turned = network.Transposed();
        var roles = new BrokerRoles[network.NodeCount];
        CountAllPairs(network, turned, groups, roles);
        TakeOffClosedPairs(network, turned, groups, roles);

        var half = network.IsDirected ? 1 : 2;
        var withoutGroup = 0;
        var perNode = ImmutableArray.CreateBuilder<BrokerRoles?>(roles.Length);
        for (var node = 0; node < roles.Length; node++)
        {
            withoutGroup += groups[node] < 0 ? 1 : 0;
            var found = roles[node];
            perNode.Add(groups[node] < 0 ? null : found with
            {
                Coordinator = found.Coordinator / half,
                Itinerant = found.Itinerant / half,
                Liaison = found.Liaison / half,
                Total = network.IsDirected ? found.Total : found.Total / 2,
            });
        }
        var exclusive = options is { WithExclusive: true } ? ExclusivePairs.Of(network) : (ImmutableArray<long>?)null;
        return new BrokerageCensus(perNode.MoveToImmutable(), withoutGroup, exclusive);
    }

    /// <summary>Ordered pairs by group alone, as if no a were tied to any c; a and c may still be the same.</summary>
    private static void CountAllPairs(Network network, Network turned, ReadOnlySpan<int> groups, BrokerRoles[] roles)
    {
        var leaving = new Dictionary<int, long>();
        for (var broker = 0; broker < roles.Length; broker++)
        {
            var mine = groups[broker];
            if (mine < 0)
                continue;
            leaving.Clear();
            long outs = 0, ins = 0, ownIns = 0, sameOther = 0;
            foreach (var to in network.Neighbours(broker))
            {
                if (groups[to] < 0)
                    continue;
                outs++;
                leaving[groups[to]] = leaving.GetValueOrDefault(groups[to]) + 1;
            }
            var ownOuts = leaving.GetValueOrDefault(mine);
            foreach (var from in turned.Neighbours(broker))
            {
                var theirs = groups[from];
                if (theirs < 0)
                    continue;
                ins++;
                if (theirs == mine)
                    ownIns++;
                else
                    sameOther += leaving.GetValueOrDefault(theirs);
            }
            roles[broker] = new BrokerRoles(
                ownIns * ownOuts,
                sameOther,
                (ins - ownIns) * ownOuts,
                ownIns * (outs - ownOuts),
                (ins - ownIns) * (outs - ownOuts) - sameOther,
                ins * outs);
        }
    }

    /// <summary>Takes off pairs of a node with itself, and pairs (a, c) with a tie from a to c.</summary>
    private static void TakeOffClosedPairs(Network network, Network turned, ReadOnlySpan<int> groups, BrokerRoles[] roles)
    {
        var bits = new ContactBits(network.NodeCount);
        for (var node = 0; node < roles.Length; node++)
        {
            ReadOnlySpan<int> outs = network.Neighbours(node), ins = turned.Neighbours(node);
            // Tie node -> c, brokers between them: those node has a tie to and c has a tie from. The shorter row is looked up in the other.
            bits.Set(outs);
            foreach (var c in outs)
            {
                if (turned.Degree(c) > outs.Length)
                    continue;
                foreach (var broker in turned.Neighbours(c))
                {
                    if (ContactBits.Bit(ref bits.Words[0], broker) != 0)
                        TakeOff(ref roles[broker], groups[node], groups[broker], groups[c]);
                }
            }
            foreach (var both in ins)
            {
                // node -> broker -> node.
                if (ContactBits.Bit(ref bits.Words[0], both) != 0)
                    TakeOff(ref roles[both], groups[node], groups[both], groups[node]);
            }
            bits.Clear(outs);

            bits.Set(ins);
            foreach (var a in ins)
            {
                if (network.Degree(a) >= ins.Length)
                    continue;
                foreach (var broker in network.Neighbours(a))
                {
                    if (ContactBits.Bit(ref bits.Words[0], broker) != 0)
                        TakeOff(ref roles[broker], groups[a], groups[broker], groups[node]);
                }
            }
            bits.Clear(ins);
        }
    }

    private static void TakeOff(ref BrokerRoles roles, int a, int broker, int c)
    {
        if (a < 0 || broker < 0 || c < 0)
            return;
        roles = (a == broker, c == broker) switch
        {
            (true, true) => roles with { Coordinator = roles.Coordinator - 1, Total = roles.Total - 1 },
            (true, false) => roles with { Representative = roles.Representative - 1, Total = roles.Total - 1 },
            (false, true) => roles with { Gatekeeper = roles.Gatekeeper - 1, Total = roles.Total - 1 },
            (false, false) when a == c => roles with { Itinerant = roles.Itinerant - 1, Total = roles.Total - 1 },
            _ => roles with { Liaison = roles.Liaison - 1, Total = roles.Total - 1 },
        };
    }
}

/// <summary>The brokerage census of a network.</summary>
/// <param name="PerNode">The roles of each node, in node order; null for a node without a group.</param>
/// <param name="WithoutGroup">How many nodes have no group.</param>
/// <param name="Exclusive">Per node, the pairs that it alone stands between; null if not asked for.</param>
public sealed record BrokerageCensus(ImmutableArray<BrokerRoles?> PerNode, int WithoutGroup, ImmutableArray<long>? Exclusive);

/// <summary>How often a node stands between two others, by role.</summary>
/// <param name="Coordinator">All three in one group (w_I).</param>
/// <param name="Itinerant">The two others in one group, the broker in another (w_O; also called consultant).</param>
/// <param name="Gatekeeper">The second of the two in the broker's group, the first elsewhere (b_OI).</param>
/// <param name="Representative">The first of the two in the broker's group, the second elsewhere (b_IO).</param>
/// <param name="Liaison">Three groups (b_O).</param>
/// <param name="Total">All pairs; undirected, gatekeeper and representative count once.</param>
public readonly record struct BrokerRoles(long Coordinator, long Itinerant, long Gatekeeper, long Representative, long Liaison, long Total);
