using System.Globalization;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Tests.Drawing;

public sealed class PaletteTests
{
    [Fact]
    public void Fills_differ_when_printed_in_grey()
    {
        var greys = new[] { Palette.Institution, Palette.Community, Palette.Inside, Palette.Undecided }.Select(Luma).ToList();
        for (var at = 1; at < greys.Count; at++) Assert.True(greys[at] - greys[at - 1] > 25, $"{greys[at - 1]} and {greys[at]}");
    }

    [Theory]
    [InlineData(Palette.Ink, Palette.Paper)]
    [InlineData(Palette.Ink, Palette.InstitutionGround)]
    [InlineData(Palette.Muted, Palette.Paper)]
    [InlineData(Palette.Absent, Palette.EmptyGround)]
    [InlineData(Palette.AlarmText, Palette.InstitutionGround)]
    [InlineData(Palette.Ink, Palette.Community)]
    [InlineData(Palette.Paper, Palette.Institution)]
    public void Letters_are_readable_on_their_ground(string letters, string ground)
    {
        // WCAG 2.1, success criterion 1.4.3: 4.5 to 1 for small text.
        double one = Luminance(letters) + 0.05, two = Luminance(ground) + 0.05;
        Assert.True(Math.Max(one, two) / Math.Min(one, two) >= 4.5, $"{Math.Max(one, two) / Math.Min(one, two):0.00}");
    }

    private static double[] Channels(string colour) =>
        [.. Enumerable.Range(0, 3).Select(at => (double)int.Parse(colour.AsSpan(1 + 2 * at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static double Luma(string colour) => Channels(colour) is [var red, var green, var blue] ? 0.299 * red + 0.587 * green + 0.114 * blue : 0;

    private static double Luminance(string colour)
    {
        var linear = Channels(colour).Select(c => c / 255).Select(c => c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
