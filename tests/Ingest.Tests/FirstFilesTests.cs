using System.Text;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests;

/// <summary>What the first files of a new user run into: each is read as it was meant, or said in words that help.</summary>
public sealed class FirstFilesTests
{
    private const string People = "id,name,kind\na,Anna,person\nb,Buurthuis,cooperative\n";

    private static readonly ImportContext Essay = ImportContext.Of(Profile.Essay, null);

    [Theory]
    [InlineData("wijk.graphml", "graphml:size", """<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="node" attr.name="kind" attr.type="string"/><key id="s" for="node" attr.name="size" attr.type="double"/><graph edgedefault="directed"><node id="a"><data key="k">person</data><data key="s">12.5</data></node></graph></graphml>""")]
    [InlineData("wijk.gexf", "gexf:size", """<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><attributes class="node"><attribute id="k" title="kind" type="string"/><attribute id="s" title="size" type="float"/></attributes><nodes><node id="a" label="a"><attvalues><attvalue for="k" value="person"/><attvalue for="s" value="12.5"/></attvalues></node></nodes></graph></gexf>""")]
    public void How_large_a_node_is_drawn_is_no_number_of_people(string file, string attribute, string text)
    {
        using var scratch = new Scratch();
        var result = Importer.Check([scratch.Write(file, text)], Essay);
        Assert.False(result.Report.HasErrors);
        var actor = Assert.Single(result.Ecosystem!.Actors);
        Assert.Null(actor.Persons);
        Assert.Equal("12.5", actor.Attributes[attribute]);
        Assert.Contains(result.Report.Findings, f => f.Code == "N111" && f.Found == attribute);
    }

