using WijkNetwerk.Graph.Levels;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Levels;

public sealed class WholeScoresTests
{
    private static readonly Score[] Network = [.. WholeScores.Of(Tables.ToyAt(ReferenceLevel.Root), null, 42)];
    private static readonly Score[] WijkX = [.. WholeScores.Of(Tables.ToyAt(ReferenceLevel.Root), "Wijk X", 42)];

    [Fact]
    public void The_toy_network_has_the_numbers_worked_out_by_hand()
    {
        Assert.Equal(["BO", "C1", "C2", "OV"], One(Network, "NB1").Elements);
        Assert.Equal(["BNK", "FND", "GEM", "HAV"], One(Network, "NB1.institutions").Elements);
        Near.Equal(16.0 / 72, One(Network, "NB2").Value);
        Near.Equal(.5, One(Network, "NB2.distance").Value);
        Assert.Equal(0, One(Network, "NB3").Value);
        Near.Equal(.75, One(Network, "NB4").Value);
        Near.Equal(1 - (4.0 / 72), One(Network, "NB4.expected").Value);
        Near.Equal(8.0 / 36, One(Network, "NB4.p").Value, .02);
        Near.Equal(9.0 / 81, One(Network, "NB7.degree").Value);
        // Over every set of those who left: 0.3107 (enumerated in Python).
        Near.Equal(.310700, One(Network, "NB7.random").Value, .03);
        Assert.Equal(["C1"], One(Network, "NB8").Elements);
        Assert.Equal(0, One(Network, "NB9").Value);
        // Everybody was asked for all: nothing is over recorded relations.
        Assert.All(Network.Where(s => s.View != "median"), s => Assert.Equal((36L, 36L), (s.ObservedDyads, s.AllDyads)));
    }

    [Fact]
    public void Who_reaches_which_institution()
    {
        Assert.Equal((.25, 1.0), (One(Network, "NB5", "GEM").Value, One(Network, "NB5.near", "GEM").Value));
        Assert.Equal((.25, 1.0), (One(Network, "NB5", "HAV").Value, One(Network, "NB5.near", "HAV").Value));
        // The fund pays and is in contact with nobody.
        Assert.Equal((0.0, 0.0), (One(Network, "NB5", "FND").Value, One(Network, "NB5.near", "FND").Value));
        Assert.Equal(["C1"], One(Network, "NB5", "GEM").Elements);
    }

