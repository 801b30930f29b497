using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>How plausible networks are drawn.</summary>
public sealed record PlausibleOptions
{
    /// <summary>How many networks are drawn, 1 or more; default 1,000.</summary>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1000;

    /// <summary>Decides the draws; default 42.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>How many pairs must have two or more sources, of which at least one reports a tie, before rates are learnt; a convention, default 10.</summary>
    public int FewestRepeated { get; init; } = 10;

    /// <summary>How much of the machine may be used; it changes no draw.</summary>
    public ThreadOptions Threads { get; init; } = new();
}