    [Fact]
    public void A_count_with_decimals_asks_for_a_whole_number()
    {
        using var scratch = new Scratch();
        var found = One(Check(scratch, "id,name,kind,persons\na,Anna,person,\nb,Buurtgroep,resident_group,\"2,5\"\n"), "E417");
        Assert.Equal(("2,5", 3, "persons"), (found.Found, found.Where.Row, found.Where.Column));
        Assert.Contains("heel getal", FindingText.Of(found, "nl").Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jan;piet", true)]
    [InlineData("jan|piet", true)]
    [InlineData("jan piet", false)]
    [InlineData("stg.de-linde/oost:1", false)]
    [InlineData("'t Huis!", false)]
    public void Only_signs_that_separate_ids_are_refused_in_an_id(string id, bool isRefused)
    {
        using var scratch = new Scratch();
        var report = Check(scratch, $"id,name,kind\n{id},Jan,person\nb,Buurthuis,cooperative\n", $"id,source,target,type\nr1,{id},b,contact\n");
        Assert.Equal(isRefused ? ["E212"] : [], report.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code));
    }

    [Fact]
    public void A_tie_of_a_graph_file_may_be_called_anything()
    {
        using var scratch = new Scratch();
        const string Text = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="node" attr.name="kind" attr.type="string"/><key id="t" for="edge" attr.name="type" attr.type="string"/><graph edgedefault="directed"><node id="a"><data key="k">person</data></node><node id="b"><data key="k">person</data></node><edge id="a|b" source="a" target="b"><data key="t">contact</data></edge></graph></graphml>""";
        var result = Importer.Check([scratch.Write("wijk.graphml", Text)], Essay);
        Assert.False(result.Report.HasErrors);
        Assert.Equal("a|b", Assert.Single(result.Ecosystem!.Relations).Attributes["graphml:id"]);
    }

    [Fact]
    public void Ids_that_differ_by_capitals_are_said_at_the_second()
    {
        using var scratch = new Scratch();
        var found = One(Check(scratch, "id,name,kind\nLinde,De Linde,cooperative\nb,Buurthuis,cooperative\nlinde,De linde,cooperative\n"), "W213");
        Assert.Equal(("linde", 4), (found.Found, found.Where.Row));
        Assert.Equal("Linde", Assert.Single(found.Arguments));
    }

    [Theory]
    [InlineData("stichting", "bewonersinitiatief, welzijnsorganisatie, sociale onderneming, fonds, netwerkorganisatie, overig")]
    [InlineData("Vereniging", "bewonersinitiatief, netwerkorganisatie, coöperatie, overig")]
    [InlineData("verenging", "bewonersinitiatief, netwerkorganisatie, coöperatie, overig")]
    [InlineData("B.V.", "bedrijf, sociale onderneming, overig")]
    public void A_legal_form_as_kind_is_answered_with_the_kinds_it_may_be(string kind, string proposed)
    {
        using var scratch = new Scratch();
        var report = Check(scratch, $"id,name,kind\na,Anna,person\nb,Buurthuis,{kind}\n", context: Essay);
        var found = One(report, "W418");
        Assert.Contains(proposed, FindingText.Of(found, "nl").Expected, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, f => f.Code == "W406");
    }

    [Fact]
    public void Organisations_of_an_unknown_kind_are_counted_apart_from_persons()
    {
        using var scratch = new Scratch();
        var files = new[] { scratch.Write("actors.csv", People + "s,Stichting Linde,stichting\n"), scratch.Write("relations.csv", "id,source,target,type\nr1,a,b,contact\n") };
        var ecosystem = Importer.Check(files, Essay).Ecosystem!;
        var options = new AudienceOptions { At = Fixture.Date };
        var measured = AudienceView.ToMeasure(ecosystem, Profile.Essay, Audience.Public, options).LeftOut;
        Assert.Equal(1, measured.Single(l => l.What == LeftOutPart.PeopleMasked).Count);
        Assert.Equal(1, measured.Single(l => l.What == LeftOutPart.UnknownKind).Count);
        Assert.Equal(1, AudienceView.ToGive(ecosystem, Profile.Essay, Audience.Public, options).LeftOut.Single(l => l.What == LeftOutPart.UnknownKind).Count);
    }

    [Fact]
    public void Rows_in_two_encodings_are_each_read_in_their_own_and_the_first_doubtful_letter_is_shown()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("id,name,note\na,André,\nb,Café België,\n\n"), .. Encoding.Latin1.GetBytes("c,\"Crèche,\nde Bij\",\nd,Financiën,\n")];
        var reading = Csv.Read(bytes, "actors.csv");
        Assert.Equal(["André", "Café België", "Crèche,\nde Bij", "Financiën"], reading.Table!.Rows.Select(r => r.Text(1)));
        var found = reading.Findings.Single(f => f.Code == "W122");
        Assert.Equal((5, "name", "Crèche,\nde Bij"), (found.Where.Row, found.Where.Column, found.Found));
        Assert.Equal(["Windows-1252", "2"], found.Arguments);
    }

    [Theory]
    [InlineData("Café België", "Café België")]
    [InlineData("Coöperatie Financiën", "Coöperatie Financiën")]
    [InlineData("Crèche", "Crèche")]
    public void Letters_of_an_old_Mac_are_read_when_that_is_sure(string name, string expected)
    {
        var mac = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;
        var reading = Csv.Read(mac.GetBytes($"id,name\r1,{name}\r"), "actors.csv");
        Assert.Equal(expected, reading.Table!.Rows[0].Text(1));
        Assert.Equal("macintosh", reading.Table.Encoding);
        Assert.Equal(["Mac Roman"], reading.Findings.Where(f => f.Code == "W122").Select(f => f.Arguments[0]));
    }

    [Theory]
    [InlineData("Café ’t Hoekje – 20 € “goed” foto’s", 0)]
    [InlineData("Miloš Beneš", 0)]
    [InlineData("cœur, Žižkov, Šárka", 0)]
    [InlineData("tekst† met een voetnoot", 1)]
    public void Windows_letters_stay_what_they_are(string text, int doubts)
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var reading = Csv.Read(windows.GetBytes($"id,name\n1,\"{text}\"\n"), "actors.csv");
        Assert.Equal(text, reading.Table!.Rows[0].Text(1));
        Assert.Equal("windows-1252", reading.Table.Encoding);
        Assert.Equal(doubts, reading.Findings.Count(f => f.Code == "W122"));
    }

    [Fact]
    public void The_column_Type_of_Gephi_is_the_direction()
    {
        using var scratch = new Scratch();
        const string Edges = "Source,Target,Type,Id,Label,Weight\na,b,Undirected,0,contact,1.0\nb,a,Directed,1,contact,1.0\n";
        var files = new[] { scratch.Write("actors.csv", People), scratch.Write("relations.csv", Edges) };
        var result = Importer.Check(files, Essay);
        Assert.False(result.Report.HasErrors);
        Assert.Equal([("contact", false), ("contact", true)], result.Ecosystem!.Relations.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => (r.Type, r.IsDirected)));
        Assert.Equal(["directed", "–", "100 %"], One(result.Report, "W150").Arguments);
        // Without a column that says what they are, that is what is missing: "Undirected" is no type.
        var bare = Check(scratch, People, "Source,Target,Type\na,b,Undirected\n");
        Assert.Equal("type", One(bare, "E108").Arguments[0]);
    }

    [Fact]
    public void A_folder_without_project_file_is_its_tables_at_a_date()
    {
        using var scratch = new Scratch();
        scratch.Write("actors.csv", People);
        scratch.Write("relations.csv", "id,source,target,type\nr1,a,b,contact\n");
        File.WriteAllText(scratch["~$wijk.xlsx"], "slot");
        File.WriteAllText(scratch[".~lock.wijk.xlsx#"], "slot");
        File.WriteAllText(scratch["._actors.csv"], "mac");
        var dated = ProjectFolder.Read(scratch.Folder, Fixture.Date);
        Assert.Empty(dated.Findings);
        Assert.Equal(["actors.csv", "relations.csv"], dated.Files.Select(f => Path.GetFileName(f.Path)));
        Assert.Equal(Fixture.Date, dated.Project!.ReferenceDate);

        var said = FindingText.Of(Assert.Single(ProjectFolder.Read(scratch.Folder).Findings), "nl").Advice;
        Assert.Contains("--at 2025-01-01", said, StringComparison.Ordinal);
        var content = said[said.IndexOf('{', StringComparison.Ordinal)..];
        File.WriteAllText(scratch[ProjectFile.FileName], content);
        Assert.Equal(new DateOnly(2025, 1, 1), ProjectFolder.Read(scratch.Folder).Project!.ReferenceDate);
    }

    [Fact]
    public void Of_a_file_in_the_place_of_a_folder_its_folder_is_named()
    {
        using var scratch = new Scratch();
        scratch.Write("actors.csv", People);
        var found = Assert.Single(ProjectFolder.Read(scratch["actors.csv"]).Findings);
        Assert.Equal("E501", found.Code);
        Assert.EndsWith(scratch.Folder + ".", FindingText.Of(found, "nl").Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_neighbourhood_is_a_place_whatever_its_capitals_and_else_the_nearest_place_is_named()
    {
        using var scratch = new Scratch();
        var report = Check(scratch, "id,name,kind,neighbourhood\nw,Lindewijk,place,\na,Anna,person,lindewijk \nb,Buurthuis,cooperative,Linde wijk\nc,Cor,person,Elders\n");
        Assert.Equal([("Linde wijk", "Lindewijk"), ("Elders", "")], report.Findings.Where(f => f.Code == "N412").Select(f => (f.Found, f.Arguments[0])));
    }

    [Theory]
    [InlineData("lening", "leiding", "")]
    [InlineData("wp", "pwc", "")]
    [InlineData("gemeetne", "gemeente", "gemeente")]
    [InlineData("Buurt Huis", "buurthuis", "buurthuis")]
    [InlineData("gemeente", "gemeente-rotterdam", "gemeente-rotterdam")]
    [InlineData("r100", "r10012", "")]
    public void Only_what_is_near_is_proposed(string written, string known, string proposed) =>
        Assert.Equal(proposed, new NearestId([known, "iets-heel-anders"]).To(written));

    [Fact]
    public void A_begin_that_two_share_proposes_neither() => Assert.Equal("", new NearestId(["gemeente-rotterdam", "gemeente-utrecht"]).To("gemeente"));

    [Fact]
    public void What_is_no_workbook_is_said_by_how_it_begins()
    {
        using var scratch = new Scratch();
        scratch.Write("wijk.xlsx", "id,name\n");
        var found = Assert.Single(TableFiles.Read(scratch["wijk.xlsx"]).Findings);
        Assert.Equal("E130", found.Code);
        Assert.NotEmpty(found.Found);
    }

    [Fact]
    public void A_file_of_no_bytes_is_no_database()
    {
        using var scratch = new Scratch();
        scratch.Write("leeg.db", "");
        Assert.Equal(StoreFault.NotADatabase, Assert.Throws<StoreException>(() => ProjectStore.OpenExisting(scratch["leeg.db"])).Kind);
    }

    private static ImportReport Check(Scratch scratch, string actors, string relations = "id,source,target,type\nr1,a,b,contact\n", ImportContext? context = null) =>
        Importer.Check([scratch.Write("actors.csv", actors), scratch.Write("relations.csv", relations)], context ?? Fixture.Context).Report;

    private static Finding One(ImportReport report, string code) => Assert.Single(report.Findings, f => f.Code == code);
}
