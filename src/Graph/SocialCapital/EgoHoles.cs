using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Burt's measures in the ego-network model: one ego after another, nothing counted beyond its alters.</summary>
/// <remarks>
/// Symbols as in Burt (1992): s_ij = a_ij + a_ji; p_ij = s_ij / sum_k s_ik; m_jq = s_jq / max_k s_jk. When j or q is an alter, k runs
/// over ego and its alters only. For an undirected network s is twice a, which cancels out.
/// </remarks>
internal sealed class EgoHoles
{
    private readonly Network _network;
    private readonly double[] _totals;

    /// <summary>The place of each alter of the present ego in its row; -1 for all other nodes.</summary>
    private readonly int[] _places;
    private double[] _dyads = [];

    private EgoHoles(Network network)
    {
        _network = network.Undirected(TieMerge.Sum);
        _totals = new double[network.NodeCount];
        _places = new int[network.NodeCount];
        Array.Fill(_places, -1);
        for (var node = 0; node < network.NodeCount; node++)
        {
            _totals[node] = _network.HasStrengths ? 0 : _network.Degree(node);
            foreach (var strength in _network.NeighbourStrengths(node))
                _totals[node] += strength;
        }
    }

    /// <summary>All four measures of every node.</summary>
    public static void Fill(Network network, double[] constraint, double[] effectiveSize, double[] hierarchy)
    {
        var holes = new EgoHoles(network);
        for (var ego = 0; ego < constraint.Length; ego++)
        {
            if (holes._network.Degree(ego) == 0)
                continue;
            effectiveSize[ego] = holes.EffectiveSize(ego);
            foreach (var dyad in holes.DyadicConstraints(ego))
            {
                constraint[ego] += dyad;
                hierarchy[ego] += dyad > 0 ? dyad * Math.Log(dyad) : 0;
            }
        }
    }

    /// <summary>n minus the sum over alters j and q of p_iq m_jq.</summary>
    private double EffectiveSize(int ego)
    {
        var alters = _network.Neighbours(ego);
        var strengths = _network.NeighbourStrengths(ego);
        Enter(alters);
        var redundancy = 0.0;
        foreach (var alter in alters)
        {
            var theirs = _network.Neighbours(alter);
            var theirStrengths = _network.NeighbourStrengths(alter);
            var shared = 0.0;
            var strongest = 0.0;
            for (var k = 0; k < theirs.Length; k++)
            {
                var strength = theirStrengths.IsEmpty ? 1 : theirStrengths[k];
                var place = _places[theirs[k]];
                if (place >= 0 || theirs[k] == ego)
                    strongest = Math.Max(strongest, strength);
                if (place >= 0)
                    shared += (strengths.IsEmpty ? 1 : strengths[place]) * strength;
            }
            redundancy += shared / strongest;
        }
        Leave(alters);
        return alters.Length - redundancy / _totals[ego];
    }

    /// <summary>c_ij of each alter j, in the order of the neighbours: the square of p_ij + sum_q p_iq p_qj. Valid until the next call.</summary>
    private ReadOnlySpan<double> DyadicConstraints(int ego)
    {
        var alters = _network.Neighbours(ego);
        var strengths = _network.NeighbourStrengths(ego);
        if (_dyads.Length < alters.Length)
            _dyads = new double[Math.Max(alters.Length, 2 * _dyads.Length)];
        var dyads = _dyads.AsSpan(0, alters.Length);
        for (var j = 0; j < alters.Length; j++)
            dyads[j] = strengths.IsEmpty ? 1 : strengths[j];
        Enter(alters);
        for (var q = 0; q < alters.Length; q++)
        {
            var theirs = _network.Neighbours(alters[q]);
            var theirStrengths = _network.NeighbourStrengths(alters[q]);
            var total = TotalWithin(ego, theirs, theirStrengths);
            var share = (strengths.IsEmpty ? 1 : strengths[q]) / total;
            for (var k = 0; k < theirs.Length; k++)
            {
                var place = _places[theirs[k]];
                if (place >= 0)
                    dyads[place] += share * (theirStrengths.IsEmpty ? 1 : theirStrengths[k]);
            }
        }
        Leave(alters);
        foreach (ref var dyad in dyads)
        {
            dyad /= _totals[ego];
            dyad *= dyad;
        }
        return dyads;
    }

    private double TotalWithin(int ego, ReadOnlySpan<int> theirs, ReadOnlySpan<double> strengths)
    {
        var total = 0.0;
        for (var k = 0; k < theirs.Length; k++)
        {
            if (theirs[k] == ego || _places[theirs[k]] >= 0)
                total += strengths.IsEmpty ? 1 : strengths[k];
        }
        return total;
    }

    private void Enter(ReadOnlySpan<int> alters)
    {
        for (var place = 0; place < alters.Length; place++)
            _places[alters[place]] = place;
    }

    private void Leave(ReadOnlySpan<int> alters)
    {
        foreach (var alter in alters)
            _places[alter] = -1;
    }
}
