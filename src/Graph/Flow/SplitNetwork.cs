using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Flow;

/// <summary>A flow network in which nodes, not ties, have a capacity: each node is split into an entrance and an exit.</summary>
/// <remarks>
/// Entrance of node v = 2v, exit = 2v + 1, super-source = 2n, super-sink = 2n + 1. The arc from entrance to exit has the capacity of the
/// node; ties and the arcs of the super-nodes have no limit, so every finite cut consists of nodes. An undirected tie is an arc each way.
/// Maximum flow by Dinic's algorithm: shortest augmenting paths by levels, blocking flows without recursion.
/// </remarks>
internal sealed class SplitNetwork
{
    private const long NoLimit = long.MaxValue / 4;
    private const int Unreached = int.MinValue;

    private readonly int[] _first;
    private readonly int[] _heads;
    private readonly int[] _reverses;
    private readonly long[] _capacities;
    private readonly long[] _residuals;
    private readonly List<int> _changed = [];
    private readonly int[] _fromSink;
    private int[] _levels;
    private int[]? _downhill;
    private readonly int[] _next;
    private readonly int[] _queue;
    private readonly int[] _path;

    /// <summary>Splits the nodes; capacities per node, or none for 1 each.</summary>
    public SplitNetwork(Network network, ReadOnlySpan<int> capacities, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks)
    {
        var count = network.NodeCount;
        SuperSource = 2 * count;
        SuperSink = 2 * count + 1;
        sources = Distinct(sources);
        sinks = Distinct(sinks);

        _first = new int[2 * count + 3];
        for (var node = 0; node < count; node++)
        {
            _first[2 * node + 1]++;
            _first[2 * node + 2]++;
            _first[2 * node + 2] += network.Degree(node);
            foreach (var neighbour in network.Neighbours(node))
                _first[2 * neighbour + 1]++;
        }
        foreach (var source in sources)
            _first[2 * source + 1]++;
        foreach (var sink in sinks)
            _first[2 * sink + 2]++;
        _first[SuperSource + 1] = sources.Length;
        _first[SuperSink + 1] = sinks.Length;
        for (var node = 0; node <= SuperSink; node++)
            _first[node + 1] = checked(_first[node + 1] + _first[node]);

        var arcs = _first[SuperSink + 1];
        _heads = new int[arcs];
        _reverses = new int[arcs];
        _capacities = new long[arcs];
        _levels = new int[2 * count + 2];
        _queue = new int[2 * count + 2];
        _path = new int[2 * count + 2];
        _fromSink = new int[2 * count + 2];
        _next = _first.AsSpan(0, 2 * count + 2).ToArray();
        foreach (var source in sources)
            AddArc(SuperSource, 2 * source, NoLimit);
        for (var node = 0; node < count; node++)
        {
            var capacity = capacities.IsEmpty ? 1 : capacities[node];
            AddArc(2 * node, 2 * node + 1, capacity == FlowOptions.Unlimited ? NoLimit : capacity);
        }
        for (var node = 0; node < count; node++)
        {
            foreach (var neighbour in network.Neighbours(node))
                AddArc(2 * node + 1, 2 * neighbour, NoLimit);
        }
        foreach (var sink in sinks)
            AddArc(2 * sink + 1, SuperSink, NoLimit);
        _residuals = (long[])_capacities.Clone();
    }

    /// <summary>The node that feeds all sources.</summary>
    public int SuperSource { get; }

    /// <summary>The node that drains all sinks.</summary>
    public int SuperSink { get; }

    /// <summary>The maximum flow from the sources to the sinks; the caller has made sure that it is finite.</summary>
    public long Maximum() => Run(SuperSource, SuperSink, long.MaxValue);

