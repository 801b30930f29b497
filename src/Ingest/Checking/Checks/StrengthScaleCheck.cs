using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Strengths outside the scale that the project states.</summary>
internal static class StrengthScaleCheck
{
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        if (draft.Context.Scale is { } scale && row.Value.Strength is { } strength && (strength < scale.Minimum || strength > scale.Maximum))
        {
            findings.Add(FindingCodes.StrengthOutsideScale.At(row.At("strength"), row.Text("strength"), Text(scale.Minimum), Text(scale.Maximum)));
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
