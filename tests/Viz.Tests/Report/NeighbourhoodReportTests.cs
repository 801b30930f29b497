using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Viz.Tests.Report;

/// <summary>What must hold for the file as a whole: complete in itself, well formed, the same everywhere.</summary>
public sealed partial class NeighbourhoodReportTests
{
    private static XDocument Parsed(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    [Fact]
    public void The_file_is_well_formed_and_its_ids_are_unique()
    {
        var ids = Parsed(RealSet.Report).Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToArray();
        Assert.NotEmpty(ids);
        Assert.Empty(ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Every_link_leads_somewhere_in_the_file()
    {
        var html = Parsed(RealSet.Report);
        var ids = html.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToHashSet();
        var links = html.Descendants().Select(e => e.Attribute("href")?.Value).OfType<string>().ToArray();
        Assert.All(links, link => Assert.StartsWith("#", link, StringComparison.Ordinal));
        Assert.Empty(links.Select(l => l[1..]).Where(l => !ids.Contains(l)).Distinct());
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_relation_that_is_mentioned_is_in_the_list(string language)
    {
        var article = Article(language);
        var listed = article.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToHashSet();
        var mentioned = RelationId().Matches(article.Value).Select(m => m.Value).Where(id => RealSet.Ecosystem.FindRelation(id) is not null).Distinct().ToArray();
        Assert.True(mentioned.Length > 50);
        Assert.DoesNotContain(mentioned, id => !listed.Contains($"{language}-{id}"));
    }

    [Fact]
    public void Nothing_is_loaded_and_nothing_runs()
    {
        Assert.DoesNotContain("<script", RealSet.Report, StringComparison.OrdinalIgnoreCase);
        var addresses = Address().Matches(RealSet.Report).Select(m => m.Value).Distinct();
        Assert.Empty(addresses.Except(["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"]));
    }

    [Fact]
    public void It_says_not_mentioned_and_never_missing()
    {
        Assert.DoesNotMatch("(?i)ontbre(ek|k)|missing|\\bNaN\\b|Infinity|∞", RealSet.Report);
        Assert.DoesNotMatch("(?i)ranking of|ranglijst|beste coöperatie|best cooperative", RealSet.Report);
    }

    [Fact]
    public void Remarks_of_the_encoder_stay_in_the_tables()
    {
        var text = Parsed(RealSet.Report).Root!.Value;
        var notes = RealSet.Ecosystem.Relations.Select(r => r.Note).OfType<string>().Where(n => n.Length > 12);
        Assert.DoesNotContain(notes, n => text.Contains(n, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void It_is_the_same_in_every_culture(string culture)
    {
        var (was, wasUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(RealSet.Report, NeighbourhoodReport.Write(RealSet.Of(RealSet.Ecosystem, "nl")));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (was, wasUi);
        }
    }

    [Fact]
    public void The_project_decides_which_language_comes_first_and_both_are_there()
    {
        var english = NeighbourhoodReport.Write(RealSet.Input with { Language = "en" });
        Assert.Contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"", english, StringComparison.Ordinal);
        Assert.Contains("id=\"language-en\" class=\"language\" checked=\"checked\"", english, StringComparison.Ordinal);
        Assert.Contains("id=\"language-nl\" class=\"language\"/>", english, StringComparison.Ordinal);
        Assert.Equal(Article("nl").Value, Article("nl", english).Value);
    }

    [Fact]
    public void Names_from_the_tables_cannot_become_markup()
    {
        var actors = RealSet.Ecosystem.Actors.Select(a => a.Id == "wijkpaleis" ? a with { Name = "<b onclick=\"x\">&\u0001" } : a);
        var html = NeighbourhoodReport.Write(RealSet.Of(new Ecosystem(actors, RealSet.Ecosystem.Relations), "nl"));
        Assert.DoesNotContain("<b onclick", html, StringComparison.Ordinal);
        Assert.NotNull(Parsed(html).Root);
    }

    [Fact]
    public void Tables_have_captions_and_headings_and_figures_say_what_is_to_be_seen()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var html = Parsed(RealSet.Report);
        Assert.All(html.Descendants().Where(e => e.Name.LocalName == "table"), table =>
        {
            Assert.NotEmpty(table.Elements().First(e => e.Name.LocalName == "caption").Value);
            Assert.All(table.Descendants().Where(e => e.Name.LocalName == "th"), th => Assert.NotNull(th.Attribute("scope")));
        });
        // The map, the table and five rings, in two languages.
        var figures = html.Descendants(svg + "svg").ToArray();
        Assert.Equal(14, figures.Length);
        Assert.All(figures, f => Assert.NotEmpty(f.Element(svg + "desc")!.Value));
    }

    private static XElement Article(string language, string? html = null) =>
        Parsed(html ?? RealSet.Report).Descendants().First(e => e.Name.LocalName == "article" && e.Attribute("lang")?.Value == language);

    [GeneratedRegex(@"\br\d{3}\b")]
    private static partial Regex RelationId();

    [GeneratedRegex(@"[a-z]+://[^\s""<)]+")]
    private static partial Regex Address();
}
