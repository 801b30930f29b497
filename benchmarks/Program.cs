// `whole-run` times the main job as people meet it, process and all; `generate` and `measure` are the two ends of the comparison with other
// programs; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["whole-run", ..]:
        return WijkNetwerk.Benchmarks.WholeRun.Measure(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 15);
    case ["coverage", ..]:
        return WijkNetwerk.Benchmarks.Coverage.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 500);
    case ["generate", ..]:
        WijkNetwerk.Benchmarks.Peers.Generator.Run(args[1..]);
        return 0;
    case ["generate-project", var folder, var relations]:
        WijkNetwerk.Benchmarks.Ingest.BigProject.Write(folder, int.Parse(relations, System.Globalization.CultureInfo.InvariantCulture), seed: 20261126);
        return 0;
    case ["measure", ..]:
        WijkNetwerk.Benchmarks.Peers.OurKernels.Run(args[1..]);
        return 0;
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
