using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Files as programs themselves write them: each dialect was seen in real files, and is written here by hand.</summary>
public sealed class ProgramFilesTests
{
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

    private static TablesReading Read(string name, string text)
    {
        using var scratch = new Scratch();
        scratch.Write(name, text);
        return TableFiles.Read(scratch[name]);
    }

    private static IEnumerable<string> Rows(Table table, params string[] headings) =>
        table.Rows.Select(row => string.Join('|', headings.Select(h => table.Columns.FirstOrDefault(c => c.Heading == h) is { } column ? row.Text(column.Index) : "")));
}
