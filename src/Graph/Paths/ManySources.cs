using System.Numerics;
using System.Runtime.Intrinsics;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Paths;

/// <summary>Breadth-first search from up to 512 sources at once, one bit each, level by level.</summary>
/// <remarks>
/// A node holds the set of sources that have reached it. A level is found by joining the sets that its neighbours gained on the level
/// before: pulled by the nodes that still miss a source, or pushed by those that gained one if they have few ties. What is handed out is,
/// per node and distance, how many sources lie that far from it, so that nothing needs to be counted per source.
/// Reference: Then, M. et al. (2014). The more the merrier: efficient multi-source graph traversal. PVLDB 8, 449.
/// </remarks>
internal sealed unsafe class ManySources : IDisposable
{
    /// <summary>How many sources are served at once.</summary>
    public const int Lanes = 512;

    private const int Words = Lanes / 64;

    // A level with fewer than 1/Sparse of all arcs is pushed.
    private const int Sparse = 8;

    private readonly Relabelled _network;
    private readonly AlignedMemory<ulong> _seen;
    private readonly AlignedMemory<ulong> _gained;
    private readonly AlignedMemory<ulong> _next;
    private readonly byte[] _isDone;
    private readonly byte[] _isTouched;
    private int[] _front;
    private int[] _behind;
    private int _frontCount;
    private int _behindCount;

    /// <summary>Makes the workspace of one thread.</summary>
    /// <param name="network">The network; ties are followed against their direction, so that distances are those from a node to the sources.</param>
    public ManySources(Relabelled network)
    {
        var room = (long)Words * network.Count;
        _network = network;
        (_seen, _gained, _next) = (new(room), new(room), new(room));
        _isDone = new byte[network.Count];
        _isTouched = new byte[network.Count];
        _front = new int[network.Count];
        _behind = new int[network.Count];
    }

    /// <summary>Receives, level by level, how many sources are how far from a node.</summary>
    internal interface ICounter
    {
        /// <summary>So many of the sources are at this distance, 1 or more, from the node (in the numbers of the relabelled network).</summary>
        void Count(int node, int distance, int sources);
    }

    /// <summary>Searches from some sources.</summary>
    /// <param name="first">The first source; the others follow it.</param>
    /// <param name="count">How many sources, 1 to <see cref="Lanes"/>.</param>
    /// <param name="counter">Receives the distances.</param>
    public void Search<TCounter>(int first, int count, ref TCounter counter)
        where TCounter : ICounter
    {
        var all = Vector512<ulong>.Zero;
        new Span<ulong>(_seen.Pointer, Words * _network.Count).Clear();
        Array.Clear(_isDone);
        _frontCount = 0;
        for (var lane = 0; lane < count; lane++)
        {
            var bit = Vector512<ulong>.Zero.WithElement(lane / 64, 1UL << (lane % 64));
            all |= bit;
            bit.StoreAligned(_seen.Pointer + (long)(first + lane) * Words);
            bit.StoreAligned(_gained.Pointer + (long)(first + lane) * Words);
            _front[_frontCount++] = first + lane;
        }
        fixed (int* offsets = _network.Offsets, targets = _network.Targets, inOffsets = _network.InOffsets, inTargets = _network.InTargets)
        {
            ulong* gained = _gained.Pointer, next = _next.Pointer;
            for (var distance = 1; _frontCount > 0; distance++)
            {
                long arcs = 0;
                for (var i = 0; i < _frontCount; i++)
                    arcs += inOffsets[_front[i] + 1] - inOffsets[_front[i]];
                _behindCount = 0;
                if (arcs < _network.Targets.Length / Sparse)
                    Push(inOffsets, inTargets, gained, next, all, distance, ref counter);
                else
                    Pull(offsets, targets, gained, next, all, distance, ref counter);
                for (var i = 0; i < _frontCount; i++)
                    Vector512<ulong>.Zero.StoreAligned(gained + (long)_front[i] * Words);
                var spent = gained;
                gained = next;
                next = spent;
                (_front, _behind) = (_behind, _front);
                _frontCount = _behindCount;
            }
        }
    }

    public void Dispose()
    {
        _seen.Dispose();
        _gained.Dispose();
        _next.Dispose();
    }

    private void Pull<TCounter>(
        int* offsets, int* targets, ulong* gained, ulong* next, Vector512<ulong> all, int distance, ref TCounter counter)
        where TCounter : ICounter
    {
        for (var node = 0; node < _isDone.Length; node++)
        {
            if (_isDone[node] != 0)
                continue;
            var sum = Vector512<ulong>.Zero;
            for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
                sum |= Vector512.LoadAligned(gained + (long)targets[arc] * Words);
            Reach(node, sum, next, all, distance, ref counter);
        }
    }

    private void Push<TCounter>(
        int* offsets, int* targets, ulong* gained, ulong* next, Vector512<ulong> all, int distance, ref TCounter counter)
        where TCounter : ICounter
    {
        var touched = 0;
        for (var i = 0; i < _frontCount; i++)
        {
            var node = _front[i];
            var mine = Vector512.LoadAligned(gained + (long)node * Words);
            for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
            {
                var target = targets[arc];
                if (_isDone[target] != 0)
                    continue;
                var there = next + (long)target * Words;
                (Vector512.LoadAligned(there) | mine).StoreAligned(there);
                if (_isTouched[target] != 0)
                    continue;
                _isTouched[target] = 1;
                _behind[touched++] = target;
            }
        }
        // Nodes that gained nothing drop out of the list; those that did move up, over entries already read.
        for (var i = 0; i < touched; i++)
        {
            var node = _behind[i];
            _isTouched[node] = 0;
            Reach(node, Vector512.LoadAligned(next + (long)node * Words), next, all, distance, ref counter);
        }
    }

    private void Reach<TCounter>(int node, Vector512<ulong> sum, ulong* next, Vector512<ulong> all, int distance, ref TCounter counter)
        where TCounter : ICounter
    {
        var there = (long)node * Words;
        var seen = Vector512.LoadAligned(_seen.Pointer + there);
        sum = Vector512.AndNot(sum, seen);
        sum.StoreAligned(next + there);
        if (sum == Vector512<ulong>.Zero)
            return;
        seen |= sum;
        seen.StoreAligned(_seen.Pointer + there);
        if (seen == all)
            _isDone[node] = 1;
        _behind[_behindCount++] = node;
        var sources = 0;
        for (var word = 0; word < Words; word++)
            sources += BitOperations.PopCount(next[there + word]);
        counter.Count(node, distance, sources);
    }
}
