using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The log of decisions on names; it only grows.</summary>
internal static class DecisionLog
{
    private const string Day = "yyyy-MM-dd";

    public static ImmutableArray<NameDecision> Read(SqliteConnection connection) =>
    [
        .. connection.Query<DecisionRow>(Sql.Of("select_decisions")).Select(row => new NameDecision(
            row.First, row.Second, DecisionTable.ParseVerdict(row.Verdict), row.DecidedBy, DateOnly.ParseExact(row.DecidedOn, Day, CultureInfo.InvariantCulture), row.Kept,
            row.Note)),
    ];

    /// <summary>Adds decisions. Of a table that was imported before, nothing is added: the log holds its rows, and what was decided since stays in force.</summary>
    public static void Write(SqliteTransaction transaction, IEnumerable<NameDecision> decisions)
    {
        using var insert = new PreparedInsert(transaction, Sql.Of("insert_decision"));
        foreach (var d in NameDecision.New(Read(transaction.Connection!), decisions))
        {
            Append(insert, d);
        }
    }

    /// <summary>Adds one decision that was just taken, also when an equal one was taken before and undone.</summary>
    public static void Append(SqliteTransaction transaction, NameDecision decision)
    {
        using var insert = new PreparedInsert(transaction, Sql.Of("insert_decision"));
        Append(insert, decision);
    }

    private static void Append(PreparedInsert insert, NameDecision d) =>
        insert.Run(d.First, d.Second, DecisionTable.Word(d.Verdict), d.Kept, d.By, d.On.ToString(Day, CultureInfo.InvariantCulture), d.Note);

    private sealed record DecisionRow(string First, string Second, string Verdict, string? Kept, string DecidedBy, string DecidedOn, string? Note);
}
