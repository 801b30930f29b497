using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>What programs with a screen write, made by hand: what is read, what is said of the rest.</summary>
public sealed class NetworkFormatsTests
{
    [Fact]
    public void Groups_of_yEd_are_nodes_and_its_labels_are_labels()
    {
        var (table, codes) = Read("yed.graphml");
        Assert.Equal(["W607"], codes);
        Assert.Equal(["n0", "n0::n0", "n0::n1", "n1"], table.Ids);
        Assert.Equal(["Wijkteam", "Anna", "n0::n1", "Bram & zoon"], table.Labels);
        Assert.Equal("bestuur", table.Column("description")!.Values[1]);
        Assert.True(table.IsDirected);
        Assert.Equal([("Anna", "n0::n1", 2.5), ("Bram & zoon", "Anna", 1), ("Wijkteam", "Bram & zoon", 1)], NetworkFileTests.Ties(table));
    }

    [Fact]
    public void A_key_without_for_is_for_everything_and_defaults_fill_in()
    {
        var (table, codes) = Read("visone.graphml");
        Assert.Equal(["N611"], codes);
        Assert.Equal(["n1", "n2", "n3"], table.Ids);
        Assert.Equal(["1", "2", "3"], table.Column("id")!.Values);
        Assert.Equal(["bewoners", "gemeente", "bewoners"], table.Column("sector")!.Values);
        Assert.Equal([("Anna", "Bram", 2), ("Bram", "Anna", 2), ("Bram", "Çelik", 3)], NetworkFileTests.Ties(table));
    }

    [Fact]
    public void Mutual_ties_of_Gephi_run_both_ways()
    {
        var (table, codes) = Read("gephi.gexf");
        Assert.Equal(["N611"], codes);
        Assert.Equal(["Anna", "Bram", "3"], table.Labels);
        Assert.Equal(["2", "0", "0"], table.Column("Modularity Class")!.Values);
        Assert.Equal(["Noord", null, null], table.Column("wijk")!.Values);
        Assert.Equal([("3", "Anna", 4), ("Anna", "3", 4), ("Anna", "Bram", 2), ("Bram", "3", 1), ("Bram", "Anna", 2)], NetworkFileTests.Ties(table));
    }

    [Fact]
    public void The_tables_that_Gephi_exports_are_read()
    {
        var reading = NetworkFile.Read(Fixture.PathOf("networks", "hand", "gephi-nodes.csv"), Fixture.PathOf("networks", "hand", "gephi-edges.csv"));
        Assert.Empty(reading.Findings);
        Assert.False(reading.Table!.IsDirected);
        Assert.Equal(["Anna", "Bram", "Çelik, Z."], reading.Table.Labels);
        Assert.Equal([("Anna", "Bram", 1.5), ("Bram", "Çelik, Z.", 2)], NetworkFileTests.Ties(reading.Table));
    }

    [Fact]
    public void Dutch_headings_decimal_commas_and_Windows_letters_are_read()
    {
        var (table, codes) = Read("semicolon-dutch.csv");
        Assert.Equal(["N611"], codes);
        Assert.Equal([("Bé", "Zoë", 2), ("José", "Zoë", 1.5), ("Zoë", "Bé", 2)], NetworkFileTests.Ties(table));
    }

    [Fact]
    public void Lists_arcs_and_edges_of_Pajek_are_read_together()
    {
        var (table, codes) = Read("pajek.net");
        Assert.Equal(["N611"], codes);
        Assert.Equal(["Anna Ü.", "Bram", "Co ć \"de\" Vries", "'s-Hof"], table.Ids);
        Assert.Equal(
            [("'s-Hof", "Anna Ü.", 3), ("'s-Hof", "Bram", 1), ("Anna Ü.", "'s-Hof", 3), ("Anna Ü.", "Bram", 1), ("Anna Ü.", "Co ć \"de\" Vries", 1), ("Bram", "'s-Hof", 1), ("Co ć \"de\" Vries", "'s-Hof", 2.5)],
            NetworkFileTests.Ties(table).OrderBy(t => t.Item1, StringComparer.Ordinal).ThenBy(t => t.Item2, StringComparer.Ordinal));
    }

