using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Communities;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Benchmarks.Peers;

/// <summary>Runs kernels on a file of <see cref="Generator"/>, each several times; prints the best wall-clock and processor seconds and the peak MB, and writes what came out.</summary>
internal static class OurKernels
{
    /// <summary>Each kernel, and how its result is written down (not timed).</summary>
    private static readonly Dictionary<string, (Func<Network, object> Run, Func<object, double[]> Values)> Kernels = new()
    {
        ["betweenness"] = (network => Betweenness.Of(network), Scores),
        ["betweenness2"] = (network => Betweenness.Of(network, new BetweennessOptions { Cutoff = 2 }), Scores),
        // Shares of all pairs, within 0.01 with a confidence of 0.9, as NetworKit gives them.
        ["approximateBetweenness"] = (network => ApproximateBetweenness.Of(network), found => Shares((ApproximateScores)found)),
        ["harmonic"] = (network => Harmonic.Of(network), Scores),
        ["closeness"] = (network => Closeness.Of(network), Scores),
        ["constraint"] = (network => Constraint.Of(network), Scores),
        ["effectiveSize"] = (network => EffectiveSize.Of(network), Scores),
        ["structuralHoles"] = (network => StructuralHoles.Of(network), holes => Scores(((StructuralHolesScores)holes).Constraint)),
        ["triangles"] = (network => Triangles.Of(network), found => [.. ((TriangleCounts)found).PerNode.Select(count => (double)count)]),
        ["localClustering"] = (network => LocalClustering.Of(network), Scores),
        ["components"] = (network => Components.Of(network), parts => [((Partition)parts).Count]),
        ["cores"] = (network => KCore.Of(network), cores => [.. ((CoreNumbers)cores).PerNode.Select(core => (double)core)]),
        ["cutNodes"] = (network => CutNodes.Of(network), cuts => [.. ((ImmutableArray<CutNode>)cuts).Select(cut => (double)cut.Node)]),
        ["bridgeTies"] = (network => BridgeTies.Of(network), ties => [((ImmutableArray<BridgeTie>)ties).Length]),
        ["pageRank"] = (network => PageRank.Of(network), Scores),
        ["leiden"] = (network => Leiden.Of(network), found => [((FoundCommunities)found).Modularity ?? double.NaN]),
        ["vertexConnectivity"] = (network => VertexConnectivity.Of(network) ?? -1, value => [(int)value]),
        ["brokerage"] = (network => Brokerage.Of(network, new int[network.NodeCount]), found => [.. ((BrokerageCensus)found).PerNode.Select(roles => (double)roles!.Value.Total)]),
    };

    /// <summary>measure FILE OUT-FOLDER REPEATS KERNEL…</summary>
    public static void Run(string[] args)
    {
        var (sources, targets, count) = Read(args[0]);
        var repeats = int.Parse(args[2], CultureInfo.InvariantCulture);
        Network network = Network.Empty;
        Report("build", 1, () => network = NetworkBuilder.Build(count, sources, targets).Network);
        (sources, targets) = ([], []);
        foreach (var name in args.AsSpan(3))
        {
            object result = 0;
            Report(name, repeats, () => result = Kernels[name].Run(network));
            if (args[1] != "-")
                File.WriteAllBytes(Path.Combine(args[1], $"ours-{name}.bin"), MemoryMarshal.AsBytes<double>(Kernels[name].Values(result)));
        }
    }

    /// <summary>Sources, targets and number of nodes of a file.</summary>
    public static (int[] Sources, int[] Targets, int Count) Read(string path)
    {
        using var file = File.OpenRead(path);
        Span<int> header = stackalloc int[2];
        file.ReadExactly(MemoryMarshal.AsBytes(header));
        int[] sources = new int[header[1]], targets = new int[header[1]];
        file.ReadExactly(MemoryMarshal.AsBytes(sources.AsSpan()));
        file.ReadExactly(MemoryMarshal.AsBytes(targets.AsSpan()));
        return (sources, targets, header[0]);
    }

    private static double[] Scores(object scores) => [.. ((NodeScores)scores).Select(score => score ?? double.NaN)];

    private static double[] Shares(ApproximateScores found) => [.. Scores(found.Scores).Select(score => score * found.Error / found.ErrorInPairs)];

    private static void Report(string name, int repeats, Action run)
    {
        double best = double.MaxValue, processor = double.MaxValue;
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < repeats; i++)
        {
            var before = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            run();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
            process.Refresh();
            processor = Math.Min(processor, (process.TotalProcessorTime - before).TotalSeconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{best:F4}\t{processor:F4}\t{process.PeakWorkingSet64 / 1048576}"));
    }
}
