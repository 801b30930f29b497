using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Significance;

/// <summary>How easily two actors would share so many events, given how often everybody goes out and how large every event is.</summary>
/// <remarks>
/// Definition: P(X ≥ w_ij), X the number of events at which both are, when actor i is at event e with chance p_ie, independently; the p_ie keep the expected number of
/// events of every actor, and the expected size of every event, as observed (bipartite configuration model). X is a sum of trials with chances
/// p_ie p_je, one for each event; summed exactly, nothing is drawn. Adjusted for testing many pairs as <see cref="CoAttendanceSignificance"/>.
/// Range: [0, 1]. Lower means: harder to explain by how often the two go out and by large events.
/// Both numbers are kept as expectations, not in every draw as the exact model would (which has no formula).
/// Strengths and direction: there are none.
/// Undefined: where no chances are found that keep the numbers (null).
/// Time O(s³ steps + different pairs of k_i, k_j × events of different size × width²), s the different numbers; memory O(s²).
/// Random: no.
/// Reference: Neal (2014), Social Networks 39, 84; with chances after Saracco and others (2015), as Neal, Domagalski and Sagan (2021), Scientific Reports 11, 23929, advise.
/// Checked against: the R package backbone 2.1.3 (bicm; its sdsm takes the sum of trials by a normal approximation), sums of trials by enumeration, Davis' Southern Women.
/// </remarks>
public static class StochasticDegreeSequence
{
    /// <summary>The chances of pairs.</summary>
    /// <param name="network">Who was at what.</param>
    /// <param name="pairs">All pairs that share an event, as <see cref="CoAttendance"/> gives them.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The chances, in the order of the pairs; null when the model could not be fitted.</returns>
    public static CoAttendanceChances? Of(TwoModeNetwork network, ImmutableArray<CoAttendancePair> pairs, CancellationToken cancellation = default)
    {
        if (ConfigurationModel.Of(network) is not { } model)
            return null;
        var most = new Dictionary<(int, int), int>();
        foreach (var pair in pairs)
        {
            var sorts = Sorts(pair);
            most[sorts] = Math.Max(most.GetValueOrDefault(sorts), pair.SharedEvents);
        }

        var tails = new Dictionary<(int, int), double[]>();
        foreach (var (sorts, shared) in most)
        {
            cancellation.ThrowIfCancellationRequested();
            tails.Add(sorts, BinomialSum.Tails(model.Trials, model.Both(sorts.Item1, sorts.Item2), shared));
        }

        double[] chances = [.. pairs.Select(pair => tails[Sorts(pair)][pair.SharedEvents])];
        return CoAttendanceSignificance.Adjusted(network, chances);

        (int, int) Sorts(CoAttendancePair pair)
        {
            var (first, second) = (model.SortOf(pair.First), model.SortOf(pair.Second));
            return first <= second ? (first, second) : (second, first);
        }
    }
}
