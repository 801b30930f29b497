using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Whether somebody is rooted on both sides: in the neighbourhood and in the own organisation; and what rests on that person.</summary>
/// <remarks>
/// Of an official v of institution R, by contact: E = ties with community ends; I = ties with colleagues who share no department with v. Balance = min / max of the two;
/// E-I = (E - I) / (E + I), at <see cref="IsolatedFrom"/> or more a warning of isolation. Internal reach = departments of R reached in two steps inside R, R's own node being nobody, of those v
/// is not in. Top management: whether the highest stated level of R is within those two steps. Brokerage: pairs v stands between as gatekeeper, representative or liaison, whole
/// organisations as groups; exclusive: pairs that v alone joins. Dependency = of the pairs (community organisation, department of R) with a way, those whose every way passes v. Load: community
/// organisations, and departments, behind one person; a role divides by its number of persons.
/// Of a person in a community organisation c the same, with E = ties outside c, I = ties inside c, reach over the members of c, dependency over the pairs of c with the
/// departments of the institutions that matter to c; also its core number inside c.
/// Undefined: both E and I 0, n/a (not mentioned, or no alters when asked); no other department or member, n/a (too few to compare); no level stated, n/a (level not stated).
/// Who: persons and roles that belong to one organisation. Strengths: ignored. Direction: ignored.
/// Reference: after Tushman and Scanlan (1981); Williams (2002); the essay, box 5.
/// Checked against: the toy neighbourhood and the real set, by hand.
/// </remarks>
public static class BoundarySpanner
{
    /// <summary>From this E-I on an official is said to be isolated in the own organisation: nine ties out for each tie to another department.</summary>
    public const double IsolatedFrom = 0.8;

    private const int Steps = 2;

    /// <summary>Everybody who may stand between the neighbourhood and an institution.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="persons">Ids of persons and roles; null takes everybody who belongs to one organisation.</param>
    /// <returns>By id.</returns>
    /// <exception cref="ArgumentException">An id is no person or role of one organisation.</exception>
    public static ImmutableArray<Spanner> Of(Measurement m, IEnumerable<string>? persons = null)
    {
        var whole = m.Reading.Options.Level == ReferenceLevel.Root ? m : new Measurement(m.Reading.At(ReferenceLevel.Root), m.Holes);
        var all = People(whole.Reading);
        var asked = persons?.ToArray();
        if (asked?.Except(all, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"'{unknown}' is no person or role that belongs to one organisation.", nameof(persons));
        }

        var ground = new PersonGround(whole);
        return [.. (asked ?? [.. all]).Order(StringComparer.Ordinal).Select(id => One(whole, ground, id))];
    }

    /// <summary>Everybody who belongs to exactly one organisation that is decided to be an institution or community.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>Ids of persons and roles, ordinal.</returns>
    public static ImmutableArray<string> People(Reading reading) => [.. reading.Ecosystem.Actors.Where(a => MayStand(reading, a)).Select(a => a.Id)];

    private static bool MayStand(Reading reading, Actor actor) =>
        reading.Kind(actor)?.Category is KindCategory.Person or KindCategory.Role
        && !reading.IsInGeneric(actor.Id)
        && reading.RootUnitsOf(actor.Id).Single is { } unit && unit != actor.Id
        && reading.Unit(unit).Class is ActorClass.Institutional or ActorClass.Community;

