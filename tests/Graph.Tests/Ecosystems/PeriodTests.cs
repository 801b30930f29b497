using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Ecosystems;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2017-12-31", false)]
    [InlineData("2018-01-01", true)]
    [InlineData("2018-12-31", true)]
    [InlineData("2019-01-01", false)]
    public void A_year_in_both_ends_is_that_year_and_not_the_day_after(string day, bool inside) =>
        Assert.Equal(inside, Between("2018", "2018").DoesNotExclude(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Theory]
    [InlineData("2018-05-31", false)]
    [InlineData("2018-06-01", true)]
    [InlineData("2019-03-15", true)]
    [InlineData("2019-03-16", false)]
    public void Ends_may_be_known_to_different_degrees(string day, bool inside) =>
        Assert.Equal(inside, Between("2018-06", "2019-03-15").DoesNotExclude(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Fact]
    public void Unknown_ends_exclude_no_day()
    {
        Assert.True(Period.Unknown.DoesNotExclude(DateOnly.MinValue));
        Assert.True(Between(null, "2018").DoesNotExclude(new DateOnly(1200, 1, 1)));
        Assert.False(Between(null, "2018").DoesNotExclude(new DateOnly(2019, 1, 1)));
        Assert.True(Between("2018", null).DoesNotExclude(new DateOnly(2900, 1, 1)));
        Assert.False(Between("2018", null).DoesNotExclude(new DateOnly(2017, 12, 31)));
    }

    [Theory]
    [InlineData("2018", "2017", true)]
    [InlineData("2018-06-02", "2018-06-01", true)]
    [InlineData("2018", "2018", false)]
    [InlineData("2018-06", "2018", false)]
    [InlineData("2018-06-01", "2018-06-01", false)]
    public void An_end_before_the_begin_is_seen(string from, string to, bool isWrong) =>
        Assert.Equal(isWrong, Between(from, to).EndsBeforeItBegins);

    [Fact]
    public void With_an_unknown_end_nothing_can_be_the_wrong_way_round()
    {
        Assert.False(Between("2018", null).EndsBeforeItBegins);
        Assert.False(Between(null, "2018").EndsBeforeItBegins);
    }

    private static Period Between(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));
}
