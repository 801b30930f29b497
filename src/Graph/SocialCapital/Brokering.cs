using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Between whom an ego stands (BR6), of whom it is the only go-between (BR6x), and how often it lies on shortest ways (BR9).</summary>
/// <remarks>
/// Definition: BR6 = unordered pairs of the ego's contacts that are not tied themselves, and by role, with root units as groups: coordinator (all in one),
/// itinerant (the two in another one), gatekeeper or representative (one of the two in the ego's own; undirected these are the same), liaison (three). Of a whole
/// organisation every pair is a liaison; at department level a cooperative between two departments of one municipality is itinerant. BR6x = those for
/// which nobody else is tied to both. BR9 = betweenness / ((n−1)(n−2)/2).
/// Undefined: no contact and not every dyad observed, no alters; BR9 in a view of fewer than three, too few units; BR6 of somebody without one group.
/// Strengths: ignored. Direction: ignored.
/// Reference: Gould and Fernandez (1989); Freeman (1977) for betweenness.
/// Checked against: sna, networkx, toy by hand.
/// </remarks>
internal static class Brokering
{
    /// <summary>BR6, its roles and BR6x.</summary>
    /// <param name="blank">Ego, view and dyads.</param>
    /// <param name="networks">The network, in every reading.</param>
    public static IEnumerable<Score> Of(Score blank, NetworkReadings networks)
    {
        foreach (var (id, of) in new (string, Func<BrokerScores, long?>)[]
        {
            ("BR6", s => s.RolesOf(blank.Ego)?.Total), ("BR6.coordinator", s => s.RolesOf(blank.Ego)?.Coordinator), ("BR6.itinerant", s => s.RolesOf(blank.Ego)?.Itinerant),
            ("BR6.gatekeeper", s => s.RolesOf(blank.Ego)?.Gatekeeper), ("BR6.liaison", s => s.RolesOf(blank.Ego)?.Liaison), ("BR6x", s => s.ExclusiveOf(blank.Ego)),
        })
        {
            var score = blank with { Measure = id };
            var value = networks.Over(blank.Ego, (_, brokers) => HasNone(blank, brokers) ? null : of(brokers));
            yield return networks.Over(blank.Ego, (_, brokers) => HasNone(blank, brokers) ? null : 0).Value is null ? score with { Reason = Reason.NoAlters, Flags = [] }
                : value.Value is null ? score with { Reason = Reason.KindNotDecided, Flags = [] }
                : value.On(score, networks.Why);
        }
    }

    /// <summary>BR9 over all readings.</summary>
    public static Ranged BetweennessOver(Score blank, NetworkReadings networks) =>
        networks.Over(blank.Ego, (_, brokers) => HasNone(blank, brokers) ? null : brokers.BetweennessOf(blank.Ego));

    /// <summary>BR9.</summary>
    /// <param name="blank">Ego, view and dyads.</param>
    /// <param name="networks">The network, in every reading.</param>
    public static Score Betweenness(Score blank, NetworkReadings networks)
    {
        var value = BetweennessOver(blank, networks);
        return networks.Over(blank.Ego, (_, brokers) => brokers.Count < 3 ? null : 0).Value is null ? blank with { Reason = Reason.TooFewUnits, Flags = [] }
            : value.Value is null ? blank with { Reason = Reason.NoAlters, Flags = [] }
            : value.On(blank, networks.Why);
    }

    private static bool HasNone(Score blank, BrokerScores brokers) => blank.ObservedDyads < blank.AllDyads && brokers.DegreeOf(blank.Ego) == 0;
}
