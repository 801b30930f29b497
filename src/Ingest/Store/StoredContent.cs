using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Store;

/// <summary>What a large database holds before a small import: all but the relations in memory, relations looked up one by one.</summary>
/// <remarks>One thread asks while it reads the files and another while it stores; it is seen as it was before the import, whatever is being stored.</remarks>
internal sealed class StoredContent : Existing
{
    private readonly Lock _one = new();
    private readonly ProjectStore _store;
    private readonly Snapshot _snapshot;
    private readonly ActorIds _ids;
    private readonly Query _relation;
    private readonly Query _statements;
    private readonly Ecosystem _others;
    private bool _isDisposed;

    /// <summary>Reads all but the relations.</summary>
    /// <param name="store">The database.</param>
    /// <param name="snapshot">What it holds; ends with this.</param>
    public StoredContent(ProjectStore store, Snapshot snapshot)
    {
        var database = snapshot.Connections[0];
        (_store, _snapshot, _others) = (store, snapshot, new Rows(database).AllButRelations());
        _ids = new ActorIds(_others.Actors);
        _relation = new Query(database, Sql.Of("select_relations") + " WHERE id = ?1");
        _statements = new Query(database, Sql.Of("select_statements") + " WHERE relation = ?1 ORDER BY number");
    }

    public override ImmutableArray<Actor> Actors => _others.Actors;

    public override IEnumerable<Relation> Carried => Ask(() =>
    {
        using var ids = new Query(_snapshot.Connections[0], "SELECT id FROM relation WHERE carried_by IS NOT NULL ORDER BY id");
        var all = new List<string>();
        while (ids.Next())
        {
            all.Add(ids.Id(0));
        }

        return all.ConvertAll(id => Find(id)!);
    });

    public override ImmutableArray<Membership> Memberships => _others.Memberships;

    public override ImmutableArray<Attendance> Attendance => _others.Attendance;

    public override ImmutableArray<Coverage> Coverage => _others.Coverage;

    public override IEnumerable<string> Denied(IEnumerable<string> named) =>
        named.Order(StringComparer.Ordinal).Where(id => FindRelation(id)?.Certainty == EvidenceKind.Contradicted);

    public override Actor? FindActor(string id) => _others.FindActor(id);

    public override bool HasRelation(string id) => Ask(() => _relation.With(id).Next());

    public override Relation? FindRelation(string id) => Ask(() => Find(id));

    public override Ecosystem Whole() => Ask(() => Rows.Load(_snapshot));

    public override void Dispose()
    {
        lock (_one)
        {
            _isDisposed = true;
            _relation.Dispose();
            _statements.Dispose();
            _snapshot.Dispose();
        }
    }

    private Relation? Find(string id)
    {
        if (!_relation.With(id).Next())
        {
            return null;
        }

        var found = new RelationColumns(_ids, 1);
        found.Add(_relation);
        for (_statements.With(id); _statements.Next();)
        {
            found.AddStatement(_statements);
        }

        return found.Relation(0);
    }

    // The reading of the files may still ask when the storing has failed.
    private T Ask<T>(Func<T> question)
    {
        lock (_one)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _store.Use(_ => question());
        }
    }
}
