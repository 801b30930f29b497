using System.Runtime.Intrinsics.X86;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Communities;

/// <summary>The Leiden algorithm: move nodes, refine communities into parts, put the parts together, and again with the parts as nodes.</summary>
/// <remarks>
/// Each time the ties have halved, what remains is gone through twice: the coarse networks decide most of the quality and cost least, and all
/// levels of one halving together cost about as much as those of the one before. What has become small is also begun anew from single nodes,
/// for chance decides much there.
/// </remarks>
internal sealed unsafe class LeidenSearch(LeidenGraph start, double resolution, Xoshiro random, CancellationToken cancellation)
{
    private const double Nothing = 1e-10;
    private const int Few = 400;

    private readonly double _price = start.Total > 0 ? resolution / start.Total : 0;

    /// <summary>Strength of the ties of the present node to each community (or part) met; 0 for others.</summary>
    private readonly double[] _links = new double[start.Count];
    private readonly int[] _met = new int[start.Count + 1];

    /// <summary>Every node in a community of its own.</summary>
    public static int[] Alone(int count) => [.. Enumerable.Range(0, count)];

    /// <summary>A division of the nodes at least as good as the one given; labels lie below the number of nodes.</summary>
    public int[] Improve(LeidenGraph graph, int[] community)
    {
        var half = graph.ArcCount / 2;
        var isLarge = graph.Count > Few;
        var standsFor = Alone(graph.Count);
        community = (int[])community.Clone();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            Move(graph, community);
            var (part, count) = Refine(graph, community);
            if (count == graph.Count)
                break;
            graph = graph.Joined(part, count, _links, _met);
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
            if (isLarge && graph.Count <= Few)
            {
                var anew = Improve(graph, Alone(graph.Count));
                var isBetter = graph.Quality(anew, resolution) > graph.Quality(community, resolution);
                community = isBetter ? anew : Improve(graph, community);
                break;
            }
            if (graph.ArcCount <= half)
            {
                community = Improve(graph, Improve(graph, community));
                break;
            }
        }
        for (var node = 0; node < standsFor.Length; node++)
            standsFor[node] = community[standsFor[node]];
        return standsFor;
    }

    /// <summary>Moves nodes to the neighbouring community of highest gain until none gains; only neighbours of moved nodes are looked at again.</summary>
    private void Move(LeidenGraph graph, int[] labels)
    {
        var queue = InRandomOrder(graph.Count);
        var waits = new bool[queue.Length];
        Array.Fill(waits, true);
        var sums = new double[graph.Count];
        var sizes = new int[graph.Count];
        for (var node = 0; node < labels.Length; node++)
        {
            sums[labels[node]] += graph.Degrees[node];
            sizes[labels[node]]++;
        }
        var empty = new Stack<int>();
        for (var name = 0; name < sizes.Length; name++)
        {
            if (sizes[name] == 0)
                empty.Push(name);
        }
        int head = 0, waiting = queue.Length;
        fixed (int* offsets = graph.Offsets, targets = graph.Targets, community = labels, met = _met)
        fixed (float* strengths = graph.Strengths)
        fixed (double* links = _links)
        {
            for (var steps = 0; waiting > 0; steps++)
            {
                if ((steps & 0xFFFF) == 0)
                    cancellation.ThrowIfCancellationRequested();
                var node = queue[head];
                head = head + 1 == queue.Length ? 0 : head + 1;
                waiting--;
                waits[node] = false;
                if (Sse.IsSupported && waiting > 8)
                {
                    // The processor is asked to bring near what the next nodes will need.
                    Sse.Prefetch0(offsets + queue[Place(head + 8)]);
                    Sse.Prefetch0(targets + offsets[queue[Place(head + 4)]]);
                    var next = queue[Place(head + 1)];
                    for (var arc = offsets[next]; arc < Math.Min(offsets[next] + 16, offsets[next + 1]); arc++)
                        Sse.Prefetch0(community + targets[arc]);
                }
                int from = community[node], metCount = 0;
                for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
                {
                    var name = community[targets[arc]];
                    var link = links[name];
                    met[metCount] = name;
                    metCount += link == 0 ? 1 : 0;
                    links[name] = link + (strengths is null ? 1 : strengths[arc]);
                }
                var degree = graph.Degrees[node];
                var price = degree * _price;
                var best = from;
                var most = links[from] - price * (sums[from] - degree) + Nothing;
                for (var i = 0; i < metCount; i++)
                {
                    var other = met[i];
                    var gain = links[other] - price * sums[other];
                    links[other] = 0;
                    if (gain > most && other != from)
                        (best, most) = (other, gain + Nothing);
                }
                if (most < 0 && empty.Count > 0)
                    best = empty.Pop();
                if (best == from)
                    continue;
                sums[from] -= degree;
                sums[best] += degree;
                sizes[best]++;
                if (--sizes[from] == 0)
                {
                    sums[from] = 0;
                    empty.Push(from);
                }
                community[node] = best;
                for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
                {
                    var neighbour = targets[arc];
                    if (waits[neighbour] || community[neighbour] == best)
                        continue;
                    waits[neighbour] = true;
                    queue[Place(head + waiting++)] = neighbour;
                }
            }
        }

        int Place(int at) => at >= queue.Length ? at - queue.Length : at;
    }

    /// <summary>Divides each community into parts that hold together: single nodes join the part of highest gain inside their community.</summary>
    private (int[] Part, int Count) Refine(LeidenGraph graph, int[] labels)
    {
        var count = graph.Count;
        var parts = new int[count];
        var sums = (double[])graph.Degrees.Clone();
        var isAlone = new bool[count];
        // Ties of each part to the rest of its community.
        var outside = new double[count];
        var whole = new double[count];
        for (var node = 0; node < count; node++)
            whole[labels[node]] += sums[node];
        fixed (int* offsets = graph.Offsets, targets = graph.Targets, community = labels, part = parts, met = _met)
        fixed (float* strengths = graph.Strengths)
        fixed (double* links = _links)
        {
            for (var node = 0; node < count; node++)
            {
                part[node] = node;
                isAlone[node] = true;
                var mine = community[node];
                var inside = 0.0;
                for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
                    inside += community[targets[arc]] != mine ? 0 : strengths is null ? 1 : strengths[arc];
                outside[node] = inside;
            }
            foreach (var node in InRandomOrder(count))
            {
                var degree = sums[node];
                var mine = community[node];
                if (!isAlone[node] || outside[node] < degree * _price * (whole[mine] - degree) - Nothing)
                    continue;
                var metCount = 0;
                for (var arc = offsets[node]; arc < offsets[node + 1]; arc++)
                {
                    var other = targets[arc];
                    var name = part[other];
                    var link = links[name];
                    var isInside = community[other] == mine;
                    met[metCount] = name;
                    metCount += link == 0 && isInside ? 1 : 0;
                    links[name] = isInside ? link + (strengths is null ? 1 : strengths[arc]) : link;
                }
                var best = node;
                var (most, joining) = (Nothing, 0.0);
                for (var i = 0; i < metCount; i++)
                {
                    var other = met[i];
                    var link = links[other];
                    links[other] = 0;
                    var gain = link - degree * _price * sums[other];
                    if (gain > most && outside[other] >= sums[other] * _price * (whole[mine] - sums[other]) - Nothing)
                        (best, most, joining) = (other, gain, link);
                }
                if (best == node)
                    continue;
                part[node] = best;
                sums[best] += degree;
                outside[best] += outside[node] - 2 * joining;
                isAlone[best] = false;
            }
        }
        return Numbered(parts);
    }

    /// <summary>All nodes in random order; of large networks runs of neighbouring nodes stay together, for they lie together in memory.</summary>
    private int[] InRandomOrder(int count)
    {
        var run = count < 20_000 ? 1 : 64;
        var starts = new int[(count + run - 1) / run];
        for (var i = 0; i < starts.Length; i++)
            starts[i] = i * run;
        random.Shuffle(starts);
        if (run == 1)
            return starts;
        var order = new int[count];
        var end = 0;
        foreach (var start in starts)
        {
            for (var node = start; node < Math.Min(count, start + run); node++)
                order[end++] = node;
        }
        return order;
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
}
