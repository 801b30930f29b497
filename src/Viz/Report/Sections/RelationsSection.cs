using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;

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
        var used = page.Relations.Select(page.Ecosystem.FindRelation).OfType<Relation>().ToArray();
        page.Table(
            texts["Relations.Caption"],
            [texts["Relations.Id"], texts["Relations.Ends"], texts["Relations.Type"], texts["Relations.Status"], texts["Word.HowSure"], texts["Word.Where"]],
            used.Select(r => (r.Id, Row: (
                    Ends: page.Names.Ends(r), CarriedBy: CarriedBy(page, r), Type: profile.TypeLabels.GetValueOrDefault(r.Type) is { } label ? texts.Of(label) : r.Type,
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

    private static string? CarriedBy(ReportPage page, Relation relation)
    {
        if (relation.CarriedBy.IsNothing)
            return null;
        var names = relation.CarriedBy.Ids.Where(id => page.Ecosystem.FindRelation(id) is not null || page.Ecosystem.FindActor(id) is not null)
            .Select(id => page.Ecosystem.FindRelation(id) is not null ? id : page.Names.Short(id)).ToArray();
        return names.Length == 0 ? null : page.Texts.Say("Relations.CarriedBy", page.Texts.Join(names));
    }
}
