using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>How PageRank is computed.</summary>
public sealed record PageRankOptions
{
    /// <summary>The chance to follow a tie instead of jumping to any node; at least 0 and below 1. Default 0.85.</summary>
    public double Damping
    {
        get;
        init
        {
            if (!(value is >= 0 and < 1))
                throw new ArgumentOutOfRangeException(nameof(Damping), value, "Damping is at least 0 and below 1.");
            field = value;
        }
    } = 0.85;

    /// <summary>Ends when the ranks change by less than this in one round, summed over all nodes; above 0. Default 1e-9.</summary>
    public double Tolerance
    {
        get;
        init
        {
            if (!(value > 0 && double.IsFinite(value)))
                throw new ArgumentOutOfRangeException(nameof(Tolerance), value, "Tolerance is a number above 0.");
            field = value;
        }
    } = 1e-9;

    /// <summary>How many rounds at most, 1 or more. Default 1000.</summary>
    public int MaxRounds
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1000;

    /// <summary>True to follow ties in proportion to their strength, if there are strengths. Default: false, all alike.</summary>
    public bool ByStrength { get; init; }

    /// <summary>How much of the machine may be used.</summary>
    public ThreadOptions Threads { get; init; } = new();
}
