using System.Text;
using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Checking;

/// <summary>What is wrong in a CSV file is as wrong in a workbook or in JSON: the same finding, at the matching place.</summary>
public sealed class FindingsPerFormatTests
{
    /// <summary>What only a text can have: its bytes, its quotation marks, the width of its rows; or what is about files and no cell. A fault within <c>names.csv</c> (E230, E231) is found when the folder is read, before its tables.</summary>
    private static readonly string[] OfText = ["E101", "E102", "E104", "E107", "E112", "E113", "W114", "E116", "W117", "N119", "N142", "E143", "E144", "W145", "N146", "W147", "W148", "N149", "E230", "E231", "W509"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var folder in Directory.GetDirectories(Fixture.PathOf("findings")).Order(StringComparer.Ordinal))
            {
                var code = Path.GetFileName(folder);
                // Fixtures of the project file, of decided names and of plain networks have no cell to move; E206 needs a database before it.
                if (code[1] is '1' or '2' or '3' or '4' && code != "E206" && !OfText.Contains(code) && !File.Exists(Path.Combine(folder, "mapping.json")) && !File.Exists(Path.Combine(folder, "names.csv")) && Directory.GetFiles(folder, "*.csv").Length > 0)
                {
                    cases.Add(code, "xlsx");
                    // JSON has no headings of its own: a name stands once, and a blank one is none.
                    if (code is not ("E109" or "W115" or "E108" or "E110" or "N106" or "E105" or "W150"))
                    {
                        cases.Add(code, "json");
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_finding_is_the_same_in_every_format(string code, string format)
    {
        using var scratch = new Scratch();
        var folder = ProjectFolder.Read(Fixture.PathOf("findings", code));
        // Decisions on names stand beside the tables, whatever form those have.
        var context = Fixture.Context with { Project = folder.Project, Decisions = folder.Decisions };
        var expected = Importer.Check(folder.Files, context).Report.Findings.Where(f => f.Code == code).ToArray();
        Assert.NotEmpty(expected);
        ImportFile[] files = format == "xlsx" ? [Workbook(folder.Files, scratch)] : [Blueprint(folder.Files, scratch)];
        var found = Importer.Check(files, context).Report.Findings.Where(f => f.Code == code).ToArray();
        Assert.Equal(expected.Select(f => Place(f, format)), found.Select(f => Place(f, format)));
    }

    private static (string, int?, string?, string) Place(Finding finding, string format) =>
        (finding.Code, finding.Where.Row, format == "json" ? null : finding.Where.Column, finding.Found);

    private static ImportFile Workbook(IEnumerable<ImportFile> files, Scratch scratch)
    {
        var sheets = files.Select(file =>
        {
            var table = Table(file);
            // Blank rows stay, so that the numbers of the others do.
            var rows = Enumerable.Range(2, table.Rows.IsEmpty ? 0 : table.Rows.Max(r => r.Number) - 1).Select(number => table.Rows.FirstOrDefault(r => r.Number == number).Values ?? []);
            return new ExcelWriter.Sheet(Path.GetFileNameWithoutExtension(file.Path), [.. table.Columns.Select(c => c.Heading)], [.. rows]);
        });
        using (var stream = File.Create(scratch["wijk.xlsx"]))
        {
            ExcelWriter.Write([.. sheets], stream);
        }

        return new ImportFile(scratch["wijk.xlsx"]);
    }

    private static ImportFile Blueprint(IEnumerable<ImportFile> files, Scratch scratch)
    {
        using (var stream = File.Create(scratch["wijk.json"]))
        {
            using var json = new Utf8JsonWriter(stream);
            json.WriteStartObject();
            json.WriteStartArray("elements");
            json.WriteEndArray();
            foreach (var file in files)
            {
                var name = Path.GetFileNameWithoutExtension(file.Path);
                json.WriteStartArray(name switch { "actors" => "elements", "relations" => "connections", _ => name });
                foreach (var row in Table(file).Rows)
                {
                    json.WriteStartObject();
                    foreach (var column in Table(file).Columns)
                    {
                        // Kumu's own from and to are the ends.
                        var heading = name == "relations" && column.Heading is "from" or "to" ? "valid " + column.Heading : column.Heading;
                        json.WriteString(heading, row.Text(column.Index));
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        // The elements come last in the object when there are any: JSON keeps the last of two of a name.
        return new ImportFile(scratch["wijk.json"]);
    }

    private static Table Table(ImportFile file) =>
        Csv.ReadFile(file.Path).Table ?? throw new InvalidOperationException(Encoding.UTF8.GetString(File.ReadAllBytes(file.Path)));
}
