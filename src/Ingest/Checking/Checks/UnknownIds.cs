using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

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
            .. Ids(draft, nearest, draft.Actors, "part_of", a => a.PartOf),
            .. Ids(draft, nearest, draft.Relations, "source", r => r.Source),
            .. Ids(draft, nearest, draft.Relations, "target", r => r.Target),
            .. Ids(draft, nearest, draft.Relations, "source_acting_for", r => r.SourceActingFor),
            .. Ids(draft, nearest, draft.Relations, "target_acting_for", r => r.TargetActingFor),
            .. draft.Relations.SelectMany(row => Reporters(draft, nearest, row)),
            .. draft.Relations.Where(r => !r.Value.CarriedBy.IsNothing).SelectMany(row => Carriers(draft, nearest, row)),
            .. Ids(draft, nearest, draft.Memberships, "person", m => m.Person),
            .. Ids(draft, nearest, draft.Memberships, "organisation", m => m.Organisation),
            .. Ids(draft, nearest, draft.Attendance, "actor", a => a.Actor),
            .. Ids(draft, nearest, draft.Attendance, "event", a => a.Event),
            .. Ids(draft, nearest, draft.Coverage, "informant", c => c.Informant),
        ];
    }

    private static IEnumerable<Finding> Ids<T>(Draft draft, NearestId nearest, List<Sourced<T>> rows, string field, Func<T, string?> id)
    {
        foreach (var row in rows)
        {
            if (id(row.Value) is { } named && !draft.HasActor(named))
            {
                yield return FindingCodes.IdUnknown.At(row.At(field), named, nearest.To(named));
            }
        }
    }

    private static IEnumerable<Finding> Reporters(Draft draft, NearestId nearest, Sourced<Graph.Ecosystems.Relation> row) =>
        row.Value.Evidence.Select(said => said.ReportedBy).OfType<string>().Where(id => !draft.HasActor(id))
            .Select(id => FindingCodes.IdUnknown.At(row.At("reported_by"), id, nearest.To(id)));

    private static IEnumerable<Finding> Carriers(Draft draft, NearestId nearest, Sourced<Graph.Ecosystems.Relation> row) =>
        row.Value.CarriedBy.Ids.Where(id => !draft.HasActor(id) && !draft.HasRelation(id))
            .Select(id => FindingCodes.IdUnknown.At(row.At("carried_by"), id, nearest.To(id)));
}
