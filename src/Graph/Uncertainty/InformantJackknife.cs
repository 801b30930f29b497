namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>How much a score hangs on who happened to be asked: each informant left out in turn.</summary>
/// <remarks>
/// Definition: SE = √((r − 1)/r × Σ (θ_(i) − θ̄)²), θ_(i) the score without the ties that only informant i reports, θ̄ their mean, r informants.
/// Range: 0 and up, in the unit of the score. Higher means: more hangs on single informants.
/// Undefined: fewer than two informants; n/a without one of them.
/// By hand: scores 3, 4, 4, 5 without each of four: mean 4, squares 1 + 0 + 0 + 1 = 2, SE = √(3/4 × 2) = 1.224745.
/// Time O(r). Random: no.
/// Reference: the jackknife, after Quenouille and Tukey; informants as the sampling unit is this project's choice.
/// </remarks>
public static class InformantJackknife
{
    /// <summary>The standard error of a score.</summary>
    /// <param name="withoutEach">The score without each informant; null where it is n/a.</param>
    /// <returns>The error, or null.</returns>
    public static double? StandardError(IReadOnlyCollection<double?> withoutEach)
    {
        if (withoutEach.Count < 2 || withoutEach.Contains(null))
            return null;
        var values = withoutEach.OfType<double>().ToArray();
        var mean = values.Average();
        return Math.Sqrt((values.Length - 1.0) / values.Length * values.Sum(v => (v - mean) * (v - mean)));
    }
}
