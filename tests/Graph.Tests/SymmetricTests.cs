using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests;

/// <summary>A directed network in which every tie is answered by one as strong says the same as the undirected one.</summary>
public sealed class SymmetricTests
{
    public static TheoryData<string, Func<Network, IEnumerable<double?>>, double> PerNode => new()
    {
        { "degree", n => Degree.Of(n).All.Select(d => (double?)d), 1 },
        { "betweenness", n => Betweenness.Of(n), 2 },
        { "closeness", n => Closeness.Of(n), 1 },
        { "harmonic", n => Harmonic.Of(n), 1 },
        // Two ways to the same numbers, each to its tolerance.
        { "PageRank", n => PageRank.Of(n, new PageRankOptions { Tolerance = 1e-12 }), 1 },
        { "clustering", n => LocalClustering.Of(n), 1 },
        { "core", n => KCore.Of(n).PerNode.Select(c => (double?)c), 1 },
        { "components", n => Components.Of(n).PartOf.Select(c => (double?)c), 1 },
        { "strong components", n => StrongComponents.Of(n).Sizes.Order().Select(c => (double?)c), 1 },
        { "cut nodes", n => CutNodes.Of(n).Select(c => (double?)c.Node), 1 },
        { "bridge ties", n => BridgeTies.Of(n).Select(b => (double?)((b.Ends.First * 1000) + b.Ends.Second)), 1 },
        { "constraint", n => Constraint.Of(n), 1 },
        { "effective size", n => EffectiveSize.Of(n), 1 },
        { "hierarchy", n => Hierarchy.Of(n), 1 },
        { "coordinators", n => Brokerage.Of(n, new int[n.NodeCount]).PerNode.Select(r => (double?)r!.Value.Coordinator), 2 },
        { "distances", n => n.NodeCount == 0 ? [] : BreadthFirst.Distances(n, 0).Select(d => (double?)d), 1 },
        { "lengths", n => n.NodeCount == 0 ? [] : Dijkstra.Distances(n, [0]), 1 },
        { "widths", n => n.NodeCount == 0 ? [] : WidestPath.Widths(n, 0), 1 },
        { "whole", n => [Density.Of(n), Transitivity.Of(n), Compactness.Of(n), Connectedness.Of(n), VertexConnectivity.Of(n), EiIndex.Of(n, [.. Enumerable.Range(0, n.NodeCount).Select(v => v % 2)]).Value], 1 },
        { "flow", n => n.NodeCount < 2 ? [] : [MaximumFlow.Of(n, [0], [n.NodeCount - 1])], 1 },
    };

    [Theory]
    [MemberData(nameof(PerNode))]
    public void Directed_is_undirected_when_all_is_answered(string measure, Func<Network, IEnumerable<double?>> values, double times)
    {
        foreach (var network in RandomNetworks.Undirected())
        {
            var (sources, targets, strengths) = Invariance.Arcs(network);
            var both = NetworkBuilder.Build(
                network.NodeCount, [.. sources, .. targets], [.. targets, .. sources], [.. strengths, .. strengths], new NetworkOptions { IsDirected = true }).Network;
            Near.Equal(values(network).Select(value => times * value), values(both), 1e-9, $"{measure} of {network}");
        }
    }
}
