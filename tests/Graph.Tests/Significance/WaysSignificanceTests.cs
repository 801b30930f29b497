using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Significance;

/// <summary>Ways to institutions beside what chance gives: examples small enough to count every network.</summary>
public sealed class WaysSignificanceTests
{
    // a, b of C and p, q of D; v, w of the municipality and x, y of the fund; each knows one.
    private static Wijk Town => new Wijk().Coops("C", "D").All("municipality", "GEM").All("fund", "FND").People("C", "a", "b").People("D", "p", "q").People("GEM", "v", "w").People("FND", "x", "y");

    [Fact]
    public void Two_ways_to_the_municipality_lie_where_all_24_matchings_put_them()
    {
        // Every network: a matching of a, b, p, q with v, w, x, y (a tie between two officials, or two residents, would be of another class). Of the 24, 4 give C both officials
        // of the municipality, 16 one and 4 none: place 20/24 + ½ · 4/24, mean 1.
        var tests = Of(Town.Contacts("a-v b-w p-x q-y").Measure(), "C");
        var municipality = tests.Single(t => t.Institution == "GEM");
        Assert.Equal((2.0, null, ChanceModel.Ties, 999), (municipality.Value, municipality.Reason, municipality.Chance, municipality.Draws));
        Near.Equal(11.0 / 12, municipality.MidPercentile, .03);
        Near.Equal(1, municipality.Expected, .06);
        Near.Equal(Math.Sqrt(1.0 / 3), municipality.StandardDeviation, .04);
        Assert.True(municipality.IsOverRecorded);
        // No way to the fund is recorded and nobody was asked: there is no number to place.
        var fund = tests.Single(t => t.Institution == "FND");
        Assert.Equal((null, null, "not mentioned"), (fund.Value, fund.MidPercentile, fund.Reason?.Code));
    }

    [Fact]
    public void What_everybody_was_asked_about_has_a_place_at_zero_too()
    {
        var all = new[] { "C", "D", "GEM", "FND" }.Aggregate(Town.Contacts("a-v b-w p-x q-y"), (wijk, id) => wijk.Complete(id, Wijk.Capital)).Measure();
        var fund = Of(all, "C").Single(t => t.Institution == "FND");
        // None of the fund's people: 4 of 24 give none, so the place is half of that.
        Assert.Equal(0, fund.Value);
        Near.Equal(1.0 / 12, fund.MidPercentile, .03);
        Assert.False(fund.IsOverRecorded);
    }

    [Fact]
    public void Where_the_degrees_leave_no_choice_there_is_no_place()
    {
        var one = Of(Town.Contacts("a-v").Measure(), "C").Single(t => t.Institution == "GEM");
        Assert.Equal((1.0, null, "no variation"), (one.Value, one.MidPercentile, one.Reason?.Code));
        Assert.Equal("no holder known", Of(Town.All("bank", "BNK").Contacts("a-v").Measure(), "C").Single(t => t.Institution == "BNK").Reason?.Code);
    }

    [Fact]
    public void The_values_are_those_of_LI3_on_the_toy_and_stay_inside_what_people_allow()
    {
        var m = Tables.ToyAt(ReferenceLevel.Department);
        foreach (var test in Of(m, "C1"))
        {
            Assert.Equal(m.Score("C1", "LI3", test.Institution).Value, test.Value);
        }
    }

    [Fact]
    public void The_seed_decides_and_threads_do_not()
    {
        var m = Town.Contacts("a-v b-w p-x q-y a-b p-q v-w").Measure();
        Assert.Equal(Of(m, "C"), Of(m, "C"));
        Assert.Equal(3L, OrganisationSignificance.Of(m, ["C"], seed: 3, rewirings: 9, permutations: 9).First(t => t.Measure == "LI3").Seed);
    }

    private static ChanceTest[] Of(Graph.SocialCapital.Measurement m, string ego) => [.. OrganisationSignificance.Of(m, [ego], permutations: 9).Where(t => t.Measure == "LI3")];
}
