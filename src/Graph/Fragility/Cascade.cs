using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>What goes when something goes: relations fall with their ends and with what carries them, and so on down.</summary>
/// <remarks>
/// Least fixed point on the ecosystem, before any view: an actor is lost if it is removed or its parent organisation is lost; a relation is lost if an
/// end is lost or what it hangs on is. Losing a relation removes no actor. Relations that are not live fall too, so that a chain through them holds,
/// but only live ones are listed. Time O(n + m) a round; rounds at most the length of the longest chain.
/// </remarks>
public sealed record Cascade
{
    /// <summary>Every lost relation, live or not.</summary>
    public required ImmutableHashSet<string> Lost { get; init; }

    /// <summary>Every lost actor.</summary>
    public required ImmutableHashSet<string> LostActors { get; init; }

    /// <summary>Lost with an end of their own, or removed themselves; live, by id.</summary>
    public required ImmutableArray<Relation> Own { get; init; }

    /// <summary>Taken along: lost although neither of their ends is; live, by id.</summary>
    public required ImmutableArray<Relation> TakenAlong { get; init; }

    /// <summary>What is lost when elements are removed.</summary>
    /// <param name="reading">The reading: which relations are live, and which actors are organisations.</param>
    /// <param name="removed">Ids of actors or relations.</param>
    /// <returns>The cascade.</returns>
    public static Cascade Of(Reading reading, params IEnumerable<string> removed)
    {
        var ecosystem = reading.Ecosystem;
        var gone = removed.ToHashSet(StringComparer.Ordinal);
        var lostActors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in ecosystem.Actors)
        {
            // Only an organisation takes down what is a part of it; a programme or a place does not.
            for (var above = actor; above is not null; above = ecosystem.FindActor(above.PartOf))
            {
                if (gone.Contains(above.Id) && (above == actor || reading.Kind(above)?.IsOrganisation == true))
                {
                    lostActors.Add(actor.Id);
                    break;
                }
            }
        }

        var lost = ecosystem.Relations
            .Where(r => gone.Contains(r.Id) || lostActors.Contains(r.Source) || lostActors.Contains(r.Target))
            .Select(r => r.Id)
            .ToHashSet(StringComparer.Ordinal);
        var isLost = (string id) => lostActors.Contains(id) || lost.Contains(id);
        var carried = ecosystem.Relations.Where(r => !r.CarriedBy.IsNothing && !lost.Contains(r.Id)).ToList();
        while (carried.RemoveAll(r => r.CarriedBy.FallsWhen(isLost) && lost.Add(r.Id)) > 0)
        {
        }

        var live = reading.Live.Select(l => l.Relation).Where(r => lost.Contains(r.Id)).ToArray();
        bool IsOwn(Relation r) => gone.Contains(r.Id) || lostActors.Contains(r.Source) || lostActors.Contains(r.Target);
        return new Cascade
        {
            Lost = [.. lost],
            LostActors = [.. lostActors],
            Own = [.. live.Where(IsOwn)],
            TakenAlong = [.. live.Where(r => !IsOwn(r))],
        };
    }
}