    /// <summary>The maximum flow from some sources, one node without limit, in a network that was split with every node as a source.</summary>
    /// <remarks>
    /// For many sets of sources and one set of sinks. Steps to the sinks are found once: a first flow runs down them, which mostly is the largest already. That it is
    /// shows a search from both ends at once, which is over when either side is used up. An instance that was asked this answers nothing else.
    /// </remarks>
    public long MaximumFrom(ReadOnlySpan<int> sources, int unlimited)
    {
        if (_downhill is null)
        {
            _capacities.AsSpan(_first[SuperSource], _first[SuperSource + 1] - _first[SuperSource]).Clear();
            _capacities.CopyTo(_residuals, 0);
            _downhill = LevelsToSink();
        }

        // Only what the last question changed is put back.
        foreach (var arc in _changed)
            _residuals[arc] = _capacities[arc];
        _changed.Clear();
        _first.AsSpan(0, _next.Length).CopyTo(_next);
        if (unlimited >= 0)
            Set(_first[2 * unlimited] + 1, NoLimit);
        long flow = 0;
        var searched = _levels;
        _levels = _downhill;
        foreach (var source in sources)
        {
            if (_downhill[2 * source] != Unreached)
                flow += BlockingFlow(2 * source, SuperSink, long.MaxValue);
        }
        _levels = searched;
        // The arcs to all sources lie in node order; of an entrance the first is the way back to the super-source, the second that to its exit.
        foreach (var source in sources)
            Set(_first[SuperSource] + source, NoLimit);
        while (CanGrow() && FindLevels(SuperSource, SuperSink))
        {
            _first.AsSpan(0, _next.Length).CopyTo(_next);
            flow += BlockingFlow(SuperSource, SuperSink, long.MaxValue);
        }
        return flow;

        void Set(int arc, long residual)
        {
            _residuals[arc] = residual;
            _changed.Add(arc);
        }
    }

    /// <summary>The maximum flow between two nodes that themselves have no limit and are not tied, or <paramref name="limit"/> if it is no less.</summary>
    public long MaximumBetween(int from, int to, long limit)
    {
        _capacities.CopyTo(_residuals, 0);
        return Run(2 * from + 1, 2 * to, limit);
    }

    /// <summary>After a flow: the split nodes that a source can still reach.</summary>
    public bool[] ReachedFromSource() => Reach(SuperSource, backward: false);

    /// <summary>After a flow: the split nodes that can still reach a sink.</summary>
    public bool[] ReachingSink() => Reach(SuperSink, backward: true);

    /// <summary>After a flow: takes one unit of it from source to sink away and returns the nodes it passed, without loops.</summary>
    public int[] TakePath(int[] placeOnPath)
    {
        var path = new List<int>();
        for (var node = SuperSource; node != SuperSink;)
        {
            var arc = _first[node];
            while (_residuals[arc] >= _capacities[arc])
                arc++;
            _residuals[arc]++;
            _residuals[_reverses[arc]]--;
            node = _heads[arc];
            if ((node & 1) != 0 || node >= SuperSource)
                continue;
            var original = node >> 1;
            if (placeOnPath[original] > 0)
            {
                for (var place = path.Count - 1; place >= placeOnPath[original]; place--)
                    placeOnPath[path[place]] = 0;
                path.RemoveRange(placeOnPath[original], path.Count - placeOnPath[original]);
                continue;
            }
            path.Add(original);
            placeOnPath[original] = path.Count;
        }
        foreach (var node in path)
            placeOnPath[node] = 0;
        return [.. path];
    }

    private long Run(int source, int sink, long limit)
    {
        long flow = 0;
        while (flow < limit && FindLevels(source, sink))
        {
            _first.AsSpan(0, _next.Length).CopyTo(_next);
            flow += BlockingFlow(source, sink, limit - flow);
        }
        return Math.Min(flow, limit);
    }

    private bool FindLevels(int source, int sink)
    {
        Array.Fill(_levels, -1);
        _levels[source] = 0;
        int head = 0, tail = 0;
        _queue[tail++] = source;
        while (head < tail && _levels[sink] < 0)
        {
            var node = _queue[head++];
            for (var arc = _first[node]; arc < _first[node + 1]; arc++)
            {
                if (_residuals[arc] == 0 || _levels[_heads[arc]] >= 0)
                    continue;
                _levels[_heads[arc]] = _levels[node] + 1;
                _queue[tail++] = _heads[arc];
            }
        }
        return _levels[sink] >= 0;
    }

    // Levels that rise by one with every step towards the sink: minus the steps that are left.
    private int[] LevelsToSink()
    {
        var levels = new int[_levels.Length];
        Array.Fill(levels, Unreached);
        levels[SuperSink] = 0;
        int head = 0, tail = 0;
        _queue[tail++] = SuperSink;
        while (head < tail)
        {
            var node = _queue[head++];
            for (var arc = _first[node]; arc < _first[node + 1]; arc++)
            {
                if (_residuals[_reverses[arc]] == 0 || levels[_heads[arc]] != Unreached)
                    continue;
                levels[_heads[arc]] = levels[node] - 1;
                _queue[tail++] = _heads[arc];
            }
        }
        return levels;
    }

