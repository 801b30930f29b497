using System.Text;
using WijkNetwerk.Viz.Texts;
using WijkNetwerk.Viz.Writers;

namespace WijkNetwerk.Viz.Report;

/// <summary>One self-contained file with a report in every language: no script, nothing loaded from elsewhere, well-formed as XML too.</summary>
/// <remarks>The language is chosen with radio buttons and style rules alone; the page prints only the chosen language.</remarks>
internal static class ReportDocument
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>Writes the file.</summary>
    /// <param name="figures">The figures and the input, whose language is the one shown first.</param>
    /// <param name="title">The title in a language.</param>
    /// <param name="body">Writes the body in a language.</param>
    /// <param name="ownOrganisation">The organisation that the report is for; null for the neighbourhood.</param>
    public static string Write(FigureSet figures, Func<ReportTexts, string> title, Action<ReportPage> body, string? ownOrganisation = null)
    {
        var input = figures.Input;
        var first = input.Language == "nl" ? "nl" : "en";
        var html = new HtmlText();
        html.Markup("<!DOCTYPE html>\n");
        html.Open("html", ("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", first), ("xml:lang", first)).Open("head");
        html.Open("meta", ("charset", "utf-8"));
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("meta", ("name", "generator"), ("content", "WijkNetwerk " + input.Provenance.Version));
        html.Element("title", title(ReportTexts.In(first)));
        html.Open("style").Markup("\n" + Style.Value).Close().Close();
        html.Open("body");
        foreach (var language in ReportTexts.Languages)
        {
            html.Open("input", ("type", "radio"), ("name", "language"), ("id", "language-" + language), ("class", "language"), ("checked", language == first ? "checked" : null));
        }

        html.Open("header", ("class", "bar"));
        foreach (var language in ReportTexts.Languages)
        {
            var texts = ReportTexts.In(language);
            html.Element("a", texts["Page.Skip"], ("class", "skip in-" + language), ("href", $"#{language}-start"), ("lang", language));
        }

        html.Open("span", ("class", "choice"));
        foreach (var language in ReportTexts.Languages)
            html.Element("label", ReportTexts.In(language)["Page.Language"], ("for", "language-" + language), ("lang", language));
        html.Close().Close().Open("main");
        foreach (var language in ReportTexts.Languages)
            html.Markup(Article(new ReportPage(figures, language, ownOrganisation), body));
        return html.Close().Close().Close().Markup("\n").ToString();
    }

    private static string Article(ReportPage page, Action<ReportPage> body)
    {
        var language = page.Texts.Language;
        page.Html.Open("article", ("class", "in-" + language), ("lang", language), ("xml:lang", language), ("id", language + "-start"));
        body(page);
        return page.Html.Close().ToString();
    }

    private static string ReadStyle()
    {
        using var stream = typeof(ReportDocument).Assembly.GetManifestResourceStream("report/report.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
