using System.Text;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Privacy;

public sealed class ForgettingTests
{
    private const string Actors = """
        id,name,kind,part_of,aliases,note,document
        coop,Wijkcoöperatie,cooperative,,,,
        stad,Gemeente,municipality,,,,
        bank,Bank,other,,,,
        zilverberg-a,Änna Zilverberg,person,coop,Quakkelaar,roddel,
        bram,Bram Ypenhof,person,coop,,,

        """;

    private const string Relations = """
        id,source,target,type,evidence,reported_by,carried_by,document
        r1,zilverberg-a,stad,contact,stated,bram,,
        r2,coop,stad,funding,stated,,zilverberg-a,verslag
        r3,coop,bank,contact,stated,zilverberg-a,,
        r4,bram,bank,contact,stated,zilverberg-a;bram,r1,
        r5,bram,stad,contact,stated,bram,,gesprek-zilverberg-änna.docx

        """;

    private static readonly ForgetOptions Plain = new();

    [Fact]
    public void Everything_of_a_person_goes_and_nothing_of_others()
    {
        using var scratch = new Scratch();
        using var store = Filled(scratch);
        var result = Forgetting.Forget(store, Profile.Essay, "zilverberg-a", Plain);
        // By hand: r1 is theirs, r3 only they stated; r4 has another witness; r2 hung on them and r4 on r1.
        Assert.Equal((1, 2, 1, 1, 1, 1, 2), (result.People, result.Relations, result.Statements, result.Memberships, result.Attendance, result.Coverage, result.Carriers));
        Assert.True(result.IsGone);
        var left = store.LoadEcosystem();
        Assert.Equal(["bank", "bram", "coop", "feest", "stad"], left.Actors.Select(a => a.Id));
        Assert.Equal(["r2", "r4", "r5"], left.Relations.Select(r => r.Id));
        Assert.Equal("bram", Assert.Single(left.FindRelation("r4")!.Evidence).ReportedBy);
        Assert.All(left.Relations, r => Assert.True(r.CarriedBy.IsNothing));
        Assert.Equal(StruckOut.Mark, left.FindRelation("r5")!.Evidence[0].Document);
        Assert.Equal("bram", Assert.Single(left.Memberships).Person);
    }

    [Theory]
    [InlineData("zilverberg")]
    [InlineData("Zilverberg")]
    [InlineData("Quakkelaar")]
    [InlineData("roddel")]
    [InlineData("\\u00C4nna")]
    public void The_bytes_are_gone_from_the_file_and_its_journal(string secret)
    {
        using var scratch = new Scratch();
        using (var store = Filled(scratch))
        {
            Assert.True(Holds(scratch, secret) || secret == "\\u00C4nna", "the test must look for something that was there");
            Assert.True(Forgetting.Forget(store, Profile.Essay, "zilverberg-a", Plain).IsGone);
            Assert.False(Holds(scratch, secret));
        }

        Assert.False(Holds(scratch, secret));
    }

    [Fact]
    public void The_same_files_do_not_bring_them_back()
    {
        using var scratch = new Scratch();
        using var store = Filled(scratch);
        Forgetting.Forget(store, Profile.Essay, "zilverberg-a", Plain);
        // The name in the document of r5 was struck out; the file says it still. That row is taken out, as the finding advises.
        scratch.Write("relations.csv", string.Join('\n', Relations.Split('\n').Where(l => !l.StartsWith("r5", StringComparison.Ordinal))));
        var before = Dump.Of(store.LoadEcosystem());
        var again = Import(scratch, store);
        Assert.True(again.Report.IsStored, string.Join('\n', again.Report.Findings));
        Assert.Equal(before, Dump.Of(store.LoadEcosystem()));
        Assert.Contains("N801", Fixture.Codes(again.Report.Findings));
        Assert.All(again.Report.Tables, t => Assert.Equal(t.Read, t.Stored + t.Merged + t.Rejected));
        Assert.Equal(2, again.Report.Tables.Single(t => t.Table == "relations").Rejected);
        Assert.Equal(1, again.Report.Tables.Single(t => t.Table == "actors").Rejected);
        Assert.False(Holds(scratch, "zilverberg"));
    }

    [Fact]
    public void Without_a_hash_the_same_files_bring_them_back()
    {
        using var scratch = new Scratch();
        using var store = Filled(scratch);
        Forgetting.Forget(store, Profile.Essay, "zilverberg-a", Plain with { LeaveNoHash = true });
        scratch.Write("relations.csv", "id,source,target,type\nr9,bram,stad,contact\n");
        Assert.True(Import(scratch, store).Report.IsStored);
        Assert.NotNull(store.LoadEcosystem().FindActor("zilverberg-a"));
    }

