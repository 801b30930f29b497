using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Benchmarks;

/// <summary>
/// `plausible DRAWS THREADS FILE`: all scores of the three capitals of every organisation and all single points of failure over plausible networks of <see cref="Neighbourhood"/>; and the same draws of contacts as a
/// file for benchmarks/peers/igraph_draws.c, which computes constraint, cut points and betweenness of each.
/// </summary>
internal static class Plausible
{
    private const int Seed = 42;

    public static int Run(int draws, int threads, string? file)
    {
        var m = Neighbourhood.Measure(Seed);
        var options = new PlausibleOptions { Draws = draws, Seed = Seed, Threads = new ThreadOptions { MaxThreads = threads } };
        using var process = Process.GetCurrentProcess();
        for (var round = 0; round < 2; round++)
        {
            m = new Graph.SocialCapital.Measurement(m.Reading, m.Holes);
            var (clock, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var risks = SinglePointsOfFailure.Of(m);
            var plausible = PlausibleScores.Of(m, options)!;
            var prepared = clock.Elapsed.TotalSeconds;
            var (intervals, support) = plausible.Both(risks);
            process.Refresh();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"ours\t{clock.Elapsed.TotalSeconds:F2}\t{(process.TotalProcessorTime - before).TotalSeconds:F2}\t{process.PeakWorkingSet64 / 1048576}\t{m.Reading.Ecosystem.Actors.Length} actors, {m.Reading.Ecosystem.Relations.Length} ties, {string.Join(", ", plausible.Channels)}, {plausible.Rates[0].Readings.Length} reading(s); {intervals.Count} scores, {support.Count} of {risks.Length} findings; {prepared:F2} s of it before the first draw"));
        }

        if (file is not null)
            Write(m, options, file);
        return 0;
    }

    // Nodes, draws; then of each draw the number of ties and their ends.
    private static void Write(Graph.SocialCapital.Measurement m, PlausibleOptions options, string path)
    {
        var frame = ReportFrame.Of(m.Reading, "contact");
        var networks = PlausibleNetworks.Of(frame.Reports, options)!;
        using var file = File.Create(path);
        file.Write(MemoryMarshal.AsBytes<int>([frame.Labels.Count, options.Draws]));
        for (var draw = 0; draw < options.Draws; draw++)
        {
            int[] ends = [.. networks.Ties(0, draw).SelectMany(t => new[] { t.First, t.Second })];
            file.Write(MemoryMarshal.AsBytes<int>([ends.Length / 2]));
            file.Write(MemoryMarshal.AsBytes<int>(ends));
        }
    }
}
