using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Who was at what, whatever it is written in.</summary>
public sealed class TwoModeFileTests
{
    // Anna at both evenings, Bert at the first, Cor at the second, Dirk listed and nowhere.
    private const string Expected = "Anna@eerste Anna@tweede Bert@eerste Cor@tweede";

    [Theory]
    [InlineData("long.csv", "person,event\nCor,tweede\nAnna,eerste\nAnna,tweede\nBert,eerste\n", "Anna Bert Cor")]
    [InlineData("lang.csv", "wie;bijeenkomst;rol\nCor;tweede;\nAnna;eerste;spreker\nAnna;tweede;\nBert;eerste;\n", "Anna Bert Cor")]
    [InlineData("ties.csv", "source,target\nAnna,eerste\nAnna,tweede\nBert,eerste\nCor,tweede\n", "Anna Bert Cor")]
    [InlineData("wide.csv", "naam,eerste,tweede\nAnna,x,x\nBert,1,0\nCor,,ja\nDirk,,\n", "Anna Bert Cor Dirk")]
    [InlineData("matrix.dl", "dl nr=4, nc=2, format=fullmatrix\nrow labels:\nAnna Bert Cor Dirk\ncolumn labels:\neerste tweede\ndata:\n1 1\n1 0\n0 1\n0 0\n", "Anna Bert Cor Dirk")]
    [InlineData("embedded.dl", "dl nr=4 nc=2 format=fullmatrix\nrow labels embedded\ncolumn labels embedded\ndata:\n eerste tweede\nAnna 1 1\nBert 1 0\nCor 0 1\nDirk 0 0\n", "Anna Bert Cor Dirk")]
    [InlineData("edges.dl", "dl nr=4 nc=2 format=edgelist2\nrow labels:\nAnna,Bert,Cor,Dirk\ncolumn labels:\neerste,tweede\ndata:\n1 1\n1 2\n2 1\n3 2\n", "Anna Bert Cor Dirk")]
    [InlineData("lists.dl", "dl nr=3 nc=2 format=nodelist2\nrow labels embedded\ncolumn labels embedded\ndata:\nAnna eerste tweede\nBert eerste\nCor tweede\n", "Anna Bert Cor")]
    [InlineData("edges.net", "*Vertices 6 4\n1 \"Anna\"\n2 \"Bert\"\n3 \"Cor\"\n4 \"Dirk\"\n5 \"eerste\"\n6 \"tweede\"\n*Edges\n1 5\n1 6\n2 5\n6 3\n", "Anna Bert Cor Dirk")]
    [InlineData("matrix.net", "*Vertices 6 4\n1 \"Anna\"\n2 \"Bert\"\n3 \"Cor\"\n4 \"Dirk\"\n5 \"eerste\"\n6 \"tweede\"\n*Matrix\n1 1\n1 0\n0 1\n0 0\n", "Anna Bert Cor Dirk")]
    [InlineData("arcs.net", "*Vertices 6 4\n1 \"Anna\"\n2 \"Bert\"\n3 \"Cor\"\n4 \"Dirk\"\n5 \"eerste\"\n6 \"tweede\"\n*Arcslist\n1 5 6\n2 5\n3 6\n", "Anna Bert Cor Dirk")]
    public void Every_form_gives_the_same(string file, string text, string actors)
    {
        using var scratch = new Scratch();
        scratch.Write(file, text);
        var table = Read(scratch[file]);
        Assert.Equal((Expected, actors, "eerste tweede"), (Said(table), string.Join(' ', table.ActorLabels), string.Join(' ', table.EventLabels)));
    }

    [Theory]
    [InlineData("networkx.graphml")]
    [InlineData("networkx.gexf")]
    [InlineData("igraph.graphml")]
    [InlineData("igraph.net")]
    public void What_networkx_and_igraph_write_is_the_list_it_was_made_of(string file)
    {
        var list = Read(Fixture.PathOf("two-mode", "attendance.csv"));
        Assert.Equal((18, 14, 89), (list.ActorIds.Length, list.EventIds.Length, list.Actors.Length));
        Assert.Equal(Said(list), Said(Read(Fixture.PathOf("two-mode", file))));
    }

    [Fact]
    public void An_event_on_several_dates_is_several_gatherings()
    {
        using var scratch = new Scratch();
        scratch.Write("a.csv", "actor,event,date\nanna,overleg,2024-05-01\nbert,overleg,1-6-2024\ncor,overleg,2024-06-01\nanna,wijkdag,2024-07-01\ncor,wijkdag,\n");
        var reading = TwoModeFile.Read(scratch["a.csv"]);
        Assert.Equal("anna@overleg 2024-05-01 anna@wijkdag bert@overleg 2024-06-01 cor@overleg 2024-06-01 cor@wijkdag", Said(reading.Table!));
        Assert.Equal(["N404"], Fixture.Codes(reading.Findings).Where(c => c[0] != 'E' && reading.Findings.Any(f => f.Code == c && f.Found == "1-6-2024")));
    }

    [Fact]
    public void Of_a_wide_list_dates_are_in_the_headings_and_a_gathering_without_a_mark_is_one()
    {
        using var scratch = new Scratch();
        scratch.Write("a.csv", "naam,overleg 2024-05-01,overleg 2024-06-01,borrel\nanna,x,,\nbert,x,spreker,\n");
        var table = Read(scratch["a.csv"]);
        Assert.Equal("anna@overleg 2024-05-01 bert@overleg 2024-05-01 bert@overleg 2024-06-01", Said(table));
        Assert.Equal(["borrel", "overleg 2024-05-01", "overleg 2024-06-01"], table.EventIds);
    }

