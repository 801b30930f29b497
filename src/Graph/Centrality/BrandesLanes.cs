using System.Runtime.Intrinsics;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>Brandes' two sweeps from up to eight sources at once, one in each lane of a vector, level by level.</summary>
/// <remarks>
/// sigma(v) = number of shortest paths from the source to v; delta(v) = sum over nodes w one step further of sigma(v)/sigma(w) (reach(w) + delta(w)).
/// Forward, a level is found by adding up the wave of the level before: sigma where a node lies on that level, 0 elsewhere. Backward, the
/// wave is (reach + delta) / sigma of the level beyond, so that the only work per arc is one addition of eight lanes, without a branch or a
/// division. A level is pulled by the nodes not yet found, or pushed by those of the level before if they have few ties.
/// </remarks>
internal sealed unsafe class BrandesLanes : IDisposable
{
    /// <summary>How many sources are served at once.</summary>
    public const int Lanes = 8;

    // A level with fewer than 1/Sparse of all arcs is pushed.
    private const int Sparse = 8;

    private static readonly Vector512<double>[] Masks = [.. Enumerable.Range(0, 1 << Lanes).Select(MaskOf)];

    private readonly Relabelled _network;
    private readonly double[] _reach;
    private readonly int _cutoff;
    private readonly AlignedMemory<double> _sigma;
    private readonly AlignedMemory<double> _delta;
    private readonly AlignedMemory<double> _wave;
    private readonly AlignedMemory<double> _nextWave;
    private readonly byte[] _visited;
    private readonly byte[] _touched;
    private readonly int[] _nodes;
    private readonly byte[] _lanesOf;
    private readonly List<int> _levels = [];
    private int _found;

    /// <summary>Makes the workspace of one thread.</summary>
    /// <param name="network">The network.</param>
    /// <param name="reach">For how many nodes each node stands as an end of paths, itself included.</param>
    /// <param name="cutoff">The longest path that counts.</param>
    public BrandesLanes(Relabelled network, double[] reach, int cutoff)
    {
        var room = (long)Lanes * network.Count;
        (_network, _reach, _cutoff) = (network, reach, cutoff);
        (_sigma, _delta, _wave, _nextWave) = (new(room), new(room), new(room), new(room));
        _visited = new byte[network.Count];
        _touched = new byte[network.Count];
        _nodes = new int[checked((int)room)];
        _lanesOf = new byte[room];
    }

    /// <summary>Adds the dependency of some sources on every node to sums that the caller keeps.</summary>
    /// <param name="first">The first source; the others follow it.</param>
    /// <param name="count">How many sources, 1 to <see cref="Lanes"/>.</param>
    /// <param name="sums">Per node, in the numbers of the relabelled network.</param>
    public void Add(int first, int count, double[] sums)
    {
        var all = (byte)((1 << count) - 1);
        var weights = Vector512<double>.Zero;
        _levels.Clear();
        _levels.Add(0);
        _found = 0;
        for (var lane = 0; lane < count; lane++)
        {
            weights = weights.WithElement(lane, _reach[first + lane]);
            _sigma.Pointer[(long)(first + lane) * Lanes + lane] = 1;
            _wave.Pointer[(long)(first + lane) * Lanes + lane] = 1;
            _visited[first + lane] = (byte)(1 << lane);
            Enter(first + lane, (byte)(1 << lane));
        }
        Forward(all);
        Backward();
        Collect(weights, sums);
    }

    public void Dispose()
    {
        _sigma.Dispose();
        _delta.Dispose();
        _wave.Dispose();
        _nextWave.Dispose();
    }

    private void Enter(int node, byte lanes)
    {
        _nodes[_found] = node;
        _lanesOf[_found++] = lanes;
    }

    private void Forward(byte all)
    {
        fixed (int* offsets = _network.Offsets, targets = _network.Targets, inOffsets = _network.InOffsets, inTargets = _network.InTargets)
        {
            double* wave = _wave.Pointer, next = _nextWave.Pointer;
            for (var distance = 0; ; distance++)
            {
                var (start, end) = (_levels[^1], _found);
                _levels.Add(end);
                if (distance < _cutoff)
                {
                    long arcs = 0;
                    for (var entry = start; entry < end; entry++)
                        arcs += offsets[_nodes[entry] + 1] - offsets[_nodes[entry]];
                    if (arcs < _network.Targets.Length / Sparse)
                        Push(offsets, targets, wave, next, start, end, all);
                    else
                        Pull(inOffsets, inTargets, wave, next, all);
                }
                for (var entry = start; entry < end; entry++)
                    Vector512<double>.Zero.StoreAligned(wave + (long)_nodes[entry] * Lanes);
                if (_found == end)
                    return;
                var spent = wave;
                wave = next;
                next = spent;
            }
        }
    }

