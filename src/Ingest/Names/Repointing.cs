using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Reads rows with other ids than they were written with; everything else they say stays.</summary>
/// <param name="id">The id that an id is read as; itself when nothing was decided.</param>
internal sealed class Repointing(Func<string, string> id)
{
    public Relation Of(Relation relation) => relation with
    {
        Source = id(relation.Source),
        Target = id(relation.Target),
        SourceActingFor = Of(relation.SourceActingFor),
        TargetActingFor = Of(relation.TargetActingFor),
        CarriedBy = relation.CarriedBy.IsNothing
            ? relation.CarriedBy
            : CarriedBy.Parse(string.Join(';', relation.CarriedBy.Needs.Select(needs => string.Join('|', needs.Select(id).Distinct(StringComparer.Ordinal))))),
        Evidence = relation.Evidence.Any(e => e.ReportedBy is not null)
            ? [.. relation.Evidence.Select(e => e with { ReportedBy = Of(e.ReportedBy) }).Distinct()]
            : relation.Evidence,
    };

    public Membership Of(Membership membership) => membership with { Person = id(membership.Person), Organisation = id(membership.Organisation) };

    public Attendance Of(Attendance attendance) => attendance with { Actor = id(attendance.Actor), Event = id(attendance.Event) };

    public Coverage Of(Coverage coverage) => coverage with { Informant = id(coverage.Informant) };

    public string? Of(string? named) => named is null ? null : id(named);

    /// <summary>Every id that a relation names.</summary>
    public static IEnumerable<string> Ids(Relation relation) =>
        new[] { relation.Source, relation.Target, relation.SourceActingFor, relation.TargetActingFor }
            .Concat(relation.Evidence.Select(e => e.ReportedBy)).OfType<string>().Concat(relation.CarriedBy.Ids);
}
