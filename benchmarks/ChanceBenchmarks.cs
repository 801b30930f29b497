using BenchmarkDotNet.Attributes;
using WijkNetwerk.Benchmarks.Peers;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Benchmarks;

/// <summary>How sure a number is, and what chance gives: at 100 and 1,000 nodes, because a drawn network takes every pair.</summary>
[MemoryDiagnoser]
public class ChanceBenchmarks
{
    private const int Draws = 100;
    private Network _network = Network.Empty;
    private int[] _labels = [];

    /// <summary>Number of nodes; five times as many ties.</summary>
    [Params(100, 1_000)]
    public int Nodes { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var ties = Generator.Ties(Nodes, 5 * Nodes, seed: 42);
        _network = NetworkBuilder.Build(Nodes, [.. ties.Select(tie => (int)(tie >> 32))], [.. ties.Select(tie => (int)tie)]).Network;
        _labels = [.. Enumerable.Range(0, Nodes).Select(node => node % 4)];
    }

    /// <summary>The number itself as often as it is drawn.</summary>
    [Benchmark(Baseline = true)]
    public double NumberOnly()
    {
        var sum = 0.0;
        for (var draw = 0; draw < Draws; draw++)
            sum += Transitivity.Of(_network) ?? 0;
        return sum;
    }

    [Benchmark]
    public object? Bootstrap() => VertexBootstrap.Of(_network, (drawn, _) => Transitivity.Of(drawn), Draws);

    [Benchmark]
    public object Relabelled() => RelabelledNull.Of([.. _labels], labels => [Inside(labels)], new PermutationOptions { Draws = Draws });

    [Benchmark]
    public object Survival() => Reliability.Of(_network, [0], [Nodes - 1], [.. Enumerable.Repeat(0.9, Nodes)]);

    private double? Inside(int[] labels)
    {
        var inside = 0;
        for (var node = 0; node < Nodes; node++)
        {
            foreach (var other in _network.Neighbours(node))
                inside += labels[node] == labels[other] ? 1 : 0;
        }

        return inside;
    }
}
