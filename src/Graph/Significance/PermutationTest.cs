namespace WijkNetwerk.Graph.Significance;

/// <summary>An observed number beside what chance gives when the same labels are dealt out over the same network.</summary>
/// <param name="Observed">The number as observed.</param>
/// <param name="Expected">Its mean over all ways to deal out the labels, exact.</param>
/// <param name="StandardDeviation">Its spread over the draws.</param>
/// <param name="P">(1 + draws at least as far from the expectation as observed) / (draws + 1), both sides; null when no draw differs from another.</param>
/// <param name="Draws">How many times the labels were dealt out.</param>
/// <param name="Seed">The seed they were dealt from.</param>
public sealed record PermutationTest(double Observed, double Expected, double StandardDeviation, double? P, int Draws, long Seed)
{
    /// <summary>How many standard deviations the number is from its expectation; null without spread.</summary>
    public double? ZScore => P is null ? null : (Observed - Expected) / StandardDeviation;
}
