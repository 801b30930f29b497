using System.Collections.Immutable;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>What the numbers about persons share: their contacts, their departments, and whom each way to a department passes.</summary>
internal sealed class PersonGround
{
    private readonly Measurement _m;
    private readonly ILookup<string, PersonContact> _contacts;
    private readonly LabelledNetwork _network;
    private readonly Lazy<BrokerageCensus> _census;
    private readonly Dictionary<(string, string), ImmutableArray<string>?> _ways = [];
    private readonly Dictionary<string, ImmutableArray<string>> _departments = new(StringComparer.Ordinal);

    public PersonGround(Measurement m)
    {
        _m = m;
        _contacts = m.Ties.Where(t => t.Channel == "contact" && !m.Reading.IsInGeneric(t.One) && !m.Reading.IsInGeneric(t.Other))
            .SelectMany(t => new[] { (Of: t.One, new PersonContact(t.Other, t.OneUnit, t.OtherUnit, t)), (Of: t.Other, new PersonContact(t.One, t.OtherUnit, t.OneUnit, t)) })
            .ToLookup(x => x.Of, x => x.Item2, StringComparer.Ordinal);
        _network = PersonView.Of(m.Reading);
        _census = new(() => Brokerage.Of(_network.Network, Groups(), new BrokerageOptions { WithExclusive = true }));
    }

    /// <summary>How many others there are in the person view.</summary>
    public int Others => _network.Labels.Count - 1;

    /// <summary>The contacts of a person or role.</summary>
    public IEnumerable<PersonContact> ContactsOf(string id) => _contacts[id];

    /// <summary>How many others are known to be tied or not tied to a person.</summary>
    public int Observed(string id)
    {
        if (IsAsked(id))
        {
            return Others;
        }

        var tied = _contacts[id].Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return !_m.Observation.HasComplete ? tied.Count : _network.Labels.Count(other => other != id && (tied.Contains(other) || IsAsked(other)));
    }

    /// <summary>Whether somebody, or the organisation that answered for everybody, was a complete source for contact.</summary>
    public bool IsAsked(string id) =>
        _m.Observation.IsUnitComplete(id, "contact") || _m.Reading.RootUnitsOf(id).Ids.Any(u => _m.Observation.IsComplete(u, "contact"));

    /// <summary>The roles of a person in the person view with whole organisations as groups, and the pairs that it alone joins.</summary>
    public (BrokerRoles Roles, long Exclusive)? Brokering(string id) =>
        _network.Labels.TryIndexOf(id, out var node) && _census.Value.PerNode[node] is { } roles ? (roles, _census.Value.Exclusive!.Value[node]) : null;

    /// <summary>Every department of an institution, by id.</summary>
    public ImmutableArray<string> DepartmentsIn(string institution)
    {
        if (!_departments.TryGetValue(institution, out var departments))
        {
            _departments[institution] = departments =
            [
                .. _m.Reading.Ecosystem.Actors
                    .Where(a => a.Id != institution && !a.IsGeneric && _m.Reading.Kind(a)?.Category == KindCategory.Department && _m.Reading.RootOf(a.Id) == institution)
                    .Select(a => a.Id),
            ];
        }

        return departments;
    }

    /// <summary>The departments that an end inside an institution is in, those above it included.</summary>
    public ImmutableArray<string> DepartmentsOf(string id, string institution)
    {
        var reading = _m.Reading;
        IEnumerable<string> above = reading.Kind(reading.Ecosystem.Actor(id))?.IsOrganisation == true ? Lineage(id) : reading.HeldBy(id);
        return [.. above.Intersect(DepartmentsIn(institution), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whom every way from an organisation to a department passes; null when there is no way.</summary>
    public ImmutableArray<string>? Ways(string organisation, string department)
    {
        if (!_ways.TryGetValue((organisation, department), out var gatekeepers))
        {
            var view = _m.Terminal(organisation, department);
            _ways[(organisation, department)] = gatekeepers = view.HasHolder && view.Redundancy().Ways > 0 ? view.Dominators() : null;
        }

        return gatekeepers;
    }

    private IEnumerable<string> Lineage(string id)
    {
        for (var actor = _m.Reading.Ecosystem.FindActor(id); actor is not null; actor = _m.Reading.Ecosystem.FindActor(actor.PartOf))
        {
            yield return actor.Id;
        }
    }

    // Whole organisations are groups; who belongs to none is a group of its own, who belongs to several is in none.
    private int[] Groups()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. _network.Labels.Select(id =>
            {
                var units = _m.Reading.RootUnitsOf(id);
                if (units.IsDualHatted)
                {
                    return -1;
                }

                var group = units.Single ?? id;
                return numbers.TryGetValue(group, out var number) ? number : numbers[group] = numbers.Count;
            }),
        ];
    }
}

/// <summary>A contact of a person.</summary>
/// <param name="Id">The other end.</param>
/// <param name="OwnUnit">The unit the person stands for in it; null when it has none or several.</param>
/// <param name="Unit">The unit of the other end.</param>
/// <param name="Tie">The tie.</param>
internal sealed record PersonContact(string Id, string? OwnUnit, string? Unit, ClassifiedTie Tie);
