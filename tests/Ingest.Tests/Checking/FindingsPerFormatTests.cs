using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Tests.Checking.Transcribing;

namespace WijkNetwerk.Ingest.Tests.Checking;

/// <summary>Every code in every format: a file that raises it at the right place, or the reason why none can. What is so stands in docs/findings.md.</summary>
public sealed class FindingsPerFormatTests
{
    /// <summary>What is about no table in whatever format; FindingCodesTests has the files.</summary>
    private static readonly HashSet<string> OfNoTable =
        ["E501", "E502", "W503", "E504", "E505", "E506", "E508", "W509", "E230", "E231", "E151", "W152", "E153", "W154"];

    /// <summary>What a format says of tables that have nothing wrong.</summary>
    private static readonly HashSet<string> Always = ["N142", "N207", "N414", "N613", "W147"];

    public static TheoryData<string> Codes => [.. FindingCodes.All.Select(c => c.Code)];

    public static TheoryData<string> Formats => [.. Transcription.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_finding_is_raised_at_its_place_in_every_format_that_can(string code)
    {
        var raised = new List<string>();
        var reasons = new List<(string Format, string Why)>();
        foreach (var format in Transcription.All.Select(t => t.Name))
        {
            var why = FindingFormats.WhyNot(code, format);
            using var scratch = new Scratch();
            var made = why is null ? FindingCase.Of(code, format, scratch) : null;
            if (made is null)
            {
                reasons.Add((format, why ?? FindingFormats.NoPlace));
                continue;
            }

            Assert.True(made.IsRight, $"{code} in {format}: expected at [{Said(made.Places)}], found at [{Said(made.Found.Select(f => f.Where))}], and {string.Join(' ', Fixture.Codes(made.All))}.");
            TakeOut(code, format, made);
            raised.Add(format);
        }

        Documented(code, raised, reasons);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Tables_with_nothing_wrong_raise_nothing_but_what_the_format_always_says(string format)
    {
        using var scratch = new Scratch();
        var written = Transcription.Of(format).Write(TableSets.Right(format), scratch)!;
        Assert.Subset(Always, Importer.Check(written.Files, Fixture.Context with { Map = written.Map }).Report.Findings.Select(f => f.Code).ToHashSet());
    }

    /// <summary>A reason stands in the way of no file: where the tables of a fixture can be written in the format all the same, they do not raise the code in it.</summary>
    [Fact]
    public void What_a_format_cannot_raise_it_does_not_raise()
    {
        foreach (var code in FindingCodes.All.Select(c => c.Code).Where(c => !OfNoTable.Contains(c) && c is [_, '2' or '3' or '4' or '8', ..]))
        {
            foreach (var format in Transcription.All.Where(f => FindingFormats.WhyNot(code, f.Name) is not null))
            {
                using var scratch = new Scratch();
                var found = FindingCase.Of(code, format.Name, scratch)?.Found.Where(f => f.Where.File.Length > 0 && f.Where.File != ProjectFile.FileName && f.Where.File != "actors.csv") ?? [];
                Assert.True(!found.Any(), $"{code} in {format.Name}: {FindingFormats.WhyNot(code, format.Name)}, and yet it was found at {Said(found.Select(f => f.Where))}.");
            }
        }
    }

    [Fact]
    public void Every_reason_is_about_a_code_and_a_format_that_exist() => Assert.All(FindingFormats.Named, cell =>
    {
        Assert.NotNull(FindingCodes.Find(cell.Code));
        Assert.Contains(cell.Format, Transcription.All.Select(t => t.Name));
    });

    /// <summary>One check raises it and reading does not, or the other way round: with that check taken out the finding is gone.</summary>
    private static void TakeOut(string code, string format, FindingCase made)
    {
        if (made.Import is not var (files, context))
        {
            return;
        }

        var own = made.Found.Select(f => f.Where.File).ToHashSet();
        var draft = new Draft(context, () => null, _ => { });
        var read = FileReading.Read([.. files], draft);
        draft.Decided.Replace();
        bool Has(IEnumerable<Finding> findings) => findings.Any(f => f.Code == code && own.Contains(f.Where.File));
        var raising = AllChecks.List.Select((check, i) => draft.Relations.Findings[i].Concat(check.All?.Invoke(draft) ?? [])).Count(Has);
        Assert.True(raising <= 1 && !(raising == 1 && Has(read)), $"{code} in {format} is raised by {raising} checks{(Has(read) ? " and by reading" : "")}.");
    }

    private static void Documented(string code, List<string> raised, List<(string Format, string Why)> reasons)
    {
        var not = string.Join("; ", reasons.GroupBy(r => r.Why, r => r.Format).Select(g => $"{string.Join(", ", g)} ({g.Key})"));
        var line = reasons.Count == 0 ? "*Raised by:* every format."
            : raised.Count == 0 ? $"*Raised by:* no format of tables: {reasons[0].Why}."
            : $"*Raised by:* {string.Join(", ", raised)}. *Not by:* {not}.";
        Documentation.Holds(code, line);
    }

    private static string Said(IEnumerable<Place> places) => string.Join("; ", places.Take(4).Select(p => $"{p.File}|{p.Sheet}|{p.Row}|{p.Column}|{p.Item}"));
}
