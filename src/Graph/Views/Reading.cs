using System.Collections.Concurrent;
using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Views;

/// <summary>An ecosystem as a profile reads it at a date: what is live, what each relation is, for whom each actor stands. Every view starts here.</summary>
/// <remarks>What it finds out it remembers; several threads may ask at once.</remarks>
public sealed class Reading
{
    private readonly Dictionary<string, KindRule?> _kinds;
    private readonly ConcurrentDictionary<string, Unit> _unitInfo;
    private readonly Units _units;
    private readonly HashSet<string> _without;
    private readonly Lazy<HashSet<string>> _notThere;

    /// <summary>Reads an ecosystem.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="profile">How to read it.</param>
    /// <param name="options">At which date, at which level.</param>
    public Reading(Ecosystem ecosystem, Profile profile, ReadingOptions options)
    {
        (Ecosystem, Profile, Options, _without, _unitInfo) = (ecosystem, profile, options, [], new(StringComparer.Ordinal));
        _notThere = new(FindNotThere);
        _kinds = new(ecosystem.Actors.Length, StringComparer.Ordinal);
        foreach (var actor in ecosystem.Actors)
        {
            _kinds[actor.Id] = profile.Kind(options.Overrides.GetValueOrDefault(actor.Id)?.Kind ?? actor.Kind);
        }

        Neighbourhoods = new Neighbourhoods(ecosystem, Kind);
        Live = FindLive();
        _units = new Units(ecosystem, Kind, InsidePairs(), options.At);
        Required = options.Required ?? profile.Required;
    }

    // What neither the level nor a loss changes is shared with the reading that this one is made from.
    private Reading(Reading of, ReferenceLevel level, HashSet<string> without)
    {
        (Ecosystem, Profile, Options, _without, _unitInfo) = (of.Ecosystem, of.Profile, of.Options with { Level = level }, without, new(StringComparer.Ordinal));
        (_kinds, Neighbourhoods, Required, _notThere) = (of._kinds, of.Neighbourhoods, of.Required, of._notThere);
        var isSame = without.Count == of._without.Count;
        Live = isSame ? of.Live : of.Live.RemoveAll(l => without.Contains(l.Relation.Id));
        _units = isSame ? of._units : new Units(Ecosystem, Kind, InsidePairs(), Options.At);
    }

    // A drawn network of a reading: who is who stays, only relations that place nobody differ.
    private Reading(Reading of, Ecosystem ecosystem, ReadingOptions options, ImmutableArray<LiveRelation> live)
    {
        (Ecosystem, Profile, Options, _without) = (ecosystem, of.Profile, options, of._without);
        (_kinds, Neighbourhoods, Required, _notThere, _units, _unitInfo) = (of._kinds, of.Neighbourhoods, of.Required, of._notThere, of._units, of._unitInfo);
        Live = live;
    }

    /// <summary>What is known.</summary>
    public Ecosystem Ecosystem { get; }

    /// <summary>How it is read.</summary>
    public Profile Profile { get; }

    /// <summary>Date, level and decisions.</summary>
    public ReadingOptions Options { get; }

    /// <summary>Who shares a neighbourhood with whom.</summary>
    public Neighbourhoods Neighbourhoods { get; }

    /// <summary>The live relations, by id.</summary>
    public ImmutableArray<LiveRelation> Live { get; }

    /// <summary>Required kinds of institution.</summary>
    public ImmutableArray<string> Required { get; }

    /// <summary>The same reading at another level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>This one when the level is the same.</returns>
    public Reading At(ReferenceLevel level) =>
        level == Options.Level ? this : new Reading(this, level, _without);

    /// <summary>The same reading after some relations and actors are lost.</summary>
    /// <param name="lost">Ids of the lost relations and actors.</param>
    /// <returns>A reading in which those relations are not live and those actors are no step on any way.</returns>
    public Reading Without(IEnumerable<string> lost) =>
        new(this, Options.Level, [.. _without, .. lost]);

    /// <summary>The same reading with some ties gone and others there; actors, units and places are shared, and computed once for all of them.</summary>
    /// <param name="lost">Ids of the relations that are gone.</param>
    /// <param name="added">Relations that are there instead, of types that place nobody inside an organisation.</param>
    /// <param name="seed">The seed of what is still open in it.</param>
    internal Reading Redrawn(HashSet<string> lost, IReadOnlyCollection<Relation> added, long seed) => new(
        this,
        Ecosystem.Redrawn(lost, added),
        Options with { Seed = seed },
        [.. Live.Where(l => !lost.Contains(l.Relation.Id)), .. added.Select(r => new LiveRelation(r, Rule(r), IsGeneric(r.Source) || IsGeneric(r.Target)))]);

