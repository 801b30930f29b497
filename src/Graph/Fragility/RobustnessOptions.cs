using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>In which order nodes leave, and how ties between equals are broken.</summary>
public sealed record RobustnessOptions
{
    /// <summary>The order. Default: most ties first, counted anew after each departure.</summary>
    public RemovalOrder Order { get; init; } = RemovalOrder.Degree;

    /// <summary>The nodes that leave; null is all of them. The curve then ends when they are gone.</summary>
    public ImmutableArray<int>? Leaving { get; init; }

    /// <summary>How many random orders are averaged, for <see cref="RemovalOrder.Random"/>; 1 or more. Default: 200.</summary>
    public int RandomOrders
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 200;

    /// <summary>How often ties between equals are broken at random instead of by the lowest node, for the least and greatest R; 0 for none. Default: 0.</summary>
    public int TieBreaks
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>The seed of random orders and tie-breaks. Default: 42.</summary>
    public long Seed { get; init; } = 42;
}

/// <summary>Who leaves next.</summary>
public enum RemovalOrder
{
    /// <summary>Who has most ties among those left.</summary>
    Degree,

    /// <summary>Who lies on most shortest ways among those left.</summary>
    Betweenness,

    /// <summary>Anybody, each equally likely.</summary>
    Random,
}
