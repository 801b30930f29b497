using WijkNetwerk.Viz.Report.Sections;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report;

/// <summary>The report of one organisation, for that organisation, Dutch and English in one HTML file.</summary>
/// <remarks>As <see cref="NeighbourhoodReport"/>; people inside the organisation itself are named here, and nowhere else.</remarks>
public static class OrganisationReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="input">What it is made from.</param>
    /// <param name="ego">Id of the organisation, one of the focal ones.</param>
    /// <returns>The text of the file, UTF-8, lines ending in <c>\n</c>.</returns>
    /// <exception cref="ArgumentException">The organisation is not among the focal ones of the input.</exception>
    public static string Write(ReportInput input, string ego)
    {
        if (!input.Focal.Contains(ego))
            throw new ArgumentException($"'{ego}' is not among the organisations that this input has pages for.", nameof(ego));
        string Title(ReportTexts texts) =>
            texts.MadeTitle(texts.Say("Page.OwnTitle", new ActorNames(input.Root.Reading, texts, ego).Short(ego)), input.Provenance.IsMade);
        return ReportDocument.Write(
            new FigureSet(input),
            Title,
            page =>
            {
                page.Heading(1, page.Texts.MadeTitle(page.Texts.Say("Page.OwnTitle", page.Names.Short(ego)), input.Provenance.IsMade));
                page.Made();
                page.Paragraph(page.Texts.Say("Page.OwnLead", input.Project, page.Texts.Numbers.Day(input.Provenance.ReferenceDate)), style: "lead");
                OrganisationSection.Write(page, ego);
                ReadSection.Write(page);
                MethodSection.Write(page);
                RelationsSection.Write(page);
                ProvenanceSection.Write(page);
            },
            ego);
    }
}