    /// <summary>Whether an actor is lost in this reading (see <see cref="Without"/>).</summary>
    /// <param name="id">The actor.</param>
    /// <returns>True when it is.</returns>
    public bool IsLost(string id) => _without.Contains(id);

    /// <summary>Whether somebody has left or is still to come: a person with memberships of which none is live, and without any live relation.</summary>
    /// <param name="id">The actor.</param>
    /// <returns>True when it is in no view.</returns>
    public bool IsNotThere(string id) => _notThere.Value.Contains(id);

    /// <summary>The rule of an actor's kind, after the project's decision; null for a kind the profile does not know.</summary>
    /// <param name="actor">The actor.</param>
    /// <returns>The rule.</returns>
    public KindRule? Kind(Actor actor) => _kinds[actor.Id];

    /// <summary>The rule of a relation; structure and no capital when the profile has no row.</summary>
    /// <param name="relation">The relation.</param>
    /// <returns>The rule.</returns>
    public TypeRule Rule(Relation relation)
    {
        if (_kinds[relation.Source] is not { } source || _kinds[relation.Target] is not { } target)
        {
            return TypeRule.NoRow;
        }

        return Rule(relation.Type, source, target);
    }

    private TypeRule Rule(string type, KindRule source, KindRule target)
    {
        var rule = Profile.Type(type, source, target) ?? TypeRule.NoRow;
        return rule.Capital && !(source.IsInNetworks && target.IsInNetworks) ? rule with { Capital = false } : rule;
    }

    /// <summary>Whether an actor is a class of actors.</summary>
    /// <param name="id">The actor.</param>
    /// <returns>True when it is kept and never scored.</returns>
    public bool IsGeneric(string id) => Ecosystem.Actor(id).IsGeneric;

    /// <summary>Whether an actor is a class of actors, or stands for one: what is inside a generic unit is not scored either.</summary>
    /// <param name="id">The actor.</param>
    /// <returns>True when it is in no view.</returns>
    public bool IsInGeneric(string id) => IsGeneric(id) || RootUnitsOf(id).Ids.Any(IsGeneric);

    /// <summary>The units of an actor at the level of this reading.</summary>
    /// <param name="id">The actor.</param>
    /// <param name="actingFor">The organisation it acts for in a relation; null when not stated.</param>
    /// <returns>The units; empty for what is in no organisation view.</returns>
    public UnitSet UnitsOf(string id, string? actingFor = null) => _units.Of(id, Options.Level, actingFor);

    /// <summary>The units of an actor whole, whatever the level of this reading.</summary>
    /// <param name="id">The actor.</param>
    /// <param name="actingFor">The organisation it acts for in a relation; null when not stated.</param>
    /// <returns>The root units.</returns>
    public UnitSet RootUnitsOf(string id, string? actingFor = null) => _units.Of(id, ReferenceLevel.Root, actingFor);

    /// <summary>An organisation and all that it is a part of.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <returns>Ids, itself first and its root last.</returns>
    public ImmutableArray<string> LineageOf(string organisation) => _units.LineageOf(organisation);

    /// <summary>The highest organisation an organisation is a part of.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <returns>Its root; itself when it is a part of none.</returns>
    public string RootOf(string organisation) => _units.RootOf(organisation);

    /// <summary>The organisations and departments of which a person or role is a holder.</summary>
    /// <param name="id">A person or role.</param>
    /// <returns>Ids; empty when it belongs nowhere.</returns>
    public IEnumerable<string> HeldBy(string id) => _units.HeldBy(id);

    /// <summary>The departments that a person or role is a part of or employed by.</summary>
    /// <param name="id">A person or role.</param>
    /// <returns>Ids of departments, ordinal.</returns>
    public ImmutableArray<string> DepartmentsOf(string id) => _units.DepartmentsOf(id);

