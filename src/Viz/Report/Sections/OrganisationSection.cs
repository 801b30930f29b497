using WijkNetwerk.Graph.Results;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>The pages of one organisation, in the order in which a board reads: the answer, the picture, what holds it up, and last the numbers.</summary>
internal static class OrganisationSection
{
    public static void Write(ReportPage page, string ego)
    {
        var facts = page.Facts(ego);
        page.Html.Open("section", ("class", "sheet organisation"));
        page.Heading(2, page.Names.Full(ego), ego);
        page.Paragraph(Answer(page, facts), style: "answer");
        page.Figure(page.Figures.Rings(facts, page.Texts, page.PlainNames));
        KnownSection.Write(page, facts);
        ThreadsSection.OfOrganisation(page, facts);
        PartnersSection.Write(page, facts);
        UnknownSection.Write(page, facts);
        ScoresSection.Write(page, facts);
        page.Html.Close();
    }

    /// <summary>The organisation in one sentence.</summary>
    public static string Answer(ReportPage page, OrganisationFacts facts)
    {
        var (texts, reading) = (page.Texts, page.Input.Root.Reading);
        var required = reading.Required.Length;
        var reached = reading.Required.Count(kind => facts.Linking.Any(t => facts.KindOf(t) == kind));
        var sentence = texts.Say(
            "Answer.Partners",
            page.Names.Short(facts.Ego.Id),
            Partners(texts, facts),
            texts.Numbers.Whole(reached),
            texts.Numbers.Whole(required));
        var more = new List<string>();
        if (facts.Payers is [var payer])
            more.Add(texts.Say("Answer.OnlyPayer", page.Names.Short(payer.Id)));
        more.AddRange(facts.Ways.Select(way => Way(page, way)));
        return more.Count == 0 ? sentence + "." : $"{sentence}; {texts.Join(more)}.";
    }

    // A partner of a kind that nobody decided counts as neither, and is said apart.
    private static string Partners(ReportTexts texts, OrganisationFacts facts)
    {
        var (bridging, undecided) = (facts.Bridging.Length, facts.Undecided.Length);
        if (bridging + undecided == 0)
            return texts["Answer.NoPartner"];
        var said = new List<string>();
        if (bridging > 0)
            said.Add(texts.Count("Answer.PartnerCount", bridging));
        if (undecided > 0)
            said.Add(texts.Count("Line.Undecided", undecided));
        return texts.Join(said);
    }

    private static string Way(ReportPage page, Score way)
    {
        var (texts, institution) = (page.Texts, page.Names.Short(way.Institution!));
        var ways = (long)way.Value!.Value;
        if (ways == 0)
            return texts.Say("Answer.NoWay", institution);
        return texts.Count("Answer.Ways", ways, institution) + (way.Evidence is { Stated: 0, Implied: > 0 } ? texts["Answer.AllImplied"] : "");
    }
}
