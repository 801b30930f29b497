namespace WijkNetwerk.Viz.Layout;

/// <summary>A line between two actors that the layout should make about as long as it says.</summary>
/// <param name="From">Index of one actor.</param>
/// <param name="To">Index of the other.</param>
/// <param name="Length">The wished length, more than 0; longer means farther apart.</param>
public readonly record struct LayoutTie(int From, int To, double Length = 1);

/// <summary>How <see cref="StressLayout"/> works.</summary>
public sealed record StressOptions
{
    /// <summary>Rounds of improvement at most.</summary>
    public int Rounds { get; init; } = 250;

    /// <summary>Stops when a round betters the stress by a smaller share than this.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>Width divided by height of the place to fill; components are packed to fit it.</summary>
    public double Aspect { get; init; } = 1.4;

    /// <summary>White space between components, in the unit of the lengths.</summary>
    public double ComponentGap { get; init; } = 1.2;

    /// <summary>Shifts the start a little in another way; the same seed gives the same picture.</summary>
    public int Seed { get; init; } = 42;
}
