using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Relations without any actors: one finding, instead of an unknown id for every end.</summary>
internal static class ActorsMissing
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        if (draft.Tables.Count > 0 && !draft.HasUnreadTables && HasNone(draft))
        {
            yield return FindingCodes.ActorsMissing.At(new Place(""));
        }
    }

    /// <summary>Whether ids can be known at all; if not, that is said once and no id is called unknown.</summary>
    public static bool MakesIdsUnknown(Draft draft) => draft.HasUnreadTables || HasNone(draft);

    private static bool HasNone(Draft draft) => draft.Existing is null && draft.Tables.All(t => t.Kind != TableKind.Actors);
}
