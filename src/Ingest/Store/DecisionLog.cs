using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The log of decisions on names; it only grows.</summary>
internal static class DecisionLog
{
    private const string Day = "yyyy-MM-dd";

    public static ImmutableArray<NameDecision> Read(SqliteConnection connection) => [.. Numbered(connection).Select(d => d.Decision)];

    /// <summary>Adds decisions. Of a table that was imported before, nothing is added: the log holds its rows, and what was decided since stays in force.</summary>
    /// <returns>Whether any was new, and the numbers of those that the log had.</returns>
    public static (bool AnyNew, IReadOnlyList<long> Again) Write(SqliteTransaction transaction, IReadOnlyCollection<NameDecision> decisions, int batch)
    {
        var known = Numbered(transaction.Connection!).GroupBy(d => d.Decision, d => d.Number).ToDictionary(g => g.Key, g => new Queue<long>(g));
        var again = new List<long>();
        using var insert = new PreparedInsert(transaction, Sql.Of("insert_decision"));
        foreach (var decision in decisions)
        {
            if (known.GetValueOrDefault(decision) is { Count: > 0 } left)
            {
                again.Add(left.Dequeue());
            }
            else
            {
                Append(insert, decision, batch);
            }
        }

        return (again.Count < decisions.Count, again);
    }

    /// <summary>Adds one decision that was just taken, also when an equal one was taken before and undone.</summary>
    public static void Append(SqliteTransaction transaction, NameDecision decision)
    {
        using var insert = new PreparedInsert(transaction, Sql.Of("insert_decision"));
        Append(insert, decision, batch: null);
    }

    private static void Append(PreparedInsert insert, NameDecision d, int? batch) =>
        insert.Run(d.First, d.Second, DecisionTable.Word(d.Verdict), d.Kept, d.By, d.On.ToString(Day, CultureInfo.InvariantCulture), d.Note, batch);

    private static List<(long Number, NameDecision Decision)> Numbered(SqliteConnection connection)
    {
        using var rows = new Query(connection.Handle!, Sql.Of("select_decisions"));
        var decisions = new List<(long, NameDecision)>();
        while (rows.Next())
        {
            decisions.Add((rows.Long(0), new NameDecision(
                rows.Text(1), rows.Text(2), DecisionTable.ParseVerdict(rows.Text(3)), rows.Text(5), DateOnly.ParseExact(rows.Text(6), Day, CultureInfo.InvariantCulture), rows.TextOrNull(4),
                rows.TextOrNull(7))));
        }

        return decisions;
    }
}
