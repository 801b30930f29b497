using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>Which key parties are not mentioned, as a checklist in five states, and who could make the introduction.</summary>
internal static class PartnersSection
{
    public static void Write(ReportPage page, OrganisationFacts facts)
    {
        var (texts, profile) = (page.Texts, page.Input.Root.Reading.Profile);
        page.Heading(3, texts["Partners.Heading"]);
        page.Paragraph(texts["Partners.Lead"]);
        var kinds = facts.Gaps.GroupBy(g => g.InstitutionKind, StringComparer.Ordinal).ToArray();
        page.Table(
            texts.Say("Partners.Caption", page.Names.Short(facts.Ego.Id)),
            [texts["Partners.Kind"], .. profile.Resources.Select(r => texts.Of(r.Label))],
            kinds.Select(kind => (IReadOnlyList<Cell>)
            [
                new Cell(Kind(page, kind.Key)),
                .. kind.Select(g => new Cell(State(page, g)) { Relations = g.Ties, Style = $"state {g.State}" }),
            ]),
            "checklist");
        page.Paragraph(texts["Partners.Key"], style: "remark");
        page.List(kinds.SelectMany(kind => Advice(page, facts, [.. kind])));
    }

    private static string State(ReportPage page, Gap gap)
    {
        var state = page.Texts[gap.State == GapState.Known && !gap.Contacts.IsEmpty ? "State.KnownContact" : $"State.{gap.State}"];
        return gap.Strongest == gap.State ? state
            : page.Texts.Say("State.Possible", state, page.Texts[$"State.{gap.Strongest}"], page.Texts.Join([.. gap.PossibleGivers.Select(page.Names.Short)]));
    }

    private static string Kind(ReportPage page, string kind) => page.Texts.Of(page.Input.Root.Reading.Profile.Kind(kind)!.Label);

    private static IEnumerable<(string, ImmutableArray<string>)> Advice(ReportPage page, OrganisationFacts facts, Gap[] gaps)
    {
        var (texts, kind) = (page.Texts, ReportTexts.Sentence(Kind(page, gaps[0].InstitutionKind)));
        foreach (var gap in gaps.Where(g => g.State is GapState.AtRisk or GapState.Planned))
        {
            yield return (texts.Say(
                gap.State == GapState.AtRisk ? "Partners.AtRisk" : "Partners.Planned",
                kind,
                Resource(page, gap.Resource),
                texts.Join([.. gap.Givers.Select(page.Names.Short)])), gap.Ties);
        }

        var open = gaps.Where(g => g.State is GapState.Known or GapState.NoneKnown).ToArray();
        if (open.Length == 0)
            yield break;
        var resources = texts.Join([.. open.Select(g => Resource(page, g.Resource))]);
        var first = open[0];
        if (first.State == GapState.NoneKnown)
        {
            yield return (texts.Say("Partners.NoneKnown", kind), []);
            yield break;
        }

        var candidates = texts.Join([.. first.Candidates.Union(first.Contacts, StringComparer.Ordinal).Select(page.NameAndSource)]);
        yield return first.Route switch
        {
            null => (texts.Count("Partners.NoRoute", first.Candidates.Length, kind, candidates), []),
            { Via.IsEmpty: true } route => (texts.Say("Partners.Contact", kind, page.Names.Short(route.To), resources), Between(facts, [facts.Ego.Id, route.To])),
            { } route => (Via(page, kind, candidates, first.Candidates.Length, route), Between(facts, [facts.Ego.Id, .. route.Via, route.To])),
        };
    }

    private static string Via(ReportPage page, string kind, string candidates, int count, Route route)
    {
        var texts = page.Texts;
        var way = texts.Count("Partners.Route", count, kind, candidates, page.Names.Short(route.To), string.Join(" → ", route.Via.Select(page.Names.Short)));
        return route.Second.IsEmpty ? way : way + " " + texts.Say("Partners.Second", string.Join(" → ", route.Second.Select(page.Names.Short)));
    }

    private static string Resource(ReportPage page, string resource) =>
        page.Input.Root.Reading.Profile.Resources.FirstOrDefault(r => r.Resource == resource) is { } rule ? page.Texts.Of(rule.Label) : resource;

    // The relations along a row of organisations, each with the next.
    private static ImmutableArray<string> Between(OrganisationFacts facts, ImmutableArray<string> way) =>
    [
        .. way.Zip(way.Skip(1)).SelectMany(step => facts.Input.Root.Organisations.TiesOf(step.First)
            .Where(t => t.Other(step.First) == step.Second).SelectMany(t => t.Relations).Select(l => l.Relation.Id)),
    ];
}
