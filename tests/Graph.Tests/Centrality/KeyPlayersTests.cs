using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Centrality;

public sealed class KeyPlayersTests
{
    private const KeyPlayerCriterion F = KeyPlayerCriterion.Fragmentation;
    private const KeyPlayerCriterion DF = KeyPlayerCriterion.DistanceFragmentation;
    private const KeyPlayerCriterion R = KeyPlayerCriterion.Reach;
    private const KeyPlayerCriterion DR = KeyPlayerCriterion.DistanceReach;

    [Theory]
    [InlineData("kite", 1, F, .388889, "7")]
    [InlineData("kite", 2, F, .535714, "5 6")]
    [InlineData("kite", 3, DF, .674603, "3 5 6")]
    [InlineData("kite", 1, DR, .808333, "3")]
    [InlineData("kite", 2, DR, 1.0, "3 8")]
    [InlineData("kite", 1, R, 1.0, "7")]
    [InlineData("karate", 1, F, .316288, "00")]
    [InlineData("karate", 2, F, .423387, "00 01")]
    [InlineData("karate", 3, F, .569892, "00 32 33")]
    [InlineData("karate", 2, DR, .955882, "00 33")]
    [InlineData("florentine", 1, F, .384615, "Medici")]
    [InlineData("florentine", 2, F, .705128, "Guadagni Medici")]
    [InlineData("florentine", 3, F, .863636, "Guadagni Medici Strozzi")]
    [InlineData("florentine", 1, DF, .67381, null)]
    [InlineData("florentine", 2, DF, .80235, null)]
    [InlineData("florentine", 3, DF, .888889, null)]
    [InlineData("florentine", 2, DR, .866667, "Bischeri Medici")]
    [InlineData("toy", 1, F, .602564, "c")]
    [InlineData("toy", 2, F, .848485, "a c")]
    [InlineData("toy", 3, F, .927273, "a b d")]
    public void Key_players_of_the_textbook_networks(string name, int size, KeyPlayerCriterion criterion, double value, string? set)
    {
        var known = name switch { "kite" => KnownNetwork.Kite, "karate" => KnownNetwork.Karate, "florentine" => KnownNetwork.Florentine, _ => KnownNetwork.ToyPersons };
        var found = KeyPlayers.Of(known.Network, size, criterion);
        Assert.True(found.IsExact);
        Near.Equal(value, found.Value, 5.1e-7 * (name == "florentine" && criterion == DF ? 10 : 1));
        if (set is not null)
            Assert.Contains(set, found.Sets.Select(nodes => known.Ids(nodes)));
    }

    [Fact]
    public void Without_anybody_gone_fragmentation_is_that_of_the_network()
    {
        var families = KnownNetwork.FlorentineWithPucci;
        Near.Equal(.125, KeyPlayers.Value(families.Network, [], F));
        Near.Equal(.562361, KeyPlayers.Value(families.Network, [], DF), 5.1e-7);
        Near.Equal(.353704, KeyPlayers.Value(KnownNetwork.Kite.Network, [], DF), 5.1e-7);
    }

    [Fact]
    public void With_fewer_than_two_left_nothing_can_fall_apart()
    {
        Assert.Null(KeyPlayers.Of(Shapes.TwoNodes, 1, F).Value);
        Assert.Null(KeyPlayers.Of(Shapes.Star(3), 2, DF).Value);
        Near.Equal(1, KeyPlayers.Of(Shapes.Singleton, 1, DR).Value);
    }

    [Fact]
    public void All_best_sets_are_given()
    {
        var found = KeyPlayers.Of(Shapes.Cycle(5), 1, DR);
        Assert.Equal([0, 1, 2, 3, 4], found.Sets.Select(set => set.Single()));
        Near.Equal((1 + 1 + 1 + .5 + .5) / 5, found.Value);
    }

