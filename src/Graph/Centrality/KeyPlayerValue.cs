using System.Numerics;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>Evaluates sets of key players on an undirected network, one after another, in a workspace of its own.</summary>
internal sealed class KeyPlayerValue(Network network, KeyPlayerCriterion criterion, int steps)
{
    private readonly int[] _distances = new int[network.NodeCount];
    private readonly int[] _queue = new int[network.NodeCount];
    private readonly int[] _own = new int[network.NodeCount];
    private readonly long[] _bits = new long[criterion == KeyPlayerCriterion.DistanceFragmentation ? 3 * network.NodeCount : 0];

    private int[] _kept = [];
    private double _keptSum;

    /// <summary>Remembers a set, to which one node at a time is added by <see cref="With"/>.</summary>
    public void Keep(int[] set)
    {
        _kept = [.. set, -1];
        if (IsReach)
        {
            _keptSum = ReachSum(set);
            Array.Fill(_own, BreadthFirst.Unreachable);
        }
    }

    /// <summary>The value of the set that was kept with one node more.</summary>
    public double With(int node)
    {
        if (IsReach)
            return (_keptSum + Gain(node)) / network.NodeCount;
        _kept[^1] = node;
        return Of(_kept);
    }

    private bool IsReach => criterion is KeyPlayerCriterion.Reach or KeyPlayerCriterion.DistanceReach;

    /// <summary>The value of a set; defined if at least two nodes remain, or for reach if there is any node.</summary>
    public double Of(ReadOnlySpan<int> set) => criterion switch
    {
        KeyPlayerCriterion.Fragmentation => Fragmentation(set),
        KeyPlayerCriterion.DistanceFragmentation => DistanceFragmentation(set),
        KeyPlayerCriterion.Reach or KeyPlayerCriterion.DistanceReach => Reach(set),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "There is no such criterion."),
    };

    private double Fragmentation(ReadOnlySpan<int> set)
    {
        const int Unseen = -1;
        Array.Fill(_distances, Unseen);
        foreach (var node in set)
            _distances[node] = 0;
        long joined = 0;
        for (var start = 0; start < _distances.Length; start++)
        {
            if (_distances[start] != Unseen)
                continue;
            int head = 0, tail = 0;
            _distances[start] = 0;
            _queue[tail++] = start;
            while (head < tail)
            {
                foreach (var neighbour in network.Neighbours(_queue[head++]))
                {
                    if (_distances[neighbour] != Unseen)
                        continue;
                    _distances[neighbour] = 0;
                    _queue[tail++] = neighbour;
                }
            }
            joined += (long)tail * (tail - 1);
        }
        double rest = network.NodeCount - set.Length;
        return 1 - joined / (rest * (rest - 1));
    }

    /// <summary>Searches from 64 nodes at once, one bit each.</summary>
    private double DistanceFragmentation(ReadOnlySpan<int> set)
    {
        var count = network.NodeCount;
        Span<long> seen = _bits.AsSpan(0, count), gained = _bits.AsSpan(count, count), next = _bits.AsSpan(2 * count, count);
        var isGone = _distances.AsSpan();
        isGone.Clear();
        foreach (var node in set)
            isGone[node] = 1;
        var sum = 0.0;
        for (var first = 0; first < count; first += 64)
        {
            seen.Clear();
            gained.Clear();
            for (var source = first; source < Math.Min(count, first + 64); source++)
            {
                if (isGone[source] == 0)
                    seen[source] = gained[source] = 1L << (source - first);
            }
            var goesOn = true;
            for (var distance = 1; goesOn; distance++)
            {
                goesOn = false;
                long found = 0;
                for (var node = 0; node < count; node++)
                {
                    long reached = 0;
                    if (isGone[node] == 0)
                    {
                        foreach (var neighbour in network.Neighbours(node))
                            reached |= gained[neighbour];
                        reached &= ~seen[node];
                    }
                    next[node] = reached;
                    found += BitOperations.PopCount((ulong)reached);
                }
                for (var node = 0; node < count; node++)
                    seen[node] |= next[node];
                var spent = gained;
                gained = next;
                next = spent;
                goesOn = found > 0;
                sum += (double)found / distance;
            }
        }
        double rest = count - set.Length;
        return 1 - sum / (rest * (rest - 1));
    }

    private double Reach(ReadOnlySpan<int> set) => ReachSum(set) / network.NodeCount;

    private double ReachSum(ReadOnlySpan<int> set)
    {
        var reached = BreadthFirst.Fill(network, set, _distances, _queue);
        var sum = 0.0;
        foreach (var node in _queue.AsSpan(0, reached))
            sum += Worth(_distances[node]);
        return sum;
    }

    /// <summary>Goes only where the node is nearer than the kept set: behind a node that is not, nothing is nearer either.</summary>
    private double Gain(int start)
    {
        var gain = 0.0;
        int head = 0, tail = 0;
        _own[start] = 0;
        _queue[tail++] = start;
        while (head < tail)
        {
            var node = _queue[head++];
            gain += Worth(_own[node]) - Worth(_distances[node]);
            var next = _own[node] + 1;
            if (criterion == KeyPlayerCriterion.Reach && next > steps)
                continue;
            foreach (var neighbour in network.Neighbours(node))
            {
                if (_own[neighbour] != BreadthFirst.Unreachable || _distances[neighbour] is not BreadthFirst.Unreachable and var known && known <= next)
                    continue;
                _own[neighbour] = next;
                _queue[tail++] = neighbour;
            }
        }
        foreach (var node in _queue.AsSpan(0, tail))
            _own[node] = BreadthFirst.Unreachable;
        return gain;
    }

    private double Worth(int distance) => distance switch
    {
        BreadthFirst.Unreachable => 0,
        _ when criterion == KeyPlayerCriterion.DistanceReach => 1.0 / Math.Max(1, distance),
        _ => distance <= steps ? 1 : 0,
    };
}
