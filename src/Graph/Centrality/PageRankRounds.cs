using System.Runtime.Intrinsics.X86;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>Rounds that bring PageRank nearer; nodes in fixed blocks, whose sums are added up in order.</summary>
internal abstract class PageRankRounds
{
    protected const int NodesPerBlock = 1 << 13;

    protected PageRankRounds(Network network, double damping)
    {
        Damping = damping;
        InverseOut = new double[network.NodeCount];
        Changes = new double[Workers.Blocks(network.NodeCount, NodesPerBlock)];
        for (var node = 0; node < InverseOut.Length; node++)
        {
            var leaving = network.HasStrengths ? 0.0 : network.Degree(node);
            foreach (var strength in network.NeighbourStrengths(node))
                leaving += strength;
            InverseOut[node] = leaving > 0 ? 1 / leaving : 0;
        }
    }

    protected double Damping { get; }

    /// <summary>One over the number or strength of the ties that leave each node; 0 if none does.</summary>
    protected double[] InverseOut { get; }

    protected double[] Changes { get; }

    /// <summary>Does one round, and says how much following the ties once changes the ranks, summed over all nodes.</summary>
    public abstract double Go(int threads, CancellationToken cancellation);

    /// <summary>The ranks that the last change was of.</summary>
    public abstract double[] Ranks();

    protected (int Start, int End) NodesOf(int block) => (block * NodesPerBlock, Math.Min(InverseOut.Length, (block + 1) * NodesPerBlock));
}

/// <summary>Follows the ties again and again.</summary>
internal sealed unsafe class PowerRounds : PageRankRounds
{
    private readonly Network _turned;
    private readonly double[] _ranks;
    private readonly double[] _shares;
    private readonly double[] _stuck;
    private double _base;

    public PowerRounds(Network network, double damping)
        : base(network, damping)
    {
        _turned = network.Transposed();
        (_ranks, _shares, _stuck) = (new double[network.NodeCount], new double[network.NodeCount], new double[Changes.Length]);
        Array.Fill(_ranks, 1.0 / network.NodeCount);
    }

    public override double Go(int threads, CancellationToken cancellation)
    {
        Workers.Run(threads, Changes.Length, Share, cancellation);
        _base = (1 - Damping + Damping * _stuck.Sum()) / _ranks.Length;
        Workers.Run(threads, Changes.Length, Gather, cancellation);
        return Changes.Sum();
    }

    public override double[] Ranks() => _ranks;

    private void Share(int block)
    {
        var stuck = 0.0;
        var (start, end) = NodesOf(block);
        for (var node = start; node < end; node++)
        {
            _shares[node] = Damping * _ranks[node] * InverseOut[node];
            stuck += InverseOut[node] == 0 ? _ranks[node] : 0;
        }
        _stuck[block] = stuck;
    }

    private void Gather(int block)
    {
        var change = 0.0;
        var (start, end) = NodesOf(block);
        fixed (double* shares = _shares)
        {
            for (var node = start; node < end; node++)
            {
                var sources = _turned.Neighbours(node);
                var strengths = _turned.NeighbourStrengths(node);
                var sum = _base;
                for (var k = 0; k < sources.Length; k++)
                    sum += strengths.IsEmpty ? shares[sources[k]] : shares[sources[k]] * strengths[k];
                change += Math.Abs(sum - _ranks[node]);
                _ranks[node] = sum;
            }
        }
        Changes[block] = change;
    }
}

/// <summary>Follows undirected ties, and goes beyond each round by as much as is best (Chebyshev): about half as many rounds.</summary>
/// <remarks>
/// It is enough to know z = rank / degree: degree z = base + d (sum of z over neighbours). Undirected ties have real eigenvalues between -d and d, for which
/// the weights of Golub and Varga are the best that do not depend on the network. What nobody leaves are isolates, so base is known beforehand.
/// </remarks>
internal sealed unsafe class ChebyshevRounds : PageRankRounds
{
    /// <summary>How many neighbours ahead their values are asked for.</summary>
    private const int Ahead = 32;

    private readonly Network _network;
    private readonly double _base;
    private double[] _now;

    /// <summary>What was before; what comes next is written in its place.</summary>
    private double[] _other;
    private double _weight;

    public ChebyshevRounds(Network network, double damping)
        : base(network, damping)
    {
        _network = network;
        var isolates = InverseOut.Count(inverse => inverse == 0);
        _base = (1 - damping) / (network.NodeCount - damping * isolates);
        (_now, _other) = (new double[network.NodeCount], new double[network.NodeCount]);
        // Near the end already: what jumps bring, and the rest in proportion to degree.
        var total = InverseOut.Sum(inverse => inverse == 0 ? 0 : 1 / inverse);
        for (var node = 0; node < _now.Length; node++)
            _now[node] = InverseOut[node] == 0 ? _base : _base * InverseOut[node] + damping * (1 - isolates * _base) / total;
    }

    public override double Go(int threads, CancellationToken cancellation)
    {
        if (_weight > 0)
            (_now, _other) = (_other, _now);
        _weight = _weight == 0 ? 1 : _weight == 1 ? 1 / (1 - Damping * Damping / 2) : 1 / (1 - Damping * Damping * _weight / 4);
        Workers.Run(threads, Changes.Length, Follow, cancellation);
        return Changes.Sum();
    }

    public override double[] Ranks()
    {
        for (var node = 0; node < _now.Length; node++)
            _other[node] = InverseOut[node] == 0 ? _base : _now[node] / InverseOut[node];
        return _other;
    }

    private void Follow(int block)
    {
        var change = 0.0;
        var (start, end) = NodesOf(block);
        fixed (long* offsets = _network.Offsets)
        fixed (int* targets = _network.Targets)
        fixed (double* strengths = _network.Strengths, now = _now, other = _other, inverse = InverseOut)
        {
            var last = targets + _network.Targets.Length - Ahead;
            for (var node = start; node < end; node++)
            {
                var sum = 0.0;
                for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
                {
                    // Rows lie one after another: what is asked for belongs to the next nodes.
                    if (Sse.IsSupported && targets + arc < last)
                        Sse.Prefetch0(now + targets[arc + Ahead]);
                    sum += strengths == null ? now[targets[arc]] : now[targets[arc]] * strengths[arc];
                }
                var next = (_base + Damping * sum) * inverse[node];
                change += inverse[node] == 0 ? 0 : Math.Abs(next - now[node]) / inverse[node];
                other[node] += _weight * (next - other[node]);
            }
        }
        Changes[block] = change;
    }
}
