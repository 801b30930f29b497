using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Significance;

/// <summary>Whether the ways of an organisation to the people of an institution (LI3, κ) are many or few, given how many contacts everybody has.</summary>
/// <remarks>
/// Definition: the recorded contacts and collaborations between all ends as named are rewired (<see cref="Rewiring"/>), every degree and the class of every tie kept; who belongs to whom stays. On each
/// network κ of every pair of an organisation and an institution, as <see cref="TerminalView"/> has it in mode strict, whatever the mode of the reading. The class of a tie is what
/// it can be by the units of its ends: one class as a rule, several for people with two hats.
/// Undefined: LI3 is n/a, for its reason; every draw gives the same, no variation.
/// Time O(R (s m + i (m + k f))): m ties, s swaps tried a tie, i institutions, k organisations, f a flow.
/// Random: yes, the seed is in the results. Reference: Maslov and Sneppen (2002).
/// Checked against: every network with the same degrees and classes, counted by hand.
/// </remarks>
internal static class WaysSignificance
{
    /// <summary>The tests of organisations.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ids">Ids of the organisations.</param>
    /// <param name="options">Draws and seed.</param>
    /// <param name="cancellation">Ends the work between draws.</param>
    /// <returns>One test an organisation and institution.</returns>
    public static ChanceTest[] Of(Measurement m, string[] ids, RewiringOptions options, CancellationToken cancellation)
    {
        var asked = ids.Select(m.Reading.Unit).SelectMany(ego => Access.Towards(m, ego)
            .Select(t => (Score: Linking.Redundancy(m, ego, m.Reading.Unit(t.View.Institution)), t.View))).ToArray();
        var known = asked.Where(a => a.Score.Value is not null).Select(a => a.View).ToArray();
        var grounds = known.Select(v => v.Ground).DistinctBy(g => g.Institution).ToArray();
        var (network, labels) = Everybody(m.Reading);
        // Where each node of the whole network stands in that of an institution; -1 for the institution itself.
        var places = grounds.Select(g => labels.Select(id => g.Labels.TryIndexOf(id, out var node) ? node : -1).ToArray()).ToArray();
        var found = known.Length == 0 ? [] : RewiredNull.OfMany(
            network,
            rewired =>
            {
                var flows = grounds.Select((g, i) => g.FlowOn(Among(rewired, places[i], g.Labels.Count))).ToArray();
                return [.. known.Select(v => (double?)v.Ways(flows[Array.IndexOf(grounds, v.Ground)]))];
            },
            options with { ClassOf = PairClasses.OfEnds(m.Reading, labels) },
            cancellation);
        var at = 0;
        return
        [
            .. asked.Select(a => ChanceTest.Of(
                a.Score.Ego, a.Score.View, "LI3", ChanceModel.Ties, null, a.Score.N,
                a.Score.Value is null ? new NullPlace(null, null, null, null, 0, options.Draws, options.Seed, a.Score.Reason) : found[at++])
                with
            { Institution = a.Score.Institution, IsOverRecorded = a.Score.ObservedDyads < a.Score.AllDyads }),
        ];
    }

    // Everybody who can be a step on a way to some institution, and every recorded contact and collaboration.
    private static LabelledNetwork Everybody(Reading reading)
    {
        var labels = NodeLabels.Of(reading.Ecosystem.Actors
            .Where(a => !reading.IsLost(a.Id) && !reading.IsInGeneric(a.Id) && reading.Kind(a) is { IsInNetworks: true, Category: not KindCategory.Researcher }).Select(a => a.Id));
        var ties = reading.Live
            .Where(l => l.IsTie && l.Rule.Channel is "contact" or "collaboration" && l.Relation.Source != l.Relation.Target && labels.Contains(l.Relation.Source) && labels.Contains(l.Relation.Target))
            .ToArray();
        var network = NetworkBuilder.Build(
            labels.Count, ties.Select(t => labels.IndexOf(t.Relation.Source)).ToArray(), ties.Select(t => labels.IndexOf(t.Relation.Target)).ToArray(), default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        return new LabelledNetwork(network, labels);
    }

    private static Network Among(Network whole, int[] place, int count)
    {
        var (from, to) = (new List<int>(), new List<int>());
        for (var node = 0; node < whole.NodeCount; node++)
        {
            foreach (var other in whole.Neighbours(node))
            {
                if (node < other && place[node] >= 0 && place[other] >= 0)
                {
                    from.Add(place[node]);
                    to.Add(place[other]);
                }
            }
        }

        return NetworkBuilder.Build(count, from.ToArray(), to.ToArray(), default, new NetworkOptions { Merge = TieMerge.Any, MaxThreads = 1 }).Network;
    }
}
