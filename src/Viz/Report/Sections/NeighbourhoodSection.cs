using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>The neighbourhood as a whole: the map, which groups hang together, who joins them, and the capital table.</summary>
internal static class NeighbourhoodSection
{
    private const int MostNames = 7;
    private const int MostJoiners = 6;

    public static void Write(ReportPage page)
    {
        var texts = page.Texts;
        page.Html.Open("section", ("class", "sheet"));
        page.Heading(2, texts["Whole.Heading"], "neighbourhood");
        page.Figure(page.Figures.Map(texts.Language));
        Groups(page);
        Pairs(page);
        KeyParties(page);
        Joiners(page);
        if (page.Input.Focal.Length > 0)
        {
            page.Heading(3, texts["Whole.TableHeading"]);
            page.Figure(page.Figures.Table(texts.Language));
        }

        WholeNumbersSection.Write(page);
        page.Html.Close();
    }

    /// <summary>Pairs of focal organisations, and those of them that a live relation ties.</summary>
    public static (int All, ImmutableArray<UnitTie> Tied) FocalPairs(ReportInput input)
    {
        var n = input.Focal.Length;
        return (n * (n - 1) / 2, [.. input.Root.Organisations.Ties.Where(t => input.Focal.Contains(t.First) && input.Focal.Contains(t.Second))]);
    }

    private static void Groups(ReportPage page)
    {
        var texts = page.Texts;
        var (network, labels) = page.Input.Root.Organisations.Network();
        var parts = Components.Of(network);
        var groups = Enumerable.Range(0, parts.Count).Where(p => parts.Sizes[p] > 1)
            .OrderByDescending(p => parts.Sizes[p]).ThenBy(p => p)
            .Select(p => parts.NodesOf(p).Select(node => labels[node]).ToArray()).ToArray();
        page.Heading(3, texts["Whole.GroupsHeading"]);
        page.Paragraph(texts.Say(
            "Whole.Groups",
            texts.Count("Count.Groups", groups.Length),
            texts.Numbers.Whole(groups.Length == 0 ? 0 : groups[0].Length),
            texts.Count("Count.Actors", parts.Sizes.Count(s => s == 1))));
        page.List(groups.Select(g => (Line(page, g), ImmutableArray<string>.Empty)));
    }

    private static string Line(ReportPage page, string[] group)
    {
        var named = group.OrderByDescending(page.Input.Focal.Contains)
            .ThenByDescending(id => page.Input.Root.Organisations.TiesOf(id).Length)
            .ThenBy(id => id, StringComparer.Ordinal).Take(MostNames).Select(page.Names.Short).ToList();
        if (group.Length > MostNames)
            named.Add(page.Texts.Count("Word.Others", group.Length - MostNames));
        return page.Texts.Say("Whole.Group", page.Texts.Numbers.Whole(group.Length), page.Texts.Join(named));
    }

    private static void Pairs(ReportPage page)
    {
        var (texts, (all, tied)) = (page.Texts, FocalPairs(page.Input));
        if (all == 0)
            return;
        if (tied.IsEmpty)
        {
            page.Paragraph(texts.Count("Whole.NoPairs", all, texts.Numbers.Whole(page.Input.Focal.Length)));
            return;
        }

        page.Paragraph(tied.Length == 1 && all > 1 ? texts.Say("Whole.Pairs.onetied", texts.Numbers.Whole(all), texts.Numbers.Whole(1)) : texts.Count("Whole.Pairs", all, texts.Numbers.Whole(tied.Length)));
        page.List(tied.Select(t => (
            $"{page.Names.Short(t.First)} – {page.Names.Short(t.Second)}",
            t.Relations.Select(l => l.Relation.Id).ToImmutableArray())));
    }

    // For each kind of institution asked for: with which of the focal organisations a tie is mentioned.
    private static void KeyParties(ReportPage page)
    {
        var (texts, reading) = (page.Texts, page.Input.Root.Reading);
        if (page.Input.Focal.IsEmpty || reading.Required.IsEmpty)
            return;
        page.Heading(3, texts["Whole.KeyHeading"]);
        page.List(reading.Required.Select(kind =>
        {
            var ties = page.Input.Focal.Select(page.Facts)
                .Select(f => (f.Ego.Id, Ties: f.Linking.Where(t => f.KindOf(t) == kind).SelectMany(t => t.Relations).Select(l => l.Relation.Id).ToArray()))
                .Where(x => x.Ties.Length > 0).ToArray();
            var label = ReportTexts.Sentence(texts.Of(reading.Profile.Kind(kind)!.Label));
            var rest = page.Input.Focal.Length - ties.Length;
            var text = ties.Length == 0 ? texts.Say("Whole.KeyNobody", label)
                : texts.Say("Whole.Key", label, texts.Join([.. ties.Select(x => page.Names.Short(x.Id))]))
                    + (rest == 0 ? "" : " " + texts.Count("Whole.KeyRest", rest));
            return (text, ties.SelectMany(x => x.Ties).ToImmutableArray());
        }));
    }

    private static void Joiners(ReportPage page)
    {
        var texts = page.Texts;
        var joiners = page.Input.Risks.Where(r => r is { Rule: "C.1", Kind: not "tie", IsRanked: true }).ToArray();
        if (joiners.Length == 0)
            return;
        page.Heading(3, texts["Whole.JoinersHeading"]);
        page.Paragraph(texts.Count("Whole.Joiners", joiners.Length));
        page.Table(
            texts["Whole.JoinersCaption"],
            [texts["Word.Who"], texts["Whole.FallsInto"], texts["Whole.PairsLost"], texts["Word.HowSure"], texts["Word.Relations"]],
            joiners.Take(MostJoiners).Select(r => (IReadOnlyList<Cell>)
            [
                new Cell(page.Names.Short(r.Element)),
                new Cell(texts.Say("Whole.Sizes", texts.Numbers.Whole(r.Loss.Groups.Length), texts.Join([.. r.Loss.Groups.Select(g => texts.Numbers.Whole(g.Length))]))),
                new Cell(texts.Numbers.Whole(r.Loss.Pairs ?? 0)) { Style = "number" },
                new Cell(texts[$"Evidence.{r.Evidence}"]),
                new Cell("") { Relations = r.Loss.OwnTies, Style = "links" },
            ]));
        if (joiners.Length > MostJoiners)
            page.Paragraph(texts.Count("Whole.MoreJoiners", joiners.Length - MostJoiners), style: "remark");
    }
}
