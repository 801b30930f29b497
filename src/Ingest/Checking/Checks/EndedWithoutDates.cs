using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>An ended relation of which begin or end is unknown: it counts at no date at all.</summary>
internal static class EndedWithoutDates
{
    public static void Look(in Sourced<Relation> row, Draft draft, List<Finding> findings)
    {
        if (row.Value.Status == RelationStatus.Ended && (row.Value.Period.From is null || row.Value.Period.To is null))
        {
            findings.Add(FindingCodes.EndedWithoutDates.At(row.At(row.Value.Period.To is null ? "to" : "from"), row.Text("status")));
        }
    }
}
