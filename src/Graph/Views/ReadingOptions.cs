using System.Collections.Frozen;
using System.Collections.Immutable;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Views;

/// <summary>How an ecosystem is read: at which date, at which level, with which decisions of the project.</summary>
public sealed record ReadingOptions
{
    /// <summary>The reference date: relations must be live on it. There is no "today".</summary>
    public required DateOnly At { get; init; }

    /// <summary>Whole organisations, or their departments.</summary>
    public ReferenceLevel Level { get; init; } = ReferenceLevel.Root;

    /// <summary>What paths between people may use.</summary>
    public PathMode Mode { get; init; } = PathMode.Strict;

    /// <summary>Decisions about single actors.</summary>
    public ImmutableSortedDictionary<string, ActorOverride> Overrides { get; init; } =
        ImmutableSortedDictionary.Create<string, ActorOverride>(StringComparer.Ordinal);

    /// <summary>Required kinds of institution; null takes the profile's.</summary>
    public ImmutableArray<string>? Required { get; init; }

    /// <summary>The seed of everything random.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// The ids that actors under a pseudonym are stored by. Ways between people are looked for, and lots about them drawn, in this order, so that a number is the
    /// same for every audience; never for output.
    /// </summary>
    public FrozenDictionary<string, string> StoredIds { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The word by which an actor takes its place in an order: the id that it is stored by.</summary>
    internal string PlaceOf(string id) => StoredIds.GetValueOrDefault(id, id);

    /// <summary>The scale of the strengths; null when the project states none.</summary>
    public StrengthScale? Scale { get; init; }
}

/// <summary>Whole organisations or their departments.</summary>
public enum ReferenceLevel
{
    /// <summary>An organisation is the highest one it is a part of.</summary>
    Root,

    /// <summary>Every department, area organisation and several-department official is itself.</summary>
    Department,
}

/// <summary>What a path between people may use.</summary>
public enum PathMode
{
    /// <summary>Recorded relations only.</summary>
    Strict,

    /// <summary>Also one nameless holder for each contact or collaboration of the ego with the institution in which nobody is named.</summary>
    Optimistic,

    /// <summary>Optimistic, and colleagues of one organisation know one another.</summary>
    CoMembers,
}
