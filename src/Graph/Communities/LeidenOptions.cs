namespace WijkNetwerk.Graph.Communities;

/// <summary>How communities are looked for.</summary>
public sealed record LeidenOptions
{
    /// <summary>Higher finds more and smaller communities; above 0. Default 1, plain modularity.</summary>
    public double Resolution
    {
        get;
        init
        {
            if (!(value > 0 && double.IsFinite(value)))
                throw new ArgumentOutOfRangeException(nameof(Resolution), value, "Resolution is a number above 0.");
            field = value;
        }
    } = 1;

    /// <summary>Decides the order in which nodes are looked at. Default 42.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>
    /// How often the whole is gone through again from what was found, 1 or more; it ends before when nothing improves. Null (default): 10 for up to
    /// 20,000 nodes and ties together, 2 for up to 1,000,000, otherwise 1.
    /// </summary>
    public int? Rounds
    {
        get;
        init
        {
            if (value is int rounds)
                ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
            field = value;
        }
    }

    /// <summary>
    /// How many times to begin anew, the best kept. Null (default): 100 for up to 1,000 nodes and ties together, from there fewer, 10 for 10,000 to
    /// 20,000, otherwise 1. One start finds the best division of a small network of loose groups about one time in ten.
    /// </summary>
    public int? Starts
    {
        get;
        init
        {
            if (value is int starts)
                ArgumentOutOfRangeException.ThrowIfLessThan(starts, 1);
            field = value;
        }
    }
}
