using System.Collections.Immutable;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The E-I index of a network and of each of its groups.</summary>
/// <param name="External">Ties between different groups.</param>
/// <param name="Internal">Ties within a group.</param>
/// <param name="LeftOut">Ties of which an end has no group.</param>
/// <param name="Expected">The mean of the index over all ways to hand out the labels; null without ties.</param>
/// <param name="StandardDeviation">Its standard deviation; null without ties and for directed networks.</param>
/// <param name="Rescaled">The index between the least (-1) and greatest (+1) possible; null if these are equal or without ties.</param>
/// <param name="LogOddsRatio">ln of (odds of a tie between groups / odds of one within), one half added to each of the four counts; null without ties or when
/// pairs of only one sort exist. 0 where both are as likely, above 0 outwards, and not moved by the sizes of the groups.</param>
/// <param name="PerGroup">Each group, in the order of its number.</param>
public sealed record EiResult(
    long External,
    long Internal,
    long LeftOut,
    double? Expected,
    double? StandardDeviation,
    double? Rescaled,
    double? LogOddsRatio,
    ImmutableArray<EiGroup> PerGroup)
{
    /// <summary>(E - I) / (E + I), or null without ties.</summary>
    public double? Value => EiIndex.Index(External, Internal);

    /// <summary>How many standard deviations the index is from its expectation; null if that has no meaning.</summary>
    public double? ZScore => StandardDeviation > 0 ? (Value - Expected) / StandardDeviation : null;
}

/// <summary>The ties of one group.</summary>
/// <param name="Group">Its number.</param>
/// <param name="Size">How many nodes are in it.</param>
/// <param name="External">Ties with exactly one end in it.</param>
/// <param name="Internal">Ties with both ends in it.</param>
public readonly record struct EiGroup(int Group, long Size, long External, long Internal)
{
    /// <summary>(E - I) / (E + I) of the group, or null if it has no ties.</summary>
    public double? Value => EiIndex.Index(External, Internal);
}