    [Fact]
    public void Ties_of_people_with_two_hats_count_by_the_networks_they_resolve_to()
    {
        // A knows K; p, who is in A and in B, knows k of K and v of GEM, which A knows too. Each as A nothing new, as B a tie.
        var m = new Wijk().Coops("A", "B", "K").All("municipality", "GEM").People("K", "k").People("GEM", "v").Actor("p", "person").Member("p", "A").Member("p", "B").Contacts("A-K A-GEM p-k p-v").Measure();
        Score[] whole = [.. WholeScores.Of(m, null, 42, bootstraps: 0)];
        // B apart: 1 − 3·2/(4·3) = ½. Tied to K, to GEM or to both: 0. Each of four readings ¼.
        Same(.125, 0, .5, One(whole, "NB2"));
        Same(.25, 0, 1, One(whole, "NB9"));
        Assert.Equal(["B"], One(whole, "NB9").Elements);
        // The least number whose leaving splits the rest: B apart 0, one tie to B 1, the square A–K–B–GEM 2.
        Same(1, 0, 2, One(whole, "NB3"));
        // Organisations on whom a piece hangs: A; with p–k alone A and K, with p–v alone A and GEM; in the square nobody.
        Same(1.25, 0, 2, One(whole, "NB8"));
        Assert.Equal(["A", "GEM", "K"], One(whole, "NB8").Elements);
        // In contact with GEM: A, and B in half; unasked.
        Same(.5, 1 / 3.0, 1, One(whole, "NB5", "GEM"));
        Assert.Contains("dual-hatted: 2", One(whole, "NB5", "GEM").Flags);
        Assert.Contains("dual-hatted: 2", One(whole, "NB2").Flags);
        // Robustness is over what is sure, and says so.
        Assert.Contains("dual-hatted left out: 2", One(whole, "NB7.degree").Flags);
        Assert.DoesNotContain(Network, s => s.Flags.Any(f => f.StartsWith("dual-hatted", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_neighbourhood_is_who_is_in_it_and_the_institutions_tied_to_them()
    {
        // Wijk X: BO, C1, OV and r; of the city GEM, HAV and FND are tied to C1, the bank is not; C2 is in Wijk Y.
        Assert.Equal(["BO", "C1", "OV"], One(WijkX, "NB1").Elements);
        Assert.Equal(["FND", "GEM", "HAV"], One(WijkX, "NB1.institutions").Elements);
        Assert.Equal(21, One(WijkX, "NB2").AllDyads);
        Assert.Equal(0, One(WijkX, "NB2").Value);
        Assert.Equal(1, One(WijkX, "NB3").Value);
        Near.Equal(1.0 / 3, One(WijkX, "NB5", "GEM").Value);
        Assert.Equal(["Wijk X", "Wijk Y"], WholeScores.Neighbourhoods(Tables.ToyAt(ReferenceLevel.Root)));
        Assert.All(WijkX, s => Assert.Equal("Wijk X", s.Ego));
    }

    [Fact]
    public void A_median_stands_over_those_that_may_be_ranked_with_the_whole_list()
    {
        var reach = Network.Single(s => s.View == "median" && s.Measure == "BR1");
        // Partners: BO 2 (C1, OV), C1 4, C2 1, OV 2: the median of 1, 2, 2, 4.
        Assert.Equal([("BO", 2.0), ("C1", 4.0), ("C2", 1.0), ("OV", 2.0)], reach.List.Select(l => (l.Id, l.Value!.Value)));
        Assert.Equal((2.0, 4), (reach.Value, reach.N));
        Assert.Contains("defined: 4 / 4", reach.Flags);
        // Density: C1 alone has an inside, the others have one member.
        var density = Network.Single(s => s.View == "median" && s.Measure == "BO1");
        density.IsNotAvailable("too few to compare");
        Assert.Equal(4, density.List.Length);
        Assert.Contains("defined: 1 / 4", density.Flags);
    }

    [Fact]
    public void Where_less_than_half_is_observed_there_is_no_median()
    {
        var real = WholeScores.Of(Tables.RealAt(ReferenceLevel.Root), null, 42);
        Assert.All(real.Where(s => s.View == "median"), s => s.IsNotAvailable("too few to compare"));
        Assert.Contains(real.Single(s => s.Measure == "BR1" && s.View == "median").List, l => l.Value > 0);
        // Nobody says who is in contact with Alkmaar: that is no 0. Six of 34 are known to be in contact with Rotterdam: at least that share.
        One([.. real], "NB5", "gemeente-alkmaar").IsNotAvailable("not mentioned");
        var reach = One([.. real], "NB5", "gemeente-rotterdam");
        Assert.Equal((6.0 / 34, 6.0 / 34, 1.0), (reach.Value, reach.Low, reach.High));
        Assert.All(real.Where(s => s.Measure == "NB2"), s => Assert.Contains("over recorded relations", s.Flags));
    }

    [Fact]
    public void Overlap_is_that_of_pairs_of_cooperatives()
    {
        // k1 and k2 know o1; k1 also o2; k3 knows o2: 1/2, 1/2 and 0; the median of three is 1/2.
        var m = new Wijk().Coops("k1", "k2", "k3").Actor("g", "municipality").Official("o1", "g").Official("o2", "g").Contacts("k1-o1 k2-o1 k1-o2 k3-o2").Measure();
        var overlap = WholeScores.Of(m, null, 42).Single(s => s.Measure == "NB6");
        Assert.Equal((.5, 3), (overlap.Value, overlap.N));
        Assert.Equal([("k1--k2", .5), ("k1--k3", .5), ("k2--k3", 0.0)], overlap.List.Select(l => (l.Id, l.Value!.Value)));
        One(Network, "NB6").IsNotAvailable("too few to compare");
    }

    [Fact]
    public void A_place_inside_a_neighbourhood_belongs_to_it_and_a_larger_one_does_not()
    {
        var m = new Wijk().Actor("s", "place", name: "Stad").Actor("d", "place", "s", name: "Deel").Actor("x", "place", "d", name: "Hoek")
            .Actor("a", "cooperative", wijk: "Hoek").Actor("b", "cooperative", wijk: "Deel").Contacts("a-b").Measure();
        Assert.Equal(["a", "b"], One([.. WholeScores.Of(m, "Deel", 42)], "NB1").Elements);
        Assert.Equal(["a"], One([.. WholeScores.Of(m, "Hoek", 42)], "NB1").Elements);
    }

    private static Score One(Score[] scores, string measure, string? institution = null) =>
        scores.Single(s => s.Measure == measure && s.View != "median" && (institution is null || s.Institution == institution));

    private static void Same(double value, double low, double high, Score score)
    {
        Near.Equal(value, score.Value, where: score.Measure);
        Near.Equal(low, score.Low, where: score.Measure + " low");
        Near.Equal(high, score.High, where: score.Measure + " high");
    }
}
