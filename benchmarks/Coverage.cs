using System.Globalization;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Benchmarks;

/// <summary>How often the interval that is printed holds the truth, on simulated networks whose truth is known. The rates are estimated, never given.</summary>
/// <remarks>
/// 40 people; even: every pair tied with chance 0.1; groups: eight groups of five, 0.5 inside and 0.06 between; uneven: four groups of ten, 0.2, 0.4, 0.6 and 0.9 inside and 0.03 between. Each pair is reported
/// on by both ends (2 sources), or by both ends and a third (3). Calibration: how often the truth lies in the middle 90 % of the draws when a value that many draws share is in it for a part (a random end): for whole numbers
/// and steps too that is 90 % when the model is right. People 0–9 stand for cooperatives, 28–39 for institutions of four kinds, three of each: coverage is the share of kinds reached.
/// </remarks>
internal static class Coverage
{
    private const int People = 40;
    private const int Cooperatives = 10;
    private const int FirstInstitution = 28;
    private const int Kinds = 4;

    private static readonly double[] Uneven = [.2, .4, .6, .9];

    private static readonly string[] Names = ["density", "effective size, mean", "effective size, one", "coverage, mean of 10", "coverage, one", "cut persons"];
    private static readonly StructuralHolesOptions OneThread = new() { Threads = new ThreadOptions { MaxThreads = 1 } };

    public static int Run(int simulations, string[] only)
    {
        Console.WriteLine($"| truth | sources | missed | invented | told apart | {string.Join(" | ", Names)} |");
        Console.WriteLine($"| --- | --- | --- | --- | --- {string.Concat(Names.Select(_ => "| --- "))}|");
        foreach (var (truth, sources) in new[] { ("even", 3), ("groups", 3), ("uneven", 3), ("uneven", 2), ("even", 2), ("groups", 2) })
        {
            foreach (var (missed, invented) in new[] { (.15, 0), (.10, .001), (.10, .005), (.20, .01) })
            {
                if (only.Length == 0 || only.Contains($"{truth}{sources}", StringComparer.Ordinal)
                    || only.Contains(string.Create(CultureInfo.InvariantCulture, $"{truth}{sources}:{missed}/{invented}"), StringComparer.Ordinal))
                    Console.WriteLine(Line(simulations, truth, sources, missed, invented));
            }
        }

        return 0;
    }

    private static string Line(int simulations, string truthName, int sources, double missed, double invented)
    {
        var held = new int[Names.Length];
        var calibrated = new int[Names.Length];
        var width = new double[Names.Length];
        var apart = 0;
        for (var simulation = 0; simulation < simulations; simulation++)
        {
            var random = new Random(1000 * simulation + 7);
            var (truth, reports) = Simulate(random, truthName, sources, missed, invented);
            var plausible = PlausibleNetworks.Of(reports, new PlausibleOptions { Seed = simulation, Threads = OneThread.Threads })!;
            apart += plausible.Rates.CanBeToldApart ? 1 : 0;
            var drawn = plausible.Each(Statistics);
            var actual = Statistics(truth);
            for (var i = 0; i < Names.Length; i++)
            {
                var interval = PlausibleInterval.Of([.. drawn.Select(reading => reading.Select(values => values[i]).ToArray())])!;
                held[i] += actual[i] >= interval.Low - 1e-9 && actual[i] <= interval.High + 1e-9 ? 1 : 0;
                width[i] += interval.High - interval.Low;
                var part = random.NextDouble();
                calibrated[i] += drawn.Any(reading => Place(reading, i, actual[i]!.Value, part) is >= .05 and <= .95) ? 1 : 0;
            }
        }

        var cells = Names.Select((_, i) => string.Create(
            CultureInfo.InvariantCulture, $"{100.0 * held[i] / simulations:0.0} % ({100.0 * calibrated[i] / simulations:0.0}; width {width[i] / simulations:0.###})"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {truthName} | {sources} | {missed} | {invented} | {100.0 * apart / simulations:0} % | {string.Join(" | ", cells)} |");
    }

    // Which part of the draws lies below the truth; of those equal to it a random part.
    private static double Place(IReadOnlyCollection<double?[]> draws, int statistic, double truth, double part) =>
        draws.Sum(d => d[statistic] < truth - 1e-9 ? 1 : d[statistic] <= truth + 1e-9 ? part : 0) / draws.Count;

    private static int GroupOf(string truth, int person) => truth switch { "groups" => person / 5, "uneven" => person / 10, _ => person };

    private static (Network Truth, ReportTable Reports) Simulate(Random random, string truth, int sources, double missed, double invented)
    {
        List<int> ones = [], others = [];
        var reports = new ReportTable(People, truth == "even" ? [0] : [0, .. Enumerable.Repeat(1, GroupOf(truth, People - 1) + 1)]);
        for (var u = 0; u < People; u++)
        {
            for (var v = u + 1; v < People; v++)
            {
                var isInside = GroupOf(truth, u) == GroupOf(truth, v);
                var isTied = random.NextDouble() < truth switch
                {
                    "groups" => isInside ? .5 : .06,
                    "uneven" => isInside ? Uneven[GroupOf(truth, u)] : .03,
                    _ => .1,
                };
                if (isTied)
                {
                    ones.Add(u);
                    others.Add(v);
                }

                var affirmed = 0;
                for (var source = 0; source < sources; source++)
                    affirmed += random.NextDouble() < (isTied ? 1 - missed : invented) ? 1 : 0;
                reports.Add(u, v, isInside ? 1 + GroupOf(truth, u) : 0, sources, affirmed);
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
