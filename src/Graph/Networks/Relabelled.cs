namespace WijkNetwerk.Graph.Networks;

/// <summary>A network with its nodes numbered in the order of a breadth-first traversal, so that neighbours lie near each other in memory.</summary>
/// <remarks>Only kernels see it; they give back results in the numbers of the network itself.</remarks>
internal sealed class Relabelled
{
    private Relabelled(int[] original, int[] offsets, int[] targets)
    {
        Original = original;
        Offsets = offsets;
        Targets = targets;
        InOffsets = offsets;
        InTargets = targets;
    }

    /// <summary>The number in the network of each node here.</summary>
    public int[] Original { get; }

    /// <summary>Where the neighbours of each node begin.</summary>
    public int[] Offsets { get; }

    /// <summary>The neighbours, ascending within each row.</summary>
    public int[] Targets { get; }

    /// <summary>Where the nodes that point at each node begin; <see cref="Offsets"/> itself if ties have no direction.</summary>
    public int[] InOffsets { get; private init; }

    /// <summary>The nodes that point at each node.</summary>
    public int[] InTargets { get; private init; }

    /// <summary>Number of nodes.</summary>
    public int Count => Original.Length;

    /// <summary>Numbers the nodes that are kept; ties to other nodes are left out.</summary>
    /// <param name="network">The network.</param>
    /// <param name="isLeftOut">True for nodes to leave out; null to keep all.</param>
    public static Relabelled Of(Network network, bool[]? isLeftOut = null)
    {
        var (original, number) = Traverse(network, isLeftOut);
        var (offsets, targets) = Rows(network, original, number);
        if (!network.IsDirected)
            return new Relabelled(original, offsets, targets);
        var (inOffsets, inTargets) = Rows(network.Transposed(), original, number);
        return new Relabelled(original, offsets, targets) { InOffsets = inOffsets, InTargets = inTargets };
    }

    private static (int[] Original, int[] Number) Traverse(Network network, bool[]? isLeftOut)
    {
        var turned = network.Transposed();
        var number = new int[network.NodeCount];
        Array.Fill(number, -1);
        var order = new int[network.NodeCount];
        int head = 0, tail = 0;
        for (var start = 0; start < number.Length; start++)
        {
            Enter(start);
            while (head < tail)
            {
                var node = order[head++];
                foreach (var neighbour in network.Neighbours(node))
                    Enter(neighbour);
                if (!network.IsDirected)
                    continue;
                foreach (var neighbour in turned.Neighbours(node))
                    Enter(neighbour);
            }
        }
        Array.Resize(ref order, tail);
        return (order, number);

        void Enter(int node)
        {
            if (number[node] >= 0 || (isLeftOut is not null && isLeftOut[node]))
                return;
            number[node] = tail;
            order[tail++] = node;
        }
    }

    private static (int[] Offsets, int[] Targets) Rows(Network network, int[] original, int[] number)
    {
        var offsets = new int[original.Length + 1];
        var targets = new int[network.Targets.Length];
        var end = 0;
        for (var node = 0; node < original.Length; node++)
        {
            foreach (var neighbour in network.Neighbours(original[node]))
            {
                if (number[neighbour] >= 0)
                    targets[end++] = number[neighbour];
            }
            targets.AsSpan(offsets[node], end - offsets[node]).Sort();
            offsets[node + 1] = end;
        }
        return (offsets, targets);
    }
}
