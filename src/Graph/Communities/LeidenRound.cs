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
        var queue = new int[_graph.Count];
        for (var node = 0; node < queue.Length; node++)
            queue[node] = node;
        _random.Shuffle(queue);
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
        var order = new int[count];
        for (var node = 0; node < count; node++)
            order[node] = node;
        _random.Shuffle(order);
        foreach (var node in order)
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
        for (var arc = _graph.Offsets[node]; arc < _graph.Offsets[node + 1]; arc++)
        {
            var neighbour = _graph.Targets[arc];
            if (within >= 0 && _community[neighbour] != within)
                continue;
            var name = label[neighbour];
            if (_links[name] == 0)
                _met[_metCount++] = name;
            _links[name] += _graph.Strengths is null ? 1 : _graph.Strengths[arc];
        }
    }

    private void Forget()
    {
        for (var i = 0; i < _metCount; i++)
            _links[_met[i]] = 0;
        _metCount = 0;
    }
}
