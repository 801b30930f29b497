using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>Whether an order of actors would be the same if a part of the network had been missed.</summary>
/// <remarks>
/// Definition: nodes, ties, or nodes with a chance that grows with their degree (drawn one after another, each with chance ∝ degree; isolates last) are taken away at random, the measure is taken again, and
/// the order of who is left is compared with the order before: Spearman's rho and Kendall's tau-b (means over the rounds where defined), top-1 hit (the first of before
/// is first again), top hit (the first of before is among the top), Jaccard of the two tops, and for each actor the chance to be in the top, over the rounds where it is left.
/// Lost: share × number, rounded, at least one and never all. Equal scores are put in order of node; undefined ones are left out.
/// Higher means: the order can bear more loss. It says nothing of whether the order was right to begin with.
/// Direction and strengths: as the measure has them; a tie is lost with its strength.
/// Time losses × rounds × (measure + n²). Random: yes, <see cref="RankStabilityOptions.Seed"/>; the number of threads changes nothing.
/// Reference: after Borgatti, Carley and Krackhardt (2006). Checked against: a naive program and closed cases in the tests.
/// </remarks>
public static class RankStability
{
    /// <summary>The stability of the order that a measure gives.</summary>
    /// <param name="network">The network.</param>
    /// <param name="measure">The measure; asked on several threads at once.</param>
    /// <param name="options">Losses, rounds, seed.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    /// <returns>One result for each sort of loss and share.</returns>
    public static ImmutableArray<RankStabilityResult> Of(
        Network network, Func<Network, NodeScores> measure, RankStabilityOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new RankStabilityOptions();
        var before = measure(network);
        var results = ImmutableArray.CreateBuilder<RankStabilityResult>();
        foreach (var loss in Enum.GetValues<RankLoss>())
        {
            foreach (var share in options.Shares)
            {
                var rounds = new Round[options.Rounds];
                var stream = (long)results.Count * options.Rounds;
                Workers.Run(
                    options.Threads.MaxThreads,
                    rounds.Length,
                    round => rounds[round] = Try(network, before, measure, loss, share, options.Top, new Xoshiro(options.Seed, stream + round)),
                    cancellation);
                results.Add(Summary(loss, share, rounds, network.NodeCount));
            }
        }

        return results.ToImmutable();
    }

    private static Round Try(Network network, NodeScores before, Func<Network, NodeScores> measure, RankLoss loss, double share, int top, Xoshiro random)
    {
        var gone = loss == RankLoss.Ties ? [] : Nodes(network, share, loss == RankLoss.CentralNodes, random);
        var after = measure(loss == RankLoss.Ties ? WithoutTies(network, share, random) : network.Without(gone));
        var lost = gone.ToHashSet();
        var left = Enumerable.Range(0, network.NodeCount).Where(node => !lost.Contains(node)).ToArray();
        var compared = left.Index().Where(n => before.IsDefined(n.Item) && after.IsDefined(n.Index)).ToArray();
        double[] was = [.. compared.Select(n => before[n.Item]!.Value)], isNow = [.. compared.Select(n => after[n.Index]!.Value)];
        int[] topBefore = Top([.. Enumerable.Range(0, network.NodeCount).Where(before.IsDefined)], node => before[node]!.Value, top);
        int[] topAfter = Top([.. left.Index().Where(n => after.IsDefined(n.Index)).Select(n => n.Item)], node => after[Array.BinarySearch(left, node)]!.Value, top);
        var shared = topBefore.Intersect(topAfter).Count();
        var either = topBefore.Length + topAfter.Length - shared;
        return new Round(
            RankCorrelation.Spearman(was, isNow),
            RankCorrelation.Kendall(was, isNow),
            topBefore.Length > 0 && topAfter.Length > 0 && topBefore[0] == topAfter[0],
            topBefore.Length > 0 && topAfter.Contains(topBefore[0]),
            either == 0 ? null : shared / (double)either,
            topAfter,
            left);
    }

    private static int[] Top(int[] nodes, Func<int, double> score, int top) =>
        [.. nodes.OrderByDescending(score).ThenBy(node => node).Take(top)];

