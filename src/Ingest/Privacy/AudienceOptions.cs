using System.Collections.Immutable;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>What must be known to make an ecosystem fit for an audience.</summary>
public sealed record AudienceOptions
{
    /// <summary>The smallest number of people that may be told (METHOD F3).</summary>
    public const int DefaultSmallest = 5;

    /// <summary>The reference date: what is not live on it is left out where dates are left out.</summary>
    public required DateOnly At { get; init; }

    /// <summary>What the project decides about single actors, by id.</summary>
    public ImmutableSortedDictionary<string, ActorOverride> Overrides { get; init; } =
        ImmutableSortedDictionary.Create<string, ActorOverride>(StringComparer.Ordinal);

    /// <summary>The organisations whose people may be named to their members; used for the audience <see cref="Audience.Members"/> only.</summary>
    public ImmutableArray<string> Own { get; init; } = [];

    /// <summary>Fewer people than this stay together with others, or are left out.</summary>
    public int Smallest { get; init; } = DefaultSmallest;

    /// <summary>Pseudonyms by a key; null numbers the people instead, which nobody can join to another export.</summary>
    public Pseudonyms? Pseudonyms { get; init; }

    /// <summary>Language of the words that stand in for names: nl or en.</summary>
    public string Language { get; init; } = "nl";
}
