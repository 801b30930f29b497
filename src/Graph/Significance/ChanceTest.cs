using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Significance;

/// <summary>A number beside what chance gives, and what chance was left free to change.</summary>
/// <param name="Ego">Id of the organisation, the label of the neighbourhood, or <c>network</c>.</param>
/// <param name="View">The view it was computed on.</param>
/// <param name="Measure">Id in the catalogue of measures.</param>
/// <param name="Chance">What was drawn again.</param>
/// <param name="Groups">What the labels are: <c>sector</c> or <c>organisation</c>; null where ties are rewired.</param>
/// <param name="N">How many partners, members or ties it rests on.</param>
/// <param name="Value">The number; null when n/a.</param>
/// <param name="Expected">Its mean under chance: exact where <see cref="IsExact"/>, else over the draws.</param>
/// <param name="StandardDeviation">Its spread over the draws.</param>
/// <param name="MidPercentile">Its place among the draws, 0 to 1; null where the test gives p alone, and when n/a.</param>
/// <param name="P">Chance of being as far from the expectation, both sides; null when n/a.</param>
/// <param name="Draws">How many draws.</param>
/// <param name="Seed">From which seed.</param>
/// <param name="Reason">Why there is no place and no p; null when there is one.</param>
public sealed record ChanceTest(
    string Ego,
    string View,
    string Measure,
    ChanceModel Chance,
    string? Groups,
    int N,
    double? Value,
    double? Expected,
    double? StandardDeviation,
    double? MidPercentile,
    double? P,
    int Draws,
    long Seed,
    Reason? Reason)
{
    /// <summary>The institution it is about, for ways to institutions (LI3); null elsewhere.</summary>
    public string? Institution { get; init; }

    /// <summary>Whether the expectation is exact and not a mean over draws.</summary>
    public bool IsExact { get; init; }

    /// <summary>The spread by its closed form, to hold beside that of the draws; null where there is none.</summary>
    public double? ClosedForm { get; init; }

    /// <summary>Whether not every pair was observed: it is about recorded relations.</summary>
    public bool IsOverRecorded { get; init; }

    internal static ChanceTest Of(string ego, string view, string measure, ChanceModel chance, string? groups, int n, NullPlace place) =>
        new(ego, view, measure, chance, groups, n, place.Value, place.Mean, place.StandardDeviation, place.MidPercentile, place.P, place.Draws, place.Seed, place.Reason);

    internal static ChanceTest Of(string ego, string view, string measure, string groups, int n, PermutationTest test) =>
        new(ego, view, measure, ChanceModel.Labels, groups, n, test.Observed, test.Expected, test.P is null ? null : test.StandardDeviation, null, test.P, test.Draws, test.Seed,
            test.P is null ? Reason.NoVariation : null)
        { IsExact = true };
}

/// <summary>What is drawn again.</summary>
public enum ChanceModel
{
    /// <summary>The labels are dealt out again; every tie stays.</summary>
    Labels,

    /// <summary>The ties are rewired; everybody keeps as many ties of each class.</summary>
    Ties,
}