    // Whether more can flow: searches forward from the source and backward from the sink in turns, until they meet or one of them is over.
    private bool CanGrow()
    {
        const int BySource = 1, BySink = 2;
        var seen = _levels;
        Array.Clear(seen);
        (seen[SuperSource], seen[SuperSink]) = (BySource, BySink);
        (_queue[0], _fromSink[0]) = (SuperSource, SuperSink);
        int head = 0, tail = 1, sinkHead = 0, sinkTail = 1;
        while (head < tail && sinkHead < sinkTail)
        {
            var node = _queue[head++];
            for (var arc = _first[node]; arc < _first[node + 1]; arc++)
            {
                var next = _heads[arc];
                if (_residuals[arc] == 0 || seen[next] == BySource)
                    continue;
                if (seen[next] == BySink)
                    return true;
                seen[next] = BySource;
                _queue[tail++] = next;
            }

            node = _fromSink[sinkHead++];
            for (var arc = _first[node]; arc < _first[node + 1]; arc++)
            {
                var next = _heads[arc];
                if (_residuals[_reverses[arc]] == 0 || seen[next] == BySink)
                    continue;
                if (seen[next] == BySource)
                    return true;
                seen[next] = BySink;
                _fromSink[sinkTail++] = next;
            }
        }
        return false;
    }

    private long BlockingFlow(int source, int sink, long limit)
    {
        long flow = 0;
        var depth = 0;
        var node = source;
        while (flow < limit)
        {
            if (node == sink)
            {
                flow += Augment(depth);
                // Go back to the tail of the first arc that is now full; a finite flow fills at least one.
                depth = 0;
                while (_residuals[_path[depth]] > 0)
                    depth++;
                node = depth == 0 ? source : _heads[_path[depth - 1]];
                continue;
            }
            while (_next[node] < _first[node + 1] && !IsForward(node, _next[node]))
                _next[node]++;
            if (_next[node] < _first[node + 1])
            {
                _path[depth++] = _next[node];
                node = _heads[_next[node]];
            }
            else if (depth == 0)
            {
                break;
            }
            else
            {
                // A dead end: step back over the last arc and never take it again in this phase.
                node = _heads[_reverses[_path[--depth]]];
                _next[node]++;
            }
        }
        return flow;
    }

    private bool IsForward(int node, int arc) => _residuals[arc] > 0 && _levels[_heads[arc]] == _levels[node] + 1;

    private long Augment(int depth)
    {
        var amount = long.MaxValue;
        for (var i = 0; i < depth; i++)
            amount = Math.Min(amount, _residuals[_path[i]]);
        for (var i = 0; i < depth; i++)
        {
            _residuals[_path[i]] -= amount;
            _residuals[_reverses[_path[i]]] += amount;
            if (_downhill is not null)
            {
                _changed.Add(_path[i]);
                _changed.Add(_reverses[_path[i]]);
            }
        }
        return amount;
    }

    private bool[] Reach(int start, bool backward)
    {
        var reached = new bool[_levels.Length];
        reached[start] = true;
        int head = 0, tail = 0;
        _queue[tail++] = start;
        while (head < tail)
        {
            var node = _queue[head++];
            for (var arc = _first[node]; arc < _first[node + 1]; arc++)
            {
                if (reached[_heads[arc]] || _residuals[backward ? _reverses[arc] : arc] == 0)
                    continue;
                reached[_heads[arc]] = true;
                _queue[tail++] = _heads[arc];
            }
        }
        return reached;
    }

    private void AddArc(int from, int to, long capacity)
    {
        int forward = _next[from]++, back = _next[to]++;
        (_heads[forward], _heads[back]) = (to, from);
        (_reverses[forward], _reverses[back]) = (back, forward);
        _capacities[forward] = capacity;
    }

    private static int[] Distinct(ReadOnlySpan<int> nodes)
    {
        var sorted = nodes.ToArray();
        Array.Sort(sorted);
        var end = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[end++] = sorted[i];
        }
        return sorted[..end];
    }
}