    /// <summary>What a unit is.</summary>
    /// <param name="id">An id that <see cref="UnitsOf"/> or <see cref="RootUnitsOf"/> gave.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="ArgumentException">The actor can be no unit.</exception>
    public Unit Unit(string id)
    {
        if (_unitInfo.TryGetValue(id, out var unit))
        {
            return unit;
        }

        var actor = Ecosystem.Actor(id);
        var kind = Kind(actor) ?? throw new ArgumentException($"The kind '{actor.Kind}' of '{id}' is not in the profile.", nameof(id));
        var isPlural = Options.Overrides.GetValueOrDefault(id)?.IsPlural ?? false;
        return _unitInfo.GetOrAdd(id, new Unit(actor, ClassOf(actor, kind), kind, kind.Sector, isPlural));
    }

    /// <summary>Whether an actor may stand in a ranking of single points of failure.</summary>
    /// <param name="id">The actor.</param>
    /// <returns>False for generic actors and for what the profile or the project keeps out.</returns>
    public bool MayBeNamed(string id)
    {
        var actor = Ecosystem.Actor(id);
        return !IsInGeneric(id)
            && (Options.Overrides.GetValueOrDefault(id)?.IsRankable ?? true)
            && Kind(actor)?.Nameable is Nameable.Yes or Nameable.OwnOrganisation or Nameable.Carrier;
    }

    private ActorClass ClassOf(Actor actor, KindRule kind)
    {
        if (Options.Overrides.GetValueOrDefault(actor.Id)?.Class is { } decided)
        {
            return decided;
        }

        return kind.Class switch
        {
            KindClass.Institutional when kind.Kind == "fund" && RootOf(actor.Id) is var root && root != actor.Id => Unit(root).Class,
            KindClass.Institutional => ActorClass.Institutional,
            KindClass.Community => ActorClass.Community,
            KindClass.Mixed => ActorClass.Mixed,
            KindClass.BySphere => actor.Sphere switch
            {
                Sphere.Community or Sphere.Market => ActorClass.Community,
                Sphere.Government => ActorClass.Institutional,
                _ => ActorClass.Mixed,
            },
            KindClass.ByRoot => RootOf(actor.Id) is var top && top != actor.Id ? Unit(top).Class : ActorClass.Institutional,
            KindClass.ByUnit => RootUnitsOf(actor.Id).Single is { } home
                ? home == actor.Id ? ActorClass.Community : Unit(home).Class
                : ActorClass.Mixed,
            _ => ActorClass.None,
        };
    }

    // By the numbers of actors: of a million relations each end would be looked up twice by its id.
    private ImmutableArray<LiveRelation> FindLive()
    {
        var (relations, actors) = (Ecosystem.Relations, Ecosystem.Actors);
        var kinds = actors.Select(Kind).ToArray();
        var (sources, targets) = relations.Ends();
        var live = ImmutableArray.CreateBuilder<LiveRelation>(relations.Length);
        for (var i = 0; i < relations.Length; i++)
        {
            var relation = relations[i];
            if (TimeSlice.IsLive(relation, Options.At))
            {
                var rule = kinds[sources[i]] is { } source && kinds[targets[i]] is { } target ? Rule(relation.Type, source, target) : TypeRule.NoRow;
                live.Add(new LiveRelation(relation, rule, actors[sources[i]].IsGeneric || actors[targets[i]].IsGeneric));
            }
        }

        return live.DrainToImmutable();
    }

    private HashSet<string> FindNotThere()
    {
        var ended = Ecosystem.Memberships.GroupBy(m => m.Person, StringComparer.Ordinal)
            .Where(g => !g.Any(m => m.Period.DoesNotExclude(Options.At)))
            .Select(g => g.Key)
            .Where(id => Ecosystem.FindActor(id) is { } actor && Kind(actor)?.Category == KindCategory.Person)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var live in ended.Count == 0 ? [] : Live)
        {
            ended.Remove(live.Relation.Source);
            ended.Remove(live.Relation.Target);
        }

        return ended;
    }

    private IEnumerable<(string Person, string Organisation, bool IsEmployment)> InsidePairs()
    {
        foreach (var (relation, rule, _) in Live)
        {
            if (rule.Inside == "source")
            {
                yield return (relation.Source, relation.Target, false);
            }
            else if (rule.Inside == "target")
            {
                yield return (relation.Target, relation.Source, true);
            }
        }
    }
}

/// <summary>A live relation and what the profile says it is.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="IsGeneric">True when an end is a class of actors: kept, never scored.</param>
public sealed record LiveRelation(Relation Relation, TypeRule Rule, bool IsGeneric)
{
    /// <summary>True when it is a tie of social capital between actors that may be scored.</summary>
    public bool IsTie => Rule.Capital && !Rule.PeopleServed && !IsGeneric;
}
