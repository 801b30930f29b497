using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>The erasure of people inside a transaction.</summary>
internal sealed class Erasure(ProjectStore store, SqliteTransaction transaction)
{
    // The free texts of our own tables. Ids and names of others stay: they are of others.
    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        ["actor"] = ["city", "legal_form", "since", "aliases", "document", "document_ref", "note", "attributes"],
        ["relation"] = ["note", "attributes"],
        ["statement"] = ["document", "document_ref"],
        ["membership"] = ["role"],
        ["attendance"] = ["role"],
        ["coverage"] = ["document"],
        ["import"] = ["file", "sheet", "unknown_columns", "findings"],
        ["decision"] = ["decided_by", "note"],
        ["export"] = ["file", "context", "recipient"],
        ["batch"] = ["undone_by"],
        ["batch_setting"] = [],
        ["said_actor"] = [],
        ["said_relation"] = [],
        ["said_statement"] = [],
        ["secret"] = [],
        ["tombstone"] = [],
        ["tombstone_relation"] = [],
    };

    private readonly SqliteConnection _connection = transaction.Connection!;
    private readonly HashSet<string> _relations = new(StringComparer.Ordinal);
    private byte[]? _secret;

    public ForgetResult Do(IReadOnlyCollection<Actor> people, ForgetOptions options)
    {
        var total = new ForgetResult();
        foreach (var actor in people)
        {
            var one = Rows(actor.Id);
            Bury(actor.Id, one, options);
            total = total with
            {
                People = total.People + 1,
                Relations = total.Relations + one.Relations,
                Statements = total.Statements + one.Statements,
                Memberships = total.Memberships + one.Memberships,
                Attendance = total.Attendance + one.Attendance,
                Coverage = total.Coverage + one.Coverage,
            };
        }

        if (people.Count == 0)
        {
            return total;
        }

        foreach (var relation in options.LeaveNoHash ? [] : _relations)
        {
            _connection.Execute("INSERT INTO tombstone_relation (hash) VALUES (@hash) ON CONFLICT DO NOTHING", new { hash = Forgotten.Hash(Secret(), relation) });
        }

        var gone = people.Select(p => p.Id).Concat(_relations).ToHashSet(StringComparer.Ordinal);
        Settings(gone);
        total = total with { Carriers = Loosen(gone) };
        return Strike(total, people);
    }

    private ForgetResult Rows(string id)
    {
        var relations = _connection.Query<string>(
            """
            SELECT id FROM relation WHERE source = @id OR target = @id
            UNION
            -- Nobody else vouches for these: without the statement they would be claims out of nowhere.
            SELECT relation FROM statement GROUP BY relation HAVING count(*) = sum(CASE WHEN reported_by = @id THEN 1 ELSE 0 END)
            """,
            new { id }).ToList();
        foreach (var relation in relations)
        {
            _connection.Execute("DELETE FROM statement WHERE relation = @relation AND reported_by IS NOT @id", new { relation, id });
            _connection.Execute("DELETE FROM relation WHERE id = @relation", new { relation });
        }

        _relations.UnionWith(relations);
        var heard = _connection.Query<string>("SELECT DISTINCT relation FROM statement WHERE reported_by = @id", new { id }).ToList();
        var result = new ForgetResult
        {
            Relations = relations.Count,
            Statements = Run("DELETE FROM statement WHERE reported_by = @id", id),
            Memberships = Run("DELETE FROM membership WHERE person = @id OR organisation = @id", id),
            Attendance = Run("DELETE FROM attendance WHERE actor = @id OR event = @id", id),
            Coverage = Run("DELETE FROM coverage WHERE informant = @id", id),
        };
        foreach (var relation in heard)
        {
            // The next statement gets the number that the count gives: there must be no gap.
            _connection.Execute(
                "UPDATE statement SET number = (SELECT count(*) FROM statement s WHERE s.relation = @relation AND s.number < statement.number) WHERE relation = @relation",
                new { relation });
        }

        // Who decided stays as […]; what was decided about the person goes.
        Run("DELETE FROM decision WHERE first = @id OR second = @id", id);
        Run("UPDATE export SET own = (SELECT json_group_array(value) FROM json_each(own) WHERE value <> @id) WHERE own IS NOT NULL", id);
        Run("UPDATE relation SET source_acting_for = NULL WHERE source_acting_for = @id", id);
        Run("UPDATE relation SET target_acting_for = NULL WHERE target_acting_for = @id", id);
        Run("UPDATE actor SET part_of = NULL WHERE part_of = @id", id);
        Run("DELETE FROM actor WHERE id = @id", id);
        return result;
    }

    private int Run(string sql, string id) => _connection.Execute(sql, new { id });

    private void Bury(string id, ForgetResult one, ForgetOptions options)
    {
        _connection.Execute(
            """
            INSERT INTO tombstone (hash, relations, statements, memberships, attendance, coverage, forgotten_on)
            VALUES (@hash, @Relations, @Statements, @Memberships, @Attendance, @Coverage, @on)
            """,
            new
            {
                hash = options.LeaveNoHash ? null : Forgotten.Hash(Secret(), id),
                one.Relations,
                one.Statements,
                one.Memberships,
                one.Attendance,
                one.Coverage,
                on = options.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            });
    }

    private byte[] Secret()
    {
        if (_secret is null)
        {
            _connection.Execute("INSERT INTO secret (number, value) VALUES (1, @value) ON CONFLICT DO NOTHING", new { value = RandomNumberGenerator.GetBytes(Pseudonyms.KeyBytes) });
            _secret = _connection.QuerySingle<byte[]>("SELECT value FROM secret");
        }

        return _secret;
    }

    private void Settings(HashSet<string> gone)
    {
        foreach (var batch in _connection.Query<int>("SELECT DISTINCT batch FROM batch_setting").AsList())
        {
            store.Save(Forgotten.Without(store.LoadProject(batch), gone.Contains), transaction, batch);
        }
    }

    private int Loosen(HashSet<string> gone)
    {
        var loosened = 0;
        foreach (var (id, carriers) in _connection.Query<(string Id, string Carriers)>("SELECT id, carried_by FROM relation WHERE carried_by IS NOT NULL").ToList())
        {
            var was = CarriedBy.Parse(carriers);
            var left = Forgotten.Without(was, gone.Contains);
            if (!left.Equals(was))
            {
                _connection.Execute("UPDATE relation SET carried_by = @left WHERE id = @id", new { id, left = left.IsNothing ? null : left.ToString() });
                loosened += was.Needs.Length - left.Needs.Length;
            }
        }

        return loosened;
    }

    private ForgetResult Strike(ForgetResult result, IReadOnlyCollection<Actor> people)
    {
        var (struck, names) = (new StruckOut(people, _relations), new PersonNames(people));
        _connection.CreateFunction("struck_out", (string? text) => text is null ? null : struck.Of(text), isDeterministic: true);
        _connection.CreateFunction("names_somebody", (string? text) => names.Are(text), isDeterministic: true);
        var (texts, doubtful) = (0, 0);
        foreach (var table in _connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").ToList())
        {
            var isOurs = Texts.TryGetValue(table, out var columns);
            var there = _connection.Query<string>("SELECT name FROM pragma_table_info(@table) WHERE type = 'TEXT'", new { table }).ToList();
            columns = isOurs ? [.. columns!.Where(there.Contains)] : [.. there];
            foreach (var column in columns)
            {
                // In tables that say something about ids, such as decisions about names, a row about somebody goes whole.
                foreach (var id in isOurs ? [] : people.Select(p => p.Id))
                {
                    _connection.Execute($"DELETE FROM \"{table}\" WHERE \"{column}\" = @id", new { id });
                }

                texts += _connection.Execute($"UPDATE \"{table}\" SET \"{column}\" = struck_out(\"{column}\") WHERE struck_out(\"{column}\") <> \"{column}\"");
            }

            foreach (var column in table switch { "actor" => [.. columns, "id", "name"], "relation" => [.. columns, "id"], _ => columns })
            {
                doubtful += _connection.ExecuteScalar<int>($"SELECT count(*) FROM \"{table}\" WHERE names_somebody(\"{column}\")");
            }
        }

        texts += _connection.Execute("UPDATE batch_setting SET value = struck_out(value) WHERE key IN ('name', 'documents', 'article9') AND struck_out(value) <> value");
        return result with { Texts = texts, Doubtful = doubtful };
    }
}
