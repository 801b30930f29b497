using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>A relation from an actor to itself.</summary>
internal static class SelfRelation
{
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        if (row.Value.Source == row.Value.Target && row.Value.Source.Length > 0)
        {
            findings.Add(FindingCodes.SelfRelation.At(row.At("target"), row.Value.Target));
        }
    }
}
