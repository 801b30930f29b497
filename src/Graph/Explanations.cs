using System.Collections.Frozen;

namespace WijkNetwerk.Graph;

/// <summary>The explanations of the measures, by id: formula, direction, strengths, an example by hand, traps.</summary>
public static partial class Explanations
{
    private const string NoDirection = "ignored: a tie one way or both ways is one tie";
    private const string NoStrengths = "ignored";

    private static FrozenDictionary<string, Explanation> ById { get; } =
        new[] { Bonding, Bridging, Brokers, Linking, Ways, Persons, Heads, Whole, Chance, Network, Nodes, Pairs, TwoMode }.SelectMany(part => part).ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);

    /// <summary>The explanation of a measure, or null.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The explanation.</returns>
    public static Explanation? Of(string id) => ById.GetValueOrDefault(id);
}
