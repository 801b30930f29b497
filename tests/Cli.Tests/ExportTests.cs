using System.Text.Json;
using WijkNetwerk.Cli.Exporting;

namespace WijkNetwerk.Cli.Tests;

/// <summary>Export: each format comes back or says what it cannot carry; the public sees nobody; whole or nothing.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public ExportTests() => _terminal.Run("import", Path.Combine(Terminal.Repository, "data", "known", "toy"), "--db", "toy.db").IsDone();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("graphml", "wijk.graphml", "wijk.graphml")]
    [InlineData("gexf", "wijk.gexf", "wijk.gexf")]
    [InlineData("excel", "wijk.xlsx", "wijk.xlsx")]
    [InlineData("kumu", "wijk.json", "wijk.json")]
    [InlineData("nodexl", "wijk.xlsx", "wijk.xlsx")]
    [InlineData("csv", "wijk", "wijk")]
    [InlineData("datapackage", "wijk", "wijk/datapackage.json")]
    public void What_an_export_holds_comes_back_the_same(string format, string file, string back)
    {
        Export("toy.db", format, file);
        _terminal.Run("import", back, "--db", "back.db").IsDone();
        Export("back.db", "graphml", "back.graphml");
        Export("toy.db", "graphml", "toy.graphml");
        Assert.Equal(File.ReadAllText(_terminal.Path("toy.graphml")), File.ReadAllText(_terminal.Path("back.graphml")));
    }

    [Theory]
    [InlineData("pajek", "wijk.paj")]
    [InlineData("dl", "wijk.dl")]
    [InlineData("matrix", "wijk.xlsx")]
    [InlineData("attendance", "wijk.csv")]
    [InlineData("survey", "wijk.csv")]
    [InlineData("netmap", "wijk.xlsx")]
    public void What_a_format_cannot_carry_is_said_and_under_strict_nothing_is_written(string format, string file)
    {
        var strict = _terminal.Run("export", "--db", "toy.db", "--to", format, "--out", file, "--audience", "internal", "--strict");
        Assert.Equal(2, strict.Code);
        Assert.Contains("W640", strict.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(_terminal.Path(file)));
        Assert.Contains("W640", Export("toy.db", format, file).Messages, StringComparison.Ordinal);
        Assert.True(File.Exists(_terminal.Path(file)));
    }

    [Fact]
    public void The_public_sees_no_person_and_hears_what_was_left_out()
    {
        var answer = _terminal.Run("export", "--db", "toy.db", "--to", "graphml", "--out", "public.graphml").IsDone();
        Assert.Contains("Left out for the public", answer.Messages, StringComparison.Ordinal);
        var text = File.ReadAllText(_terminal.Path("public.graphml"));
        Assert.DoesNotContain(">person<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("wijknetwerk.memberships", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphml", "wijk.xml", 1)]
    [InlineData("png", "wijk.png", 1)]
    [InlineData("nodexl", "wijk.csv", 1)]
    [InlineData("matrix", "wijk.csv", 1)]
    [InlineData("graphml", "nergens/wijk.graphml", 3)]
    public void A_name_or_place_that_cannot_be_is_refused(string format, string file, int code) =>
        Assert.Equal(code, _terminal.Run("export", "--db", "toy.db", "--to", format, "--out", file).Code);

    /// <summary>In a form too: no person, and what was left out is said.</summary>
    [Theory]
    [InlineData("nodexl")]
    [InlineData("matrix")]
    [InlineData("netmap")]
    [InlineData("survey")]
    [InlineData("attendance")]
    public void A_form_for_the_public_names_nobody(string form)
    {
        var persons = Ingest.Importer.Check([.. Ingest.ProjectFolder.Read(Path.Combine(Terminal.Repository, "data", "known", "toy")).Files], new Ingest.ImportContext()).Ecosystem!
            .Actors.Where(a => a.Kind == "person").Select(a => a.Id).ToHashSet();
        Assert.NotEmpty(persons);
        Assert.Contains("Left out for the public", _terminal.Run("export", "--db", "toy.db", "--to", form, "--out", "public.xlsx").IsDone().Messages, StringComparison.Ordinal);
        var reading = Ingest.Formats.TableFiles.Read(_terminal.Path("public.xlsx"));
        Assert.DoesNotContain(reading.Tables.SelectMany(t => t.Rows.SelectMany(r => r.Values)), persons.Contains);
    }

    [Fact]
    public void Help_names_every_format() =>
        Assert.All(ExportFormat.All, format => Assert.Contains(format.Name, _terminal.Run("export", "--help").IsDone().Data, StringComparison.Ordinal));

    [Fact]
    public void A_text_holds_the_matrix_of_one_type()
    {
        var several = _terminal.Run("export", "--db", "toy.db", "--to", "matrix", "--out", "m.csv", "--audience", "internal");
        Assert.Contains("contact", several.Messages, StringComparison.Ordinal);
        _terminal.Run("export", "--db", "toy.db", "--to", "matrix", "--out", "m.csv", "--audience", "internal", "--type", "contact").IsDone();
        Assert.StartsWith("\"contact (", File.ReadAllText(_terminal.Path("m.csv")), StringComparison.Ordinal);
        Assert.Equal(1, _terminal.Run("export", "--db", "toy.db", "--to", "netmap", "--out", "m.csv", "--type", "contact").Code);
        Assert.Equal(1, _terminal.Run("export", "--db", "toy.db", "--to", "matrix", "--out", "m.csv", "--type", "nergens").Code);
    }

    [Fact]
    public void A_folder_with_something_else_in_it_is_left_alone_and_a_former_export_is_replaced()
    {
        Export("toy.db", "datapackage", "wijk");
        Export("toy.db", "csv", "wijk");
        Assert.False(File.Exists(_terminal.Path("wijk", "datapackage.json")));
        _terminal.Write("wijk/dagboek.txt", "van mij");
        Assert.Equal(3, _terminal.Run("export", "--db", "toy.db", "--to", "csv", "--out", "wijk").Code);
        Assert.True(File.Exists(_terminal.Path("wijk", "actors.csv")) && File.Exists(_terminal.Path("wijk", "dagboek.txt")));
        Assert.Single(Directory.GetDirectories(_terminal.Folder));
    }

    [Fact]
    public void The_folder_of_a_run_is_an_RO_Crate()
    {
        _terminal.Run("run", Path.Combine(Terminal.Repository, "data", "known", "toy"), "--out", "uit").IsDone();
        using var json = JsonDocument.Parse(File.ReadAllBytes(_terminal.Path("uit", "ro-crate-metadata.json")));
        Assert.Equal("https://w3id.org/ro/crate/1.1/context", json.RootElement.GetProperty("@context").GetString());
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(e => e.GetProperty("@id").GetString()!, StringComparer.Ordinal);

        // What the specification requires of the descriptor and of the root dataset.
        var descriptor = graph["ro-crate-metadata.json"];
        Assert.Equal("CreativeWork", descriptor.GetProperty("@type").GetString());
        Assert.Equal("./", descriptor.GetProperty("about").GetProperty("@id").GetString());
        Assert.StartsWith("https://w3id.org/ro/crate/1.1", descriptor.GetProperty("conformsTo").GetProperty("@id").GetString(), StringComparison.Ordinal);
        var root = graph["./"];
        Assert.Equal("Dataset", root.GetProperty("@type").GetString());
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", root.GetProperty("datePublished").GetString());
        Assert.NotEmpty(root.GetProperty("name").GetString()!);
        Assert.NotEmpty(root.GetProperty("description").GetString()!);

        // Every file of the folder is a part, every part is there and described, and every reference leads somewhere.
        var parts = root.GetProperty("hasPart").EnumerateArray().Select(p => p.GetProperty("@id").GetString()!).Order(StringComparer.Ordinal).ToArray();
        var files = Directory.GetFiles(_terminal.Path("uit"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_terminal.Path("uit"), f).Replace('\\', '/'))
            .Where(f => f != "ro-crate-metadata.json" && !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(files, parts.Select(Uri.UnescapeDataString));
        Assert.All(parts, part => Assert.Equal("File", graph[part].GetProperty("@type").GetString()));
        var named = graph.Values.SelectMany(e => e.EnumerateObject()).Where(p => p.Name != "conformsTo").SelectMany(p => References(p.Value));
        Assert.All(named, id => Assert.Contains(id, graph.Keys));

        // A second run replaces the first, the description with it.
        _terminal.Run("run", Path.Combine(Terminal.Repository, "data", "known", "toy"), "--out", "uit").IsDone();
    }

    private static IEnumerable<string> References(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("@id", out var id) => [id.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private Answer Export(string database, string format, string file) =>
        _terminal.Run("export", "--db", database, "--to", format, "--out", file, "--audience", "internal", "--at", "2025-01-01").IsDone();
}
