using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>What was read, how sure it is, and what these sources cannot say.</summary>
internal static class ReadSection
{
    public static void Write(ReportPage page)
    {
        var texts = page.Texts;
        page.Html.Open("section");
        page.Heading(2, texts["Read.Heading"], "read");
        Tables(page);
        var all = page.Ecosystem.Relations;
        var live = page.Input.Root.Reading.Live;
        page.Paragraph(texts.Say(
            "Read.Counts",
            texts.Count("Count.Actors", page.Ecosystem.Actors.Length),
            texts.Count("Count.Relations", all.Length),
            texts.Count("Count.Documents", page.Documents.Count()),
            texts.Numbers.Whole(all.Count(r => r.Certainty == EvidenceKind.Stated)),
            texts.Numbers.Whole(all.Count(r => r.Certainty == EvidenceKind.Implied && !r.Evidence.IsEmpty)),
            texts.Numbers.Day(page.Input.Provenance.ReferenceDate),
            texts.Numbers.Whole(live.Length)));
        // Nobody said these, and nobody concluded them from anything that is named.
        if (all.Count(r => r.Evidence.IsEmpty) is var unsourced and > 0)
            page.Paragraph(texts.Count("Read.Unsourced", unsourced));
        if (all.Count(r => r.Certainty == EvidenceKind.Contradicted) is var denied and > 0)
            page.Paragraph(texts.Count("Read.Denied", denied));
        if (page.Input.Findings is { } findings)
        {
            page.Paragraph(texts.Say(
                "Read.Findings",
                texts.Count("Count.Errors", findings.Errors),
                texts.Count("Count.Warnings", findings.Warnings),
                texts.Count("Count.Notes", findings.Notes)));
        }

        page.Paragraph(texts["Read.HowToRead"]);
        var cannot = CannotSay(page).Select(line => (line, ImmutableArray<string>.Empty)).ToArray();
        if (cannot.Length > 0)
        {
            page.Heading(3, texts["Read.CannotHeading"]);
            page.List(cannot);
        }

        page.Html.Close();
    }

    private static void Tables(ReportPage page)
    {
        if (page.Input.Tables.IsDefaultOrEmpty)
            return;
        var texts = page.Texts;
        Cell Number(int value) => new(texts.Numbers.Whole(value)) { Style = "number" };
        page.Table(
            texts["Read.TableCaption"],
            [texts["Read.File"], texts["Read.Table"], texts["Read.Rows"], texts["Read.Stored"], texts["Read.Merged"], texts["Read.Rejected"]],
            page.Input.Tables.Select(t => (IReadOnlyList<Cell>)
            [
                new Cell(t.Name), new Cell(texts.Find($"Read.Table.{t.Table}") ?? t.Table),
                Number(t.Read), Number(t.Stored), Number(t.Merged), Number(t.Rejected),
            ]));
    }

    private static IEnumerable<string> CannotSay(ReportPage page)
    {
        var (texts, reading) = (page.Texts, page.Input.Root.Reading);
        if (!page.Input.Root.Observation.HasComplete)
            yield return texts["Cannot.Absence"];
        var unknownInside = page.Input.Focal.Count(id => page.Facts(id).Find("BO1")?.Value is null);
        if (unknownInside > 0 && unknownInside == page.Input.Focal.Length)
            yield return texts.Say("Cannot.InsideAll", texts.Numbers.Whole(unknownInside));
        else if (unknownInside > 0)
            yield return texts.Say("Cannot.Inside", texts.Numbers.Whole(unknownInside), texts.Numbers.Whole(page.Input.Focal.Length));
        if (page.Ecosystem.Relations.All(r => r.AmountEur is null))
            yield return texts["Cannot.Amounts"];
        var undated = reading.Live.Count(l => TimeSlice.BeginsUnknown(l.Relation));
        if (undated > 0)
            yield return texts.Say("Cannot.Dates", texts.Numbers.Whole(undated), texts.Numbers.Whole(reading.Live.Length));
        var plural = page.Input.Root.Organisations.Units.Count(u => u.IsPlural);
        if (plural > 0)
            yield return texts.Count("Cannot.Plural", plural);
        var generic = page.Ecosystem.Actors.Count(a => a.IsGeneric);
        if (generic > 0)
            yield return texts.Count("Cannot.Generic", generic);
    }
}
