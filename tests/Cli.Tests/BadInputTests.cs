using Microsoft.Data.Sqlite;

namespace WijkNetwerk.Cli.Tests;

/// <summary>Bad input: a clear message in the reader's language, the documented exit code, no stack trace, nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Terminal _terminal = new("nl_NL.UTF-8");

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_missing_folder_is_said()
    {
        _terminal.Run("run", "nergens", "--out", "out").Stops(ExitCodes.FileTrouble, "E501", "geen map", "Er is niets geschreven");
        NothingWritten();
    }

    [Fact]
    public void A_missing_table_is_said()
    {
        _terminal.Run("check", "nergens.csv").Stops(ExitCodes.FileTrouble);
        _terminal.Run("import", "nergens.csv", "--db", "x.db").Stops(ExitCodes.FileTrouble, "E101");
        NothingWritten();
    }

    [Fact]
    public void Many_findings_of_one_code_are_counted_on_the_terminal_and_all_in_the_csv()
    {
        var actors = _terminal.Write("actors.csv", "id,name,kind\na,Alfa,person\nb,Beta,person\n");
        var relations = _terminal.Write("relations.csv", "id,source,target,type\n" + string.Concat(Enumerable.Range(0, 1025).Select(r => $"r{r:0000},a,nobody{r},contact\n")));
        var screen = _terminal.Run("check", actors, relations).Data;
        Assert.Equal(20, screen.Split('\n').Count(line => line.StartsWith("E205", StringComparison.Ordinal)));
        Assert.Contains("Niet getoond: E205 ×1.005.", screen, StringComparison.Ordinal);
        Assert.Equal(1025, _terminal.Run("check", actors, relations, "--format", "csv").Data.Split('\n').Count(line => line.StartsWith("E205", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_counted_and_not_listed_is_counted_on_the_terminal_too()
    {
        var actors = _terminal.Write("actors.csv", "id,name,kind\na,Alfa,person\n");
        var relations = _terminal.Write("relations.csv", "id,source,target,type\n" + string.Concat(Enumerable.Range(0, 10_025).Select(r => $"r{r:00000},a,nobody,contact\n")));
        var screen = _terminal.Run("check", actors, relations).Data;
        Assert.Contains("Niet getoond: E205 ×10.005.", screen, StringComparison.Ordinal);
        Assert.Contains("10.025 fouten", screen, StringComparison.Ordinal);
        var csv = _terminal.Run("check", actors, relations, "--format", "csv").Data.Split('\n');
        Assert.Equal(10_000, csv.Count(line => line.StartsWith("E205", StringComparison.Ordinal)));
        Assert.Contains(csv, line => line.StartsWith("N121,note,relations.csv", StringComparison.Ordinal) && line.Contains("25", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("r1,a,nobody,contact,active,,\n", "", "E205")]
    [InlineData("r1,a,a,contact,active,,\n", "", "E303")]
    [InlineData("r1,a,b,contact,active,2024,2020\n", "", "E304")]
    [InlineData("r1,a,b,contact,active,gisteren,\n", "", "E403")]
    [InlineData("", "", "E105")]
    [InlineData("r1,a,b,contact,active,,\n", "c,Gamma,cooperative,Rotterdam,d\nd,Delta,cooperative,Rotterdam,c\n", "E301")]
    [InlineData("r1,a,b,contact,active,,\n", "a,Anders,school,Rotterdam,\n", "E203")]
    public void A_fault_in_a_table_is_a_finding_and_nothing_is_written(string relations, string actors, string code)
    {
        var folder = _terminal.SmallProject(relations, actors, """{ "name": "Klein", "referenceDate": "2025-01-01" }""");
        _terminal.Run("run", folder, "--out", "out").Stops(ExitCodes.Findings, code, "Er is niets geschreven");
        _terminal.Run("import", folder, "--db", "x.db").Stops(ExitCodes.Findings, code);
        var check = _terminal.Run("check", folder);
        Assert.Equal(ExitCodes.Findings, check.Code);
        Assert.Contains(code, check.Data, StringComparison.Ordinal);
        NothingWritten("small");
    }

    [Fact]
    public void A_circle_of_carriers_is_a_finding()
    {
        Write("carried_by", "r1,a,b,contact,r2\nr2,b,a,funding,r1\n");
        _terminal.Run("run", "small", "--out", "out").Stops(ExitCodes.Findings, "E302");
    }

    [Fact]
    public void A_wrong_number_is_a_finding()
    {
        Write("amount_eur", "r1,a,b,funding,veel\n");
        _terminal.Run("run", "small", "--out", "out").Stops(ExitCodes.Findings, "E401", "\"veel\"");
    }

    [Fact]
    public void A_project_file_that_is_no_json_is_a_finding()
    {
        _terminal.SmallProject(project: "{ naam");
        _terminal.Run("run", "small", "--out", "out").Stops(ExitCodes.Findings, "E502");
        NothingWritten("small");
    }

    [Fact]
    public void A_folder_without_a_date_needs_one()
    {
        _terminal.SmallProject();
        File.Delete(_terminal.Path("small", "wijknetwerk.json"));
        _terminal.Run("run", "small", "--out", "out").Stops(ExitCodes.Findings, "E505");
        _terminal.Run("run", "small", "--out", "out", "--at", "2025-01-01").IsDone();
    }

    [Fact]
    public void An_id_longer_than_a_file_name_may_be_is_cut_off_there()
    {
        var id = new string('x', 200);
        _terminal.SmallProject(actors: $"{id},Xenon,cooperative,Rotterdam,\n", project: $$"""{ "name": "Klein", "referenceDate": "2025-01-01", "focal": ["{{id}}"] }""");
        _terminal.Run("run", "small", "--out", "out").IsDone();
        Assert.True(File.Exists(_terminal.Path("out", "figures", $"capital-rings-{id[..100]}.svg")));
    }

    [Fact]
    public void A_name_that_nothing_can_show_is_a_finding()
    {
        _terminal.SmallProject(actors: $"x,{new string('x', 900_000)},cooperative,Rotterdam,\n", project: """{ "name": "Klein", "referenceDate": "2025-01-01" }""");
        _terminal.Run("run", "small", "--out", "out").Stops(ExitCodes.Findings, "E211", "900000 tekens");
        NothingWritten("small");
    }

    [Fact]
    public void A_missing_database_is_said()
    {
        _terminal.Run("score", "--db", "nergens.db").Stops(ExitCodes.FileTrouble, "Er is geen database");
        NothingWritten();
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_as_it_is()
    {
        var text = new string('x', 5000);
        _terminal.Write("x.db", text);
        _terminal.Run("score", "--db", "x.db").Stops(ExitCodes.FileTrouble, "is geen database");
        _terminal.Run("import", _terminal.SmallProject(), "--db", "x.db", "--lang", "nl").Stops(ExitCodes.FileTrouble, "is geen database");
        Assert.Equal(text, File.ReadAllText(_terminal.Path("x.db")));
    }

    [Fact]
    public void A_database_of_another_program_is_left_as_it_is()
    {
        Sql("other.db", "CREATE TABLE mine (a)");
        var before = File.ReadAllBytes(_terminal.Path("other.db"));
        _terminal.Run("risks", "--db", "other.db").Stops(ExitCodes.FileTrouble, "een ander programma");
        Assert.Equal(before, File.ReadAllBytes(_terminal.Path("other.db")));
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused()
    {
        _terminal.Run("import", _terminal.SmallProject(), "--db", "x.db").IsDone();
        Sql("x.db", "PRAGMA user_version = 999");
        _terminal.Run("score", "--db", "x.db").Stops(ExitCodes.FileTrouble, "999");
    }

    [Fact]
    public void A_database_of_loose_tables_needs_a_date()
    {
        _terminal.SmallProject();
        _terminal.Run("import", "small/actors.csv", "small/relations.csv", "--db", "x.db").IsDone();
        _terminal.Run("score", "--db", "x.db").Stops(ExitCodes.WrongUsage, "--at");
        _terminal.Run("score", "--db", "x.db", "--at", "2025-01-01").IsDone();
    }

    [Theory]
    [InlineData("alfa", "Bedoelt u a?")]
    [InlineData("zonder-enige-gelijkenis", "geen actor heeft het id")]
    public void An_unknown_id_gets_the_ids_that_are_near(string id, string says)
    {
        _terminal.Run("import", _terminal.SmallProject(project: """{ "name": "Klein", "referenceDate": "2025-01-01" }"""), "--db", "x.db").IsDone();
        foreach (var command in new[] { "score", "risks", "partners" })
        {
            _terminal.Run(command, "--db", "x.db", "--for", id).Stops(ExitCodes.WrongUsage, says);
        }
    }

    [Fact]
    public void An_actor_without_scores_gets_the_reason()
    {
        _terminal.SmallProject(
            actors: "g,Bewoners,resident_group,Rotterdam,\nd,Dienst,municipal_department,Rotterdam,b\n", project: """{ "name": "Klein", "referenceDate": "2025-01-01" }""");
        _terminal.Run("import", "small", "--db", "x.db").IsDone();
        _terminal.Run("score", "--db", "x.db", "--for", "g").Stops(ExitCodes.WrongUsage, "is geen organisatie");
        _terminal.Run("score", "--db", "x.db", "--for", "d").Stops(ExitCodes.WrongUsage, "hoort in deze weergave bij b");
        _terminal.Run("score", "--db", "x.db", "--for", "d", "--ref", "department").IsDone();
    }

    [Fact]
    public void A_checklist_of_an_institution_is_refused()
    {
        _terminal.Run("import", _terminal.SmallProject(project: """{ "name": "Klein", "referenceDate": "2025-01-01" }"""), "--db", "x.db").IsDone();
        _terminal.Run("partners", "--db", "x.db", "--for", "b").Stops(ExitCodes.WrongUsage, "is een institutie");
    }

    [Fact]
    public void A_focal_actor_that_is_no_community_organisation_is_left_out_and_said()
    {
        _terminal.SmallProject(project: """{ "name": "Klein", "referenceDate": "2025-01-01", "focal": ["a", "b"] }""");
        var answer = _terminal.Run("run", "small", "--out", "out").IsDone();
        Assert.Contains("b staat als focal in het project", answer.Messages, StringComparison.Ordinal);
        Assert.True(File.Exists(_terminal.Path("out", "figures", "capital-rings-a.svg")));
    }

    [Fact]
    public void An_unknown_profile_is_said_and_a_broken_one_too()
    {
        _terminal.SmallProject();
        _terminal.Run("run", "small", "--out", "out", "--profile", "nergens", "--lang", "nl").Stops(ExitCodes.FileTrouble, "er is geen profiel \"nergens\"");
        _terminal.Write("kapot.json", "{}");
        _terminal.Run("run", "small", "--out", "out", "--profile", "kapot.json", "--lang", "nl").Stops(ExitCodes.FileTrouble, "is geen profiel");
        NothingWritten("small", "kapot.json");
    }

    [Theory]
    [InlineData("{\n  \"name\": x\n}", "is geen profiel: het is geen JSON vanaf regel 2, teken 11.", "it is not JSON from line 2, character 11.")]
    [InlineData("", "het is geen JSON vanaf regel 1, teken 1.", "it is not JSON from line 1, character 1.")]
    [InlineData("[]", "$ is een lijst [ ]; het moet een object { } zijn.", "$ is a list [ ]; it must be an object { }.")]
    [InlineData("{}", "$.name ontbreekt.", "$.name is missing.")]
    [InlineData("{\"name\": 3}", "$.name is 3; het moet een tekst zijn.", "$.name is 3; it must be a text.")]
    [InlineData("{\"basedOn\": \"nergens\"}", "$.basedOn is \"nergens\"; het moet een van essay, ", "$.basedOn is \"nergens\"; it must be one of essay, ")]
    [InlineData(
        "{\"basedOn\": \"essay\", \"name\": \"e\", \"version\": \"1\", \"label\": {\"nl\": \"e\", \"en\": \"e\"}, \"kinds\": 1}",
        "$.kinds is 1; het moet een lijst [ ] zijn.", "$.kinds is 1; it must be a list [ ].")]
    public void What_is_wrong_in_a_profile_is_said_with_its_place_in_the_readers_language(string text, string dutch, string english)
    {
        _terminal.Write("mijn.json", text);
        foreach (var (language, says) in new[] { ("nl", dutch), ("en", english) })
        {
            var answer = _terminal.Run("list", "kinds", "--profile", "mijn.json", "--lang", language).Stops(ExitCodes.FileTrouble, "mijn.json", says);
            Assert.DoesNotContain("LineNumber", answer.Messages, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_profile_of_ones_own_is_used_and_recorded()
    {
        var essay = File.ReadAllText(Path.Combine(Terminal.Repository, "src", "Graph", "SocialCapital", "profiles", "essay.json"));
        _terminal.Write("eigen.json", essay.Replace("\"name\": \"essay\"", "\"name\": \"eigen\"", StringComparison.Ordinal));
        _terminal.Run("run", _terminal.SmallProject(), "--out", "out", "--profile", "eigen.json").IsDone();
        var record = File.ReadAllText(_terminal.Path("out", "run.json"));
        Assert.Contains("\"profile\": \"eigen v1\"", record, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"eigen.json\"", record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_needs_a_scale_and_lies_on_it()
    {
        _terminal.SmallProject();
        _terminal.Run("run", "small", "--out", "out", "--threshold", "2", "--lang", "nl").Stops(ExitCodes.WrongUsage, "geen schaal");
        _terminal.Run("run", Terminal.RealSet, "--out", "out", "--threshold", "4,5").Stops(ExitCodes.WrongUsage, "4,5 ligt buiten de schaal");
        NothingWritten("small");
    }

    [Fact]
    public void The_same_import_twice_changes_nothing()
    {
        var folder = _terminal.SmallProject();
        _terminal.Run("import", folder, "--db", "x.db").IsDone();
        var scores = _terminal.Run("score", "--db", "x.db", "--format", "json").IsDone().Data;
        var again = _terminal.Run("import", folder, "--db", "x.db", "--format", "json").IsDone().Json;
        Assert.All(again.GetProperty("tables").EnumerateArray(), t => Assert.Equal(t.GetProperty("read").GetInt32(), t.GetProperty("merged").GetInt32()));
        Assert.Equal(scores, _terminal.Run("score", "--db", "x.db", "--format", "json").IsDone().Data);
    }

    [Fact]
    public void A_dry_run_stores_nothing()
    {
        var answer = _terminal.Run("import", _terminal.SmallProject(), "--db", "x.db", "--dry-run", "--lang", "nl").IsDone();
        Assert.Contains("Er is niets opgeslagen", answer.Data, StringComparison.Ordinal);
        NothingWritten("small");
    }

    private void Write(string column, string rows)
    {
        _terminal.SmallProject(project: """{ "name": "Klein", "referenceDate": "2025-01-01" }""");
        _terminal.Write("small/relations.csv", $"id,source,target,type,{column}\n{rows}");
    }

    private void Sql(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_terminal.Path(file)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void NothingWritten(params string[] there) =>
        Assert.Equal(there.Order(), Directory.EnumerateFileSystemEntries(_terminal.Folder).Select(Path.GetFileName).Order());
}
