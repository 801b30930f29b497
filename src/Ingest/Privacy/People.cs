using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Who is a person, and who of them an audience may see by name.</summary>
internal sealed class People
{
    private readonly Reading _reading;
    private readonly Reading _departments;
    private readonly HashSet<string> _own;

    public People(Ecosystem ecosystem, Profile profile, Audience audience, AudienceOptions options)
    {
        _reading = new Reading(ecosystem, profile, new ReadingOptions { At = options.At, Overrides = options.Overrides });
        _departments = _reading.At(ReferenceLevel.Department);
        _own = audience == Audience.Members
            ? options.Own.Where(id => ecosystem.FindActor(id) is { } a && _reading.Kind(a)?.IsOrganisation == true).Select(_reading.RootOf).ToHashSet(StringComparer.Ordinal)
            : [];
        Names = new PersonNames(ecosystem.Actors.Where(a => IsPerson(a) && !IsOwn(a)));
    }

    /// <summary>The names of persons who are not shown by name.</summary>
    public PersonNames Names { get; }

    /// <summary>A natural person. Whoever has a kind that the profile does not know may be one.</summary>
    public bool IsPerson(Actor actor) => _reading.Kind(actor) is not { } kind || kind.Category == KindCategory.Person;

    /// <summary>A person, role or group.</summary>
    public bool IsPeople(Actor actor) => _reading.Kind(actor)?.IsPeople ?? true;

    /// <summary>One of the people of an organisation to whose members this is shown.</summary>
    public bool IsOwn(Actor actor) => _own.Count > 0 && IsPeople(actor) && IsKnown(actor) && _reading.RootUnitsOf(actor.Id).Ids.Any(_own.Contains);

    /// <summary>A person, role or group that is not one of the own people.</summary>
    public bool IsStranger(string id) => _reading.Ecosystem.Actor(id) is var actor && IsPeople(actor) && !IsOwn(actor);

    /// <summary>An organisation to whose members this is shown, or one of its people.</summary>
    public bool IsOfOwn(string id) =>
        _own.Count > 0 && _reading.Ecosystem.Actor(id) is var actor && IsKnown(actor) && _reading.RootUnitsOf(id).Ids.Any(_own.Contains);

    /// <summary>Whether the actor belongs to an organisation.</summary>
    public bool HasOrganisation(Actor actor) => IsKnown(actor) && _reading.RootUnitsOf(actor.Id).Ids.Any(id => id != actor.Id);

    /// <summary>The organisations that an actor stands for, departments where they are known; empty when none.</summary>
    public IReadOnlyList<string> OrganisationsOf(Actor actor, string? actingFor)
    {
        if (!IsKnown(actor))
        {
            return [];
        }

        var department = _departments.UnitsOf(actor.Id, actingFor).Ids;
        return department.Length == 1 && !IsPeople(_reading.Ecosystem.Actor(department[0]))
            ? department
            : [.. _reading.RootUnitsOf(actor.Id, actingFor).Ids.Where(id => !IsPeople(_reading.Ecosystem.Actor(id)))];
    }

    /// <summary>What the profile says of a relation between the actors as they are.</summary>
    public TypeRule RuleOf(Relation relation) => _reading.Rule(relation);

    /// <summary>What the profile says of a relation between other actors.</summary>
    public TypeRule RuleBetween(string type, Actor source, Actor target) =>
        _reading.Profile.Kind(KindOf(source)) is { } from && _reading.Profile.Kind(KindOf(target)) is { } to
            ? _reading.Profile.Type(type, from, to) ?? TypeRule.NoRow
            : TypeRule.NoRow;

    private string KindOf(Actor actor) => _reading.Options.Overrides.GetValueOrDefault(actor.Id)?.Kind ?? actor.Kind;

    /// <summary>Whether the profile knows the kind. Who has another may be a person, and is treated as one; mostly it is an organisation.</summary>
    public bool IsKnown(Actor actor) => _reading.Kind(actor) is not null;
}
