using System.Globalization;
using System.Xml.Linq;
using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Figures;
using WijkNetwerk.Viz.Writers;

namespace WijkNetwerk.Viz.Tests.Writers;

public sealed class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Cultures => ["", "nl-NL", "tr-TR", "ar-SA", "fa-IR"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_culture_gives_the_same_bytes(string culture)
    {
        var expected = All();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, All());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_run_gives_the_same_bytes() => Assert.Equal(All(), All());

    [Fact]
    public void The_file_is_well_formed_and_says_what_is_to_be_seen()
    {
        var svg = XDocument.Parse(SvgWriter.Write(CapitalRingsFigure.Draw(TestModels.Rings(30, 9)), new SvgOptions { IdPrefix = "p1" })).Root!;
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("nl", svg.Attribute("lang")!.Value);
        Assert.Equal("p1-title p1-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal(TestModels.Delfshaven.Title, svg.Element(Svg + "title")!.Value);
        Assert.Equal("p1-title", svg.Element(Svg + "title")!.Attribute("id")!.Value);
        Assert.Equal(TestModels.Delfshaven.Description, svg.Element(Svg + "desc")!.Value);
        Assert.StartsWith("0 0 1000 ", svg.Attribute("viewBox")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_unique_and_begin_with_the_prefix()
    {
        var svg = XDocument.Parse(SvgWriter.Write(NetworkMap.Draw(TestModels.Map(60, 2)), new SvgOptions { IdPrefix = "kaart" }));
        var ids = svg.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("kaart-", id, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_have_two_decimals_at_most_and_no_negative_zero()
    {
        Assert.Equal("1.23", SvgWriter.Number(1.2345));
        Assert.Equal("0", SvgWriter.Number(-0.001));
        Assert.Equal("-2", SvgWriter.Number(-2));
        Assert.Throws<ArgumentException>(() => SvgWriter.Number(double.NaN));
    }

    [Fact]
    public void Signs_with_a_meaning_in_xml_stay_text()
    {
        const string text = "a < b & \"c\" > d";
        var svg = XDocument.Parse(SvgWriter.Write(Page(new TextBlock(new Point(1, 2), [text, "bel \u0007"], new Font(10)))));
        Assert.Equal([text, "bel \uFFFD"], svg.Descendants(Svg + "tspan").Select(line => line.Value));
    }

    [Fact]
    public void Different_keys_give_different_ids()
    {
        string[] keys = ["a b", "a_b", "a-b", "a_20_b", "á", "a", "A"];
        Assert.Equal(keys.Length, keys.Select(SvgWriter.SafeId).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    public void A_prefix_that_cannot_begin_an_id_is_refused(string prefix) =>
        Assert.Throws<ArgumentException>(() => SvgWriter.Write(Page(), new SvgOptions { IdPrefix = prefix }));

    [Fact]
    public void Every_kind_of_shape_can_be_written()
    {
        var ink = new Ink { Fill = "#ffffff", Stroke = "#000000", Dash = [1, 2], RoundEnds = true, Opacity = 0.5 };
        Golden.Matches("shapes.svg", SvgWriter.Write(Page(
            new Circle(new Point(1, 2), 3) { Ink = ink },
            new Rectangle(new Box(1, 2, 3, 4), 1) { Ink = ink },
            new Diamond(new Point(5, 5), 2) { Ink = ink },
            new Line(new Segment(new Point(0, 0), new Point(9, 9))) { Ink = ink },
            new Polygon([new Point(0, 0), new Point(1, 0), new Point(0, 1)]) { Ink = ink },
            new PathShape([new PathStep(PathMove.Start, new Point(1, 1)), new PathStep(PathMove.ArcClockwise, new Point(2, 2), 3)], true) { Ink = ink },
            new TextBlock(new Point(1, 2), ["één"], new Font(3, true)) { Anchor = TextAnchor.End, Rotation = 90, Halo = "#ffffff" },
            new Group([]) { Key = "k", Title = "t", Description = "d", Role = "node" })));
    }

    private static Scene Page(params Shape[] shapes) =>
        new() { Width = 10, Height = 10, Title = "t", Description = "d", Language = "nl", Shapes = [.. shapes] };

    private static string All() =>
        SvgWriter.Write(CapitalRingsFigure.Draw(TestModels.Delfshaven))
        + SvgWriter.Write(CapitalRingsFigure.Draw(TestModels.Rings(33, 4)))
        + SvgWriter.Write(NetworkMap.Draw(TestModels.Map(40, 4)))
        + SvgWriter.Write(CapitalTable.Draw(TestModels.Table));
}
