using System.Text;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Store;

public sealed class UndoTests : IDisposable
{
    private const string By = "analist";

    private const string Actors = """
        id,name,kind
        a,Anna,person
        b,Bert,person
        c,Coop,cooperative

        """;

    private const string Told = """
        id,source,target,type,evidence,reported_by,reported_on
        r1,a,b,contact,stated,a,2024-05
        r1,a,b,contact,contradicted,b,2024-06-01
        r2,a,c,contact,stated,a,

        """;

    private const string ToldAgain = """
        id,source,target,type,evidence,reported_by,reported_on
        r1,a,b,contact,contradicted,b,2024-06-01
        r1,a,b,contact,stated,b,2025
        r3,b,c,contact,,,

        """;

    private static readonly DateOnly Day = new(2026, 1, 2);
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Undoing_the_first_keeps_what_the_second_says_too()
    {
        using var store = ProjectStore.Open(_scratch["network.db"]);
        Import(store, ("actors.csv", Actors));
        Import(store, ("een.csv", Told));
        Import(store, ("twee.csv", ToldAgain));
        var result = store.UndoImport(2, By, Day);
        // By hand: r2 and its statement, and that a told of r1 in May; r1 and the denial of June are told in the third file too.
        Assert.True(result.IsDone && result.IsGone);
        Assert.Equal(new ContentCounts(0, 1, 2, 0, 0, 0, 0), result.Removed);
        Assert.Equal(new ContentCounts(0, 1, 1, 0, 0, 0, 0), result.Kept);
        var left = store.LoadEcosystem();
        Assert.Equal(["r1", "r3"], left.Relations.Select(r => r.Id));
        Assert.Equal(
            [new Evidence(EvidenceKind.Contradicted, "b", ReportedOn: PartialDate.Parse("2024-06-01")), new Evidence(EvidenceKind.Stated, "b", ReportedOn: PartialDate.Parse("2025"))],
            left.FindRelation("r1")!.Evidence);

        // What stayed is now of the third import, and goes with it; a statement added later gets the next number.
        Import(store, ("een.csv", Told));
        Assert.Equal(3, store.LoadEcosystem().FindRelation("r1")!.Evidence.Length);
        Assert.True(store.UndoImport(3, By, Day).IsDone);
        Assert.Equal(["r1", "r2"], store.LoadEcosystem().Relations.Select(r => r.Id));
        Assert.Equal(["b", "a"], store.LoadEcosystem().FindRelation("r1")!.Evidence.Select(e => e.ReportedBy));
    }

