using System.Diagnostics;
using System.Globalization;

namespace WijkNetwerk.Benchmarks;

/// <summary>
/// The main job on the real set as a whole process, beside an empty .NET program and the template's "Hello, World!", in turns so that a drifting
/// machine hits all alike.
/// Start-up is what `--version` takes; work is the rest of `run`. Ratios are of medians; nothing here passes or fails.
/// </summary>
internal static class WholeRun
{
    public static int Measure(int rounds)
    {
        var root = Root();
        var configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
        var empty = Path.Combine(root, "benchmarks/empty/bin", configuration, "net10.0/WijkNetwerk.Empty.dll");
        var hello = Path.Combine(root, "benchmarks/hello/bin", configuration, "net10.0/WijkNetwerk.Hello.dll");
        var cli = Path.Combine(root, "src/Cli/bin", configuration, "net10.0/WijkNetwerk.Cli.dll");
        var output = Directory.CreateTempSubdirectory("wijknetwerk-benchmark-");
        try
        {
            var run = new[] { cli, "run", Path.Combine(root, "data/wijkcooperaties"), "--out", Path.Combine(output.FullName, "out"), "--lang", "nl" };
            var times = new (string Name, string[] Arguments, List<double> Seconds)[]
            {
                ("an empty program", [empty], []),
                ("Hello, World!", [hello], []),
                ("start-up (--version)", [cli, "--version"], []),
                ("the whole run", run, []),
            };
            foreach (var (_, arguments, _) in times)
            {
                Time(arguments); // Warms the disk, not the program: every round is a process of its own.
            }

            for (var round = 0; round < rounds; round++)
            {
                foreach (var (_, arguments, seconds) in times)
                {
                    seconds.Add(Time(arguments));
                }
            }

            var yardsticks = (Empty: Median(times[0].Seconds), Hello: Median(times[1].Seconds));
            Console.WriteLine($"{configuration}, {rounds} rounds in turns, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
            Console.WriteLine();
            Console.WriteLine("| what | median s | min | max | × an empty program | × Hello, World! |");
            Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
            foreach (var (name, _, seconds) in times)
            {
                Row(name, Median(seconds), seconds.Min(), seconds.Max(), yardsticks);
            }

            var work = times[3].Seconds.Zip(times[2].Seconds, (whole, start) => whole - start).ToList();
            Row("work after start", Median(work), work.Min(), work.Max(), yardsticks);
            return 0;
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    private static void Row(string name, double median, double min, double max, (double Empty, double Hello) yardsticks) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {median:0.000} | {min:0.000} | {max:0.000} | {median / yardsticks.Empty:0.0} | {median / yardsticks.Hello:0.0} |"));

    private static double Time(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        clock.Stop();
        return process.ExitCode == 0
            ? clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' ended with {process.ExitCode}: {errors.Result}");
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WijkNetwerk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run this inside a checkout.");
    }
}
