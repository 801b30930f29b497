using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>How near approximate betweenness must come.</summary>
public sealed record ApproximateBetweennessOptions
{
    /// <summary>The error allowed, as a share of all pairs of nodes; above 0 and below 1. Default 0.01.</summary>
    public double Error
    {
        get;
        init => field = Between(value, nameof(Error));
    } = 0.01;

    /// <summary>The probability that no node is off by more; above 0 and below 1. Default 0.9.</summary>
    public double Confidence
    {
        get;
        init => field = Between(value, nameof(Confidence));
    } = 0.9;

    /// <summary>Decides which paths are taken. Default 42.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>How much of the machine may be used.</summary>
    public ThreadOptions Threads { get; init; } = new();

    private static double Between(double value, string name) => value is > 0 and < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} is above 0 and below 1.");
}
