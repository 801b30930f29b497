using System.Globalization;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Strengths outside the scale that the project states.</summary>
internal static class StrengthScaleCheck
{
    public static IEnumerable<Finding> Find(Draft draft) =>
        draft.Context.Scale is not { } scale
            ? []
            : draft.Relations.Where(r => r.Value.Strength is { } s && (s < scale.Minimum || s > scale.Maximum))
                .Select(r => FindingCodes.StrengthOutsideScale.At(r.At("strength"), r.Text("strength"), Text(scale.Minimum), Text(scale.Maximum)));

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
