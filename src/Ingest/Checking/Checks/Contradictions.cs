using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Several statements on one relation of which one denies it.</summary>
internal static class Contradictions
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        foreach (var (id, here, row) in draft.Relations.Denied(draft))
        {
            var before = draft.Existing?.FindRelation(id)?.Evidence ?? [];
            var all = before.Aggregate(here, (said, statement) => said | RelationMemory.SaidBy(statement));
            if (all == (Said.For | Said.Against))
            {
                var found = row();
                yield return FindingCodes.Contradicted.At(found.At("evidence"), found.Text("evidence"), id);
            }
        }
    }
}
