using System.Globalization;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Benchmarks;

/// <summary>How often the interval that is printed holds the truth, on simulated networks whose truth is known. The rates are estimated, never given.</summary>
/// <remarks>
/// 40 people; even: every pair tied with chance 0.1; groups: eight groups of five, 0.5 inside and 0.06 between. Each pair is reported on by both ends
/// (2 sources), or by both ends and a third (3). People 0–9 stand for cooperatives, 28–39 for institutions of four kinds, three of each: coverage is the share of kinds reached.
/// </remarks>
internal static class Coverage
{
    private const int People = 40;
    private const int Cooperatives = 10;
    private const int FirstInstitution = 28;
    private const int Kinds = 4;

    private static readonly string[] Names = ["density", "effective size, mean", "effective size, one", "coverage, mean of 10", "coverage, one", "cut persons"];
    private static readonly StructuralHolesOptions OneThread = new() { Threads = new ThreadOptions { MaxThreads = 1 } };

    public static int Run(int simulations)
    {
        Console.WriteLine($"| truth | sources | missed | invented | told apart | {string.Join(" | ", Names)} |");
        Console.WriteLine($"| --- | --- | --- | --- | --- {string.Concat(Names.Select(_ => "| --- "))}|");
        foreach (var (isGrouped, sources) in new[] { (false, 3), (true, 3), (false, 2), (true, 2) })
        {
            foreach (var (missed, invented) in new[] { (.15, 0), (.10, .005), (.20, .01) })
                Console.WriteLine(Line(simulations, isGrouped, sources, missed, invented));
        }

        return 0;
    }

    private static string Line(int simulations, bool isGrouped, int sources, double missed, double invented)
    {
        var held = new int[Names.Length];
        var width = new double[Names.Length];
        var apart = 0;
        for (var simulation = 0; simulation < simulations; simulation++)
        {
            var (truth, reports) = Simulate(new Random(1000 * simulation + 7), isGrouped, sources, missed, invented);
            var plausible = PlausibleNetworks.Of(reports, new PlausibleOptions { Seed = simulation, Threads = OneThread.Threads })!;
            apart += plausible.Rates.CanBeToldApart ? 1 : 0;
            var drawn = plausible.Each(Statistics);
            var actual = Statistics(truth);
            for (var i = 0; i < Names.Length; i++)
            {
                var interval = PlausibleInterval.Of([.. drawn.Select(reading => reading.Select(values => values[i]).ToArray())])!;
                held[i] += actual[i] >= interval.Low - 1e-9 && actual[i] <= interval.High + 1e-9 ? 1 : 0;
                width[i] += interval.High - interval.Low;
            }
        }

        var cells = Names.Select((_, i) => string.Create(
            CultureInfo.InvariantCulture, $"{100.0 * held[i] / simulations:0.0} % (width {width[i] / simulations:0.###})"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {(isGrouped ? "groups" : "even")} | {sources} | {missed} | {invented} | {100.0 * apart / simulations:0} % | {string.Join(" | ", cells)} |");
    }

    private static (Network Truth, ReportTable Reports) Simulate(Random random, bool isGrouped, int sources, double missed, double invented)
    {
        List<int> ones = [], others = [];
        var reports = new ReportTable(People, isGrouped ? 2 : 1);
        for (var u = 0; u < People; u++)
        {
            for (var v = u + 1; v < People; v++)
            {
                var isInside = isGrouped && u / 5 == v / 5;
                var isTied = random.NextDouble() < (isGrouped ? isInside ? .5 : .06 : .1);
                if (isTied)
                {
                    ones.Add(u);
                    others.Add(v);
                }

                var affirmed = 0;
                for (var source = 0; source < sources; source++)
                    affirmed += random.NextDouble() < (isTied ? 1 - missed : invented) ? 1 : 0;
                reports.Add(u, v, isInside ? 1 : 0, sources, affirmed);
            }
        }

        return (NetworkBuilder.Build(People, ones.ToArray(), others.ToArray(), default, new NetworkOptions { Merge = TieMerge.Any, MaxThreads = 1 }).Network, reports);
    }

    private static double?[] Statistics(Network network)
    {
        var sizes = EffectiveSize.Of(network, OneThread);
        var coverage = Enumerable.Range(0, Cooperatives).Select(ego => CoverageOf(network, ego)).ToArray();
        return [Density.Of(network), sizes.Mean(), sizes[0] ?? 0, coverage.Average(), coverage[0], CutNodes.Of(network).Length];
    }

    private static double CoverageOf(Network network, int ego)
    {
        var kinds = 0;
        foreach (var alter in network.Neighbours(ego))
            kinds |= alter >= FirstInstitution ? 1 << (alter % Kinds) : 0;
        return System.Numerics.BitOperations.PopCount((uint)kinds) / (double)Kinds;
    }
}
