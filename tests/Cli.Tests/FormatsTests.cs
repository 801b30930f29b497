using System.Text.Json.Nodes;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Cli.Tests;

/// <summary>The real set from CSV, from Excel and from Kumu; and the template, filled in and empty.</summary>
public sealed class FormatsTests
{
    [Fact]
    public void The_real_set_has_the_same_scores_from_every_format()
    {
        using var terminal = new Terminal();
        var expected = Scores(terminal, "csv", Terminal.RealSet);
        Assert.True(expected.Split('\n').Length > 20);
        var ecosystem = Importer.Check([.. ProjectFolder.Read(Terminal.RealSet).Files], new ImportContext()).Ecosystem!;
        foreach (var (name, file, write) in new (string, string, Action<Ecosystem, ProjectFile?, Stream>)[]
        {
            ("excel", "wijk.xlsx", ExcelWriter.Write), ("kumu", "kumu.xlsx", Kumu.WriteWorkbook), ("blueprint", "kumu.json", Kumu.Write),
        })
        {
            var folder = Directory.CreateDirectory(terminal.Path(name)).FullName;
            using (var stream = File.Create(Path.Combine(folder, file)))
            {
                write(ecosystem, null, stream);
            }

            var project = JsonNode.Parse(File.ReadAllText(Path.Combine(Terminal.RealSet, "wijknetwerk.json")))!;
            project["tables"] = new JsonArray(file);
            File.WriteAllText(Path.Combine(folder, "wijknetwerk.json"), project.ToJsonString());
            Assert.Equal(expected, Scores(terminal, name, folder));
        }
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void The_filled_template_is_imported_without_errors_or_warnings(string language)
    {
        using var terminal = new Terminal();
        terminal.Run("template", "--out", terminal.Path("wijk.xlsx"), "--example", "--lang", language).IsDone();
        var answer = terminal.Run("check", terminal.Path("wijk.xlsx"), "--at", "2025-01-01", "--format", "csv", "--lang", "en").IsDone();
        Assert.DoesNotContain(",error,", answer.Data, StringComparison.Ordinal);
        Assert.DoesNotContain(",warning,", answer.Data, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_template_says_what_to_fill_in_and_nothing_else_is_wrong()
    {
        using var terminal = new Terminal();
        terminal.Run("template", "--out", terminal.Path("wijk.xlsx"), "--lang", "nl").IsDone();
        var answer = terminal.Run("check", terminal.Path("wijk.xlsx"), "--at", "2025-01-01", "--format", "csv");
        Assert.Equal(ExitCodes.Findings, answer.Code);
        Assert.Equal(["E105", "E105"], answer.Data.Split('\n').Where(l => l.StartsWith('E')).Select(l => l[..4]));
    }

    [Theory]
    [InlineData("nl", "ruimte en materiaal", "material")]
    [InlineData("en", "material", "ruimte en materiaal")]
    public void The_template_offers_channels_in_its_own_language(string language, string offered, string not)
    {
        using var terminal = new Terminal();
        terminal.Run("template", "--out", terminal.Path("wijk.xlsx"), "--lang", language).IsDone();
        using var workbook = System.IO.Compression.ZipFile.OpenRead(terminal.Path("wijk.xlsx"));
        var text = string.Concat(workbook.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
        Assert.Contains($">{offered}<", text, StringComparison.Ordinal);
        Assert.DoesNotContain($">{not}<", text, StringComparison.Ordinal);
    }

    /// <summary>The word that the Dutch template offers, the word of the profile and the code itself are one channel.</summary>
    [Theory]
    [InlineData("samenwerking", 0)]
    [InlineData("Samenwerking", 0)]
    [InlineData("collaboration", 0)]
    [InlineData("ruimte en materiaal", 0)]
    [InlineData("samenhang", 1)]
    public void A_channel_may_be_written_in_Dutch(string word, int warnings)
    {
        using var terminal = new Terminal();
        var folder = terminal.SmallProject();
        terminal.Write("small/coverage.csv", $"informant,channel,asked\na,{word},yes\n");
        var answer = terminal.Run("check", folder, "--format", "csv");
        Assert.Equal(warnings, answer.Data.Split('\n').Count(l => l.StartsWith("W415", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_template_is_a_workbook()
    {
        using var terminal = new Terminal();
        Assert.Equal(ExitCodes.WrongUsage, terminal.Run("template", "--out", terminal.Path("wijk.csv")).Code);
    }

    [Fact]
    public void A_mapping_file_is_used_by_check_and_import_and_its_faults_are_findings()
    {
        using var terminal = new Terminal();
        terminal.Write("actors.csv", "id,naam,soort\na,A,coöperatie\nb,B,gemeente\n");
        terminal.Write("lijst.csv", "eerste,tweede\na,b\n");
        terminal.Write("mapping.json", """{ "tables": [ { "file": "lijst.csv", "table": "relations", "columns": { "eerste": "source", "tweede": "target" }, "constants": { "type": "contact" } } ] }""");
        string[] files = [terminal.Path("actors.csv"), terminal.Path("lijst.csv"), "--at", "2025-01-01"];
        Assert.Equal(ExitCodes.Done, terminal.Run(["check", .. files, "--map", terminal.Path("mapping.json")]).Code);
        terminal.Run(["import", .. files, "--map", terminal.Path("mapping.json"), "--db", terminal.Path("x.db")]).IsDone();
        Assert.Equal(ExitCodes.Findings, terminal.Run(["check", .. files]).Code);
        terminal.Write("mapping.json", "{ niet }");
        Assert.Equal(ExitCodes.Findings, terminal.Run(["import", .. files, "--map", terminal.Path("mapping.json"), "--db", terminal.Path("y.db")]).Code);
        Assert.Equal(ExitCodes.FileTrouble, terminal.Run(["check", .. files, "--map", terminal.Path("weg.json")]).Code);
    }

    private static string Scores(Terminal terminal, string name, string folder)
    {
        terminal.Run("import", folder, "--db", terminal.Path(name + ".db")).IsDone();
        return terminal.Run("score", "--db", terminal.Path(name + ".db"), "--format", "csv", "--draws", "0").IsDone().Data;
    }
}
