// `whole-run` times the main job as people meet it, process and all; everything else is BenchmarkDotNet's.
if (args is ["whole-run", ..])
{
    return WijkNetwerk.Benchmarks.WholeRun.Measure(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 15);
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
