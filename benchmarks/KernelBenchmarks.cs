using BenchmarkDotNet.Attributes;
using WijkNetwerk.Benchmarks.Peers;
using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Communities;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.TwoMode;

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

    [Benchmark]
    public double? Mixing() => Assortativity.Of(Network, new int[Nodes]);

    [Benchmark]
    public int Disparities() => DisparityFilter.Of(Network).Length;
}

/// <summary>A list of who was at what: events of twenty, ten for every twenty actors.</summary>
[MemoryDiagnoser]
public class CoAttendanceBenchmark
{
    private TwoModeNetwork _network = TwoModeNetwork.Build(0, 0, [], []);

    /// <summary>Number of attendances.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Attendances { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var random = new Random(42);
        var actors = Math.Max(20, Attendances / 10);
        _network = TwoModeNetwork.Build(
            actors, Attendances / 20, [.. Enumerable.Range(0, Attendances).Select(_ => random.Next(actors))], [.. Enumerable.Range(0, Attendances).Select(i => i / 20)]);
    }

    /// <summary>Every two actors, event list against event list.</summary>
    [Benchmark(Baseline = true)]
    public int PairByPair()
    {
        var pairs = 0;
        for (var i = 0; i < _network.ActorCount; i++)
        {
            for (var j = i + 1; j < _network.ActorCount; j++)
                pairs += _network.EventsOf(i).ContainsAny(_network.EventsOf(j)) ? 1 : 0;
        }
        return pairs;
    }

    [Benchmark]
    public int EventByEvent() => CoAttendance.Of(_network)!.Value.Length;

    [Benchmark]
    public object WithChances() => CoAttendanceSignificance.Of(_network, CoAttendance.Of(_network)!.Value);
}
