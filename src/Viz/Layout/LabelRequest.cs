using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Layout;

/// <summary>A label that wants a place beside its actor.</summary>
public sealed record LabelRequest
{
    /// <summary>Which actor it belongs to.</summary>
    public required string Id { get; init; }

    /// <summary>The middle of the actor's shape.</summary>
    public required Point Anchor { get; init; }

    /// <summary>How far the actor's shape reaches.</summary>
    public required double AnchorRadius { get; init; }

    /// <summary>The text in several wrappings, the best first.</summary>
    public required ImmutableArray<TextBox> Variants { get; init; }

    /// <summary>Labels with a higher number choose first and are given up last.</summary>
    public double Priority { get; init; }

    /// <summary>How much more than the usual limit a place may cost before the label is given up.</summary>
    public double Patience { get; init; }

    /// <summary>The side on which the label stands best, in radians clockwise from the x axis; null for no preference.</summary>
    public double? Side { get; init; }

    /// <summary>What a place costs on top of the usual, at least 0, for wishes that only the figure knows.</summary>
    public Func<Box, double>? ExtraCost { get; init; }
}

/// <summary>Where a label came to stand.</summary>
/// <param name="Id">Which actor it belongs to.</param>
/// <param name="Box">The box of the text.</param>
/// <param name="Text">The wrapping that was chosen.</param>
/// <param name="Anchor">How shorter lines are aligned: toward the actor.</param>
/// <param name="Leader">A thin line to the actor when the label stands far from it.</param>
public sealed record PlacedLabel(string Id, Box Box, TextBox Text, TextAnchor Anchor, Segment? Leader);

/// <summary>What labels keep clear of.</summary>
public sealed record LabelObstacles
{
    /// <summary>No label leaves this box.</summary>
    public required Box Canvas { get; init; }

    /// <summary>Actors: never covered.</summary>
    public ImmutableArray<Circle> Actors { get; init; } = [];

    /// <summary>Other texts and signs: never covered.</summary>
    public ImmutableArray<Box> Boxes { get; init; } = [];

    /// <summary>Ties: not crossed where avoidable.</summary>
    public ImmutableArray<Segment> Ties { get; init; } = [];
}

/// <summary>The labels that found a place, and those that did not.</summary>
/// <param name="Placed">In the order of the requests.</param>
/// <param name="Unplaced">Ids in the order of the requests: number these and explain them in a list.</param>
public sealed record LabelPlan(ImmutableArray<PlacedLabel> Placed, ImmutableArray<string> Unplaced);
