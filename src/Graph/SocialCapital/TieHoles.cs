using System.Runtime.Intrinsics;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Burt's measures on the whole network, one tie after another through the common contacts of its two ends.</summary>
/// <remarks>
/// With T_i = sum_k s_ik and M_j = max_k s_jk: C_i = sum_j ((s_ij + S_ij) / T_i)^2 and ES_i = n - sum_j U_ij / (M_j T_i), where
/// S_ij = sum_q s_iq s_jq / T_q and U_ij = sum_q s_iq s_jq over the common contacts q of i and j. Both are the same seen from either end,
/// so each tie is looked at once: the contacts of the end of lower degree are added up against marks left by the other end.
/// A block of egos keeps what it owes to others in a list; lists are handed in in order.
/// </remarks>
internal sealed unsafe class TieHoles
{
    private const int NodesPerBlock = 4096;

    private readonly Network _network;
    private readonly double[] _totals;
    private readonly double[] _maxima;

    /// <summary>Of each contact q of the present ego: s_iq / T_q and s_iq; nothing for all other nodes.</summary>
    private readonly Vector128<double>[] _marks;
    private readonly List<Debt> _debts = [];

    private TieHoles(Network network, double[] totals, double[] maxima)
    {
        (_network, _totals, _maxima) = (network, totals, maxima);
        _marks = new Vector128<double>[network.NodeCount];
    }

    /// <summary>Adds up constraint, effective size, and the sum of c_ij ln c_ij.</summary>
    public static void Fill(
        Network network, double[] constraint, double[] effectiveSize, double[] logs, int threads, CancellationToken cancellation)
    {
        var count = network.NodeCount;
        double[] totals = new double[count], maxima = new double[count];
        for (var node = 0; node < count; node++)
        {
            totals[node] = network.HasStrengths ? 0 : network.Degree(node);
            maxima[node] = network.HasStrengths ? 0 : 1;
            foreach (var strength in network.NeighbourStrengths(node))
            {
                totals[node] += strength;
                maxima[node] = Math.Max(maxima[node], strength);
            }
        }
        Workers.InOrder(
            threads,
            Workers.Blocks(count, NodesPerBlock),
            () => new TieHoles(network, totals, maxima),
            (holes, block) => holes.Work(block * NodesPerBlock, Math.Min(count, (block + 1) * NodesPerBlock)),
            (holes, _) =>
            {
                foreach (ref readonly var debt in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(holes._debts))
                {
                    constraint[debt.To] += debt.Dyad;
                    logs[debt.To] += debt.Log;
                    effectiveSize[debt.To] += debt.Shared;
                }
                holes._debts.Clear();
            },
            cancellation);
        for (var node = 0; node < count; node++)
            effectiveSize[node] = network.Degree(node) - (totals[node] > 0 ? effectiveSize[node] / totals[node] : 0);
    }

    private void Work(int first, int last)
    {
        for (var ego = first; ego < last; ego++)
        {
            var alters = _network.Neighbours(ego);
            var strengths = _network.NeighbourStrengths(ego);
            var degree = alters.Length;
            var marked = false;
            for (var j = 0; j < alters.Length; j++)
            {
                var alter = alters[j];
                var theirs = _network.Degree(alter);
                if (theirs > degree || (theirs == degree && alter > ego))
                    continue;
                if (!marked)
                    Mark(alters, strengths);
                marked = true;
                Look(ego, alter, strengths.IsEmpty ? 1 : strengths[j]);
            }
            if (!marked)
                continue;
            foreach (var alter in alters)
                _marks[alter] = Vector128<double>.Zero;
        }
    }

    private void Mark(ReadOnlySpan<int> alters, ReadOnlySpan<double> strengths)
    {
        for (var q = 0; q < alters.Length; q++)
        {
            var strength = strengths.IsEmpty ? 1 : strengths[q];
            _marks[alters[q]] = Vector128.Create(strength / _totals[alters[q]], strength);
        }
    }

    private void Look(int ego, int alter, double strength)
    {
        var theirs = _network.Neighbours(alter);
        var theirStrengths = _network.NeighbourStrengths(alter);
        var sum = Vector128<double>.Zero;
        fixed (Vector128<double>* marks = _marks)
        {
            if (theirStrengths.IsEmpty)
            {
                foreach (var third in theirs)
                    sum += marks[third];
            }
            else
            {
                for (var k = 0; k < theirs.Length; k++)
                    sum += marks[theirs[k]] * theirStrengths[k];
            }
        }
        Owe(ego, alter, strength + sum[0], sum[1]);
        Owe(alter, ego, strength + sum[0], sum[1]);
    }

    private void Owe(int to, int other, double invested, double shared)
    {
        var dyad = invested / _totals[to];
        dyad *= dyad;
        _debts.Add(new Debt(to, dyad, dyad > 0 ? dyad * Math.Log(dyad) : 0, shared / _maxima[other]));
    }

    private readonly record struct Debt(int To, double Dyad, double Log, double Shared);
}
