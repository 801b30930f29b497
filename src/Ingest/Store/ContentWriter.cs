using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Store;

/// <summary>Writes what is new, with one prepared statement a table; a million rows must not take a million preparations.</summary>
internal sealed class ContentWriter(SqliteTransaction transaction, ImportContext context, Draft draft, int batch, CancellationToken cancellation) : IDisposable
{
    private const int RowsBetweenReports = 1000;

    // Ids that come in any order go everywhere into tables and indexes, and each page is read and written many times. Of so many in order each page takes several at once.
    private const int RowsInOrder = 1 << 16;

    private readonly RulesOff _rules = new(transaction.Connection!);
    private readonly BulkInsert _relation = new(transaction, Sql.Of("insert_relation"));
    private readonly BulkInsert _statement = new(transaction, Sql.Of("insert_statement"));
    private readonly object[] _small = [.. Enumerable.Range(0, 8).Select(n => (object)n)];
    private readonly object[] _smallReal = [.. Enumerable.Range(0, 16).Select(n => (object)(double)n)];
    // One object for all rows: what does not change is given to SQLite once.
    private readonly object _batch = batch;
    private int _relations;
    private readonly List<Relation> _waiting = [];
    private string _last = "";

    /// <summary>Whether there was a relation to write.</summary>
    public bool HasRelations => _relations > 0;

    /// <summary>Writes a new relation with its statements.</summary>
    public void Relation(Relation relation)
    {
        if (_waiting.Count == 0 && string.CompareOrdinal(relation.Id, _last) >= 0)
        {
            Store(relation);
            _last = relation.Id;
        }
        else
        {
            _waiting.Add(relation);
            if (_waiting.Count == RowsInOrder)
            {
                StoreWaiting();
            }
        }

        if (++_relations % RowsBetweenReports == 0)
        {
            Report("relations", _relations, RelationsRead);
        }
    }

    /// <summary>Writes all that is not relations.</summary>
    public void Write(NewContent content)
    {
        StoreWaiting();
        if (_relations > 0)
        {
            Report("relations", _relations, _relations);
        }

        foreach (var (relation, number, said) in content.Statements)
        {
            Statement(relation, number, said);
        }

        _relation.Finish();
        _statement.Finish();

        using (var insert = Insert("insert_actor"))
        {
            Each("actors", content.Actors, actor => Actor(insert, actor));
        }

        using (var insert = Insert("insert_membership"))
        {
            Each("memberships", content.Memberships, m => insert.Run(
                m.Person, m.Organisation, m.Role, m.Period.From?.Text, m.Period.To?.Text, m.Period.IsOpenEnded, _batch));
        }

        using (var insert = Insert("insert_attendance"))
        {
            Each("attendance", content.Attendance, a => insert.Run(a.Actor, a.Event, a.Date?.Text, a.Role, _batch));
        }

        using (var insert = Insert("insert_coverage"))
        {
            Each("coverage", content.Coverage, c => insert.Run(c.Informant, c.Channel, c.Asked, c.Complete, c.Date?.Text, c.Document, _batch));
        }

        _rules.Dispose();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rules.Dispose();
        _relation.Dispose();
        _statement.Dispose();
    }

    private void StoreWaiting()
    {
        _waiting.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        _waiting.ForEach(Store);
        _last = _waiting.Count > 0 ? _waiting[^1].Id : _last;
        _waiting.Clear();
    }

    private void Store(Relation relation)
    {
        _relation.Add(
            relation.Id, relation.Source, relation.Target, relation.Type, relation.Resource, BulkInsert.Of(relation.IsDirected), Boxed(relation.Strength),
            relation.AmountEur?.ToString(CultureInfo.InvariantCulture), relation.Period.From?.Text, relation.Period.To?.Text,
            BulkInsert.Of(relation.Period.IsOpenEnded), StoredWords.Of(relation.Status), relation.CarriedBy.IsNothing ? null : relation.CarriedBy.ToString(),
            relation.SourceActingFor, relation.TargetActingFor, BulkInsert.Of(relation.DoNotApproach), relation.Note, Attributes(relation.Attributes), _batch);
        for (var i = 0; i < relation.Evidence.Length; i++)
        {
            Statement(relation.Id, i, relation.Evidence[i]);
        }
    }

    private int RelationsRead => draft.Tables.Where(t => t.Kind == TableKind.Relations).Sum(t => t.Table.Rows.Length);

    private void Actor(PreparedInsert insert, Actor actor) => insert.Run(
        actor.Id, actor.Name, actor.Kind, StoredWords.Of(actor.Sphere), List(actor.Neighbourhoods), actor.City, actor.PartOf, actor.LegalForm,
        actor.Since, actor.Level, actor.IsGeneric, actor.Persons, List(actor.Aliases), actor.Kvk, actor.Rsin, actor.Oin, actor.Cbs, actor.Document, actor.DocumentRef,
        actor.Note, Attributes(actor.Attributes), _batch);

    private void Statement(string relation, int number, Evidence said) =>
        _statement.Add(relation, Boxed(number), StoredWords.Of(said.Kind), said.ReportedBy, said.Document, said.DocumentRef, said.ReportedOn?.Text, _batch);

    // Numbers of statements and strengths are nearly always one of a few.
    private object Boxed(int number) => number < _small.Length ? _small[number] : number;

    private object? Boxed(double? number) =>
        number is not { } value ? null : value >= 0 && value < _smallReal.Length && _smallReal[(int)value] is double small && small == value ? _smallReal[(int)value] : value;

    private static string? List(ImmutableArray<string> list) => list.IsEmpty ? null : StoreJson.Of(list);

    private static string? Attributes(ImmutableSortedDictionary<string, string> attributes) =>
        attributes.IsEmpty ? null : StoreJson.Of(attributes);

    private PreparedInsert Insert(string query) => new(transaction, Sql.Of(query));

    private void Each<T>(string table, List<T> rows, Action<T> write)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            write(rows[i]);
            if ((i + 1) % RowsBetweenReports == 0 || i + 1 == rows.Count)
            {
                Report(table, i + 1, rows.Count);
            }
        }
    }

    private void Report(string table, int done, int total)
    {
        cancellation.ThrowIfCancellationRequested();
        context.Progress?.Report(new ImportProgress(table, done, total));
    }
}
