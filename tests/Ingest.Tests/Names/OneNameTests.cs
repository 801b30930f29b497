using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Names;

/// <summary>Decisions, carried out where what is known is read; the rows that were imported stay as they are.</summary>
public sealed class OneNameTests : IDisposable
{
    private const string Actors = "id,name,kind,city,kvk,aliases\na,Alfa,cooperative,Breda,,\nb,Stichting Alfa,cooperative,,30280353,Alpha\nc,ALFA,cooperative,Tilburg,,\ng,Gemeente,municipality,,,\np,Piet,person,,,\n";
    private const string Relations = "id,source,target,type,carried_by,reported_by,document\nr1,g,a,funding,,p,x.pdf\nr2,g,b,funding,r1|b,b,y.pdf\nr3,a,b,contact,,,\nr4,p,c,contact,,,\n";

    private readonly Scratch _scratch = new();

    private string Database => _scratch["w.db"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void One_id_is_shown_and_relations_run_to_it_with_the_evidence_of_both()
    {
        var (read, findings) = Read(Same("a", "b", "a"));
        Assert.Equal(["a", "c", "g", "p"], read.Actors.Select(a => a.Id));
        var actor = read.Actor("a");
        Assert.Equal(("Alfa", "Breda", "30280353"), (actor.Name, actor.City, actor.Kvk));
        Assert.Equal(["Stichting Alfa", "Alpha"], actor.Aliases);
        Assert.Equal(("a", "x.pdf"), (read.FindRelation("r1")!.Target, read.FindRelation("r1")!.Evidence.Single().Document));
        Assert.Equal(("a", "y.pdf", "a", "r1|a"), (
            read.FindRelation("r2")!.Target, read.FindRelation("r2")!.Evidence.Single().Document, read.FindRelation("r2")!.Evidence.Single().ReportedBy,
            read.FindRelation("r2")!.CarriedBy.ToString()));
        Assert.Equal(["W234"], Fixture.Codes(findings));
        Assert.Null(read.FindRelation("r3"));
        Assert.Equal("a", read.Memberships.Single().Organisation);
    }

    [Fact]
    public void What_differs_is_said_and_what_one_leaves_out_is_not()
    {
        var (_, findings) = Read(Same("a", "c", "c"));
        var finding = Assert.Single(findings, f => f.Code == "W233");
        Assert.Equal(("c", "a", "city"), (finding.Found, finding.Arguments[0], finding.Arguments[1]));
    }

    [Fact]
    public void Undoing_brings_back_exactly_what_was_there()
    {
        Import();
        using var store = ProjectStore.OpenExisting(Database);
        var before = Dump.Of(store.LoadEcosystem());
        store.Decide(Same("a", "b", "a"));
        Assert.NotEqual(before, Dump.Of(store.LoadEcosystem()));
        Assert.Equal(before, Dump.Of(store.LoadAsImported()));
        store.Decide(new NameDecision("b", "a", Verdict.Undone, "MK", Fixture.Date));
        Assert.Equal(before, Dump.Of(store.LoadEcosystem()));
        Assert.Equal([Verdict.Same, Verdict.Undone], store.LoadDecisions().Select(d => d.Verdict));
    }

    [Fact]
    public void A_chain_ends_at_the_last_that_was_kept_whatever_came_first()
    {
        foreach (var log in new[] { new[] { Same("a", "b", "b"), Same("b", "c", "c") }, [Same("b", "c", "c"), Same("a", "b", "b")] })
        {
            var names = new OneName(log);
            Assert.Equal("c", names.Id("a"));
            Assert.Equal("c", names.Id("b"));
            Assert.Equal("c", names.Id("c"));
        }
    }

    [Fact]
    public void Decisions_are_replayed_at_the_next_import_and_hold_for_the_rows_that_come_with_it()
    {
        Import();
        using var store = ProjectStore.OpenExisting(Database);
        store.Decide(Same("a", "b", "a"));
        var more = Importer.Import([_scratch.Write("meer-relaties.csv", "id,source,target,type\nr9,p,b,contact\n")], store, Fixture.Context);
        Assert.Equal("a", more.Ecosystem!.FindRelation("r9")!.Target);
        Assert.Equal("b", store.LoadAsImported().FindRelation("r9")!.Target);
        Assert.Equal("a", store.LoadEcosystem().FindRelation("r9")!.Target);
    }

    [Fact]
    public void An_id_without_a_row_is_read_as_the_one_it_was_decided_to_be_also_when_the_file_comes_again()
    {
        ImportFile[] files =
        [
            _scratch.Write("actors.csv", "id,name,kind\na,Alfa,cooperative\np,Piet,person\n"),
            _scratch.Write("relations.csv", "id,source,target,type,reported_by,carried_by\nr1,p,b,contact,b,\nr1,p,b,contact,p,\nr2,p,a,contact,,b\n"),
            _scratch.Write("memberships.csv", "person,organisation\np,b\n"),
        ];
        var context = Fixture.Context with { Decisions = [Same("a", "b", "a")] };
        for (var time = 1; time <= 2; time++)
        {
            var result = Importer.Import(files, Database, context);
            Assert.True(result.Report.IsStored);
            Assert.Contains("N237", Fixture.Codes(result.Report.Findings));
            Assert.Equal(("a", 2), (result.Ecosystem!.FindRelation("r1")!.Target, result.Ecosystem.FindRelation("r1")!.Evidence.Length));
            Assert.Equal("a", result.Ecosystem.FindRelation("r2")!.CarriedBy.ToString());
            Assert.Equal("a", result.Ecosystem.Memberships.Single().Organisation);
        }
    }

    [Fact]
    public void A_table_that_is_imported_again_does_not_bring_back_what_was_undone_since()
    {
        var context = Fixture.Context with { Decisions = [Same("a", "b", "a")] };
        Import(context);
        using (var store = ProjectStore.OpenExisting(Database))
        {
            store.Decide(new NameDecision("a", "b", Verdict.Undone, "MK", Fixture.Date));
        }

        var result = Import(context);
        Assert.NotNull(result.Ecosystem!.FindActor("b"));
        using var after = ProjectStore.OpenExisting(Database);
        Assert.Equal(2, after.LoadDecisions().Length);
    }

    [Fact]
    public void A_log_with_the_same_decision_twice_keeps_both()
    {
        NameDecision[] log = [Same("a", "b", "a"), new("a", "b", Verdict.Undone, "MK", Fixture.Date), Same("a", "b", "a")];
        Assert.Equal(log, NameDecision.New([], log));
        Assert.Equal([log[2]], NameDecision.New(log[..2], log));
        Assert.Empty(NameDecision.New(log, log));
        Assert.Equal(Verdict.Same, Assert.Single(NameDecision.InForce(log)).Verdict);
    }

    [Fact]
    public void A_part_gets_its_whole_and_a_circle_is_left_out_of_account()
    {
        var (read, findings) = Read(new NameDecision("a", "g", Verdict.PartOf, "MK", Fixture.Date), new NameDecision("g", "a", Verdict.Different, "MK", Fixture.Date));
        Assert.Null(read.Actor("a").PartOf);
        (read, findings) = Read(new NameDecision("a", "g", Verdict.PartOf, "MK", Fixture.Date), new NameDecision("g", "c", Verdict.PartOf, "MK", Fixture.Date), new NameDecision("c", "a", Verdict.PartOf, "MK", Fixture.Date));
        Assert.Equal(("g", "c", null), (read.Actor("a").PartOf, read.Actor("g").PartOf, read.Actor("c").PartOf));
        Assert.Equal(["W235"], Fixture.Codes(findings));
    }

    [Fact]
    public void Settings_that_name_the_other_id_mean_the_one_that_was_kept()
    {
        var file = new OneName([Same("a", "b", "a")]).Read(new ProjectFile { Name = "proef", ReferenceDate = Fixture.Date, Focal = ["b", "a", "c"] });
        Assert.Equal(["a", "c"], file.Focal);
    }

    [Fact]
    public void A_folder_carries_its_decisions_along_in_Dutch_too()
    {
        Tables();
        _scratch.Write("names.csv", "eerste;tweede;besluit;blijft;door;op;opmerking\na;b;hetzelfde;a;MK;2025-03-01;zelfde KvK\na;c;verschillend;;MK;1-3-2025;\n");
        var project = ProjectFolder.Read(_scratch.Folder, Fixture.Date);
        Assert.Equal([Same("a", "b", "a") with { On = new(2025, 3, 1), Note = "zelfde KvK" }, new("a", "c", Verdict.Different, "MK", new(2025, 3, 1))], project.Decisions);
        Assert.DoesNotContain("W509", Fixture.Codes(project.Findings));
    }

    [Fact]
    public void A_table_of_names_of_another_sort_is_no_table_of_decisions()
    {
        Tables();
        _scratch.Write("names.csv", "naam,bijnaam\nx,y\n");
        var project = ProjectFolder.Read(_scratch.Folder, Fixture.Date);
        Assert.Empty(project.Decisions);
        Assert.Contains("W509", Fixture.Codes(project.Findings));
    }

    [Fact]
    public void Every_fault_of_a_table_is_said_and_none_of_its_decisions_taken()
    {
        Tables();
        _scratch.Write("names.csv", "first,second,verdict,kept,by,on\na,b,misschien,,MK,2025-03-01\na,c,different,,,2025\n");
        var project = ProjectFolder.Read(_scratch.Folder, Fixture.Date);
        Assert.Null(project.Project);
        Assert.Empty(project.Decisions);
        Assert.Equal(["E210", "E403", "E405"], Fixture.Codes(project.Findings));
    }

    private static NameDecision Same(string a, string b, string kept) => new(a, b, Verdict.Same, "MK", Fixture.Date, kept);

    private ImportFile[] Tables() => [_scratch.Write("actors.csv", Actors), _scratch.Write("relations.csv", Relations), _scratch.Write("memberships.csv", "person,organisation\np,b\n")];

    private ImportResult Import(ImportContext? context = null) => Importer.Import(Tables(), Database, context ?? Fixture.Context);

    private (Ecosystem Ecosystem, IEnumerable<Graph.Results.Finding> Findings) Read(params NameDecision[] log)
    {
        var raw = Importer.Check(Tables(), Fixture.Context).Ecosystem!;
        var (ecosystem, findings) = new OneName(NameDecision.InForce(log)).Read(raw);
        return (ecosystem, findings);
    }
}
