using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>How much of the time somebody who keeps following ties at random would spend at a node.</summary>
/// <remarks>
/// Definition: R(v) = (1-d)/n + d (sum over ties u to v of R(u) / out(u) + D/n); out(u) = number (or strength) of ties that leave u,
/// D = sum of R over nodes that no tie leaves: who cannot go on jumps to any node, so that no mass is lost and the sum stays 1.
/// Range: (0, 1); the sum is 1. Unit: share. Higher means: pointed at by more, and by those pointed at themselves.
/// Strengths: used as strength if Options.ByStrength, otherwise ignored.
/// Direction: along the ties; an undirected tie both ways.
/// Undefined: never, unless there are no nodes. An isolate has its share of the jumps.
/// Shape: one value per node, node order.
/// Ends when one round of the definition would change the ranks by less than Options.Tolerance, summed over all nodes.
/// Time O(n + m) per round, log(tolerance) / log(d) rounds or fewer, undirected about half as many; memory O(n), directed also the transposed network.
/// Random: no. The number of threads changes no bit: sums are taken over fixed blocks of nodes, in order.
/// Reference: Brin, S. and Page, L. (1998). Computer Networks and ISDN Systems 30, 107; undirected: Golub, G. H. and Varga, R. S. (1961). Chebyshev
/// semi-iterative methods. Numerische Mathematik 3, 147.
/// Checked against: igraph 0.10.2 (PRPACK) and networkx 2.8.8.
/// </remarks>
public static class PageRank
{
    /// <summary>Below so many neighbours in all, a second thread takes longer to start than to help.</summary>
    private const int WorthAThread = 1 << 17;

    /// <summary>The PageRank of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Damping, tolerance, rounds, strengths, threads.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="InvalidOperationException">The tolerance was not reached in the rounds allowed.</exception>
    public static NodeScores Of(Network network, PageRankOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PageRankOptions();
        if (network.NodeCount == 0)
            return new NodeScores([]);
        network = options.ByStrength ? network : network.WithoutStrengths();
        var threads = network.Targets.Length < WorthAThread ? 1 : options.Threads.MaxThreads;
        PageRankRounds rounds = network.IsDirected ? new PowerRounds(network, options.Damping) : new ChebyshevRounds(network, options.Damping);
        var change = double.PositiveInfinity;
        for (var round = 0; round < options.MaxRounds; round++)
        {
            change = rounds.Go(threads, cancellation);
            if (change < options.Tolerance)
                return new NodeScores(rounds.Ranks());
        }
        throw new InvalidOperationException(FormattableString.Invariant(
            $"PageRank still changed by {change:G3} after {options.MaxRounds} rounds, more than the tolerance {options.Tolerance:G3}; allow more rounds."));
    }
}
