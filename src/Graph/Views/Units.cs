using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Views;

/// <summary>For whom each actor stands: the organisation of a person, the root of a department.</summary>
/// <remarks>
/// Persons, roles and groups take a unit from, first that exists: <c>acting_for</c>, <c>part_of</c>, memberships, an inside relation. Organisations
/// take theirs from <c>part_of</c> only. Several employers under one root: the unit is that root. At department level a role whose <c>part_of</c>
/// is only a root with departments takes the departments that employ it: with exactly one it stands as that department, else as itself.
/// </remarks>
internal sealed class Units
{
    private readonly Ecosystem _ecosystem;
    private readonly Func<Actor, KindRule?> _kindOf;
    private readonly Dictionary<string, ImmutableArray<string>> _homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _employers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitSet> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitSet> _departments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rootsWithDepartments = new(StringComparer.Ordinal);

    public Units(Ecosystem ecosystem, Func<Actor, KindRule?> kindOf, IEnumerable<(string Person, string Organisation, bool IsEmployment)> inside, DateOnly at)
    {
        _ecosystem = ecosystem;
        _kindOf = kindOf;
        var byRelation = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var byMembership = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var employers = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var membership in ecosystem.Memberships.Where(m => m.Period.DoesNotExclude(at)))
        {
            Add(byMembership, membership.Person, membership.Organisation);
            Add(employers, membership.Person, membership.Organisation);
        }

        foreach (var (person, organisation, isEmployment) in inside)
        {
            Add(byRelation, person, organisation);
            if (isEmployment)
            {
                Add(employers, person, organisation);
            }
        }

        foreach (var actor in ecosystem.Actors)
        {
            if (kindOf(actor) is not { } kind)
            {
                continue;
            }

            if (kind.Category == KindCategory.Department && actor.PartOf is not null && !actor.IsGeneric)
            {
                _rootsWithDepartments.Add(RootOf(actor.Id));
            }

            if (kind.IsPeople)
            {
                _homes[actor.Id] = OrganisationAbove(actor.PartOf) is { } above ? [above]
                    : byMembership.TryGetValue(actor.Id, out var members) ? [.. members]
                    : byRelation.TryGetValue(actor.Id, out var related) ? [.. related]
                    : [];
                // Whom it stands for is decided above: an employer outside that organisation makes it no holder there.
                _employers[actor.Id] = employers.TryGetValue(actor.Id, out var by)
                    ? [.. by.Where(e => _homes[actor.Id].Any(home => RootOf(home) == RootOf(e)))]
                    : [];
            }
        }
    }

    /// <summary>The highest organisation that an organisation is a part of; itself when it is a part of none.</summary>
    public string RootOf(string organisation)
    {
        var root = organisation;
        while (OrganisationAbove(_ecosystem.Actor(root).PartOf) is { } above)
        {
            root = above;
        }

        return root;
    }

    /// <summary>The units of an actor, as the end of a relation in which it acts for somebody or not.</summary>
    public UnitSet Of(string id, ReferenceLevel level, string? actingFor = null)
    {
        if (actingFor is not null)
        {
            return Find(id, level, actingFor);
        }

        var known = level == ReferenceLevel.Root ? _roots : _departments;
        lock (known)
        {
            if (!known.TryGetValue(id, out var units))
            {
                known[id] = units = Find(id, level, null);
            }

            return units;
        }
    }

    private UnitSet Find(string id, ReferenceLevel level, string? actingFor)
    {
        var actor = _ecosystem.Actor(id);
        if (_kindOf(actor) is not { IsInNetworks: true } kind)
        {
            return new UnitSet([]);
        }

        if (kind.IsOrganisation)
        {
            return new UnitSet([level == ReferenceLevel.Root ? RootOf(id) : DepartmentOf(id)]);
        }

        if (actingFor is not null)
        {
            return new UnitSet([level == ReferenceLevel.Root ? RootOf(actingFor) : DepartmentOf(actingFor)]);
        }

        var homes = _homes[id];
        if (homes.IsEmpty)
        {
            // A role that nobody places is in no organisation view; a person or a group stands for itself.
            return new UnitSet(kind.Category is KindCategory.Person or KindCategory.Group ? [id] : []);
        }

        var roots = homes.Select(RootOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        if (level == ReferenceLevel.Root)
        {
            return new UnitSet(roots);
        }

        // One of several hats is a department only where the other hats leave no doubt which: in several departments of one whole it is that whole.
        return roots is [var only]
            ? AtDepartmentLevel(id, homes, only)
            : new UnitSet([.. roots.Select(r => homes.Where(h => RootOf(h) == r).ToArray() is [var home] ? DepartmentOf(home) : r).Order(StringComparer.Ordinal)]);
    }

    /// <summary>An organisation and all that it is a part of, itself first.</summary>
    public ImmutableArray<string> LineageOf(string organisation) => [.. Lineage(organisation)];

    /// <summary>The departments and organisations of which a person or role is a holder: its homes, their roots, and every department that employs it.</summary>
    public IEnumerable<string> HeldBy(string id) =>
        _homes.TryGetValue(id, out var homes)
            ? homes.Concat(_employers[id]).SelectMany(Lineage).Distinct(StringComparer.Ordinal)
            : [];

    /// <summary>The departments that employ a person or role, or that it is a part of; ordinal.</summary>
    public ImmutableArray<string> DepartmentsOf(string id)
    {
        if (!_homes.TryGetValue(id, out var homes))
        {
            return [];
        }

        return [.. homes.Concat(_employers[id]).Where(o => RootOf(o) != o).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private UnitSet AtDepartmentLevel(string id, ImmutableArray<string> homes, string root)
    {
        if (homes is [var home] && (home != root || !_rootsWithDepartments.Contains(root)))
        {
            return new UnitSet([DepartmentOf(home)]);
        }

        var departments = DepartmentsOf(id);
        return new UnitSet(departments is [var one] ? [DepartmentOf(one)] : [id]);
    }

    private string DepartmentOf(string organisation)
    {
        var actor = _ecosystem.Actor(organisation);
        return _kindOf(actor)?.Kind == "fund" && OrganisationAbove(actor.PartOf) is { } owner
            && _kindOf(_ecosystem.Actor(owner))?.Kind == "cooperative"
            ? owner
            : organisation;
    }

    private IEnumerable<string> Lineage(string organisation)
    {
        for (string? o = organisation; o is not null; o = OrganisationAbove(_ecosystem.Actor(o).PartOf))
        {
            yield return o;
        }
    }

    private string? OrganisationAbove(string? id) =>
        _ecosystem.FindActor(id) is { } actor && _kindOf(actor)?.IsOrganisation == true ? actor.Id : null;

    private static void Add(Dictionary<string, SortedSet<string>> sets, string key, string value)
    {
        if (!sets.TryGetValue(key, out var set))
        {
            sets[key] = set = new SortedSet<string>(StringComparer.Ordinal);
        }

        set.Add(value);
    }
}
