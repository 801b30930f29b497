using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Paths;

/// <summary>How many walks lead from a node to each other, long walks counting less.</summary>
/// <remarks>
/// Definition: K(u,v) = sum over lengths l of 1 and more of b^l times the number of walks of length l from u to v = ((I - bA)^-1 - I)_uv; 0 &lt; b &lt; 1/L, L the
/// largest eigenvalue of A, found by power iteration; b = 0.5/L unless given.
/// Range: 0 or more. Unit: none. Higher means: more and shorter ways. Values of different networks or of different b do not compare.
/// Strengths: ignored.
/// Direction: along the ties.
/// Undefined: without any tie L is 0 and b has no bound; the scores are 0. A directed network without cycles likewise has L = 0: give b.
/// Shape: one value per node, node order.
/// Time O(m log(1e-15) / log(bL)), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Katz, L. (1953). Psychometrika 18, 39.
/// Checked against: numpy (the inverse as it stands), METHOD T2.
/// </remarks>
public static class Katz
{
    private const int MostRounds = 100_000;

    /// <summary>The Katz score of every node, seen from one node; for a pair of nodes take the entry of the other.</summary>
    /// <param name="network">The network.</param>
    /// <param name="from">The node that walks begin at.</param>
    /// <param name="attenuation">b; null for 0.5/L.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="ArgumentException">The node is not in the network, or b is not above 0 and below 1/L.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NodeScores From(Network network, int from, double? attenuation = null, CancellationToken cancellation = default)
    {
        NetworkErrors.RequireNode(network, from, nameof(from));
        var count = network.NodeCount;
        var largest = LargestEigenvalue(network, cancellation);
        if (attenuation is null && largest == 0)
            return new NodeScores(new double[count]);
        var b = attenuation ?? 0.5 / largest;
        if (!(b > 0 && b * largest < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(attenuation), b, FormattableString.Invariant(
                $"The attenuation must be above 0 and below 1/L = {1 / largest:G6}, or the sum over walks does not end."));
        }
        var turned = network.Transposed();
        double[] walks = new double[count], next = new double[count], sums = new double[count];
        walks[from] = 1;
        for (var length = 0; length < MostRounds; length++)
        {
            cancellation.ThrowIfCancellationRequested();
            double added = 0, all = 0;
            for (var node = 0; node < count; node++)
            {
                var sum = 0.0;
                foreach (var source in turned.Neighbours(node))
                    sum += walks[source];
                next[node] = b * sum;
                sums[node] += next[node];
                added = Math.Max(added, next[node]);
                all = Math.Max(all, sums[node]);
            }
            (walks, next) = (next, walks);
            if (added <= 1e-17 * all)
                return new NodeScores(sums);
        }
        throw new InvalidOperationException(FormattableString.Invariant(
            $"The sum over walks had not come to an end after {MostRounds} steps; take an attenuation further below 1/L = {1 / largest:G6}."));
    }

    /// <summary>The largest eigenvalue of the ties, by power iteration on A + I, which has no second eigenvalue of the same size.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static double LargestEigenvalue(Network network, CancellationToken cancellation = default)
    {
        var count = network.NodeCount;
        if (network.TieCount == 0)
            return 0;
        double[] vector = new double[count], next = new double[count];
        Array.Fill(vector, 1 / Math.Sqrt(count));
        double before = -1, steady = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var squares = 0.0;
            for (var node = 0; node < count; node++)
            {
                var sum = vector[node];
                foreach (var neighbour in network.Neighbours(node))
                    sum += vector[neighbour];
                next[node] = sum;
                squares += sum * sum;
            }
            var length = Math.Sqrt(squares);
            for (var node = 0; node < count; node++)
                vector[node] = next[node] / length;
            steady = Math.Abs(length - before) <= 1e-15 * length ? steady + 1 : 0;
            if (steady >= 3)
                break;
            before = length;
        }
        // Directed without a cycle: A + I tends to 1 only slowly, and the answer is exactly 0.
        return network.IsDirected && Cohesion.StrongComponents.Of(network).Count == count ? 0 : Math.Max(0, before - 1);
    }
}
