namespace WijkNetwerk.Graph.TwoMode;

/// <summary>How much may come of bringing together who was at the same events.</summary>
public sealed record CoAttendanceOptions
{
    /// <summary>The most pairs, each of which takes 24 bytes. Default: ten million.</summary>
    public long MostPairs { get; init; } = 10_000_000;
}
