using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Export and import again: the same ecosystem where a format can carry it, and a finding for what it cannot.</summary>
public sealed class NetworkRoundTripTests
{
    public static TheoryData<string, string> Lossless =>
        new(from set in new[] { "data/wijkcooperaties", "data/known/toy", "data/voorbeeldwijk" } from format in new[] { "graphml", "gexf" } select (set, format));

    [Theory]
    [MemberData(nameof(Lossless))]
    public void All_five_tables_come_back_as_they_were(string set, string format)
    {
        using var scratch = new Scratch();
        var ecosystem = Read(set);
        var written = NetworkFile.Write(ecosystem, format, $"net.{format}");
        Assert.Empty(written.Findings);
        File.WriteAllBytes(scratch[$"net.{format}"], written.Bytes);
        var result = Importer.Check([new ImportFile(scratch[$"net.{format}"])], new ImportContext());
        Assert.DoesNotContain(result.Report.Findings, f => f.Severity != Severity.Note && f.Code is not ("W306" or "W408"));
        Assert.Equal(Dump.Of(ecosystem), Dump.Of(result.Ecosystem!));
        Assert.Equal(written.Bytes, NetworkFile.Write(result.Ecosystem!, format, $"net.{format}").Bytes);
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public void What_is_hard_to_write_comes_back(string format)
    {
        using var scratch = new Scratch();
        var ecosystem = Hard();
        File.WriteAllBytes(scratch[$"net.{format}"], NetworkFile.Write(ecosystem, format, "net").Bytes);
        using var store = ProjectStore.Open(scratch["network.db"]);
        var result = Importer.Import([new ImportFile(scratch[$"net.{format}"])], store, new ImportContext());
        Assert.False(result.Report.HasErrors, string.Join("; ", result.Report.Findings.Select(f => $"{f.Code} {f.Where} {f.Found}")));
        Assert.Equal(Dump.Of(ecosystem), Dump.Of(store.LoadEcosystem()));
        var again = Importer.Import([new ImportFile(scratch[$"net.{format}"])], store, new ImportContext());
        Assert.All(again.Report.Tables, t => Assert.Equal(t.Read, t.Merged));
        Assert.Equal(Dump.Of(ecosystem), Dump.Of(store.LoadEcosystem()));
    }

    [Fact]
    public void A_Pajek_project_carries_kinds_types_directions_strengths_and_years()
    {
        using var scratch = new Scratch();
        var written = NetworkFile.Write(Hard(), "pajek", "net.paj");
        Assert.Equal(["W640"], Fixture.Codes(written.Findings));
        File.WriteAllBytes(scratch["net.paj"], written.Bytes);
        var back = Importer.Check([new ImportFile(scratch["net.paj"])], new ImportContext()).Ecosystem!;
        Assert.Equal(Hard().Actors.Select(a => (a.Id, a.Kind)), back.Actors.Select(a => (a.Id, a.Kind)));
        Assert.Equal(
            [("a", "b c", "contact", false, 2.5, "", ""), ("a", "d", "funding", true, null, "2018", "2020"), ("d", "b c", "funding", true, 3d, "2019", "open")],
            Said(back));
    }

    [Theory]
    [InlineData("net.net")]
    [InlineData("net.paj")]
    public void Partitions_and_vectors_of_Pajek_come_back_from_the_project_and_from_files_beside_the_network(string file)
    {
        using var scratch = new Scratch();
        var ecosystem = new Ecosystem(Hard().Actors.Select((a, i) => a with { Persons = i + 1 }), Hard().Relations);
        var written = NetworkFile.Write(ecosystem, "pajek", file);
        File.WriteAllBytes(scratch[file], written.Bytes);
        foreach (var (name, bytes) in written.Beside)
        {
            File.WriteAllBytes(scratch[name], bytes);
        }

        Assert.Equal(file == "net.paj" ? [] : ["net-kind.clu", "net-persons.vec", "net-sphere.clu"], written.Beside.Select(b => b.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(written.Findings, f => f.Found == "actors" && f.Arguments[0].Split(", ").Intersect(["kind", "sphere", "persons"]).Any());
        var result = Importer.Check([.. written.Beside.Select(b => new ImportFile(scratch[b.Name])), new ImportFile(scratch[file])], new ImportContext());
        Assert.False(result.Report.HasErrors, string.Join("; ", result.Report.Findings.Select(f => $"{f.Code} {f.Where} {f.Found}")));
        Assert.Equal(ecosystem.Actors.Select(a => (a.Id, a.Kind, a.Sphere, a.Persons)), result.Ecosystem!.Actors.Select(a => (a.Id, a.Kind, a.Sphere, a.Persons)));
        var again = NetworkFile.Write(result.Ecosystem!, "pajek", file);
        Assert.Equal(written.Bytes, again.Bytes);
        Assert.Equal(written.Beside.Select(b => Convert.ToHexString(b.Bytes)), again.Beside.Select(b => Convert.ToHexString(b.Bytes)));
    }

    /// <summary>As old data sets have them: capitals, no heading, and the classes explained below.</summary>
    [Theory]
    [InlineData("*Vertices   2\n 1\n 2\n \n 1 - GOV\n 2 - VOL", "GOV VOL")]
    [InlineData("% Formal position: 1 - advisor\n*Vertices 2\n 3\n 1\n\n\n", "3 1")]
    [InlineData("2  \r\n4   \r\n", "2 4")]
    public void Values_of_Pajek_are_read_as_they_are_found(string text, string expected)
    {
        using var scratch = new Scratch();
        scratch.Write("KNOK.NET", "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Arcs\n1 2 1\n");
        scratch.Write("KnokSec.CLU", text);
        var table = TableFiles.Read(scratch["KNOK.NET"], beside: [(scratch["KnokSec.CLU"], "KnokSec.CLU")]).Tables[0];
        Assert.Equal("Sec", table.Columns[1].Heading);
        Assert.Equal(expected, string.Join(' ', table.Rows.Select(r => r.Text(1))));
    }

    [Fact]
    public void Values_of_Pajek_with_another_number_than_there_are_actors_are_an_error()
    {
        using var scratch = new Scratch();
        scratch.Write("net.net", "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Arcs\n1 2 1\n");
        scratch.Write("groep.clu", "*Vertices 3\n1\n2\n3\n");
        var reading = TableFiles.Read(scratch["net.net"], beside: [(scratch["groep.clu"], "groep.clu")]);
        Assert.Empty(reading.Tables);
        Assert.Equal(["E615", "N646"], Fixture.Codes(reading.Findings));
        Assert.All(reading.Findings, f => Assert.Equal("groep.clu", f.Where.File));
    }

    [Fact]
    public void A_DL_file_carries_types_directions_and_strengths()
    {
        using var scratch = new Scratch();
        var written = NetworkFile.Write(Hard(), "dl", "net.dl");
        Assert.Contains(written.Findings, f => f.Found == "actors" && f.Arguments[0].Contains("kind", StringComparison.Ordinal));
        File.WriteAllBytes(scratch["net.dl"], written.Bytes);
        var reading = TableFiles.Read(scratch["net.dl"]);
        Assert.Equal(["a", "b c", "d"], reading.Tables[0].Rows.Select(r => r.Text(0)));
        var relations = reading.Tables[1];
        Assert.Equal(["source", "target", "type", "strength", "directed"], relations.Columns.Select(c => c.Heading));
        Assert.Equal(["a|b c|contact|2.5|no", "a|d|funding||yes", "d|b c|funding|3|yes"], relations.Rows.Select(r => string.Join('|', r.Values)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_character_that_XML_cannot_hold_is_replaced_and_said()
    {
        var written = NetworkFile.Write(new Ecosystem([new Actor { Id = "a", Name = "een\u0001twee \ud800", Kind = "other" }], []), "graphml", "net.graphml");
        Assert.Equal(["W641"], Fixture.Codes(written.Findings));
        Assert.Contains("een\uFFFDtwee \uFFFD", System.Text.Encoding.UTF8.GetString(written.Bytes), StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string, string, bool, double?, string, string)> Said(Ecosystem ecosystem) => ecosystem.Relations
        .Select(r => (r.Source, r.Target, r.Type, r.IsDirected, r.Strength, r.Period.From?.Text ?? "", r.Period.IsOpenEnded ? "open" : r.Period.To?.Text ?? "")).Order();

    /// <summary>Everything that a format of nodes and ties makes hard: statements beside each other, carriers, ways to write numbers, signs.</summary>
    private static Ecosystem Hard() => new(
        [
            new Actor { Id = "a", Name = "Ans \"<&>\" é\n💡\tx", Kind = "person", Aliases = ["An", "Anna"], Persons = 1, Attributes = Attributes(("label", "spatie "), ("Gewicht", "zwaar"), ("id", "7")) },
            new Actor { Id = "b c", Name = "b c", Kind = "municipality", Sphere = Sphere.Government, Neighbourhoods = ["*"], Level = 0, IsGeneric = true },
            new Actor { Id = "d", Name = "D", Kind = "cooperative", PartOf = "b c", Since = "1998-05" },
        ],
        [
            new Relation
            {
                Id = "r1", Source = "a", Target = "b c", Type = "contact", IsDirected = false, Strength = 2.5,
                Evidence = [new(EvidenceKind.Stated, "a", ReportedOn: PartialDate.Parse("2024")), new(EvidenceKind.Contradicted, "d", "x.pdf", "p. 1", PartialDate.Parse("2024-06-03")), new(EvidenceKind.Implied, null, "y \"z\"")],
                DoNotApproach = true, Note = "regel\r\nregel", Attributes = Attributes(("label", "L"), ("weight", "9")),
            },
            new Relation
            {
                Id = "r2", Source = "a", Target = "d", Type = "funding", AmountEur = 1.2340m, Period = new Period(PartialDate.Parse("2018"), PartialDate.Parse("2020")),
                Status = RelationStatus.AtRisk, CarriedBy = CarriedBy.Parse("r1|r3;a"), SourceActingFor = "b c", TargetActingFor = "d",
            },
            new Relation { Id = "r3", Source = "d", Target = "b c", Type = "funding", Strength = 3, AmountEur = 1000000, Period = new Period(PartialDate.Parse("2019"), null, true) },
        ],
        [new Membership("a", "d", "board", new Period(PartialDate.Parse("2018-06-30"), null, true)), new Membership("a", "b c")],
        [new Attendance("a", "d", PartialDate.Parse("2020-02"), "spreker; \"gast\"")],
        [new Coverage("a", "contact", true, false, PartialDate.Parse("2021"), "notulen.pdf"), new Coverage("d", "*", false, false)]);

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Attributes(params (string Name, string Value)[] values) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, values.Select(v => KeyValuePair.Create(v.Name, v.Value)));

    private static Ecosystem Read(string set)
    {
        var folder = ProjectFolder.Read(Path.Combine(ProjectTests.Root, set), Fixture.Date);
        return Importer.Check(folder.Files, new ImportContext()).Ecosystem!;
    }
}
