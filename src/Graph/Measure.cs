using System.Collections.Immutable;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph;

/// <summary>An entry of the catalogue.</summary>
/// <param name="Id">The id, such as <c>BR1</c>; a dot marks a companion.</param>
/// <param name="Capital">bonding, bridging or linking; person; neighbourhood; <see cref="Measures.Plain"/> for those of any network.</param>
/// <param name="Name">The name, in both languages.</param>
/// <param name="Definition">The definition in one line, in both languages.</param>
/// <param name="Range">The range of values.</param>
/// <param name="Undefined">When it is n/a.</param>
/// <param name="Reference">Where it comes from.</param>
/// <param name="CheckedAgainst">The outside witness.</param>
public sealed record Measure(
    string Id,
    string Capital,
    Label Name,
    Label Definition,
    string Range,
    string Undefined,
    string Reference,
    string CheckedAgainst)
{
    /// <summary>The class that computes it, such as <c>Betweenness</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>The names under which <c>measure</c> prints it; empty for a score, and for what only the library offers.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];
}
