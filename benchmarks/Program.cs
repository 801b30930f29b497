if (args is ["generate", ..])
    WijkNetwerk.Benchmarks.Peers.Generator.Run(args[1..]);
else if (args is ["measure", ..])
    WijkNetwerk.Benchmarks.Peers.OurKernels.Run(args[1..]);
else
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
