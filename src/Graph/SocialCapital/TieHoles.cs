using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Burt's measures on the whole network, one tie after another through the common contacts of its two ends.</summary>
/// <remarks>
/// With T_i = sum_k s_ik and M_j = max_k s_jk: C_i = sum_j ((s_ij + S_ij) / T_i)^2 and ES_i = n - sum_j U_ij / (M_j T_i), where
/// S_ij = sum_q s_iq s_jq / T_q and U_ij = sum_q s_iq s_jq over the common contacts q of i and j. Both are the same seen from either end,
/// so each tie is looked at once: the contacts of its end of lower degree are looked up among those of the other end.
/// A block of egos keeps what it adds to each node in a list; lists are handed in in order.
/// </remarks>
internal sealed unsafe class TieHoles
{
    private const int NodesPerBlock = 4096;

    private readonly Network _network;
    private readonly double[] _totals;
    private readonly double[] _maxima;
    private readonly bool _withLogs;
    private readonly ContactBits _bits;

    /// <summary>The strength of the tie of the present ego to each of its contacts; anything for other nodes. Empty without strengths.</summary>
    private readonly double[] _strengths;
    private readonly List<(int To, Sums Part)> _parts = [];

    private TieHoles(Network network, double[] totals, double[] maxima, bool withLogs)
    {
        (_network, _totals, _maxima, _withLogs) = (network, totals, maxima, withLogs);
        _bits = new ContactBits(network.NodeCount);
        _strengths = network.HasStrengths ? new double[network.NodeCount] : [];
    }

    /// <summary>Adds up constraint, effective size, and (if asked) the sum of c_ij ln c_ij.</summary>
    public static void Fill(
        Network network, double[] constraint, double[] effectiveSize, double[]? logs, int threads, CancellationToken cancellation)
    {
        var count = network.NodeCount;
        double[] totals = new double[count], maxima = new double[network.HasStrengths ? count : 0];
        for (var node = 0; node < count; node++)
        {
            totals[node] = network.HasStrengths ? 0 : network.Degree(node);
            foreach (var strength in network.NeighbourStrengths(node))
            {
                totals[node] += strength;
                maxima[node] = Math.Max(maxima[node], strength);
            }
        }
        var sums = new Sums[count];
        Workers.InOrder(
            threads,
            Workers.Blocks(count, NodesPerBlock),
            () => new TieHoles(network, totals, maxima, logs is not null),
            (holes, block) => holes.Work(block * NodesPerBlock, Math.Min(count, (block + 1) * NodesPerBlock)),
            (holes, _) =>
            {
                foreach (ref readonly var part in CollectionsMarshal.AsSpan(holes._parts))
                    sums[part.To].Add(part.Part);
                holes._parts.Clear();
            },
            cancellation);
        for (var node = 0; node < count; node++)
        {
            constraint[node] = sums[node].Dyads;
            logs?[node] = sums[node].Logs;
            effectiveSize[node] = network.Degree(node) - (totals[node] > 0 ? sums[node].Shared / totals[node] : 0);
        }
    }

    private void Work(int first, int last)
    {
        fixed (long* offsets = _network.Offsets)
        fixed (int* targets = _network.Targets)
        {
            for (var ego = first; ego < last; ego++)
            {
                var alters = _network.Neighbours(ego);
                var strengths = _network.NeighbourStrengths(ego);
                var degree = alters.Length;
                var isMarked = false;
                Sums mine = default;
                for (var j = 0; j < degree; j++)
                {
                    Fetch.Rows(offsets, targets, targets + offsets[ego], degree, j);
                    var alter = alters[j];
                    var theirs = _network.Degree(alter);
                    if (theirs > degree || (theirs == degree && alter > ego))
                        continue;
                    if (!isMarked)
                        Mark(alters, strengths);
                    isMarked = true;
                    var strength = strengths.IsEmpty ? 1 : strengths[j];
                    var (invested, shared) = strengths.IsEmpty ? Look(alter) : LookByStrength(alter);
                    mine.Add(Part(ego, alter, strength + invested, shared));
                    _parts.Add((alter, Part(alter, ego, strength + invested, shared)));
                }
                if (!isMarked)
                    continue;
                _parts.Add((ego, mine));
                _bits.Clear(alters);
            }
        }
    }

    private void Mark(ReadOnlySpan<int> alters, ReadOnlySpan<double> strengths)
    {
        _bits.Set(alters);
        for (var q = 0; q < strengths.Length; q++)
            _strengths[alters[q]] = strengths[q];
    }

    /// <summary>S and U of a tie without strengths.</summary>
    private (double Invested, double Shared) Look(int alter)
    {
        var invested = 0.0;
        var shared = 0;
        ref var words = ref MemoryMarshal.GetArrayDataReference(_bits.Words);
        foreach (var third in _network.Neighbours(alter))
        {
            if (ContactBits.Bit(ref words, third) == 0)
                continue;
            invested += 1 / _totals[third];
            shared++;
        }
        return (invested, shared);
    }

    private (double Invested, double Shared) LookByStrength(int alter)
    {
        double invested = 0, shared = 0;
        ref var words = ref MemoryMarshal.GetArrayDataReference(_bits.Words);
        var theirs = _network.Neighbours(alter);
        var strengths = _network.NeighbourStrengths(alter);
        for (var k = 0; k < theirs.Length; k++)
        {
            var third = theirs[k];
            if (ContactBits.Bit(ref words, third) == 0)
                continue;
            var both = _strengths[third] * strengths[k];
            invested += both / _totals[third];
            shared += both;
        }
        return (invested, shared);
    }

    private Sums Part(int to, int other, double invested, double shared)
    {
        var dyad = invested / _totals[to];
        dyad *= dyad;
        return new Sums
        {
            Dyads = dyad,
            Logs = _withLogs && dyad > 0 ? dyad * Math.Log(dyad) : 0,
            Shared = _maxima.Length == 0 ? shared : shared / _maxima[other],
        };
    }

    /// <summary>What a node has added up so far; together in memory, because they are always changed together.</summary>
    private struct Sums
    {
        public double Dyads;
        public double Logs;
        public double Shared;

        public void Add(in Sums other)
        {
            Dyads += other.Dyads;
            Logs += other.Logs;
            Shared += other.Shared;
        }
    }
}