    [Fact]
    public void A_table_of_actors_gives_labels_and_columns_and_may_hold_the_events_too()
    {
        using var scratch = new Scratch();
        scratch.Write("actors.csv", "id,name,group\nb,Bert,x\na,Anna,y\nd,Dirk,x\neerste,Eerste avond,\n");
        scratch.Write("list.csv", "actor,event\na,eerste\nb,eerste\na,tweede\n");
        var table = TwoModeFile.Read(scratch["list.csv"], scratch["actors.csv"]).Table!;
        Assert.Equal(["a", "b", "d"], table.ActorIds);
        Assert.Equal(["Anna", "Bert", "Dirk"], table.ActorLabels);
        Assert.Equal(["y", "x", "x"], table.Columns.Single(c => c.Heading == "group").Values);
        Assert.Equal("Anna@eerste Anna@tweede Bert@eerste", Said(table));
        Assert.Equal(["actors.csv", "list.csv"], table.Files.Select(f => f.File));
    }

    [Fact]
    public void An_actor_and_an_event_may_have_the_same_name()
    {
        using var scratch = new Scratch();
        scratch.Write("a.csv", "person,event\n1,1\n2,1\n1,2\n");
        Assert.Equal("1@1 1@2 2@1", Said(Read(scratch["a.csv"])));
        scratch.Write("a.dl", "dl nr=2 nc=2 format=edgelist2\nrow labels:\np q\ncolumn labels:\np q\ndata:\n1 1\n2 1\n1 2\n");
        Assert.Equal("p@p p@q q@p", Said(Read(scratch["a.dl"])));
        scratch.Write("b.dl", "dl nr=2 nc=2 format=nodelist2\nrow labels embedded\ncolumn labels embedded\ndata:\np p q\nq p\n");
        Assert.Equal("p@p p@q q@p", Said(Read(scratch["b.dl"])));
        scratch.Write("c.dl", "dl nr=2 nc=2 format=fullmatrix\nlabels embedded\ndata:\n p q\np 1 1\nq 1 0\n");
        Assert.Equal("p@p p@q q@p", Said(Read(scratch["c.dl"])));
    }

    [Theory]
    [InlineData("a.csv", "person,event\nanna,\n", "E2", "event")]
    [InlineData("a.csv", "person,event\n", "E105", "")]
    [InlineData("a.csv", "person,event,date\nanna,overleg,gisteren\n", "E403", "gisteren")]
    [InlineData("a.csv", "alleen\nanna\n", "E108", "")]
    [InlineData("a.csv", "naam,overleg\nanna,12 keer misschien\n", "E1", "12 keer misschien")]
    [InlineData("a.csv", "naam,overleg,overleg\nanna,x,x\nbert,,x\n", "E109", "overleg")]
    [InlineData("a.dl", "dl n=2 format=fullmatrix\ndata:\n0 1\n1 0\n", "E630", "")]
    [InlineData("a.net", "*Vertices 2\n*Edges\n1 2\n", "E630", "")]
    [InlineData("a.net", "*Vertices 3 2\n*Edges\n1 2\n1 3\n", "E631", "1 – 2")]
    [InlineData("a.net", "*Vertices 3 2\n*Matrix\n1 1\n1 0\n", "E615", "")]
    public void What_is_wrong_is_said(string file, string text, string code, string found)
    {
        using var scratch = new Scratch();
        scratch.Write(file, text);
        var reading = TwoModeFile.Read(scratch[file]);
        Assert.Null(reading.Table);
        Assert.Contains(reading.Findings, f => f.Severity == Severity.Error && f.Code.StartsWith(code, StringComparison.Ordinal) && (f.Found.Contains(found, StringComparison.Ordinal) || f.Arguments.Contains(found) || f.Where.Column == found));
    }

    [Fact]
    public void Who_is_not_among_the_actors_is_unknown_and_a_missing_file_is_said()
    {
        using var scratch = new Scratch();
        scratch.Write("actors.csv", "id\nanna\n");
        scratch.Write("list.csv", "actor,event\nana,eerste\n");
        var reading = TwoModeFile.Read(scratch["list.csv"], scratch["actors.csv"]);
        Assert.Null(reading.Table);
        Assert.Equal(["E205"], Fixture.Codes(reading.Findings));
        Assert.Equal(["E101"], Fixture.Codes(TwoModeFile.Read(scratch["nergens.csv"]).Findings));
        Assert.Equal(["E101"], Fixture.Codes(TwoModeFile.Read(scratch["nergens.net"]).Findings));
        Assert.Contains("E101", Fixture.Codes(TwoModeFile.Read(scratch["list.csv"], scratch["nergens.csv"]).Findings));
    }

    [Fact]
    public void Without_two_modes_asked_everything_is_read_as_before()
    {
        using var scratch = new Scratch();
        scratch.Write("a.dl", "dl nr=2 nc=3\ndata:\n1 0 1\n0 1 1\n");
        Assert.Equal(["E622"], Fixture.Codes(NetworkFile.Read(scratch["a.dl"]).Findings));
        scratch.Write("a.net", "*Vertices 3 2\n*Edges\n1 3\n");
        Assert.Equal(["W620"], Fixture.Codes(NetworkFile.Read(scratch["a.net"]).Findings));
    }

    private static TwoModeTable Read(string path)
    {
        var reading = TwoModeFile.Read(path);
        Assert.True(reading.Table is not null, string.Join("; ", reading.Findings));
        return reading.Table;
    }

    private static string Said(TwoModeTable table) =>
        string.Join(' ', table.Actors.Zip(table.Events, (actor, happening) => $"{table.ActorLabels[actor]}@{table.EventLabels[happening]}").Order(StringComparer.Ordinal));
}
