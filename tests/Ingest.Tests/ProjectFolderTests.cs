using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Ingest.Tests;

public sealed class ProjectFolderTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_project_file_is_read_with_comments_and_trailing_commas()
    {
        var reading = ProjectFolder.Read(Fixture.PathOf("wijkwerk"));
        Assert.Empty(reading.Findings);
        var project = reading.Project!;
        Assert.Equal(("Wijkwerk", "nl", new DateOnly(2024, 12, 31), 42, "essay", "internal"), (
            project.Name, project.Language, project.ReferenceDate, project.Seed, project.Profile, project.Audience));
        Assert.Equal(new StrengthScale(false, 1, 3, 3), project.Scales["strength"]);
        Assert.Equal(new ActorOverride(ActorClass.Community, null, true, false), project.Overrides["wijkwerkcooperatie"]);
        Assert.Equal(["actors.csv", "relations.csv"], reading.Files.Select(f => Path.GetFileName(f.Path)));
    }

    [Fact]
    public void A_folder_without_a_project_file_needs_a_reference_date_only()
    {
        _scratch.Write("relaties.csv", "van,naar,soort\n");
        _scratch.Write("actoren.csv", "id,soort\n");
        Assert.Equal(["E505"], Fixture.Codes(ProjectFolder.Read(_scratch.Folder).Findings));
        var reading = ProjectFolder.Read(_scratch.Folder, Fixture.Date);
        Assert.Empty(reading.Findings);
        Assert.Equal((Path.GetFileName(_scratch.Folder), Fixture.Date), (reading.Project!.Name, reading.Project.ReferenceDate));
        Assert.Equal(["actoren.csv", "relaties.csv"], reading.Files.Select(f => Path.GetFileName(f.Path)));
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_project_file_is_read_in_the_encodings_of_a_table(string name)
    {
        var encoding = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(name) ?? System.Text.Encoding.GetEncoding(name);
        File.WriteAllText(_scratch["wijknetwerk.json"], """{ "name": "Coöperatie", "referenceDate": "2025-01-01" }""", encoding);
        _scratch.Write("actoren.csv", "id,soort\n");
        Assert.Equal("Coöperatie", ProjectFolder.Read(_scratch.Folder).Project!.Name);
    }

    [Theory]
    [InlineData("""{ "name": "half \ud800", "referenceDate": "2025-01-01" }""")]
    [InlineData("""{ "half \ud800": 1, "referenceDate": "2025-01-01" }""")]
    [InlineData("{ \"name\": \"\0\" }")]
    public void Text_that_is_none_is_a_finding(string json)
    {
        _scratch.Write("wijknetwerk.json", json);
        _scratch.Write("actoren.csv", "id,soort\n");
        Assert.Equal(["E502"], Fixture.Codes(ProjectFolder.Read(_scratch.Folder).Findings));
    }

    [Fact]
    public void A_field_that_is_not_known_brings_those_that_are()
    {
        _scratch.Write("wijknetwerk.json", """{ "peildatum": "2025-01-01", "referenceDate": "2025-01-01" }""");
        _scratch.Write("actoren.csv", "id,soort\n");
        var finding = Assert.Single(ProjectFolder.Read(_scratch.Folder).Findings);
        Assert.Contains("De velden zijn: name, language, referenceDate,", Ingest.Checking.FindingText.Render(finding, "nl"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_reference_date_goes_before_that_of_the_file() =>
        Assert.Equal(Fixture.Date, ProjectFolder.Read(Fixture.PathOf("wijkwerk"), Fixture.Date).Project!.ReferenceDate);

    [Theory]
    [InlineData("../actors.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.csv")]
    [InlineData("..\\\\actors.csv")]
    [InlineData("C:\\\\actors.csv")]
    public void A_path_outside_the_folder_is_refused(string path) =>
        Assert.Contains("E506", Codes($$"""{ "referenceDate": "2025-01-01", "tables": ["{{path}}"] }"""));

    [Theory]
    [InlineData("""{ "referenceDate": "2025" }""", "referenceDate")]
    [InlineData("""{ "referenceDate": 2025 }""", "referenceDate")]
    [InlineData("""{ "referenceDate": "2025-01-01", "seed": 1.5 }""", "seed")]
    [InlineData("""{ "referenceDate": "2025-01-01", "language": "fr" }""", "language")]
    [InlineData("""{ "referenceDate": "2025-01-01", "focal": ["a", 3] }""", "focal[1]")]
    [InlineData("""{ "referenceDate": "2025-01-01", "tables": { "actors": 3 } }""", "tables.actors")]
    [InlineData("""{ "referenceDate": "2025-01-01", "scales": { "strength": { "range": [3, 1] } } }""", "scales.strength")]
    [InlineData("""{ "referenceDate": "2025-01-01", "scales": { "strength": { "range": [0, 10] } } }""", "scales.strength.strongFrom")]
    [InlineData("""{ "referenceDate": "2025-01-01", "overrides": { "a": { "class": "X" } } }""", "overrides.a.class")]
    public void A_wrong_value_is_found_with_its_path(string json, string path)
    {
        _scratch.Write(ProjectFile.FileName, json);
        var reading = ProjectFolder.Read(_scratch.Folder);
        Assert.Null(reading.Project);
        Assert.Equal(path, Assert.Single(reading.Findings, f => f.Code == "E504").Where.Column);
        Assert.DoesNotContain(reading.Findings, f => f.Code == "E505");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("nul")]
    [InlineData("{")]
    [InlineData("\"tekst\"")]
    public void What_is_no_project_is_a_finding(string json) => Assert.NotEmpty(Codes(json));

    [Fact]
    public void Tables_may_be_given_by_name()
    {
        _scratch.Write(ProjectFile.FileName, """{ "referenceDate": "2025-01-01", "tables": { "actoren": "blad1.csv", "relations": ["x/b.csv", "c.csv"] } }""");
        var tables = ProjectFolder.Read(_scratch.Folder).Project!.Tables;
        Assert.Equal(["Actors blad1.csv", "Relations x/b.csv", "Relations c.csv"], tables.Select(t => $"{t.Kind} {t.Path}"));
    }

    private string[] Codes(string json)
    {
        _scratch.Write(ProjectFile.FileName, json);
        return Fixture.Codes(ProjectFolder.Read(_scratch.Folder).Findings);
    }
}
