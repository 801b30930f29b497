using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Store;

/// <summary>Takes back an import inside a transaction: what only it said goes, what a later one says too becomes that one's.</summary>
/// <remarks>Row by row it would be slow, because SQLite looks for children of every row; keys are therefore not enforced here, and checked once at the end.</remarks>
internal sealed class Undoing(ProjectStore store, SqliteTransaction transaction, int batch)
{
    // Children before parents. The tables said_… have the same keys.
    private static readonly (string Name, string[] Keys)[] Tables =
    [
        ("statement", ["relation", "number"]), ("relation", ["id"]), ("membership", ["number"]), ("attendance", ["number"]), ("coverage", ["number"]), ("actor", ["id"]),
        ("decision", ["number"]),
    ];

    private readonly SqliteConnection _connection = transaction.Connection!;

    public UndoResult Do(string by, DateOnly on)
    {
        var kept = Tables.ToDictionary(t => t.Name, t => Adopt(t.Name, t.Keys));
        var dependents = Dependents();
        if (dependents.Length > 0)
        {
            return new UndoResult { Dependents = dependents };
        }

        // Before anything goes: the relations of which others' statements stay.
        var thinned = _connection.Query<string>(
            "SELECT DISTINCT s.relation FROM statement s JOIN relation r ON r.id = s.relation WHERE s.batch = @batch AND r.batch <> @batch", new { batch }).AsList();
        var removed = Tables.ToDictionary(t => t.Name, t => Run($"DELETE FROM {t.Name} WHERE batch = @batch"));
        foreach (var relation in thinned)
        {
            Renumber(relation);
        }

        Run("DELETE FROM batch_setting WHERE batch = @batch");
        // The findings quote what was read. File, hash and numbers stay, so that it can be seen what was undone.
        Run("UPDATE import SET findings = '[]', unknown_columns = '[]' WHERE batch = @batch");
        _connection.Execute(
            "UPDATE batch SET undone_by = @by, undone_on = @on WHERE number = @batch", new { batch, by, on = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        if (_connection.Query("PRAGMA foreign_key_check").Any())
        {
            throw new InvalidOperationException("Undoing an import would leave rows that name what is no longer there.");
        }

        return new UndoResult { Removed = Counts(removed), Kept = Counts(kept) };
    }

    /// <summary>Gives rows that another import says too to the first that does.</summary>
    private int Adopt(string table, string[] keys)
    {
        var same = string.Join(" AND ", keys.Select(k => $"s.{k} = {table}.{k}"));
        var others = $"FROM said_{table} s WHERE {same} AND s.batch <> @batch";
        var adopted = Run($"UPDATE {table} SET batch = (SELECT min(s.batch) {others}) WHERE batch = @batch AND EXISTS (SELECT 1 {others})");
        var owned = string.Join(" AND ", keys.Select(k => $"t.{k} = said_{table}.{k}"));
        Run($"DELETE FROM said_{table} WHERE batch = @batch OR EXISTS (SELECT 1 FROM {table} t WHERE {owned} AND t.batch = said_{table}.batch)");
        return adopted;
    }

    private ImmutableArray<Dependent> Dependents() =>
    [
        .. _connection.Query<(string Table, string Row, long Batch, string Needs)>(Sql.Of("select_dependents"), new { batch })
            .Select(d => new Dependent(d.Table, d.Row, (int)d.Batch, d.Needs)),
        .. Carried(),
        .. Settings(),
    ];

    private IEnumerable<Dependent> Carried()
    {
        foreach (var (id, its, carriers) in _connection.Query<(string Id, long Batch, string Carriers)>(
            "SELECT id, batch, carried_by FROM relation WHERE carried_by IS NOT NULL AND batch <> @batch ORDER BY id", new { batch }).AsList())
        {
            foreach (var carrier in CarriedBy.Parse(carriers).Ids.Distinct(StringComparer.Ordinal).Where(IsGoing))
            {
                yield return new Dependent("relations", id, (int)its, carrier);
            }
        }
    }

    private IEnumerable<Dependent> Settings()
    {
        foreach (var its in _connection.Query<long>("SELECT DISTINCT batch FROM batch_setting WHERE batch <> @batch ORDER BY batch", new { batch }).AsList())
        {
            var project = store.LoadProject((int)its);
            foreach (var id in project.Focal.Concat(project.Overrides.Keys).Distinct(StringComparer.Ordinal).Where(IsGoing))
            {
                yield return new Dependent("settings", project.Name, (int)its, id);
            }
        }
    }

    private bool IsGoing(string id) => _connection.ExecuteScalar<long>(
        "SELECT EXISTS (SELECT 1 FROM actor WHERE id = @id AND batch = @batch) OR EXISTS (SELECT 1 FROM relation WHERE id = @id AND batch = @batch)", new { id, batch }) == 1;

    // The next statement gets the number that the count gives: there must be no gap.
    private void Renumber(string relation)
    {
        foreach (var table in (ReadOnlySpan<string>)["said_statement", "statement"])
        {
            _connection.Execute(
                $"UPDATE {table} SET number = (SELECT count(*) FROM statement s WHERE s.relation = @relation AND s.number < {table}.number) WHERE relation = @relation",
                new { relation });
        }
    }

    private int Run(string sql) => _connection.Execute(sql, new { batch });

    private static ContentCounts Counts(Dictionary<string, int> rows) =>
        new(rows["actor"], rows["relation"], rows["statement"], rows["membership"], rows["attendance"], rows["coverage"], rows["decision"]);
}

/// <summary>What came of undoing an import.</summary>
public sealed record UndoResult
{
    /// <summary>What stands in the way: rows of other imports that name what only this one brought. Not empty: nothing was changed.</summary>
    public ImmutableArray<Dependent> Dependents { get; init; } = [];

    /// <summary>What was taken back.</summary>
    public ContentCounts Removed { get; init; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>What stays, because another import says it too.</summary>
    public ContentCounts Kept { get; init; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Whether the import was undone.</summary>
    public bool IsDone => Dependents.IsEmpty;

    /// <summary>False when another program had the database open, so that old pages may be left in its journal.</summary>
    public bool IsGone { get; init; }
}

/// <summary>Numbers of rows, by table.</summary>
/// <param name="Actors">Actors.</param>
/// <param name="Relations">Relations.</param>
/// <param name="Statements">Statements for or against a relation.</param>
/// <param name="Memberships">Memberships.</param>
/// <param name="Attendance">Times at an event.</param>
/// <param name="Coverage">Rows on what was asked.</param>
/// <param name="Decisions">Decisions on names that came in a table.</param>
public sealed record ContentCounts(int Actors, int Relations, int Statements, int Memberships, int Attendance, int Coverage, int Decisions);

/// <summary>A row of another import that names what only this one brought.</summary>
/// <param name="Table">actors, relations, memberships, attendance, coverage, or settings.</param>
/// <param name="Row">Its id, or what it is about.</param>
/// <param name="Batch">The import that it came with.</param>
/// <param name="Needs">The id of an actor or relation that it names.</param>
public sealed record Dependent(string Table, string Row, int Batch, string Needs);
