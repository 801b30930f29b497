using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>A relation from an actor to itself.</summary>
internal static class SelfRelation
{
    public static IEnumerable<Finding> Find(Draft draft) =>
        draft.Relations.Where(r => r.Value.Source == r.Value.Target && r.Value.Source.Length > 0)
            .Select(r => FindingCodes.SelfRelation.At(r.At("target"), r.Value.Target));
}