    // Weighted without replacement: the highest of log(u)/weight (Efraimidis and Spirakis 2006).
    private static int[] Nodes(Network network, double share, bool byDegree, Xoshiro random)
    {
        var keys = new double[network.NodeCount];
        for (var node = 0; node < keys.Length; node++)
        {
            var logarithm = Math.Log(1 - random.Fraction());
            keys[node] = byDegree ? network.Degree(node) == 0 ? double.NegativeInfinity : logarithm / network.Degree(node) : logarithm;
        }

        return [.. Enumerable.Range(0, keys.Length).OrderByDescending(node => keys[node]).ThenBy(node => node).Take(Count(keys.Length, share))];
    }

    private static Network WithoutTies(Network network, double share, Xoshiro random)
    {
        List<int> sources = [], targets = [];
        List<double> strengths = [];
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var other in network.Neighbours(node))
            {
                if (network.IsDirected || node < other)
                {
                    sources.Add(node);
                    targets.Add(other);
                    strengths.Add(network.Strength(node, other));
                }
            }
        }

        var order = Enumerable.Range(0, sources.Count).ToArray();
        random.Shuffle(order);
        int[] kept = [.. order.Skip(Count(order.Length, share)).Order()];
        return NetworkBuilder.Build(
            network.NodeCount,
            Array.ConvertAll(kept, tie => sources[tie]),
            Array.ConvertAll(kept, tie => targets[tie]),
            network.HasStrengths ? Array.ConvertAll(kept, tie => strengths[tie]) : [],
            new NetworkOptions { IsDirected = network.IsDirected, MaxThreads = 1 }).Network;
    }

    private static int Count(int all, double share) =>
        Math.Min(Math.Max(1, (int)Math.Round(share * all, MidpointRounding.AwayFromZero)), Math.Max(0, all - 1));

    private static RankStabilityResult Summary(RankLoss loss, double share, Round[] rounds, int nodeCount)
    {
        int[] inTop = new int[nodeCount], isLeft = new int[nodeCount];
        foreach (var round in rounds)
        {
            foreach (var node in round.Top)
                inTop[node]++;
            foreach (var node in round.Left)
                isLeft[node]++;
        }

        return new RankStabilityResult(
            loss,
            share,
            rounds.Average(r => r.Spearman),
            rounds.Average(r => r.Kendall),
            rounds.Average(r => r.IsFirst ? 1.0 : 0),
            rounds.Average(r => r.IsInTop ? 1.0 : 0),
            rounds.Average(r => r.Jaccard),
            new NodeScores([.. inTop.Zip(isLeft, (t, l) => l == 0 ? 0 : t / (double)l)], [.. isLeft.Select(l => l == 0)]));
    }

    private readonly record struct Round(double? Spearman, double? Kendall, bool IsFirst, bool IsInTop, double? Jaccard, int[] Top, int[] Left);
}

/// <summary>What is lost.</summary>
public enum RankLoss
{
    /// <summary>Nodes, each as likely.</summary>
    Nodes,

    /// <summary>Ties, each as likely.</summary>
    Ties,

    /// <summary>Nodes, the likelier the more ties they have.</summary>
    CentralNodes,
}

/// <summary>How an order bears one loss.</summary>
/// <param name="Loss">What is lost.</param>
/// <param name="Share">How much of it.</param>
/// <param name="Spearman">Mean Spearman's rho; null where it was never defined.</param>
/// <param name="Kendall">Mean Kendall's tau-b; null where it was never defined.</param>
/// <param name="FirstHit">In which share of the rounds the first of before is first.</param>
/// <param name="TopHit">In which share the first of before is in the top.</param>
/// <param name="Jaccard">Mean overlap of the top before and after; null where both were always empty.</param>
/// <param name="ChanceOfTop">For each node, the share of the rounds where it is left in which it is in the top.</param>
public sealed record RankStabilityResult(
    RankLoss Loss, double Share, double? Spearman, double? Kendall, double FirstHit, double TopHit, double? Jaccard, NodeScores ChanceOfTop);
