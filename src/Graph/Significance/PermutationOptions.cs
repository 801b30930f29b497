namespace WijkNetwerk.Graph.Significance;

/// <summary>How often labels are dealt out again, and from which seed.</summary>
public sealed record PermutationOptions
{
    /// <summary>How many times the labels are dealt out, 1 or more. Default: 9,999.</summary>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 9_999;

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
