using WijkNetwerk.Graph.Results;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>What hangs on one thread: of the neighbourhood, by element; of one organisation, thread by thread.</summary>
internal static class ThreadsSection
{
    /// <summary>The elements on which the focal organisations and their direct partners hang.</summary>
    public static void OfNeighbourhood(ReportPage page)
    {
        var texts = page.Texts;
        var near = page.Input.Focal
            .SelectMany(id => page.Input.Root.Organisations.TiesOf(id).Select(t => t.Other(id)).Append(id))
            .Where(id => !page.Input.Root.Reading.Unit(id).IsPlural).ToHashSet(StringComparer.Ordinal);
        var all = page.Input.Risks.Where(r => r is { IsRanked: true, Rule: "C.2" or "C.6" or "C.9", Ego: not null }).DistinctBy(r => r.Id).ToArray();
        var shown = all.Where(r => near.Contains(r.Ego!) && r.Kind != "contract").GroupBy(r => r.Element, StringComparer.Ordinal).ToArray();
        page.Html.Open("section");
        page.Heading(2, texts["Threads.Heading"], "threads");
        page.Paragraph(texts["Threads.Lead"]);
        foreach (var element in shown)
        {
            page.Html.Open("div", ("class", "thread"));
            page.Heading(3, page.Names.Element(element.Key));
            // What several organisations lose in the same words is said once, and a step that is the same for all stands at the end.
            var alike = element.GroupBy(r => (What: ThreadText.What(page, r), Chain: string.Join(' ', r.Loss.Relations), r.Loss.EurosPerYear)).Select(g => g.ToArray()).ToArray();
            foreach (var risks in alike)
            {
                var who = texts.Join([.. risks.Select(r => page.Names.Short(r.Ego!))]);
                var what = texts.Say("Threads.Who", who, ThreadText.What(page, risks[0]));
                Body(page, risks[0], what, [.. risks.SelectMany(r => ThreadText.Behind(page, r))]);
            }

            foreach (var step in alike.Select(risks => ThreadText.NextStep(page, risks[0])).Distinct(StringComparer.Ordinal))
                Step(page, step);
            page.Html.Close();
        }

        var rest = all.Count(r => !near.Contains(r.Ego!) || r.Kind == "contract");
        if (rest > 0)
            page.Paragraph(texts.Count("Threads.Rest", rest), style: "remark");
        page.Html.Close();
    }

    /// <summary>The threads of one organisation.</summary>
    public static void OfOrganisation(ReportPage page, OrganisationFacts facts)
    {
        page.Html.Open("div", ("class", "own-threads"));
        page.Heading(3, page.Texts["Threads.OwnHeading"]);
        if (facts.Threads.IsEmpty)
            page.Paragraph(page.Texts["Threads.None"]);
        else
            Threads(page, facts);
        page.Html.Close();
    }

    private static void Threads(ReportPage page, OrganisationFacts facts)
    {
        page.Html.Open("div", ("class", "threads"));
        foreach (var risk in facts.Threads)
        {
            page.Html.Open("div", ("class", "thread"));
            page.Heading(4, page.Names.Element(risk.Element, facts.Ego.Id));
            Body(page, risk, ReportTexts.Sentence(ThreadText.What(page, risk)), ThreadText.Behind(page, risk));
            Step(page, ThreadText.NextStep(page, risk));
            page.Html.Close();
        }

        page.Html.Close();
    }

    private static void Body(ReportPage page, Risk risk, string what, IEnumerable<string> behind)
    {
        page.Paragraph(what, behind, chain: risk.Loss.Relations);
        ThreadText.Chain(page, risk);
        foreach (var line in ThreadText.After(page, risk))
            page.Paragraph(line);
    }

    private static void Step(ReportPage page, string step) =>
        page.Html.Open("p", ("class", "step")).Element("strong", page.Texts["Threads.Step"]).Text(" " + step).Close();
}
