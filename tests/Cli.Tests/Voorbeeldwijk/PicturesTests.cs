using System.Text.RegularExpressions;
using System.Xml.Linq;
using WijkNetwerk.Voorbeeldwijk;

namespace WijkNetwerk.Cli.Tests.Voorbeeldwijk;

/// <summary>What the pictures and the report of the made neighbourhood show.</summary>
public sealed partial class PicturesTests(MadeSet set) : IClassFixture<MadeSet>
{
    private string Report => File.ReadAllText(set.Terminal.Path("out", "report.html"));

    [Theory]
    [InlineData("energiecoop")]
    [InlineData("zorgcoop")]
    [InlineData("werkcoop")]
    public void The_rings_show_each_contact_inside_once_and_name_nobody_inside(string ego)
    {
        var people = Cast.Of(ego);
        var svg = XDocument.Load(set.Terminal.Path("out", "figures", $"capital-rings-{ego}.svg"));
        var drawn = svg.Descendants()
            .Select(e => (From: e.Attribute("data-from")?.Value, To: e.Attribute("data-to")?.Value))
            .Where(t => people.Contains(t.From ?? "") && people.Contains(t.To ?? ""))
            .Order().ToArray();
        var recorded = MadeSet.Rows("relations.csv")
            .Where(r => r["type"] == "contact" && people.Contains(r["source"]) && people.Contains(r["target"]))
            .Select(r => ((string?)r["source"], (string?)r["target"])).Distinct().Order().ToArray();
        Assert.Equal(recorded, drawn);
        var words = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);
        Assert.DoesNotContain(words, w => people.Any(p => w.Contains(p, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_one_who_holds_the_care_cooperative_together_is_counted_beside_the_picture() =>
        Assert.Contains("1 houdt de", File.ReadAllText(set.Terminal.Path("out", "figures", "capital-rings-zorgcoop.svg")), StringComparison.Ordinal);

    [Fact]
    public void Who_has_left_is_in_no_view()
    {
        // 25 organisations, without the five parts of the municipality; six residents; two groups of people.
        var units = Cast.Organisations.Count - Cast.Departments.Count + Cast.Residents + 2;
        Assert.Equal(28, units);
        Assert.Contains($"tussen {units} actoren", Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_organisations_with_one_main_payer_each_lose_their_own_euros()
    {
        var text = Markup().Replace(Report, " ");
        Assert.Contains("€ 80.000", text, StringComparison.Ordinal);
        Assert.Contains("€ 6.000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Buurttuin Voorbeeld en Zorgcoöperatie Bij Elkaar: betaalt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Relations_that_are_denied_are_counted_apart() =>
        Assert.Contains("Bij 3 relaties zegt een bron van wel en een andere van niet", Report, StringComparison.Ordinal);

    [Fact]
    public void A_person_is_one_person()
    {
        var gate = Assert.Single(set.Risks("energiecoop", "C.2"), r => r.GetProperty("id").GetString() == $"C.2:{Cast.Of("energiecoop")[0]}:energiecoop:gemeente");
        Assert.Equal(1, gate.GetProperty("persons").GetInt32());
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}
