using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>What is written in a format is read back as the same, and written again as the same bytes.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Formats = ["csv", "xlsx", "kumu.xlsx", "kumu.json"];

    public static TheoryData<string, string> Cases => [.. new[] { "wijkcooperaties", "voorbeeldwijk", "awkward" }.SelectMany(set => Formats.Select(format => (set, format)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_is_lost_and_nothing_is_added(string set, string format)
    {
        using var scratch = new Scratch();
        var before = set == "awkward" ? Awkward(scratch) : Read([.. ProjectFolder.Read(Repository.PathOf("data", set)).Files]);
        var files = Write(before, format, scratch, "1");
        var after = Read(files);
        Assert.Equal(Dump.Of(before), Dump.Of(after));
        var again = Write(after, format, scratch, "2");
        Assert.Equal(files.Select(f => File.ReadAllBytes(f.Path)), again.Select(f => File.ReadAllBytes(f.Path)));
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_neutral_in_csv()
    {
        using var scratch = new Scratch();
        Write(Awkward(scratch), "csv", scratch, "1");
        var text = File.ReadAllText(Path.Combine(scratch["1"], "actors.csv"));
        Assert.DoesNotContain(text.Split('\n').SelectMany(line => line.Split(',')), cell => cell.TrimStart('"').StartsWith('='));
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_the_project_come_along()
    {
        using var scratch = new Scratch();
        var folder = ProjectFolder.Read(Repository.PathOf("data", "voorbeeldwijk"));
        Csv.Write(Read([.. folder.Files]), folder.Project, scratch["uit"]);
        var again = ProjectFolder.Read(scratch["uit"]);
        Assert.Empty(again.Findings);
        Assert.Equal(folder.Project!.Focal, again.Project!.Focal);
        Assert.Equal(folder.Project.ReferenceDate, again.Project.ReferenceDate);
        Assert.Equal(5, again.Files.Length);
    }

    internal static ImportFile[] Write(Ecosystem ecosystem, string format, Scratch scratch, string name)
    {
        if (format == "csv")
        {
            Csv.Write(ecosystem, null, scratch[name]);
            return [.. Directory.GetFiles(scratch[name]).Order(StringComparer.Ordinal).Select(f => new ImportFile(f))];
        }

        var path = scratch[$"{name}.{format.Split('.')[^1]}"];
        using (var stream = File.Create(path))
        {
            Action<Ecosystem, ProjectFile?, Stream> write = format switch { "xlsx" => ExcelWriter.Write, "kumu.xlsx" => Kumu.WriteWorkbook, _ => Kumu.Write };
            write(ecosystem, null, stream);
        }

        return [new ImportFile(path)];
    }

    private static Ecosystem Read(ImportFile[] files)
    {
        var result = Importer.Check(files, new ImportContext());
        Assert.True(result.Ecosystem is not null, string.Join('\n', result.Report.Findings.Where(f => f.Severity == Severity.Error).Select(f => FindingText.Render(f, "en"))));
        return result.Ecosystem;
    }

    private static Ecosystem Awkward(Scratch scratch)
    {
        var actors = scratch.Write("actors.csv",
            "id,name,kind,neighbourhood,kvk,level,persons,aliases,note,label x,part\n"
            + "a,\"=HYPERLINK(\"\"x\"\")\",person,*,00012345,0,1,\"A;B\",\" rand \",'-5,\n"
            + "b,'quoted,cooperative,\"Vreewijk;Carnisse\",,3,12000,,\"regel 1\nregel 2\",@x,_x000D_ en ü€\n"
            + "c,-,other,,,,,,-1.5,+31 10,true\n");
        var relations = scratch.Write("relations.csv",
            "id,source,target,type,directed,strength,amount_eur,from,to,status,evidence,carried_by,reported_by,reported_on,document,note\n"
            + "r1,a,b,contact,no,1.234,\"1.234,5\",2018,open,at_risk,stated,c|b;a,a;b,2024-05,,\n"
            + "r1,a,b,contact,no,1.234,\"1.234,5\",2018,open,at_risk,contradicted,c|b;a,,3-6-2024,d.pdf,\n"
            + "r2,b,c,vreemd type,yes,0.1,\"0,125\",2018-06,2019-06-30,ended,,,,,,'=1+1\n"
            + "r3,a,c,contact,yes,,1234567.891,,,planned,implied,,,,,\n");
        var memberships = scratch.Write("memberships.csv", "person,organisation,role,from,to\na,b,penningmeester,2019,open\n");
        var coverage = scratch.Write("coverage.csv", "informant,channel,asked,complete,date\na,contact,yes,no,2024-11\nb,money,no,no,\n");
        return Read([actors, relations, memberships, coverage]);
    }
}

/// <summary>Where the repository is, for data that is shipped with it.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("There is no WijkNetwerk.sln above the tests.")
        : File.Exists(Path.Combine(folder.FullName, "WijkNetwerk.sln")) ? folder.FullName
        : Find(folder.Parent);
}
