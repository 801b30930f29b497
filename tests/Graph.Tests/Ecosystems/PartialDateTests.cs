using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Ecosystems;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2018", "2018-01-01", "2019-01-01")]
    [InlineData("2018-06", "2018-06-01", "2018-07-01")]
    [InlineData("2018-12", "2018-12-01", "2019-01-01")]
    [InlineData("2018-06-30", "2018-06-30", "2018-07-01")]
    [InlineData("2018-12-31", "2018-12-31", "2019-01-01")]
    [InlineData("2024-02", "2024-02-01", "2024-03-01")]
    [InlineData("2024-02-29", "2024-02-29", "2024-03-01")]
    public void A_partial_date_covers_its_whole_period(string text, string first, string after)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal(Iso(first), date.First);
        Assert.Equal(Iso(after), date.After);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("18")]
    [InlineData("2018-6")]
    [InlineData("2018-13")]
    [InlineData("2018-00")]
    [InlineData("2018-02-29")]
    [InlineData("2018-06-00")]
    [InlineData("2018-06-31")]
    [InlineData("0999")]
    [InlineData("9999")]
    [InlineData("30-06-2018")]
    [InlineData("2018/06/30")]
    [InlineData(" 2018")]
    [InlineData("2018\n")]
    [InlineData("٢٠١٨")]
    [InlineData("open")]
    public void What_is_no_year_month_or_day_is_not_guessed(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PartialDate.Parse(text!));
    }

    [Fact]
    public void Culture_does_not_change_what_a_date_is()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");

            Assert.Equal(new DateOnly(2018, 6, 30), PartialDate.Parse("2018-06-30").First);
            Assert.Equal("2018-06-30", PartialDate.Parse("2018-06-30").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DateOnly Iso(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
