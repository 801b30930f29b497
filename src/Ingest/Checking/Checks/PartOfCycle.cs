using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>An actor that is a part of itself, directly or by way of others.</summary>
internal static class PartOfCycle
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        var parents = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var rows = new Dictionary<string, Sourced<Actor>>(StringComparer.Ordinal);
        foreach (var actor in draft.Existing?.Actors.Where(a => a.PartOf is not null) ?? [])
        {
            parents[actor.Id] = [actor.PartOf!];
        }

        foreach (var actor in draft.Actors.Where(a => a.Value.PartOf is not null && a.Value.Id.Length > 0))
        {
            parents[actor.Value.Id] = [actor.Value.PartOf!];
            rows[actor.Value.Id] = actor;
        }

        foreach (var circle in Circles.Find(parents))
        {
            if (circle.FirstOrDefault(rows.ContainsKey) is { } id)
            {
                yield return FindingCodes.PartOfCycle.At(rows[id].At("part_of"), string.Join(" → ", circle));
            }
        }
    }
}
