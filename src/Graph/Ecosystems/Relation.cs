using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>What one source says runs between two actors: contact, money, a contract, a rule.</summary>
/// <remarks>Direction is <see cref="Source"/> to <see cref="Target"/> when <see cref="IsDirected"/>; what it means per type is in the profile.</remarks>
public sealed record Relation
{
    /// <summary>The identity, unique among actors and relations together.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the actor it starts from.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the actor it runs to.</summary>
    public required string Target { get; init; }

    /// <summary>The type, a key of the profile, such as <c>funding</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What runs through it (financial, material, legal, knowledge, network, labour); null when not stated.</summary>
    public string? Resource { get; init; }

    /// <summary>False when it runs both ways.</summary>
    public bool IsDirected { get; init; } = true;

    /// <summary>Ordinal strength on the scale of the project; null when not stated.</summary>
    public double? Strength { get; init; }

    /// <summary>Euros a year; null when not stated.</summary>
    public decimal? AmountEur { get; init; }

    /// <summary>When it holds.</summary>
    public Period Period { get; init; }

    /// <summary>Active, at risk, planned, failed or ended.</summary>
    public RelationStatus Status { get; init; }

    /// <summary>Every statement for or against it, in the order read; never merged away.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What it hangs on; empty when nothing is stated.</summary>
    public CarriedBy CarriedBy { get; init; } = CarriedBy.Nothing;

    /// <summary>The organisation the source acts for in this relation; null when not stated.</summary>
    public string? SourceActingFor { get; init; }

    /// <summary>The organisation the target acts for in this relation; null when not stated.</summary>
    public string? TargetActingFor { get; init; }

    /// <summary>True when nobody should be introduced along this relation.</summary>
    public bool DoNotApproach { get; init; }

    /// <summary>A remark of the encoder.</summary>
    public string? Note { get; init; }

    /// <summary>Columns that the tables hold and this program does not know, kept as they are.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How sure the relation is: contradicted when any statement contradicts it, else stated when any states it, else implied.</summary>
    public EvidenceKind Certainty =>
        Evidence.Any(e => e.Kind == EvidenceKind.Contradicted) ? EvidenceKind.Contradicted
        : Evidence.Any(e => e.Kind == EvidenceKind.Stated) ? EvidenceKind.Stated
        : EvidenceKind.Implied;
}
