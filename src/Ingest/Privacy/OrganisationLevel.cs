using System.Collections.Frozen;
using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>The ecosystem of organisations: people stand as their organisation, or together with all others of their kind.</summary>
internal sealed class OrganisationLevel
{
    private const string IdOfTogether = "together-";

    private readonly Ecosystem _ecosystem;
    private readonly People _people;
    private readonly AudienceOptions _options;
    private readonly LeftOutCount _count = new();
    private readonly Bare _bare;
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _together = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _relations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public OrganisationLevel(Ecosystem ecosystem, People people, AudienceOptions options)
    {
        (_ecosystem, _people, _options) = (ecosystem, people, options);
        _bare = new Bare(people, _count, options.Smallest);
    }

    public AudienceResult Result()
    {
        Keep();
        PutTogether();
        var relations = Relations();
        var memberships = _ecosystem.Memberships.Where(m => _actors.ContainsKey(m.Person) && _actors.ContainsKey(m.Organisation)).ToList();
        var attendance = _ecosystem.Attendance.Where(a => _actors.ContainsKey(a.Actor) && _actors.ContainsKey(a.Event)).Select(Bare.Attendance).ToList();
        var coverage = _ecosystem.Coverage.Where(c => _actors.ContainsKey(c.Informant)).Select(Bare.Coverage).ToList();
        _count.Add(LeftOutPart.Memberships, _ecosystem.Memberships.Length - memberships.Count);
        _count.Add(LeftOutPart.Attendance, _ecosystem.Attendance.Length - attendance.Count);
        _count.Add(LeftOutPart.Coverage, _ecosystem.Coverage.Length - coverage.Count);
        var overrides = _options.Overrides.RemoveRange(_options.Overrides.Keys.Where(id => !_actors.ContainsKey(id)).ToList());
        return new AudienceResult(new Ecosystem(_actors.Values, relations, memberships, attendance, coverage), overrides, _count.List, _people.Names)
        {
            RelationIds = _relations.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private bool IsShown(Actor actor) => !_people.IsPeople(actor) || _people.IsOwn(actor);

    private void Keep()
    {
        foreach (var actor in _ecosystem.Actors.Where(IsShown))
        {
            var above = actor.PartOf is null ? null : _ecosystem.FindActor(actor.PartOf);
            _actors[actor.Id] = _bare.Actor(actor) with { PartOf = above is not null && IsShown(above) ? above.Id : null };
        }
    }

    // One node a kind for people of no organisation; too few alike would be a person again.
    private void PutTogether()
    {
        foreach (var kind in _ecosystem.Actors.Where(a => !IsShown(a)).GroupBy(a => a.Kind, StringComparer.Ordinal))
        {
            var alone = kind.Where(a => _people.OrganisationsOf(a, null).Count == 0).ToList();
            var isKnown = _people.IsKnown(kind.First());
            _count.Add(isKnown ? LeftOutPart.PeopleAsOrganisation : LeftOutPart.UnknownKind, kind.Count() - alone.Count);
            var sizes = alone.Select(a => _people.IsPerson(a) ? 1 : a.Persons).ToList();
            if (sizes.All(s => s is not null) && sizes.Sum() < _options.Smallest)
            {
                _count.Add(isKnown ? LeftOutPart.PeopleLeftOut : LeftOutPart.UnknownKind, alone.Count);
                _together[kind.Key] = null;
                continue;
            }

            _count.Add(isKnown ? LeftOutPart.PeopleTogether : LeftOutPart.UnknownKind, alone.Count);
            var id = Free(IdOfTogether + kind.Key.Replace('_', '-'));
            _together[kind.Key] = id;
            _actors[id] = new Actor
            {
                Id = id,
                Name = Texts.Of(alone.All(_people.IsPerson) ? "Audience.residents" : "Audience.groups", _options.Language) + $" ({kind.Key})",
                Kind = kind.Key,
                Persons = sizes.All(s => s is not null) ? sizes.Sum() : null,
            };
        }
    }

    private List<Relation> Relations()
    {
        var kept = new List<Relation>();
        var lifted = new SortedDictionary<(string Source, string Target, string Type, string Resource, bool IsDirected, RelationStatus Status), List<Relation>>(
            Comparer<(string Source, string Target, string Type, string Resource, bool IsDirected, RelationStatus Status)>.Create((a, b) =>
                string.CompareOrdinal(Key(a), Key(b))));
        foreach (var relation in _ecosystem.Relations.Where(r => _bare.IsKept(r, _options.At)))
        {
            if (Stand(relation.Source, relation.SourceActingFor) is not { } source || Stand(relation.Target, relation.TargetActingFor) is not { } target)
            {
                _count.Add(LeftOutPart.RelationsOfLeftOut);
            }
            else if (source == relation.Source && target == relation.Target)
            {
                kept.Add(relation);
                _relations[relation.Id] = _people.Names.Are(relation.Id) ? Made(source, target, relation.Type) : relation.Id;
                _count.AddIf(_relations[relation.Id] != relation.Id, LeftOutPart.Ids);
            }
            else if (source == target || !MeansTheSame(relation, source, target))
            {
                _count.Add(LeftOutPart.RelationsInside);
            }
            else
            {
                // Without a direction the order of the ends says nothing.
                var (first, second) = relation.IsDirected || string.CompareOrdinal(source, target) <= 0 ? (source, target) : (target, source);
                var key = (first, second, relation.Type, relation.Resource ?? "", relation.IsDirected, relation.Status);
                (lifted.TryGetValue(key, out var list) ? list : lifted[key] = []).Add(relation);
            }
        }

        var merged = lifted.Select(group => (group.Value, Relation: Together(group.Key.Source, group.Key.Target, group.Value))).ToList();
        return [.. kept.Select(Kept).Concat(merged.Select(m => m.Relation with { CarriedBy = Common(m.Value, m.Relation.Id) }))];
    }

    private static string Key((string Source, string Target, string Type, string Resource, bool IsDirected, RelationStatus Status) key) =>
        $"{key.Source}\u001f{key.Target}\u001f{key.Type}\u001f{key.Resource}\u001f{(key.IsDirected ? 1 : 0)}\u001f{(int)key.Status}";

    private Relation Kept(Relation relation) =>
        _bare.Relation(relation, keepsDates: _people.IsOfOwn(relation.Source) || _people.IsOfOwn(relation.Target)) with
        {
            Id = _relations[relation.Id],
            SourceActingFor = Shown(relation.SourceActingFor),
            TargetActingFor = Shown(relation.TargetActingFor),
            CarriedBy = _bare.Carriers(relation.CarriedBy, Find),
        };

    // How many people hold it, how much they were paid and when would tell who they are.
    private Relation Together(string source, string target, List<Relation> all)
    {
        _count.Add(LeftOutPart.RelationsTogether, all.Count - 1);
        _count.Add(LeftOutPart.Amounts, all.Skip(1).Count(r => r.AmountEur is not null));
        var id = Made(source, target, all[0].Type);
        foreach (var relation in all)
        {
            _relations[relation.Id] = id;
        }

        return _bare.Relation(all[0], keepsDates: all.Count == 1 && (_people.IsOfOwn(all[0].Source) || _people.IsOfOwn(all[0].Target))) with
        {
            Id = id,
            Source = source,
            Target = target,
            SourceActingFor = null,
            TargetActingFor = null,
            AmountEur = null,
            Strength = all.Max(r => r.Strength),
            Evidence = _bare.Evidence(all.SelectMany(r => r.Evidence)),
        };
    }

    // Several relations of people became one: it hangs on something only if all of them do.
    private CarriedBy Common(List<Relation> all, string id) =>
        all.Select(r => r.CarriedBy).Distinct().ToList() is [var one] && !one.Ids.Any(i => _relations.GetValueOrDefault(i) == id)
            ? _bare.Carriers(one, Find)
            : CarriedBy.Nothing;

    private string? Find(string id) => _relations.GetValueOrDefault(id) ?? Shown(id);

    private string? Shown(string? id) => id is not null && _actors.ContainsKey(id) ? id : null;

    // A member of an organisation is not a membership between organisations: a relation is lifted only where it means the same there.
    private bool MeansTheSame(Relation relation, string source, string target)
    {
        var was = _people.RuleOf(relation);
        var now = _people.RuleBetween(relation.Type, _actors[source], _actors[target]);
        return was.Channel == now.Channel && was.Capital == now.Capital && was.Inside is null;
    }

    private string? Stand(string id, string? actingFor)
    {
        var actor = _ecosystem.Actor(id);
        return IsShown(actor) ? id
            : _people.OrganisationsOf(actor, actingFor) switch
            {
                [var one] => one,
                [] => _together.GetValueOrDefault(actor.Kind),
                _ => null,
            };
    }

    private string Made(string source, string target, string type) => Free($"{source}--{target}--{type}");

    private string Free(string id)
    {
        var free = id;
        for (var number = 2; !_given.Add(free) || IsTaken(free); number++)
        {
            free = $"{id}-{number.ToString(CultureInfo.InvariantCulture)}";
        }

        return free;
    }

    private bool IsTaken(string id) => _ecosystem.FindActor(id) is not null || _ecosystem.FindRelation(id) is not null;
}
