using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Flow;

/// <summary>How likely some nodes can still reach others when each node may be gone.</summary>
/// <remarks>
/// Definition: the probability that a path of nodes that are there leads from a source to a sink, when each node is there with its own probability,
/// independently. Sources and sinks can be gone too. Only nodes on a path that leaves the sources once and enters the sinks once matter (relevant nodes): whoever is there is reached at a source, so no path
/// need come back to one.
/// Range: [0, 1]. Unit: none. Higher means: survives more departures.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: never; without a path 0.
/// Shape: one value, and how it was found.
/// Exact while a sweep over the relevant nodes holds at most MostStates states (<see cref="ReliabilitySweep"/>), and with at most ExactUpTo of them that may be gone by trying every case; else simulated,
/// with a standard error. Time O(n + m) to find the relevant nodes, then O(states × n), or O(2^k m / 256) for every case of k, or O(draws × m / 256), times the rounds that a flood takes; memory O(n + m +
/// states), or O(n × draws / 8).
/// Random: where simulated, Options.Seed.
/// Reference: after Colbourn (1987), two-terminal reliability.
/// Checked against: the toy by hand, every case tried one by one.
/// </remarks>
public static class Reliability
{
    /// <summary>The probability that a source reaches a sink.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">Nodes to start from; a node that is a sink too is a path by itself.</param>
    /// <param name="sinks">Nodes to reach.</param>
    /// <param name="presence">The probability that each node is there, 0 to 1, in node order.</param>
    /// <param name="options">How far to go for an exact value, draws, seed.</param>
    /// <exception cref="ArgumentException">A node is not in the network, or there is not one probability per node.</exception>
    public static ReliabilityResult Of(
        Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks, ReadOnlySpan<double> presence, ReliabilityOptions? options = null)
    {
        options ??= new ReliabilityOptions();
        NetworkErrors.RequireOnePerNode(network, presence.Length, nameof(presence));
        NetworkErrors.RequireNodes(network, sources, nameof(sources));
        NetworkErrors.RequireNodes(network, sinks, nameof(sinks));
        var part = ReliabilityPart.Of(network.Undirected(TieMerge.Any), sources, sinks, presence);
        var uncertain = part.Uncertain;
        if ((ReliabilitySweep.Of(part, options.MostStates) ?? (uncertain <= options.ExactUpTo ? ReliabilityWorlds.EveryCase(part) : null)) is { } exact)
            return new ReliabilityResult(part.WithBothSides(exact), IsExact: true, null, uncertain);
        var (share, error) = ReliabilityWorlds.Drawn(part, options.Draws, options.Seed);
        return new ReliabilityResult(part.WithBothSides(share), IsExact: false, error * part.NoneOnBothSides, uncertain);
    }
}

/// <summary>How a reliability is computed.</summary>
public sealed record ReliabilityOptions
{
    /// <summary>Up to how many relevant nodes that may be gone every case is tried where the sweep gives up; 30 at most. Default: 20.</summary>
    public int ExactUpTo
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 30);
            field = value;
        }
    } = 20;

    /// <summary>How many states a step of the exact sweep may hold; 0 leaves the sweep out. Default: 2,000.</summary>
    public int MostStates
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 2000;

    /// <summary>How many worlds are drawn in a simulation; rounded up to a multiple of 64. Default: 10,000.</summary>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10_000;

    /// <summary>The seed of the draws.</summary>
    public long Seed { get; init; }
}

/// <summary>The probability that a source reaches a sink.</summary>
/// <param name="Value">The probability.</param>
/// <param name="IsExact">True if it is no simulation.</param>
/// <param name="StandardError">The standard error of a simulation; null if exact.</param>
/// <param name="Relevant">How many nodes could be gone and matter.</param>
public sealed record ReliabilityResult(double Value, bool IsExact, double? StandardError, int Relevant);
