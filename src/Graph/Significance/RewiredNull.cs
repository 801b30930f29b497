using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Significance;

/// <summary>Where a number lies among the same number on networks in which everybody has as many ties, but to others.</summary>
/// <remarks>
/// Definition: mid-percentile (#{x* &lt; x} + ½ #{x* = x}) / R over R rewired networks (<see cref="Rewiring"/>); equal within 1e-9.
/// Range: [0, 1]; ½ is the middle. It says "unusual given the degrees", never "good".
/// Undefined: the number is undefined on the network itself (no value); every draw gives the same, so few networks have these degrees (no variation).
/// A draw on which the number is undefined is left out and counted.
/// Time O(R (s m + f)), f what the number costs; memory O(n + m).
/// Random: yes, the seed is in the result; the number of threads changes no bit.
/// Reference: Maslov, S. and Sneppen, K. (2002). Science 296, 910.
/// Checked against: the full distribution over every network with the same degrees, enumerated.
/// </remarks>
public static class RewiredNull
{
    /// <summary>The place of a number among rewired networks.</summary>
    /// <param name="network">The network; strengths are ignored.</param>
    /// <param name="number">The number asked for; null where it is undefined.</param>
    /// <param name="options">Draws, swaps, classes and seed.</param>
    /// <param name="cancellation">Ends the work between two draws.</param>
    public static NullPlace Of(
        Network network, Func<Network, double?> number, RewiringOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(number);
        return OfMany(network, rewired => [number(rewired)], options, cancellation)[0];
    }

    /// <summary>The places of several numbers among the same rewired networks.</summary>
    /// <param name="network">The network; strengths are ignored.</param>
    /// <param name="numbers">The numbers asked for, always as many; null where one is undefined. Asked on several threads at once.</param>
    /// <param name="options">Draws, swaps, classes and seed.</param>
    /// <param name="cancellation">Ends the work between two draws.</param>
    /// <returns>A place a number, in their order.</returns>
    public static ImmutableArray<NullPlace> OfMany(
        Network network, Func<Network, double?[]> numbers, RewiringOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        options ??= new RewiringOptions();
        var binary = network.WithoutStrengths();
        var observed = numbers(binary);
        var drawn = new double?[options.Draws][];
        Workers.Run(options.MaxThreads, options.Draws, draw => drawn[draw] = numbers(Rewiring.Of(binary, draw, options)), cancellation);
        return [.. observed.Select((value, at) => NullPlace.Among(value, [.. drawn.Select(d => d[at])], options.Seed))];
    }
}

/// <summary>A number and its place among the same number under chance.</summary>
/// <param name="Value">The number on the network itself; null when undefined.</param>
/// <param name="MidPercentile">Its place, 0 to 1; null with a reason.</param>
/// <param name="Mean">The mean over the draws.</param>
/// <param name="StandardDeviation">The spread over the draws.</param>
/// <param name="Defined">On how many draws the number is defined.</param>
/// <param name="Draws">How many networks were drawn.</param>
/// <param name="Seed">From which seed.</param>
/// <param name="Reason">Why there is no place; null when there is one.</param>
/// <param name="P">(1 + draws at least as far from the mean as the number) / (draws + 1), both sides; null when there is no place.</param>
public sealed record NullPlace(
    double? Value, double? MidPercentile, double? Mean, double? StandardDeviation, int Defined, int Draws, long Seed, Reason? Reason, double? P = null)
{
    internal static NullPlace Among(double? observed, double?[] drawn, long seed)
    {
        if (observed is not { } value)
            return new NullPlace(null, null, null, null, 0, drawn.Length, seed, Reason.NoValue);
        var known = drawn.OfType<double>().ToArray();
        if (!known.Any(x => Math.Abs(x - known[0]) > 1e-9))
            return new NullPlace(value, null, known.Length == 0 ? null : known[0], null, known.Length, drawn.Length, seed, Reason.NoVariation);
        var mean = known.Average();
        double below = known.Count(x => x < value - 1e-9), equal = known.Count(x => Math.Abs(x - value) <= 1e-9);
        return new NullPlace(
            value,
            (below + equal / 2) / known.Length,
            mean,
            Math.Sqrt(known.Average(x => (x - mean) * (x - mean))),
            known.Length,
            drawn.Length,
            seed,
            null,
            (1.0 + known.Count(x => Math.Abs(x - mean) >= Math.Abs(value - mean) - 1e-9)) / (known.Length + 1));
    }
}
