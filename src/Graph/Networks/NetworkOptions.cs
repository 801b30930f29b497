namespace WijkNetwerk.Graph.Networks;

/// <summary>How a list of ties is turned into a <see cref="Network"/>.</summary>
public sealed record NetworkOptions
{
    /// <summary>True if a tie runs from its source to its target only. Default: false, a tie joins two nodes.</summary>
    public bool IsDirected { get; init; }

    /// <summary>What parallel ties become. Default: the strongest counts; without strengths that is a binary network.</summary>
    public TieMerge Merge { get; init; } = TieMerge.Maximum;

    /// <summary>How many threads may build, 1 or more; the network does not depend on it. Default: as many as there are processors.</summary>
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
