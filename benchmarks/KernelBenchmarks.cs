using BenchmarkDotNet.Attributes;
using WijkNetwerk.Benchmarks.Peers;
using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Communities;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Benchmarks;

/// <summary>A neighbourhood-like network of each size, made before anything is timed.</summary>
[MemoryDiagnoser]
public abstract class OnANeighbourhood
{
    /// <summary>Number of nodes; five times as many ties.</summary>
    [Params(100, 1_000, 10_000)]
    public int Nodes { get; set; }

    protected int[] Sources { get; private set; } = [];

    protected int[] Targets { get; private set; } = [];

    protected Network Network { get; private set; } = Network.Empty;

    [GlobalSetup]
    public void Make()
    {
        var ties = Generator.Ties(Nodes, 5 * Nodes, seed: 42);
        Sources = [.. ties.Select(tie => (int)(tie >> 32))];
        Targets = [.. ties.Select(tie => (int)tie)];
        Network = NetworkBuilder.Build(Nodes, Sources, Targets).Network;
    }
}

public class BuildBenchmark : OnANeighbourhood
{
    [Benchmark]
    public NetworkBuild Build() => NetworkBuilder.Build(Nodes, Sources, Targets);
}

public class BetweennessBenchmark : OnANeighbourhood
{
    [Benchmark(Baseline = true)]
    public object Exact() => Betweenness.Of(Network);

    [Benchmark]
    public object Approximate() => ApproximateBetweenness.Of(Network);
}

public class HarmonicBenchmark : OnANeighbourhood
{
    [Benchmark(Baseline = true)]
    public double OneSearchAfterAnother()
    {
        var sum = 0.0;
        for (var node = 0; node < Nodes; node++)
        {
            foreach (var distance in BreadthFirst.Distances(Network, node))
                sum += distance > 0 ? 1.0 / distance : 0;
        }
        return sum;
    }

    [Benchmark]
    public object ManyAtOnce() => Harmonic.Of(Network);
}

public class StructuralHolesBenchmark : OnANeighbourhood
{
    [Benchmark(Baseline = true)]
    public object EgoByEgo() => Constraint.Of(Network, new StructuralHolesOptions { Model = HolesModel.EgoNetwork });

    [Benchmark]
    public object TieByTie() => Constraint.Of(Network);

    [Benchmark]
    public object AllFour() => StructuralHoles.Of(Network);
}

public class CohesionBenchmark : OnANeighbourhood
{
    [Benchmark]
    public object TriangleCounts() => Triangles.Of(Network);

    [Benchmark]
    public object Parts() => Components.Of(Network);

    [Benchmark]
    public object Cores() => KCore.Of(Network);

    [Benchmark]
    public object Cuts() => CutNodes.Of(Network);

    [Benchmark]
    public object Bridges() => BridgeTies.Of(Network);

    [Benchmark]
    public int? Connectivity() => VertexConnectivity.Of(Network);
}

public class RankBenchmark : OnANeighbourhood
{
    [Benchmark]
    public object Ranks() => PageRank.Of(Network);

    [Benchmark]
    public object Communities() => Leiden.Of(Network);

    [Benchmark]
    public object Brokers() => Brokerage.Of(Network, new int[Nodes]);
}
