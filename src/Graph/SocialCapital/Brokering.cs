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
    /// <param name="scores">The network.</param>
    public static IEnumerable<Score> Of(Score blank, BrokerScores scores)
    {
        var hasNone = scores.DegreeOf(blank.Ego) == 0 && blank.ObservedDyads < blank.AllDyads;
        var roles = scores.RolesOf(blank.Ego);
        foreach (var (id, value) in new (string, long?)[]
        {
            ("BR6", roles?.Total), ("BR6.coordinator", roles?.Coordinator), ("BR6.itinerant", roles?.Itinerant), ("BR6.gatekeeper", roles?.Gatekeeper),
            ("BR6.liaison", roles?.Liaison), ("BR6x", scores.ExclusiveOf(blank.Ego)),
        })
        {
            var score = blank with { Measure = id };
            yield return hasNone ? score with { Reason = Reason.NoAlters, Flags = [] }
                : value is null ? score with { Reason = Reason.KindNotDecided, Flags = [] }
                : score with { Value = value };
        }
    }

    /// <summary>BR9.</summary>
    /// <param name="blank">Ego, view and dyads.</param>
    /// <param name="scores">The network.</param>
    public static Score Betweenness(Score blank, BrokerScores scores) =>
        scores.Count < 3 ? blank with { Reason = Reason.TooFewUnits, Flags = [] }
        : scores.DegreeOf(blank.Ego) == 0 && blank.ObservedDyads < blank.AllDyads ? blank with { Reason = Reason.NoAlters, Flags = [] }
        : blank with { Value = scores.BetweennessOf(blank.Ego) };
}
