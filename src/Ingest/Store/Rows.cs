using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Store;

/// <summary>Rows of the database, in the types that SQLite has, and what they mean: the one place where the two meet, but for relations (<see cref="RelationColumns"/>).</summary>
/// <remarks>Columns are read by their place in the SELECT.</remarks>
internal sealed class Rows(sqlite3 database)
{
    private readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);

    /// <summary>Everything.</summary>
    public static Ecosystem Load(SqliteConnection connection)
    {
        using var snapshot = Snapshot.Of(connection);
        return Load(snapshot);
    }

    /// <summary>Everything, by the connections of a snapshot.</summary>
    public static Ecosystem Load(Snapshot snapshot)
    {
        var others = new Rows(snapshot.Connections[0]).AllButRelations();
        var relations = RelationReading.All(snapshot, new ActorIds(others.Actors));
        return relations.IsInOrderOfTexts
            ? others.With(relations)
            : new Ecosystem(others.Actors, relations, others.Memberships, others.Attendance, others.Coverage);
    }

    /// <summary>Actors and memberships only.</summary>
    public static Ecosystem LoadActors(SqliteConnection connection)
    {
        var rows = new Rows(connection.Handle!);
        return new Ecosystem(rows.Actors(), [], rows.Memberships());
    }

    /// <summary>Memberships, in the order of their numbers.</summary>
    public static List<Membership> Memberships(SqliteConnection connection) => new Rows(connection.Handle!).Memberships();

    /// <summary>Times at an event, in the order of their numbers.</summary>
    public static List<Attendance> Attendance(SqliteConnection connection) => new Rows(connection.Handle!).Attendance();

    /// <summary>What was covered, in the order of the numbers.</summary>
    public static List<Coverage> Coverage(SqliteConnection connection) => new Rows(connection.Handle!).Coverage();

    public List<Actor> Actors() => All("select_actors", row => new Actor
    {
        Id = row.Id(0),
        Name = row.Id(1),
        Kind = row.Text(2),
        Sphere = StoredWords.ParseSphere(row.TextOrNull(3)),
        Neighbourhoods = List(row.TextOrNull(4)),
        City = row.TextOrNull(5),
        PartOf = row.TextOrNull(6),
        LegalForm = row.TextOrNull(7),
        Since = row.TextOrNull(8),
        Level = row.Whole(9),
        IsGeneric = row.Is(10),
        Persons = row.Whole(11),
        Aliases = List(row.TextOrNull(12)),
        Kvk = row.TextOrNull(13),
        Rsin = row.TextOrNull(14),
        Oin = row.TextOrNull(15),
        Cbs = row.TextOrNull(16),
        Document = row.TextOrNull(17),
        DocumentRef = row.TextOrNull(18),
        Note = row.TextOrNull(19),
        Attributes = Attributes(row.TextOrNull(20)),
    });

    /// <summary>Everything but relations.</summary>
    public Ecosystem AllButRelations() => new(Actors(), [], Memberships(), Attendance(), Coverage());

    public List<Membership> Memberships() =>
        All("select_memberships", m => new Membership(m.Text(0), m.Text(1), m.TextOrNull(2), Period(m, 3)));

    public List<Attendance> Attendance() => All("select_attendance", a => new Attendance(a.Text(0), a.Text(1), a.Date(2), a.TextOrNull(3)));

    public List<Coverage> Coverage() => All(
        "select_coverage", c => new Coverage(c.Text(0), c.Text(1), c.Is(2), c.Is(3), c.Date(4), c.TextOrNull(5)));

    private List<T> All<T>(string query, Func<Query, T> read)
    {
        using var rows = new Query(database, Sql.Of(query));
        var all = new List<T>();
        while (rows.Next())
        {
            all.Add(read(rows));
        }

        return all;
    }

    private static Period Period(Query row, int from) => new(row.Date(from), row.Date(from + 1), row.Is(from + 2));

    // Many actors are in the same neighbourhood.
    private ImmutableArray<string> List(string? json)
    {
        if (json is null)
        {
            return [];
        }

        if (!_lists.TryGetValue(json, out var list))
        {
            _lists.Add(json, list = StoreJson.List(json));
        }

        return list;
    }

    private static ImmutableSortedDictionary<string, string> Attributes(string? json) =>
        json is null ? ImmutableSortedDictionary<string, string>.Empty : StoreJson.Map(json);
}
