using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>Takes random shortest paths between random pairs of nodes, by searching from both ends until the two searches meet.</summary>
/// <remarks>Both searches go whole levels, the one with fewer ties ahead first; every shortest path then passes exactly one node of the level where they meet.</remarks>
internal sealed class PathSampler(Relabelled network, Action<int[]> handIn) : IDisposable
{
    private readonly int[] _passed = new int[network.Count];
    private readonly Side _from = new(network, network.Offsets, network.Targets, network.InOffsets, network.InTargets);
    private readonly Side _to = new(network, network.InOffsets, network.InTargets, network.Offsets, network.Targets);

    /// <summary>Takes one path and counts the nodes inside it.</summary>
    public void Take(Xoshiro random)
    {
        var source = random.Below(network.Count);
        var target = random.Below(network.Count - 1);
        target += target >= source ? 1 : 0;
        _from.Start(source);
        _to.Start(target);
        while (_from.HasFront && _to.HasFront)
        {
            var (side, other) = _from.ArcsAhead <= _to.ArcsAhead ? (_from, _to) : (_to, _from);
            side.Advance();
            var total = side.Meet(other, -1, out _);
            if (total == 0)
                continue;
            side.Meet(other, random.Fraction() * total, out var middle);
            if (middle != source && middle != target)
                _passed[middle]++;
            _from.WalkBack(middle, random, _passed);
            _to.WalkBack(middle, random, _passed);
            return;
        }
    }

    public void Dispose() => handIn(_passed);

    /// <summary>A search from one end.</summary>
    private sealed class Side(Relabelled network, int[] offsets, int[] targets, int[] backOffsets, int[] backTargets)
    {
        private readonly int[] _search = new int[network.Count];
        private readonly int[] _level = new int[network.Count];
        private readonly double[] _ways = new double[network.Count];
        private readonly int[] _queue = new int[network.Count];
        private int _number;
        private int _depth;
        private int _start;
        private int _end;

        public bool HasFront => _start < _end;

        public long ArcsAhead { get; private set; }

        public void Start(int node)
        {
            if (++_number == int.MaxValue)
            {
                Array.Clear(_search);
                _number = 1;
            }
            (_search[node], _level[node], _ways[node], _queue[0]) = (_number, 0, 1, node);
            (_depth, _start, _end, ArcsAhead) = (0, 0, 1, offsets[node + 1] - offsets[node]);
        }

        public void Advance()
        {
            var end = _end;
            _depth++;
            ArcsAhead = 0;
            for (var i = _start; i < end; i++)
            {
                var node = _queue[i];
                var ways = _ways[node];
                for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
                {
                    var next = targets[arc];
                    if (_search[next] != _number)
                    {
                        (_search[next], _level[next], _ways[next]) = (_number, _depth, ways);
                        _queue[_end++] = next;
                        ArcsAhead += offsets[next + 1] - offsets[next];
                    }
                    else if (_level[next] == _depth)
                    {
                        _ways[next] += ways;
                    }
                }
            }
            _start = end;
        }

        /// <summary>The number of shortest paths through nodes of this level that the other search has found too; or the node at a place among them.</summary>
        public double Meet(Side other, double place, out int middle)
        {
            var total = 0.0;
            middle = -1;
            for (var i = _start; i < _end; i++)
            {
                var node = _queue[i];
                if (other._search[node] != other._number)
                    continue;
                total += _ways[node] * other._ways[node];
                middle = node;
                if (place >= 0 && total > place)
                    return total;
            }
            return total;
        }

        /// <summary>Walks back to the start, each step in proportion to the ways it stands for, and counts the nodes between.</summary>
        public void WalkBack(int node, Xoshiro random, int[] passed)
        {
            for (var level = _level[node] - 1; level > 0; level--)
            {
                var place = random.Fraction() * _ways[node];
                var chosen = -1;
                for (var arc = backOffsets[node]; arc < backOffsets[node + 1] && place >= 0; arc++)
                {
                    var before = backTargets[arc];
                    if (_search[before] != _number || _level[before] != level)
                        continue;
                    chosen = before;
                    place -= _ways[before];
                }
                node = chosen;
                passed[node]++;
            }
        }
    }
}
