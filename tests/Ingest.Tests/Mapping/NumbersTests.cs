using System.Globalization;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Tests.Mapping;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData("-5", "-5")]
    [InlineData("1,5", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("0.125", "0.125")]
    [InlineData("12345.678", "12345.678")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1\u00A0234,50", "1234.50")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("€ 1.234", "1234")]
    [InlineData("€1,234", "1234")]
    [InlineData("1.234 EUR", "1234")]
    [InlineData("€ 1.234,-", "1234")]
    [InlineData("€ -12,50", "-12.50")]
    public void A_number_is_read_in_Dutch_and_English_notation_whatever_the_culture(string text, string expected)
    {
        foreach (var culture in new[] { "nl-NL", "tr-TR", "en-US" })
        {
            using var _ = new Culture(culture);
            Assert.True(Numbers.TryParse(text, isCount: true, out var value, out var isAmbiguous));
            Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
            Assert.False(isAmbiguous);
        }
    }

    [Theory]
    [InlineData("1.234", true, 1234)]
    [InlineData("1,234", true, 1234)]
    [InlineData("1.234", false, 1.234)]
    [InlineData("12,345", false, 12.345)]
    public void Three_digits_behind_one_sign_are_thousands_of_euros_or_decimals_of_a_strength_and_ambiguous(string text, bool isCount, double expected)
    {
        Assert.True(Numbers.TryParse(text, isCount, out var value, out var isAmbiguous));
        Assert.Equal((decimal)expected, value);
        Assert.True(isAmbiguous);
    }

    [Theory]
    [InlineData("")]
    [InlineData("vaak")]
    [InlineData("1.2.3")]
    [InlineData("1.23.456")]
    [InlineData("1,234,56")]
    [InlineData("1.234.567,8,9")]
    [InlineData("12 34")]
    [InlineData("1e5")]
    [InlineData("10%")]
    [InlineData(".5")]
    [InlineData("--5")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_is_not_read(string text) => Assert.False(Numbers.TryParse(text, isCount: true, out _, out _));
}
