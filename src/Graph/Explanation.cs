using System.Collections.Immutable;

namespace WijkNetwerk.Graph;

/// <summary>What the page of a measure says beyond its entry in the catalogue; the page in docs/measures is made of both.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Formula">The formula, symbols named.</param>
/// <param name="Example">The case on the worked example Toy Wijk X, in words.</param>
/// <param name="Sum">The arithmetic, written out; empty where the result is no number.</param>
/// <param name="Result">What comes out: a number, a list, or n/a with its reason. A test holds it against the sum and against the code.</param>
public sealed record Explanation(string Id, string Formula, string Example, string Sum, string Result)
{
    /// <summary>What it does with the direction of ties; empty for a companion, which does as its measure.</summary>
    public string Direction { get; init; } = "";

    /// <summary>What it does with the strengths of ties; empty for a companion.</summary>
    public string Strengths { get; init; } = "";

    /// <summary>The institution of the example, for measures of a pair.</summary>
    public string? Institution { get; init; }

    /// <summary>How far which tool and setting agree, and where they mislead.</summary>
    public ImmutableArray<string> Traps { get; init; } = [];
}
