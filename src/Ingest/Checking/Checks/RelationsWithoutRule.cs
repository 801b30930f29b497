using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Relations whose type the profile knows, but not between these kinds: they count as structure and as no tie, and that must be said.</summary>
internal static class RelationsWithoutRule
{
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        var relation = row.Value;
        if (draft.Context.Types is { } types
            && types.Contains(relation.Type)
            && draft.KindOf(relation.Source) is { } source
            && draft.KindOf(relation.Target) is { } target
            && !draft.HasRule(relation.Type, source, target))
        {
            findings.Add(FindingCodes.RelationWithoutRule.At(row.At("type"), row.Text("type"), source, target));
        }
    }
}
