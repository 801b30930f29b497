using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Relations whose type the profile knows, but not between these kinds: they count as structure and as no tie, and that must be said.</summary>
internal static class RelationsWithoutRule
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        if (draft.Context is not { HasRule: { } hasRule, Types: { } types })
        {
            yield break;
        }

        var kinds = draft.Actors.Select(a => a.Value).Concat(draft.Existing?.Actors ?? [])
            .DistinctBy(a => a.Id)
            .ToDictionary(a => a.Id, a => draft.Context.Project?.Overrides.GetValueOrDefault(a.Id)?.Kind ?? a.Kind, StringComparer.Ordinal);
        foreach (var row in draft.Relations)
        {
            var relation = row.Value;
            if (types.Contains(relation.Type)
                && kinds.TryGetValue(relation.Source, out var source)
                && kinds.TryGetValue(relation.Target, out var target)
                && !hasRule(relation.Type, source, target))
            {
                yield return FindingCodes.RelationWithoutRule.At(row.At("type"), relation.Type, source, target);
            }
        }
    }
}
