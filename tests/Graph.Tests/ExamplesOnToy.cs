using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Communities;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.TwoMode;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Graph.Tests;

/// <summary>What the code makes of the examples of the plain measures: the persons of the toy neighbourhood, and its three money ties.</summary>
internal static class ExamplesOnToy
{
    private static readonly KnownNetwork Toy = KnownNetwork.ToyPersons;

    // GEB, FND and HAV pay C (node 3).
    private static readonly Network Money = NetworkBuilder.Build(4, [0, 1, 2], [3, 3, 3], options: new NetworkOptions { IsDirected = true }).Network;

    private static Network N => Toy.Network;

    public static void Check(string id, string result, Action<string, double, string> printed)
    {
        switch (id)
        {
            case "cutNodes":
                Assert.Equal(result, Toy.Ids(CutNodes.Of(N).Select(c => c.Node)));
                break;
            case "bridgeTies":
                Assert.Equal(result, string.Join(' ', BridgeTies.Of(N).Select(t => Toy.Labels[t.Ends.First] + Toy.Labels[t.Ends.Second])));
                break;
            case "minimumCut":
                var cuts = VertexCut.Between(N, Toy["c"], Toy["v"])!;
                Assert.Equal((result, result), (Toy.Ids(cuts.NearestSources), Toy.Ids(cuts.NearestSinks)));
                break;
            case "dominators":
                Assert.Equal(result, Toy.Ids(Dominators.Of(N, [Toy["d"]], [Toy["w"]])!.Value.Where(v => v != Toy["d"] && v != Toy["w"])));
                break;
            case "approximateBetweenness":
                var sampled = ApproximateBetweenness.Of(N, new ApproximateBetweennessOptions { Error = 0.01 });
                Assert.InRange(sampled.Scores[Toy["d"]]!.Value, 19 - 0.91, 19 + 0.91);
                printed(result, 19, id);
                break;
            case "rewiredNull":
                Assert.Equal(result, NotAvailable(RewiredNull.Of(Money, network => Density.Of(network), new RewiringOptions { Draws = 99 }).Reason?.Code));
                break;
            case "relabelledNull":
                var dealt = OrganisationSignificance.Of(Ecosystems.Tables.ToyAt(WijkNetwerk.Graph.Views.ReferenceLevel.Root), ["C1"], rewirings: 1, permutations: 99).Single(t => t.Measure == "BR1.coverage");
                Assert.Equal((result, .6), (NotAvailable(dealt.Reason?.Code), dealt.Value));
                break;
            case "eiSignificance":
                Assert.Equal(result, NotAvailable(EiSignificance.Of(Toy.Among("a b c d"), new int[4], new PermutationOptions { Draws = 99 })!.P is null ? "no variation" : null));
                break;
            case "brokerageSignificance":
                var coordinator = BrokerageSignificance.Of(Toy.Among("a b c d"), new int[4], new PermutationOptions { Draws = 99 }).Whole.Coordinator;
                Assert.Equal((result, 2.0), (NotAvailable(coordinator.P is null ? "no variation" : null), coordinator.Observed));
                break;
            default:
                printed(result, Value(id)!.Value, id);
                break;
        }
    }

