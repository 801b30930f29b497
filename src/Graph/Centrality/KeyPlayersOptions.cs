using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>What a set of key players is good for.</summary>
public enum KeyPlayerCriterion
{
    /// <summary>F: the share of pairs of the others that can no longer reach each other once the set is gone.</summary>
    Fragmentation,

    /// <summary>DF: the same, counting also how much farther the others are from each other: 1 - mean of 1/d.</summary>
    DistanceFragmentation,

    /// <summary>R: the share of all nodes within so many steps of the set, the set included.</summary>
    Reach,

    /// <summary>DR: the mean over all nodes of 1/d to the set, members counting 1.</summary>
    DistanceReach,
}

/// <summary>How key players are looked for.</summary>
public sealed record KeyPlayersOptions
{
    /// <summary>Within how many steps a node counts as reached, for <see cref="KeyPlayerCriterion.Reach"/>; 1 or more. Default 2.</summary>
    public int Steps
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 2;

    /// <summary>All sets are gone through if their number times (nodes + ties) is at most this. Default 5e7.</summary>
    public double ExactUpTo { get; init; } = 5e7;

    /// <summary>How often the search begins anew when not all sets can be gone through, 1 or more. Default 20.</summary>
    public int Restarts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 20;

    /// <summary>Decides where the search begins when not all sets can be gone through. Default 42.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>How much of the machine may be used.</summary>
    public ThreadOptions Threads { get; init; } = new();
}
