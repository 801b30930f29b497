using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How often each brokerage role would occur if every directed tie were there with the same chance, the groups fixed.</summary>
/// <remarks>
/// Definition: a Bernoulli digraph of the observed density d; group sizes n_g, N = sum of n_g, q = d²(1-d). Of a node in group g: E[coordinator] = q (n_g-1)(n_g-2);
/// E[itinerant] = q × sum over h≠g of n_h(n_h-1); E[representative] = E[gatekeeper] = q (N-n_g)(n_g-1); E[liaison] = q [(N-n_g)² - sum over h≠g of n_h²].
/// The variance of one node is exact. That of the whole counts every positive covariance; the negative ones (a tie that one pair needs and another
/// must miss) are left out as the reference tool leaves them out, so that z is the one that is published: coordinator and total without those among the same three nodes,
/// gatekeeper and representative without any. docs/decisions gives the sums and by how much it matters.
/// Direction: directed networks only (null otherwise). Nodes without a group (negative label) are left out with their ties.
/// Undefined: z where the deviation is 0. This null ignores degrees; prefer <see cref="Significance.BrokerageSignificance"/>.
/// Time O(n + m + G²), memory O(n); G groups. Random: no.
/// Reference: Gould, R. V. and Fernandez, R. M. (1989). Sociological Methodology 19, 89.
/// Checked against: sna 2.7-1 (brokerage) on Camp 92 with two and three groups; variances of one node also by simulation.
/// </remarks>
public static class BrokerageExpectation
{
    /// <summary>Expectation and deviation of each role.</summary>
    /// <param name="network">A directed network.</param>
    /// <param name="groups">The group of each node, in node order; a negative number for a node without a group.</param>
    /// <returns>The moments; null for an undirected network.</returns>
    /// <exception cref="ArgumentException">There is not one group per node.</exception>
    public static BrokerageMoments? Of(Network network, ReadOnlySpan<int> groups)
    {
        NetworkErrors.RequireOnePerNode(network, groups.Length, nameof(groups));
        if (!network.IsDirected)
            return null;

        var sizes = new SortedDictionary<int, double>();
        double n = 0, ties = 0;
        for (var node = 0; node < groups.Length; node++)
        {
            if (groups[node] < 0)
                continue;
            n++;
            sizes[groups[node]] = sizes.GetValueOrDefault(groups[node]) + 1;
            foreach (var to in network.Neighbours(node))
                ties += groups[to] >= 0 ? 1 : 0;
        }

        var density = n < 2 ? 0 : ties / (n * (n - 1));
        var chance = new Chance(density);
        var perGroup = sizes.ToDictionary(g => g.Key, g => OfNode(chance, sizes.Values, g.Value, n));
        var perNode = ImmutableArray.CreateBuilder<RoleMoments?>(groups.Length);
        foreach (var group in groups)
            perNode.Add(group < 0 ? null : perGroup[group]);
        return new BrokerageMoments(density, perNode.MoveToImmutable(), OfWhole(chance, [.. sizes.Values], n));
    }

    private static RoleMoments OfNode(Chance chance, IEnumerable<double> sizes, double own, double n)
    {
        double rest = n - own, twos = -Falling(own, 2), threes = -Falling(own, 3), squares = -own * own, liaisons = 0;
        foreach (var size in sizes)
        {
            twos += Falling(size, 2);
            threes += Falling(size, 3);
            squares += size * size;
            liaisons += size * Falling(rest - size, 2);
        }

        // The loop took the own group along as if it were another.
        liaisons -= own * Falling(rest - own, 2);
        var gate = chance.Role(rest * (own - 1), (own - 1) * Falling(rest, 2) + rest * Falling(own - 1, 2));
        return new RoleMoments(
            chance.Role(Falling(own - 1, 2), 2 * Falling(own - 1, 3)),
            chance.Role(twos, 2 * threes),
            gate,
            gate,
            chance.Role(rest * rest - squares, 2 * liaisons),
            chance.Role(Falling(n - 1, 2), 2 * Falling(n - 1, 3)));
    }

