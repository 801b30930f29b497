using System.Collections.Immutable;

namespace WijkNetwerk.Graph;

/// <summary>The catalogue of measures: one source for the command list, the pages in docs/measures and the footnotes of reports.</summary>
public static partial class Measures
{
    /// <summary>The capital of measures that say nothing of a neighbourhood: those of any network, as <c>measure</c> prints them and the library offers them.</summary>
    public const string Plain = "plain";

    /// <summary>Every measure: those of the three capitals in the order in which scores are given, those of persons, then the plain ones.</summary>
    public static ImmutableArray<Measure> All { get; } = [.. Bonding, .. Bridging, .. Linking, .. Heads, .. Persons, .. Whole, .. WholeNetwork, .. Nodes, .. Pairs, .. TwoMode];

    /// <summary>The measure with an id, or null.</summary>
    /// <param name="id">The id, such as <c>BR1</c>.</param>
    /// <returns>The entry.</returns>
    public static Measure? Find(string id) => All.FirstOrDefault(m => m.Id == id);
}
