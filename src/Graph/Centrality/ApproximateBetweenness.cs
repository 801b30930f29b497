using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>Betweenness by a sample of shortest paths, with a stated error: for networks where going through all pairs takes too long.</summary>
/// <remarks>
/// Definition: of a random pair of nodes a random shortest path is taken; the share of such paths that pass v inside estimates b(v) =
/// <see cref="Betweenness"/> / number of pairs of nodes. With the stated confidence the estimate is within the stated error for all nodes at once.
/// It ends when Bernstein's bound on the observed variances (a share of the doubt for each look) is within the error, at the latest after
/// (1/2e^2) (floor(log2(D-2)) + 1 + ln(2/d)) paths; D = upper bound on the number of nodes on a shortest path, e error, d doubt.
/// Range: as betweenness. Unit: pairs; the error is a share of all pairs of nodes and, beside it, in pairs. Higher means: more ways pass here.
/// Strengths: ignored.
/// Direction: paths follow the ties.
/// Undefined: never; with fewer than three nodes all are 0, without error.
/// Shape: one value per node, node order.
/// Time per path about the square root of O(n + m) where distances are short, at most O(n + m); memory O(n) per thread; n nodes, m ties.
/// Random: yes, Options.Seed. The number of threads changes nothing.
/// Reference: Riondato, M. and Kornaropoulos, E. M. (2016). Data Mining and Knowledge Discovery 30, 438; Audibert, J.-Y., Munos, R. and Szepesvari, C. (2009).
/// Checked against: exact betweenness on 40 random networks (errors stay within the bound).
/// </remarks>
public static class ApproximateBetweenness
{
    private const int PathsPerBlock = 64;
    private const int FirstLook = 1024;

    /// <summary>Approximate betweenness of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Error, confidence, seed, threads.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static ApproximateScores Of(Network network, ApproximateBetweennessOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ApproximateBetweennessOptions();
        var count = network.NodeCount;
        if (count < 3)
            return new ApproximateScores(new NodeScores(new double[count]), 0, 0, options.Confidence, 0, options.Seed);
        var near = Relabelled.Of(network);
        var passed = new long[count];
        var doubt = 1 - options.Confidence;
        var most = Most(NodesOnAPath(network), options.Error, doubt / 2);
        long paths = 0;
        var error = double.PositiveInfinity;
        var target = Math.Min(most, FirstLook);
        for (var look = 1; ; look++)
        {
            Sample(near, passed, paths / PathsPerBlock, target / PathsPerBlock, options, cancellation);
            paths = target;
            var looks = doubt / 2 / (look * (look + 1.0));
            error = Math.Min(Bound(passed, paths, Math.Log(3.0 * count / looks)), paths >= most ? options.Error : double.PositiveInfinity);
            if (error <= options.Error)
                break;
            target = Math.Min(most, Workers.Blocks(paths + paths / 2, PathsPerBlock) * (long)PathsPerBlock);
        }
        var pairs = count * (count - 1.0) / (network.IsDirected ? 1 : 2);
        var values = new double[count];
        for (var node = 0; node < count; node++)
            values[near.Original[node]] = passed[node] / (double)paths * pairs;
        return new ApproximateScores(new NodeScores(values), error, error * pairs, options.Confidence, paths, options.Seed);
    }

    /// <summary>As many paths as are always enough, rounded up to whole blocks.</summary>
    private static long Most(int nodesOnAPath, double error, double doubt)
    {
        var dimension = nodesOnAPath <= 2 ? 0 : Math.Floor(Math.Log2(Math.Max(1, nodesOnAPath - 2))) + 1;
        var paths = Math.Ceiling(0.5 / (error * error) * (dimension + Math.Log(1 / doubt)));
        return (long)Math.Ceiling(paths / PathsPerBlock) * PathsPerBlock;
    }

    private static double Bound(long[] passed, long paths, double log)
    {
        var worst = 0.0;
        foreach (var each in passed)
        {
            var share = each / (double)paths;
            worst = Math.Max(worst, Math.Sqrt(2 * share * (1 - share) * log / paths));
        }
        return worst + 3 * log / paths;
    }

    /// <summary>At most so many nodes are on any shortest path: twice the farthest from some node, per component; not tight, but cheap.</summary>
    private static int NodesOnAPath(Network network)
    {
        var parts = Components.Of(network);
        if (network.IsDirected)
            return parts.Sizes.Max();
        var middle = new int[parts.Count];
        Array.Fill(middle, -1);
        for (var node = 0; node < network.NodeCount; node++)
        {
            ref var mine = ref middle[parts.PartOf[node]];
            if (mine < 0 || network.Degree(node) > network.Degree(mine))
                mine = node;
        }
        var farthest = new int[parts.Count];
        var distances = BreadthFirst.Distances(network, middle);
        for (var node = 0; node < network.NodeCount; node++)
            farthest[parts.PartOf[node]] = Math.Max(farthest[parts.PartOf[node]], distances[node]);
        return farthest.Select((steps, part) => Math.Min(parts.Sizes[part], 2 * steps + 1)).Max();
    }

    private static void Sample(
        Relabelled near, long[] passed, long fromBlock, long toBlock, ApproximateBetweennessOptions options, CancellationToken cancellation)
    {
        var gate = new Lock();
        Workers.Run(
            options.Threads.MaxThreads,
            checked((int)(toBlock - fromBlock)),
            () => new PathSampler(near, whole =>
            {
                // Whole numbers: the order in which the threads are added up cannot matter.
                lock (gate)
                {
                    for (var node = 0; node < passed.Length; node++)
                        passed[node] += whole[node];
                }
            }),
            (sampler, block) =>
            {
                var random = new Xoshiro(options.Seed, fromBlock + block);
                for (var i = 0; i < PathsPerBlock; i++)
                    sampler.Take(random);
            },
            cancellation);
    }
}

/// <summary>Betweenness within a stated error.</summary>
/// <param name="Scores">The estimates, in pairs like <see cref="Betweenness"/>.</param>
/// <param name="Error">No node is off by more, as a share of all pairs of nodes, with the stated confidence.</param>
/// <param name="ErrorInPairs">The same in pairs, the unit of the scores.</param>
/// <param name="Confidence">The probability that this holds for all nodes at once.</param>
/// <param name="Paths">How many paths were taken.</param>
/// <param name="Seed">The seed they were taken with.</param>
public sealed record ApproximateScores(NodeScores Scores, double Error, double ErrorInPairs, double Confidence, long Paths, int Seed);
