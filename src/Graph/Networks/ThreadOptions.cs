namespace WijkNetwerk.Graph.Networks;

/// <summary>How much of the machine a measure may use. It changes how long a measure takes, never what comes out.</summary>
public sealed record ThreadOptions
{
    /// <summary>How many threads may work at once, 1 or more. Default: as many as there are processors.</summary>
    public int MaxThreads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    internal static int Of(ThreadOptions? options) => options?.MaxThreads ?? Environment.ProcessorCount;
}
