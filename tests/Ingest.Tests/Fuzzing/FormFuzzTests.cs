using System.IO.Compression;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Tests.Fuzzing;

/// <summary>Matrices, lists, surveys and Net-Maps as we write them, surveys as programs write them, values of Pajek, and DL in every form: damaged, always in the same way.</summary>
public sealed class FormFuzzTests
{
    private const string Map = """
        { "tables": [ { "questions": { "Q1": { "type": "contact" }, "Met wie?": { "type": "contact", "separator": ";" } }, "names": { "1": "Anna", "SQ001": "Anna" }, "values": { "strength": { "vaak": 2 } } } ] }
        """;

    public static TheoryData<string, string> Written => new(from form in FormFile.Names select (form, form == "nodexl" ? "xlsx" : "csv"));

    public static TheoryData<string, string> Texts => new()
    {
        { "q.csv", "Q2,Q1_1,Q1_2\nNaam,contact - Anna,contact - Bert\n\"{\"\"ImportId\"\":\"\"QID2\"\"}\",x,x\nAnna,,vaak\nBert,2,n/a\n" },
        { "q.csv", "naam,Q1[SQ001]. Wie? [Anna],Q1[SQ002]. Wie? [Bert],Met wie?\nAnna,,ja,Bert;Anna\nBert,nee,,\n" },
        { "n.dl", "dl n=3 nm=2 format=lowerhalf diagonal=absent\nrow labels embedded\nmatrix labels:\na b\ndata:\nx\ny 1\nz 0 2\nx\ny 1\nz 1 1\n" },
        { "n.dl", "dl nr=2,nc=3 format=edgearray2 nm=2\nrow labels embedded\ncolumn labels:\na,b,c\ndata: x 1 1 0\ny 3 2 1\n" },
        { "n.dl", "dl n=3 format=nodelist1b\nlabels:\na b c\ndata:\n2 2 3\n0\n1 1\n" },
        { "n.net", "*Vertices 5 3\n1 \"a\"\n2 \"b\"\n*Matrix :1 \"contact\"\n1 0\n1 2\n0 0\n*Arcs :2 \"funding\"\n1 4 2 [2018-*]\n" },
        { "n.gexf", "<gexf><meta><creator>x</creator></meta><graph timestamp=\"1\"><nodes><node id=\"a\" timestamps=\"&lt;[1, 2]&gt;\"/><node id=\"b\"/></nodes><edges><edge source=\"a\" target=\"b\" intervals=\"&lt;[2018,2019];[2020,Infinity]&gt;\"/></edges></graph></gexf>" },
        { "n.graphml", "<graphml><graph id=\"w\"><node id=\"a\"/><node id=\"b\"/></graph><graph id=\"g\"><node id=\"a\"/><edge source=\"a\" target=\"b\"><data key=\"d\"><Arrows source=\"none\" target=\"none\"/><EdgeLabel>x</EdgeLabel><EdgeLabel>y</EdgeLabel></data></edge></graph></graphml>" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_damaged_form_has_findings_and_throws_nothing(string form, string extension)
    {
        var ecosystem = Importer.Check(Fixture.Files("wijkwerk"), Fixture.Context).Ecosystem!;
        var type = FormFile.Types(ecosystem, Fixture.Date)[0];
        Fuzz.Run(FormFile.Write(ecosystem, form, $"wijk.{extension}", Fixture.Date, type).Bytes, bytes => Read(bytes, $"wijk.{extension}", null), extension == "xlsx" ? Sheets : null);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_damaged_file_of_a_program_has_findings_and_throws_nothing(string name, string text)
    {
        var map = ImportMapReading.Read(System.Text.Encoding.UTF8.GetBytes(Map), "mapping.json").Map!;
        Fuzz.Run(System.Text.Encoding.UTF8.GetBytes(text), bytes => [.. Read(bytes, name, null), .. Read(bytes, name, map)]);
    }

    [Fact]
    public void Damaged_values_of_Pajek_have_findings_and_throw_nothing() => Fuzz.Run("% 1 person\n% 2 cooperative\n*Vertices 3\n1\n2\n1\n"u8.ToArray(), damaged =>
    {
        using var scratch = new Scratch();
        scratch.Write("n.net", "*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Edges :1 \"contact\"\n1 2 1\n");
        File.WriteAllBytes(scratch["n-kind.clu"], damaged);
        return Importer.Check([new ImportFile(scratch["n.net"]), new ImportFile(scratch["n-kind.clu"])], Fixture.Context).Report.Findings;
    });

    private static IEnumerable<Graph.Results.Finding> Read(byte[] bytes, string name, ImportMap? map)
    {
        using var scratch = new Scratch();
        File.WriteAllBytes(scratch[name], bytes);
        var reading = TableFiles.Read(scratch[name], map: map);
        var result = Importer.Check([new ImportFile(scratch[name])], Fixture.Context with { Map = map });
        Assert.All(result.Report.Tables, t => Assert.Equal(t.Read, t.Stored + t.Merged + t.Rejected));
        return [.. reading.Findings, .. result.Report.Findings];
    }

    /// <summary>What is inside a workbook is damaged: damaged packing alone never reaches the reader of sheets.</summary>
    private static byte[] Sheets(byte[] whole, Random random)
    {
        using var bytes = new MemoryStream();
        bytes.Write(whole);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheets = zip.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase)).ToArray();
            using var stream = sheets[random.Next(sheets.Length)].Open();
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var damaged = Damage.Of(content, random);
            stream.SetLength(0);
            stream.Write(damaged);
        }

        return bytes.ToArray();
    }
}
