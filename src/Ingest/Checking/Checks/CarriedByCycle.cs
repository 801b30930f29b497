using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>A relation that hangs on itself, directly or by way of others. An alternative (<c>|</c>) counts: nothing is its own support.</summary>
internal static class CarriedByCycle
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        // A circle of relations that are all there already was told of when its last one came.
        if (draft.Relations.Carried.Count == 0)
        {
            yield break;
        }

        var carriers = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var rows = new Dictionary<string, Sourced<Relation>>(StringComparer.Ordinal);
        foreach (var relation in draft.Existing?.Carried ?? [])
        {
            carriers[relation.Id] = [.. relation.CarriedBy.Ids.Distinct(StringComparer.Ordinal)];
        }

        foreach (var relation in draft.Relations.Carried.Where(r => r.Value.Id.Length > 0))
        {
            carriers[relation.Value.Id] = [.. relation.Value.CarriedBy.Ids.Distinct(StringComparer.Ordinal)];
            rows[relation.Value.Id] = relation;
        }

        foreach (var circle in Circles.Find(carriers))
        {
            if (circle.FirstOrDefault(rows.ContainsKey) is { } id)
            {
                yield return FindingCodes.CarriedByCycle.At(rows[id].At("carried_by"), string.Join(" → ", circle));
            }
        }
    }
}
