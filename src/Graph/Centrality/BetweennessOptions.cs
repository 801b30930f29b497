using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>Which paths count for betweenness, and how it is expressed.</summary>
public sealed record BetweennessOptions
{
    /// <summary>The longest path that counts, in steps, 1 or more; null (default) for every length.</summary>
    public int? Cutoff
    {
        get;
        init
        {
            if (value is int steps)
                ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
            field = value;
        }
    }

    /// <summary>
    /// True to divide by the number of pairs of others: (n-1)(n-2)/2 undirected, (n-1)(n-2) directed; then undefined below three nodes.
    /// Default: false, the plain sum.
    /// </summary>
    public bool IsNormalised { get; init; }

    /// <summary>How much of the machine may be used.</summary>
    public ThreadOptions Threads { get; init; } = new();
}
