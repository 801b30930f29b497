using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>Even's test for vertex connectivity: nodes are taken one after another, and from each there must be k paths to k nodes taken before.</summary>
/// <remarks>
/// A network with nodes v1, v2, ... is k-connected if no fewer than k nodes separate any two of v1..vk, and if from each later node vj there are k paths to
/// k different nodes of v1..v(j-1) that share only vj. A fan of f &lt; k paths shows a cut of f nodes; the test goes on with k = f, and what was
/// passed before holds all the more. Nodes are taken by the number of their ties to those taken before, so that fans are short.
/// </remarks>
internal sealed class Fans
{
    private const int None = -1;

    private readonly Network _network;
    private readonly bool[] _isTaken;

    // Paths of the present fan: the node before each node on one; None elsewhere.
    private readonly int[] _before;
    private readonly List<int> _onPaths = [];

    // Search states: 2v = entered at v, 2v + 1 = leaving v; the state each was reached from.
    private readonly int[] _reachedFrom;
    private readonly List<int> _queue = [];

    private Fans(Network network)
    {
        _network = network;
        _isTaken = new bool[network.NodeCount];
        _before = new int[network.NodeCount];
        _reachedFrom = new int[2 * network.NodeCount];
        Array.Fill(_before, None);
        Array.Fill(_reachedFrom, None);
    }

    /// <summary>The vertex connectivity of a connected network that is not complete.</summary>
    /// <param name="network">The network, undirected.</param>
    /// <param name="most">An upper bound: the lowest degree.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    public static int Least(Network network, int most, CancellationToken cancellation)
    {
        var fans = new Fans(network);
        var taken = new int[network.NodeCount];
        var queue = new PriorityQueue<int, (int Fewer, int Node)>();
        for (var node = 0; node < taken.Length; node++)
            queue.Enqueue(node, (0, node));
        var first = new List<int>();
        SplitNetwork? flow = null;
        for (var count = 0; count < taken.Length && most > 1;)
        {
            var node = queue.Dequeue();
            if (fans._isTaken[node])
                continue;
            cancellation.ThrowIfCancellationRequested();
            if (count < most)
            {
                foreach (var other in first)
                {
                    if (network.HasTie(node, other))
                        continue;
                    flow ??= new SplitNetwork(network, [], [], []);
                    most = (int)flow.MaximumBetween(node, other, limit: most);
                }
                first.Add(node);
            }
            else if (taken[node] < most)
            {
                most = fans.Size(node, most);
            }
            fans._isTaken[node] = true;
            count++;
            foreach (var neighbour in network.Neighbours(node))
            {
                if (!fans._isTaken[neighbour])
                    queue.Enqueue(neighbour, (-++taken[neighbour], neighbour));
            }
        }
        return most;
    }

    /// <summary>How many paths fan out from a hub to different taken nodes, at most so many.</summary>
    private int Size(int hub, int limit)
    {
        var size = 0;
        while (size < limit && Extend(hub))
            size++;
        foreach (var node in _onPaths)
            _before[node] = None;
        _onPaths.Clear();
        return size;
    }

    private bool Extend(int hub)
    {
        var start = 2 * hub + 1;
        _reachedFrom[start] = start;
        _queue.Add(start);
        var end = None;
        for (var head = 0; head < _queue.Count && end == None; head++)
        {
            var state = _queue[head];
            var node = state >> 1;
            if ((state & 1) == 0)
            {
                // Entered at a node that is on a path: that path gives way, back to where it came from.
                Reach(2 * _before[node] + 1, state, hub);
                continue;
            }
            if (node != hub && _before[node] != None)
                Reach(2 * node, state, hub);
            foreach (var neighbour in _network.Neighbours(node))
            {
                if (neighbour == hub || _before[neighbour] == node)
                    continue;
                if (_before[neighbour] != None)
                {
                    Reach(2 * neighbour, state, hub);
                }
                else if (_reachedFrom[2 * neighbour] == None && _reachedFrom[2 * neighbour + 1] == None)
                {
                    // A free node is entered and left at once; a taken one is an end.
                    Reach(2 * neighbour + 1, state, hub);
                    if (!_isTaken[neighbour])
                        continue;
                    end = 2 * neighbour + 1;
                    break;
                }
            }
        }
        if (end != None)
            Apply(end, start);
        foreach (var state in _queue)
            _reachedFrom[state] = None;
        _queue.Clear();
        return end != None;
    }

    private void Reach(int state, int from, int hub)
    {
        if (_reachedFrom[state] != None || state == 2 * hub)
            return;
        _reachedFrom[state] = from;
        _queue.Add(state);
    }

    /// <summary>Takes off the ties that were walked backwards, then adds those walked forwards.</summary>
    private void Apply(int end, int start)
    {
        for (var state = end; state != start; state = _reachedFrom[state])
        {
            int node = state >> 1, from = _reachedFrom[state] >> 1;
            if (_before[from] != node || (state & 1) == 0 || (_reachedFrom[state] & 1) != 0)
                continue;
            _before[from] = None;
        }
        for (var state = end; state != start; state = _reachedFrom[state])
        {
            int node = state >> 1, from = _reachedFrom[state] >> 1;
            var isForward = (_reachedFrom[state] & 1) == 1 && node != from;
            if (!isForward)
                continue;
            _before[node] = from;
            _onPaths.Add(node);
        }
    }
}
