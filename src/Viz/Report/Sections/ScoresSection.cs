using System.Collections.Immutable;
using WijkNetwerk.Graph;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>The numbers of one organisation: value or n/a with the reason, interval, how much was observed, and the relations behind it.</summary>
internal static class ScoresSection
{
    private const int MostListed = 6;

    public static void Write(ReportPage page, OrganisationFacts facts)
    {
        var texts = page.Texts;
        page.Html.Open("div", ("class", "numbers"));
        page.Heading(3, texts["Scores.Heading"]);
        page.Paragraph(texts["Scores.Lead"]);
        var rows = Alike(facts);
        var sets = Sets(rows);
        var notes = rows.SelectMany(scores => Notes(page, scores[0])).Distinct(StringComparer.Ordinal).ToArray();
        page.Table(
            texts.Say("Scores.Caption", page.Names.Short(facts.Ego.Id)),
            [texts["Scores.Measure"], texts["Scores.Value"], texts["Scores.Firm"], "n", texts["Scores.Observed"], texts["Word.Relations"]],
            rows.Select(scores => Row(page, scores, sets, notes)),
            "scores");
        Legend(page, notes);
        foreach (var (ties, letter) in sets)
        {
            page.Html.Open("p", ("class", "remark")).Element("strong", letter).Text(" " + texts.Say("Scores.Set", texts.Numbers.Whole(page.Shown(ties).Length)) + " ");
            page.Links(ties);
            page.Html.Close();
        }

        page.Html.Close();
    }

    private static void Legend(ReportPage page, string[] notes)
    {
        if (notes.Length == 0)
            return;
        page.Html.Open("p", ("class", "remark"));
        for (var at = 0; at < notes.Length; at++)
            page.Html.Text(at == 0 ? "" : " · ").Element("sup", Mark(at)).Text(" " + notes[at]);
        page.Html.Close();
    }

    // A long list of relations is written once, under the table, and has a letter in it.
    private static List<(ImmutableArray<string> Ties, string Letter)> Sets(List<List<Score>> rows)
    {
        var sets = new List<(ImmutableArray<string> Ties, string Letter)>();
        foreach (var ties in rows.Select(r => r[0].Ties).Where(t => t.Length > MostListed && !sets.Any(s => s.Ties.SequenceEqual(t))))
            sets.Add((ties, ((char)('A' + sets.Count)).ToString()));
        return sets;
    }

    // Measures that are not known for one and the same reason stand in one row.
    private static List<List<Score>> Alike(OrganisationFacts facts)
    {
        var rows = new List<List<Score>>();
        foreach (var score in facts.Scores.Where(s => PageMeasures.Contains(s.Measure)))
        {
            if (score.Value is null && rows.LastOrDefault() is [{ Value: null } last, ..]
                && last.Reason == score.Reason && last.Low == score.Low && last.High == score.High && Capital(last) == Capital(score) && last.Ties.SequenceEqual(score.Ties))
            {
                rows[^1].Add(score);
            }
            else
            {
                rows.Add([score]);
            }
        }

        return rows;
    }

    private static Cell[] Row(ReportPage page, List<Score> scores, List<(ImmutableArray<string> Ties, string Letter)> sets, string[] notes)
    {
        var (texts, score) = (page.Texts, scores[0]);
        return
        [
            new Cell(Names(page, scores)) { Note = string.Join(", ", scores.Select(s => s.Measure).Distinct(StringComparer.Ordinal)) },
            new Cell(ScoreText.Value(texts, score)) { Marks = string.Join(' ', Notes(page, score).Select(n => Array.IndexOf(notes, n)).Order().Select(Mark)) },
            new Cell(ScoreText.Interval(texts, score)) { Note = FirmText.Of(page, scores) },
            new Cell(scores.Select(s => s.N).Distinct().Count() == 1 && !score.Flags.Contains(Reason.TooFewPeople.Code) ? texts.Numbers.Whole(score.N) : "–") { Style = "number" },
            new Cell(score.Flags.Contains(Reason.TooFewPeople.Code) ? "–" : Observed(page, scores)),
            sets.Find(s => s.Ties.SequenceEqual(score.Ties)) is { Letter: { } letter }
                ? new Cell(texts.Say("Scores.SetOf", letter, texts.Numbers.Whole(page.Shown(score.Ties).Length)))
                : new Cell("") { Relations = score.Ties, Style = "links" },
        ];
    }

    // One measure of several institutions is named once: "ways to people of the institution: A, B".
    private static string Names(ReportPage page, List<Score> scores) => string.Join(", ", scores.GroupBy(s => s.Measure, StringComparer.Ordinal).Select(alike =>
    {
        var name = Measures.Find(alike.Key) is { } measure ? page.Texts.Of(measure.Name) : alike.Key;
        var institutions = alike.Where(s => s.Measure == "LI3").Select(s => s.Institution).OfType<string>().Select(page.Names.Short).ToArray();
        return institutions.Length == 0 ? name : $"{name}: {string.Join(", ", institutions)}";
    }));

    private static string Observed(ReportPage page, List<Score> scores)
    {
        var seen = scores.Select(s => (s.ObservedDyads, s.AllDyads)).Distinct().ToArray();
        return seen is [var (observed, all)] ? page.Texts.Say("Scores.ObservedOf", page.Texts.Numbers.Whole(observed), page.Texts.Numbers.Whole(all)) : "–";
    }

    // What is to be known with a number stands once, under the table, as with a figure.
    private static IEnumerable<string> Notes(ReportPage page, Score score) => score.Flags.Select(f => Flag(page, f));

    private static string Mark(int note) => ((char)('a' + note)).ToString();

    // A flag may carry a number behind a colon, such as "unattributed: 1".
    private static string Flag(ReportPage page, string flag)
    {
        var parts = flag.Split(": ", 2);
        var text = page.Texts.Find($"Flag.{parts[0]}");
        return text is null ? flag : parts.Length == 1 ? text : $"{text}: {parts[1]}";
    }

    private static string Capital(Score score) => score.Measure[..2];
}
