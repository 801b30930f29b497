using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace WijkNetwerk.Graph.TwoMode;

/// <summary>Who was where together: of every two actors that share an event, how many, and how much those bring them together.</summary>
/// <remarks>
/// Definition: shared events w_ij = |E_i ∩ E_j|, E_i the events of actor i. Newman's strength = Σ over the shared events of 1/(n_e - 1), n_e the actors at
/// event e: an actor gives each event one unit of attention, divided over the others who are there. So an actor's strengths add up to the
/// number of its events at which it was not alone.
/// Range: shared events 1..; Newman's strength above 0, at most the shared events. Unit: events. Higher means: together more often, in smaller company.
/// Strengths: an attendance has none.
/// Direction: none.
/// Undefined: never. An event of one brings nobody together; two actors without a shared event are no pair.
/// A channel of its own: having been at the same event is no contact, and is never merged with it.
/// Time O(Σ n_e² + pairs log pairs), memory O(pairs + actors).
/// Random: no.
/// Reference: Breiger, R. L. (1974). Social Forces 53, 181, for shared events; Newman, M. E. J. (2001). Physical Review E 64, 016132.
/// Checked against: networkx 2.8.8 (weighted_projected_graph, collaboration_weighted_projected_graph) on Davis' Southern Women and random attendance; by hand.
/// </remarks>
public static class CoAttendance
{
    private static readonly CoAttendanceOptions DefaultOptions = new();

    /// <summary>All pairs of actors that share an event, in the order of the first actor and then of the second.</summary>
    /// <param name="network">Who was at what.</param>
    /// <param name="options">How many pairs there may be.</param>
    /// <param name="cancellation">Ends the work between two actors.</param>
    /// <returns>The pairs; null when there are more of them than allowed, which is seen before they are made.</returns>
    public static ImmutableArray<CoAttendancePair>? Of(TwoModeNetwork network, CoAttendanceOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= DefaultOptions;
        // One large event alone may be too much: a plenary of 100,000 brings five thousand million pairs together.
        long largest = network.LargestEvent;
        if (largest * (largest - 1) / 2 > options.MostPairs)
            return null;

        var pairs = new List<CoAttendancePair>();
        var (shared, newman, smallest) = (new int[network.ActorCount], new double[network.ActorCount], new int[network.ActorCount]);
        var met = new List<int>();
        for (var actor = 0; actor < network.ActorCount; actor++)
        {
            cancellation.ThrowIfCancellationRequested();
            met.Clear();
            foreach (var happening in network.EventsOf(actor))
            {
                var there = network.ActorsOf(happening);
                foreach (var other in there[(there.BinarySearch(actor) + 1)..])
                {
                    if (shared[other]++ == 0)
                    {
                        met.Add(other);
                        (newman[other], smallest[other]) = (0, int.MaxValue);
                    }
                    newman[other] += 1.0 / (there.Length - 1);
                    smallest[other] = Math.Min(smallest[other], there.Length);
                }
            }
            if (pairs.Count + met.Count > options.MostPairs)
                return null;
            met.Sort();
            foreach (var other in met)
            {
                pairs.Add(new CoAttendancePair(actor, other, shared[other], newman[other], smallest[other]));
                shared[other] = 0;
            }
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(pairs.ToArray());
    }
}

/// <summary>Two actors that were at the same event.</summary>
/// <param name="First">The lower of the two actors.</param>
/// <param name="Second">The higher.</param>
/// <param name="SharedEvents">At how many events both were.</param>
/// <param name="NewmanStrength">Each of those events as one divided by the number of others there, added up.</param>
/// <param name="SmallestEvent">How many were at the smallest of those events: with fewer allowed, the two are no pair.</param>
public readonly record struct CoAttendancePair(int First, int Second, int SharedEvents, double NewmanStrength, int SmallestEvent);
