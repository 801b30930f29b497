using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Ingest;
using WijkNetwerk.Voorbeeldwijk;

namespace WijkNetwerk.Cli.Tests.Voorbeeldwijk;

/// <summary>What the program learns about the errors of the answers, beside what the generator was set to.</summary>
public sealed class ErrorRatesTests
{
    [Fact]
    public void The_rates_of_forgotten_and_made_up_contacts_lie_in_the_intervals_that_are_learnt_from_the_answers_alone()
    {
        var reports = ReportFrame.Of(Project.Open(MadeSet.Folder).Measure().Reading, "contact").Reports;
        var rates = ErrorRates.Of(reports, new PlausibleOptions { Draws = 1000 }, TestContext.Current.CancellationToken);
        Assert.NotNull(rates);
        // Both ends of a pair answer and nobody else does; the organisations differ in density, and in two of them all know all.
        Assert.True(rates.CanBeToldApart);
        Assert.InRange(Answers.Missed, Interval(r => r.Missed).Low, Interval(r => r.Missed).High);
        Assert.InRange(Answers.Invented, Interval(r => r.Invented[ReportFrame.Inside]).Low, Interval(r => r.Invented[ReportFrame.Inside]).High);
        // People make up contacts inside their organisation only. A rate that is drawn is never quite 0.
        Assert.InRange(Interval(r => r.Invented[ReportFrame.Between]).High, 0, 0.005);
        // It says something: nobody forgets or makes up half of them.
        Assert.True(Interval(r => r.Missed).High < 0.5 && Interval(r => r.Invented[ReportFrame.Inside]).High < 0.5);

        PlausibleInterval Interval(Func<RateModel, double> of) => PlausibleInterval.Of([.. rates.Readings.Select(r => r.Select(m => (double?)of(m)).ToArray())])!;
    }

    /// <summary>Neighbourhoods that were not chosen: nine in ten is nominal, and of 54 so many or more are held with a chance of 99 %.</summary>
    [Fact]
    public void In_other_neighbourhoods_the_interval_holds_the_true_density_of_nine_in_ten_organisations()
    {
        using var terminal = new Terminal("nl_NL.UTF-8");
        var (held, all) = (0, 0);
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var folder = terminal.Path($"seed{seed}");
            Directory.CreateDirectory(Path.Combine(folder, "truth"));
            foreach (var (name, text) in Neighbourhood.Files(seed))
                File.WriteAllText(Path.Combine(folder, name), text);
            File.Copy(Path.Combine(MadeSet.Folder, "wijknetwerk.json"), Path.Combine(folder, "wijknetwerk.json"));
            var frame = ReportFrame.Of(Project.Open(folder).Measure().Reading, "contact");
            var truth = File.ReadAllLines(Path.Combine(folder, "truth", "contacts.csv")).Skip(1).Select(line => line.Split(','))
                .Select(cells => (frame.Labels.IndexOf(cells[0]), frame.Labels.IndexOf(cells[1]))).Select(p => p.Item1 < p.Item2 ? p : (p.Item2, p.Item1)).ToHashSet();
            var plausible = PlausibleNetworks.Of(frame.Reports, new PlausibleOptions { Draws = 300 }, TestContext.Current.CancellationToken)!;
            var drawn = plausible.Each(n => n, TestContext.Current.CancellationToken);
            foreach (var block in frame.Reports.Classes.GroupBy(c => c.Block).Where(b => frame.Reports.KindOf[b.Key] == ReportFrame.Inside && b.Any(c => c.Asked > 0)))
            {
                var pairs = block.SelectMany(frame.Reports.Pairs).ToArray();
                if (pairs.Length < 3)
                    continue;
                double Density(Func<(int, int), bool> isTied) => pairs.Count(isTied) / (double)pairs.Length;
                var interval = PlausibleInterval.Of([.. drawn.Select(r => r.Select(n => (double?)Density(p => n.HasTie(p.Item1, p.Item2))).ToArray())])!;
                held += Density(truth.Contains) >= interval.Low - 1e-9 && Density(truth.Contains) <= interval.High + 1e-9 ? 1 : 0;
                all++;
            }
        }

        Assert.Equal(54, all);
        Assert.True(held >= 43, $"{held} of {all}");
    }

    [Fact]
    public void Officials_of_two_departments_are_no_colleagues()
    {
        var frame = ReportFrame.Of(Project.Open(MadeSet.Folder).Measure().Reading, "contact");
        int At(string department, int number) => frame.Labels.IndexOf(Cast.Of(department)[number]);
        int KindOf(int one, int other) => frame.Reports.KindOf[frame.Reports.Classes.Single(c => frame.Reports.Pairs(c).Contains((Math.Min(one, other), Math.Max(one, other)))).Block];

        Assert.Equal(ReportFrame.Inside, KindOf(At("vastgoed", 0), At("vastgoed", 1)));
        Assert.Equal(ReportFrame.Between, KindOf(At("vastgoed", 0), At("werk-inkomen", 1)));
        // The official of two departments is a colleague in both.
        Assert.Equal(ReportFrame.Inside, KindOf(At("gebiedszaken", 4), At("werk-inkomen", 1)));
        Assert.Equal(ReportFrame.Inside, KindOf(At("gebiedszaken", 4), At("gebiedszaken", 1)));
    }
}
