using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Kinds and types that the profile does not know. They are kept: another profile may.</summary>
internal static class KindsAndTypes
{
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        if (row.Value.Type.Length > 0 && draft.Context.Types?.Contains(row.Value.Type) == false)
        {
            findings.Add(FindingCodes.TypeUnknown.At(row.At("type"), row.Value.Type, draft.NearestType.To(row.Value.Type)));
        }
    }

    public static IEnumerable<Finding> Find(Draft draft)
    {
        if (draft.Context.Kinds is { } kinds)
        {
            foreach (var row in draft.Actors.Where(a => a.Value.Kind.Length > 0 && !kinds.Contains(a.Value.Kind)))
            {
                yield return LegalForms.Private(row.Value.Kind) is { } form
                    ? FindingCodes.KindIsLegalForm.At(row.At("kind"), row.Value.Kind, string.Join(", ", Likely(form).Append("other").Where(kinds.Contains)))
                    : FindingCodes.KindUnknown.At(row.At("kind"), row.Value.Kind, draft.NearestKind.To(row.Value.Kind));
            }
        }
    }

    /// <summary>What organisations of a legal form mostly are in a neighbourhood: what volunteers write first is the form, and only they know which it is.</summary>
    private static string[] Likely(string form) => form switch
    {
        "stichting" => ["residents_initiative", "welfare_organisation", "social_enterprise", "fund", "network_organisation"],
        "vereniging" => ["residents_initiative", "network_organisation", "cooperative"],
        "cooperatie" => ["cooperative", "residents_initiative"],
        _ => ["business", "social_enterprise"],
    };
}
