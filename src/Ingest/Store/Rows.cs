using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Store;

/// <summary>Rows of the database, in the types that SQLite has, and what they mean: the one place where the two meet.</summary>
internal static class Rows
{
    public static Ecosystem Load(SqliteConnection connection)
    {
        var statements = connection.Query<StatementRow>(Sql.Of("select_statements"))
            .ToLookup(s => s.Relation, s => new Evidence(StoredWords.ParseEvidence(s.Kind), s.ReportedBy, s.Document, s.DocumentRef), StringComparer.Ordinal);
        return new Ecosystem(
            connection.Query<ActorRow>(Sql.Of("select_actors")).Select(Actor),
            connection.Query<RelationRow>(Sql.Of("select_relations")).Select(row => Relation(row, [.. statements[row.Id]])),
            connection.Query<MembershipRow>(Sql.Of("select_memberships")).Select(Membership),
            connection.Query<AttendanceRow>(Sql.Of("select_attendance")).Select(a => new Attendance(a.Actor, a.Event, Date(a.Date), a.Role)),
            connection.Query<CoverageRow>(Sql.Of("select_coverage"))
                .Select(c => new Coverage(c.Informant, c.Channel, c.Asked == 1, c.Complete == 1, Date(c.Date), c.Document)));
    }

    public static Ecosystem LoadActors(SqliteConnection connection) => new(
        connection.Query<ActorRow>(Sql.Of("select_actors")).Select(Actor), [],
        connection.Query<MembershipRow>(Sql.Of("select_memberships")).Select(Membership));

    private static Membership Membership(MembershipRow m) => new(m.Person, m.Organisation, m.Role, Period(m.FromDate, m.ToDate, m.IsOpenEnded));

    private static Actor Actor(ActorRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Kind = row.Kind,
        Sphere = StoredWords.ParseSphere(row.Sphere),
        Neighbourhoods = List(row.Neighbourhoods),
        City = row.City,
        PartOf = row.PartOf,
        LegalForm = row.LegalForm,
        Since = row.Since,
        Level = (int?)row.Level,
        IsGeneric = row.IsGeneric == 1,
        Persons = (int?)row.Persons,
        Aliases = List(row.Aliases),
        Kvk = row.Kvk,
        Rsin = row.Rsin,
        Oin = row.Oin,
        Cbs = row.Cbs,
        Document = row.Document,
        DocumentRef = row.DocumentRef,
        Note = row.Note,
        Attributes = Attributes(row.Attributes),
    };

    private static Relation Relation(RelationRow row, ImmutableArray<Evidence> evidence) => new()
    {
        Id = row.Id,
        Source = row.Source,
        Target = row.Target,
        Type = row.Type,
        Resource = row.Resource,
        IsDirected = row.IsDirected == 1,
        Strength = row.Strength,
        AmountEur = row.AmountEur is { } amount ? decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture) : null,
        Period = Period(row.FromDate, row.ToDate, row.IsOpenEnded),
        Status = StoredWords.ParseStatus(row.Status),
        Evidence = evidence,
        CarriedBy = CarriedBy.Parse(row.CarriedBy),
        SourceActingFor = row.SourceActingFor,
        TargetActingFor = row.TargetActingFor,
        DoNotApproach = row.DoNotApproach == 1,
        Note = row.Note,
        Attributes = Attributes(row.Attributes),
    };

    private static Period Period(string? from, string? to, long isOpenEnded) => new(Date(from), Date(to), isOpenEnded == 1);

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static ImmutableArray<string> List(string? json) => json is null ? [] : StoreJson.List(json);

    private static ImmutableSortedDictionary<string, string> Attributes(string? json) =>
        json is null ? ImmutableSortedDictionary<string, string>.Empty : StoreJson.Map(json);

    private sealed record ActorRow(
        string Id, string Name, string Kind, string? Sphere, string? Neighbourhoods, string? City, string? PartOf, string? LegalForm, string? Since,
        long? Level, long IsGeneric, long? Persons, string? Aliases, string? Kvk, string? Rsin, string? Oin, string? Cbs, string? Document, string? DocumentRef, string? Note,
        string? Attributes);

    private sealed record RelationRow(
        string Id, string Source, string Target, string Type, string? Resource, long IsDirected, double? Strength, string? AmountEur,
        string? FromDate, string? ToDate, long IsOpenEnded, string Status, string? CarriedBy, string? SourceActingFor, string? TargetActingFor,
        long DoNotApproach, string? Note, string? Attributes);

    private sealed record StatementRow(string Relation, long Number, string Kind, string? ReportedBy, string? Document, string? DocumentRef);

    private sealed record MembershipRow(string Person, string Organisation, string? Role, string? FromDate, string? ToDate, long IsOpenEnded);

    private sealed record AttendanceRow(string Actor, string Event, string? Date, string? Role);

    private sealed record CoverageRow(string Informant, string Channel, long Asked, long Complete, string? Date, string? Document);
}
