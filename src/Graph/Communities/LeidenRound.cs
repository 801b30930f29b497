using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Communities;

/// <summary>One round of the Leiden algorithm: move, refine, put together, and again with the parts, until nothing can be put together.</summary>
internal sealed class LeidenRound
{
    private readonly LeidenGraph _graph;
    private readonly double _price;
    private readonly Xoshiro _random;
    private readonly int[] _community;
    private readonly double[] _sums;
    private readonly int[] _sizes;

    /// <summary>Strength of the ties of the present node to each community met; 0 for others.</summary>
    private readonly double[] _links;
    private readonly int[] _met;
    private int _metCount;

    private LeidenRound(LeidenGraph graph, int[] community, double resolution, Xoshiro random)
    {
        (_graph, _community, _random) = (graph, community, random);
        _price = graph.Total > 0 ? resolution / graph.Total : 0;
        _sums = new double[graph.Count];
        _sizes = new int[graph.Count];
        _links = new double[graph.Count];
        _met = new int[graph.Count];
        for (var node = 0; node < community.Length; node++)
        {
            _sums[community[node]] += graph.Degrees[node];
            _sizes[community[node]]++;
        }
    }

    /// <summary>A division of the nodes at least as good as the one given; labels lie below the number of nodes.</summary>
    public static int[] Improve(LeidenGraph start, int[] community, double resolution, Xoshiro random, CancellationToken cancellation)
    {
        var graph = start;
        var standsFor = new int[start.Count];
        for (var node = 0; node < standsFor.Length; node++)
            standsFor[node] = node;
        community = (int[])community.Clone();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var round = new LeidenRound(graph, community, resolution, random);
            round.Move(cancellation);
            var (part, count) = round.Refine();
            if (count == graph.Count)
                break;
            graph = graph.Joined(part, count);
            var joined = new int[count];
            var first = new int[part.Length];
            Array.Fill(first, -1);
            // A part begins in the community it was refined from; that is named after its first part.
            for (var node = 0; node < part.Length; node++)
            {
                ref var name = ref first[community[node]];
                if (name < 0)
                    name = part[node];
                joined[part[node]] = name;
            }
            for (var node = 0; node < standsFor.Length; node++)
                standsFor[node] = part[standsFor[node]];
            community = joined;
        }
        for (var node = 0; node < standsFor.Length; node++)
            standsFor[node] = community[standsFor[node]];
        return standsFor;
    }

    /// <summary>Moves nodes to the neighbouring community of highest gain until none gains; only neighbours of moved nodes are looked at again.</summary>
    private void Move(CancellationToken cancellation)
    {
        var queue = InRandomOrder();
        var waits = new bool[queue.Length];
        Array.Fill(waits, true);
        var empty = new Stack<int>();
        for (var name = 0; name < _sizes.Length; name++)
        {
            if (_sizes[name] == 0)
                empty.Push(name);
        }
        int head = 0, waiting = queue.Length;
        for (var steps = 0; waiting > 0; steps++)
        {
            if ((steps & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var node = queue[head];
            head = head + 1 == queue.Length ? 0 : head + 1;
            waiting--;
            waits[node] = false;
            var from = _community[node];
            Meet(node, _community);
            var degree = _graph.Degrees[node];
            var best = from;
            var most = _links[from] - degree * _price * (_sums[from] - degree);
            for (var i = 0; i < _metCount; i++)
            {
                var other = _met[i];
                var gain = _links[other] - degree * _price * _sums[other];
                if (other != from && gain > most + 1e-10)
                    (best, most) = (other, gain);
            }
            if (most < -1e-10 && empty.Count > 0)
                best = empty.Pop();
            Forget();
            if (best == from)
                continue;
            _sums[from] -= degree;
            _sums[best] += degree;
            _sizes[best]++;
            if (--_sizes[from] == 0)
            {
                _sums[from] = 0;
                empty.Push(from);
            }
            _community[node] = best;
            for (var arc = _graph.Offsets[node]; arc < _graph.Offsets[node + 1]; arc++)
            {
                var neighbour = _graph.Targets[arc];
                if (waits[neighbour] || _community[neighbour] == best)
                    continue;
                waits[neighbour] = true;
                var tail = head + waiting++;
                queue[tail >= queue.Length ? tail - queue.Length : tail] = neighbour;
            }
        }
    }

    /// <summary>All nodes in random order; of large networks runs of neighbouring nodes stay together, for they lie together in memory.</summary>
    private int[] InRandomOrder()
    {
        var run = _graph.Count < 10_000 ? 1 : 64;
        var starts = new int[(_graph.Count + run - 1) / run];
        for (var i = 0; i < starts.Length; i++)
            starts[i] = i * run;
        _random.Shuffle(starts);
        var order = new int[_graph.Count];
        var end = 0;
        foreach (var start in starts)
        {
            for (var node = start; node < Math.Min(_graph.Count, start + run); node++)
                order[end++] = node;
        }
        return order;
    }

    /// <summary>Divides each community into parts that hold together: single nodes join the part of highest gain inside their community.</summary>
    private (int[] Part, int Count) Refine()
    {
        var count = _graph.Count;
        var part = new int[count];
        var sums = new double[count];
        var isAlone = new bool[count];
        // Ties of each part to the rest of its community.
        var outside = new double[count];
        for (var node = 0; node < count; node++)
        {
            part[node] = node;
            sums[node] = _graph.Degrees[node];
            isAlone[node] = true;
            for (var arc = _graph.Offsets[node]; arc < _graph.Offsets[node + 1]; arc++)
            {
                if (_community[_graph.Targets[arc]] == _community[node])
                    outside[node] += _graph.Strengths is null ? 1 : _graph.Strengths[arc];
            }
        }
        foreach (var node in InRandomOrder())
        {
            var degree = _graph.Degrees[node];
            var whole = _sums[_community[node]];
            if (!isAlone[node] || outside[node] < degree * _price * (whole - degree) - 1e-10)
                continue;
            Meet(node, part, _community[node]);
            var best = part[node];
            var most = 1e-10;
            for (var i = 0; i < _metCount; i++)
            {
                var other = _met[i];
                if (other == part[node] || outside[other] < sums[other] * _price * (whole - sums[other]) - 1e-10)
                    continue;
                var gain = _links[other] - degree * _price * sums[other];
                if (gain > most)
                    (best, most) = (other, gain);
            }
            var link = _links[best];
            Forget();
            if (best == part[node])
                continue;
            part[node] = best;
            sums[best] += degree;
            outside[best] += outside[node] - 2 * link;
            isAlone[best] = false;
        }
        return Numbered(part);
    }

    private static (int[] Part, int Count) Numbered(int[] part)
    {
        var number = new int[part.Length];
        Array.Fill(number, -1);
        var count = 0;
        for (var node = 0; node < part.Length; node++)
        {
            ref var mine = ref number[part[node]];
            if (mine < 0)
                mine = count++;
            part[node] = mine;
        }
        return (part, count);
    }

    /// <summary>Adds up the ties of a node per community (or part) of its neighbours; within one community if asked.</summary>
    private void Meet(int node, int[] label, int within = -1)
    {
        int start = _graph.Offsets[node], length = _graph.Offsets[node + 1] - start;
        var neighbours = _graph.Targets.AsSpan(start, length);
        var strengths = _graph.Strengths is null ? default : _graph.Strengths.AsSpan(start, length);
        double[] links = _links;
        int[] met = _met, community = _community;
        var count = _metCount;
        for (var k = 0; k < neighbours.Length; k++)
        {
            var neighbour = neighbours[k];
            if (within >= 0 && community[neighbour] != within)
                continue;
            var name = label[neighbour];
            if (links[name] == 0)
                met[count++] = name;
            links[name] += strengths.IsEmpty ? 1 : strengths[k];
        }
        _metCount = count;
    }

    private void Forget()
    {
        for (var i = 0; i < _metCount; i++)
            _links[_met[i]] = 0;
        _metCount = 0;
    }
}