    [Fact]
    public void What_was_undone_is_in_the_log_and_can_be_imported_again()
    {
        using var store = ProjectStore.Open(_scratch["network.db"]);
        Import(store, ("actors.csv", Actors));
        Import(store, ("een.csv", Told));
        var before = Dump.Of(store.LoadAsImported());
        Import(store, ("een.csv", Told));
        Assert.Equal(2, store.LoadBatches().Count);
        store.UndoImport(2, By, Day);
        Assert.Empty(store.LoadEcosystem().Relations);
        var undone = store.LoadBatches()[1];
        Assert.Equal((2, By, Day, "een.csv"), (undone.Number, undone.UndoneBy, undone.UndoneOn, Assert.Single(undone.Tables).File));
        Assert.Single(store.LoadImports());
        Assert.Throws<ArgumentOutOfRangeException>(() => store.UndoImport(2, By, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => store.UndoImport(9, By, Day));

        Import(store, ("een.csv", Told));
        Assert.Equal(before, Dump.Of(store.LoadAsImported()));
        Assert.Equal([1, 2, 3], store.LoadBatches().Select(b => b.Number));
    }

    [Fact]
    public void What_others_depend_on_is_not_undone_and_is_listed()
    {
        using var store = ProjectStore.Open(_scratch["network.db"]);
        Import(store, ("actors.csv", Actors));
        Import(store, ("een.csv", Told));
        Import(store, ("hangt.csv", "id,source,target,type,carried_by\nr9,a,b,contact,r2\n"), ("aanwezig.csv", "actor,event\na,c\n"));
        var before = Dump.Of(_scratch["network.db"]);
        Assert.Equal([new Dependent("relations", "r9", 3, "r2")], store.UndoImport(2, By, Day).Dependents);
        var dependents = store.UndoImport(1, By, Day).Dependents;
        Assert.Contains(new Dependent("attendance", "a, c", 3, "a"), dependents);
        Assert.Contains(new Dependent("relations", "r1", 2, "b"), dependents);
        Assert.Equal(before, Dump.Of(_scratch["network.db"]));
    }

    [Fact]
    public void Settings_go_back_to_those_of_the_last_import_that_holds()
    {
        using var store = ProjectStore.Open(_scratch["network.db"]);
        Import(store, new ProjectFile { Name = "Eerste", ReferenceDate = Day }, ("actors.csv", Actors));
        Import(store, new ProjectFile { Name = "Tweede", ReferenceDate = Day, Focal = ["a"] }, ("een.csv", Told));
        Assert.Equal("Tweede", store.LoadProject().Name);
        Assert.Contains(new Dependent("settings", "Tweede", 2, "a"), store.UndoImport(1, By, Day).Dependents);
        Assert.True(store.UndoImport(2, By, Day).IsDone);
        Assert.Equal("Eerste", store.LoadProject().Name);
        Assert.True(store.UndoImport(1, By, Day).IsDone);
        Assert.Equal(StoreFault.NoProject, Assert.Throws<StoreException>(store.LoadProject).Kind);
    }

    [Fact]
    public void Decisions_that_came_in_a_table_go_with_it_and_those_taken_here_stay()
    {
        using var store = ProjectStore.Open(_scratch["network.db"]);
        var inTable = new NameDecision("a", "b", Verdict.Same, By, Day, "a");
        var here = new NameDecision("b", "c", Verdict.Different, By, Day);
        Import(store, ("actors.csv", Actors));
        store.Decide(here);
        Importer.Import([_scratch.Write("een.csv", Told)], store, Fixture.Context with { Decisions = [inTable, here] });
        Assert.Equal([here, inTable], store.LoadDecisions());
        Assert.Equal(["a", "c"], store.LoadEcosystem().Actors.Select(a => a.Id));
        var result = store.UndoImport(2, By, Day);
        Assert.Equal(1, result.Removed.Decisions);
        Assert.Equal([here], store.LoadDecisions());
        Assert.Equal(["a", "b", "c"], store.LoadEcosystem().Actors.Select(a => a.Id));
    }

    [Fact]
    public void Who_was_forgotten_is_not_brought_back_by_undoing_and_importing_again()
    {
        using var store = ProjectStore.Open(_scratch["network.db"]);
        Import(store, new ProjectFile { Name = "Eerste", ReferenceDate = Day, Focal = ["b"] }, ("actors.csv", Actors));
        Import(store, new ProjectFile { Name = "Tweede", ReferenceDate = Day }, ("een.csv", Told));
        Import(store, ("twee.csv", ToldAgain));
        Forgetting.Forget(store, Profile.Essay, "b", new ForgetOptions());
        Assert.True(store.UndoImport(2, By, Day).IsDone);
        // The settings that are in force again were rid of them too.
        Assert.Empty(store.LoadProject().Focal);
        Import(store, ("actors.csv", Actors), ("een.csv", Told));
        var left = store.LoadEcosystem();
        Assert.Equal(["a", "c"], left.Actors.Select(a => a.Id));
        Assert.Equal(["r2"], left.Relations.Select(r => r.Id));
    }

    [Fact]
    public void The_bytes_of_what_was_undone_are_gone()
    {
        using (var store = ProjectStore.Open(_scratch["network.db"]))
        {
            Import(store, ("actors.csv", Actors));
            Import(store, ("meer.csv", "id,name,kind,note\nzilverberg,Quakkelaar,person,roddelpraat\n"));
            Assert.True(store.UndoImport(2, By, Day).IsGone);
        }

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_scratch["network.db"])!, "network.db*"))
        {
            var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(file));
            Assert.All(["zilverberg", "Quakkelaar", "roddelpraat"], secret => Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal));
        }
    }

    /// <summary>Two imports of random tables that overlap: undoing the second gives what was there; undoing the first gives what the second alone would, or is refused where that could not be imported.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Undoing_gives_what_importing_without_it_would(int seed)
    {
        var random = new Random(seed);
        var (second, first, refused) = (0, 0, 0);
        for (var round = 0; round < 60; round++)
        {
            using var scratch = new Scratch();
            var (one, other) = (Files(scratch, "een", random), Files(scratch, "twee", random));
            using var both = ProjectStore.Open(scratch["both.db"]);
            if (!Importer.Import(one, both, Fixture.Context).Report.IsStored)
            {
                continue;
            }

            var onlyOne = Content(both);
            if (!Importer.Import(other, both, Fixture.Context).Report.IsStored)
            {
                continue;
            }

            Assert.Equal(2, both.LoadBatches().Count);
            using var alone = ProjectStore.Open(scratch["alone.db"]);
            var canBeAlone = Importer.Import(other, alone, Fixture.Context).Report.IsStored;
            if (random.Next(2) == 0)
            {
                Assert.True(both.UndoImport(2, By, Day).IsDone);
                Assert.Equal(onlyOne, Content(both));
                second++;
            }
            else
            {
                var result = both.UndoImport(1, By, Day);
                Assert.Equal(canBeAlone, result.IsDone);
                refused += canBeAlone ? 0 : 1;
                first += canBeAlone ? 1 : 0;
                if (canBeAlone)
                {
                    Assert.Equal(Sorted(alone), Sorted(both));
                    // And what stayed is the second import's own: with it everything goes.
                    Assert.True(both.UndoImport(2, By, Day).IsDone);
                    Assert.Equal(Dump.Of(new Ecosystem([], [])), Dump.Of(both.LoadAsImported()));
                }
            }
        }

        Assert.True(second > 3 && first > 2 && refused > 0, $"{second} second, {first} first, {refused} refused: too few to tell.");
    }

    private static string Content(ProjectStore store) =>
        Dump.Of(store.LoadAsImported()) + string.Join('\n', store.LoadImports().SelectMany(i => i.Tables).Select(t => $"{t.Name} {t.Sha256} {t.Stored}"));

    // Statements, and rows without an id, come in the order in which they were first said; that is another when the first who said them is gone.
    private static string Sorted(ProjectStore store)
    {
        var all = store.LoadAsImported();
        return Dump.Of(new Ecosystem(
            all.Actors,
            all.Relations.Select(r => r with { Evidence = [.. r.Evidence.OrderBy(e => e.ToString(), StringComparer.Ordinal)] }),
            all.Memberships.OrderBy(m => m.ToString(), StringComparer.Ordinal),
            all.Attendance.OrderBy(a => a.ToString(), StringComparer.Ordinal),
            all.Coverage.OrderBy(c => c.ToString(), StringComparer.Ordinal)));
    }

    private static ImportFile[] Files(Scratch scratch, string name, Random random)
    {
        var (actors, relations, memberships, attendance, coverage) = (Rows(), Rows(), Rows(), Rows(), Rows());
        // Each id always says the same of itself, so that two tables can both be right. Most name everybody, so that they can stand alone.
        var isWhole = random.Next(4) > 0;
        string[] ids = ["a", "b", "c", "d", "e"];
        foreach (var (number, id) in ids.Index())
        {
            if (isWhole || random.Next(2) == 0)
            {
                actors.Add([id, $"Naam {id}", number < 3 ? "person" : "cooperative", number == 0 ? "e" : ""]);
            }
        }

        for (var i = 0; i < 6; i++)
        {
            var (from, to) = (random.Next(2), 2 + random.Next(3));
            relations.Add([
                $"r{from}{to}", ids[from], ids[to], "contact", random.Next(3) == 0 ? "" : random.Next(2) == 0 ? "stated" : "contradicted", "", "", from == 0 && to == 4 ? "r12" : ""]);
            if (relations[^1][4].Length > 0)
            {
                (relations[^1][5], relations[^1][6]) = (random.Next(2) == 0 ? "" : ids[random.Next(2)], random.Next(2) == 0 ? "" : "2024-05");
            }

            memberships.Add([ids[random.Next(3)], ids[3 + random.Next(2)]]);
            attendance.Add([ids[random.Next(3)], ids[3 + random.Next(2)]]);
            coverage.Add([ids[random.Next(3)], "contact", random.Next(2) == 0 ? "yes" : "no"]);
        }

        return
        [
            Write(TableKind.Actors, actors, ["id", "name", "kind", "part_of"]),
            Write(TableKind.Relations, relations, ["id", "source", "target", "type", "evidence", "reported_by", "reported_on", "carried_by"]),
            Write(TableKind.Memberships, memberships, ["person", "organisation"]),
            Write(TableKind.Attendance, attendance, ["actor", "event"]),
            Write(TableKind.Coverage, coverage, ["informant", "channel", "asked"]),
        ];

        static List<string[]> Rows() => [];

        ImportFile Write(TableKind kind, List<string[]> rows, string[] headings) =>
            scratch.Write($"{name}-{TableNames.Of(kind)}.csv", Csv.Write([headings, .. rows.Take(kind == TableKind.Actors ? 5 : random.Next(rows.Count))])) with { Kind = kind };
    }

    private void Import(ProjectStore store, params (string Name, string Text)[] files) => Import(store, null, files);

    private void Import(ProjectStore store, ProjectFile? project, params (string Name, string Text)[] files)
    {
        var result = Importer.Import([.. files.Select(f => _scratch.Write(f.Name, f.Text))], store, Fixture.Context with { Project = project });
        Assert.True(result.Report.IsStored, string.Join('\n', result.Report.Findings));
    }
}