    private static RoleMoments OfWhole(Chance chance, double[] sizes, double n)
    {
        double threes = 0, fours = 0, twosOther = 0, threesOther = 0, bothTwos = 0, sumTwos = 0, twosOtherTwos = 0, apart = 0, apartTwos = 0;
        for (var g = 0; g < sizes.Length; g++)
        {
            double size = sizes[g], two = Falling(size, 2);
            threes += Falling(size, 3);
            fours += Falling(size, 4);
            twosOther += two * (n - size);
            threesOther += Falling(size, 3) * (n - size);
            twosOtherTwos += two * Falling(n - size, 2);
            sumTwos += two;
            bothTwos -= two * two;
            for (var h = 0; h < sizes.Length; h++)
            {
                if (h == g)
                    continue;
                apart += size * sizes[h] * (n - size - sizes[h]);
                apartTwos += size * sizes[h] * Falling(n - size - sizes[h], 2);
            }
        }

        bothTwos += sumTwos * sumTwos;
        var gate = chance.Role(twosOther, twosOtherTwos + threesOther, missBoth: threesOther);
        return new RoleMoments(
            chance.Role(threes, 4 * fours + 2 * threes, needAndMiss: 4 * fours, missBoth: fours),
            chance.Role(twosOther, 2 * threesOther + 2 * bothTwos, missBoth: twosOtherTwos),
            gate,
            gate,
            chance.Role(apart, 4 * apartTwos + 2 * apart, needAndMiss: 4 * apartTwos + 2 * apart, missBoth: apartTwos),
            chance.Role(Falling(n, 3), 4 * Falling(n, 4) + 2 * Falling(n, 3), needAndMiss: 4 * Falling(n, 4), missBoth: Falling(n, 4)));
    }

    private static double Falling(double n, int factors)
    {
        var product = 1.0;
        for (var i = 0; i < factors; i++)
            product *= n - i;
        return product;
    }

    /// <summary>What pairs of a digraph in which every tie has chance d add to mean and variance.</summary>
    private readonly struct Chance(double d)
    {
        /// <summary>A role with so many possible pairs, of which so many couples share a tie: both need it, one needs and one must miss it, both must miss it.</summary>
        public Moments Role(double pairs, double needBoth, double needAndMiss = 0, double missBoth = 0)
        {
            double one = d * d * (1 - d), u = 1 - d;
            var variance = pairs * one * (1 - one) + needBoth * d * d * d * u * u * u - needAndMiss * one * one + missBoth * Math.Pow(d, 5) * u;
            return new Moments(pairs * one, Math.Sqrt(Math.Max(0, variance)));
        }
    }
}

/// <summary>What chance gives for the brokerage of a network.</summary>
/// <param name="Density">The share of ordered pairs that are tied.</param>
/// <param name="PerNode">Of each node, in node order; null for a node without a group.</param>
/// <param name="Whole">Of the sums over all nodes.</param>
public sealed record BrokerageMoments(double Density, ImmutableArray<RoleMoments?> PerNode, RoleMoments Whole);

/// <summary>Expectation and deviation of the five roles and their total.</summary>
/// <param name="Coordinator">All three in one group (w_I).</param>
/// <param name="Itinerant">The two others in one group, the broker in another (w_O).</param>
/// <param name="Gatekeeper">The second of the two in the broker's group (b_OI).</param>
/// <param name="Representative">The first of the two in the broker's group (b_IO).</param>
/// <param name="Liaison">Three groups (b_O).</param>
/// <param name="Total">All pairs.</param>
public readonly record struct RoleMoments(Moments Coordinator, Moments Itinerant, Moments Gatekeeper, Moments Representative, Moments Liaison, Moments Total);

/// <summary>A mean and a standard deviation.</summary>
/// <param name="Expected">The mean.</param>
/// <param name="StandardDeviation">The standard deviation.</param>
public readonly record struct Moments(double Expected, double StandardDeviation)
{
    /// <summary>How many standard deviations an observed number is from the mean; null without spread.</summary>
    /// <param name="observed">The number.</param>
    public double? ZScore(double observed) => StandardDeviation > 0 ? (observed - Expected) / StandardDeviation : null;
}
