namespace WijkNetwerk.Graph.Networks;

/// <summary>A network and what was set aside while it was built.</summary>
/// <param name="Network">The network.</param>
/// <param name="SelfTies">Ties of a node with itself: left out.</param>
/// <param name="ZeroTies">Ties of strength 0, which are no ties: left out.</param>
/// <param name="ParallelTies">Ties that were merged into another tie between the same two nodes.</param>
public sealed record NetworkBuild(Network Network, long SelfTies, long ZeroTies, long ParallelTies);
