using System.Collections.Immutable;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>What a type of relation between kinds of ends is: channel, whether it is capital, its step and its form of support.</summary>
public sealed record TypeRule
{
    /// <summary>The rule for a relation that no rule matches: structure, no capital.</summary>
    public static TypeRule NoRow { get; } = new() { Type = "", Channel = "structure", Capital = false, Source = "" };

    /// <summary>The type.</summary>
    public required string Type { get; init; }

    /// <summary>Categories or kinds that the source must be one of; empty is anything.</summary>
    public ImmutableArray<string> SourceIs { get; init; } = [];

    /// <summary>Categories or kinds that the target must be one of; empty is anything.</summary>
    public ImmutableArray<string> TargetIs { get; init; } = [];

    /// <summary>The channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Whether it counts as social capital; never when an end is a place, gathering or rule.</summary>
    public required bool Capital { get; init; }

    /// <summary>True when it runs both ways whatever the row says.</summary>
    public bool Undirected { get; init; }

    /// <summary>Step of the ladder from contact (1) to contract (4); 0 for none.</summary>
    public int Step { get; init; }

    /// <summary>One of the five forms of municipal support; 0 for none.</summary>
    public int SupportForm { get; init; }

    /// <summary><c>source</c> or <c>target</c>: which end is inside the other; null when neither.</summary>
    public string? Inside { get; init; }

    /// <summary>True when it serves people: in no bridging measure.</summary>
    public bool PeopleServed { get; init; }

    /// <summary>True when it is also a route to be introduced along.</summary>
    public bool Introduces { get; init; }

    /// <summary>True when it harms its target, so that its loss is relief.</summary>
    public bool Adverse { get; init; }

    /// <summary>What the direction means.</summary>
    public string? Direction { get; init; }

    /// <summary>Where the entry comes from.</summary>
    public required string Source { get; init; }

    /// <summary>True when one end is inside the other.</summary>
    public bool IsInside => Inside is not null;

    /// <summary>Whether the kinds at the ends fit.</summary>
    /// <param name="source">The rule of the kind at the source.</param>
    /// <param name="target">The rule of the kind at the target.</param>
    /// <returns>True when both ends fit.</returns>
    public bool Matches(KindRule source, KindRule target) => Fits(SourceIs, source) && Fits(TargetIs, target);

    private static bool Fits(ImmutableArray<string> wanted, KindRule kind)
    {
        if (wanted.IsDefaultOrEmpty)
        {
            return true;
        }

        foreach (var word in wanted)
        {
            var fits = word switch
            {
                "organisation" => kind.IsOrganisation,
                "role" => kind.Category == KindCategory.Role,
                "researcher" => kind.Category == KindCategory.Researcher,
                "group" => kind.Category == KindCategory.Group,
                _ => word == kind.Kind,
            };
            if (fits)
            {
                return true;
            }
        }

        return false;
    }
}
