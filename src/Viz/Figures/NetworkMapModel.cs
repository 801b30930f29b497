using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Figures;

/// <summary>All that the map of a neighbourhood shows. The figure adds no word of its own.</summary>
public sealed record NetworkMapModel
{
    /// <summary>Language of the texts, such as `nl`.</summary>
    public required string Language { get; init; }

    /// <summary>Whose picture it is.</summary>
    public required string Title { get; init; }

    /// <summary>What to look for.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What is to be seen, in words, for people who cannot see it.</summary>
    public required string Description { get; init; }

    /// <summary>The actors; those without a tie stand together at the bottom.</summary>
    public ImmutableArray<MapActor> Actors { get; init; } = [];

    /// <summary>The ties between them; parallel ties are drawn over each other, so merge them first.</summary>
    public ImmutableArray<MapTie> Ties { get; init; } = [];

    /// <summary>Size, reference date, sources, definition, seed, and that "not mentioned" is not "absent".</summary>
    public ImmutableArray<string> CaptionLines { get; init; } = [];

    /// <summary>The fixed texts.</summary>
    public required NetworkMapLabels Labels { get; init; }

    /// <summary>Gives another picture of the same network.</summary>
    public int Seed { get; init; } = 42;
}

/// <summary>To which side of the network an actor belongs; gives the fill.</summary>
public enum ActorClass
{
    /// <summary>Residents and their organisations.</summary>
    Community,

    /// <summary>Municipality, corporations, funds, banks.</summary>
    Institution,

    /// <summary>Neither, or not decided.</summary>
    Undecided,
}

/// <summary>An actor on the map.</summary>
public sealed record MapActor
{
    /// <summary>Name that is unique in the figure.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Label { get; init; }

    /// <summary>Gives the shape.</summary>
    public Sphere Sphere { get; init; } = Sphere.Unknown;

    /// <summary>Gives the fill.</summary>
    public ActorClass Class { get; init; } = ActorClass.Undecided;

    /// <summary>Whether the network falls apart without this actor: a double ring with a warning.</summary>
    public bool IsSinglePoint { get; init; }

    /// <summary>Actors with a higher number get their name written first; by default the number of ties decides.</summary>
    public double Importance { get; init; }
}

/// <summary>A tie on the map.</summary>
public sealed record MapTie
{
    /// <summary>Id of one actor.</summary>
    public required string From { get; init; }

    /// <summary>Id of the other.</summary>
    public required string To { get; init; }

    /// <summary>From contact (1) to contract (4), gives the thickness.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Whether the tie is inferred and not stated: dashed.</summary>
    public bool IsImplied { get; init; }

    /// <summary>Whether the tie may end: a cut through it.</summary>
    public bool IsAtRisk { get; init; }
}

/// <summary>The fixed texts of the map, in the language of the reader.</summary>
public sealed record NetworkMapLabels
{
    /// <summary>Above the actors without a tie; {0} is their number.</summary>
    public required string Isolates { get; init; }

    /// <summary>Above the legend.</summary>
    public required string LegendHeading { get; init; }

    /// <summary>Above the names of the numbered actors.</summary>
    public required string KeyHeading { get; init; }

    /// <summary>Names of community, institution and undecided, in this order.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>Legend: an actor without which the network falls apart.</summary>
    public required string SinglePoint { get; init; }

    /// <summary>Legend: what the size means.</summary>
    public required string Size { get; init; }

    /// <summary>Names of the spheres and ties.</summary>
    public required TieLabels Ties { get; init; }
}
