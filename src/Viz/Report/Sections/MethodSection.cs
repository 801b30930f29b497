using WijkNetwerk.Graph;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>How the numbers were made, which of them rest on conventions, and what has not been tested.</summary>
internal static class MethodSection
{
    public static void Write(ReportPage page)
    {
        var (texts, profile) = (page.Texts, page.Input.Root.Reading.Profile);
        page.Html.Open("section", ("class", "sheet"));
        page.Heading(2, texts["Method.Heading"], "method");
        if (page.Input.Provenance.IsMade)
            page.Paragraph(texts["Method.Made"]);
        page.Paragraph(texts.Say("Method.Profile", profile.Title, texts.Of(profile.Label)));
        page.Paragraph(texts["Method.Classes"]);
        page.Paragraph(texts["Method.Unknown"]);
        page.Paragraph(texts["Method.Threads"]);
        page.Paragraph(texts["Method.NotValidated"]);
        page.Table(
            texts["Method.NormsCaption"],
            [texts["Method.Norm"], texts["Scores.Value"], texts["Method.Origin"]],
            profile.Thresholds.Select(t => (IReadOnlyList<Cell>)
            [
                new Cell(texts.Find($"Norm.{t.Key}") ?? t.Key),
                new Cell(texts.Numbers.Short(t.Value.Value)) { Style = "number" },
                new Cell(texts.Find($"Norm.{t.Key}.Source") ?? t.Value.Source),
            ]));
        var shown = page.Input.Scores.Select(s => s.Measure).ToHashSet(StringComparer.Ordinal);
        page.Table(
            texts["Method.MeasuresCaption"],
            [texts["Scores.Measure"], texts["Method.Definition"], texts["Method.Range"], texts["Method.Reference"]],
            Measures.All.Where(m => shown.Contains(m.Id) && PageMeasures.Contains(m.Id)).Select(m => (IReadOnlyList<Cell>)
            [
                new Cell(texts.Of(m.Name)) { Note = m.Id },
                new Cell(texts.Of(m.Definition)),
                new Cell(ScoreText.Range(texts, m.Range.Split("; ")[0])),
                new Cell(m.Reference.Replace(" and ", $" {texts["Word.And"]} ", StringComparison.Ordinal)),
            ]),
            "measures");
        page.Html.Close();
    }
}
