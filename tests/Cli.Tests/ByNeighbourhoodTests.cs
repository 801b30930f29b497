namespace WijkNetwerk.Cli.Tests;

/// <summary><c>score --by neighbourhood</c> and <c>--by network</c> on the real set.</summary>
public sealed class ByNeighbourhoodTests(RealSet set) : IClassFixture<RealSet>
{
    [Fact]
    public void The_network_has_one_row_a_number_and_medians_with_their_list()
    {
        var scores = set.Scores("--by", "network");
        Assert.All(scores, s => Assert.Equal("network", s.GetProperty("ego").GetString()));
        var median = scores.Single(s => s.GetProperty("view").GetString() == "median" && s.GetProperty("measure").GetString() == "BR1");
        Assert.Equal("too few to compare", median.GetProperty("reason").GetString());
        Assert.True(median.GetProperty("list").GetArrayLength() > 20);
        var again = set.Scores("--by", "network").Select(s => s.GetRawText());
        Assert.Equal(scores.Select(s => s.GetRawText()), again);
    }

    [Fact]
    public void A_neighbourhood_is_asked_for_by_its_label()
    {
        var scores = set.Scores("--by", "neighbourhood", "--for", "Afrikaanderwijk");
        Assert.Contains("afrikaanderwijk-cooperatie", scores.Single(s => s.GetProperty("measure").GetString() == "NB1").GetProperty("elements").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(ExitCodes.WrongUsage, set.Terminal.Run("score", "--db", set.Database, "--by", "neighbourhood", "--for", "nergens").Code);
        var screen = set.Terminal.Run("score", "--db", set.Database, "--by", "neighbourhood", "--for", "Afrikaanderwijk", "--measure", "NB2").IsDone();
        Assert.Contains("Afrikaanderwijk", screen.Data);
    }
}
