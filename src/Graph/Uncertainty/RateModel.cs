using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>One setting of the model: how often a tie is missed, how often one is invented in each kind of pair, and how dense each block is.</summary>
/// <param name="Missed">Chance that somebody who is asked does not report a tie that is there (false negative).</param>
/// <param name="Invented">Chance that somebody who is asked reports a tie that is not there (false positive), by kind of pair: colleagues are ticked on a list, others named from memory.</param>
/// <param name="Densities">Chance of a tie, by block.</param>
/// <param name="KindOf">The kind of the pairs of each block; not given, every block is a kind of its own.</param>
public sealed record RateModel(double Missed, ImmutableArray<double> Invented, ImmutableArray<double> Densities, ImmutableArray<int> KindOf = default)
{
    /// <summary>The chance that a pair is tied, after what is reported of it.</summary>
    /// <remarks>Bayes: density × (1 − missed)^reports × missed^silences, of that plus (1 − density) × invented^reports × (1 − invented)^silences.</remarks>
    /// <param name="pair">What is reported.</param>
    /// <returns>A chance from 0 to 1.</returns>
    public double ChanceOfTie(ReportClass pair)
    {
        var (tied, not) = Likelihoods(pair);
        return ChanceOfTie(Densities[pair.Block], tied, not);
    }

    /// <summary>Bayes' rule for a density and the chances of the reports when tied and when not.</summary>
    internal static double ChanceOfTie(double density, double tied, double not)
    {
        tied *= density;
        not *= 1 - density;
        return tied + not > 0 ? tied / (tied + not) : 0.5;
    }

    /// <summary>The chance of these reports if the pair is tied, and if it is not.</summary>
    internal (double Tied, double Not) Likelihoods(ReportClass pair)
    {
        var invented = Invented[KindOf.IsDefault ? pair.Block : KindOf[pair.Block]];
        var (reports, silences) = (pair.Affirmed + pair.Mentions, pair.Asked - pair.Affirmed);
        return (Math.Pow(1 - Missed, reports) * Math.Pow(Missed, silences), Math.Pow(invented, reports) * Math.Pow(1 - invented, silences));
    }
}
