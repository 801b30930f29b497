using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Store;

/// <summary>Rows of the database, in the types that SQLite has, and what they mean: the one place where the two meet.</summary>
/// <remarks>Columns are read by their place in the SELECT, and every id of an actor is one text, however many rows name it.</remarks>
internal sealed class Rows(sqlite3 database, ActorIds ids)
{
    private readonly Dictionary<string, PartialDate> _dates = new(StringComparer.Ordinal);

    /// <summary>Everything.</summary>
    public static Ecosystem Load(SqliteConnection connection)
    {
        using var snapshot = Snapshot.Of(connection);
        return Load(snapshot);
    }

    /// <summary>Everything, by the connections of a snapshot.</summary>
    public static Ecosystem Load(Snapshot snapshot)
    {
        var ids = new ActorIds();
        var rows = new Rows(snapshot.Connections[0], ids);
        return new Ecosystem(rows.Actors(), RelationReading.All(snapshot, ids), rows.Memberships(), rows.Attendance(), rows.Coverage());
    }

    /// <summary>Actors and memberships only.</summary>
    public static Ecosystem LoadActors(SqliteConnection connection)
    {
        var rows = new Rows(connection.Handle!, new ActorIds());
        return new Ecosystem(rows.Actors(), [], rows.Memberships());
    }

    /// <summary>Memberships, in the order of their numbers.</summary>
    public static List<Membership> Memberships(SqliteConnection connection) => new Rows(connection.Handle!, new ActorIds()).Memberships();

    /// <summary>Times at an event, in the order of their numbers.</summary>
    public static List<Attendance> Attendance(SqliteConnection connection) => new Rows(connection.Handle!, new ActorIds()).Attendance();

    /// <summary>What was covered, in the order of the numbers.</summary>
    public static List<Coverage> Coverage(SqliteConnection connection) => new Rows(connection.Handle!, new ActorIds()).Coverage();

    public List<Actor> Actors() => All("select_actors", row => new Actor
    {
        Id = ids.Add(row.Bytes(0)),
        Name = row.Id(1),
        Kind = row.Text(2),
        Sphere = StoredWords.ParseSphere(row.TextOrNull(3)),
        Neighbourhoods = List(row.TextOrNull(4)),
        City = row.TextOrNull(5),
        PartOf = row.TryBytes(6, out var whole) ? ids.Add(whole) : null,
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

    public Relation Relation(Query row, ImmutableArray<Evidence> evidence) => new()
    {
        Id = row.Id(0),
        Source = Actor(row, 1)!,
        Target = Actor(row, 2)!,
        Type = row.Text(3),
        Resource = row.TextOrNull(4),
        IsDirected = row.Is(5),
        Strength = row.Real(6),
        AmountEur = row.TextOrNull(7) is { } amount ? decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture) : null,
        Period = Period(row, 8),
        Status = StoredWords.ParseStatus(row.Text(11)),
        Evidence = evidence,
        CarriedBy = CarriedBy.Parse(row.TextOrNull(12)),
        SourceActingFor = Actor(row, 13),
        TargetActingFor = Actor(row, 14),
        DoNotApproach = row.Is(15),
        Note = row.TextOrNull(16),
        Attributes = Attributes(row.TextOrNull(17)),
    };

    public Evidence Statement(Query row) =>
        new(StoredWords.ParseEvidence(row.Text(2)), Actor(row, 3), row.TextOrNull(4), row.TextOrNull(5), Date(row.TextOrNull(6)));

    public List<Membership> Memberships() =>
        All("select_memberships", m => new Membership(Actor(m, 0)!, Actor(m, 1)!, m.TextOrNull(2), Period(m, 3)));

    public List<Attendance> Attendance() => All("select_attendance", a => new Attendance(Actor(a, 0)!, Actor(a, 1)!, Date(a.TextOrNull(2)), a.TextOrNull(3)));

    public List<Coverage> Coverage() => All(
        "select_coverage", c => new Coverage(Actor(c, 0)!, c.Text(1), c.Is(2), c.Is(3), Date(c.TextOrNull(4)), c.TextOrNull(5)));

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

    private string? Actor(Query row, int column) => row.TryBytes(column, out var id) ? ids.Of(id) : null;

    private Period Period(Query row, int from) => new(Date(row.TextOrNull(from)), Date(row.TextOrNull(from + 1)), row.Is(from + 2));

    private PartialDate? Date(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!_dates.TryGetValue(text, out var date))
        {
            date = PartialDate.Parse(text);
            _dates.Add(text, date);
        }

        return date;
    }

    private static ImmutableArray<string> List(string? json) => json is null ? [] : StoreJson.List(json);

    private static ImmutableSortedDictionary<string, string> Attributes(string? json) =>
        json is null ? ImmutableSortedDictionary<string, string>.Empty : StoreJson.Map(json);
}
