using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>How rank stability is tried.</summary>
public sealed record RankStabilityOptions
{
    /// <summary>Shares that are lost, each above 0 and below 1; default 5, 10, 20 and 30 %.</summary>
    public ImmutableArray<double> Shares
    {
        get;
        init
        {
            if (value.Any(share => !(share is > 0 and < 1)))
                throw new ArgumentOutOfRangeException(nameof(Shares), "A share lies above 0 and below 1.");
            field = value;
        }
    } = [0.05, 0.1, 0.2, 0.3];

    /// <summary>How often each loss is tried, 1 or more; default 1,000.</summary>
    public int Rounds
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1000;

    /// <summary>How many are "the top", 1 or more; default 3.</summary>
    public int Top
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 3;

    /// <summary>Decides the losses; default 42.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>How much of the machine may be used; it changes no result.</summary>
    public ThreadOptions Threads { get; init; } = new();
}
