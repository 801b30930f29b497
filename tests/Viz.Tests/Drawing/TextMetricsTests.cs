using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Tests.Drawing;

public sealed class TextMetricsTests
{
    [Theory]
    // Widths of Adobe's Helvetica (Core 14 AFM files), in thousandths.
    [InlineData("A", false, 667)]
    [InlineData("A", true, 722)]
    [InlineData("Wijk", false, 944 + 222 + 222 + 500)]
    [InlineData("één", false, 556 + 556 + 556)]
    [InlineData("≥ 2", false, 549 + 278 + 556)]
    [InlineData("·", true, 278)]
    [InlineData("a–b", false, 556 + 556 + 556)]
    [InlineData("—", false, 1000)]
    [InlineData("×", false, 584)]
    [InlineData("", false, 0)]
    public void A_line_is_as_wide_as_its_letters(string text, bool isBold, double thousandths) =>
        Assert.Equal(thousandths / 10, TextMetrics.Width(text, new Font(100, isBold)), 9);

    [Theory]
    [InlineData("ş", "s")]
    [InlineData("e\u0308", "ë")]
    public void An_accent_adds_no_width(string accented, string plain) =>
        Assert.Equal(TextMetrics.Width(plain, new Font(10)), TextMetrics.Width(accented, new Font(10)), 9);

    [Fact]
    public void Signs_outside_the_table_have_some_width() => Assert.True(TextMetrics.Width("漢🙂Ж", new Font(10)) > 20);

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    public void What_is_no_character_has_some_width(string text) => Assert.True(TextMetrics.Width(text, new Font(10)) > 5);
}
