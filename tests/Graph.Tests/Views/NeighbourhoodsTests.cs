using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Views;

public sealed class NeighbourhoodsTests
{
    // Rotterdam > Zuid > Afrikaanderwijk > Plein, and Rotterdam > Noord; Utrecht > Centrum. Cities are places without part_of.
    private static Wijk Map => new Wijk()
        .Actor("rdam", "place", name: "Rotterdam").Actor("zuid", "place", partOf: "rdam", name: "Zuid").Actor("afri", "place", partOf: "zuid", name: "Afrikaanderwijk")
        .Actor("plein", "place", partOf: "afri", name: "Plein").Actor("noord", "place", partOf: "rdam", name: "Noord")
        .Actor("utr", "place", name: "Utrecht").Actor("centrum", "place", partOf: "utr", name: "Centrum");

    [Theory]
    [InlineData("Noord", null, "Noord", null, true)] // equal labels
    [InlineData("Vreewijk", null, "Vreewijk", null, true)] // equal labels, no place of that name
    [InlineData("Afrikaanderwijk", null, "Zuid", null, true)] // contained
    [InlineData("Zuid", null, "Afrikaanderwijk", null, true)]
    [InlineData("Zuid", null, "Plein", null, true)] // contained at two steps
    [InlineData("Noord", null, "Zuid", null, false)]
    [InlineData("Noord", null, "Vreewijk", null, false)]
    [InlineData("Noord", null, "Rotterdam", null, false)] // a city is not a neighbourhood that one shares
    [InlineData("Noord;Zuid", null, "Afrikaanderwijk;Vreewijk", null, true)] // one of several is enough
    [InlineData(null, null, "Noord", null, null)] // blank is unknown
    [InlineData(null, "Rotterdam", "Noord", "Rotterdam", null)]
    [InlineData("*", "Rotterdam", "Noord", "Rotterdam", true)] // the whole city
    [InlineData("Noord", "Rotterdam", "*", "Rotterdam", true)]
    [InlineData("*", "Rotterdam", "*", "Rotterdam", true)]
    [InlineData("*", "Rotterdam", "Centrum", "Utrecht", false)]
    [InlineData("Noord", "Rotterdam", "Noord", "Utrecht", false)] // different known cities share none
    [InlineData(null, "Rotterdam", null, "Utrecht", false)]
    [InlineData("Noord", "Rotterdam", "Noord", null, true)] // a city that is not known excludes nothing
    public void Two_actors_share_a_neighbourhood_or_not_or_it_is_not_known(string? one, string? oneCity, string? other, string? otherCity, bool? share)
    {
        var reading = Map.Actor("one", "cooperative", wijk: one, city: oneCity).Actor("other", "cooperative", wijk: other, city: otherCity).Read();
        var (a, b) = (reading.Ecosystem.Actor("one"), reading.Ecosystem.Actor("other"));

        Assert.Equal(share, reading.Neighbourhoods.Share(a, b));
        Assert.Equal(share, reading.Neighbourhoods.Share(b, a));
    }

    [Fact]
    public void A_label_names_the_place_of_that_name()
    {
        var places = Map.Coops("C").Read().Neighbourhoods;

        Assert.Equal("afri", places.PlaceOf("Afrikaanderwijk")?.Id);
        Assert.Null(places.PlaceOf("Vreewijk"));
        Assert.Null(places.PlaceOf("C"));
    }
}
