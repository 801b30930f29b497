using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Tests.Mapping;

public sealed class DatesTests
{
    [Theory]
    [InlineData("2018", "2018", false)]
    [InlineData("2018-06", "2018-06", false)]
    [InlineData("2018-06-30", "2018-06-30", false)]
    [InlineData("30-06-2018", "2018-06-30", true)]
    [InlineData("30/6/2018", "2018-06-30", true)]
    [InlineData("6/7/2018", "2018-07-06", true)]
    [InlineData("30.6.2018", "2018-06-30", true)]
    [InlineData("06-2018", "2018-06", true)]
    [InlineData("2018/6/3", "2018-06-03", true)]
    [InlineData("2018-06-30 00:00:00", "2018-06-30", true)]
    [InlineData("maart 2021", "2021-03", true)]
    [InlineData("Mrt. 2021", "2021-03", true)]
    [InlineData("1 MEI 2021", "2021-05-01", true)]
    [InlineData("15-okt-2021", "2021-10-15", true)]
    [InlineData("3 June 2021", "2021-06-03", true)]
    [InlineData("Juli 2021", "2021-07", true)]
    [InlineData("DECEMBER 2021", "2021-12", true)]
    public void A_date_is_read_in_ISO_and_in_Dutch_order(string text, string expected, bool isRewritten)
    {
        Assert.True(Dates.TryParse(text, out var date, out var rewritten));
        Assert.Equal((expected, isRewritten), (date.Text, rewritten));
    }

    [Theory]
    [InlineData("06/30/2018")]
    [InlineData("31-02-2018")]
    [InlineData("30-6-18")]
    [InlineData("vorig jaar")]
    [InlineData("marmer 2021")]
    [InlineData("voorjaar 2021")]
    [InlineData("31 feb 2021")]
    [InlineData("maart 21")]
    [InlineData("2018-13")]
    [InlineData("2018-06-30 14:20")]
    public void What_is_no_date_is_not_guessed(string text) => Assert.False(Dates.TryParse(text, out _, out _));
}
