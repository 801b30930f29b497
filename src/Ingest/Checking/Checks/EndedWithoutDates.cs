using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>An ended relation of which begin or end is unknown: it counts at no date at all.</summary>
internal static class EndedWithoutDates
{
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        // A date that cannot be read is said when the row is read.
        var field = row.Value.Period.IsOpenEnded || row.Text("to").Length == 0 ? "to" : row.Text("from").Length == 0 ? "from" : null;
        if (row.Value.Status == RelationStatus.Ended && field is not null)
        {
            findings.Add(FindingCodes.EndedWithoutDates.At(row.At(field), row.Text("status")));
        }
    }
}
