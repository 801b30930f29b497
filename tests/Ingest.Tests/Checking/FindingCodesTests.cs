using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Checking;

public sealed class FindingCodesTests
{
    public static TheoryData<string> Codes => [.. FindingCodes.All.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_texts_in_both_languages(string code)
    {
        var entry = FindingCodes.Find(code)!;
        foreach (var key in new[] { entry.FoundKey, entry.ExpectedKey, entry.AdviceKey })
        {
            Assert.True(Texts.Has(key, "en"), $"{key} in English");
            Assert.True(Texts.Has(key, "nl"), $"{key} in Dutch");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_explained_in_the_documentation(string code) =>
        Assert.Contains($"\n### {code}\n", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "findings.md")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_fixture_that_triggers_it_and_no_other_error(string code)
    {
        var findings = Findings(code);
        Assert.Contains(code, Fixture.Codes(findings));
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error && f.Code != code);
        foreach (var finding in findings.Where(f => f.Code == code))
        {
            foreach (var language in new[] { "nl", "en" })
            {
                var text = FindingText.Render(finding, language);
                Assert.StartsWith(code, text, StringComparison.Ordinal);
                Assert.Equal(3, text.Split('\n').Length);
                Assert.DoesNotContain("{", text.Replace("{ }", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_first_letter_of_a_code_is_its_severity() =>
        Assert.All(FindingCodes.All, c => Assert.Equal(c.Severity.ToString()[0], c.Code[0]));

    [Fact]
    public void No_code_is_used_twice() => Assert.Equal(FindingCodes.All.Length, FindingCodes.All.Select(c => c.Code[1..]).Distinct().Count());

    /// <summary>A hundred megabytes of blanks, packed into a hundred kilobytes.</summary>
    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var stream = zip.CreateEntry("xl/workbook.xml").Open();
            var blanks = new byte[1 << 20];
            for (var i = 0; i < 100; i++)
            {
                stream.Write(blanks);
            }
        }

        return bytes.ToArray();
    }

    private static List<Finding> Findings(string code)
    {
        using var scratch = new Scratch();
        switch (code)
        {
            case "E103":
                // A hole in a sparse file: two gigabytes that take no room.
                using (var file = File.Create(scratch["actors.csv"]))
                {
                    file.SetLength(Csv.LargestFile + 1);
                }

                return [.. Importer.Check([new ImportFile(scratch["actors.csv"])], Fixture.Context).Report.Findings];
            case "N121":
                var many = scratch.Write("actors.csv", "id,name,kind\n" + string.Concat(Enumerable.Range(0, FindingList.MostOfACode + 2).Select(i => $"a{i},A,vreemd\n")));
                return [.. Importer.Check([many], Fixture.Context).Report.Findings];
            case "E118":
                var big = scratch.Write("actors.csv", $"id,name,kind,note\na,Anna,person,{new string('x', Csv.LargestCell + 1)}\n");
                return [.. Importer.Check([big], Fixture.Context).Report.Findings];
            case "E132":
                File.WriteAllBytes(scratch["actors.xlsx"], Bomb());
                return [.. Importer.Check([new ImportFile(scratch["actors.xlsx"])], Fixture.Context).Report.Findings];
            case "E501":
                return [.. ProjectFolder.Read(scratch["nergens"]).Findings];
            case "E206":
                using (var store = ProjectStore.Open(scratch["network.db"]))
                {
                    Importer.Import([new ImportFile(Fixture.PathOf("findings", code, "before", "actors.csv"))], store, Fixture.Context);
                    return [.. Importer.Check(Fixture.Files("findings", code), store, Fixture.Context).Report.Findings];
                }

            case "N801":
                using (var store = ProjectStore.Open(scratch["network.db"]))
                {
                    Importer.Import(Fixture.Files("findings", code), store, Fixture.Context);
                    WijkNetwerk.Ingest.Privacy.Forgetting.Forget(store, WijkNetwerk.Graph.SocialCapital.Profile.Essay, "anna", new WijkNetwerk.Ingest.Privacy.ForgetOptions());
                    return [.. Importer.Check(Fixture.Files("findings", code), store, Fixture.Context).Report.Findings];
                }

            case "E623":
                scratch.Write("netwerk.net", "*Vertices 1\n*Edges\n" + string.Concat(Enumerable.Repeat("1 1 -1\n", 2000)));
                return [.. NetworkFile.Read(scratch["netwerk.net"]).Findings.Where(f => f.Code == code)];
            case "E630" or "E631":
                return [.. TwoModeFile.Read(Directory.GetFiles(Fixture.PathOf("findings", code)).Single()).Findings];
            case "N626" or "W627" or "W628" or "W629" or "E642" or "E643" or "W644":
                var given = Directory.GetFiles(Fixture.PathOf("findings", code)).Single(f => Path.GetExtension(f) != ".csv");
                return [.. Importer.Check([new ImportFile(given)], Fixture.Context).Report.Findings.Where(f => f.Code is not "E120" || code is not "E642")];
            case "W640":
                return [.. NetworkFile.Write(Importer.Check(Fixture.Files("wijkwerk"), Fixture.Context).Ecosystem!, "dl", "wijk.dl").Findings];
            case "N646" or "W647" or "N648":
                return [.. Importer.Check([.. Directory.GetFiles(Fixture.PathOf("findings", code)).Order(StringComparer.Ordinal).Select(f => new ImportFile(f))], Fixture.Context).Report.Findings];
            case "W645":
                return [.. FormFile.Write(Importer.Check(Fixture.Files("wijkwerk"), Fixture.Context).Ecosystem!, "matrix", "wijk.xlsx", Fixture.Date).Findings];
            case "W641":
                return [.. NetworkFile.Write(new Graph.Ecosystems.Ecosystem([new Graph.Ecosystems.Actor { Id = "a", Name = "\u0001", Kind = "other" }], []), "gexf", "wijk.gexf").Findings];
            case [_, '6', ..]:
                return [.. NetworkFile.Read(Directory.GetFiles(Fixture.PathOf("findings", code)).Single()).Findings];
            default:
                var folder = ProjectFolder.Read(Fixture.PathOf("findings", code));
                var files = folder.Project is null ? [] : folder.Files;
                var mapping = Fixture.PathOf("findings", code, "mapping.json");
                var (map, said) = File.Exists(mapping) ? ImportMapReading.Read(mapping) : (null, []);
                var report = Importer.Check(files, Fixture.Context with { Project = folder.Project, Map = map, Decisions = folder.Decisions }).Report;
                return [.. folder.Findings, .. said, .. report.Findings];
        }
    }
}
