using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Store;

/// <summary>Writes what is new, with one prepared statement a table; a million rows must not take a million preparations.</summary>
internal sealed class ContentWriter(SqliteTransaction transaction, ImportContext context, Draft draft, CancellationToken cancellation) : IDisposable
{
    private const int RowsBetweenReports = 1000;

    private readonly PreparedInsert _relation = new(transaction, Sql.Of("insert_relation"));
    private readonly PreparedInsert _statement = new(transaction, Sql.Of("insert_statement"));
    private int _relations;

    /// <summary>Writes a new relation with its statements.</summary>
    public void Relation(Relation relation)
    {
        _relation.Run(
            relation.Id, relation.Source, relation.Target, relation.Type, relation.Resource, relation.IsDirected, relation.Strength,
            relation.AmountEur?.ToString(CultureInfo.InvariantCulture), relation.Period.From?.Text, relation.Period.To?.Text,
            relation.Period.IsOpenEnded, StoredWords.Of(relation.Status), relation.CarriedBy.IsNothing ? null : relation.CarriedBy.ToString(),
            relation.SourceActingFor, relation.TargetActingFor, relation.DoNotApproach, relation.Note, Attributes(relation.Attributes));
        for (var i = 0; i < relation.Evidence.Length; i++)
        {
            Statement(relation.Id, i, relation.Evidence[i]);
        }

        if (++_relations % RowsBetweenReports == 0)
        {
            Report("relations", _relations, RelationsRead);
        }
    }

    /// <summary>Writes all that is not relations.</summary>
    public void Write(NewContent content)
    {
        if (_relations > 0)
        {
            Report("relations", _relations, _relations);
        }

        foreach (var (relation, number, said) in content.Statements)
        {
            Statement(relation, number, said);
        }

        using (var insert = Insert("insert_actor"))
        {
            Each("actors", content.Actors, actor => Actor(insert, actor));
        }

        using (var insert = Insert("insert_membership"))
        {
            Each("memberships", content.Memberships, m => insert.Run(
                m.Person, m.Organisation, m.Role, m.Period.From?.Text, m.Period.To?.Text, m.Period.IsOpenEnded));
        }

        using (var insert = Insert("insert_attendance"))
        {
            Each("attendance", content.Attendance, a => insert.Run(a.Actor, a.Event, a.Date?.Text, a.Role));
        }

        using (var insert = Insert("insert_coverage"))
        {
            Each("coverage", content.Coverage, c => insert.Run(c.Informant, c.Channel, c.Asked, c.Complete, c.Date?.Text, c.Document));
        }

        cancellation.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _relation.Dispose();
        _statement.Dispose();
    }

    private int RelationsRead => draft.Tables.Where(t => t.Kind == TableKind.Relations).Sum(t => t.Table.Rows.Length);

    private static void Actor(PreparedInsert insert, Actor actor) => insert.Run(
        actor.Id, actor.Name, actor.Kind, StoredWords.Of(actor.Sphere), List(actor.Neighbourhoods), actor.City, actor.PartOf, actor.LegalForm,
        actor.Since, actor.Level, actor.IsGeneric, actor.Persons, List(actor.Aliases), actor.Kvk, actor.Rsin, actor.Document, actor.DocumentRef,
        actor.Note, Attributes(actor.Attributes));

    private void Statement(string relation, int number, Evidence said) =>
        _statement.Run(relation, number, StoredWords.Of(said.Kind), said.ReportedBy, said.Document, said.DocumentRef);

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
