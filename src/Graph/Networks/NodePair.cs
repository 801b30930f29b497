namespace WijkNetwerk.Graph.Networks;

/// <summary>Two nodes of a network; for an undirected tie the lower node is written first.</summary>
/// <param name="First">One node, or the source of a directed tie.</param>
/// <param name="Second">The other node, or the target of a directed tie.</param>
public readonly record struct NodePair(int First, int Second) : IComparable<NodePair>
{
    /// <summary>The pair with the lower node first.</summary>
    public static NodePair Of(int a, int b) => a < b ? new NodePair(a, b) : new NodePair(b, a);

    /// <inheritdoc/>
    public int CompareTo(NodePair other) =>
        First != other.First ? First.CompareTo(other.First) : Second.CompareTo(other.Second);
}
