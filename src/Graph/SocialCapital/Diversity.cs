using System.Globalization;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How evenly things are spread over categories, for instance alters over sectors or money over payers.</summary>
/// <remarks>
/// Definition: with shares p_k over K categories: Blau 1 - sum p^2; IQV = Blau K/(K-1); Shannon H = -sum p ln p; Pielou H / ln K;
/// Hill1 = e^H and Hill2 = 1 / sum p^2, the effective numbers of categories. Sum p^2 is the Herfindahl-Hirschman index.
/// Range: Blau [0, 1-1/K], IQV and Pielou [0, 1], Shannon [0, ln K], Hill [1, K]. Unit: none, Shannon nats, Hill categories.
/// Higher means: more even over more categories.
/// K is the number of counts given: a category with count 0 is possible but absent.
/// Strengths: counts may be amounts. Direction: does not apply.
/// Undefined: if the counts add up to 0 everything (null); with one category IQV and Pielou.
/// Time O(K), memory O(1).
/// Random: no.
/// Reference: Blau (1977); Agresti, A. and Agresti, B. F. (1978). Sociological Methodology 9, 204; Shannon (1948); Hill, M. O. (1973).
/// Ecology 54, 427.
/// Checked against: igraph 1.3.5 for R (diversity), closed forms.
/// </remarks>
public static class Diversity
{
    /// <summary>The diversity of counts or amounts per category.</summary>
    /// <param name="counts">A finite number of 0 or more for each possible category.</param>
    /// <exception cref="ArgumentException">A count is negative or not a finite number.</exception>
    public static DiversityResult Of(params ReadOnlySpan<double> counts)
    {
        var total = 0.0;
        for (var k = 0; k < counts.Length; k++)
        {
            if (!(counts[k] >= 0 && double.IsFinite(counts[k])))
            {
                var message = string.Create(CultureInfo.InvariantCulture, $"counts[{k}] is {counts[k]}; a count is a finite number of 0 or more.");
                throw new ArgumentException(message, nameof(counts));
            }
            total += counts[k];
        }
        if (total == 0)
            return new DiversityResult(counts.Length, 0, null, null);
        double squares = 0, entropy = 0;
        foreach (var count in counts)
        {
            var share = count / total;
            squares += share * share;
            if (share > 0)
                entropy -= share * Math.Log(share);
        }
        return new DiversityResult(counts.Length, total, squares, Math.Max(0, entropy));
    }
}

/// <summary>The diversity of a spread over categories; null where it is undefined.</summary>
/// <param name="Categories">K: the number of possible categories.</param>
/// <param name="Total">The sum of the counts.</param>
/// <param name="Concentration">The sum of squared shares (Herfindahl-Hirschman index).</param>
/// <param name="Shannon">-sum p ln p, in nats.</param>
public sealed record DiversityResult(int Categories, double Total, double? Concentration, double? Shannon)
{
    /// <summary>The chance that two draws are of different categories: 1 - sum p^2.</summary>
    public double? Blau => 1 - Concentration;

    /// <summary>Blau as a share of the most it can be with K categories; null if K is 1.</summary>
    public double? Iqv => Categories < 2 ? null : Blau * Categories / (Categories - 1);

    /// <summary>Shannon as a share of the most it can be with K categories; null if K is 1.</summary>
    public double? Pielou => Categories < 2 ? null : Shannon / Math.Log(Categories);

    /// <summary>The effective number of categories, rare ones counting by their share: e^H.</summary>
    public double? Hill1 => Shannon is { } entropy ? Math.Exp(entropy) : null;

    /// <summary>The effective number of categories, common ones counting more: 1 / sum p^2.</summary>
    public double? Hill2 => 1 / Concentration;
}
