using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Significance;

/// <summary>Which ties take a larger part of a node's strength than an even deal at random would give: the backbone of a network with strengths.</summary>
/// <remarks>
/// Definition: α = (1 - w/s)^(k - 1), w the strength of the tie, s the sum of the strengths of the node's ties, k their number: the chance that one of k parts, into
/// which s is broken at random, is as large as w. Each tie has two, one at either end; it stands out if it does so at one of them. Directed: at the source
/// over the ties that leave it, at the target over those that arrive.
/// Range: [0, 1]. Lower means: a larger part of what the node gives than chance explains.
/// Strengths: used as ratios; doubling all changes nothing. Without strengths every tie counts 1.
/// For networks whose strengths were measured as such; the shared events of a projection have a chance of their own.
/// Direction: used.
/// Undefined: at an end with one tie (null), which can never stand out.
/// Time O(n + m), memory O(n + m); n nodes, m ties.
/// Random: no.
/// Reference: Serrano, M. Á., Boguñá, M. and Vespignani, A. (2009). PNAS 106, 6483.
/// Checked against: the R package backbone 2.1.3 (disparity), the closed form for strengths 10, 1, 1, 1, 1, breaks at random.
/// </remarks>
public static class DisparityFilter
{
    /// <summary>The two chances of every tie, in order of the source and then of the target; an undirected tie once, the lower node first.</summary>
    /// <param name="network">The network.</param>
    public static ImmutableArray<DisparityOfTie> Of(Network network)
    {
        var turned = network.Transposed();
        var (leaving, arriving) = (Sums(network), network.IsDirected ? Sums(turned) : null);
        arriving ??= leaving;
        var ties = ImmutableArray.CreateBuilder<DisparityOfTie>(checked((int)network.TieCount));
        for (var node = 0; node < network.NodeCount; node++)
        {
            var neighbours = network.Neighbours(node);
            var strengths = network.NeighbourStrengths(node);
            for (var k = 0; k < neighbours.Length; k++)
            {
                if (!network.IsDirected && neighbours[k] < node)
                    continue;
                var strength = strengths.IsEmpty ? 1 : strengths[k];
                ties.Add(new DisparityOfTie(
                    node, neighbours[k], strength, Chance(strength, leaving[node], network.Degree(node)), Chance(strength, arriving[neighbours[k]], turned.Degree(neighbours[k]))));
            }
        }
        return ties.MoveToImmutable();
    }

    private static double? Chance(double strength, double sum, int ties) => ties < 2 ? null : Math.Pow(Math.Max(0, 1 - strength / sum), ties - 1);

    private static double[] Sums(Network network)
    {
        var sums = new double[network.NodeCount];
        for (var node = 0; node < sums.Length; node++)
        {
            if (!network.HasStrengths)
                sums[node] = network.Degree(node);
            foreach (var strength in network.NeighbourStrengths(node))
                sums[node] += strength;
        }
        return sums;
    }
}

/// <summary>How a tie stands out at its two ends.</summary>
/// <param name="Source">One end; the end it comes from if the network is directed.</param>
/// <param name="Target">The other end.</param>
/// <param name="Strength">Its strength.</param>
/// <param name="AtSource">The chance at the source; null where that has one tie.</param>
/// <param name="AtTarget">The chance at the target; null where that has one tie.</param>
public readonly record struct DisparityOfTie(int Source, int Target, double Strength, double? AtSource, double? AtTarget);
