using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Kinds and types that the profile does not know. They are kept: another profile may.</summary>
internal static class KindsAndTypes
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        if (draft.Context.Kinds is { } kinds)
        {
            foreach (var row in draft.Actors.Where(a => !kinds.Contains(a.Value.Kind)))
            {
                yield return FindingCodes.KindUnknown.At(row.At("kind"), row.Value.Kind);
            }
        }

        if (draft.Context.Types is { } types)
        {
            foreach (var row in draft.Relations.Where(r => !types.Contains(r.Value.Type)))
            {
                yield return FindingCodes.TypeUnknown.At(row.At("type"), row.Value.Type);
            }
        }
    }
}
