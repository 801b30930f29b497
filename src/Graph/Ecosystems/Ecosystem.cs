using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>All that is known of a neighbourhood: who, what runs between them, on whose word, since when. Immutable.</summary>
/// <remarks>Everything is in ordinal id order, so that equal content gives equal output whatever the order of the rows was.</remarks>
public sealed class Ecosystem
{
    private readonly Dictionary<string, int> _actors;
    private readonly Func<string, Relation?> _find;

    /// <summary>Puts checked tables together.</summary>
    /// <param name="actors">The actors; ids unique.</param>
    /// <param name="relations">The relations; ids unique, also among actors; both ends known.</param>
    /// <param name="memberships">Who belongs to what.</param>
    /// <param name="attendance">Who was at what.</param>
    /// <param name="coverage">Who was asked what.</param>
    /// <exception cref="ArgumentException">An id occurs twice or is unknown, or <c>part_of</c> runs in a circle. Tables from outside are checked
    /// first, with findings for every fault; this exception is for programs that build an ecosystem themselves.</exception>
    public Ecosystem(
        IEnumerable<Actor> actors,
        IEnumerable<Relation> relations,
        IEnumerable<Membership>? memberships = null,
        IEnumerable<Attendance>? attendance = null,
        IEnumerable<Coverage>? coverage = null)
    {
        Actors = ById(actors, a => a.Id);
        _actors = Places(Actors);
        Memberships = [.. (memberships ?? []).OrderBy(m => m.Person, StringComparer.Ordinal).ThenBy(m => m.Organisation, StringComparer.Ordinal)];
        Attendance = [.. (attendance ?? []).OrderBy(a => a.Event, StringComparer.Ordinal).ThenBy(a => a.Actor, StringComparer.Ordinal)];
        Coverage = [.. (coverage ?? []).OrderBy(c => c.Informant, StringComparer.Ordinal).ThenBy(c => c.Channel, StringComparer.Ordinal)];
        Relations = new GivenRelations(ById(relations, r => r.Id), _actors);
        _find = Relations.Find;
        Check();
    }

    private Ecosystem(Ecosystem of, RelationList relations, Func<string, Relation?> find)
    {
        (Actors, Memberships, Attendance, Coverage, _actors) = (of.Actors, of.Memberships, of.Attendance, of.Coverage, of._actors);
        (Relations, _find) = (relations, find);
    }

    /// <summary>The actors, by id.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>The relations, by id.</summary>
    public RelationList Relations { get; }

    /// <summary>The memberships, by person.</summary>
    public ImmutableArray<Membership> Memberships { get; }

    /// <summary>The attendance, by event.</summary>
    public ImmutableArray<Attendance> Attendance { get; }

    /// <summary>Who was asked what, by informant.</summary>
    public ImmutableArray<Coverage> Coverage { get; }

    /// <summary>The actor with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The actor.</returns>
    /// <exception cref="ArgumentException">No actor has this id.</exception>
    public Actor Actor(string id) =>
        FindActor(id) ?? throw new ArgumentException($"No actor has the id '{id}'.", nameof(id));

    /// <summary>The actor with an id, or null.</summary>
    /// <param name="id">The id; null gives null.</param>
    /// <returns>The actor, or null.</returns>
    public Actor? FindActor(string? id) => id is not null && _actors.TryGetValue(id, out var place) ? Actors[place] : null;

    /// <summary>The relation with an id, or null.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The relation, or null.</returns>
    public Relation? FindRelation(string id) => _find(id);

    /// <summary>The same with other relations.</summary>
    /// <param name="relations">Relations between these actors, ordinally by id; no id occurs twice or is that of an actor. Whoever made the list has seen to that.</param>
    /// <returns>The ecosystem.</returns>
    public Ecosystem With(RelationList relations) => new(this, relations, relations.Find);

    /// <summary>The same with some relations gone and others added, between known actors and with new ids; these come last. Those gone can still be looked up by their id.</summary>
    internal Ecosystem Redrawn(HashSet<string> lost, IReadOnlyCollection<Relation> added)
    {
        var drawn = added.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return new(
            this, new GivenRelations([.. Relations.Where(r => !lost.Contains(r.Id)), .. added], _actors), id => _find(id) ?? drawn.GetValueOrDefault(id));
    }

    // What comes out of a database is in order already, and a million need not be sorted to find that out.
    private static ImmutableArray<T> ById<T>(IEnumerable<T> items, Func<T, string> id)
    {
        ImmutableArray<T> given = [.. items];
        for (var i = 1; i < given.Length; i++)
        {
            if (string.CompareOrdinal(id(given[i - 1]), id(given[i])) > 0)
            {
                return [.. given.OrderBy(id, StringComparer.Ordinal)];
            }
        }

        return given;
    }

    private static Dictionary<string, int> Places(ImmutableArray<Actor> actors)
    {
        var places = new Dictionary<string, int>(actors.Length, StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            if (!places.TryAdd(actor.Id, places.Count))
            {
                throw new ArgumentException($"The actor id '{actor.Id}' occurs twice.");
            }
        }

        return places;
    }

    private void Check()
    {
        foreach (var actor in Actors)
        {
            Known(actor.PartOf, actor.Id);
            var steps = 0;
            for (var above = actor.PartOf; above is not null; above = Actors[_actors[above]].PartOf)
            {
                Known(above, actor.Id);
                if (++steps > Actors.Length)
                {
                    throw new ArgumentException($"The actor '{actor.Id}' is a part of itself, by way of others.");
                }
            }
        }

        var next = 0;
        for (var i = 0; i < Relations.Length; i++)
        {
            var relation = Relations[i];
            if (i > 0 && relation.Id == Relations[i - 1].Id)
            {
                throw new ArgumentException($"The relation id '{relation.Id}' occurs twice.");
            }

            // Both are in the order of their ids.
            while (next < Actors.Length && string.CompareOrdinal(Actors[next].Id, relation.Id) < 0)
            {
                next++;
            }

            if (next < Actors.Length && Actors[next].Id == relation.Id)
            {
                throw new ArgumentException($"The id '{relation.Id}' is both an actor and a relation.");
            }

            Known(relation.Source, relation.Id);
            Known(relation.Target, relation.Id);
            Known(relation.SourceActingFor, relation.Id);
            Known(relation.TargetActingFor, relation.Id);
        }

        foreach (var membership in Memberships)
        {
            Known(membership.Person, "memberships");
            Known(membership.Organisation, "memberships");
        }
    }

    private void Known(string? id, string where)
    {
        if (id is not null && !_actors.ContainsKey(id))
        {
            throw new ArgumentException($"'{where}' names the actor '{id}', which does not exist.");
        }
    }
}
