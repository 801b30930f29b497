using System.Collections.Immutable;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>What the user asked of the command measure; checked before any file is opened.</summary>
internal sealed record MeasureOptions
{
    /// <summary>Ties of which the file does not say it run one way.</summary>
    public bool IsDirected { get; init; }

    /// <summary>Ties count by their strength, not as one each.</summary>
    public bool HasStrengths { get; init; }

    /// <summary>The column that divides the nodes into groups; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The largest set of key players; 0 for none.</summary>
    public int KeyPlayers { get; init; }

    /// <summary>The largest error of betweenness, normalised; null for the exact value.</summary>
    public double? Error { get; init; }

    /// <summary>The names of what is measured; empty for everything.</summary>
    public ImmutableSortedSet<string> Only { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The network is who was where together, of a list of who was at what.</summary>
    public bool IsTwoMode { get; init; }

    /// <summary>The largest event that counts as being together; null for all. Only with <see cref="IsTwoMode"/>.</summary>
    public int? LargestEvent { get; init; }

    /// <summary>Whether what chance gives stands beside the numbers that rest on groups.</summary>
    public bool HasSignificance { get; init; }

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; }

    /// <summary>Whether something is to be measured.</summary>
    public bool Asks(string name) => Only.IsEmpty || Only.Contains(name);
}
