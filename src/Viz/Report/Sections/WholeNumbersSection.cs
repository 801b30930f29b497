using WijkNetwerk.Graph;
using WijkNetwerk.Graph.Levels;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>The network and its neighbourhoods in numbers: how it hangs together, who reaches which institution, and every organisation beside the median. Never a mean.</summary>
internal static class WholeNumbersSection
{
    private const int MostNames = 8;
    private const int FewestToShow = 3;

    // What stands beside each other for every organisation; all measures are in the tables.
    private static readonly string[] Listed = ["BO1", "BO4", "BR1", "BR3", "BR7", "LI1", "LI2", "LI5.dominant"];

    public static void Write(ReportPage page)
    {
        var whole = page.Input.Whole.Where(s => s.Ego == WholeScores.WholeNetwork).ToArray();
        if (whole.Length == 0)
            return;
        page.Heading(3, page.Texts["Numbers.Heading"]);
        page.Paragraph(page.Texts["Numbers.Lead"]);
        Cohesion(page, whole);
        Reaching(page, whole);
        Medians(page, [.. whole.Where(s => s.View == "median")]);
        Neighbourhoods(page);
    }

    private static void Cohesion(ReportPage page, Score[] whole)
    {
        var texts = page.Texts;
        Score One(string measure) => whole.First(s => s.Measure == measure && s.View != "median");
        var (ei, expected, p) = (One("NB4"), One("NB4.expected"), One("NB4.p"));
        Score[] curve = [One("NB7.degree"), One("NB7.random"), One("NB7.officials")];
        var rows = new (string Key, string Value, string? Note, Score Score)[]
        {
            ("Numbers.Organisations", ScoreText.Value(texts, One("NB1")), null, One("NB1")),
            ("Numbers.Institutions", ScoreText.Value(texts, One("NB1.institutions")), null, One("NB1.institutions")),
            ("Numbers.Reach", One("NB2").Value is { } apart ? texts.Numbers.Short(1 - apart) : ScoreText.Value(texts, One("NB2")), null, One("NB2")),
            ("Numbers.Connectivity", ScoreText.Value(texts, One("NB3")), null, One("NB3")),
            ("Numbers.Ei", ScoreText.Value(texts, ei),
                expected.Value is { } chance ? texts.Say("Numbers.Chance", texts.Numbers.Short(chance), p.Value is { } probability ? texts.Numbers.Short(probability) : ScoreText.Value(texts, p)) : null, ei),
            ("Numbers.Degree", ScoreText.Value(texts, curve[0]), Between(page, curve[0]), curve[0]),
            ("Numbers.Random", ScoreText.Value(texts, curve[1]), Between(page, curve[1]), curve[1]),
            ("Numbers.Officials", ScoreText.Value(texts, curve[2]), null, curve[2]),
            ("Numbers.Cut", Names(page, One("NB8")), null, One("NB8")),
            ("Numbers.Alone", Names(page, One("NB9")), null, One("NB9")),
            ("Numbers.Overlap", ScoreText.Value(texts, One("NB6")), Shared(page, One("NB6")), One("NB6")),
        };
        page.Table(
            texts["Numbers.Caption"],
            [texts["Levels.Question"], texts["Numbers.Outcome"], "n", texts["Scores.Observed"]],
            rows.Select(r => (IReadOnlyList<Cell>)
            [
                new Cell(texts[r.Key]),
                new Cell(r.Value) { Note = r.Note },
                new Cell(texts.Numbers.Whole(r.Score.N)) { Style = "number" },
                new Cell(texts.Say("Scores.ObservedOf", texts.Numbers.Whole(r.Score.ObservedDyads), texts.Numbers.Whole(r.Score.AllDyads))),
            ]),
            "unknown");
    }

    private static string? Between(ReportPage page, Score score) => score is { Low: { } low, High: { } high } && low < high
        ? $"({page.Texts.Say("Value.Interval", page.Texts.Numbers.Short(low), page.Texts.Numbers.Short(high))})"
        : null;

    private static string Names(ReportPage page, Score score) => score.Value is null ? ScoreText.Value(page.Texts, score)
        : score.Elements.IsEmpty ? page.Texts["Numbers.Nobody"]
        : Some(page, score.Elements);

    private static string Some(ReportPage page, IReadOnlyCollection<string> ids)
    {
        var names = ids.Take(ids.Count > MostNames + 1 ? MostNames : ids.Count).Select(page.Names.Short).ToList();
        if (names.Count < ids.Count)
            names.Add(page.Texts.Count("Word.Others", ids.Count - names.Count));
        return page.Texts.Join(names);
    }

    // The pairs of cooperatives that know the same people, each with how many either knows.
    private static string? Shared(ReportPage page, Score overlap)
    {
        var texts = page.Texts;
        var known = overlap.List.Where(l => l.Value is not null).ToArray();
        if (known.Length == 0)
            return null;
        var shared = known.Where(l => l.Value > 0)
            .Select(l => l.Id.Split("--") is [var one, var other] ? texts.Say("Numbers.SharedPair", page.Names.Short(one), page.Names.Short(other), texts.Numbers.Whole((long)Math.Round(l.Value!.Value * l.N)), texts.Numbers.Whole(l.N)) : l.Id)
            .ToArray();
        return $"({texts.Count("Numbers.Pairs", known.Length, texts.Numbers.Whole(shared.Length))}{(shared.Length == 0 ? "" : ": " + string.Join("; ", shared))})";
    }

