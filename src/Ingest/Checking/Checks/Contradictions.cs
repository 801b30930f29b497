using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Several statements on one relation of which one denies it.</summary>
internal static class Contradictions
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        // Denials are rare: without any there is nothing to compare.
        if (!draft.Relations.Any(r => r.Value.Evidence.Any(IsAgainst)) && draft.Existing?.Relations.Any(r => r.Evidence.Any(IsAgainst)) != true)
        {
            yield break;
        }

        foreach (var statements in draft.Relations.GroupBy(r => r.Value.Id, StringComparer.Ordinal))
        {
            var before = draft.Existing?.FindRelation(statements.Key)?.Evidence ?? [];
            var all = before.Concat(statements.SelectMany(r => r.Value.Evidence)).Distinct().ToArray();
            if (all.Length > 1 && all.Any(IsAgainst) && !all.All(IsAgainst))
            {
                var row = statements.FirstOrDefault(r => r.Value.Evidence.Any(IsAgainst), statements.First());
                yield return FindingCodes.Contradicted.At(row.At("evidence"), row.Text("evidence"), statements.Key);
            }
        }
    }

    private static bool IsAgainst(Evidence statement) => statement.Kind == EvidenceKind.Contradicted;
}
