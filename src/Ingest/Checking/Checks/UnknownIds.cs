using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Ids that are named and that no row has.</summary>
internal static class UnknownIds
{
    // In the order in which ids are asked for; hints are given to the first hundred only.
    private static readonly string[] Fields = ["source", "target", "source_acting_for", "target_acting_for", "reported_by"];

    public static void Look(in Sourced<Relation> row, Draft draft, List<Finding> findings)
    {
        var relation = row.Value;
        Note(relation.Source, 0, row, draft);
        Note(relation.Target, 1, row, draft);
        Note(relation.SourceActingFor, 2, row, draft);
        Note(relation.TargetActingFor, 3, row, draft);
        foreach (var statement in relation.Evidence)
        {
            Note(statement.ReportedBy, 4, row, draft);
        }
    }

    public static IEnumerable<Finding> Find(Draft draft)
    {
        var findings = new List<Finding>();
        All(draft, findings, draft.Actors, "part_of", a => a.PartOf);
        findings.AddRange(draft.Relations.Unknown.OrderBy(u => u.Field)
            .Select(u => FindingCodes.IdUnknown.At(u.Where, u.Id, draft.Nearest.To(u.Id))));
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

    private static void Note(string? id, int field, in Sourced<Relation> row, Draft draft)
    {
        if (id is not null && IsUnknown(id, draft))
        {
            draft.Relations.Unknown.Add(new UnknownId(field, row.At(Fields[field]), id));
        }
    }

    // Without a table of actors every id is unknown, and ActorsMissing says so once.
    private static bool IsUnknown(string id, Draft draft) => !draft.HasActor(id) && !ActorsMissing.MakesIdsUnknown(draft);

    private static void All<T>(Draft draft, List<Finding> findings, List<Sourced<T>> rows, string field, Func<T, string?> id)
    {
        foreach (var row in rows)
        {
            Known(id(row.Value), field, row, draft, findings);
        }
    }

    private static void Known<T>(string? id, string field, in Sourced<T> row, Draft draft, List<Finding> findings)
    {
        if (id is not null && IsUnknown(id, draft))
        {
            findings.Add(FindingCodes.IdUnknown.At(row.At(field), id, draft.Nearest.To(id)));
        }
    }
}
