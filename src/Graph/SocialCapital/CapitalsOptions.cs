using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How the scores of the three capitals are computed.</summary>
public sealed record CapitalsOptions
{
    /// <summary>Every score but LI9.</summary>
    public static CapitalsOptions WithoutSurvival { get; } = new() { Survival = null };

    /// <summary>How much of the machine may be used; it changes no score. Default: one thread.</summary>
    public ThreadOptions Threads { get; init; } = new() { MaxThreads = 1 };

    /// <summary>How far survival (LI9) goes for an exact value, and how many worlds it draws else; its seed is that of the project. Null leaves it out: it takes thousands of times as long as the others.</summary>
    public ReliabilityOptions? Survival { get; init; } = new();
}