    private static double? Value(string id) => id switch
    {
        "density" => Density.Of(N),
        "reciprocity" => Reciprocity.Of(Money),
        "transitivity" => Transitivity.Of(N),
        "triangles" => Triangles.Of(N).Total,
        "connectedness" => Connectedness.Of(N),
        "compactness" => Compactness.Of(N),
        "components" => Components.Of(N).Count,
        "strongComponents" => StrongComponents.Of(Money).Count,
        "biconnectedComponents" => BiconnectedComponents.Of(N).Count,
        "vertexConnectivity" => VertexConnectivity.Of(N),
        "vertexBootstrap" => VertexBootstrap.Of(Toy.Among("a b c d"), (n, _) => Density.Of(n), 2)!.Jackknife,
        "robustness" => Robustness.Of(Toy.Among("a b c d e"))!.R,
        "brokerageExpectation" => BrokerageExpectation.Of(Money, new int[4])!.Whole.Coordinator.Expected,
        "modularity" => Modularity.Of(Plain, Toy.Groups),
        "assortativity" => Assortativity.Of(N, Toy.Groups),
        "communities" => Leiden.Of(Plain, new LeidenOptions { Seed = 42 }).Modularity,
        "keyPlayers.fragmentation" => Best(KeyPlayerCriterion.Fragmentation, "c"),
        "keyPlayers.distanceFragmentation" => Best(KeyPlayerCriterion.DistanceFragmentation, "c"),
        "keyPlayers.reach2" => Best(KeyPlayerCriterion.Reach, "c"),
        "keyPlayers.distanceReach" => Best(KeyPlayerCriterion.DistanceReach, "a"),
        "degree" => Degree.Of(N).All[Toy["a"]],
        "strength" => Degree.Of(N).Strength[Toy["a"]],
        "betweenness" => Betweenness.Of(N)[Toy["d"]],
        "closeness" => Closeness.Of(N)[Toy["d"]],
        "harmonic" => Harmonic.Of(N)[Toy["d"]],
        "pageRank" => PageRank.Of(Money)[3],
        "clustering" => LocalClustering.Of(N)[Toy["a"]],
        "core" => KCore.Of(N).PerNode[Toy["a"]],
        "constraint" => Constraint.Of(Plain)[Toy["v"]],
        "effectiveSize" => EffectiveSize.Of(Plain)[Toy["v"]],
        "efficiency" => Efficiency.Of(Plain)[Toy["v"]],
        "hierarchy" => Hierarchy.Of(Plain)[Toy["v"]],
        "brokerage" => Brokerage.Of(N, Toy.Groups).PerNode[Toy["c"]]!.Value.Coordinator,
        "brokerage.exclusive" => Brokerage.Of(N, Toy.Groups, new BrokerageOptions { WithExclusive = true }).Exclusive!.Value[Toy["a"]],
        "eiIndex" => EiIndex.Of(N, Toy.Groups).Value,
        "distance" => BreadthFirst.Distances(N, Toy["d"])[Toy["w"]],
        "length" => Dijkstra.Distances(N, [Toy["d"]])[Toy["v"]],
        "width" => WidestPath.Widths(N, Toy["b"])[Toy["k"]],
        "katz" => Katz.From(Money, 1, 0.1)[3],
        "maximumFlow" => MaximumFlow.Of(N, Toy.Nodes("a b c d e"), Toy.Nodes("v w x")),
        "disjointPaths" => DisjointPaths.Between(N, Toy["c"], Toy["v"])!.Value.Length,
        "matching" => Officials(),
        "reliability" => Reliability.Of(N, [Toy["a"]], [Toy["w"]], Enumerable.Repeat(0.8, N.NodeCount).ToArray()).Value,
        "disparity" => DisparityFilter.Of(N).Single(t => (t.Source, t.Target) == (Toy["a"], Toy["b"])).AtSource,
        "sharedEvents" => Together.SharedEvents,
        "newmanStrength" => Together.NewmanStrength,
        "coAttendanceSignificance" => CoAttendanceSignificance.Of(Evenings, [Together]).Chance[0],
        "sdsm" => Alike(),
        "commonNeighbours" => Shared.Common,
        "jaccard" => Shared.Jaccard,
        "adamicAdar" => Shared.AdamicAdar,
        "resourceAllocation" => Shared.ResourceAllocation,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "This measure has an example on its page that nobody works out: add it here."),
    };

    // a b c d e v at four evenings: a b v, a v, a b c d e, c d.
    private static TwoModeNetwork Evenings { get; } = TwoModeNetwork.Build(6, 4, [0, 1, 5, 0, 5, 0, 1, 2, 3, 4, 2, 3], [0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 3, 3]);

    // a b, a b, v w, v w.
    private static double Alike()
    {
        var network = TwoModeNetwork.Build(4, 4, [0, 1, 0, 1, 2, 3, 2, 3], [0, 0, 1, 1, 2, 2, 3, 3]);
        return StochasticDegreeSequence.Of(network, CoAttendance.Of(network)!.Value)!.Chance[0];
    }

    private static CoAttendancePair Together => CoAttendance.Of(Evenings)!.Value.Single(p => (p.First, p.Second) == (0, 5));

    // Every tie once: the strengths of the toy are ordinal.
    private static Network Plain { get; } = NetworkBuilder.Build(N.NodeCount, Invariance.Arcs(N).Sources, Invariance.Arcs(N).Targets).Network;

    private static string NotAvailable(string? reason) => $"n/a ({reason})";

    private static SharedContacts Shared => CommonNeighbours.Of(N, Toy["c"], Toy["v"]);

    private static double? Best(KeyPlayerCriterion criterion, string expected)
    {
        var best = KeyPlayers.Of(N, 1, criterion);
        Assert.Equal(expected, Toy.Ids(Assert.Single(best.Sets)));
        return best.Value;
    }

    private static double Officials()
    {
        var (sources, targets, _) = Invariance.Arcs(N);
        var isMember = new bool[N.NodeCount];
        foreach (var node in Toy.Nodes("a b c d e"))
            isMember[node] = true;
        var officials = Toy.Nodes("v x");
        var across = Enumerable.Range(0, sources.Length)
            .Where(t => isMember[sources[t]] != isMember[targets[t]] && (officials.Contains(sources[t]) || officials.Contains(targets[t]))).ToArray();
        var network = NetworkBuilder.Build(N.NodeCount, across.Select(t => sources[t]).ToArray(), across.Select(t => targets[t]).ToArray()).Network;
        return Matching.Of(network, isMember).Length;
    }
}
