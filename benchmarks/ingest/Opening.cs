using System.Diagnostics;
using System.Globalization;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Benchmarks.Ingest;

/// <summary>From a database to a network, in a process of its own: as the other program does, time without starting.</summary>
internal static class Opening
{
    /// <summary>Prints seconds to the network of all pairs, peak memory in kB, nodes, ties; then seconds more for the view of persons that the measures use.</summary>
    public static int Run(string database)
    {
        var clock = Stopwatch.StartNew();
        using var store = ProjectStore.OpenExisting(database);
        var ecosystem = store.LoadEcosystem();
        var relations = ecosystem.Relations;
        var (sources, targets) = relations.Ends();
        var strengths = new double[relations.Length];
        for (var i = 0; i < strengths.Length; i++)
            strengths[i] = relations.Strength(i) ?? 1;
        var network = NetworkBuilder.Build(ecosystem.Actors.Length, sources, targets, strengths).Network;
        var seconds = clock.Elapsed.TotalSeconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024;
        clock.Restart();
        var view = PersonView.Of(new Reading(ecosystem, Profile.Essay, new ReadingOptions { At = new DateOnly(2026, 1, 1) }));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:0.000} {peak} {network.NodeCount} {network.TieCount} {clock.Elapsed.TotalSeconds:0.000} {view.Network.NodeCount} {view.Network.TieCount}"));
        return 0;
    }
}