    private static Spanner One(Measurement m, PersonGround ground, string id)
    {
        var (reading, actor) = (m.Reading, m.Reading.Ecosystem.Actor(id));
        var unit = reading.Unit(reading.RootUnitsOf(id).Single!);
        var own = unit.IsInstitutional ? ground.DepartmentsOf(id, unit.Id) : [];
        var contacts = ground.ContactsOf(id).ToArray();
        var sorts = contacts.ToLookup(c => Sort(reading, ground, unit, own, c));
        var organisations = sorts[ContactSort.Out].Select(c => c.Unit!).Where(u => reading.Unit(u).IsOrganisation)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var near = Near(ground, unit.Id, id);
        var (passing, reachable) = Dependency(m, ground, unit, id);
        var membership = reading.Ecosystem.Memberships.FirstOrDefault(x => x.Person == id && reading.RootOf(x.Organisation) == unit.Id && x.Period.DoesNotExclude(reading.Options.At));
        return new Spanner
        {
            Id = id,
            Unit = unit,
            Persons = reading.Kind(actor)?.Category == KindCategory.Role ? actor.Persons : 1,
            Departments = own,
            Out = sorts[ContactSort.Out].Count(),
            In = sorts[ContactSort.In].Count(),
            OwnDepartment = sorts[ContactSort.OwnDepartment].Count(),
            NotPlaced = sorts[ContactSort.NotPlaced].Count(),
            Reached = Reached(reading, ground, unit, own, near),
            Reachable = unit.IsInstitutional ? ground.DepartmentsIn(unit.Id).Except(own, StringComparer.Ordinal).Count() : m.Observation.PeopleOf(unit.Id).Length - 1,
            TopManagement = TopManagement(m, unit, id, near),
            Brokering = ground.Brokering(id),
            Organisations = organisations,
            PairsThrough = passing,
            Pairs = reachable,
            Level = actor.Level,
            Role = membership?.Role,
            Since = membership?.Period.From,
            Until = membership?.Period.To,
            Core = unit.IsInstitutional ? null : Core(m, unit.Id, id),
            Relations = [.. contacts.SelectMany(c => c.Tie.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Observed = ground.Observed(id),
            Others = ground.Others,
        };
    }

    private static ContactSort Sort(Reading reading, PersonGround ground, Unit unit, ImmutableArray<string> own, PersonContact contact)
    {
        if (contact.OwnUnit != unit.Id || contact.Unit is null)
        {
            return ContactSort.NotPlaced; // In this relation it acts for somebody else, or the other does not say for whom.
        }

        if (contact.Unit != unit.Id)
        {
            var isOut = !unit.IsInstitutional || reading.Unit(contact.Unit).Class == ActorClass.Community;
            return isOut ? ContactSort.Out : ContactSort.NotPlaced;
        }

        if (!unit.IsInstitutional)
        {
            return ContactSort.In;
        }

        var theirs = ground.DepartmentsOf(contact.Id, unit.Id);
        return own.IsEmpty || theirs.IsEmpty ? ContactSort.NotPlaced
            : own.Intersect(theirs, StringComparer.Ordinal).Any() ? ContactSort.OwnDepartment
            : ContactSort.In;
    }

    // Who is within two steps inside the own organisation; its own node is nobody in particular.
    private static HashSet<string> Near(PersonGround ground, string unit, string id)
    {
        var near = new HashSet<string>(StringComparer.Ordinal) { id };
        var edge = new List<string> { id };
        for (var step = 0; step < Steps; step++)
        {
            edge = [.. edge.SelectMany(ground.ContactsOf).Where(c => c.OwnUnit == unit && c.Unit == unit && c.Id != unit && near.Add(c.Id)).Select(c => c.Id)];
        }

        near.Remove(id);
        return near;
    }

    private static int Reached(Reading reading, PersonGround ground, Unit unit, ImmutableArray<string> own, HashSet<string> near) =>
        unit.IsInstitutional
            ? near.SelectMany(x => ground.DepartmentsOf(x, unit.Id)).Except(own, StringComparer.Ordinal).Count()
            : near.Count(x => reading.Kind(reading.Ecosystem.Actor(x))?.IsPeople == true);

    // Null: no level is stated anywhere in the institution.
    private static bool? TopManagement(Measurement m, Unit unit, string id, HashSet<string> near)
    {
        if (!unit.IsInstitutional)
        {
            return null;
        }

        var levels = m.Observation.PeopleOf(unit.Id).Select(x => (Id: x, m.Reading.Ecosystem.Actor(x).Level)).Where(x => x.Level is not null).ToArray();
        return levels.Length == 0 ? null : levels.Where(x => x.Level == levels.Max(y => y.Level)).Any(x => x.Id == id || near.Contains(x.Id));
    }

    private static (int Passing, int Reachable) Dependency(Measurement m, PersonGround ground, Unit unit, string id)
    {
        var pairs = unit.IsInstitutional
            ? from o in m.Egos.Where(o => o.Class == ActorClass.Community) from d in ground.DepartmentsIn(unit.Id) select (o.Id, d)
            : from r in m.InstitutionsOf(unit) from d in ground.DepartmentsIn(r.Id) select (unit.Id, d);
        var (passing, reachable) = (0, 0);
        foreach (var (organisation, department) in pairs)
        {
            if (ground.Ways(organisation, department) is { } gatekeepers)
            {
                reachable++;
                passing += gatekeepers.Contains(id) ? 1 : 0;
            }
        }

        return (passing, reachable);
    }

    private static int Core(Measurement m, string organisation, string id)
    {
        var labels = NodeLabels.Of(m.Observation.PeopleOf(organisation));
        var inside = m.ContactsOf(organisation).Where(t => t.OneUnit == organisation && t.OtherUnit == organisation && labels.Contains(t.One) && labels.Contains(t.Other)).ToArray();
        var network = NetworkBuilder.Build(
            labels.Count,
            inside.Select(t => labels.IndexOf(t.One)).ToArray(),
            inside.Select(t => labels.IndexOf(t.Other)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        return KCore.Of(network).PerNode[labels.IndexOf(id)];
    }

    private enum ContactSort
    {
        NotPlaced,
        Out,
        In,
        OwnDepartment,
    }
}

/// <summary>A person or role between two worlds.</summary>
public sealed record Spanner
{
    /// <summary>Id of the person or role.</summary>
    public required string Id { get; init; }

    /// <summary>The organisation it belongs to, whole.</summary>
    public required Unit Unit { get; init; }

    /// <summary>How many persons the role is; null when not stated.</summary>
    public int? Persons { get; init; }

    /// <summary>The departments it is in, those above them included; empty in a community organisation.</summary>
    public ImmutableArray<string> Departments { get; init; } = [];

    /// <summary>E: contacts with the community; of a community person, contacts outside the own organisation.</summary>
    public int Out { get; init; }

    /// <summary>I: contacts with other departments; of a community person, contacts inside the own organisation.</summary>
    public int In { get; init; }

    /// <summary>Contacts within the own department.</summary>
    public int OwnDepartment { get; init; }

    /// <summary>Contacts in neither count: other institutions, undecided kinds, colleagues without a department.</summary>
    public int NotPlaced { get; init; }

    /// <summary>Departments (or members) reached in two steps inside.</summary>
    public int Reached { get; init; }

    /// <summary>Departments (or members) there are besides the own.</summary>
    public int Reachable { get; init; }

    /// <summary>Whether top management is within two steps inside; null when no level is stated, and for community persons.</summary>
    public bool? TopManagement { get; init; }

    /// <summary>The roles in the person view and the pairs that it alone joins; null when it is not in that view or belongs to several organisations.</summary>
    public (BrokerRoles Roles, long Exclusive)? Brokering { get; init; }

    /// <summary>The organisations outside it is in contact with.</summary>
    public ImmutableArray<string> Organisations { get; init; } = [];

    /// <summary>Pairs (organisation, department) of which every way passes it.</summary>
    public int PairsThrough { get; init; }

    /// <summary>Pairs (organisation, department) with a way.</summary>
    public int Pairs { get; init; }

    /// <summary>Level of mandate; null when not stated.</summary>
    public int? Level { get; init; }

    /// <summary>Its role in the list of members; null when not stated.</summary>
    public string? Role { get; init; }

    /// <summary>Since when it is there; null when not stated.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Until when; null when not stated.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Core number among the members; null for officials.</summary>
    public int? Core { get; init; }

    /// <summary>Ids of the relations behind the counts.</summary>
    public ImmutableArray<string> Relations { get; init; } = [];

    /// <summary>Others known to be tied or not tied to it.</summary>
    public int Observed { get; init; }

    /// <summary>Others in the person view.</summary>
    public int Others { get; init; }

    /// <summary>min(E, I) / max(E, I); null when both are 0.</summary>
    public double? Balance => Out + In == 0 ? null : Math.Min(Out, In) / (double)Math.Max(Out, In);

    /// <summary>(E - I) / (E + I); null when both are 0.</summary>
    public double? Ei => EiIndex.Index(Out, In);

    /// <summary>Whether so little runs inside that the official stands alone there.</summary>
    public bool IsIsolated => Unit.IsInstitutional && Ei >= BoundarySpanner.IsolatedFrom - 1e-9;

    /// <summary>Share of departments (or members) reached; null when there is no other.</summary>
    public double? InternalReach => Reachable < 1 ? null : Reached / (double)Reachable;

    /// <summary>Share of the pairs whose every way passes it; null without a pair.</summary>
    public double? Dependency => Pairs == 0 ? null : PairsThrough / (double)Pairs;
}
