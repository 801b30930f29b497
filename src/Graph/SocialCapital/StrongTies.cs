using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How many of the pairs inside are close (BO2), and how close those that know each other are (BO6).</summary>
/// <remarks>
/// Definition: BO2 = ties of strength at least θ / D, D as in density (observed dyads once anybody inside was a complete source, before that all).
/// BO6 = mean strength of the ties that have one; with the median, because strengths on 1–5 are in order but not in proportion.
/// Range: BO2 0..1; BO6 that of the scale. Higher means: closer.
/// Undefined: strengths not stated when no tie has one that a person reported; BO6 also without any tie (no tie inside). Where some ties have none,
/// BO2 counts them as not strong, its upper bound as strong.
/// Strengths: see <see cref="TieStrength"/>. Direction: ignored.
/// Reference: Granovetter (1973) for strong ties.
/// Checked against: toy by hand.
/// </remarks>
internal static class StrongTies
{
    /// <summary>BO2, BO6 and BO6.median.</summary>
    public static IEnumerable<Score> Of(Inside inside)
    {
        var scale = inside.Measurement.Reading.Options.Scale;
        var strengths = inside.Ties.Select(t => t.Strength).OfType<double>().Order().ToArray();
        var unstated = inside.Ties.Length - strengths.Length;
        var flags = unstated > 0 ? ImmutableArray.Create($"strengths not stated: {unstated}") : [];
        Score Blank(string measure) => inside.Blank(measure) is var score && score.Reason is null ? score with { Flags = [.. score.Flags, .. flags] } : score;
        var isStated = scale is not null && strengths.Length > 0;

        yield return Density(Blank("BO2"), inside, strengths, scale, unstated, isStated);
        foreach (var (id, value) in new (string, Func<double[], double>)[] { ("BO6", Mean), ("BO6.median", Median) })
        {
            var score = Blank(id) with { N = strengths.Length };
            yield return score.Reason is not null ? score
                : inside.Ties.IsEmpty ? score with { Reason = Reason.NoTieInside }
                : !isStated ? score with { Reason = Reason.StrengthsNotStated, Flags = [] }
                : score with { Value = value(strengths) };
        }
    }

    private static Score Density(Score score, Inside inside, double[] strengths, StrengthScale? scale, int unstated, bool isStated)
    {
        if (score.Reason is not null)
        {
            return score;
        }

        if (inside.All == 0)
        {
            return score with { Reason = Reason.MembersNotKnown };
        }

        if (!isStated && !inside.Ties.IsEmpty)
        {
            return score with { Reason = Reason.StrengthsNotStated, Flags = [] };
        }

        var strong = scale is null ? 0 : strengths.Count(s => s >= scale.StrongFrom);
        return score with
        {
            Value = strong / (double)(inside.IsAsked ? inside.Observed : inside.All),
            Low = strong / (double)inside.All,
            High = (strong + unstated + inside.All - inside.Observed) / (double)inside.All,
        };
    }

    private static double Mean(double[] sorted) => sorted.Sum() / sorted.Length;

    private static double Median(double[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
