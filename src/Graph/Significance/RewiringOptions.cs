namespace WijkNetwerk.Graph.Significance;

/// <summary>How often a network is rewired, how long each time, and what a tie must keep.</summary>
public sealed record RewiringOptions
{
    /// <summary>How many networks are drawn, 1 or more. Default: 999.</summary>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 999;

    /// <summary>How many swaps are tried for each tie, 1 or more. Default: 20.</summary>
    public int SwapsPerTie
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 20;

    /// <summary>The class of a tie between two nodes, alike from both sides; a swapped tie keeps its class. Null: ties have no class.</summary>
    public Func<int, int, int>? ClassOf { get; init; }

    /// <summary>The seed; draw number i is the same whatever else is drawn. Default: 42.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>How many threads may work; it changes no bit of the result.</summary>
    public int MaxThreads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;
}
