using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Viz.Tests.Report;

/// <summary>What a reader of the report on the real set must find, in both languages. The expected facts are those of the README of the data.</summary>
public sealed partial class RealSetFactsTests
{
    private static readonly XDocument Html = Parse();

    [Theory]
    [InlineData("nl", "de enige betaler die de bronnen noemen", "bovengrens", "er kunnen andere betalers zijn")]
    [InlineData("en", "the only payer that the sources mention", "upper bound", "other payers may exist")]
    public void The_municipality_is_the_only_payer_mentioned_and_that_is_an_upper_bound(string language, params string[] words)
    {
        foreach (var ego in RealSet.Input.Focal)
            Assert.All(words, word => Assert.Contains(word, Section(language, ego), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("nl", "Van de 10 paren onder de 5 organisaties met een eigen pagina is er in deze bronnen geen enkel verbonden.")]
    [InlineData("en", "Of the 10 pairs among the 5 organisations with pages of their own, none is tied by any relation in these sources.")]
    public void None_of_the_ten_pairs_is_tied(string language, string sentence) => Assert.Contains(sentence, Text(language), StringComparison.Ordinal);

    [Theory]
    [InlineData("nl", "(bonding) is niet bekend: geen bron zegt wie binnen wie kent", "n.b. (geen bron zegt wie binnen wie kent)")]
    [InlineData("en", "(bonding) is not known: no source says who inside knows whom", "n/a (no source says who inside knows whom)")]
    public void Bonding_is_not_known_with_the_reason_and_never_zero(string language, params string[] words)
    {
        foreach (var ego in RealSet.Input.Focal)
            Assert.All(words, word => Assert.Contains(word, Section(language, ego), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl", "4 relaties hangen hiervan af en zouden meegaan")]
    [InlineData("en", "4 relations hang on this and would go with it")]
    public void The_officials_who_make_exceptions_carry_four_relations_of_the_wijkwerkcooperatie(string language, string words)
    {
        var thread = Article(language).Descendants().Single(e => e.Attribute("class")?.Value == "thread"
            && e.Value.Contains("Betrokken ambtenaren die uitzonderingen maken (", StringComparison.Ordinal)
            && e.Value.Contains("r256", StringComparison.Ordinal));
        Assert.Contains(words, thread.Value, StringComparison.Ordinal);
        // r257 and r258 hang on r256, so they stand under it.
        var chain = thread.Descendants().Where(e => e.Name.LocalName == "li").ToArray();
        Assert.All(["r251", "r256", "r257", "r258"], id => Assert.Contains(chain, li => Own(li).EndsWith($"{id})", StringComparison.Ordinal)));
        var contract = chain.Single(li => Own(li).EndsWith("r256)", StringComparison.Ordinal));
        Assert.Equal(2, contract.Descendants().Count(e => e.Name.LocalName == "li"));
    }

    [Theory]
    [InlineData("nl", "er is 1 weg genoemd naar mensen van Gemeente Rotterdam (afgeleid)", "Ambtenaar voor Noord, Kralingen-Crooswijk, Delfshaven en Centrum (1 persoon)")]
    [InlineData("en", "1 way to people of Gemeente Rotterdam is mentioned (implied)", "Ambtenaar voor Noord, Kralingen-Crooswijk, Delfshaven en Centrum (1 person)")]
    public void Four_reach_the_municipality_through_one_official(string language, params string[] words)
    {
        foreach (var ego in new[] { "wijkcoop010", "klooster-oude-noorden", "wijkpaleis", "delfshavencooperatie" })
            Assert.All(words, word => Assert.Contains(word, Section(language, ego), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl", "er zijn 3 losse wegen genoemd naar mensen van Gemeente Rotterdam", "Ambtenaren gebied Feijenoord (2 personen)", "via Wijkwerkcoöperatie ook Betrokken ambtenaren")]
    [InlineData("en", "3 independent ways to people of Gemeente Rotterdam are mentioned", "Ambtenaren gebied Feijenoord (2 persons)", "through Wijkwerkcoöperatie also Betrokken ambtenaren")]
    public void Afrikaanderwijk_has_three_ways(string language, params string[] words) =>
        Assert.All(words, word => Assert.Contains(word, Section(language, "afrikaanderwijk-cooperatie"), StringComparison.Ordinal));

    [Theory]
    [InlineData("nl", "Woningcorporatie: een band is genoemd bij Delfshaven Coöperatie. Bij de andere 4 is geen band genoemd.")]
    [InlineData("en", "Housing corporation: a tie is mentioned for Delfshaven Coöperatie. For the other 4, none is mentioned.")]
    public void Only_delfshaven_has_a_housing_corporation_mentioned(string language, string sentence) => Assert.Contains(sentence, Text(language), StringComparison.Ordinal);

    [Theory]
    [InlineData("nl", "één deur naar 4 afdelingen")]
    [InlineData("en", "one door to 4 departments")]
    public void The_municipality_whole_and_in_departments_gives_two_answers(string language, string door)
    {
        var section = Article(language).Descendants().Single(e => e.Name.LocalName == "section" && e.Elements().Any(x => x.Attribute("id")?.Value == $"{language}-levels"));
        Assert.Contains(door, section.Value, StringComparison.Ordinal);
        var cells = section.Descendants().Where(e => e.Name.LocalName == "tr").Select(tr => tr.Elements().Select(td => td.Value).ToArray()).ToArray();
        Assert.Contains(cells, row => row is [_, "99", "126"]);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_thread_says_how_sure_it_is_where_it_stands_and_what_to_do(string language)
    {
        var threads = Article(language).Descendants().Where(e => e.Attribute("class")?.Value == "thread").ToArray();
        Assert.NotEmpty(threads);
        Assert.All(threads, thread =>
        {
            Assert.Matches(Evidence(), thread.Value);
            Assert.Contains(thread.Descendants(), e => e.Attribute("class")?.Value == "step");
        });
    }

    [Fact]
    public void The_report_of_one_organisation_holds_its_pages_only()
    {
        var html = OrganisationReport.Write(RealSet.Input, "wijkpaleis");
        Assert.Contains("id=\"nl-wijkpaleis\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"nl-klooster-oude-noorden\"", html, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => OrganisationReport.Write(RealSet.Input, "havensteder"));
    }

    private static XDocument Parse()
    {
        using var reader = XmlReader.Create(new StringReader(RealSet.Report), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    [Fact]
    public void Dutch_names_are_marked_in_the_English_text_and_the_marks_never_reach_the_file()
    {
        var names = Article("en").Descendants().Where(e => e.Name.LocalName == "span" && e.Attribute("lang")?.Value == "nl").Select(e => e.Value).ToHashSet();
        Assert.Contains("Gemeente Rotterdam", names);
        Assert.Contains(RealSet.Input.Project, names);
        Assert.DoesNotContain(Article("nl").Descendants(), e => e.Name.LocalName == "span" && e.Attribute("lang") is not null);
        Assert.DoesNotContain(RealSet.Report, c => c is '\uE000' or '\uE001');
    }

    [Theory]
    [InlineData("nl", "1 partner van nog onbepaalde soort in en om de wijk")]
    [InlineData("en", "1 partner of a kind not decided in and around the neighbourhood")]
    public void A_partner_of_a_kind_that_nobody_decided_is_not_promised_as_a_partner_in_the_neighbourhood(string language, string words) =>
        Assert.Contains(words, Section(language, "klooster-oude-noorden"), StringComparison.Ordinal);

    private static XElement Article(string language) =>
        Html.Descendants().First(e => e.Name.LocalName == "article" && e.Attribute("lang")?.Value == language);

    private static string Text(string language) => Article(language).Value;

    private static string Section(string language, string ego) => Article(language).Descendants()
        .Single(e => e.Name.LocalName == "section" && e.Elements().Any(x => x.Attribute("id")?.Value == $"{language}-{ego}")).Value;

    // The text of a line of a list without the list under it.
    private static string Own(XElement line) => string.Concat(line.Nodes().Where(n => n is not XElement { Name.LocalName: "ul" }).Select(n => n is XElement e ? e.Value : n.ToString())).Trim();

    [GeneratedRegex(@"\((gesteld|afgeleid|stated|implied); (bron|source) \d+, .+; r\d{3}")]
    private static partial Regex Evidence();
}
