using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Store;
using WijkNetwerk.Ingest.Tables;
using WijkNetwerk.Ingest.Tests.Checking.Transcribing;

namespace WijkNetwerk.Ingest.Tests.Checking;

/// <summary>Rows read = stored + merged + rejected, in every format and whatever is wrong: and each of the four is what it says.</summary>
public sealed class ReconciliationTests
{
    private const int Rounds = 25;

    private static readonly StrengthScale Scale = new(false, 1, 5, 3);
    private static readonly string[] Names = ["p", "q", "r", "s", "w"];
    private static readonly string[] Wrong = ["", "x", "-1", "31-02-2018", "99", "p", "\u202E", "1.234"];

    public static TheoryData<string> Formats => [.. Transcription.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Rows_read_are_stored_merged_or_rejected_whatever_is_wrong(string name)
    {
        var format = Transcription.Of(name);
        var (stored, rejected) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(round);
            using var scratch = new Scratch();
            var set = Random(random, share: round % 5 * 0.01, isAttendance: name == "attendance list", isOnce: name == "matrix");
            if (format.Write(set, scratch) is not { } written)
            {
                continue;
            }

            using var store = ProjectStore.Open(scratch["network.db"]);
            var context = Fixture.Context with { Map = written.Map, WithRows = true, Strength = Scale };
            var result = Importer.Import(written.Files, store, context);
            Counted(result.Report, $"round {round}");
            rejected += result.Report.Tables.Sum(t => t.Rejected);
            if (!result.Report.IsStored)
            {
                Assert.Empty(store.LoadEcosystem().Actors);
                continue;
            }

            stored++;
            foreach (var table in set.Tables.Where(t => t.Kind != TableKind.Relations))
            {
                // Every row of the file is read, and those that are not the same as another are in the database.
                var rows = Enumerable.Range(0, table.Rows.Length).Where(r => written.Where(table, r, null) is not null).ToArray();
                var tables = result.Report.Tables.Where(t => t.Table == TableNames.Of(table.Kind)).ToArray();
                if (rows.Length > 0)
                {
                    Assert.Equal(rows.Length, tables.Sum(t => t.Read));
                }
            }

            var known = store.LoadEcosystem();
            int Stored(TableKind kind) => result.Report.Tables.Where(t => t.Table == TableNames.Of(kind)).Sum(t => t.Stored);
            Assert.Equal(
                (known.Actors.Length, known.Memberships.Length, known.Attendance.Length, known.Coverage.Length),
                (Stored(TableKind.Actors), Stored(TableKind.Memberships), Stored(TableKind.Attendance), Stored(TableKind.Coverage)));
            // A row is a relation, or one more statement on one.
            Assert.InRange(Stored(TableKind.Relations), known.Relations.Length, Math.Max(known.Relations.Length, known.Relations.Sum(r => r.Evidence.Length)));
            var again = Importer.Import(written.Files, store, context).Report;
            Assert.All(again.Tables, t => Assert.Equal((t.Read, 0, 0), (t.Merged, t.Stored, t.Rejected)));
        }

        Assert.True(stored >= 3, $"Only {stored} of {Rounds} were right.");
        Assert.True(rejected > 0, "Nothing was ever rejected.");
    }

    [Theory]
    [InlineData("netwerk.graphml")]
    [InlineData("netwerk.gexf")]
    public void On_one_line_every_row_is_told_apart(string file)
    {
        // As programs write that leave out line breaks.
        using var scratch = new Scratch();
        var set = TableSet.Of(("actors", "id,name,kind\np,Piet,person\nq,Quinten,\nw,Wijkhuis,cooperative\n"), ("relations", "source,target,type,to\np,q,contact,\nq,w,contact,morgen\n"));
        Transcription.Of(file.EndsWith("gexf", StringComparison.Ordinal) ? "GEXF" : "GraphML").Write(set, scratch);
        File.WriteAllText(scratch[file], File.ReadAllText(scratch[file]).Replace("\n", "", StringComparison.Ordinal));
        var report = Importer.Check([new ImportFile(scratch[file])], Fixture.Context with { WithRows = true }).Report;
        Counted(report, file);
        Assert.Equal([("E210", "q", "kind"), ("E403", "q → w", "to")], report.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Where.Item!, f.Where.Column!)));
        Assert.Equal($"{file}, regel 1, \"q\", kenmerk \"kind\"", FindingText.Of(report.Findings.First(f => f.Code == "E210"), "nl").Where);
    }

    /// <summary>The sums are right, the list of rows is as long as they say, and every error of a row is of a row that is rejected.</summary>
    private static void Counted(ImportReport report, string round)
    {
        foreach (var table in report.Tables)
        {
            Assert.True(table.Read == table.Stored + table.Merged + table.Rejected && table is { Stored: >= 0, Merged: >= 0, Rejected: >= 0 }, $"{round}: {table}");
            var rows = report.Rows.Where(r => (r.Where.File, r.Where.Sheet) == (table.File, table.Sheet)).ToArray();
            Assert.Equal((table.Merged, table.Rejected), (rows.Count(r => !r.IsRejected), rows.Count(r => r.IsRejected)));
            var wrong = report.Findings.Where(f => f.Severity == Severity.Error && (f.Where.File, f.Where.Sheet) == (table.File, table.Sheet) && f.Where.Row is not null).ToArray();
            Assert.All(wrong.Where(f => table.Rejected < table.Read), f => Assert.Contains(rows, r => r.IsRejected && r.Where.Row == f.Where.Row && r.Codes.Contains(f.Code)));
            Assert.All(rows.Where(r => r.IsRejected), r => Assert.NotEmpty(r.Codes));
        }
    }

    private static TableSet Random(Random random, double share, bool isAttendance, bool isOnce)
    {
        string Cell(string right) => random.NextDouble() < share ? Wrong[random.Next(Wrong.Length)] : right;
        string Row(params string[] cells) => string.Join(',', cells.Select(Cell)) + "\n";
        string Any(int from, int to) => Names[random.Next(from, to)];
        var actors = "id,name,kind,since,persons\n" + string.Concat(Names.Select((n, i) => Row(n, n.ToUpperInvariant(), i == 4 ? "cooperative" : "person", "2018", "")));
        var ends = Enumerable.Range(0, 6).Select(_ => (Source: Any(0, 2), Target: Any(2, 5)));
        var second = isAttendance
            ? "actor,event,date\n" + string.Concat(Enumerable.Range(0, 6).Select(_ => Row(Any(0, 4), "w", "2024-05-01")).Distinct())
            : "source,target,type,strength\n" + string.Concat((isOnce ? ends.Distinct() : ends).Select(e => Row(e.Source, e.Target, "contact", random.NextDouble() < 4 * share ? "9" : random.Next(2) == 0 ? "1" : "2")));
        var members = "person,organisation,role\n" + string.Concat(Enumerable.Range(0, 3).Select(_ => Row(Any(0, 4), "w", "board")));
        return TableSet.Of(("actors", actors), (isAttendance ? "attendance" : "relations", second), ("memberships", members));
    }
}
