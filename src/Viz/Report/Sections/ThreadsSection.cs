using WijkNetwerk.Graph.Results;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>What hangs on one thread: of the neighbourhood, by element; of one organisation, thread by thread.</summary>
internal static class ThreadsSection
{
    private const int MostNames = 5;

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
        foreach (var (element, name) in shown.Zip(Apart(page, shown.Select(e => page.Names.Element(e.Key)))))
        {
            page.Html.Open("div", ("class", "thread"));
            page.Heading(3, name);
            Element(page, [.. element], isOwn: false);
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
        var threads = facts.Threads.GroupBy(r => r.Element, StringComparer.Ordinal).ToArray();
        foreach (var (element, name) in threads.Zip(Apart(page, threads.Select(e => page.Names.Element(e.Key, facts.Ego.Id)))))
        {
            page.Html.Open("div", ("class", "thread"));
            page.Heading(4, name);
            Element(page, [.. element], isOwn: true);
            page.Html.Close();
        }

        page.Html.Close();
    }

    // People who are not named have one name: each is one of so many.
    private static IEnumerable<string> Apart(ReportPage page, IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Select((name, at) => all.Count(n => n == name) is > 1 and var alike
            ? page.Texts.Say("Threads.OneOf", name, page.Texts.Numbers.Whole(all[..at].Count(n => n == name) + 1), page.Texts.Numbers.Whole(alike))
            : name);
    }

    // What several organisations lose in the same words is said once, so are the ways of one organisation to several institutions; what to do stands at the end.
    private static void Element(ReportPage page, Risk[] risks, bool isOwn)
    {
        var texts = page.Texts;
        var alike = risks.GroupBy(r => (What: ThreadText.What(page, r), Chain: string.Join(' ', r.Loss.Relations), r.Loss.EurosPerYear)).Select(g => g.ToArray()).ToArray();
        foreach (var together in alike.GroupBy(Reason).Select(g => g.SelectMany(r => r).ToArray()))
        {
            var what = ThreadText.What(page, together);
            var egos = together.Select(r => r.Ego!).Distinct(StringComparer.Ordinal).OrderByDescending(page.Input.Focal.Contains).ThenBy(id => id, StringComparer.Ordinal).ToArray();
            Body(page, together, isOwn ? ReportTexts.Sentence(what) : texts.Say("Threads.Who", Names(page, egos), what));
        }

        foreach (var step in ThreadText.NextSteps(page, risks))
            page.Html.Open("p", ("class", "step")).Element("strong", texts["Threads.Step"]).Text(" " + step).Close();
    }

    // The same organisations, as many ways before and after, and nothing that is taken along.
    private static string Reason(Risk[] alike) => alike[0] is { Rule: "C.2", Loss: { Redundancy: { } ways, Relations.IsEmpty: true } }
        ? $"{ways.Before} {ways.After} {string.Join(' ', alike.Select(r => r.Ego))}"
        : alike[0].Id;

    private static string Names(ReportPage page, string[] egos)
    {
        var names = egos.Take(egos.Length > MostNames + 1 ? MostNames : egos.Length).Select(page.Names.Short).ToList();
        if (names.Count < egos.Length)
            names.Add(page.Texts.Count("Word.Others", egos.Length - names.Count));
        return page.Texts.Join(names);
    }

    private static void Body(ReportPage page, Risk[] together, string what)
    {
        page.Paragraph(what, together.SelectMany(r => ThreadText.Behind(page, r)), chain: together.SelectMany(r => r.Loss.Relations));
        ThreadText.Chain(page, together[0]);
        foreach (var line in together.SelectMany(r => ThreadText.After(page, r)).Distinct(StringComparer.Ordinal))
            page.Paragraph(line);
    }
}
