using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Results;

/// <summary>A number about one ego, or n/a with a reason; with its bounds, the ties behind it, and how much was observed.</summary>
/// <remarks>Exactly one of <see cref="Value"/> and <see cref="Reason"/> is there. Unknown is never 0.</remarks>
public sealed record Score
{
    /// <summary>Id of the organisation or person the number is about.</summary>
    public required string Ego { get; init; }

    /// <summary>The view it was computed on, such as <c>organisation@root</c>.</summary>
    public required string View { get; init; }

    /// <summary>Id in the catalogue of measures, such as <c>BR1</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>The number; null when n/a.</summary>
    public double? Value { get; init; }

    /// <summary>Why there is no number; null when there is one.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Lower bound; null when there is none. Beside a reason it is what the number is at least where it has one: of something not mentioned, of an organisation of an undecided kind.</summary>
    public double? Low { get; init; }

    /// <summary>Upper bound; null when there is none.</summary>
    public double? High { get; init; }

    /// <summary>The standard error of a simulated number, and of a number of a whole network with other actors (vertex bootstrap); null elsewhere.</summary>
    public double? StandardError { get; init; }

    /// <summary>On how many units (alters, members, payers) it rests.</summary>
    public int N { get; init; }

    /// <summary>Dyads known to be a tie or a non-tie.</summary>
    public long ObservedDyads { get; init; }

    /// <summary>Dyads that could be a tie.</summary>
    public long AllDyads { get; init; }

    /// <summary>Ids of the relations behind the number, in ordinal order.</summary>
    public ImmutableArray<string> Ties { get; init; } = [];

    /// <summary>How many of those relations are stated, implied and contradicted.</summary>
    public EvidenceCount Evidence { get; init; }

    /// <summary>The institution it is about, for linking measures per institution; null elsewhere.</summary>
    public string? Institution { get; init; }

    /// <summary>The required kind it is about, for linking measures per kind; null elsewhere.</summary>
    public string? InstitutionKind { get; init; }

    /// <summary>What κ cannot exceed with the people known (LI3); null elsewhere, or when a size is not stated.</summary>
    public double? Bound { get; init; }

    /// <summary>Steps to the nearest person of the institution (LI3); null elsewhere.</summary>
    public int? Distance { get; init; }

    /// <summary>Actors that the measure names, such as cut persons; empty elsewhere.</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    /// <summary>Marks: <c>lower bound</c>, <c>over recorded relations</c>, <c>inside not known</c>, <c>pendant</c>,
    /// <c>size not stated</c>, <c>own contact person is not named</c>, <c>unattributed: n</c>, <c>plural actor</c>, <c>kind not decided: n</c>, <c>amounts partly stated</c>,
    /// <c>dual-hatted: n</c>, <c>dual-hatted inside: n</c>, <c>dual-hatted door: n</c>, <c>dual-hatted left out: n</c>, <c>not in every reading</c>.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>The organisations or pairs behind a median, each with its own n; empty elsewhere.</summary>
    public ImmutableArray<Listed> List { get; init; } = [];

    /// <summary>Whether the number may be put in order beside others: not below half observed.</summary>
    public bool IsRankable => Value is not null && AllDyads > 0 && 2 * ObservedDyads >= AllDyads;
}

/// <summary>How many relations are stated, implied and contradicted.</summary>
/// <param name="Stated">Stated by a source.</param>
/// <param name="Implied">Concluded by the encoder.</param>
/// <param name="Contradicted">Denied by a source.</param>
public readonly record struct EvidenceCount(int Stated, int Implied, int Contradicted = 0);

/// <summary>One of the values behind a median.</summary>
/// <param name="Id">Whose it is.</param>
/// <param name="Value">The value; null when n/a.</param>
/// <param name="N">On how many units it rests.</param>
/// <param name="IsAtLeast">Whether it is a lower bound.</param>
public readonly record struct Listed(string Id, double? Value, int N, bool IsAtLeast = false);
