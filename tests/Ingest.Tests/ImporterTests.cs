using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests;

public sealed class ImporterTests : IDisposable
{
    private const string Actors = "id,name,kind,part_of\na,Anna,person,b\nb,Buurthuis,cooperative,\n";
    private readonly Scratch _scratch = new();

    private string Path => _scratch["network.db"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void What_is_imported_is_read_back_equal()
    {
        using var store = ProjectStore.Open(Path);
        var result = Importer.Import(Everything(), store, Fixture.Context);
        Assert.True(result.Report.IsStored);
        Assert.Equal(Dump.Of(result.Ecosystem!), Dump.Of(store.LoadEcosystem()));
        Assert.Equal(Dump.Of(Importer.Check(Everything(), Fixture.Context).Ecosystem!), Dump.Of(store.LoadEcosystem()));
    }

    [Fact]
    public void A_name_where_an_id_belongs_gets_the_id_as_a_hint_unless_two_have_that_name()
    {
        var report = Importer.Check(
            [
                _scratch.Write("actors.csv", "id,name,kind\na,Anna,person\nzorg,Zorgcollectief Wijk,cooperative\nx,De Brug,other\ny,de brug,other\n"),
                _scratch.Write("relations.csv", "id,source,target,type\nr1,a,Zorg-collectief wijk,contact\nr2,a,De Brug,contact\n"),
            ],
            Fixture.Context).Report;
        Assert.Equal(
            [("Zorg-collectief wijk", "zorg"), ("De Brug", "")],
            report.Findings.Where(f => f.Code == "E205").Select(f => (f.Found, f.Arguments[0])));
    }

    [Fact]
    public void A_kind_or_type_that_is_nearly_right_gets_a_hint()
    {
        var report = Importer.Check(
            [
                _scratch.Write("actors.csv", "id,name,kind\na,Anna,persoonn\nb,Bo,spaceship\n"),
                _scratch.Write("relations.csv", "id,source,target,type\nr1,a,b,financiring\n"),
            ],
            Fixture.Context).Report;
        Assert.Equal(
            [("W406", "persoon"), ("W406", ""), ("W407", "financiering")],
            report.Findings.Where(f => f.Code is "W406" or "W407").OrderBy(f => f.Code, StringComparer.Ordinal).Select(f => (f.Code, f.Arguments[0])));
    }

    [Fact]
    public void Every_column_arrives()
    {
        var ecosystem = Importer.Check(Everything(), Fixture.Context).Ecosystem!;
        var actor = ecosystem.Actor("w");
        Assert.Equal(
            ("Wijkcoöperatie", "cooperative", Sphere.Hybrid, "Rotterdam", "r", "coöperatie", "2018", 2, true, 7, "12345678", "87654321", "00000003123456780000", "WK059901", "d.pdf", "p. 3", "Let op"),
            (actor.Name, actor.Kind, actor.Sphere, actor.City, actor.PartOf, actor.LegalForm, actor.Since, actor.Level, actor.IsGeneric, actor.Persons,
                actor.Kvk, actor.Rsin, actor.Oin, actor.Cbs, actor.Document, actor.DocumentRef, actor.Note));
        Assert.Equal(["Vreewijk", "Carnisse"], actor.Neighbourhoods);
        Assert.Equal(["WC", "De Wijk"], actor.Aliases);
        Assert.Equal("rood", actor.Attributes["Kleur"]);

        var relation = ecosystem.FindRelation("r1")!;
        Assert.Equal(("g", "w", "funding", "financial", true, 2.5, 1234.5m, RelationStatus.AtRisk), (
            relation.Source, relation.Target, relation.Type, relation.Resource, relation.IsDirected, relation.Strength, relation.AmountEur, relation.Status));
        Assert.Equal(("2018-06", null, true), (relation.Period.From?.Text, relation.Period.To?.Text, relation.Period.IsOpenEnded));
        Assert.Equal(("p|w;r2", "g", "w", true), (relation.CarriedBy.ToString(), relation.SourceActingFor, relation.TargetActingFor, relation.DoNotApproach));
        Assert.Equal([new Evidence(EvidenceKind.Implied, "p", "d.pdf", "r. 7"), new Evidence(EvidenceKind.Stated, null, "e.pdf", null)], relation.Evidence);
        Assert.Equal(new Membership("p", "w", "board", new Period(PartialDate.Parse("2019"), PartialDate.Parse("2020-02"))), Assert.Single(ecosystem.Memberships));
        Assert.Equal(new Attendance("p", "w", PartialDate.Parse("2024-03-01"), "spreker"), Assert.Single(ecosystem.Attendance));
        Assert.Equal(new Coverage("p", "contact", true, false, PartialDate.Parse("2024"), "d.pdf"), Assert.Single(ecosystem.Coverage));
    }

    [Fact]
    public void The_same_import_twice_changes_nothing()
    {
        using var store = ProjectStore.Open(Path);
        var first = Importer.Import(Everything(), store, Fixture.Context);
        var before = Dump.Of(Path);
        var second = Importer.Import(Everything(), store, Fixture.Context);
        Assert.Equal(before, Dump.Of(Path));
        Assert.True(second.Report.IsStored);
        Assert.All(second.Report.Tables, t => Assert.Equal((t.Read, 0, 0), (t.Merged, t.Stored, t.Rejected)));
        Assert.Equal(Dump.Of(first.Ecosystem!), Dump.Of(second.Ecosystem!));
    }

    [Fact]
    public void The_settings_of_the_project_come_along_in_the_same_transaction()
    {
        var folder = ProjectFolder.Read(Fixture.PathOf("wijkwerk"));
        using var store = ProjectStore.Open(Path);
        Importer.Import(folder.Files, store, new ImportContext { Project = folder.Project });
        var before = Dump.Of(Path);
        Importer.Import(folder.Files, store, new ImportContext { Project = folder.Project });
        Assert.Equal(before, Dump.Of(Path));
        Assert.Equal("Wijkwerk", store.LoadProject().Name);
    }

    [Fact]
    public void Relations_without_ids_get_the_same_ids_every_time()
    {
        ImportFile[] files = [_scratch.Write("actors.csv", Actors), _scratch.Write("relations.csv", "source,target,type,note\na,b,contact,1\na,b,contact,2\n")];
        using var store = ProjectStore.Open(Path);
        var ids = Importer.Import(files, store, Fixture.Context).Ecosystem!.Relations.Select(r => r.Id);
        Assert.Equal(["a--contact--b", "a--contact--b#2"], ids);
        Assert.Equal([2, 2], Importer.Import(files, store, Fixture.Context).Report.Tables.Select(t => t.Merged));
    }

    [Fact]
    public void Files_of_the_same_name_are_told_apart_by_their_folders()
    {
        Directory.CreateDirectory(_scratch["noord"]);
        Directory.CreateDirectory(_scratch["zuid"]);
        ImportFile[] files = [_scratch.Write("noord/actors.csv", Actors), _scratch.Write("zuid/actors.csv", "id,name,kind\nz,Zus,person\n,Cor,person\n")];
        var report = Importer.Check(files, Fixture.Context).Report;
        Assert.Equal(["noord/actors.csv", "zuid/actors.csv"], report.Tables.Select(t => t.File));
        Assert.Equal([0, 1], report.Tables.Select(t => t.Rejected));
    }

    [Fact]
    public void A_table_that_cannot_be_read_does_not_make_every_id_unknown()
    {
        ImportFile[] files = [new(_scratch["actors.csv"]), _scratch.Write("relations.csv", "id,source,target,type\nr1,a,b,contact\n")];
        var report = Importer.Check(files, Fixture.Context).Report;
        Assert.Equal(["E101"], report.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code));
    }

