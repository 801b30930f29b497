using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>What all tables together say, before it is checked: the checks look at this, and complain with the row in hand.</summary>
/// <remarks>
/// Relations may be a million: each is looked at when it is read and passed on, and only what later checks need of it stays. All other rows are kept.
/// Tables of actors are read before the others, so that every actor is known when a relation names it.
/// </remarks>
/// <param name="context">What must be known beside the files.</param>
/// <param name="existing">What the database holds already; null for an empty one or without. Asked no sooner than needed.</param>
/// <param name="pass">Takes relations on.</param>
internal sealed class Draft(ImportContext context, Func<Existing?> existing, Action<RelationRow> pass)
{
    // By id the kind; null of an actor of which no row could be used.
    private readonly Dictionary<string, string?> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _actorNames = new(StringComparer.Ordinal);
    // A row names two or three actors, and one check after another asks for them.
    private readonly (string Id, bool IsRead, string? Kind)[] _asked = new (string, bool, string?)[4];
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Type, string Target), int> _made = [];
    private readonly Lazy<Existing?> _existing = new(existing);
    // There are few rules, and a million relations that follow them.
    private readonly Dictionary<(string Type, string Source, string Target), bool> _rules = [];
    private ((string Type, string Source, string Target) Of, bool Has) _rule = (("", "", ""), false);
    private NearestId? _nearest;
    private DecidedIds? _decided;
    private int _next;

    public ImportContext Context => context;

    public List<ReadTable> Tables { get; } = [];

    public List<Sourced<Actor>> Actors { get; } = [];

    /// <summary>What is kept of relations.</summary>
    public RelationMemory Relations { get; } = new();

    public List<Sourced<Membership>> Memberships { get; } = [];

    public List<Sourced<Attendance>> Attendance { get; } = [];

    public List<Sourced<Coverage>> Coverage { get; } = [];

    /// <summary>What the database holds already; null for an empty one or without.</summary>
    public Existing? Existing => _existing.Value;

    /// <summary>True when a file or table could not be read: then ids that nobody has may be in there, and are not called unknown.</summary>
    public bool HasUnreadTables { get; set; }

    /// <summary>Whether an actor is named, in rows that could not be used too: one wrong number must not make forty unknown ids.</summary>
    public bool HasActor(string id) => Read(id).IsRead || Existing?.FindActor(id) is not null;

    public bool HasRelation(string id) => Relations.Contains(id) || Existing?.HasRelation(id) == true;

    public IEnumerable<string> ActorIds => _actors.Keys.Concat(Existing?.Actors.Select(a => a.Id) ?? []);

    /// <summary>What an unknown id was probably meant to be.</summary>
    public NearestId Nearest => _nearest ??= new NearestId(
        ActorIds, (Existing?.Actors.Where(a => !_actorNames.ContainsKey(a.Id)).Select(a => KeyValuePair.Create(a.Id, a.Name)) ?? []).Concat(_actorNames));

    /// <summary>What an unknown type was probably meant to be, in the words of either language.</summary>
    public NearestId NearestType { get; } = new(WordsFor(Words.Types, context.Types));

    /// <summary>What an unknown kind was probably meant to be, in the words of either language.</summary>
    public NearestId NearestKind { get; } = new(WordsFor(Words.Kinds, context.Kinds));

    /// <summary>Ids that are read as others, because somebody decided so.</summary>
    public DecidedIds Decided => _decided ??= new DecidedIds(this);

    /// <summary>The kind of an actor, as the project decides or the tables say; null when nobody knows the actor.</summary>
    public string? KindOf(string actor) =>
        Read(actor).Kind is { } kind ? kind
        : Existing?.FindActor(actor) is { } stored ? context.Project?.Overrides.GetValueOrDefault(actor)?.Kind ?? stored.Kind
        : null;

    /// <summary>The name of an actor, in these tables or in the database; null when nobody knows the actor.</summary>
    public string? NameOf(string actor) => _actorNames.GetValueOrDefault(actor) ?? Existing?.FindActor(actor)?.Name;

    /// <summary>Whether the profile has a rule for a type between two kinds; it has when nobody can tell.</summary>
    public bool HasRule(string type, string source, string target)
    {
        var asked = (type, source, target);
        if (_rule.Of != asked)
        {
            if (!_rules.TryGetValue(asked, out var has))
            {
                has = context.HasRule?.Invoke(type, source, target) != false;
                _rules.Add(asked, has);
            }

            _rule = (asked, has);
        }

        return _rule.Has;
    }

    private static IEnumerable<string> WordsFor(Words words, IReadOnlySet<string>? known) =>
        known is null ? [] : words.In("nl").Where(word => known.Contains(words.Find(word)!)).Concat(known).Distinct(StringComparer.Ordinal);

    public void Add(Sourced<Actor> actor)
    {
        var id = actor.Value.Id;
        Actors.Add(actor);
        if (!actor.IsRejected)
        {
            _actorNames.TryAdd(id, actor.Value.Name);
            _actors[id] = _actors.GetValueOrDefault(id) ?? context.Project?.Overrides.GetValueOrDefault(id)?.Kind ?? actor.Value.Kind;
        }
        else if (id.Length > 0)
        {
            _actors.TryAdd(id, null);
        }
    }

    public void Add(Sourced<Relation> relation)
    {
        var number = relation.Value.Id.Length == 0 ? -1 : Relations.NumberOf(relation.Value.Id);
        relation = Decided.Of(relation);
        AllChecks.Look(relation, this);
        Relations.KeepCarried(relation);
        var first = relation.IsRejected ? Relations.First(number) : Relations.Keep(number, relation);
        pass(new RelationRow(relation, first is { } place ? Decided.Of(RelationRows.Again(place.Table, place.Index, relation.Value.Id, this)) : null));
    }

    public void Add(Sourced<Membership> membership) => Memberships.Add(membership);

    public void Add(Sourced<Attendance> attendance) => Attendance.Add(attendance);

    public void Add(Sourced<Coverage> coverage) => Coverage.Add(coverage);

    /// <summary>The key of a kind as people write it; as written when nobody knows it.</summary>
    public string Kind(string text) => Known(text, Words.Kinds, context.Kinds, _kinds);

    /// <summary>The key of a type as people write it; as written when nobody knows it.</summary>
    public string Type(string text) => Known(text, Words.Types, context.Types, _types);

    /// <summary>An id for a relation without one; the second of the same is numbered.</summary>
    public string MadeId(string source, string type, string target)
    {
        var number = _made.GetValueOrDefault((source, type, target)) + 1;
        _made[(source, type, target)] = number;
        return RelationRows.MadeId(source, type, target, number);
    }

    private static string Known(string text, Words words, IReadOnlySet<string>? keys, Dictionary<string, string> seen)
    {
        if (!seen.TryGetValue(text, out var known))
        {
            // The profile's own keys come first: a profile may use a word that is Dutch for something else.
            known = keys?.Contains(text) == true ? text : words.Find(text) ?? keys?.FirstOrDefault(k => Key.Of(k) == Key.Of(text)) ?? text;
            seen.Add(text, known);
        }

        return known;
    }

    private (bool IsRead, string? Kind) Read(string id)
    {
        foreach (var (known, isRead, itsKind) in _asked)
        {
            if (known == id)
            {
                return (isRead, itsKind);
            }
        }

        var found = _actors.TryGetValue(id, out var kind);
        _asked[_next++ & 3] = (id, found, kind);
        return (found, kind);
    }
}