    [Fact]
    public void A_symmetric_matrix_is_an_undirected_network()
    {
        var (table, codes) = Read("pajek-matrix.net");
        Assert.Equal(["N612"], codes);
        Assert.Equal([("a", "b", 1), ("b", "c", 2.5)], NetworkFileTests.Ties(table));
        Assert.True(NetworkFile.Read(Fixture.PathOf("networks", "hand", "pajek-matrix.net"), new NetworkReadingOptions { IsDirected = true }).Table!.IsDirected);
    }

    [Theory]
    [InlineData("ucinet-fullmatrix.dl", "N612", "Anna-Bram:1 Anna-Dirk:1 Bram-Co de Vries:1")]
    [InlineData("ucinet-embedded.dl", "N612", "Anna-Bram:1 Anna-Co:1")]
    [InlineData("ucinet-diagonal-absent.dl", "N612 W606", "Anna-Bram:1 Anna-Co:2")]
    [InlineData("ucinet-edgelist.dl", "N613", "Anna-Bram:2 Bram-Co:1 Dirk-Jan de W-Anna:0.5")]
    [InlineData("ucinet-nodelist.dl", "N612", "a-b:1 a-c:1 c-n:1")]
    public void The_forms_of_DL_are_read(string file, string codes, string ties)
    {
        var (table, found) = Read(file);
        Assert.Equal(codes.Split(' '), found);
        var said = NetworkFileTests.Ties(table).Select(t => FormattableString.Invariant($"{t.Item1}-{t.Item2}:{t.Item3}"));
        Assert.Equal(ties, string.Join(' ', said));
    }

    [Fact]
    public void A_node_that_DL_only_counts_is_there()
    {
        var (table, _) = Read("ucinet-edgelist.dl");
        Assert.Equal(["Anna", "Bram", "Co", "Dirk-Jan de W", "5"], table.Ids);
    }

    [Fact]
    public void Ties_may_name_nodes_only_where_no_nodes_are_given()
    {
        using var scratch = new Scratch();
        scratch.Write("nodes.csv", "id,group\nanna,x\nbram,y\n");
        scratch.Write("edges.csv", "source,target\nanna,bramm\n");
        Assert.Equal(2, NetworkFile.Read(scratch["edges.csv"]).Table!.NodeCount);
        var finding = NetworkFile.Read(scratch["nodes.csv"], scratch["edges.csv"]).Findings.Single();
        Assert.Equal(("E205", 2, "bramm", "bram"), (finding.Code, finding.Where.Row, finding.Found, finding.Arguments.Single()));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("veel")]
    public void A_strength_that_is_no_number_is_an_error(string strength)
    {
        using var scratch = new Scratch();
        scratch.Write("edges.csv", $"source,target,weight\na,b,{strength}\n");
        var reading = NetworkFile.Read(scratch["edges.csv"]);
        Assert.Null(reading.Table);
        Assert.Equal(["E401"], Fixture.Codes(reading.Findings));
    }

    [Fact]
    public void An_entity_is_not_expanded_and_no_file_is_opened()
    {
        using var scratch = new Scratch();
        scratch.Write("geheim.txt", "geheim");
        scratch.Write("net.graphml", $"<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file://{scratch["geheim.txt"]}\">]><graphml><graph edgedefault=\"undirected\"><node id=\"&x;\"/></graph></graphml>");
        var reading = NetworkFile.Read(scratch["net.graphml"]);
        Assert.Null(reading.Table);
        Assert.Equal(["E624"], Fixture.Codes(reading.Findings));
    }

    [Fact]
    public void Ten_thousand_things_that_are_passed_over_do_not_exhaust_the_stack()
    {
        using var scratch = new Scratch();
        scratch.Write("net.graphml", $"<graphml><graph edgedefault=\"undirected\">{string.Concat(Enumerable.Repeat("<hyperedge><x/></hyperedge><hyperedge/>", 10_000))}<node id=\"a\"/></graph></graphml>");
        Assert.Equal(["a"], NetworkFile.Read(scratch["net.graphml"]).Table!.Ids);
        scratch.Write("deep.graphml", $"<graphml><graph edgedefault=\"undirected\">{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<node id=\"{i}\"><graph>"))}");
        Assert.Equal(["E625", "W607"], Fixture.Codes(NetworkFile.Read(scratch["deep.graphml"]).Findings));
    }

    private static (NetworkTable Table, string[] Codes) Read(string file)
    {
        var reading = NetworkFile.Read(Fixture.PathOf("networks", "hand", file));
        Assert.NotNull(reading.Table);
        return (reading.Table, Fixture.Codes(reading.Findings));
    }
}