    private void Pull(int* offsets, int* sources, double* wave, double* next, byte all)
    {
        for (var node = 0; node < _visited.Length; node++)
        {
            if (_visited[node] == all)
                continue;
            var sum = Vector512<double>.Zero;
            for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
                sum += Vector512.LoadAligned(wave + (long)sources[arc] * Lanes);
            Reach(node, sum, next, all);
        }
    }

    private void Push(int* offsets, int* targets, double* wave, double* next, int start, int end, byte all)
    {
        var place = end;
        for (var entry = start; entry < end; entry++)
        {
            var node = _nodes[entry];
            var mine = Vector512.LoadAligned(wave + (long)node * Lanes);
            for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
            {
                var target = targets[arc];
                if (_visited[target] == all)
                    continue;
                var there = next + (long)target * Lanes;
                (Vector512.LoadAligned(there) + mine).StoreAligned(there);
                if (_touched[target] != 0)
                    continue;
                _touched[target] = 1;
                _nodes[place++] = target;
            }
        }
        // What was touched is listed behind the levels; those found move up, over entries already read.
        for (var entry = end; entry < place; entry++)
        {
            var node = _nodes[entry];
            _touched[node] = 0;
            Reach(node, Vector512.LoadAligned(next + (long)node * Lanes), next, all);
        }
    }

    private void Reach(int node, Vector512<double> sum, double* next, byte all)
    {
        var there = (long)node * Lanes;
        sum &= Masks[all & ~_visited[node]];
        sum.StoreAligned(next + there);
        var lanes = (byte)Vector512.GreaterThan(sum, Vector512<double>.Zero).ExtractMostSignificantBits();
        if (lanes == 0)
            return;
        (Vector512.LoadAligned(_sigma.Pointer + there) + sum).StoreAligned(_sigma.Pointer + there);
        _visited[node] |= lanes;
        Enter(node, lanes);
    }

    private void Backward()
    {
        double* sigma = _sigma.Pointer, delta = _delta.Pointer, wave = _wave.Pointer;
        fixed (int* offsets = _network.Offsets, targets = _network.Targets)
        fixed (double* reach = _reach)
        {
            for (var level = _levels.Count - 2; level >= 2; level--)
            {
                for (var entry = _levels[level]; entry < _levels[level + 1]; entry++)
                {
                    var there = (long)_nodes[entry] * Lanes;
                    var share = (Vector512.Create(reach[_nodes[entry]]) + Vector512.LoadAligned(delta + there)) / Vector512.LoadAligned(sigma + there);
                    (share & Masks[_lanesOf[entry]]).StoreAligned(wave + there);
                }
                for (var entry = _levels[level - 1]; entry < _levels[level]; entry++)
                {
                    var node = _nodes[entry];
                    var sum = Vector512<double>.Zero;
                    for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
                        sum += Vector512.LoadAligned(wave + (long)targets[arc] * Lanes);
                    var there = (long)node * Lanes;
                    var mine = Vector512.LoadAligned(sigma + there) * sum;
                    (Vector512.LoadAligned(delta + there) + (mine & Masks[_lanesOf[entry]])).StoreAligned(delta + there);
                }
                for (var entry = _levels[level]; entry < _levels[level + 1]; entry++)
                    Vector512<double>.Zero.StoreAligned(wave + (long)_nodes[entry] * Lanes);
            }
        }
    }

    /// <summary>Adds up the lanes in a fixed order, and leaves the workspace as it was.</summary>
    private void Collect(Vector512<double> weights, double[] sums)
    {
        for (var entry = 0; entry < _found; entry++)
        {
            var node = _nodes[entry];
            var there = (long)node * Lanes;
            var eight = weights * Vector512.LoadAligned(_delta.Pointer + there);
            var four = eight.GetLower() + eight.GetUpper();
            var two = four.GetLower() + four.GetUpper();
            sums[node] += two[0] + two[1];
            Vector512<double>.Zero.StoreAligned(_delta.Pointer + there);
            Vector512<double>.Zero.StoreAligned(_sigma.Pointer + there);
            _visited[node] = 0;
        }
    }

    private static Vector512<double> MaskOf(int lanes)
    {
        var mask = Vector512<long>.Zero;
        for (var lane = 0; lane < Lanes; lane++)
            mask = mask.WithElement(lane, (lanes & (1 << lane)) != 0 ? -1L : 0L);
        return mask.AsDouble();
    }
}
