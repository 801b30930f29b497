using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Ingest.Names;

/// <summary>The queue of actors that may be one, or a part of another, for somebody to decide on.</summary>
/// <param name="Suggestions">Most sure first, then most alike, then by id.</param>
/// <param name="Compared">How many pairs of actors were compared.</param>
public sealed record NameQueue(ImmutableArray<NameSuggestion> Suggestions, long Compared)
{
    /// <summary>Makes the queue: looks at every actor, compares those that share something rare, and leaves out what has been decided.</summary>
    /// <param name="ecosystem">What is known, read with the decisions that are in force.</param>
    /// <param name="profile">Which kinds are organisations, people, places.</param>
    /// <param name="decisions">The log of decisions, oldest first.</param>
    /// <returns>The queue. Time grows with the number of actors and with how many share their rarest word; see docs/results/names.md.</returns>
    public static NameQueue Of(Ecosystem ecosystem, Profile profile, IEnumerable<NameDecision> decisions)
    {
        var actors = ecosystem.Actors.Select((a, i) => new NamedActor(i, a, profile.Kind(a.Kind))).ToArray();
        var places = Places(actors);
        var comparison = new NameComparison(places, actors.Select(a => a.City).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal));
        var pairs = Candidates.Of(actors, places);
        var merged = new OneName(NameDecision.InForce(decisions));
        var one = pairs
            .Where(pair => !IsPart(ecosystem, actors[pair.A].Actor, actors[pair.B].Actor))
            .Select(pair => comparison.Of(actors[pair.A], actors[pair.B]))
            .OfType<NameSuggestion>()
            .ToArray();
        var known = one.Select(s => (s.First, s.Second)).ToHashSet();
        var suggestions = one
            .Concat(PartOfNames.Of(ecosystem, actors).Where(s => !known.Contains(NameDecision.Pair(s.First, s.Second))))
            .Where(s => !merged.IsDecided(s.First, s.Second))
            .OrderBy(s => s.Sureness)
            .ThenBy(s => s.Kind)
            .ThenByDescending(s => s.Likeness)
            .ThenBy(s => s.First, StringComparer.Ordinal)
            .ThenBy(s => s.Second, StringComparer.Ordinal);
        return new NameQueue([.. suggestions], pairs.Count);
    }

    /// <summary>Two different right numbers in one register: then two actors are two.</summary>
    /// <param name="a">An actor.</param>
    /// <param name="b">Another.</param>
    /// <returns>The two numbers, or null when they are not known to differ.</returns>
    public static (string First, string Second)? DifferentNumbers(Actor a, Actor b)
    {
        var (one, other) = (new NamedActor(0, a, null).Numbers, new NamedActor(1, b, null).Numbers);
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] is { } first && other[i] is { } second && first != second)
            {
                return (first, second);
            }
        }

        return null;
    }

    /// <summary>One is a part of the other, by way of others too: then they are two.</summary>
    private static bool IsPart(Ecosystem ecosystem, Actor a, Actor b) => IsAbove(ecosystem, a, b.Id) || IsAbove(ecosystem, b, a.Id);

    private static bool IsAbove(Ecosystem ecosystem, Actor from, string sought)
    {
        for (var above = ecosystem.FindActor(from.PartOf); above is not null; above = ecosystem.FindActor(above.PartOf))
        {
            if (above.Id == sought)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Places(IEnumerable<NamedActor> actors)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            var names = actor.Actor.Neighbourhoods.Append(actor.Actor.City ?? "");
            if (actor.Category == KindCategory.Place)
            {
                names = names.Append(actor.Actor.Name);
            }

            places.UnionWith(names.Select(NameKey.Of).SelectMany(n => n.Words.Concat(n.Looks)));
        }

        places.Remove("");
        return places;
    }
}
