using System.Globalization;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>All that is needed to make the report again.</summary>
internal static class ProvenanceSection
{
    public static void Write(ReportPage page)
    {
        var (texts, from) = (page.Texts, page.Input.Provenance);
        page.Html.Open("section");
        page.Heading(2, texts["Provenance.Heading"], "provenance");
        page.Html.Open("dl");
        void Line(string key, string value) => page.Html.Element("dt", texts[key]).Element("dd", value);
        Line("Provenance.Project", from.Project);
        if (from.IsMade)
            Line("Provenance.Made", texts["Made"]);
        Line("Provenance.Version", "WijkNetwerk " + from.Version);
        Line("Provenance.Profile", from.Profile);
        Line("Provenance.Date", texts.Numbers.Day(from.ReferenceDate));
        Line("Provenance.Seed", from.Seed.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in from.Options)
            page.Html.Element("dt", texts.Find($"Provenance.Option.{name}") ?? name).Element("dd", value);
        foreach (var table in page.Input.Tables.DistinctBy(t => (t.File, t.Sha256)))
            page.Html.Element("dt", table.File).Open("dd").Element("code", "SHA-256 " + table.Sha256).Close();
        page.Html.Close();
        page.Paragraph(texts["Provenance.Same"], style: "remark");
        page.Html.Close();
    }
}
