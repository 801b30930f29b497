namespace WijkNetwerk.Graph.Networks;

/// <summary>What becomes of several ties between the same two nodes when a network is built.</summary>
public enum TieMerge
{
    /// <summary>The strongest of them counts. For ordinal scales ("seldom" to "daily"), where adding means nothing.</summary>
    Maximum,

    /// <summary>They are added up. For ratio scales (hours, meetings, euros); ties without a strength count 1 each.</summary>
    Sum,

    /// <summary>There is a tie or there is none: the network is binary and strengths are left out.</summary>
    Any,
}