    private static void Reaching(ReportPage page, Score[] whole)
    {
        var texts = page.Texts;
        var near = whole.Where(s => s.Measure == "NB5.near").ToDictionary(s => s.Institution!, StringComparer.Ordinal);
        var all = whole.Where(s => s.Measure == "NB5").ToArray();
        var reached = all.Where(s => s.Value > 0 || near[s.Institution!].Value > 0).ToArray();
        if (reached.Length > 0)
        {
            page.Table(
                texts["Numbers.ReachCaption"],
                [texts["Numbers.Institution"], texts["Numbers.Direct"], texts["Numbers.TwoSteps"], texts["Word.Who"]],
                reached.Select(s => (IReadOnlyList<Cell>)
                [
                    new Cell(page.Names.Short(s.Institution!)),
                    new Cell(Share(page, s)) { Style = "number" },
                    new Cell(Share(page, near[s.Institution!])) { Style = "number" },
                    new Cell(s.Elements.IsEmpty ? "–" : Some(page, s.Elements)),
                ]));
        }

        if (all.Length > reached.Length)
            page.Paragraph(texts.Count("Numbers.NotReached", all.Length - reached.Length), style: "remark");
    }

    private static string Share(ReportPage page, Score score) => score.Value is null
        ? ScoreText.Value(page.Texts, score)
        : page.Texts.Say("Numbers.Of", (score.Flags.Contains("lower bound") ? "≥ " : "") + page.Texts.Numbers.Whole(score.Elements.Length), page.Texts.Numbers.Whole(score.N));

    private static void Medians(ReportPage page, Score[] medians)
    {
        var texts = page.Texts;
        Score[] columns = [.. Listed.Select(id => medians.FirstOrDefault(s => s.Measure == id)).OfType<Score>()];
        if (columns.Length == 0)
            return;
        var lists = columns.Select(c => c.List.ToDictionary(l => l.Id, StringComparer.Ordinal)).ToArray();
        string[] all = [.. columns[0].List.Select(l => l.Id)];
        string[] organisations = [.. all.Where(id => lists.Any(l => l[id] is { Value: not null, N: > 0 }))];
        Cell[] Row(string id) =>
        [
            new Cell(page.Names.Short(id)),
            .. lists.Select(l => new Cell(l[id].Value is { } value
                ? texts.Say("Numbers.WithN", (l[id].IsAtLeast ? "≥ " : "") + texts.Numbers.Short(value), texts.Numbers.Whole(l[id].N))
                : texts["Value.NotAvailable"]) { Style = "number" }),
        ];
        Cell[] last =
        [
            new Cell(texts["Numbers.Median"]),
            .. columns.Select(c => new Cell(c.Value is { } value ? texts.Say("Numbers.WithN", texts.Numbers.Short(value), texts.Numbers.Whole(c.N)) : ScoreText.Value(texts, c)) { Style = "number" }),
        ];
        page.Table(
            texts["Numbers.MedianCaption"],
            [texts["Word.Organisation"], .. columns.Select(c => $"{(Measures.Find(c.Measure) is { } measure ? texts.Of(measure.Name) : c.Measure)} ({c.Measure})")],
            organisations.Select(id => (IReadOnlyList<Cell>)Row(id)).Append(last),
            "medians");
        page.Paragraph(texts["Numbers.MedianRemark"] + (all.Length > organisations.Length ? " " + texts.Count("Numbers.Blank", all.Length - organisations.Length) : ""), style: "remark");
    }

    private static void Neighbourhoods(ReportPage page)
    {
        var texts = page.Texts;
        var parts = page.Input.Whole.Where(s => s.Ego != WholeScores.WholeNetwork && s.View != "median").GroupBy(s => s.Ego, StringComparer.Ordinal).ToArray();
        var shown = parts.Where(part => part.First(s => s.Measure == "NB1").Value >= FewestToShow).ToArray();
        if (parts.Length < 2 || shown.Length == 0)
            return;
        page.Table(
            texts["Numbers.PartsCaption"],
            [texts["Numbers.Neighbourhood"], texts["Numbers.Organisations"], texts["Numbers.Institutions"], texts["Numbers.Reach"], texts["Numbers.Cut"], texts["Numbers.Alone"]],
            shown.Select(part =>
            {
                Score One(string measure) => part.First(s => s.Measure == measure);
                return (IReadOnlyList<Cell>)
                [
                    new Cell(page.Names.Dutch(part.Key)),
                    new Cell(ScoreText.Value(texts, One("NB1"))) { Style = "number" },
                    new Cell(ScoreText.Value(texts, One("NB1.institutions"))) { Style = "number" },
                    new Cell(One("NB2").Value is { } apart ? texts.Numbers.Short(1 - apart) : ScoreText.Value(texts, One("NB2"))) { Style = "number" },
                    new Cell(Names(page, One("NB8"))),
                    new Cell(Names(page, One("NB9"))),
                ];
            }));
        page.Paragraph(texts["Numbers.PartsRemark"] + (parts.Length > shown.Length ? " " + texts.Count("Numbers.Small", parts.Length - shown.Length) : ""), style: "remark");
    }
}
