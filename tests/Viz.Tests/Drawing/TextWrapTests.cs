using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Tests.Drawing;

public sealed class TextWrapTests
{
    private static readonly Font Font = new(10);

    [Theory]
    [InlineData(30)]
    [InlineData(55)]
    [InlineData(90)]
    [InlineData(400)]
    public void No_line_is_wider_than_asked(double width)
    {
        const string text = "Vicevoorzitter wijkraad Parkwijk-Zuiderpolder-Penningsveer / bewonersorganisatie één";
        foreach (var line in TextWrap.Lines(text, Font, width)) Assert.True(TextMetrics.Width(line, Font) <= width, line);
    }

    [Fact]
    public void A_text_that_fits_stays_whole() => Assert.Equal(["Havensteder"], TextWrap.Lines("Havensteder", Font, 100));

    [Fact]
    public void A_line_ends_after_a_hyphen() => Assert.Equal(["Bospolder-", "Tussendijken"], TextWrap.Lines("Bospolder-Tussendijken", Font, 70));

    [Fact]
    public void Too_many_lines_end_in_an_ellipsis()
    {
        var lines = TextWrap.Lines("een twee drie vier vijf zes zeven acht", Font, 45, 2);
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.True(TextMetrics.Width(lines[1], Font) <= 45);
    }

    [Fact]
    public void Balanced_lines_are_about_equally_long()
    {
        Assert.Equal(["één ambtenaar,", "vier gebieden"], TextWrap.Balanced("één ambtenaar, vier gebieden", Font, 100));
    }

    [Fact]
    public void An_empty_text_is_one_empty_line() => Assert.Equal([""], TextWrap.Lines("  ", Font, 50));

    [Fact]
    public void A_width_smaller_than_a_letter_does_not_hang() => Assert.NotEmpty(TextWrap.Lines("🙂🙂 wijk", Font, 1));
}
