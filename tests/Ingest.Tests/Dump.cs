using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Tests;

/// <summary>Content as text, so that two contents can be compared, and a difference read.</summary>
internal static class Dump
{
    public static string Of(Ecosystem ecosystem)
    {
        var text = new StringBuilder();
        foreach (var a in ecosystem.Actors)
        {
            var bare = a with { Neighbourhoods = [], Aliases = [], Attributes = a.Attributes.Clear() };
            text.AppendLine(CultureInfo.InvariantCulture, $"{bare} {List(a.Neighbourhoods)} {List(a.Aliases)} {List(a.Attributes)}");
        }

        foreach (var r in ecosystem.Relations)
        {
            // A record writes its own numbers in the machine's culture.
            var bare = r with { Evidence = [], Attributes = r.Attributes.Clear(), Strength = null, AmountEur = null };
            text.AppendLine(CultureInfo.InvariantCulture, $"{bare} {r.Strength} {r.AmountEur} {List(r.Evidence)} {List(r.Attributes)}");
        }

        return text.AppendLine(List(ecosystem.Memberships)).AppendLine(List(ecosystem.Attendance)).AppendLine(List(ecosystem.Coverage)).ToString();
    }

    /// <summary>Every row of every table of a database.</summary>
    public static string Of(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        var text = new StringBuilder();
        foreach (var table in Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            text.AppendLine(table);
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                text.AppendJoin('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))).AppendLine();
            }
        }

        return text.ToString();
    }

    public static IReadOnlyList<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static string List<T>(IEnumerable<T> items) => "[" + string.Join("; ", items) + "]";
}
