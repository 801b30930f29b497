using System.Text;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Mapping;

public sealed class HeadingsTests
{
    [Theory]
    [InlineData(TableKind.Actors)]
    [InlineData(TableKind.Relations)]
    [InlineData(TableKind.Memberships)]
    [InlineData(TableKind.Attendance)]
    [InlineData(TableKind.Coverage)]
    public void A_heading_means_one_column_at_most(TableKind kind)
    {
        // "van" is the one exception: a date in relations, an end only where nothing else is (ColumnMapping).
        var keys = Headings.Of(kind).SelectMany(f => f.Synonyms.Prepend(f.Name).Select(Key.Of).Distinct().Select(key => (key, f.Name))).ToArray();
        Assert.Empty(keys.GroupBy(k => k.key).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [InlineData("Source,Target,Type", "Source", "Target", null, null)]
    [InlineData("Vertex 1,Vertex 2,Type", "Vertex 1", "Vertex 2", null, null)]
    [InlineData("EGO,alter,soort", "EGO", "alter", null, null)]
    [InlineData("Bron,Doel,Soort", "Bron", "Doel", null, null)]
    [InlineData("From,To,Type", "From", "To", null, null)]
    [InlineData("Van,Naar,Soort", "Van", "Naar", null, null)]
    [InlineData("Van,Naar,Soort,Vanaf,Tot", "Van", "Naar", "Vanaf", "Tot")]
    [InlineData("source,target,type,from,to", "source", "target", "from", "to")]
    [InlineData("bron,doel,type,van,tot", "bron", "doel", "van", "tot")]
    [InlineData("source,type,to", "source", null, null, "to")]
    public void From_and_to_are_ends_only_where_nothing_else_is(string headings, string? source, string? target, string? from, string? to)
    {
        using var _ = new Culture("tr-TR");
        var mapping = ColumnMapping.Of(Table(headings), TableKind.Relations);
        Assert.Equal([source, target, from, to], new[] { "source", "target", "from", "to" }.Select(f => mapping.Find(f)?.Heading));
        Assert.Empty(mapping.Unknown);
    }

    [Theory]
    [InlineData("actors.csv", TableKind.Actors)]
    [InlineData("2024-Actoren.csv", TableKind.Actors)]
    [InlineData("wijk_relaties_def.csv", TableKind.Relations)]
    [InlineData("edges.tsv", TableKind.Relations)]
    [InlineData("LIDMAATSCHAPPEN.csv", TableKind.Memberships)]
    [InlineData("aanwezigheid.csv", TableKind.Attendance)]
    [InlineData("dekking.csv", TableKind.Coverage)]
    [InlineData("blad1.csv", null)]
    [InlineData("actors-and-relations.csv", null)]
    public void A_table_is_recognised_by_its_name(string file, TableKind? kind)
    {
        using var _ = new Culture("tr-TR");
        Assert.Equal(kind, TableNames.OfName(file));
    }

    [Theory]
    [InlineData("id,naam,soort", TableKind.Actors)]
    [InlineData("Van,Naar,Soort", TableKind.Relations)]
    [InlineData("persoon,organisatie,rol", TableKind.Memberships)]
    [InlineData("actor,event,date", TableKind.Attendance)]
    [InlineData("informant,kanaal,gevraagd", TableKind.Coverage)]
    [InlineData("kleur,maat", null)]
    public void A_table_is_recognised_by_its_headings(string headings, TableKind? kind) => Assert.Equal(kind, TableNames.Recognise(Table(headings)));

    [Theory]
    [InlineData("woningcorporatie", "housing_corporation")]
    [InlineData("Wijkcoöperatie", "cooperative")]
    [InlineData("Gemeente", "municipality")]
    [InlineData("fonds", "fund")]
    [InlineData("housing_corporation", "housing_corporation")]
    [InlineData("HOUSING CORPORATION", "housing_corporation")]
    public void Kinds_are_understood_in_Dutch(string word, string kind)
    {
        using var _ = new Culture("tr-TR");
        Assert.Equal(kind, Words.Kinds.Find(word));
    }

    [Fact]
    public void Words_of_fixed_columns_are_understood_in_Dutch()
    {
        Assert.Equal(
            "yes no at_risk at_risk ended ended planned failed implied contradicted".Split(' '),
            new string?[]
            {
                Words.YesNo.Find("Ja"), Words.YesNo.Find("nee"), Words.Status.Find("risico"), Words.Status.Find("bedreigd"), Words.Status.Find("beëindigd"),
                Words.Status.Find("gestopt"), Words.Status.Find("gepland"), Words.Status.Find("mislukt"), Words.Evidence.Find("afgeleid"),
                Words.Evidence.Find("tegengesproken"),
            });
    }

    private static Table Table(string headings) => Csv.Read(Encoding.UTF8.GetBytes(headings + "\nx,y\n"), "t.csv").Table!;
}
