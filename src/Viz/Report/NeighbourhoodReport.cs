using WijkNetwerk.Viz.Report.Sections;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report;

/// <summary>The report on a neighbourhood and on each of its focal organisations, Dutch and English in one HTML file.</summary>
/// <remarks>Equal inputs give equal bytes, whatever the culture or the clock of the machine. Random: only the layout of the map, by the seed of the provenance.</remarks>
public static class NeighbourhoodReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="input">What it is made from.</param>
    /// <returns>The text of the file, UTF-8, lines ending in <c>\n</c>.</returns>
    public static string Write(ReportInput input) => Write(new FigureSet(input));

    /// <summary>Writes the report with figures that are also used elsewhere.</summary>
    /// <param name="figures">The figures, and what they and the report are made from.</param>
    /// <returns>The text of the file, UTF-8, lines ending in <c>\n</c>.</returns>
    public static string Write(FigureSet figures) => ReportDocument.Write(figures, texts => Title(texts, figures.Input), page =>
    {
        page.Heading(1, page.Texts.MadeTitle(page.Texts.Say("Page.Title", page.Names.Dutch(page.Input.Project)), page.Input.Provenance.IsMade));
        page.Made();
        page.Paragraph(Answer(page), style: "answer");
        Contents(page);
        ReadSection.Write(page);
        NeighbourhoodSection.Write(page);
        TwoLevelsSection.Write(page);
        ThreadsSection.OfNeighbourhood(page);
        foreach (var ego in page.Input.Focal)
            OrganisationSection.Write(page, ego);
        MethodSection.Write(page);
        RelationsSection.Write(page);
        ProvenanceSection.Write(page);
    });

    private static string Title(ReportTexts texts, ReportInput input) =>
        texts.MadeTitle(texts.Say("Page.Title", input.Project), input.Provenance.IsMade);

    /// <summary>The neighbourhood in one sentence.</summary>
    private static string Answer(ReportPage page)
    {
        var (texts, view) = (page.Texts, page.Input.Root.Organisations);
        var sentence = texts.Say(
            "Answer.Whole",
            texts.Count("Count.Ties", view.Ties.Length),
            texts.Count("Count.Actors", view.Units.Length));
        var (pairs, tied) = NeighbourhoodSection.FocalPairs(page.Input);
        var payers = page.Input.Focal.Select(id => page.Facts(id).Payers).ToArray();
        var isSame = payers.Length > 1 && payers.All(p => p is [var one] && one.Id == payers[0][0].Id);
        if (isSame)
            sentence += "; " + texts.Say("Answer.SamePayer", page.Names.Short(payers[0][0].Id), texts.Numbers.Whole(payers.Length));
        if (pairs > 0)
            sentence += texts.Say(
                (tied.Length, pairs) switch
                {
                    (0, 1) => isSame ? "Answer.NoPairs.onepair" : "Answer.NoPairs.Focal.onepair",
                    (0, _) => isSame ? "Answer.NoPairs" : "Answer.NoPairs.Focal",
                    (_, 1) => isSame ? "Answer.SomePairs.onepair" : "Answer.SomePairs.Focal.onepair",
                    (1, _) => isSame ? "Answer.SomePairs.onetied" : "Answer.SomePairs.Focal.onetied",
                    _ => isSame ? "Answer.SomePairs" : "Answer.SomePairs.Focal",
                },
                texts.Numbers.Whole(tied.Length), texts.Numbers.Whole(pairs));
        return sentence + ".";
    }

    private static void Contents(ReportPage page)
    {
        var texts = page.Texts;
        page.Html.Open("nav", ("aria-label", texts["Page.Contents"])).Open("ul");
        void Line(string id, string text) => page.Html.Open("li").Element("a", text, ("href", "#" + page.Id(id))).Close();
        Line("read", texts["Read.Heading"]);
        Line("neighbourhood", texts["Whole.Heading"]);
        Line("levels", texts["Levels.Heading"]);
        Line("threads", texts["Threads.Heading"]);
        foreach (var ego in page.Input.Focal)
            Line(ego, page.Names.Short(ego));
        Line("method", texts["Method.Heading"]);
        Line("relations", texts["Relations.Heading"]);
        Line("sources", texts["Sources.Heading"]);
        Line("provenance", texts["Provenance.Heading"]);
        page.Html.Close().Close();
    }
}
