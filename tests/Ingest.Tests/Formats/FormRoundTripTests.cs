using System.Globalization;
using System.Text;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Matrix, attendance list, survey, Net-Map and NodeXL: written, read, written again. What a form can hold comes back; what it cannot is counted, exactly.</summary>
public sealed class FormRoundTripTests
{
    private const string File = "wijk.xlsx";

    public static TheoryData<string, int> Forms => new(from form in FormFile.Names from seed in Enumerable.Range(1, 20) select (form, seed));

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_written_again_is_the_same_to_the_byte(string form, int seed)
    {
        var ecosystem = Random(seed);
        var first = FormFile.Write(ecosystem, form, File, Fixture.Date);
        var back = Read(first.Bytes);
        var second = FormFile.Write(back, form, File, Fixture.Date);
        Assert.Equal(first.Bytes, second.Bytes);
        // All that could be lost was lost the first time; that a mark for a survey stands in this file is new.
        Assert.DoesNotContain(second.Findings, f => f.Code == "W645");
        Assert.DoesNotContain(second.Findings, f => f.Found == "relations");
        Assert.Equal(Dump.Of(new Ecosystem(ecosystem.Actors, [])), Dump.Of(new Ecosystem(back.Actors, [])));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_row_comes_back_or_is_counted(string form, int seed)
    {
        var ecosystem = Random(seed);
        var written = FormFile.Write(ecosystem, form, File, Fixture.Date);
        var back = Read(written.Bytes);
        if (form == "nodexl")
        {
            Assert.Empty(written.Findings);
            Assert.Equal(Dump.Of(ecosystem), Dump.Of(back));
            return;
        }

        Assert.Equal(ecosystem.Relations.Length - back.Relations.Length, Counted(written, "relations"));
        Assert.Equal(ecosystem.Memberships.Length, Counted(written, "memberships"));
        Assert.Equal(ecosystem.Attendance.Length - back.Attendance.Length, Counted(written, "attendance"));
        Assert.Equal(ecosystem.Coverage.Length - back.Coverage.Length, Counted(written, "coverage"));
        Assert.Subset(ecosystem.Attendance.Select(a => a with { Role = null }).ToHashSet(), back.Attendance.Select(a => a with { Role = null }).ToHashSet());
        Assert.Subset(ecosystem.Coverage.Select(c => (c.Informant, c.Channel, c.Asked)).ToHashSet(), back.Coverage.Select(c => (c.Informant, c.Channel, c.Asked)).ToHashSet());
        Assert.All(back.Coverage, c => Assert.Equal(ecosystem.Coverage.Any(o => (o.Informant, o.Channel, o.Asked) == (c.Informant, c.Channel, true) && o.Complete) && c.Complete, c.Complete));

        // By hand: what holds on the day and nobody contradicts, of each pair and type once; in a Net-Map all of it.
        var holding = ecosystem.Relations.Where(r => r.Status is RelationStatus.Active or RelationStatus.AtRisk && r.Evidence.All(e => e.Kind != EvidenceKind.Contradicted)).ToArray();
        switch (form)
        {
            case "netmap":
                Assert.Equal(holding.Select(Said).Order(StringComparer.Ordinal), back.Relations.Select(Said).Order(StringComparer.Ordinal));
                break;
            case "matrix":
                Assert.Equal(holding.Select(Place).Distinct().Order(StringComparer.Ordinal), back.Relations.Select(Place).Order(StringComparer.Ordinal));
                Assert.Subset(holding.Select(Said).ToHashSet(), back.Relations.Select(Said).ToHashSet());
                break;
            case "survey":
                Assert.Subset(
                    holding.SelectMany(r => r.Evidence.Select(e => Said(r) + e.ReportedBy)).ToHashSet(), back.Relations.SelectMany(r => r.Evidence.Select(e => Said(r) + e.ReportedBy)).ToHashSet());
                break;
            default:
                Assert.Empty(back.Relations);
                break;
        }
    }

    /// <summary>By hand. Anna was asked about contacts and answered everything: she knows Bert, and not Cor. Bert was asked and said nothing of Cor. Cor was asked about money only.</summary>
    [Fact]
    public void A_survey_says_who_did_not_answer_and_who_was_not_asked()
    {
        var ecosystem = new Ecosystem(
            [.. new[] { "Anna", "Bert", "Cor" }.Select(id => new Actor { Id = id, Name = id, Kind = "person" })],
            [
                new Relation { Id = "r1", Source = "Anna", Target = "Bert", Type = "contact", IsDirected = false, Evidence = [new(EvidenceKind.Stated, "Anna")] },
                new Relation { Id = "r2", Source = "Bert", Target = "Cor", Type = "funding", Strength = 2, Evidence = [new(EvidenceKind.Stated, "Cor")] },
                new Relation { Id = "r3", Source = "Bert", Target = "Cor", Type = "knowledge", Evidence = [new(EvidenceKind.Stated, null, "krant.pdf")] },
            ],
            coverage: [new Coverage("Anna", "contact", true, true), new Coverage("Bert", "contact", true, false), new Coverage("Cor", "money", true, false), new Coverage("Bert", "money", false, false)]);
        var written = FormFile.Write(ecosystem, "survey", "survey.csv", Fixture.Date);
        Assert.Equal(
            "respondent,\"contact (undirected) [Anna]\",\"contact (undirected) [Bert]\",\"contact (undirected) [Cor]\",\"funding (directed, in, strength) [Anna]\",\"funding (directed, in, strength) [Bert]\",\"funding (directed, in, strength) [Cor]\"\n"
            + "Anna,,x,0,,n/a,n/a\nBert,,,,n/a,,n/a\nCor,n/a,n/a,,,2,\n",
            Text(written.Bytes));
        Assert.Equal(["1 3 reported_by: 1", "1 4 asked: 1"], written.Findings.Where(f => f.Code == "W645").Select(f => string.Join(' ', f.Arguments.Take(3))));
    }

    [Fact]
    public void A_matrix_says_its_direction_and_that_its_ones_are_strengths()
    {
        var ecosystem = new Ecosystem(
            [.. new[] { "-x", "b", "From" }.Select(id => new Actor { Id = id, Name = id, Kind = "other" })],
            [new Relation { Id = "r1", Source = "b", Target = "-x", Type = "funding", Strength = 1 }, new Relation { Id = "r2", Source = "From", Target = "b", Type = "funding" }]);
        var written = FormFile.Write(ecosystem, "matrix", "m.csv", Fixture.Date);
        Assert.Equal("\"funding (directed, strength)\",'-x,From,b\n'-x,0,0,0\nFrom,0,0,x\nb,1,0,0\n", Text(written.Bytes));
        var table = Assert.Single(TableFiles.Read(written.Bytes, "m.csv").Tables);
        Assert.Equal(["From,b,funding,yes,", "b,-x,funding,yes,1"], table.Rows.Select(r => string.Join(',', r.Values)));
    }

    [Fact]
    public void An_attendance_list_keeps_two_roles_dates_of_a_year_and_names_that_look_like_dates()
    {
        var ecosystem = new Ecosystem(
            [.. new[] { "a", "feest 2024-01-02", "vergadering" }.Select(id => new Actor { Id = id, Name = id, Kind = "event" })], [], null,
            [
                new Attendance("a", "feest 2024-01-02"), new Attendance("a", "vergadering", PartialDate.Parse("2018"), "spreker nr. 2"), new Attendance("a", "vergadering", PartialDate.Parse("2018"), "gast"),
                new Attendance("a", "vergadering", null, "ja"),
            ]);
        var written = FormFile.Write(ecosystem, "attendance", "a.csv", Fixture.Date);
        Assert.Equal("\"actor \\ event\",\"feest 2024-01-02 ()\",vergadering,\"vergadering (2018)\"\na,x,x,gast\na,,,\"spreker nr. 2\"\n", Text(written.Bytes));
        Assert.Contains(written.Findings, f => f.Code == "W640" && f.Found == "attendance" && f.Arguments[0] == "role: 1");
        Assert.Equal(
            ["a,feest 2024-01-02,,", "a,vergadering,,", "a,vergadering,2018,gast", "a,vergadering,2018,spreker nr. 2"],
            TableFiles.Read(written.Bytes, "a.csv").Tables.Single().Rows.Select(r => string.Join(',', r.Values)));
    }

    [Fact]
    public void A_text_holds_one_matrix_and_counts_the_others()
    {
        var ecosystem = new Ecosystem(
            [.. new[] { "a", "b", "c" }.Select(id => new Actor { Id = id, Name = id.ToUpperInvariant(), Kind = "other" })],
            [
                new Relation { Id = "r1", Source = "a", Target = "b", Type = "funding" }, new Relation { Id = "r2", Source = "a", Target = "c", Type = "funding" },
                new Relation { Id = "r3", Source = "b", Target = "c", Type = "funding", IsDirected = false }, new Relation { Id = "r4", Source = "b", Target = "c", Type = "contact", Note = "x" },
            ]);
        var written = FormFile.Write(ecosystem, "matrix", "m.csv", Fixture.Date, "funding");
        Assert.Equal("\"funding (directed)\",a,b,c\na,0,x,x\nb,0,0,0\nc,0,0,0\n", Text(written.Bytes));
        Assert.Equal(["relations 2 4 type contact: 1, type, directed: 1"], written.Findings.Where(f => f.Code == "W645").Select(f => $"{f.Found} {string.Join(' ', f.Arguments.Take(3))}"));
        Assert.Equal(["contact", "funding"], FormFile.Types(ecosystem, Fixture.Date));
    }

    private static int Counted(NetworkWriting written, string table) =>
        written.Findings.Where(f => f.Code == "W645" && f.Found == table).Sum(f => int.Parse(f.Arguments[0], CultureInfo.InvariantCulture));

    private static string Place(Relation r) => string.Join('|', !r.IsDirected && string.CompareOrdinal(r.Source, r.Target) > 0 ? [r.Target, r.Source] : (string[])[r.Source, r.Target]) + $"|{r.Type}|{r.IsDirected}";

    private static string Said(Relation r) => FormattableString.Invariant($"{Place(r)}|{r.Strength}");

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static Ecosystem Read(byte[] bytes)
    {
        using var scratch = new Scratch();
        System.IO.File.WriteAllBytes(scratch[File], bytes);
        var result = Importer.Check([new ImportFile(scratch[File])], new ImportContext());
        Assert.Empty(result.Report.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Where} {f.Found}"));
        return result.Ecosystem!;
    }

    /// <summary>A small neighbourhood with everything that is hard: ids that look like headings, dates and formulas, every status, several relations between two actors, who was asked and who was not.</summary>
    private static Ecosystem Random(int seed)
    {
        var random = new Random(seed);
        T Of<T>(params T[] values) => values[random.Next(values.Length)];
        string[] ids = [.. new[] { "a", "b", "From", "vergadering", "type", "é ü", "feest 2024-01-02", "x (2018)", "=1", "-b", "'c", "Vertex 1", "q (directed)", "nl" }.OrderBy(_ => random.Next()).Take(random.Next(2, 9))];
        string Id() => Of(ids);
        // Persons may not be tied to some; all are of a kind that may.
        var actors = ids.Select(id => new Actor
        {
            Id = id,
            Name = Of("Naam", "naam \"x\"", id),
            Kind = "other",
            Note = Of(null, "regel"),
            Attributes = random.Next(2) == 0 ? System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty : System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(Of("Color", "label", "Influence tower"), "7"),
        });
        var relations = Enumerable.Range(0, random.Next(25)).Select(i => new Relation
        {
            Id = $"r{i}",
            Source = Id(),
            Target = Id(),
            Type = Of("contact", "funding", "referral", "knowledge"),
            IsDirected = random.Next(3) > 0,
            Strength = Of<double?>(null, 1, 2, 2.5, 1.234),
            Status = random.Next(4) == 0 ? Of(RelationStatus.AtRisk, RelationStatus.Planned, RelationStatus.Failed) : RelationStatus.Active,
            Note = Of(null, null, "regel\nregel"),
            Evidence = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Evidence(Of(EvidenceKind.Stated, EvidenceKind.Stated, EvidenceKind.Implied, EvidenceKind.Contradicted), Of(null, Id()), Of(null, "x.pdf"))).Distinct()],
        }).Where(r => r.Source != r.Target).Select(r => random.Next(2) == 0 || r.Evidence.Length == 0 ? r : r with { Evidence = [new Evidence(EvidenceKind.Stated, Of(r.Source, r.Target))] });
        return new Ecosystem(
            actors, relations, Enumerable.Range(0, 3).Select(_ => new Membership(Id(), Id(), Of(null, "board"))).Where(m => m.Person != m.Organisation).Distinct(),
            Enumerable.Range(0, random.Next(9)).Select(_ => new Attendance(Id(), Id(), Of<PartialDate?>(null, PartialDate.Parse("2018"), PartialDate.Parse("2019-02-03")), Of(null, "gast", "ja", "nr 1", "-"))).Distinct(),
            Enumerable.Range(0, random.Next(9)).Select(_ => new Coverage(Id(), Of("contact", "money", "support", "structure"), random.Next(5) > 0, random.Next(2) == 0, null, Of(null, "v.pdf", File))).Distinct());
    }
}
