using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The common part of Burt's measures: one ego after another over a network with summed directions.</summary>
/// <remarks>
/// Symbols as in Burt (1992): s_ij = a_ij + a_ji; p_ij = s_ij / sum_k s_ik; m_jq = s_jq / max_k s_jk. For an undirected network s is
/// twice a, which cancels out. In the ego-network model k runs over ego and its alters only, when j or q is an alter.
/// </remarks>
internal sealed class StructuralHoles
{
    private readonly Network _network;
    private readonly bool _isEgoModel;
    private readonly double[] _totals;
    private readonly double[] _maxima;

    /// <summary>The place of each alter of the present ego in its row; -1 for all other nodes.</summary>
    private readonly int[] _places;
    private double[] _dyads = [];

    private StructuralHoles(Network network, StructuralHolesOptions? options)
    {
        _isEgoModel = (options?.Model ?? HolesModel.WholeNetwork) switch
        {
            HolesModel.WholeNetwork => false,
            HolesModel.EgoNetwork => true,
            var model => throw new ArgumentOutOfRangeException(nameof(options), model, "Model is WholeNetwork or EgoNetwork."),
        };
        _network = network.Undirected(TieMerge.Sum);
        _totals = new double[network.NodeCount];
        _maxima = new double[network.NodeCount];
        _places = new int[network.NodeCount];
        Array.Fill(_places, -1);
        for (var node = 0; node < network.NodeCount; node++)
        {
            if (_network.HasStrengths)
            {
                foreach (var strength in _network.NeighbourStrengths(node))
                {
                    _totals[node] += strength;
                    _maxima[node] = Math.Max(_maxima[node], strength);
                }
            }
            else
            {
                _totals[node] = _network.Degree(node);
                _maxima[node] = 1;
            }
        }
    }

    /// <summary>One measure for every node; undefined for nodes without alters.</summary>
    public static NodeScores ForEach(Network network, StructuralHolesOptions? options, Func<StructuralHoles, int, double> measure)
    {
        var holes = new StructuralHoles(network, options);
        var values = new double[network.NodeCount];
        var isUndefined = new bool[network.NodeCount];
        for (var ego = 0; ego < values.Length; ego++)
        {
            isUndefined[ego] = holes.Alters(ego) == 0;
            if (!isUndefined[ego])
                values[ego] = measure(holes, ego);
        }
        return new NodeScores(values, isUndefined);
    }

    /// <summary>n: the number of alters of an ego.</summary>
    public int Alters(int ego) => _network.Degree(ego);

    /// <summary>n minus the sum over alters j and q of p_iq m_jq.</summary>
    public double EffectiveSize(int ego)
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
            redundancy += shared / (_isEgoModel ? strongest : _maxima[alter]);
        }
        Leave(alters);
        return alters.Length - redundancy / _totals[ego];
    }

    /// <summary>c_ij of each alter j, in the order of the neighbours: the square of p_ij + sum_q p_iq p_qj. Valid until the next call.</summary>
    public ReadOnlySpan<double> DyadicConstraints(int ego)
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
            var total = _isEgoModel ? TotalWithin(ego, theirs, theirStrengths) : _totals[alters[q]];
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
