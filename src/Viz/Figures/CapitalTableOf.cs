using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Viz.Report;
using WijkNetwerk.Viz.Report.Sections;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Figures;

/// <summary>From scores to the capital table of the focal organisations: values, bounds or n/a with a reason; nothing is added up.</summary>
public static class CapitalTableOf
{
    private sealed record Column(string Capital, string Head, Func<OrganisationFacts, Score?> Score, int Of = 0);

    /// <summary>The model of the figure.</summary>
    /// <param name="input">Scores, risks and checklists.</param>
    /// <param name="language"><c>nl</c>, or English.</param>
    /// <returns>All that the figure shows, texts included.</returns>
    public static CapitalTableModel Model(ReportInput input, string language)
    {
        var texts = ReportTexts.In(language);
        var names = new ActorNames(input.Root.Reading, texts, null, smallest: input.SmallestCount);
        var columns = Columns(input, texts);
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        var facts = input.Focal.Select(id => OrganisationFacts.Of(input, id)).ToArray();
        var rows = facts.Select(f => new CapitalRow(names.Short(f.Ego.Id), [.. columns.Select(c => Cell(c, c.Score(f), texts, marks))])).ToImmutableArray();
        var used = facts.SelectMany(f => f.Bridging.Concat(f.Linking).Concat(f.Undecided)).SelectMany(t => t.Relations).Select(l => l.Relation);
        return new CapitalTableModel
        {
            Language = texts.Language,
            Title = texts["Table.Title"],
            Subtitle = texts["Table.Subtitle"],
            Description = texts.Count("Table.Description", input.Focal.Length),
            RowHeading = texts["Table.RowHeading"],
            Groups = [.. columns.GroupBy(c => c.Capital).Select(g => new CapitalGroup(g.Key, [.. g.Select(c => c.Head)]))],
            Rows = rows,
            Footnotes = [.. marks.OrderBy(m => m.Value, StringComparer.Ordinal).Select(m => new Footnote(m.Value, m.Key))],
            CaptionLines = FigureTexts.Caption(input, texts, texts.Count("Count.Organisations", input.Focal.Length), used),
        };
    }

    private static Column[] Columns(ReportInput input, ReportTexts texts)
    {
        var required = input.Root.Reading.Required;
        Column By(string capital, string measure, string head, int of = 0) => new(capital, texts[head], f => f.Find(measure), of);
        return
        [
            By("bonding", "BO1", "Table.BO1"),
            By("bridging", "BR1", "Table.BR1"),
            By("bridging", "BR1.coverage", "Table.BR1.coverage", input.Root.Reading.Profile.Sectors.Count(s => s.Required)),
            By("bridging", "BR2", "Table.BR2"),
            By("linking", "LI1", "Table.LI1", required.Length),
            By("linking", "LI2", "Table.LI2", input.Root.Reading.Profile.Resources.Length),
            .. required.Take(1).Select(kind => new Column(
                "linking", texts.Say("Table.LI3", texts.Of(input.Root.Reading.Profile.Kind(kind)!.Label)), f => f.WayTo(kind))),
            By("linking", "LI5.payers", "Table.LI5.payers"),
        ];
    }

    private static CapitalCell Cell(Column column, Score? score, ReportTexts texts, Dictionary<string, string> marks)
    {
        if (score?.Value is not { } value)
        {
            var why = score?.Reason is { } reason ? texts.Find($"Reason.{reason.Code}") ?? reason.Code : texts["Reason.not mentioned"];
            return new CapitalCell(texts["Value.NotAvailable"], CellKind.NotAvailable, Mark(marks, texts.Say("Table.NotAvailable", why)));
        }

        var isBound = ScoreText.IsAtLeast(score);
        var said = isBound ? ScoreText.AtLeast(score, value) : value;
        var number = column.Of > 0
            ? texts.Say("Table.Of", (int)Math.Round(said * column.Of), column.Of)
            : texts.Numbers.Short(said);
        var isRecorded = score.Flags.Contains("over recorded relations");
        return new CapitalCell(
            isBound ? "≥ " + number : number,
            isBound || isRecorded ? CellKind.Bound : CellKind.Value,
            isRecorded ? Mark(marks, texts[IsImplied(score) ? "Table.Implied" : "Table.OverRecorded"]) : null);
    }

    // A number that rests on conclusions of the encoder alone says so where it will be cited from.
    private static bool IsImplied(Score score) => score.Evidence is { Stated: 0, Implied: > 0 };

    private static string Mark(Dictionary<string, string> marks, string text)
    {
        if (!marks.TryGetValue(text, out var mark))
            marks[text] = mark = ((char)('a' + marks.Count)).ToString();
        return mark;
    }
}
