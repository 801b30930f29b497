using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.Significance;

public sealed class RewiredNullTests
{
    [Fact]
    public void The_closure_of_the_karate_club_lies_where_igraph_puts_it()
    {
        // igraph (R 1.3.5), 20,000 × transitivity(rewire(g, keeping_degseq(niter = 20 * 78))): mean .223707, sd .025952, mid-percentile .893325.
        var place = RewiredNull.Of(KnownNetwork.Karate.Network, network => Transitivity.Of(network), new RewiringOptions { Draws = 1_999 });
        Near.Equal(.255682, place.Value, 5e-7);
        Near.Equal(.223707, place.Mean, .003);
        Near.Equal(.025952, place.StandardDeviation, .003);
        Near.Equal(.893325, place.MidPercentile, .03);
        Assert.Equal((1_999, 1_999, 42L), (place.Defined, place.Draws, place.Seed));
    }

    [Fact]
    public void The_place_is_that_among_all_networks_with_the_same_degrees()
    {
        var start = Shapes.Ties(6, "0-1 0-2 0-3 1-2 3-4 4-5");
        foreach (var number in new Func<WijkNetwerk.Graph.Networks.Network, double?>[]
        {
            n => Transitivity.Of(n), n => EffectiveSize.Of(n)[0], n => Betweenness.Of(n)[0],
        })
        {
            var (value, all) = (number(start), RewiringTests.Networks(RewiringTests.Degrees(start)).Select(number).ToArray());
            var expected = (all.Count(x => x < value - 1e-9) + all.Count(x => Math.Abs(x!.Value - value!.Value) <= 1e-9) / 2.0) / all.Length;
            Near.Equal(expected, RewiredNull.Of(start, number, new RewiringOptions { Draws = 2_000 }).MidPercentile, .04);
        }
    }

    [Fact]
    public void A_ring_of_six_is_as_hard_to_cut_as_most_networks_in_which_everybody_has_two_ties()
    {
        // 6 nodes with two ties each: 60 rings (κ 2) and 10 pairs of triangles (κ 0); 10/70 below and half of 60/70 beside it.
        var place = RewiredNull.Of(Shapes.Cycle(6), n => VertexConnectivity.Of(n), new RewiringOptions { Draws = 2_000 });
        Near.Equal(40.0 / 70, place.MidPercentile, .02);
        // The karate club has members with one tie, so κ is 1 whatever the wiring (igraph: 2,000 of 2,000).
        Assert.Equal("no variation", RewiredNull.Of(KnownNetwork.Karate.Network, n => VertexConnectivity.Of(n), new RewiringOptions { Draws = 30 }).Reason?.Code);
    }

    [Fact]
    public void Where_all_draws_are_equal_there_is_no_place()
    {
        var star = RewiredNull.Of(Shapes.Star(6), n => Transitivity.Of(n));
        Assert.Equal((0.0, null, "no variation"), (star.Value, star.MidPercentile, star.Reason?.Code));
        var nothing = RewiredNull.Of(Shapes.TwoNodes, n => Transitivity.Of(n));
        Assert.Equal((null, null, "no value"), (nothing.Value, nothing.MidPercentile, nothing.Reason?.Code));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var one = RewiredNull.Of(KnownNetwork.Karate.Network, n => Transitivity.Of(n), new RewiringOptions { Draws = 99, MaxThreads = 1 });
        Assert.Equal(one, RewiredNull.Of(KnownNetwork.Karate.Network, n => Transitivity.Of(n), new RewiringOptions { Draws = 99, MaxThreads = 4 }));
    }
}
