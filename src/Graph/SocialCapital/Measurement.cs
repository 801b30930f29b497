using System.Collections.Concurrent;
using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The views of one reading, each built once, and what every score needs beside its number.</summary>
/// <remarks>Several threads may ask at once.</remarks>
public sealed class Measurement
{
    /// <summary>The channels that are social capital.</summary>
    public static readonly ImmutableArray<string> CapitalChannels = ["collaboration", "contact", "material", "money", "support"];

    private readonly Dictionary<string, TerminalGround> _grounds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Ego, string Institution), TerminalView> _terminals = [];
    private readonly ConcurrentDictionary<string, HeadReadings> _heads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EgoReadings> _egoReadings = new(StringComparer.Ordinal);
    private readonly Measurement? _drawnOf;
    private readonly Lazy<OrganisationView> _organisations;
    private readonly Lazy<ImmutableArray<ClassifiedTie>> _ties;
    private readonly Lazy<Observation> _observation;
    private readonly Lazy<NetworkReadings> _bridging;
    private readonly Lazy<NetworkReadings> _everybody;
    private readonly Lazy<LabelledNetwork> _persons;
    private readonly Lazy<ILookup<string, ClassifiedTie>> _contactsOf;
    private readonly Lazy<ImmutableArray<RootContact>> _contactsByRoot;
    private readonly Lazy<ImmutableArray<(string Id, ImmutableArray<string> Roots)>> _peopleByRoot;
    private readonly Lazy<Measurement> _departments;
    private readonly Lazy<ImmutableArray<OpenTie>> _openByRoot;
    private readonly Lazy<ImmutableHashSet<string>> _rootsWithDepartments;

    /// <summary>Prepares the views of a reading; each is built when first asked for.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="holes">On which network structural holes are computed.</param>
    /// <param name="unknowns">How far what is not known is worked out.</param>
    public Measurement(Reading reading, HolesModel holes = HolesModel.WholeNetwork, Unknowns unknowns = Unknowns.Bounded)
    {
        (Reading, Holes, Unknowns) = (reading, holes, unknowns);
        _organisations = new(() => OrganisationView.Of(Reading));
        _ties = new(() => TieClassification.Of(Reading));
        _observation = new(() => new Observation(Reading));
        _bridging = new(() => new NetworkReadings(this, isBridging: true, RootOf));
        _everybody = new(() => new NetworkReadings(this, isBridging: false, RootOf));
        _persons = new(() => PersonView.Of(Reading));
        _contactsOf = new(() => Ties.Where(t => t.Channel == "contact" && t.OneUnit is not null && t.OtherUnit is not null)
            .SelectMany(t => new[] { t.OneUnit!, t.OtherUnit! }.Distinct(StringComparer.Ordinal).Select(u => (Unit: u, Tie: t)))
            .ToLookup(x => x.Unit, x => x.Tie, StringComparer.Ordinal));
        _contactsByRoot = new(FindContactsByRoot);
        _peopleByRoot = new(() => [.. Reading.Ecosystem.Actors.Where(a => Reading.Kind(a)?.IsPeople == true && !Reading.IsInGeneric(a.Id)).Select(a => (a.Id, Reading.RootUnitsOf(a.Id).Ids))]);
        _openByRoot = new(() => Reading.Options.Level == ReferenceLevel.Root ? Organisations.Open : OpenTie.Of(Reading.At(ReferenceLevel.Root)));
        _departments = new(() => Reading.Options.Level == ReferenceLevel.Department ? this : new Measurement(Reading.At(ReferenceLevel.Department), Holes, Unknowns));
        _rootsWithDepartments = new(() => Reading.Ecosystem.Actors.Where(a => !a.IsGeneric && Reading.Kind(a)?.Category == KindCategory.Department)
            .Select(a => (a.Id, Root: Reading.RootOf(a.Id))).Where(a => a.Id != a.Root).Select(a => a.Root).ToImmutableHashSet(StringComparer.Ordinal));
    }

    // A plausible network of a measurement: who is there and who was asked is the same in all of them.
    internal Measurement(Measurement of, Reading drawn, Lazy<Observation> observation, Lazy<Observation> ofDepartments)
        : this(drawn, of.Holes, Unknowns.Drawn)
    {
        (_drawnOf, _observation) = (of, observation);
        _departments = new(() => drawn.Options.Level == ReferenceLevel.Department
            ? this
            : new Measurement(of.Departments, drawn.At(ReferenceLevel.Department), ofDepartments, ofDepartments));
    }

    /// <summary>The reading.</summary>
    public Reading Reading { get; }

    /// <summary>On which network structural holes are computed.</summary>
    public HolesModel Holes { get; }

    /// <summary>How far what is not known is worked out.</summary>
    public Unknowns Unknowns { get; }

    internal bool WithBounds => Unknowns == Unknowns.Bounded;

    /// <summary>Whether this is a plausible network: then scores have no evidence, and what rests on no drawn tie is left out.</summary>
    internal bool IsDrawn => Unknowns == Unknowns.Drawn;

    /// <summary>The organisation view at the level of the reading.</summary>
    public OrganisationView Organisations => _organisations.Value;

    /// <summary>Ids of the root organisations that have departments of their own, generic ones left out.</summary>
    public ImmutableHashSet<string> RootsWithDepartments => _rootsWithDepartments.Value;

    /// <summary>Every tie between ends as named, classified.</summary>
    public ImmutableArray<ClassifiedTie> Ties => _ties.Value;

    /// <summary>Which dyads were observed.</summary>
    public Observation Observation => _observation.Value;

    /// <summary>Holes and brokers on the organisation view without institutions and undecided units, channels contact and collaboration, in every reading.</summary>
    internal NetworkReadings BridgingNetworks => _bridging.Value;

    /// <summary>The same with everybody; groups are root units.</summary>
    internal NetworkReadings AllNetworks => _everybody.Value;

    /// <summary>What an organisation's own ties can be.</summary>
    internal EgoReadings ReadingsOf(string ego) => _egoReadings.GetOrAdd(ego, id => new EgoReadings(this, id));

    /// <summary>An institution as those who meet its departments share it, in every reading.</summary>
    internal HeadReadings HeadsOf(string institution) => _heads.GetOrAdd(institution, id => ManyHeaded.Institution(this, id));

    /// <summary>The open ties with whole organisations as units, whatever the level of the reading.</summary>
    internal ImmutableArray<OpenTie> OpenByRoot => _openByRoot.Value;

    /// <summary>Who is in contact with whom, as named.</summary>
    public LabelledNetwork Persons => _persons.Value;

    /// <summary>The contact ties between actors that may be scored, with the whole for which each end stands; open ties are not among them.</summary>
    internal ImmutableArray<RootContact> ContactsByRoot => _contactsByRoot.Value;

    /// <summary>The persons, roles and groups that may be scored, with their root units.</summary>
    internal ImmutableArray<(string Id, ImmutableArray<string> Roots)> PeopleByRoot => _drawnOf?.PeopleByRoot ?? _peopleByRoot.Value;

    /// <summary>The same at department level.</summary>
    public Measurement Departments => _departments.Value;

    /// <summary>The contact ties with an end in a unit.</summary>
    /// <param name="unit">Id of the unit.</param>
    /// <returns>The ties, each once.</returns>
    public IEnumerable<ClassifiedTie> ContactsOf(string unit) => _contactsOf.Value[unit];

    /// <summary>The organisations that get scores: nodes of the view that are organisations.</summary>
    public IEnumerable<Unit> Egos => Organisations.Units.Where(u => u.IsOrganisation);

    /// <summary>The ways from an organisation to the people of an institution.</summary>
    /// <param name="ego">Id of the organisation.</param>
    /// <param name="institution">Id of the institution or department.</param>
    /// <returns>The view, built once.</returns>
    public TerminalView Terminal(string ego, string institution)
    {
        lock (_terminals)
        {
            if (!_terminals.TryGetValue((ego, institution), out var view))
            {
                if (!_grounds.TryGetValue(institution, out var ground))
                {
                    _grounds[institution] = ground = _drawnOf is null ? new TerminalGround(Reading, institution) : new TerminalGround(_drawnOf.Ground(institution), Reading);
                }

                _terminals[(ego, institution)] = view = new TerminalView(ground, ego);
            }

            return view;
        }
    }

    private TerminalGround Ground(string institution)
    {
        lock (_terminals)
        {
            return _grounds.TryGetValue(institution, out var ground) ? ground : _grounds[institution] = new TerminalGround(Reading, institution);
        }
    }

    /// <summary>The institutions that matter to an organisation: of required kinds, in its own city or without a city, or tied to it.</summary>
    /// <param name="ego">The organisation.</param>
    /// <returns>Root units, by id; at department level also the departments of whom somebody is known.</returns>
    public IEnumerable<Unit> InstitutionsOf(Unit ego)
    {
        foreach (var unit in Organisations.Units.Where(u => u.IsOrganisation && u.IsInstitutional && u.Id != ego.Id))
        {
            var root = RootUnit(unit);
            if (!Reading.Required.Contains(root.Kind.Kind))
            {
                continue;
            }

            var isDepartment = root.Id != unit.Id;
            var isNear = root.Actor.City is null || (ego.Actor.City is { } city && string.Equals(city, root.Actor.City, StringComparison.OrdinalIgnoreCase));
            if ((isNear || Organisations.TiesOf(ego.Id).Any(t => RootUnit(Reading.Unit(t.Other(ego.Id))).Id == root.Id))
                && (!isDepartment || Terminal(ego.Id, unit.Id).HasHolder))
            {
                yield return unit;
            }
        }
    }

    /// <summary>The whole organisation that a unit is a part of.</summary>
    /// <param name="unit">A unit.</param>
    /// <returns>Its root; itself when it is whole or belongs nowhere.</returns>
    public Unit RootUnit(Unit unit) =>
        Reading.RootUnitsOf(unit.Id).Single is { } root && root != unit.Id ? Reading.Unit(root) : unit;

    /// <summary>How many dyads of an ego are known to be a tie or a non-tie, of all.</summary>
    /// <param name="ego">Id of the ego.</param>
    /// <param name="channels">The channels that must have been asked completely.</param>
    /// <returns>Observed and all dyads.</returns>
    public (long Observed, long All) EgoDyads(string ego, ImmutableArray<string> channels)
    {
        var all = Organisations.Units.Length - 1;
        // In a plausible network nothing is unknown.
        if (IsDrawn || Observation.IsUnitComplete(ego, channels.AsSpan()))
        {
            return (all, all);
        }

        var tied = Organisations.TiesOf(ego).Where(t => t.RunsThrough(channels.AsSpan())).Select(t => t.Other(ego)).ToHashSet(StringComparer.Ordinal);
        var observed = !Observation.HasComplete
            ? tied.Count
            : Organisations.Units.Count(u => u.Id != ego && (tied.Contains(u.Id) || Observation.IsUnitComplete(u.Id, channels.AsSpan())));
        return (observed, all);
    }

    private ImmutableArray<RootContact> FindContactsByRoot()
    {
        var open = OpenByRoot.SelectMany(t => t.Relations).Select(l => l.Relation.Id).ToHashSet(StringComparer.Ordinal);
        string? RootOf(string? unit) => unit is null ? null : Reading.RootUnitsOf(unit).Single;
        return
        [
            .. Ties.Where(t => t.Channel == "contact" && !open.Contains(t.Relations[0]) && !Reading.IsInGeneric(t.One) && !Reading.IsInGeneric(t.Other))
                .Select(t => new RootContact(t.One, RootOf(t.OneUnit), t.Other, RootOf(t.OtherUnit), t.Relations)),
        ];
    }

    // Whoever belongs nowhere is a group of its own; whoever belongs to several has none.
    private string? RootOf(string id) => Reading.RootUnitsOf(id) is var units && units.Ids.IsEmpty ? id : units.Single;

    /// <summary>Counts how sure relations are.</summary>
    /// <param name="relations">Ids of relations.</param>
    /// <returns>How many are stated, implied and contradicted.</returns>
    public EvidenceCount Count(IEnumerable<string> relations)
    {
        var count = default(EvidenceCount);
        if (IsDrawn)
        {
            return count;
        }

        foreach (var id in relations)
        {
            count = Reading.Ecosystem.FindRelation(id)!.Certainty switch
            {
                EvidenceKind.Stated => count with { Stated = count.Stated + 1 },
                EvidenceKind.Implied => count with { Implied = count.Implied + 1 },
                _ => count with { Contradicted = count.Contradicted + 1 },
            };
        }

        return count;
    }

    /// <summary>Distinct ids in ordinal order.</summary>
    /// <param name="ties">Ties of the organisation view.</param>
    /// <returns>Ids of the relations behind them; none in a drawn network, which rests on no relation.</returns>
    public ImmutableArray<string> RelationsOf(IEnumerable<UnitTie> ties) => RelationsOf(ties.SelectMany(t => t.Relations).Select(r => r.Relation.Id));

    /// <summary>The relations behind ties as named.</summary>
    internal ImmutableArray<string> RelationsOf(IEnumerable<ClassifiedTie> ties) => RelationsOf(ties.SelectMany(t => t.Relations));

    /// <summary>Relations, each once.</summary>
    internal ImmutableArray<string> RelationsOf(IEnumerable<string> relations) =>
        IsDrawn ? [] : [.. relations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>How far the readings of what is not known (two hats, undecided kinds) are worked out.</summary>
public enum Unknowns
{
    /// <summary>Values and bounds.</summary>
    Bounded,

    /// <summary>Values only, for variants of which nobody asks the bounds.</summary>
    Mean,

    /// <summary>One resolution at random, for one of many drawn networks.</summary>
    Drawn,
}

/// <summary>Effective size, efficiency, constraint and hierarchy of every node of one network; each computed when first asked for.</summary>
public sealed class HolesScores
{
    private readonly LabelledNetwork _network;
    private readonly Lazy<NodeScores> _effectiveSize;
    private readonly Lazy<NodeScores> _efficiency;
    private readonly Lazy<NodeScores> _constraint;
    private readonly Lazy<NodeScores> _hierarchy;

    internal HolesScores(LabelledNetwork network, HolesModel model)
    {
        var options = new StructuralHolesOptions { Model = model };
        _network = network;
        _effectiveSize = new(() => EffectiveSize.Of(network.Network, options));
        _efficiency = new(() => Efficiency.Of(network.Network, options));
        _constraint = new(() => Constraint.Of(network.Network, options));
        _hierarchy = new(() => Hierarchy.Of(network.Network, options));
    }

    /// <summary>The scores of a node; null for one without alters.</summary>
    /// <param name="id">Id of the node.</param>
    /// <returns>Four scores.</returns>
    public EgoStructure Of(string id)
    {
        var node = _network.Labels.IndexOf(id);
        return new EgoStructure(_effectiveSize.Value[node], _efficiency.Value[node], _constraint.Value[node], _hierarchy.Value[node]);
    }
}

/// <summary>Burt's four measures of one ego; null without alters.</summary>
/// <param name="EffectiveSize">BR2.</param>
/// <param name="Efficiency">BR3.</param>
/// <param name="Constraint">BR4.</param>
/// <param name="Hierarchy">BR5.</param>
public readonly record struct EgoStructure(double? EffectiveSize, double? Efficiency, double? Constraint, double? Hierarchy);
