using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>What other programs made of our exports (tools/fixtures/peers.py): the same actors, relations, directions and attributes, and so the same scores.</summary>
public sealed class PeersTests
{
    public static TheoryData<string, string> Files => new(
        from program in new[] { "networkx", "igraph", "r-igraph" } from set in new[] { "toy", "real" } select ($"{program}-{set}.graphml", set));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_set_that_went_through_another_program_is_the_same(string file, string set)
    {
        var result = Importer.Check([new ImportFile(Fixture.PathOf("peers", file))], new ImportContext());
        Assert.False(result.Report.HasErrors, string.Join("; ", result.Report.Findings.Where(f => f.Severity == Severity.Error).Take(5).Select(f => $"{f.Code} {f.Where} {f.Found}")));
        Assert.Equal(Dump.Of(Plain(Read(set))), Dump.Of(Plain(result.Ecosystem!)));
    }

    [Fact]
    public void A_stack_of_matrices_that_sna_wrote_has_the_ties_of_the_set()
    {
        var tables = TableFiles.Read(Fixture.PathOf("peers", "r-sna-toy.dl")).Tables;
        var toy = Read("toy");
        Assert.Equal(toy.Actors.Select(a => a.Id), tables[0].Rows.Select(r => r.Text(0)));
        // R has the ties of a directed network: it does not know which of them run both ways.
        var ties = toy.Relations.Select(r => $"{r.Source} {r.Target} {r.Type}").Order(StringComparer.Ordinal);
        Assert.Equal(ties, tables[1].Rows.Select(r => string.Join(' ', r.Values[..3])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_real_set_from_GraphML_has_the_scores_of_the_real_set_from_CSV()
    {
        var project = Project.Open(Path.Combine(ProjectTests.Root, "data/wijkcooperaties"));
        var other = Importer.Check([new ImportFile(Fixture.PathOf("peers", "igraph-real.graphml"))], new ImportContext()).Ecosystem!;
        var scores = Capitals.Of(project.Measure(), project.File.Focal);
        var again = Capitals.Of(new Measurement(new Graph.Views.Reading(other, project.Profile, project.File.ReadingOptions)), project.File.Focal);
        Assert.NotEmpty(scores);
        Assert.Equal(scores.Select(Said), again.Select(Said));
    }

    private static string Said(Score score) => string.Create(CultureInfo.InvariantCulture, $"{score.Ego} {score.Measure} {score.Value} {score.Reason} {score.Low} {score.High} {string.Join(',', score.Elements)}");

    /// <summary>Amounts as numbers: 15000 and 15000.0 are one amount.</summary>
    private static Ecosystem Plain(Ecosystem e) => new(
        e.Actors, e.Relations.Select(r => r with { AmountEur = r.AmountEur / 1.000000000000000000000000000000000m }), e.Memberships, e.Attendance, e.Coverage);

    private static Ecosystem Read(string set) => Importer.Check(
        ProjectFolder.Read(Path.Combine(ProjectTests.Root, set == "toy" ? "data/known/toy" : "data/wijkcooperaties"), Fixture.Date).Files, new ImportContext()).Ecosystem!;
}
