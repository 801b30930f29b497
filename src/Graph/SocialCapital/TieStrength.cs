using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How strong a tie is, in the words of the people who have it.</summary>
/// <remarks>
/// Definition: of the relations behind the tie, those with a strength and a reporter; the strongest of them on an ordinal scale, their sum on a ratio
/// scale. A row that comes from a document only carries no strength: its writer was not asked how close the two are.
/// Range: that of the project's scale. Undefined: nobody gave a strength (null).
/// </remarks>
public static class TieStrength
{
    /// <summary>The strength of a tie.</summary>
    /// <param name="relations">The relations behind it.</param>
    /// <param name="scale">The scale of the project; null when it states none, and then nothing has a strength.</param>
    /// <returns>The strength, or null.</returns>
    public static double? Of(IEnumerable<Relation> relations, StrengthScale? scale)
    {
        if (scale is null)
        {
            return null;
        }

        double? merged = null;
        foreach (var relation in relations)
        {
            if (relation.Strength is { } strength && relation.Evidence.Any(e => e.ReportedBy is not null))
            {
                merged = merged is not { } before ? strength : scale.IsRatio ? before + strength : Math.Max(before, strength);
            }
        }

        return merged;
    }
}
