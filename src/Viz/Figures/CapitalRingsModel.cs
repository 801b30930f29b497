using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Figures;

/// <summary>All that the capital rings of one organisation show. The figure adds no word of its own.</summary>
public sealed record CapitalRingsModel
{
    /// <summary>Language of the texts, such as `nl`.</summary>
    public required string Language { get; init; }

    /// <summary>Whose picture it is.</summary>
    public required string Title { get; init; }

    /// <summary>What to look for.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What is to be seen, in words, for people who cannot see it.</summary>
    public required string Description { get; init; }

    /// <summary>The organisation in the middle.</summary>
    public required string EgoName { get; init; }

    /// <summary>What is part of the organisation (bonding).</summary>
    public ImmutableArray<RingsItem> Inside { get; init; } = [];

    /// <summary>Who inside is in contact with whom; with these each person inside has a sign, and none is grouped.</summary>
    public ImmutableArray<RingsInsideTie> InsideTies { get; init; } = [];

    /// <summary>Partners in and around the neighbourhood (bridging).</summary>
    public ImmutableArray<RingsItem> Neighbourhood { get; init; } = [];

    /// <summary>One sector per required institution, the first at the top, then clockwise (linking).</summary>
    public ImmutableArray<RingsSector> Sectors { get; init; } = [];

    /// <summary>The three capitals with their honest value.</summary>
    public ImmutableArray<CapitalLine> Capitals { get; init; } = [];

    /// <summary>What hangs on one thread, each with how sure.</summary>
    public ImmutableArray<ThreadLine> Threads { get; init; } = [];

    /// <summary>Size, reference date, sources, definition, and that "not mentioned" is not "absent".</summary>
    public ImmutableArray<string> CaptionLines { get; init; } = [];

    /// <summary>The fixed texts.</summary>
    public required CapitalRingsLabels Labels { get; init; }
}

/// <summary>One sector of the outer ring.</summary>
/// <param name="Name">Short name along the edge, such as "gemeente".</param>
/// <param name="Items">Who is there; a sector in which nobody is mentioned is drawn empty.</param>
public sealed record RingsSector(string Name, ImmutableArray<RingsItem> Items);

/// <summary>A contact between two inside.</summary>
/// <param name="From">Id of one.</param>
/// <param name="To">Id of the other.</param>
/// <param name="IsImplied">Whether it is inferred.</param>
public sealed record RingsInsideTie(string From, string To, bool IsImplied);

/// <summary>One actor in the rings.</summary>
public sealed record RingsItem
{
    /// <summary>Name that is unique in the figure.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Label { get; init; }

    /// <summary>Whether the name stays away from the picture: a person, whom a name would not help and could hurt.</summary>
    public bool IsNameless { get; init; }

    /// <summary>A short remark under the label.</summary>
    public string? Note { get; init; }

    /// <summary>Gives the shape.</summary>
    public Sphere Sphere { get; init; } = Sphere.Unknown;

    /// <summary>From contact (1) to contract (4), gives the thickness of the tie to the organisation; 0 is no direct tie.</summary>
    public int Step { get; init; }

    /// <summary>Whether the tie is inferred and not stated: dashed.</summary>
    public bool IsImplied { get; init; }

    /// <summary>Whether the tie may end: a cut through it.</summary>
    public bool IsAtRisk { get; init; }

    /// <summary>Whether something hangs on this actor alone: a double ring with a warning.</summary>
    public bool IsSinglePoint { get; init; }

    /// <summary>Whether it is a key party that no source mentions: hollow and dashed.</summary>
    public bool IsNotMentioned { get; init; }

    /// <summary>The id of the actor through which this one is reached, such as an official of this municipality.</summary>
    public string? ConnectsVia { get; init; }

    /// <summary>The id of the institution that this official works for: a light line, for it is no tie of the organisation.</summary>
    public string? BelongsTo { get; init; }

    /// <summary>The step of the tie between the go-between and this actor.</summary>
    public int ViaStep { get; init; } = 1;

    /// <summary>Whether the tie between the go-between and this actor is inferred.</summary>
    public bool IsViaImplied { get; init; }
}

/// <summary>One kind of capital beside the picture.</summary>
/// <param name="Name">Such as "bonding".</param>
/// <param name="Value">The honest value, such as "≥ 2 partijen" or "niet bekend".</param>
/// <param name="Explanation">One small line about it.</param>
public sealed record CapitalLine(string Name, string Value, string Explanation);

/// <summary>Something that hangs on one thread.</summary>
/// <param name="Name">On whom or what.</param>
/// <param name="Explanation">What hangs on it, and how sure that is.</param>
public sealed record ThreadLine(string Name, string Explanation);

/// <summary>The fixed texts of the capital rings, in the language of the reader.</summary>
public sealed record CapitalRingsLabels
{
    /// <summary>Above the three capitals.</summary>
    public required string CapitalsHeading { get; init; }

    /// <summary>Above what hangs on one thread.</summary>
    public required string ThreadsHeading { get; init; }

    /// <summary>In place of the list when nothing hangs on one thread.</summary>
    public required string NoThreads { get; init; }

    /// <summary>Above the legend.</summary>
    public required string LegendHeading { get; init; }

    /// <summary>Above the names of the numbered actors.</summary>
    public required string KeyHeading { get; init; }

    /// <summary>In the inner disc when it is empty.</summary>
    public required string InsideEmpty { get; init; }

    /// <summary>In the middle ring when it is empty.</summary>
    public required string NeighbourhoodEmpty { get; init; }

    /// <summary>Legend: the inner disc.</summary>
    public required string InsideGround { get; init; }

    /// <summary>Legend: the middle ring.</summary>
    public required string NeighbourhoodGround { get; init; }

    /// <summary>Legend: the outer ring.</summary>
    public required string InstitutionsGround { get; init; }

    /// <summary>Legend: a sector in which nobody is mentioned.</summary>
    public required string EmptySector { get; init; }

    /// <summary>Legend: a key party that no source mentions.</summary>
    public required string NotMentioned { get; init; }

    /// <summary>Legend: what hangs on one thread.</summary>
    public required string SinglePoint { get; init; }

    /// <summary>Legend: the line from an official to the institution.</summary>
    public string Belongs { get; init; } = "";

    /// <summary>Names of the spheres and ties.</summary>
    public required TieLabels Ties { get; init; }

    /// <summary>Several actors drawn as one; {0} is their number, {1} their sphere, such as "nog {0}: {1}".</summary>
    public required string Others { get; init; }
}

/// <summary>Names of spheres, steps and kinds of ties.</summary>
public sealed record TieLabels
{
    /// <summary>Names of community, market, government, hybrid and unknown, in this order.</summary>
    public required ImmutableArray<string> Spheres { get; init; }

    /// <summary>Names of step 1 to 4, from contact to contract.</summary>
    public required ImmutableArray<string> Steps { get; init; }

    /// <summary>A tie that a source states.</summary>
    public required string Stated { get; init; }

    /// <summary>A tie that is inferred.</summary>
    public required string Implied { get; init; }

    /// <summary>A tie that may end.</summary>
    public required string AtRisk { get; init; }
}
