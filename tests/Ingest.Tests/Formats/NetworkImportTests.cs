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