    [Fact]
    public void Everybody_in_a_complete_network_is_reached_from_anybody() => Near.Equal(1, KeyPlayers.Of(Shapes.Complete(4), 1, DR).Value);

    [Theory]
    [InlineData(F)]
    [InlineData(DF)]
    [InlineData(R)]
    [InlineData(DR)]
    public void All_sets_are_gone_through(KeyPlayerCriterion criterion)
    {
        foreach (var network in RandomNetworks.All(60).Where(network => network.NodeCount >= 4))
        {
            var plain = network.Undirected(TieMerge.Any);
            var n = plain.NodeCount;
            var best = (from a in Enumerable.Range(0, n) from b in Enumerable.Range(0, a) select Naive(plain, [b, a], criterion)).Max();
            var found = KeyPlayers.Of(network, 2, criterion);
            Near.Equal(best, found.Value, 1e-12);
            var sets = from a in Enumerable.Range(0, n) from b in Enumerable.Range(0, a) where Naive(plain, [b, a], criterion) >= best - 1e-9 select (b, a);
            Assert.Equal(sets.Order(), found.Sets.Select(set => (set[0], set[1])));
        }
    }

    [Theory]
    [InlineData(F)]
    [InlineData(DF)]
    [InlineData(R)]
    [InlineData(DR)]
    public void The_heuristic_says_so_and_comes_near(KeyPlayerCriterion criterion)
    {
        foreach (var network in RandomNetworks.Undirected(60).Where(network => network.NodeCount >= 6))
        {
            var exact = KeyPlayers.Of(network, 3, criterion);
            var found = KeyPlayers.Of(network, 3, criterion, new KeyPlayersOptions { ExactUpTo = 0 });
            Assert.False(found.IsExact);
            Assert.True(found.Value <= exact.Value + 1e-9);
            if (criterion is R or DR)
                Assert.True(found.Value >= (1 - 1 / Math.E) * exact.Value);
        }
    }

    [Fact]
    public void On_a_large_network_the_search_ends_and_finds_what_is_planted()
    {
        // Twenty stars joined through one node: without it they fall apart.
        var ties = from star in Enumerable.Range(0, 20) let centre = 1 + 300 * star from leaf in Enumerable.Range(0, 300) select (leaf == 0 ? 0 : centre, centre + leaf);
        var list = ties.ToArray();
        var network = NetworkBuilder.Build(6001, list.Select(tie => tie.Item1).ToArray(), list.Select(tie => tie.Item2).ToArray()).Network;
        Assert.Equal([0], KeyPlayers.Of(network, 1, F, new KeyPlayersOptions { ExactUpTo = 1 }).Sets.Single());
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var network = RandomNetworks.Large(60, 100);
        var one = KeyPlayers.Of(network, 3, DF, new KeyPlayersOptions { Threads = new ThreadOptions { MaxThreads = 1 } });
        var two = KeyPlayers.Of(network, 3, DF, new KeyPlayersOptions { Threads = new ThreadOptions { MaxThreads = 2 } });
        Assert.Equal(one.Value, two.Value);
        Assert.Equal(one.Sets.Select(set => string.Join(' ', set)), two.Sets.Select(set => string.Join(' ', set)));
    }

    [Fact]
    public void Sizes_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyPlayers.Of(Shapes.Star(3), 0, F));
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyPlayers.Of(Shapes.Star(3), 4, F));
    }

    private static double Naive(Network network, int[] set, KeyPlayerCriterion criterion)
    {
        double n = network.NodeCount;
        var distances = Graph.Paths.BreadthFirst.Distances(network, set);
        return criterion switch
        {
            F => 1 - Connectedness.Of(network.Without(set))!.Value,
            DF => 1 - Compactness.Of(network.Without(set))!.Value,
            R => distances.Count(distance => distance is >= 0 and <= 2) / n,
            _ => distances.Sum(distance => distance < 0 ? 0 : 1.0 / Math.Max(1, distance)) / n,
        };
    }
}
