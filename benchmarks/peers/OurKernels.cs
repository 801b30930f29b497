using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Benchmarks.Peers;

/// <summary>Runs kernels on a file of <see cref="Generator"/>, each several times; prints the best wall-clock and processor seconds and the peak MB, and writes what came out.</summary>
internal static class OurKernels
{
    private static readonly Dictionary<string, Func<Network, double[]>> Kernels = new()
    {
        ["betweenness"] = network => Numbers(Betweenness.Of(network)),
        ["betweenness2"] = network => Numbers(Betweenness.Of(network, new BetweennessOptions { Cutoff = 2 })),
        ["harmonic"] = network => Numbers(Harmonic.Of(network)),
        ["closeness"] = network => Numbers(Closeness.Of(network)),
        ["constraint"] = network => Numbers(Constraint.Of(network)),
        ["effectiveSize"] = network => Numbers(EffectiveSize.Of(network)),
        ["triangles"] = network => [.. Triangles.Of(network).PerNode.Select(count => (double)count)],
        ["localClustering"] = network => Numbers(LocalClustering.Of(network)),
        ["components"] = network => [Components.Of(network).Count],
        ["cores"] = network => [.. KCore.Of(network).PerNode.Select(core => (double)core)],
        ["cutNodes"] = network => [.. CutNodes.Of(network).Select(cut => (double)cut.Node)],
        ["bridgeTies"] = network => [BridgeTies.Of(network).Length],
        ["vertexConnectivity"] = network => [VertexConnectivity.Of(network) ?? -1],
    };

    /// <summary>measure FILE OUT-FOLDER REPEATS KERNEL…</summary>
    public static void Run(string[] args)
    {
        var (sources, targets, count) = Read(args[0]);
        var repeats = int.Parse(args[2], CultureInfo.InvariantCulture);
        Network network = Network.Empty;
        Report("build", repeats, () => network = NetworkBuilder.Build(count, sources, targets).Network);
        foreach (var name in args.AsSpan(3))
        {
            double[] values = [];
            Report(name, repeats, () => values = Kernels[name](network));
            if (args[1] != "-")
                File.WriteAllBytes(Path.Combine(args[1], $"ours-{name}.bin"), MemoryMarshal.AsBytes<double>(values));
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

    private static double[] Numbers(IEnumerable<double?> scores) => [.. scores.Select(score => score ?? double.NaN)];

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
