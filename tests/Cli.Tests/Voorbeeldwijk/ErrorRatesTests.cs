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
        // Both ends of a pair answer and nobody else does: forgotten and made up look alike, and the interval spans both readings.
        Assert.False(rates.CanBeToldApart);
        Assert.InRange(Answers.Missed, Interval(r => r.Missed).Low, Interval(r => r.Missed).High);
        // People make up contacts inside their organisation only.
        Assert.InRange(0, Interval(r => r.Invented[0]).Low, Interval(r => r.Invented[0]).High);
        Assert.InRange(Answers.Invented, Interval(r => r.Invented[1]).Low, Interval(r => r.Invented[1]).High);
        // It says something: nobody forgets or makes up half of them.
        Assert.True(Interval(r => r.Missed).High < 0.5 && Interval(r => r.Invented[1]).High < 0.5);

        PlausibleInterval Interval(Func<RateModel, double> of) => PlausibleInterval.Of([.. rates.Readings.Select(r => r.Select(m => (double?)of(m)).ToArray())])!;
    }
}
