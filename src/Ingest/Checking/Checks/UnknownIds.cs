using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Ids that are named and that no row has.</summary>
internal static class UnknownIds
{
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        var relation = row.Value;
        Known(relation.Source, "source", row, draft, findings);
        Known(relation.Target, "target", row, draft, findings);
        Known(relation.SourceActingFor, "source_acting_for", row, draft, findings);
        Known(relation.TargetActingFor, "target_acting_for", row, draft, findings);
        foreach (var statement in relation.Evidence)
        {
            Known(statement.ReportedBy, "reported_by", row, draft, findings);
        }
    }

    public static IEnumerable<Finding> Find(Draft draft)
    {
        var findings = new FindingList();
        All(draft, findings, draft.Actors, "part_of", a => a.PartOf);
        // A relation may hang on one that is read after it.
        foreach (var row in draft.Relations.Carried)
        {
            foreach (var id in row.Value.CarriedBy.Ids.Where(id => !draft.HasRelation(id)))
            {
                Known(id, "carried_by", row, draft, findings);
            }
        }

        All(draft, findings, draft.Memberships, "person", m => m.Person);
        All(draft, findings, draft.Memberships, "organisation", m => m.Organisation);
        All(draft, findings, draft.Attendance, "actor", a => a.Actor);
        All(draft, findings, draft.Attendance, "event", a => a.Event);
        All(draft, findings, draft.Coverage, "informant", c => c.Informant);
        return findings;
    }

    private static void All<T>(Draft draft, FindingList findings, List<Sourced<T>> rows, string field, Func<T, string?> id)
    {
        foreach (var row in rows)
        {
            Known(id(row.Value), field, row, draft, findings);
        }
    }

    private static void Known<T>(string? id, string field, in Sourced<T> row, Draft draft, FindingList findings)
    {
        // A blank id is said when the row is read. Without a table of actors every id is unknown, and ActorsMissing says so once.
        if (!string.IsNullOrEmpty(id) && !draft.HasActor(id) && !ActorsMissing.MakesIdsUnknown(draft))
        {
            findings.Add(FindingCodes.IdUnknown.At(row.At(field), id, draft.Nearest.To(id)));
        }
    }
}
