using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Ids that hold a sign which separates ids in a list: <c>reported_by</c> and <c>carried_by</c> would name others. Every other sign is harmless.</summary>
internal static class SeparatorsInIds
{
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        // An id that was made from the ends says what is said of their ids.
        if (CarriedBy.HasSeparator(row.Value.Id) && row.Text("id").Length > 0)
        {
            findings.Add(FindingCodes.IdHoldsSeparator.At(row.At("id"), row.Value.Id));
        }
    }

    public static IEnumerable<Finding> Find(Draft draft) => draft.Actors
        .Where(row => CarriedBy.HasSeparator(row.Value.Id))
        .Select(row => FindingCodes.IdHoldsSeparator.At(row.At(row.Text("id").Length > 0 ? "id" : "name"), row.Value.Id));
}
