using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Graph files as tables for an import, written by hand in the way of each program.</summary>
public sealed class NetworkImportTests
{
    [Fact]
    public void Of_yEd_labels_are_names_and_edge_labels_can_be_types()
    {
        var tables = TableFiles.Read(Fixture.PathOf("networks", "hand", "yed.graphml"));
        Assert.Equal(["N626", "W607"], Fixture.Codes(tables.Findings));
        Assert.Equal(["n0|Wijkteam", "n0::n0|Anna", "n0::n1|", "n1|Bram & zoon"], Rows(tables.Tables[0], "id", "name"));
        Assert.Equal(["n0::n0|n0::n1|kent|2.5|yes|n0::e0", "n1|n0::n0||1.0|yes|e1", "n0|n1||1.0|yes|e2"], Rows(tables.Tables[1], "source", "target", "label", "weight", "directed", "id"));
    }

    [Fact]
    public void Of_Network_Canvas_numbers_that_repeat_are_no_ids_of_relations_and_ego_is_said()
    {
        var tables = TableFiles.Read(Fixture.PathOf("findings", "W629", "netwerk.graphml"));
        Assert.Equal(["caseId", "ego_age_group", "networkCanvasUUID", "sessionUUID"], tables.Findings.Select(f => f.Found));
        Assert.Equal(["1|Anna|person|u-1", "2|Bram|person|u-2"], Rows(tables.Tables[0], "id", "label", "type", "networkCanvasUUID"));
        Assert.Equal(["1|2|contact|no|1"], Rows(tables.Tables[1], "source", "target", "type", "directed", "graphml:id"));
        Assert.Equal([11, 12], tables.Tables[0].Rows.Select(r => r.Number));
    }

