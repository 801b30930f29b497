using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>How much a number of a whole network would differ if other actors of the same sort had been in it.</summary>
/// <remarks>
/// Definition: n nodes are drawn from the n with replacement. Two drawn nodes that are different nodes are tied as these are. Two that are the same node have no pair of their own: they are tied as
/// a pair drawn at random from all pairs of the network. The number is taken again on each; its standard error is the standard deviation of these, divisor B − 1. Interval: the 5th and 95th percentile.
/// Jackknife beside it: SE = √((n − 2)/(2n) × Σ (θ_(i) − θ̄)²), θ_(i) the number without node i.
/// For numbers of a whole network only, never of a node: a node that is drawn twice is not two actors. It takes the pairs as recorded; that some were not observed is not in it.
/// Range: 0 and up, in the unit of the number. Undefined: fewer than three nodes; defined on fewer than two draws; jackknife: n/a without a node.
/// Direction: kept. Strengths: kept; a pair drawn for two that are the same node brings its own.
/// Time O(B (n² + f)), f what the number costs. Random: yes, the seed is in the result; the number of threads changes no bit.
/// Reference: after Snijders and Borgatti (1999). Connections 22(2), 161.
/// Checked against: every draw of small networks, enumerated; the jackknife by hand.
/// </remarks>
public static class VertexBootstrap
{
    /// <summary>The standard error of a number of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="number">The number; it also gets which node each node of the network it is asked of was, so that it can look up labels. Asked on several threads at once.</param>
    /// <param name="draws">How many networks are drawn, 2 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>The result; null with fewer than three nodes or where the number is not defined on the network itself.</returns>
    public static BootstrapResult? Of(
        Network network, Func<Network, int[], double?> number, int draws = 1_000, long seed = 42, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        var n = network.NodeCount;
        if (n < 3 || number(network, [.. Enumerable.Range(0, n)]) is not { } value)
            return null;
        var drawn = new double?[draws];
        Workers.Run(Environment.ProcessorCount, draws, draw =>
        {
            var random = new Xoshiro(seed, draw);
            var nodes = new int[n];
            for (var i = 0; i < n; i++)
                nodes[i] = random.Below(n);
            drawn[draw] = number(Resampled(network, nodes, random), nodes);
        }, cancellation);
        var known = drawn.OfType<double>().Order().ToArray();
        return new BootstrapResult(
            value,
            known.Length < 2 ? null : Deviation(known),
            known.Length < 2 ? null : known[(int)Math.Ceiling(.05 * known.Length) - 1],
            known.Length < 2 ? null : known[(int)Math.Ceiling(.95 * known.Length) - 1],
            Jackknife(network, number),
            known.Length,
            draws,
            seed);
    }

    private static Network Resampled(Network network, int[] nodes, Xoshiro random)
    {
        List<int> sources = [], targets = [];
        List<double> strengths = [];
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var j = network.IsDirected ? 0 : i + 1; j < nodes.Length; j++)
            {
                if (i == j)
                    continue;
                var (one, other) = nodes[i] != nodes[j] ? (nodes[i], nodes[j]) : AnyPair(nodes.Length, random);
                if (!network.HasTie(one, other))
                    continue;
                sources.Add(i);
                targets.Add(j);
                strengths.Add(network.Strength(one, other));
            }
        }

        return NetworkBuilder.Build(
            nodes.Length, sources.ToArray(), targets.ToArray(), network.HasStrengths ? strengths.ToArray() : [],
            new NetworkOptions { IsDirected = network.IsDirected, MaxThreads = 1 }).Network;
    }

    private static (int One, int Other) AnyPair(int count, Xoshiro random)
    {
        var one = random.Below(count);
        var other = random.Below(count - 1);
        return (one, other + (other >= one ? 1 : 0));
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Length - 1));
    }

    private static double? Jackknife(Network network, Func<Network, int[], double?> number)
    {
        var n = network.NodeCount;
        var without = new double[n];
        for (var node = 0; node < n; node++)
        {
            if (number(network.Without([node]), [.. Enumerable.Range(0, n).Where(other => other != node)]) is not { } value)
                return null;
            without[node] = value;
        }

        var mean = without.Average();
        return Math.Sqrt((n - 2) / (2.0 * n) * without.Sum(x => (x - mean) * (x - mean)));
    }
}

/// <summary>A number of a network and how far it would move with other actors.</summary>
/// <param name="Value">The number on the network itself.</param>
/// <param name="StandardError">The standard deviation over the draws; null with fewer than two defined.</param>
/// <param name="Low">The 5th percentile of the draws.</param>
/// <param name="High">The 95th.</param>
/// <param name="Jackknife">The jackknife's standard error; null where the number is not defined without a node.</param>
/// <param name="Defined">On how many draws the number is defined.</param>
/// <param name="Draws">How many networks were drawn.</param>
/// <param name="Seed">From which seed.</param>
public sealed record BootstrapResult(double Value, double? StandardError, double? Low, double? High, double? Jackknife, int Defined, int Draws, long Seed);