    [Fact]
    public void The_first_witness_forgotten_the_second_still_counts()
    {
        using var scratch = new Scratch();
        using var store = Filled(scratch);
        Forgetting.Forget(store, Profile.Essay, "zilverberg-a", Plain);
        scratch.Write("relations.csv", "id,source,target,type,evidence,reported_by\nr7,coop,bank,contact,stated,zilverberg-a\nr7,coop,bank,contact,stated,bram\nr7,coop,bank,contact,implied,coop\n");
        var result = Import(scratch, store);
        Assert.True(result.Report.IsStored, string.Join('\n', result.Report.Findings));
        Assert.Equal(["bram", "coop"], store.LoadEcosystem().FindRelation("r7")!.Evidence.Select(e => e.ReportedBy));
        Assert.Equal(Dump.Of(result.Ecosystem!), Dump.Of(store.LoadEcosystem()));
    }

    [Fact]
    public void An_organisation_is_not_forgotten_unless_asked()
    {
        using var scratch = new Scratch();
        using var store = Filled(scratch);
        var before = Dump.Of(scratch["network.db"]);
        Assert.Equal(PrivacyFault.NotAPerson, Assert.Throws<PrivacyException>(() => Forgetting.Forget(store, Profile.Essay, "coop", Plain)).Kind);
        Assert.Equal(PrivacyFault.NobodyOfThatId, Assert.Throws<PrivacyException>(() => Forgetting.Forget(store, Profile.Essay, "niemand", Plain)).Kind);
        Assert.Equal(before, Dump.Of(scratch["network.db"]));
        Assert.Equal(1, Forgetting.Forget(store, Profile.Essay, "coop", Plain with { EvenOrganisation = true }).People);
        Assert.Null(store.LoadEcosystem().FindActor("coop"));
    }

    [Fact]
    public void All_persons_go_and_organisations_stay()
    {
        using var scratch = new Scratch();
        using var store = Filled(scratch);
        Assert.Equal(2, Forgetting.ForgetPersons(store, Profile.Essay, Plain).People);
        Assert.Equal(["bank", "coop", "feest", "stad"], store.LoadEcosystem().Actors.Select(a => a.Id));
        Assert.False(Holds(scratch, "Ypenhof"));
    }

    [Fact]
    public void Another_reader_keeps_old_pages_and_that_is_said()
    {
        using var scratch = new Scratch();
        using var store = Filled(scratch);
        using (var reader = new SqliteConnection($"Data Source={scratch["network.db"]};Pooling=False;Default Timeout=1"))
        {
            reader.Open();
            using var reading = reader.BeginTransaction(deferred: true);
            Assert.NotEmpty(Dump.Column(reader, "SELECT id FROM actor"));
            Assert.False(Forgetting.Forget(store, Profile.Essay, "zilverberg-a", Plain).IsGone);
        }

        Assert.True(Forgetting.Forget(store, Profile.Essay, "zilverberg-a", Plain).IsGone);
        Assert.False(Holds(scratch, "zilverberg"));
    }

    [Fact]
    public void Under_a_second_id_the_person_goes_too_with_what_was_decided_about_them()
    {
        using var scratch = new Scratch();
        using var store = Filled(scratch);
        scratch.Write("actors.csv", Actors + "feest,Feest,event,,,,\nz-2,A. Tuitelaar,person,coop,,,\n");
        Assert.True(Import(scratch, store).Report.IsStored);
        NameDecision[] decisions =
        [
            new("z-2", "zilverberg-a", Verdict.Same, "Bram Ypenhof", new DateOnly(2025, 1, 2), "zilverberg-a", "Tuitelaar is de meisjesnaam"),
            new("bank", "stad", Verdict.Different, "Änna Zilverberg", new DateOnly(2025, 1, 3), Note: "zei Quakkelaar zelf"),
        ];
        foreach (var decision in decisions)
            store.Decide(decision);
        Assert.Null(store.LoadEcosystem().FindActor("z-2"));
        Assert.Equal(2, Forgetting.Forget(store, Profile.Essay, "z-2", Plain).People);
        Assert.DoesNotContain(store.LoadEcosystem().Actors, a => a.Id is "z-2" or "zilverberg-a");
        // What was decided about others stays; that a forgotten person decided it does not.
        var left = Assert.Single(store.LoadDecisions());
        Assert.Equal(("bank", "stad", StruckOut.Mark, "zei […] zelf"), (left.First, left.Second, left.By, left.Note));
        Assert.All(new[] { "ilverberg", "Tuitelaar", "z-2", "Quakkelaar" }, word => Assert.False(Holds(scratch, word), word));

        // A table of decisions that is carried along does not bring it back.
        scratch.Write("relations.csv", "id,source,target,type\nr9,coop,bank,contact\n");
        var again = Import(scratch, store, decisions);
        Assert.True(again.Report.IsStored, string.Join('\n', again.Report.Findings));
        Assert.Contains(again.Report.Findings, f => f.Code == "N801" && f.Where.File == DecisionTable.FileName);
        Assert.DoesNotContain(store.LoadDecisions(), d => d.Verdict == Verdict.Same);
        Assert.False(Holds(scratch, "z-2"));
    }

