namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>What the brokerage census counts besides the five roles.</summary>
public sealed record BrokerageOptions
{
    /// <summary>True to count also the pairs that a node alone stands between; costs the square of degrees. Default: false.</summary>
    public bool WithExclusive { get; init; }
}
