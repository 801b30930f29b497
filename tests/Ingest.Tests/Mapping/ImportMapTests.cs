using System.Text;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Tests.Mapping;

public sealed class ImportMapTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_mapping_file_says_what_columns_and_words_mean_and_what_every_row_says()
    {
        var ecosystem = Import(
            """
            { // zo bedoelen wij het
              "tables": [
                { "file": "leden.csv", "table": "actors",
                  "columns": { "Hoe heet u?": "name", "Code": "id", "Wat bent u": "kind", "Intern": null },
                  "values": { "kind": { "sportclub": "residents_initiative" } },
                  "constants": { "city": "Rotterdam", "note": "lijst 2024" } },
                { "file": "banden.csv", "table": "relations", "constants": { "type": "contact" }, "values": { "strength": { "vaak": "3", "soms": 1 } } },
              ],
              "scale": { "kind": "ordinal", "range": [1, 3] }
            }
            """,
            ("leden.csv", "Code,Hoe heet u?,Wat bent u,Intern,opmerking\na,Anna,person,geheim,\nc,Club,Sportclub,geheim,eigen\n"),
            ("banden.csv", "van,naar,sterkte\na,c,vaak\n"));
        Assert.Equal(("Club", "residents_initiative", "Rotterdam", "eigen"), ecosystem.Actor("c") is var c ? (c.Name, c.Kind, c.City!, c.Note!) : default);
        Assert.Equal("lijst 2024", ecosystem.Actor("a").Note);
        Assert.Empty(ecosystem.Actor("a").Attributes);
        Assert.Equal(("contact", 3.0), (ecosystem.Relations[0].Type, ecosystem.Relations[0].Strength));
    }

    [Fact]
    public void A_strength_outside_the_scale_of_the_mapping_file_is_an_error()
    {
        var (map, _) = ImportMapReading.Read("""{ "scale": { "kind": "ordinal", "range": [1, 3] } }"""u8.ToArray(), "m.json");
        ImportFile[] files = [_scratch.Write("actors.csv", "id,name,kind\na,A,person\nb,B,person\n"), _scratch.Write("relations.csv", "source,target,type,strength\na,b,contact,5\n")];
        Assert.Contains(Importer.Check(files, new ImportContext { Map = map }).Report.Findings, f => f.Code == "E409");
    }

    [Fact]
    public void Everything_wrong_with_a_mapping_file_is_said_at_once()
    {
        var (map, findings) = ImportMapReading.Read(
            """{ "tables": [ { "table": "mensen", "form": "cirkel", "columns": { "x": "geen veld" }, "blank": "misschien", "questions": { "q": {} } } ], "scale": 3, "x": 1 }"""u8.ToArray(), "m.json");
        Assert.Null(map);
        Assert.Equal(
            ["tables[0].table", "tables[0].form", "tables[0].columns.x", "tables[0].blank", "tables[0].questions.q"],
            findings.Where(f => f.Code == "E153").Select(f => f.Where.Column));
        Assert.Contains(findings, f => f.Code == "W152" && f.Found == "x");
        Assert.Contains(findings, f => f.Code == "E504");
    }

    [Fact]
    public void A_heading_that_is_nearly_known_is_guessed_and_said()
    {
        var findings = Check(("actors.csv", "id,name,kind\na,A,person\nb,B,person\n"), ("relations.csv", "sorce,target,type,sterkte (1-3)\na,b,contact,2\n"));
        Assert.Equal([("sorce", "source", "✓", "100 %"), ("sterkte (1-3)", "strength", "✓", "100 %")], Guesses(findings));
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void A_column_is_guessed_by_what_it_holds_and_how_sure_is_said()
    {
        var findings = Check(
            ("actors.csv", "wie,wat\na,person\nb,cooperative\nc,bank\nd,persoon\ne,iets vreemds\n"),
            ("lijst.csv", "eerste,tweede,waarover\na,b,contact\nb,c,contact\nc,d,funding\nd,e,contact\na,onbekend,contact\n"));
        Assert.Equal(
            [("wie", "id", "–", "100 %"), ("wat", "kind", "–", "80 %"), ("eerste", "source", "–", "100 %"), ("tweede", "target", "–", "80 %"), ("waarover", "type", "–", "100 %")],
            Guesses(findings));
    }

    [Fact]
    public void What_does_not_fit_is_not_guessed()
    {
        var findings = Check(("actors.csv", "id,name,kind\na,A,person\nb,B,person\n"), ("relations.csv", "eerste,tweede,type\nx,y,contact\nx,z,contact\n"));
        Assert.Empty(Guesses(findings));
        Assert.Equal(2, findings.Count(f => f.Code == "E108"));
    }

    private static (string, string, string, string)[] Guesses(IEnumerable<Finding> findings) =>
        [.. findings.Where(f => f.Code == "W150").Select(f => (f.Found, f.Arguments[0], f.Arguments[1], f.Arguments[2]))];

    private Finding[] Check(params (string Name, string Text)[] files) =>
        [.. Importer.Check([.. files.Select(f => _scratch.Write(f.Name, f.Text))], Fixture.Context with { Kinds = null, Types = null }).Report.Findings];

    private Ecosystem Import(string map, params (string Name, string Text)[] files)
    {
        var (read, findings) = ImportMapReading.Read(Encoding.UTF8.GetBytes(map), "mapping.json");
        Assert.Empty(findings);
        var result = Importer.Check([.. files.Select(f => _scratch.Write(f.Name, f.Text))], new ImportContext { Map = read });
        Assert.True(result.Ecosystem is not null, string.Join('\n', result.Report.Findings.Select(f => Ingest.Checking.FindingText.Render(f, "en"))));
        return result.Ecosystem;
    }
}
