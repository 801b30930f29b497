using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Reading;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Ids that are named and that no row has.</summary>
internal static class UnknownIds
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        // Without a table of actors every id is unknown, and ActorsMissing says so once.
        if (ActorsMissing.MakesIdsUnknown(draft))
        {
            return [];
        }

        var nearest = new NearestId(draft.ActorIds);
        return
        [
            .. draft.Actors.SelectMany(row => Ids(draft, nearest, row, ("part_of", row.Value.PartOf))),
            .. draft.Relations.SelectMany(row => Ids(
                draft, nearest, row, ("source", row.Value.Source), ("target", row.Value.Target), ("source_acting_for", row.Value.SourceActingFor),
                ("target_acting_for", row.Value.TargetActingFor), ("reported_by", row.Value.Evidence is [var said] ? said.ReportedBy : null))),
            .. draft.Relations.SelectMany(row => Carriers(draft, nearest, row)),
            .. draft.Memberships.SelectMany(row => Ids(draft, nearest, row, ("person", row.Value.Person), ("organisation", row.Value.Organisation))),
            .. draft.Attendance.SelectMany(row => Ids(draft, nearest, row, ("actor", row.Value.Actor), ("event", row.Value.Event))),
            .. draft.Coverage.SelectMany(row => Ids(draft, nearest, row, ("informant", row.Value.Informant))),
        ];
    }

    private static IEnumerable<Finding> Ids<T>(Draft draft, NearestId nearest, Sourced<T> row, params (string Field, string? Id)[] ids)
    {
        foreach (var (field, id) in ids)
        {
            if (id is not null && !draft.HasActor(id))
            {
                yield return FindingCodes.IdUnknown.At(row.At(field), id, nearest.To(id));
            }
        }
    }

    private static IEnumerable<Finding> Carriers(Draft draft, NearestId nearest, Sourced<Graph.Ecosystems.Relation> row) =>
        row.Value.CarriedBy.Ids.Where(id => !draft.HasActor(id) && !draft.HasRelation(id))
            .Select(id => FindingCodes.IdUnknown.At(row.At("carried_by"), id, nearest.To(id)));
}
