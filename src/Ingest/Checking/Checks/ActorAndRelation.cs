using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>One id for an actor and a relation: <c>carried_by</c> could then mean either.</summary>
internal static class ActorAndRelation
{
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        if (draft.HasActor(row.Value.Id))
        {
            findings.Add(FindingCodes.IdOfActorAndRelation.At(row.At("id"), row.Value.Id));
        }
    }

    public static IEnumerable<Finding> Find(Draft draft)
    {
        foreach (var actor in draft.Actors)
        {
            if (draft.Existing?.HasRelation(actor.Value.Id) == true)
            {
                yield return FindingCodes.IdOfActorAndRelation.At(actor.At("id"), actor.Value.Id);
            }
        }
    }
}
