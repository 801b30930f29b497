using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>One id for an actor and a relation: <c>carried_by</c> could then mean either.</summary>
internal static class ActorAndRelation
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        foreach (var relation in draft.Relations)
        {
            if (draft.HasActor(relation.Value.Id))
            {
                yield return FindingCodes.IdOfActorAndRelation.At(relation.At("id"), relation.Value.Id);
            }
        }

        foreach (var actor in draft.Actors)
        {
            if (draft.Existing?.FindRelation(actor.Value.Id) is not null)
            {
                yield return FindingCodes.IdOfActorAndRelation.At(actor.At("id"), actor.Value.Id);
            }
        }
    }
}
