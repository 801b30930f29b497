using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>Every relation that the report refers to, and the documents they stand in. Remarks of the encoder stay in the tables: they may quote.</summary>
internal static class RelationsSection
{
    public static void Write(ReportPage page)
    {
        var (texts, profile) = (page.Texts, page.Input.Root.Reading.Profile);
        page.Html.Open("section", ("class", "sheet"));
        page.Heading(2, texts["Relations.Heading"], "relations");
        page.Paragraph(texts["Relations.Lead"]);
        // The list is of what the readers may have: relations of people who are not named stand as one of their organisations.
        var (ecosystem, names) = (page.Input.RelationId is null ? page.Ecosystem : page.Given.Ecosystem, page.Input.RelationId is null ? page.Names : page.GivenNames);
        var used = page.Relations.Select(ecosystem.FindRelation).OfType<Relation>().ToArray();
        page.Table(
            texts["Relations.Caption"],
            [texts["Relations.Id"], texts["Relations.Ends"], texts["Relations.Type"], texts["Relations.Status"], texts["Word.HowSure"], texts["Word.Where"]],
            used.Select(r => (r.Id, Row: (
                    Ends: names.Ends(r), CarriedBy: CarriedBy(ecosystem, names, page.Texts, r), Type: profile.TypeLabels.GetValueOrDefault(r.Type) is { } label ? texts.Of(label) : r.Type,
                    Status: texts[$"Status.{r.Status}"], Certainty: page.Certainty([r]), Sources: page.Sources([r]))))
                // What reads the same stands in one row: people who are not named, from one source.
                .GroupBy(x => x.Row).Select(alike => (IReadOnlyList<Cell>)
                [
                    new Cell("") { Anchors = [.. alike.Select(x => x.Id)] },
                    new Cell(alike.Key.Ends) { Note = alike.Key.CarriedBy },
                    new Cell(alike.Key.Type),
                    new Cell(alike.Key.Status),
                    new Cell(alike.Key.Certainty),
                    new Cell(alike.Key.Sources) { Style = "where" },
                ]),
            "relations");
        page.Html.Close();
        Sources(page);
    }

    private static void Sources(ReportPage page)
    {
        var texts = page.Texts;
        page.Html.Open("section");
        page.Heading(2, texts["Sources.Heading"], "sources");
        page.Table(
            texts["Sources.Caption"],
            [texts["Sources.Number"], texts["Sources.Document"], texts["Sources.Stated"], texts["Sources.Implied"]],
            page.Documents.Select(d => (IReadOnlyList<Cell>)
            [
                new Cell(texts.Say("Cite.Source", d.Number.ToString(CultureInfo.InvariantCulture))),
                new Cell(page.Input.DocumentTitles.GetValueOrDefault(d.Document) is { } title ? $"{title} ({d.Document})" : d.Document),
                Count(page, d.Document, EvidenceKind.Stated),
                Count(page, d.Document, EvidenceKind.Implied),
            ]));
        page.Html.Close();
    }

    private static Cell Count(ReportPage page, string document, EvidenceKind kind) =>
        new(page.Texts.Numbers.Whole(page.Ecosystem.Relations.Count(r => r.Evidence.Any(e => e.Document == document && e.Kind == kind)))) { Style = "number" };

    private static string? CarriedBy(Ecosystem ecosystem, ActorNames names, ReportTexts texts, Relation relation)
    {
        if (relation.CarriedBy.IsNothing)
            return null;
        var all = relation.CarriedBy.Ids.Where(id => ecosystem.FindRelation(id) is not null || ecosystem.FindActor(id) is not null)
            .Select(id => ecosystem.FindRelation(id) is not null ? id : names.Short(id)).ToArray();
        return all.Length == 0 ? null : texts.Say("Relations.CarriedBy", texts.Join(all));
    }
}
