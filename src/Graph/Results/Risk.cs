using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Graph.Results;

/// <summary>A single point of failure: one element, who hangs on it, and what is lost when it goes; according to the recorded relations.</summary>
public sealed record Risk
{
    /// <summary>The mark of a finding about a person, which is shown to that person's own organisation only.</summary>
    public const string OwnOrganisationOnly = "own organisation only";

    /// <summary>Stable id of the finding: rule, element, ego and institution.</summary>
    public required string Id { get; init; }

    /// <summary>role, actor, tie, payer, rule or contract.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of what may fail: an actor, or a relation for a contract, or two ids joined by <c>--</c> for a tie.</summary>
    public required string Element { get; init; }

    /// <summary>The name of the element for people.</summary>
    public required string Name { get; init; }

    /// <summary>How many people the element is; null when not stated or not about people.</summary>
    public int? Persons { get; init; }

    /// <summary>Id of the organisation that loses; null when the finding is about the neighbourhood as a whole (cut actors and bridge ties).</summary>
    public string? Ego { get; init; }

    /// <summary>Id of the institution that is no longer reached, or that pays; null elsewhere.</summary>
    public string? Institution { get; init; }

    /// <summary>The rule that found it: C.1 (cut actor, bridge tie), C.2 (dominator), C.6 (sole payer), C.9 (what hangs on what), B.1 (an
    /// organisation of one member).</summary>
    public required string Rule { get; init; }

    /// <summary>The weakest link of the chain, the lost relations included.</summary>
    public EvidenceKind Evidence { get; init; }

    /// <summary>On whose word: document and line of every relation in the chain.</summary>
    public ImmutableArray<SourceReference> Sources { get; init; } = [];

    /// <summary>What is lost.</summary>
    public required Loss Loss { get; init; }

    /// <summary>Reference level of the view: <c>root</c> or <c>department</c>.</summary>
    public string Level { get; init; } = "root";

    /// <summary>Whether it may stand in a ranking: false for generic actors.</summary>
    public bool IsRanked { get; init; } = true;

    /// <summary>In which share of the plausible networks it holds; null when that is not known.</summary>
    public double? Support { get; init; }

    /// <summary>Why there is no support; null when there is.</summary>
    public Reason? NoSupport { get; init; } = Reason.NoRepeatedReports;

    /// <summary>Marks, such as <c>upper bound</c> for an only stated payer, or <c>own contact person is not named</c>.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];
}

/// <summary>A document and the place in it.</summary>
/// <param name="Document">File or title of the document.</param>
/// <param name="Ref">Page, section or line; null when not stated.</param>
public sealed record SourceReference(string Document, string? Ref);

/// <summary>What is lost when an element goes.</summary>
public sealed record Loss
{
    /// <summary>Institutions that were reached through people and no longer are.</summary>
    public ImmutableArray<string> Institutions { get; init; } = [];

    /// <summary>Independent ways to the institution before and after; null when not computed.</summary>
    public BeforeAfter<int>? Redundancy { get; init; }

    /// <summary>Steps to the nearest person of the institution before and after; after is null when nobody is reached.</summary>
    public BeforeAfter<int?>? Distance { get; init; }

    /// <summary>Resources (financial, material, legal, support) that had a source and have none left.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>Euros a year over the lost relations with a stated amount; null when none is stated.</summary>
    public decimal? EurosPerYear { get; init; }

    /// <summary>Relations taken along: lost although neither of their ends is. Ordinal order.</summary>
    public ImmutableArray<string> Relations { get; init; } = [];

    /// <summary>The element's own ties that go with it.</summary>
    public ImmutableArray<string> OwnTies { get; init; } = [];

    /// <summary>People affected, where their number is stated; null otherwise.</summary>
    public int? People { get; init; }

    /// <summary>Groups of people affected, by id.</summary>
    public ImmutableArray<string> PeopleGroups { get; init; } = [];

    /// <summary>Threats and obstacles that fall away with it, named as relief for their target.</summary>
    public ImmutableArray<string> Relief { get; init; } = [];

    /// <summary>Groups of organisations that are cut off from one another; empty when none.</summary>
    public ImmutableArray<ImmutableArray<string>> Groups { get; init; } = [];

    /// <summary>Pairs of survivors that lose one another; null when not computed.</summary>
    public long? Pairs { get; init; }
}

/// <summary>A quantity before and after a loss.</summary>
/// <typeparam name="T">The quantity.</typeparam>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
public readonly record struct BeforeAfter<T>(T Before, T After);
