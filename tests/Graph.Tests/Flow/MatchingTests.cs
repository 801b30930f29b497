using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Flow;

public sealed class MatchingTests
{
    [Fact]
    public void Without_ties_there_are_no_pairs()
    {
        Assert.Empty(Matching.Of(Shapes.Null, []));
        Assert.Empty(Matching.Of(Shapes.TwoIsolates, [true, false]));
    }

    [Fact]
    public void A_star_has_one_pair() => Assert.Equal([new NodePair(0, 1)], Matching.Of(Shapes.Star(5), [true, false, false, false, false]));

    [Fact]
    public void A_full_bipartite_network_uses_up_the_smaller_side() =>
        Assert.Equal(3, Matching.Of(Shapes.CompleteBipartite(3, 5), [true, true, true, false, false, false, false, false]).Length);

    [Fact]
    public void The_toy_cooperative_has_two_contacts_with_the_municipality_that_do_not_hang_on_one_person()
    {
        // a-v, b-v, d-x: METHOD T5, nu = 2.
        Assert.Equal(2, Matching.Of(Shapes.Ties(5, "0-3 1-3 2-4"), [true, true, true, false, false]).Length);
    }

    [Fact]
    public void A_path_must_be_exchanged_to_match_all() =>
        Assert.Equal(3, Matching.Of(Shapes.Ties(6, "0-3 0-4 1-3 2-4 2-5 1-4"), [true, true, true, false, false, false]).Length);

    [Fact]
    public void The_size_agrees_with_maximum_flow_and_nobody_is_in_two_pairs()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            int left = 1 + random.Next(8), right = 1 + random.Next(8), ties = random.Next(20);
            var network = NetworkBuilder.Build(
                left + right,
                Enumerable.Range(0, ties).Select(_ => random.Next(left)).ToArray(),
                Enumerable.Range(0, ties).Select(_ => left + random.Next(right)).ToArray()).Network;
            var side = Enumerable.Range(0, left + right).Select(node => node < left).ToArray();
            var pairs = Matching.Of(network, side);
            Assert.Equal(MaximumFlow.Of(network, Enumerable.Range(0, left).ToArray(), Enumerable.Range(left, right).ToArray()), pairs.Length);
            Assert.Equal(2 * pairs.Length, pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().Count());
            Assert.All(pairs, pair => Assert.True(network.HasTie(pair.First, pair.Second)));
        }
    }

    [Fact]
    public void A_tie_inside_a_side_is_refused() => Assert.Throws<ArgumentException>(() => Matching.Of(Shapes.TwoNodes, [true, true]));
}
