using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Paths;

/// <summary>What one search from every node tells: closeness, harmonic closeness and compactness together.</summary>
/// <remarks>
/// Definition: those of <see cref="Paths.Harmonic"/>, <see cref="Paths.Closeness"/> and <see cref="Cohesion.Compactness"/>, which take their
/// values from here; asking for all at once costs a third of asking one by one.
/// Range: as there. Strengths: ignored. Direction: distances from a node; use Transposed() for distances to it.
/// Undefined: as there.
/// Time O(n m / 512 + n^2 / 512) vector steps per level, memory O(n + m) and 192 n bytes per thread; n nodes, m ties.
/// Random: no. The number of threads changes no bit.
/// Checked against: networkx 2.8.8.
/// </remarks>
public static class DistanceSums
{
    /// <summary>Distances of every node to all others, summed up.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">How much of the machine may be used.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static DistanceSummary Of(Network network, ThreadOptions? options = null, CancellationToken cancellation = default)
    {
        var core = Relabelled.Of(network);
        var count = core.Count;
        var total = new Sums(count);
        Workers.InOrder(
            ThreadOptions.Of(options),
            Workers.Blocks(count, ManySources.Lanes),
            () => new Sweep(core),
            (sweep, block) =>
            {
                var first = block * ManySources.Lanes;
                sweep.Search.Search(first, Math.Min(ManySources.Lanes, count - first), ref sweep.Sums);
            },
            (sweep, _) => sweep.Sums.MoveTo(total),
            cancellation);

        double[] harmonic = new double[count], closeness = new double[count];
        var reachesNobody = new bool[count];
        for (var node = 0; node < count; node++)
        {
            var original = core.Original[node];
            double reached = total.Reached[node];
            harmonic[original] = total.Inverse[node];
            reachesNobody[original] = reached == 0;
            if (reached > 0)
                closeness[original] = reached / total.Steps[node] * (reached / (count - 1));
        }
        double? compactness = null;
        if (count >= 2)
        {
            var sum = 0.0;
            foreach (var value in harmonic)
                sum += value;
            compactness = sum / ((double)count * (count - 1));
        }
        return new DistanceSummary(new NodeScores(harmonic, count == 1 ? [true] : null), new NodeScores(closeness, reachesNobody), compactness);
    }

    private sealed class Sweep(Relabelled core) : IDisposable
    {
        public Sums Sums = new(core.Count);

        public ManySources Search { get; } = new(core);

        public void Dispose() => Search.Dispose();
    }

    private readonly struct Sums(int count) : ManySources.ICounter
    {
        public readonly double[] Inverse = new double[count];
        public readonly long[] Steps = new long[count];
        public readonly int[] Reached = new int[count];

        public void Count(int node, int distance, int sources)
        {
            Inverse[node] += (double)sources / distance;
            Steps[node] += (long)sources * distance;
            Reached[node] += sources;
        }

        public void MoveTo(in Sums total)
        {
            for (var node = 0; node < Reached.Length; node++)
            {
                total.Inverse[node] += Inverse[node];
                total.Steps[node] += Steps[node];
                total.Reached[node] += Reached[node];
            }
            Array.Clear(Inverse);
            Array.Clear(Steps);
            Array.Clear(Reached);
        }
    }
}

/// <summary>Sums over the distances from every node.</summary>
/// <param name="Harmonic">Sum of 1/d; as <see cref="Paths.Harmonic"/>.</param>
/// <param name="Closeness">Wasserman and Faust's closeness; as <see cref="Paths.Closeness"/>.</param>
/// <param name="Compactness">Mean of 1/d over pairs; as <see cref="Cohesion.Compactness"/>.</param>
public sealed record DistanceSummary(NodeScores Harmonic, NodeScores Closeness, double? Compactness);
