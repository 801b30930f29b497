using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>An ended relation of which begin or end is unknown: it counts at no date at all.</summary>
internal static class EndedWithoutDates
{
    public static IEnumerable<Finding> Find(Draft draft) =>
        draft.Relations
            .Where(r => r.Value.Status == RelationStatus.Ended && (r.Value.Period.From is null || r.Value.Period.To is null))
            .Select(r => FindingCodes.EndedWithoutDates.At(r.At(r.Value.Period.To is null ? "to" : "from"), r.Text("status")));
}
