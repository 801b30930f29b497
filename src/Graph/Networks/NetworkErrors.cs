using System.Globalization;

namespace WijkNetwerk.Graph.Networks;

/// <summary>The sentences for misuse of a network: what was found, where, what was expected.</summary>
internal static class NetworkErrors
{
    public static ArgumentException NodeOutOfRange(string parameter, int index, int node, int nodeCount) =>
        new($"{parameter}[{index}] is node {node}; the network has {nodeCount} nodes, numbered from 0.", parameter);

    public static ArgumentException LengthsDiffer(string parameter, int found, int expected) =>
        new($"{parameter} has {found} entries; there are {expected} sources, and each tie needs one.", parameter);

    public static ArgumentException BadStrength(int index, double strength) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"strengths[{index}] is {strength}; a strength is a finite number of 0 or more."),
            "strengths");

    public static ArgumentException StrengthOverflow(int node) =>
        new($"The merged strength of a tie of node {node} is too large for a number; use a larger unit.", "strengths");

    public static ArgumentException TooManyTies(long arcs) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"The ties fill {arcs} places; a network has room for {Array.MaxLength} (an undirected tie takes two). Take a part of it."),
            "sources");

    public static ArgumentOutOfRangeException NegativeNodeCount(int nodeCount) =>
        new(nameof(nodeCount), nodeCount, "A network has 0 nodes or more.");

    public static void RequireNodes(Network network, ReadOnlySpan<int> nodes, string parameter)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if ((uint)nodes[i] >= (uint)network.NodeCount)
                throw NodeOutOfRange(parameter, i, nodes[i], network.NodeCount);
        }
    }

    public static void RequireNode(Network network, int node, string parameter)
    {
        if ((uint)node >= (uint)network.NodeCount)
            throw new ArgumentException($"{parameter} is node {node}; the network has {network.NodeCount} nodes, numbered from 0.", parameter);
    }

    public static void RequireOnePerNode(Network network, int length, string parameter)
    {
        if (length != network.NodeCount)
            throw new ArgumentException($"{parameter} has {length} entries; the network has {network.NodeCount} nodes, and each needs one.", parameter);
    }
}
