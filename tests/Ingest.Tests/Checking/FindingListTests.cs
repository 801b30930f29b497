using System.Text;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Tests.Checking;

/// <summary>A row has all its findings at once, and a table with very many has the first of each code and the number of the others.</summary>
public sealed class FindingListTests : IDisposable
{
    private const int Many = 60_000;

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void All_faults_of_a_row_come_at_once()
    {
        ImportFile[] files =
        [
            _scratch.Write("actors.csv", "id,name,kind,part_of,since,persons,level,kvk\na,Anna,person,zz,ooit,0,-1,12\n"),
            _scratch.Write("relations.csv", "id,source,target,type,strength,amount_eur,from,to,status\nr1,a,zz,vreemd,veel,-5,morgen,2018,ended\nr1,a,a,contact,veel,,2019,2018,actief\n"),
        ];
        var found = Importer.Check(files, Fixture.Context).Report.Findings;
        string[] Of(string file, int row) => [.. found.Where(f => f.Where.File == file && f.Where.Row == row).Select(f => f.Code).Order(StringComparer.Ordinal)];
        Assert.Equal(["E205", "E403", "E410", "E413", "W430"], Of("actors.csv", 2));
        // The dates of an ended relation are not called missing: one of them could not be read.
        Assert.Equal(["E205", "E401", "E403", "E411", "W407"], Of("relations.csv", 2));
        Assert.Equal(["E303", "E304", "E401"], Of("relations.csv", 3));
    }

    [Fact]
    public void A_row_that_cannot_be_read_whole_is_compared_as_far_as_it_can()
    {
        var actors = _scratch.Write("actors.csv", "id,name,kind,persons\na,Anna,person,1\na,Anne,person,veel\nb,Bert,person,2\nb,Bert,person,x\n");
        var found = Importer.Check([actors], Fixture.Context).Report.Findings.Where(f => f.Severity == Severity.Error);
        Assert.Equal([("E401", 3), ("E203", 3), ("E401", 5)], found.Select(f => (f.Code, f.Where.Row!.Value)));
        Assert.Equal("name", found.First(f => f.Code == "E203").Arguments[^1]);
    }

    [Theory]
    [InlineData("E205", "a,zz,contact,1")]
    [InlineData("E401", "a,b,contact,veel")]
    [InlineData("E113", "a,b,contact,1,te,veel")]
    [InlineData("E411", "a,b,contact,1", "-5")]
    public void Of_very_many_findings_the_first_are_listed_and_the_others_counted(string code, string row, string amount = "")
    {
        var text = new StringBuilder("source,target,type,strength" + (amount.Length > 0 ? ",amount_eur" : "") + "\n");
        for (var i = 0; i < Many; i++)
        {
            text.Append(row).Append(amount.Length > 0 ? "," + amount : "").Append('\n');
        }

        ImportFile[] files = [_scratch.Write("actors.csv", "id,name,kind\na,Anna,person\nb,Bert,person\n"), _scratch.Write("relations.csv", text.ToString())];
        var report = Importer.Check(files, Fixture.Context).Report;
        var found = report.Findings.Where(f => f.Code == code).ToArray();
        Assert.Equal(Enumerable.Range(2, FindingList.MostOfACode), found.Select(f => f.Where.Row!.Value));
        var more = Assert.Single(report.Findings, f => f.Code == "N121" && f.Found == code);
        Assert.Equal(("relations.csv", $"{Many - FindingList.MostOfACode}"), (more.Where.File, more.Arguments[0]));
        Assert.Equal(Many, FindingCodes.Count(report.Findings, Severity.Error));
        Assert.Equal((Many, 0, Many), (report.Tables[1].Read, report.Tables[1].Stored, report.Tables[1].Rejected));
        Assert.True(report.Findings.Length < 2 * FindingList.MostOfACode);
    }

    [Fact]
    public void Every_rejected_row_is_named_with_its_codes_however_many_there_are()
    {
        var relations = _scratch.Write("relations.csv", "source,target,type,strength\n" + string.Concat(Enumerable.Repeat("a,zz,contact,veel\n", 30_000)));
        ImportFile[] files = [_scratch.Write("actors.csv", "id,name,kind\na,Anna,person\n"), relations];
        var rows = Importer.Check(files, Fixture.Context with { WithRows = true }).Report.Rows;
        Assert.Equal(Enumerable.Range(2, 30_000), rows.Select(r => r.Where.Row!.Value));
        Assert.All(rows, r => Assert.Equal(["E401", "E205"], r.Codes));
    }

    [Fact]
    public void A_list_that_is_added_to_another_adds_what_it_only_counts()
    {
        var (one, other) = (new FindingList(), new FindingList());
        for (var i = 0; i < FindingList.MostOfACode + 5; i++)
        {
            one.Add(FindingCodes.IdUnknown.At(new Place("a.csv", i + 2), "x"));
            other.Add(FindingCodes.IdUnknown.At(new Place("a.csv", i + 50_000), "x"));
        }

        one.AddRange(other);
        Assert.Equal(2 * (FindingList.MostOfACode + 5), FindingCodes.Count(one, Severity.Error));
        Assert.Equal(["E205"], one.Rejected("a.csv", null)!(50_003));
        Assert.Null(one.Rejected("b.csv", null));
    }

    [Fact]
    public void A_year_of_foundation_is_a_date()
    {
        var actors = _scratch.Write("actors.csv", "id,name,kind,since\na,Anna,person,1-2-1998\n");
        var result = Importer.Check([actors], Fixture.Context);
        Assert.Equal("1998-02-01", result.Ecosystem!.Actor("a").Since);
        Assert.Contains(result.Report.Findings, f => f.Code == "N404");
    }

    [Fact]
    public void A_reader_of_Dutch_gets_Dutch_words()
    {
        ImportFile[] files = [_scratch.Write("actors.csv", "id,name,kind\na,Anna,person\nc,Coop,cooperative\n"), _scratch.Write("relations.csv", "source,target,type,status\nc,a,dienst,actief\nc,a,contact,half\n")];
        var found = Importer.Check(files, Fixture.Context).Report.Findings;
        Assert.Contains("\"dienst\" tussen de soorten \"coöperatie\" en \"persoon\"", FindingText.Of(found.First(f => f.Code == "W416"), "nl").Found, StringComparison.Ordinal);
        Assert.Contains("\"cooperative\" and \"person\"", FindingText.Of(found.First(f => f.Code == "W416"), "en").Found, StringComparison.Ordinal);
        Assert.Contains("actief, risico, gepland, mislukt, beëindigd", FindingText.Of(found.First(f => f.Code == "E405"), "nl").Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_of_the_project_that_exists_by_a_decision_is_known()
    {
        var project = new ProjectFile { Name = "x", ReferenceDate = Fixture.Date, Focal = ["b"] };
        var actors = _scratch.Write("actors.csv", "id,name,kind\na,Alfa,cooperative\n");
        var decided = new NameDecision("a", "b", Verdict.Same, "MK", Fixture.Date, "a", null);
        Assert.Contains(Importer.Check([actors], Fixture.Context with { Project = project }).Report.Findings, f => f.Code == "E507");
        Assert.DoesNotContain(Importer.Check([actors], Fixture.Context with { Project = project, Decisions = [decided] }).Report.Findings, f => f.Code == "E507");
    }
}
