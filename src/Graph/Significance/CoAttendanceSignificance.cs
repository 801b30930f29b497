using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Significance;

/// <summary>How easily two actors would share so many events if everybody had chosen theirs at random.</summary>
/// <remarks>
/// Definition: P(X ≥ w_ij), X hypergeometric: of N events actor i attended k_i and actor j k_j, each as many as they did but chosen at random
/// (fixed rows). N counts every event, those of one actor or none too. Summed exactly, nothing is drawn.
/// Adjusted for testing many pairs: by Holm (the chance of any false finding) and by Benjamini and Hochberg (the share of findings that are false),
/// over all pairs of actors who attended something, those who share nothing with chance 1 included.
/// Range: (0, 1]. Lower means: harder to explain by how often the two go out at all. 1 where no other number was possible.
/// It does not know how large events are: at a plenary nobody chose whom to meet. <see cref="StochasticDegreeSequence"/> does.
/// Strengths and direction: there are none.
/// Undefined: never.
/// Time O(pairs log pairs + Σ min(k_i, k_j) over the different k_i, k_j that meet), memory the same.
/// Random: no.
/// Reference: the fixed row model of Neal, Domagalski and Sagan (2021), Scientific Reports 11, 23929; Holm (1979); Benjamini and Hochberg (1995).
/// Checked against: binomial coefficients as whole numbers, R (phyper, p.adjust; the package backbone 2.1.3, fixedrow), Davis' Southern Women.
/// </remarks>
public static class CoAttendanceSignificance
{
    /// <summary>The chances of pairs.</summary>
    /// <param name="network">Who was at what.</param>
    /// <param name="pairs">All pairs that share an event, as <see cref="CoAttendance"/> gives them.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The chances, in the order of the pairs.</returns>
    public static CoAttendanceChances Of(TwoModeNetwork network, ImmutableArray<CoAttendancePair> pairs, CancellationToken cancellation = default)
    {
        var tails = new Dictionary<(int, int), double[]>();
        var chances = new double[pairs.Length];
        for (var i = 0; i < chances.Length; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var pair = pairs[i];
            var (few, many) = (network.EventsOf(pair.First).Length, network.EventsOf(pair.Second).Length);
            if (few > many)
                (few, many) = (many, few);
            if (!tails.TryGetValue((few, many), out var tail))
                tails.Add((few, many), tail = Hypergeometric.Tails(network.EventCount, few, many));
            chances[i] = tail[pair.SharedEvents];
        }

        return Adjusted(network, chances);
    }

    /// <summary>Chances of pairs with their adjustment for all pairs of actors who attended something.</summary>
    internal static CoAttendanceChances Adjusted(TwoModeNetwork network, double[] chances)
    {
        long present = 0;
        for (var actor = 0; actor < network.ActorCount; actor++)
            present += network.EventsOf(actor).IsEmpty ? 0 : 1;
        var tests = present * (present - 1) / 2;
        return new CoAttendanceChances(tests, [.. chances], MultipleTests.Holm(chances, tests), MultipleTests.BenjaminiHochberg(chances, tests));
    }
}

/// <summary>How easily chance gives what pairs share.</summary>
/// <param name="Tests">How many pairs were tested: all of actors who attended something.</param>
/// <param name="Chance">Chance of as many shared events, or more, for each pair.</param>
/// <param name="Holm">The same, adjusted by Holm.</param>
/// <param name="BenjaminiHochberg">The same, adjusted by Benjamini and Hochberg.</param>
public sealed record CoAttendanceChances(long Tests, ImmutableArray<double> Chance, ImmutableArray<double> Holm, ImmutableArray<double> BenjaminiHochberg);