    [Fact]
    public void A_short_name_goes_out_of_a_sentence_and_a_word_like_it_stays()
    {
        using var scratch = new Scratch();
        scratch.Write("actors.csv", """
            id,name,kind,part_of,note
            coop,De Bo,cooperative,,"Bo belde; Boris niet, en de bo ook niet."
            bo-1,Bo,person,coop,
            jan,Jan de Vos,person,coop,
            ida,Ida,person,coop,"Jan zag Bo in mei."

            """);
        scratch.Write("relations.csv", "id,source,target,type,document,note\nr1,ida,coop,contact,gesprek-bo.docx,met Jan de Vos\n");
        using var store = ProjectStore.Open(scratch["network.db"]);
        Assert.True(Import(scratch, store).Report.IsStored);
        Forgetting.Forget(store, Profile.Essay, "bo-1", Plain);
        var left = store.LoadEcosystem();
        Assert.Equal(("[…] belde; Boris niet, en de bo ook niet.", "Jan zag […] in mei."), (left.Actor("coop").Note, left.Actor("ida").Note));
        Assert.Equal(StruckOut.Mark, left.FindRelation("r1")!.Evidence[0].Document);
        // By hand: "Jan" alone is a part of a name, so somebody must look: in the note about Ida. "De Bo" was such a text for Bo, the name of an organisation.
        Assert.Equal(1, Forgetting.Forget(store, Profile.Essay, "jan", Plain).Doubtful);
        Assert.Equal("met […]", store.LoadEcosystem().FindRelation("r1")!.Note);
    }

    [Fact]
    public void A_count_stays_for_each_and_the_list_of_exports_names_nobody()
    {
        using var scratch = new Scratch();
        using var store = Filled(scratch);
        ExportLog.Add(store, new ExportEntry
        {
            File = "kaart zilverberg-a.svg",
            Format = "svg",
            Audience = Audience.Members,
            Own = ["coop", "zilverberg-a"],
            Context = "voor Änna Zilverberg",
            Recipient = "Quakkelaar",
            Sha256 = new string('0', 64),
        });
        Forgetting.Forget(store, Profile.Essay, "zilverberg-a", Plain with { On = new DateOnly(2025, 2, 3) });
        Forgetting.Forget(store, Profile.Essay, "bram", Plain with { LeaveNoHash = true });
        var entry = Assert.Single(ExportLog.Read(store));
        Assert.Equal(("kaart […].svg", "voor […]", StruckOut.Mark), (entry.File, entry.Context, entry.Recipient));
        Assert.Equal(["coop"], entry.Own);
        Assert.False(Holds(scratch, "zilverberg"));
        using var reader = new SqliteConnection($"Data Source={scratch["network.db"]};Pooling=False");
        reader.Open();
        // By hand: Änna had two relations that go, one statement on a relation of others, a membership, a presence, a question. Of Bram the two that were left.
        Assert.Equal(["2 1 1 1 1 2025-02-03 64", "2 0 1 0 0  0"], Dump.Column(
            reader, "SELECT printf('%d %d %d %d %d %s %d', relations, statements, memberships, attendance, coverage, forgotten_on, length(coalesce(hash, ''))) FROM tombstone ORDER BY number"));
    }

    private static ProjectStore Filled(Scratch scratch)
    {
        scratch.Write("actors.csv", Actors + "feest,Feest,event,,,,\n");
        scratch.Write("relations.csv", Relations);
        scratch.Write("memberships.csv", "person,organisation\nzilverberg-a,coop\nbram,coop\n");
        scratch.Write("attendance.csv", "actor,event\nzilverberg-a,feest\n");
        scratch.Write("coverage.csv", "informant,channel,asked\nzilverberg-a,contact,yes\n");
        var store = ProjectStore.Open(scratch["network.db"]);
        var result = Import(scratch, store);
        Assert.True(result.Report.IsStored, string.Join('\n', result.Report.Findings));
        return store;
    }

    private static ImportResult Import(Scratch scratch, ProjectStore store, params NameDecision[] decisions) => Importer.Import(
        [.. Directory.GetFiles(scratch.Folder, "*.csv").Order(StringComparer.Ordinal).Select(f => new ImportFile(f))], store, new ImportContext { Decisions = [.. decisions] });

    private static bool Holds(Scratch scratch, string text) => Directory.GetFiles(scratch.Folder, "network.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });
}
