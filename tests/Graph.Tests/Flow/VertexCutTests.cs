using WijkNetwerk.Graph.Flow;

namespace WijkNetwerk.Graph.Tests.Flow;

public sealed class VertexCutTests
{
    [Fact]
    public void Where_there_is_no_path_the_empty_set_is_the_cut()
    {
        var cuts = VertexCut.Of(Shapes.TwoIsolates, [0], [1])!;
        Assert.Equal(0, cuts.Size);
        Assert.Empty(cuts.NearestSources);
        Assert.Empty(cuts.NearestSinks);
        Assert.Equal(0, VertexCut.Of(Shapes.Null, [], [])!.Size);
        Assert.Equal(0, VertexCut.Between(Shapes.Disconnected, 0, 5)!.Size);
    }

    [Fact]
    public void Two_nodes_that_may_not_be_removed_have_no_cut_if_they_are_tied_or_the_same()
    {
        Assert.Null(VertexCut.Between(Shapes.TwoNodes, 0, 1));
        Assert.Null(VertexCut.Between(Shapes.Singleton, 0, 0));
        Assert.Null(VertexCut.Between(Shapes.Complete(5), 1, 3));
    }

    [Fact]
    public void The_ends_of_a_path_can_be_cut_next_to_either_end()
    {
        var cuts = VertexCut.Between(Shapes.Path(5), 0, 4)!;
        Assert.Equal([1], cuts.NearestSources);
        Assert.Equal([3], cuts.NearestSinks);
        cuts = VertexCut.Of(Shapes.Path(5), [0], [4])!;
        Assert.Equal([0], cuts.NearestSources);
        Assert.Equal([4], cuts.NearestSinks);
    }

    [Fact]
    public void The_centre_of_a_star_cuts_two_leaves() => Assert.Equal([0], VertexCut.Between(Shapes.Star(5), 1, 2)!.NearestSinks);

    [Fact]
    public void Nodes_that_cannot_be_removed_are_never_in_a_cut()
    {
        var network = Shapes.Ties(6, "0-1 1-2 1-3 2-4 3-4 4-5");
        var cuts = VertexCut.Of(network, [0], [5], FlowOptions.WithUnlimited(network, 0, 1, 4, 5))!;
        Assert.Equal(2, cuts.Size);
        Assert.Equal([2, 3], cuts.NearestSources);
        Assert.Equal([2, 3], cuts.NearestSinks);
    }

    [Fact]
    public void Cuts_of_the_textbook_networks()
    {
        var karate = KnownNetwork.Karate;
        Assert.Equal("00", karate.Ids(VertexCut.Between(karate.Network, karate["16"], karate["25"])!.NearestSinks));
        Assert.Equal(6, VertexCut.Between(karate.Network, karate["00"], karate["33"])!.Size);
        var florentine = KnownNetwork.Florentine;
        var cuts = VertexCut.Between(florentine.Network, florentine["Medici"], florentine["Strozzi"])!;
        Assert.Equal(3, cuts.Size);
        Assert.Equal("Bischeri Castellani Ridolfi", florentine.Ids(cuts.NearestSinks));
        cuts = VertexCut.Between(florentine.Network, florentine["Barbadori"], florentine["Bischeri"])!;
        Assert.Equal("Castellani Medici", florentine.Ids(cuts.NearestSources));
    }

    [Theory]
    [InlineData("v w x", "d v", "v x")] // GEM
    [InlineData("v", "v", "v")] // GEB
    [InlineData("w", "v", "w")] // SO
    [InlineData("x", "d", "x")] // WI
    [InlineData("h", "b", "h")] // HAV
    public void Cuts_between_the_toy_cooperative_and_its_institutions(string holders, string nearest, string furthest)
    {
        var toy = KnownNetwork.ToyPersons;
        var cuts = VertexCut.Of(toy.Network, toy.Nodes("a b c d e"), toy.Nodes(holders))!;
        Assert.Equal(nearest, toy.Ids(cuts.NearestSources));
        Assert.Equal(furthest, toy.Ids(cuts.NearestSinks));
    }

    [Fact]
    public void Both_cuts_are_minimum_cuts_and_every_other_one_lies_between_them()
    {
        foreach (var (network, sources, sinks) in BruteForce.Cases(200))
        {
            var all = BruteForce.MinimumCuts(network, sources, sinks);
            var found = VertexCut.Of(network, sources, sinks)!;
            Assert.Equal(all[0].Length, found.Size);
            Assert.Contains(all, cut => cut.SequenceEqual(found.NearestSources));
            Assert.Contains(all, cut => cut.SequenceEqual(found.NearestSinks));
            foreach (var cut in all)
            {
                // From the sources one cannot get to a node behind the nearest cut without passing that cut, so every cut is met from it on.
                Assert.True(found.NearestSources.All(node => cut.Contains(node) || IsBefore(node, cut)));
                Assert.True(found.NearestSinks.All(node => cut.Contains(node) || !IsBefore(node, cut)));
            }

            bool IsBefore(int node, int[] cut) => BruteForce.IsReachable(network, sources, [node], cut);
        }
    }

    [Fact]
    public void Turning_the_network_round_swaps_the_two_cuts()
    {
        foreach (var (network, sources, sinks) in BruteForce.Cases(100))
        {
            var there = VertexCut.Of(network, sources, sinks)!;
            var back = VertexCut.Of(network.Transposed(), sinks, sources)!;
            Assert.Equal(there.NearestSources, back.NearestSinks);
            Assert.Equal(there.NearestSinks, back.NearestSources);
        }
    }
}
