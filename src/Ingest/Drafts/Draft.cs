using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>What all tables together say, before it is checked: the checks look at this, and complain with the row in hand.</summary>
internal sealed class Draft(ImportContext context)
{
    private readonly HashSet<string> _actorIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relationIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Type, string Target), int> _made = [];

    public ImportContext Context => context;

    public List<ReadTable> Tables { get; } = [];

    public List<Sourced<Actor>> Actors { get; } = [];

    public List<Sourced<Relation>> Relations { get; } = [];

    public List<Sourced<Membership>> Memberships { get; } = [];

    public List<Sourced<Attendance>> Attendance { get; } = [];

    public List<Sourced<Coverage>> Coverage { get; } = [];

    /// <summary>What the database holds already; null for an empty one or without.</summary>
    public Ecosystem? Existing { get; set; }

    /// <summary>True when a file or table could not be read: then ids that nobody has may be in there, and are not called unknown.</summary>
    public bool HasUnreadTables { get; set; }

    /// <summary>Whether an actor is named, in rows that could not be used too: one wrong number must not make forty unknown ids.</summary>
    public bool HasActor(string id) => _actorIds.Contains(id) || Existing?.FindActor(id) is not null;

    public bool HasRelation(string id) => _relationIds.Contains(id) || Existing?.FindRelation(id) is not null;

    public IEnumerable<string> ActorIds => _actorIds.Concat(Existing?.Actors.Select(a => a.Id) ?? []);

    public void Add(Sourced<Actor> actor, bool isRejected) => Add(Actors, actor, isRejected, actor.Value.Id, _actorIds);

    public void Add(Sourced<Relation> relation, bool isRejected) => Add(Relations, relation, isRejected, relation.Value.Id, _relationIds);

    public void Add(Sourced<Membership> membership, bool isRejected) => Add(Memberships, membership, isRejected);

    public void Add(Sourced<Attendance> attendance, bool isRejected) => Add(Attendance, attendance, isRejected);

    public void Add(Sourced<Coverage> coverage, bool isRejected) => Add(Coverage, coverage, isRejected);

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

    private static void Add<T>(List<Sourced<T>> rows, Sourced<T> row, bool isRejected, string id = "", HashSet<string>? ids = null)
    {
        if (id.Length > 0)
        {
            ids?.Add(id);
        }

        if (!isRejected)
        {
            rows.Add(row);
        }
    }
}