    [Fact]
    public void Two_new_databases_from_the_same_files_are_equal()
    {
        foreach (var name in new[] { "1.db", "2.db" })
        {
            using var store = ProjectStore.Open(_scratch[name]);
            Importer.Import(Everything(), store, Fixture.Context);
        }

        Assert.Equal(Dump.Of(_scratch["1.db"]), Dump.Of(_scratch["2.db"]));
    }

    [Fact]
    public void Rows_read_are_stored_merged_or_rejected_and_that_is_kept()
    {
        var file = _scratch.Write("actors.csv", Actors + "a,Anna,person,b\n");
        using var store = ProjectStore.Open(Path);
        var table = Assert.Single(Importer.Import([file], store, Fixture.Context).Report.Tables);
        Assert.Equal((3, 2, 1, 0), (table.Read, table.Stored, table.Merged, table.Rejected));
        var kept = Assert.Single(store.LoadImports());
        Assert.Equal(table, Assert.Single(kept.Tables) with { UnknownColumns = table.UnknownColumns });
        Assert.Equal(["N202"], kept.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Each_of_several_reporters_makes_a_statement()
    {
        var actors = _scratch.Write("actors.csv", Actors);
        var relations = _scratch.Write("relations.csv", "id,source,target,type,reported_by\nr1,a,b,contact,a; b;a\n");
        using var store = ProjectStore.Open(Path);
        var said = Importer.Import([actors, relations], store, Fixture.Context).Ecosystem!.FindRelation("r1")!.Evidence;
        Assert.Equal([new Evidence(EvidenceKind.Stated, "a"), new Evidence(EvidenceKind.Stated, "b")], said);
        Assert.Equal(said, store.LoadEcosystem().FindRelation("r1")!.Evidence);
        Assert.Equal((1, 1), Importer.Import([relations], store, Fixture.Context).Report.Tables.Select(t => (t.Read, t.Merged)).Single());
    }

    [Fact]
    public void Every_reporter_must_be_known()
    {
        var actors = _scratch.Write("actors.csv", Actors);
        var relations = _scratch.Write("relations.csv", "id,source,target,type,reported_by\nr1,a,b,contact,a;x;y\n");
        var findings = Importer.Check([actors, relations], Fixture.Context).Report.Findings;
        Assert.Equal(["x", "y"], findings.Where(f => f.Code == "E205").Select(f => f.Found));
    }

    [Fact]
    public void A_sign_that_is_no_character_is_read_like_any_other()
    {
        var actors = _scratch.Write("actors.csv", "id,name,kind,col\uFFFEour\na,An\uFFFEna,person,red\n");
        var report = Importer.Check([actors], Fixture.Context).Report;
        Assert.DoesNotContain(report.Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void An_error_stops_everything_and_every_fault_is_named()
    {
        var actors = _scratch.Write("actors.csv", Actors + "c,Cor,person,x\n,Dirk,person,\n");
        var relations = _scratch.Write("relations.csv", "id,source,target,type,strength,status\nr1,a,b,contact,veel,misschien\nr2,a,y,contact,1,active\n");
        using var store = ProjectStore.Open(Path);
        var before = Dump.Of(Path);
        var result = Importer.Import([actors, relations], store, Fixture.Context);
        Assert.False(result.Report.IsStored);
        Assert.Null(result.Ecosystem);
        Assert.Equal(before, Dump.Of(Path));
        var errors = result.Report.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Where.File, f.Where.Row, f.Where.Column, f.Found));
        Assert.Equal(
            [
                ("E205", "actors.csv", 4, "part_of", "x"), ("E201", "actors.csv", 5, "id", ""), ("E401", "relations.csv", 2, "strength", "veel"),
                ("E405", "relations.csv", 2, "status", "misschien"), ("E205", "relations.csv", 3, "target", "y"),
            ],
            errors);
        Assert.Equal([(4, 2, 2), (2, 0, 2)], result.Report.Tables.Select(t => (t.Read, t.Stored, t.Rejected)));
    }

    [Fact]
    public void A_note_stops_a_strict_import_only()
    {
        var file = _scratch.Write("actors.csv", Actors.Replace("part_of", "kleur", StringComparison.Ordinal));
        using var store = ProjectStore.Open(Path);
        Assert.False(Importer.Import([file], store, Fixture.Context with { IsStrict = true }).Report.IsStored);
        Assert.Empty(store.LoadEcosystem().Actors);
        Assert.True(Importer.Import([file], store, Fixture.Context).Report.IsStored);
    }

    [Theory]
    // Rows in the same files that say the same, and a row that cannot be used: each is a finding, and the database stays empty.
    [InlineData("id,name,kind\na,A,person\na,A,person\n", 2, 1, 1, 0)]
    [InlineData("id,name,kind,level\na,A,person,\nb,B,person,veel\n", 2, 1, 0, 1)]
    // The same rows in the database are no finding: importing again is no fault under strict either.
    [InlineData("id,name,kind\na,A,person\n", 1, 1, 0, 0)]
    public void Strict_stops_what_merges_or_rejects_rows_and_importing_again_is_neither(string actors, int read, int stored, int merged, int rejected)
    {
        var file = _scratch.Write("actors.csv", actors);
        var strict = Fixture.Context with { IsStrict = true, WithRows = true };
        using var store = ProjectStore.Open(Path);
        var report = Importer.Import([file], store, strict).Report;
        Assert.Equal((read, stored, merged, rejected), report.Tables.Select(t => (t.Read, t.Stored, t.Merged, t.Rejected)).Single());
        Assert.Equal(merged + rejected, report.Rows.Length);
        Assert.Equal(merged + rejected == 0, report.IsStored);
        Assert.Equal(merged + rejected > 0, store.LoadEcosystem().Actors.IsEmpty);
        Assert.Equal(report.IsStored ? 1 : 0, store.LoadBatches().Count);
        if (report.IsStored)
        {
            var again = Importer.Import([file], store, strict).Report;
            Assert.Equal((true, read), (again.IsStored, again.Tables[0].Merged));
        }
    }

    [Fact]
    public void Relations_may_name_actors_of_an_earlier_import_and_statements_are_added_to_relations()
    {
        using var store = ProjectStore.Open(Path);
        Assert.True(Importer.Import([_scratch.Write("actors.csv", Actors)], store, Fixture.Context).Report.IsStored);
        const string Heading = "id,source,target,type,evidence,document\n";
        Assert.True(Importer.Import([_scratch.Write("relations.csv", Heading + "r1,a,b,contact,stated,x\n")], store, Fixture.Context).Report.IsStored);
        var more = Importer.Import([_scratch.Write("relations.csv", Heading + "r1,a,b,contact,stated,x\nr1,a,b,contact,contradicted,y\n")], store, Fixture.Context);
        Assert.Equal(["W306", "N414"], more.Report.Findings.Select(f => f.Code).Distinct().Order().Reverse());
        Assert.Equal((2, 1, 1), more.Report.Tables.Select(t => (t.Read, t.Stored, t.Merged)).Single());
        Assert.Equal(["x", "y"], store.LoadEcosystem().FindRelation("r1")!.Evidence.Select(e => e.Document));
        Assert.Equal(Dump.Of(more.Ecosystem!), Dump.Of(store.LoadEcosystem()));
    }

    [Fact]
    public void Files_of_Kumu_are_read_by_their_labels_and_get_ids()
    {
        ImportFile[] files = [new(Fixture.PathOf("bytes", "kumu-elements.csv"), Ingest.Tables.TableKind.Actors), new(Fixture.PathOf("bytes", "kumu-connections.csv"))];
        var ecosystem = Importer.Check(files, Fixture.Context).Ecosystem!;
        Assert.Equal(["Anna", "Buurthuis"], ecosystem.Actors.Select(a => a.Id));
        Assert.Equal("Anna--contact--Buurthuis", Assert.Single(ecosystem.Relations).Id);
    }

    [Fact]
    public void The_same_import_gives_the_same_report_in_every_culture()
    {
        var reports = new[] { "nl-NL", "tr-TR", "en-US" }.Select(name =>
        {
            using var _ = new Culture(name);
            var result = Importer.Check(Everything(), Fixture.Context);
            return Dump.Of(result.Ecosystem!) + string.Join('\n', result.Report.Findings.Select(f => Ingest.Checking.FindingText.Render(f, "nl")));
        });
        Assert.Single(reports.Distinct());
    }

    private ImportFile[] Everything() =>
    [
        _scratch.Write("actoren.csv", "Id;Naam;Soort;Sfeer;Wijk;Stad;Onderdeel van;Rechtsvorm;Sinds;Niveau;Generiek;Personen;Alias;KvK;RSIN;OIN;CBS;Document;Vindplaats;Opmerking;Kleur\n"
            + "w;Wijkcoöperatie;coöperatie;hybride;\"Vreewijk;Carnisse\";Rotterdam;r;coöperatie;2018;2;ja;7;\"WC; De Wijk\";12345678;87654321;00000003123456780000;WK059901;d.pdf;p. 3;Let op;rood\n"
            + "r;Rotterdam;plek\ng;Gemeente;gemeente\np;Piet;persoon\n"),
        _scratch.Write("relaties.csv", "Id;Bron;Doel;Soort;Middel;Gericht;Sterkte;Bedrag;Van;Tot;Status;Bewijs;Hangt aan;Bron namens;Doel namens;Niet benaderen;Volgens;Document;Vindplaats\n"
            + "r1;g;w;funding;geld;ja;2,5;\"€ 1.234,50\";06-2018;open;risico;afgeleid;\"p|w;r2\";g;w;ja;p;d.pdf;r. 7\n"
            + "r1;g;w;funding;geld;ja;2,5;\"€ 1.234,50\";06-2018;open;risico;gesteld;\"p|w;r2\";g;w;ja;;e.pdf;\n"
            + "r2;p;w;contact;;nee;;;;;;;;;;;;;\n"),
        _scratch.Write("lidmaatschappen.csv", "persoon,organisatie,functie,van,tot\np,w,bestuur,2019,2020-02\n"),
        _scratch.Write("aanwezigheid.csv", "wie,bijeenkomst,datum,rol\np,w,1-3-2024,spreker\n"),
        _scratch.Write("dekking.csv", "informant,kanaal,gevraagd,volledig,datum,document\np,contact,ja,nee,2024,d.pdf\n"),
    ];

    [Fact]
    public void Every_row_that_is_not_stored_is_named_with_its_reason()
    {
        var actors = _scratch.Write("actors.csv", "id,name,kind\na,A,person\nb,B,person\na,A,person\nb,C,person\nc,C,\n");
        var relations = _scratch.Write("relations.csv", "id,source,target,type,strength\nr1,a,b,contact,2\nr1,a,b,contact,2\nr2,a,z,contact,veel\nr3,a,a,contact,1\n");
        var report = Importer.Check([actors, relations], Fixture.Context with { WithRows = true }).Report;
        Assert.Equal(
            [
                ("actors.csv", 4, "", "actors.csv:2"), ("actors.csv", 5, "E203", null), ("actors.csv", 6, "E210", null),
                ("relations.csv", 3, "", "relations.csv:2"), ("relations.csv", 4, "E401,E205", null), ("relations.csv", 5, "E303", null),
            ],
            report.Rows.Select(r => (r.Where.File, r.Where.Row!.Value, string.Join(',', r.Codes), r.SameAs)));
        Assert.All(report.Tables, t => Assert.Equal(t.Read, t.Stored + t.Merged + t.Rejected));
        Assert.Equal(report.Tables.Sum(t => t.Merged + t.Rejected), report.Rows.Length);
    }

    [Fact]
    public void A_row_that_repeats_another_and_is_wrong_as_well_is_rejected_and_counted_once()
    {
        // Both rows run from an actor to itself; the second says what the first says.
        var actors = _scratch.Write("actors.csv", "id,name,kind\na,A,person\nb,B,person\n");
        var relations = _scratch.Write("relations.csv", "id,source,target,type\nr1,a,a,contact\nr1,a,a,contact\nr2,a,b,contact\n");
        var table = Importer.Check([actors, relations], Fixture.Context).Report.Tables[1];
        Assert.Equal((3, 1, 0, 2), (table.Read, table.Stored, table.Merged, table.Rejected));
    }

    [Fact]
    public void Rows_that_the_database_has_are_named_too()
    {
        using var store = ProjectStore.Open(_scratch["network.db"]);
        ImportFile[] files = [_scratch.Write("actors.csv", "id,name,kind\na,A,person\nb,B,person\n"), _scratch.Write("relations.csv", "id,source,target,type\nr1,a,b,contact\n")];
        Importer.Import(files, store, Fixture.Context);
        var rows = Importer.Import(files, store, Fixture.Context with { WithRows = true }).Report.Rows;
        Assert.Equal([("actors.csv", 2), ("actors.csv", 3), ("relations.csv", 2)], rows.Select(r => (r.Where.File, r.Where.Row!.Value)));
        Assert.All(rows, r => Assert.True(!r.IsRejected && r.SameAs is null));
    }

    [Theory]
    [InlineData("actors.csv", "relations.csv")]
    [InlineData("relations.csv", "actors.csv")]
    public void What_is_stored_holds_all_its_own_keys_whatever_the_order_of_the_files(string first, string second)
    {
        _scratch.Write("actors.csv", "id,name,kind,part_of\na,A,person,\nb,B,person,c\nc,C,person,\n");
        _scratch.Write("relations.csv", "id,source,target,type,reported_by\nr1,a,b,contact,c;a\nr1,a,b,contact,b\n");
        using var store = ProjectStore.Open(_scratch["network.db"]);
        var result = Importer.Import([new ImportFile(_scratch[first]), new ImportFile(_scratch[second])], store, Fixture.Context);
        Assert.True(result.Report.IsStored);
        Assert.Equal([first, second], result.Report.Tables.Select(t => t.File));
        Assert.Equal(Dump.Of(result.Ecosystem!), Dump.Of(store.LoadEcosystem()));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_scratch["network.db"]};Pooling=False");
        connection.Open();
        // Keys are not checked while rows are stored: the checks have seen to that.
        Assert.Empty(Dump.Column(connection, "SELECT \"table\" FROM pragma_foreign_key_check"));
    }
}