    /// <summary>As its exporter writes it now: the type of a node and of an edge is networkCanvasType, ends have a UUID too, and what is said before the nodes is of the person asked.</summary>
    [Fact]
    public void Of_Network_Canvas_the_type_is_the_kind()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("nc.graphml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">
            <key id="label" attr.name="label" attr.type="string" for="all"/><key id="networkCanvasUUID" attr.name="networkCanvasUUID" attr.type="string" for="all"/>
            <key id="networkCanvasType" attr.name="networkCanvasType" attr.type="string" for="all"/><key id="networkCanvasSourceUUID" attr.name="networkCanvasSourceUUID" attr.type="string" for="edge"/>
            <graph edgedefault="undirected" nc:caseId="7"><data key="networkCanvasUUID">ego</data>
            <node id="1"><data key="networkCanvasUUID">u1</data><data key="networkCanvasType">Person</data><data key="label">Anna</data></node>
            <node id="2"><data key="networkCanvasUUID">u2</data><data key="networkCanvasType">Person</data><data key="label">Bram</data></node>
            <edge id="1" source="1" target="2"><data key="networkCanvasUUID">u3</data><data key="networkCanvasType">contact</data><data key="networkCanvasSourceUUID">u1</data></edge></graph></graphml>
            """);
        var result = Importer.Check([file], new ImportContext());
        Assert.DoesNotContain(result.Report.Findings, f => f.Severity == Graph.Results.Severity.Error);
        Assert.Equal([("1", "Anna", "person"), ("2", "Bram", "person")], result.Ecosystem!.Actors.Select(a => (a.Id, a.Name, a.Kind)));
        var relation = Assert.Single(result.Ecosystem.Relations);
        Assert.Equal(("contact", false, "u1"), (relation.Type, relation.IsDirected, relation.Attributes["networkCanvasSourceUUID"]));
        Assert.Equal(["caseId", "networkCanvasUUID"], result.Report.Findings.Where(f => f.Code == "W629").Select(f => f.Found));
    }

    [Fact]
    public void A_number_that_igraph_does_not_know_is_blank()
    {
        var tables = Read("net.graphml", """
            <graphml><key id="e" for="edge" attr.name="weight" attr.type="double"/><key id="t" for="edge" attr.name="type"><default>contact</default></key>
            <graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="e">NaN</data></edge></graph></graphml>
            """);
        Assert.Equal(["a|b||contact|no"], Rows(tables.Tables[1], "source", "target", "weight", "type", "directed"));
    }

    [Fact]
    public void A_tie_of_two_spells_is_two_relations_with_dates()
    {
        var tables = Read("net.gexf", """
            <gexf><graph defaultedgetype="undirected" mode="dynamic" timeformat="date"><nodes><node id="0" label="Anna" start="2018-01-01"/><node id="1" label="Bram"/></nodes>
            <edges><edge id="0" source="0" target="1" kind="contact" weight="2"><spells><spell start="2018-01-01" end="2018-12-31"/><spell start="2020-05-01T00:00:00"/></spells></edge>
            <edge id="1" source="1" target="0" type="mutual" label="kent" start="2019.0"/></edges></graph></gexf>
            """);
        Assert.Equal(
            ["0|1|contact|2|no|2018-01-01|2018-12-31", "0|1|contact|2|no|2020-05-01|", "1|0|||no|2019|"],
            Rows(tables.Tables[1], "source", "target", "type", "strength", "directed", "from", "to"));
        Assert.Equal(["0|Anna|2018-01-01/", "1|Bram|"], Rows(tables.Tables[0], "id", "name", "gexf:spells"));
    }

    [Fact]
    public void Relations_times_partitions_and_vectors_of_Pajek_are_read()
    {
        var tables = Read("net.paj", """
            *Network wijk
            *Vertices 3
            1 "Anna" 0.1 0.2 0.5
            2 "Bram" [2018-2020]
            3 "Co"
            *Arcs :1 "funding"
            1 2 3 [2018-2020,2022-*]
            1: 2 3 1 l "geld"
            *Edgeslist :2 "contact"
            1 2 3
            *Matrix :3 "service"
            0 1 0
            1 0 0
            0 0 0
            *Partition kind
            *Vertices 3
            7
            7
            9
            *Vector level
            *Vertices 3
            0.5
            1
            2
            """);
        Assert.Equal(["Anna|7|0.5|", "Bram|7|1|[2018-2020]", "Co|9|2|"], Rows(tables.Tables[0], "id", "kind", "level", "pajek:times"));
        Assert.Equal(
            [
                "Anna|Bram|funding|3|yes|2018|2020|", "Anna|Bram|funding|3|yes|2022|open|", "Bram|Co|funding||yes|||geld", "Anna|Bram|contact||no|||", "Anna|Co|contact||no|||",
                "Anna|Bram|service||no|||",
            ],
            Rows(tables.Tables[1], "source", "target", "type", "strength", "directed", "from", "to", "label"));
    }

    [Theory]
    [InlineData("dl nr=2 nc=3 format=fullmatrix\nrow labels:\nAnna Bram\ncolumn labels:\nfeest markt Bram\ndata:\n1 0 1\n0 2 0\n", "Anna|feest| Anna|Bram| Bram|markt|2")]
    [InlineData("dl nr=2 nc=2 format=edgelist2\nlabels embedded\ndata:\nAnna feest\nBram feest 3\n", "Anna|feest| Bram|feest|3")]
    [InlineData("dl nr=2 nc=2 labels embedded\ndata:\nfeest markt\nAnna 1 0\nBram 1 2\n", "Anna|feest| Bram|feest| Bram|markt|2")]
    public void In_two_modes_ties_run_from_rows_to_columns(string text, string ties)
    {
        var tables = Read("net.dl", text);
        Assert.DoesNotContain(tables.Findings, f => f.Severity == Graph.Results.Severity.Error);
        Assert.Equal(ties, string.Join(' ', Rows(tables.Tables[1], "source", "target", "strength")));
        Assert.All(Rows(tables.Tables[1], "directed"), said => Assert.Equal("yes", said));
    }

    /// <summary>By hand: the ties Anna–Bram (1) and Bram–Co (2.5), in every form that UCINET has for them.</summary>
    [Theory]
    [InlineData("dl n=3\nformat = fullmatrix diagonal present\nlabels:\nAnna,Bram,Co\ndata:\n0 1 0\n1 0 2.5\n0 2.5 0\n")]
    [InlineData("DL N=3, FORMAT = LOWERHALF DIAGONAL ABSENT\nLABELS:\nAnna Bram Co\nDATA:\n1\n0 2.5\n")]
    [InlineData("dl n=3 format=lowerhalf\nlabels:\nAnna Bram Co\ndata:\n0\n1 0\n0 2.5 0\n")]
    [InlineData("dl n=3 format=uh diagonal=absent labels:\nAnna Bram Co\ndata: 1 0 2.5\n")]
    [InlineData("dl n=3 format=upperhalf\nlabels:\nAnna Bram Co\ndata:\n0 1 0 0\n2.5 0\n")]
    [InlineData("dl n=3 format=lowerhalf diagonal=absent\nrow labels embedded\ndata:\nAnna\nBram 1\nCo 0 2.5\n")]
    [InlineData("dl n=3 format=upperhalf\nrow labels embedded\ncolumn labels embedded\ndata:\nAnna Bram Co\nAnna 0 1 0\nBram 0 2.5\nCo 0\n")]
    [InlineData("dl n=3\nlabels embedded\ndata:\nAnna Bram Co\nCo 0 2.5 0\nBram 1 0 2.5\nAnna 0 1 0\n")]
    [InlineData("dl n=3\ncolumn labels embedded\ndata:\nAnna Bram Co\n0 1 0 1 0 2.5\n0 2.5 0\n")]
    [InlineData("dl n=3 format=edgelist1\nlabels embedded:\ndata:\nAnna Bram 1\nBram Anna\nBram Co 2.5\nCo Bram 2.5\n")]
    [InlineData("dl n=3 nm=1 format=edgearray1\nlabels:\nAnna,Bram,Co\ndata:\n1 2 1\n2 1 1\n2 3 2.5\n3 2 2.5\n1 3 0\n")]
    public void The_forms_of_DL_say_the_same(string text)
    {
        var tables = Read("net.dl", text);
        Assert.Equal(["N612"], Fixture.Codes(tables.Findings));
        Assert.Equal(["Anna", "Bram", "Co"], Rows(tables.Tables[0], "id"));
        Assert.Equal(["Anna|Bram||no", "Bram|Co|2.5|no"], Rows(tables.Tables[1], "source", "target", "strength", "directed").Select(Sorted).Order(StringComparer.Ordinal));
        using var scratch = new Scratch();
        scratch.Write("net.dl", text);
        var table = NetworkFile.Read(scratch["net.dl"]).Table!;
        Assert.False(table.IsDirected);
        Assert.Equal([("Anna", "Bram", 1), ("Bram", "Co", 2.5)], NetworkFileTests.Ties(table).Select(t => string.CompareOrdinal(t.Item1, t.Item2) < 0 ? t : (t.Item2, t.Item1, t.Item3)).Order());

        static string Sorted(string row) => row.Split('|') is [var source, var target, .. var rest] && string.CompareOrdinal(source, target) > 0 ? string.Join('|', [target, source, .. rest]) : row;
    }

    [Theory]
    [InlineData("dl nr=2 nc=3\nrow labels:\nAnna,Bram\ncolumn labels embedded\ndata:\nfeest markt Bram\n1 0 1\n0 2 0\n")]
    [InlineData("dl nr=2 nc=3\ncolumn labels:\nfeest,markt,Bram\nrow labels embedded\ndata:\nAnna 1 0 1\nBram 0 2 0\n")]
    [InlineData("dl nr=2 nc=3 format=edgelist2\nrow labels embedded\ncolumn labels:\nfeest,markt,Bram\ndata:\nAnna 1\nAnna 3\nBram 2 2\n")]
    [InlineData("dl nr=2 nc=3 format=edgelist2\nrow labels embedded col labels embedded\ndata:\nAnna feest\nAnna Bram\nBram markt 2\n")]
    [InlineData("dl nr=2,nc=3 format=edgearray2 nm=1\nlabels embedded\ndata:\nAnna feest 1\nAnna Bram 1\nBram markt 2\n")]
    public void Labels_of_rows_and_columns_may_stand_in_different_places(string text)
    {
        var tables = Read("net.dl", text);
        Assert.DoesNotContain(tables.Findings, f => f.Severity == Graph.Results.Severity.Error);
        Assert.Equal(["Anna|Bram|", "Anna|feest|", "Bram|markt|2"], Rows(tables.Tables[1], "source", "target", "strength").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dl n=2 nm=2 labels embedded\nmatrix labels:\nwerk geld\ndata:\na b\na 0 1\nb 1 0\na b\na 0 0\nb 3 0\n")]
    [InlineData("dl n=2 nm=2 labels embedded\nmatrix labels:\nwerk geld\ndata:\na b\na 0 1\nb 1 0\n0 0\n3 0\n")]
    [InlineData("dl n=2 nm=2 format=edgearray1\nlabels:\na b\nmatrix labels:\nwerk geld\ndata:\n1 2 1 0\n2 1 1 3\n")]
    [InlineData("dl n=2 nm=2 format=nodelist1b\nlabels:\na b\nmatrix labels:\nwerk geld\ndata:\n1 2\n1 1\n!\n0\n1 1\n")]
    [InlineData("dl n=2 nm=2 format=lowerhalf diagonal=absent\nlabels:\na b\nmatrix labels:\nwerk geld\ndata:\n1\n3\n")]
    public void Several_matrices_of_DL_are_read_in_every_form(string text)
    {
        var tables = Read("net.dl", text);
        Assert.DoesNotContain(tables.Findings, f => f.Severity == Graph.Results.Severity.Error);
        var ties = Rows(tables.Tables[1], "source", "target", "type").Select(r => r.Split('|')).Select(r => string.Join('|', r.Take(2).Order(StringComparer.Ordinal).Append(r[2])));
        Assert.Equal(["a|b|geld", "a|b|werk"], ties.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dl n=3 format=lowerhalf\nlabels:\na b c\ndata:\n0\n1 0\n0\n", "E615")]
    [InlineData("dl n=2\nlabels embedded\ndata:\na b\na 0 1\nc 1 0\n", "E205")]
    [InlineData("dl n=2 datafile=geheim.txt\ndata:\n0 1\n1 0\n", "W620")]
    [InlineData("dl n=2 format=nodelist1b\nlabels:\na b\ndata:\n2 2\n0\n", "E615")]
    [InlineData("dl n=2 format=rankedlist1\nlabels:\na b\ndata:\n1 2\n", "E621")]
    public void What_a_DL_file_says_wrongly_is_found(string text, string codes) => Assert.Equal(codes.Split(' '), Fixture.Codes(Read("net.dl", text).Findings.Where(f => f.Severity != Graph.Results.Severity.Note)));

    [Fact]
    public void Every_matrix_of_DL_is_a_type()
    {
        var tables = TableFiles.Read(Fixture.PathOf("networks", "hand", "ucinet-diagonal-absent.dl"));
        Assert.Equal(["werk", "geld"], Rows(tables.Tables[1], "type").Distinct());
        Assert.Equal(["Anna|Bram|werk|", "Anna|Co|werk|2", "Anna|Bram|geld|", "Anna|Co|geld|", "Bram|Co|geld|"], Rows(tables.Tables[1], "source", "target", "type", "strength"));
    }

    [Fact]
    public void Labels_of_UCINET_are_the_same_in_capitals()
    {
        var tables = Read("net.dl", "dl n=2\nlabels embedded\ndata:\nlarry david\nLarry 0 1\nDavid 0 0\n");
        Assert.Equal(["larry|david"], Rows(tables.Tables[1], "source", "target"));
        Assert.Equal(["larry", "david"], Rows(tables.Tables[0], "id"));
    }

    [Fact]
    public void A_strength_with_an_exponent_is_a_plain_number() => Assert.Equal(
        ["1|2|0.00001", "2|1|25"], Rows(Read("net.dl", "dl n=2 format=edgelist1\ndata:\n1 2 1e-5\n2 1 2.5E+1\n").Tables[1], "source", "target", "strength"));

    [Fact]
    public void A_matrix_of_Pajek_in_two_modes_has_a_row_for_each_of_the_first_and_a_column_for_each_of_the_second()
    {
        var tables = Read("net.net", "*Vertices 5 3\n1 \"Anna\"\n2 \"Bram\"\n3 \"Co\"\n4 \"feest\"\n5 \"markt\"\n*Matrix\n1 0\n1 2\n0 0\n");
        Assert.Empty(tables.Findings);
        Assert.Equal(["Anna|feest||yes", "Bram|feest||yes", "Bram|markt|2|yes"], Rows(tables.Tables[1], "source", "target", "strength", "directed"));
    }

    /// <summary>As yEd writes it: keys d4 to d10, a group that is a node, and the arrows in the drawing only.</summary>
    [Fact]
    public void Of_yEd_the_arrows_say_the_direction()
    {
        const string Edge = "<edge id=\"e{0}\" source=\"n0\" target=\"n1\"><data key=\"d10\"><y:PolyLineEdge><y:LineStyle color=\"#000000\"/><y:Arrows source=\"{1}\" target=\"{2}\"/><y:EdgeLabel>{3}</y:EdgeLabel></y:PolyLineEdge></data></edge>";
        var tables = Read("net.graphml", "<graphml xmlns:y=\"y\"><key for=\"node\" id=\"d6\" yfiles.type=\"nodegraphics\"/><key for=\"edge\" id=\"d10\" yfiles.type=\"edgegraphics\"/><graph edgedefault=\"directed\" id=\"G\">"
            + "<node id=\"n0\"><data key=\"d6\"><y:ShapeNode><y:Geometry height=\"30.0\"/><y:NodeLabel>Anna<y:LabelModel><y:SmartNodeLabelModel distance=\"4.0\"/></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>"
            + "<node id=\"n1\"><data key=\"d6\"><y:GenericNode><y:NodeLabel>Bram</y:NodeLabel><y:NodeLabel>voorzitter</y:NodeLabel></y:GenericNode></data></node>"
            + string.Concat(new[] { ("none", "standard"), ("none", "none"), ("standard", "standard"), ("delta", "none") }.Select((a, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Edge, i, a.Item1, a.Item2, "contact")))
            + "</graph></graphml>");
        Assert.Equal(["n0|n1|yes", "n0|n1|no", "n0|n1|no", "n1|n0|yes"], Rows(tables.Tables[1], "source", "target", "directed"));
        Assert.Equal("3", tables.Findings.Single(f => f.Code == "N648").Found);
        Assert.Equal(["Anna|", "Bram|voorzitter"], Rows(tables.Tables[0], "name", "yed:labels"));
    }

    /// <summary>SocNetV writes a graph for each relation, with all nodes in each.</summary>
    [Fact]
    public void Of_several_graphs_with_the_same_nodes_every_tie_says_its_graph()
    {
        var tables = Read("net.graphml", """
            <graphml><key id="k" for="node" attr.name="kind"/>
            <graph id="werk" edgedefault="directed"><node id="1"><data key="k">person</data></node><node id="2"/><edge source="1" target="2"/></graph>
            <graph id="geld" edgedefault="directed"><node id="1"><data key="k">cooperative</data></node><node id="2"><data key="k">person</data></node><node id="3"/><edge source="3" target="1"/></graph></graphml>
            """);
        Assert.Equal(["W628"], Fixture.Codes(tables.Findings));
        Assert.Equal(["1|person", "2|person", "3|"], Rows(tables.Tables[0], "id", "kind"));
        Assert.Equal(["1|2|", "3|1|geld"], Rows(tables.Tables[1], "source", "target", "graphml:graph"));
    }

    [Fact]
    public void Times_of_GEXF_in_one_attribute_are_spells_and_what_is_said_of_the_file_is_found()
    {
        var tables = Read("net.gexf", """
            <gexf xmlns="http://www.gexf.net/1.3" version="1.3"><meta><creator>Gephi</creator><description>wijk</description></meta>
            <graph mode="dynamic" defaultedgetype="directed" timestamp="2007"><nodes><node id="a" timestamps="&lt;[2018, 2019]&gt;"/><node id="b"/></nodes>
            <edges><edge source="a" target="b" intervals="&lt;[2018, 2019]; [2021, Infinity]&gt;"/></edges></graph></gexf>
            """);
        Assert.Equal(["a|b|2018|2019", "a|b|2021|"], Rows(tables.Tables[1], "source", "target", "from", "to"));
        Assert.Equal("a|2018/2018;2019/2019", Rows(tables.Tables[0], "id", "gexf:spells").First());
        Assert.Equal(["creator", "description", "timestamp"], tables.Findings.Where(f => f.Code == "W629").Select(f => f.Found));
    }

    [Fact]
    public void A_graph_without_kinds_and_types_says_how_to_go_on_and_that_works()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("net.gexf", "<gexf><graph><attributes class=\"node\"><attribute id=\"0\" title=\"modularity\"/></attributes><nodes><node id=\"a\"><attvalues><attvalue for=\"0\" value=\"2\"/></attvalues></node><node id=\"b\"/></nodes><edges><edge source=\"a\" target=\"b\"/></edges></graph></gexf>");
        var missing = Importer.Check([file], new ImportContext()).Report.Findings.Where(f => f.Code == "E108").ToArray();
        Assert.Equal(["kind", "type"], missing.Select(f => f.Arguments[0]));
        Assert.Equal("modularity", missing[0].Arguments[2]);
        Assert.Contains("--map", WijkNetwerk.Ingest.Checking.FindingText.Render(missing[0], "en"), StringComparison.Ordinal);
        Assert.Contains("\"columns\": { \"ATTRIBUTE\": \"kind\" }", WijkNetwerk.Ingest.Checking.FindingText.Render(missing[0], "en"), StringComparison.Ordinal);
        var tables = missing.Select(f => System.Text.Json.Nodes.JsonNode.Parse(f.Arguments[^1])!["tables"]![0]!.ToJsonString());
        var (map, said) = WijkNetwerk.Ingest.Mapping.ImportMapReading.Read(System.Text.Encoding.UTF8.GetBytes($"{{ \"tables\": [ {string.Join(',', tables)} ] }}"), "m.json");
        Assert.Empty(said);
        var ecosystem = Importer.Check([file], new ImportContext { Map = map }).Ecosystem!;
        Assert.Equal(("other", "2"), (ecosystem.Actor("a").Kind, ecosystem.Actor("a").Attributes["modularity"]));
        Assert.Equal("contact", Assert.Single(ecosystem.Relations).Type);
    }

    [Fact]
    public void A_tie_to_a_node_that_is_not_there_is_an_error_with_the_nearest_id()
    {
        var finding = Read("net.graphml", "<graphml><graph edgedefault=\"directed\"><node id=\"anna\"/>\n<edge source=\"anna\" target=\"ana\"/></graph></graphml>").Findings.Single(f => f.Code == "E205");
        Assert.Equal((2, "ana", "anna"), (finding.Where.Row, finding.Found, finding.Arguments.Single()));
    }

    [Fact]
    public void A_data_package_is_read_and_a_link_out_of_it_is_not()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["pakket"]);
        scratch.Write("geheim.csv", "id,name,kind\nx,Geheim,person\n");
        scratch.Write("pakket/actors.csv", "id,name,kind\na,Anna,person\n");
        File.CreateSymbolicLink(scratch["pakket/more.csv"], scratch["geheim.csv"]);
        scratch.Write("pakket/datapackage.json", """{ "name": "p", "resources": [ { "name": "actors", "path": "actors.csv" }, { "name": "actors", "path": "more.csv" } ] }""");
        var reading = TableFiles.Read(scratch["pakket/datapackage.json"]);
        Assert.Equal(["E643"], Fixture.Codes(reading.Findings));
        Assert.Equal(["a"], Rows(reading.Tables.Single(), "id"));
    }

    private static TablesReading Read(string name, string text)
    {
        using var scratch = new Scratch();
        scratch.Write(name, text);
        return TableFiles.Read(scratch[name]);
    }

    private static IEnumerable<string> Rows(Table table, params string[] headings) =>
        table.Rows.Select(row => string.Join('|', headings.Select(h => table.Columns.FirstOrDefault(c => c.Heading == h) is { } column ? row.Text(column.Index) : "")));
}
