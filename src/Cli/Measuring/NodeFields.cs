using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>The numbers about every node.</summary>
internal static class NodeFields
{
    /// <summary>The numbers, by the name of their field.</summary>
    public static NodeValues Of(string name, MeasureWork work)
    {
        if (!work.Options.Asks(name))
        {
            return NodeValues.None(name, MeasureReasons.NotAsked);
        }

        var network = work.Network;
        return name switch
        {
            // A tie each way counts twice, as in igraph and networkx; the kernel's All would count contacts.
            "degree" when network.IsDirected => Whole(name, [.. work.Degrees.In!.Value.Zip(work.Degrees.Out!.Value, (arriving, leaving) => arriving + leaving)]),
            "degree" => Whole(name, work.Degrees.All),
            "inDegree" or "outDegree" or "harmonicIn" when !network.IsDirected => NodeValues.None(name, MeasureReasons.Undirected),
            "inDegree" => Whole(name, work.Degrees.In!.Value),
            "outDegree" => Whole(name, work.Degrees.Out!.Value),
            "strength" => Scores(name, work.Degrees.Strength, MeasureReasons.Isolate),
            "betweenness" => Scores(name, work.Betweenness, MeasureReasons.OneNode),
            "closeness" => Scores(name, work.Distances.Closeness, network.IsDirected ? MeasureReasons.ReachesNobody : MeasureReasons.Isolate),
            "harmonic" => Scores(name, work.Distances.Harmonic, MeasureReasons.OneNode),
            "harmonicIn" => Scores(name, Harmonic.Of(network.Transposed(), cancellation: work.Cancellation), MeasureReasons.OneNode),
            "clustering" => Scores(name, work.Clustering, MeasureReasons.DegreeBelowTwo),
            "constraint" => Scores(name, work.Holes.Constraint, MeasureReasons.Isolate),
            "effectiveSize" => Scores(name, work.Holes.EffectiveSize, MeasureReasons.Isolate),
            "efficiency" => Scores(name, work.Holes.Efficiency, MeasureReasons.Isolate),
            "hierarchy" => Scores(name, work.Holes.Hierarchy, MeasureReasons.Isolate),
            "core" => Whole(name, work.Cores.PerNode),
            "component" => Whole(name, work.Components.PartOf),
            "cutNode" => CutNode(name, work),
            "eiIndex" or "coordinator" or "itinerant" or "gatekeeper" or "representative" or "liaison" when work.Measured.Groups is null =>
                NodeValues.None(name, MeasureReasons.NoGroups),
            "eiIndex" => EiIndex(name, network, work.Measured.Groups!),
            "coordinator" => Role(name, work, roles => roles.Coordinator),
            "itinerant" => Role(name, work, roles => roles.Itinerant),
            "gatekeeper" => Role(name, work, roles => roles.Gatekeeper),
            "representative" => Role(name, work, roles => roles.Representative),
            "liaison" => Role(name, work, roles => roles.Liaison),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such number about nodes."),
        };
    }

    /// <summary>How many events each was at, of those that are used; actors and nodes are in the same order.</summary>
    public static NodeValues Events(MeasuredAttendance attendance, MeasureOptions options) => options.Asks(MeasureNames.Events)
        ? new(MeasureNames.Events, node => attendance.Used.EventsOf(node).Length, static _ => "")
        : NodeValues.None(MeasureNames.Events, MeasureReasons.NotAsked);

    // The values are there before anything is written: work that is ended halfway must leave no half answer.
    private static NodeValues Whole(string name, ImmutableArray<int> values) => new(name, node => values[node], static _ => "");

    private static NodeValues Scores(string name, NodeScores scores, string reason) => new(name, node => scores[node], _ => reason);

    private static NodeValues Role(string name, MeasureWork work, Func<BrokerRoles, long> role)
    {
        var roles = work.Brokerage.PerNode;
        return new(name, node => roles[node] is { } found ? role(found) : null, static _ => MeasureReasons.NoGroup);
    }

    private static NodeValues CutNode(string name, MeasureWork work)
    {
        var isCut = new bool[work.Network.NodeCount];
        foreach (var node in work.CutNodes)
        {
            isCut[node] = true;
        }

        return new(name, node => isCut[node] ? 1 : 0, static _ => "") { IsYesNo = true };
    }

    /// <summary>(E - I) / (E + I) over the ties of one node; a directed tie counts at both of its ends.</summary>
    private static NodeValues EiIndex(string name, Network network, int[] groups)
    {
        var turned = network.Transposed();
        return new(name, Value, node => groups[node] < 0 ? MeasureReasons.NoGroup : network.Degree(node) + turned.Degree(node) == 0 ? MeasureReasons.Isolate : MeasureReasons.NoTies);

        double? Value(int node)
        {
            var (external, inside) = (0L, 0L);
            foreach (var ties in network.IsDirected ? (ReadOnlySpan<Network>)[network, turned] : [network])
            {
                foreach (var neighbour in ties.Neighbours(node))
                {
                    if (groups[node] >= 0 && groups[neighbour] >= 0)
                    {
                        external += groups[node] == groups[neighbour] ? 0 : 1;
                        inside += groups[node] == groups[neighbour] ? 1 : 0;
                    }
                }
            }

            return external + inside == 0 ? null : (double)(external - inside) / (external + inside);
        }
    }
}
