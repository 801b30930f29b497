using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Ingest;
using WijkNetwerk.Voorbeeldwijk;

namespace WijkNetwerk.Cli.Tests.Voorbeeldwijk;

/// <summary>What the program learns about the errors of the answers, beside what the generator was set to.</summary>
public sealed class ErrorRatesTests
{
    [Fact]
    public void The_rate_of_forgotten_contacts_lies_in_the_interval_that_is_learnt_from_the_answers_alone()
    {
        var reports = ReportFrame.Of(Project.Open(MadeSet.Folder).Measure().Reading, "contact").Reports;
        var rates = ErrorRates.Of(reports, new PlausibleOptions { Draws = 1000 }, TestContext.Current.CancellationToken);
        Assert.NotNull(rates);
        Assert.True(rates.CanBeToldApart);
        // Ninety in a hundred draws.
        var missed = rates.Readings[0].Select(r => r.Missed).Order().ToArray();
        Assert.InRange(Answers.Missed, missed[50], missed[949]);
    }
}
