using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Flow;

/// <summary>The part of a network that decides whether a source reaches a sink: nodes on a path that leaves the sources once and enters the sinks once.</summary>
/// <remarks>
/// With a node before all sources and one after all sinks, and a tie between these two, such nodes are those of the biconnected part that holds that tie. Who is on both sides is a path alone,
/// and kept apart. Ties among sources and among sinks decide nothing.
/// </remarks>
internal sealed class ReliabilityPart
{
    private ReliabilityPart(int[][] neighbours, bool[] isSource, bool[] isSink, double[] presence, int uncertainOnBothSides, double noneOnBothSides)
    {
        (Neighbours, IsSource, IsSink, Presence, NoneOnBothSides) = (neighbours, isSource, isSink, presence, noneOnBothSides);
        Uncertain = uncertainOnBothSides + presence.Count(p => p < 1);
    }

    /// <summary>The neighbours of each relevant node, ascending.</summary>
    public int[][] Neighbours { get; }

    /// <summary>Where paths begin.</summary>
    public bool[] IsSource { get; }

    /// <summary>Where paths end.</summary>
    public bool[] IsSink { get; }

    /// <summary>The probability that each relevant node is there.</summary>
    public double[] Presence { get; }

    /// <summary>The probability that nobody who is on both sides is there.</summary>
    public double NoneOnBothSides { get; }

    /// <summary>How many relevant nodes may be gone.</summary>
    public int Uncertain { get; }

    /// <summary>Number of relevant nodes, those on both sides apart.</summary>
    public int Count => Neighbours.Length;

    /// <summary>The probability that a path is left, from that of the nodes that are not on both sides.</summary>
    public double WithBothSides(double others) => 1 - (NoneOnBothSides * (1 - others));

    /// <summary>A whole network, for asking of every node at once whether it is reached.</summary>
    public static ReliabilityPart Whole(Network network, ReadOnlySpan<int> sources, double[] presence)
    {
        var neighbours = new int[network.NodeCount][];
        var isSource = new bool[network.NodeCount];
        for (var node = 0; node < neighbours.Length; node++)
            neighbours[node] = network.Neighbours(node).ToArray();
        foreach (var source in sources)
            isSource[source] = true;
        return new ReliabilityPart(neighbours, isSource, new bool[network.NodeCount], presence, 0, 1);
    }

    public static ReliabilityPart Of(Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks, ReadOnlySpan<double> presence)
    {
        var count = network.NodeCount;
        bool[] isSource = new bool[count + 2], isSink = new bool[count + 2];
        foreach (var node in sources)
            isSource[node] = presence[node] > 0;
        foreach (var node in sinks)
            isSink[node] = presence[node] > 0;
        var (none, onBoth) = (1.0, 0);
        List<int> from = [count], to = [count + 1];
        for (var node = 0; node < count; node++)
        {
            if (isSource[node] && isSink[node])
            {
                none *= 1 - presence[node];
                onBoth += presence[node] < 1 ? 1 : 0;
            }
            else if (presence[node] > 0)
            {
                if (isSource[node] || isSink[node])
                {
                    from.Add(node);
                    to.Add(isSource[node] ? count : count + 1);
                }

                foreach (var other in network.Neighbours(node))
                {
                    if (other > node && presence[other] > 0 && !(isSource[other] && isSink[other]) && !(isSource[node] && isSource[other]) && !(isSink[node] && isSink[other]))
                    {
                        from.Add(node);
                        to.Add(other);
                    }
                }
            }
        }

        // Somebody who is certainly there on both sides leaves nothing to ask.
        var kept = none > 0 ? Between(count, [.. from], [.. to]) : [];
        var place = new int[count + 2];
        Array.Fill(place, -1);
        for (var i = 0; i < kept.Length; i++)
            place[kept[i]] = i;
        var neighbours = new int[kept.Length][];
        var there = new double[kept.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            var node = kept[i];
            there[i] = presence[node];
            neighbours[i] = [.. network.Neighbours(node).ToArray()
                .Where(o => place[o] >= 0 && o != node && !(isSource[node] && isSource[o]) && !(isSink[node] && isSink[o])).Select(o => place[o])];
        }

        return new ReliabilityPart(neighbours, Array.ConvertAll(kept, n => isSource[n]), Array.ConvertAll(kept, n => isSink[n]), there, onBoth, none);
    }

    // The nodes of the biconnected part with the tie between the two nodes that were added.
    private static int[] Between(int count, int[] from, int[] to)
    {
        var parts = BiconnectedComponents.Of(
            NetworkBuilder.Build(count + 2, from, to, default, new NetworkOptions { Merge = TieMerge.Any, MaxThreads = 1 }).Network);
        for (var part = 0; part < parts.Count; part++)
        {
            var nodes = parts.NodesOf(part);
            if (nodes[^1] == count + 1 && nodes.Length > 1 && nodes[^2] == count)
                return nodes[..^2].ToArray();
        }

        return [];
    }
}
