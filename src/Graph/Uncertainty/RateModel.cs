using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>One setting of the model: how often a tie is missed, how often one is invented in each block, and how dense each block is.</summary>
/// <param name="Missed">Chance that somebody who is asked does not report a tie that is there (false negative).</param>
/// <param name="Invented">Chance that somebody who is asked reports a tie that is not there (false positive), by block: colleagues are ticked on a list, others named from memory.</param>
/// <param name="Densities">Chance of a tie, by block.</param>
public sealed record RateModel(double Missed, ImmutableArray<double> Invented, ImmutableArray<double> Densities)
{
    /// <summary>The chance that a pair is tied, after what is reported of it.</summary>
    /// <remarks>Bayes: density × (1 − missed)^reports × missed^silences, of that plus (1 − density) × invented^reports × (1 − invented)^silences.</remarks>
    /// <param name="pair">What is reported.</param>
    /// <returns>A chance from 0 to 1.</returns>
    public double ChanceOfTie(ReportClass pair)
    {
        var tied = Tied(pair);
        var not = NotTied(pair);
        return tied + not > 0 ? tied / (tied + not) : 0.5;
    }

    /// <summary>The chance of these reports.</summary>
    internal double ChanceOfReports(ReportClass pair) => Tied(pair) + NotTied(pair);

    private double Tied(ReportClass pair) =>
        Densities[pair.Block] * Math.Pow(1 - Missed, pair.Affirmed + pair.Mentions) * Math.Pow(Missed, pair.Asked - pair.Affirmed);

    private double NotTied(ReportClass pair) =>
        (1 - Densities[pair.Block]) * Math.Pow(Invented[pair.Block], pair.Affirmed + pair.Mentions) * Math.Pow(1 - Invented[pair.Block], pair.Asked - pair.Affirmed);
}
