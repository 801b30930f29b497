using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Networks;

public sealed class NetworkBuilderTests
{
    [Fact]
    public void Self_ties_are_left_out_and_counted()
    {
        var build = NetworkBuilder.Build(3, [0, 1, 2, 2], [0, 2, 2, 1]);
        Assert.Equal(2, build.SelfTies);
        Assert.Equal(1, build.ParallelTies);
        Assert.Equal(Shapes.Ties(3, "1-2"), build.Network);
    }

    [Fact]
    public void Ties_of_strength_zero_are_left_out_and_counted()
    {
        var build = NetworkBuilder.Build(3, [0, 1], [1, 2], [0, 2]);
        Assert.Equal(1, build.ZeroTies);
        Assert.Equal(1, build.Network.TieCount);
        Assert.False(build.Network.HasTie(0, 1));
    }

    [Theory]
    [InlineData(TieMerge.Maximum, 4.0)]
    [InlineData(TieMerge.Sum, 7.5)]
    public void Parallel_ties_are_merged_by_the_rule(TieMerge merge, double expected)
    {
        var build = NetworkBuilder.Build(2, [0, 1, 0], [1, 0, 1], [1.5, 4, 2], new NetworkOptions { Merge = merge });
        Assert.Equal(1, build.Network.TieCount);
        Assert.Equal(2, build.ParallelTies);
        Assert.Equal(expected, build.Network.Strength(0, 1));
        Assert.Equal(expected, build.Network.Strength(1, 0));
    }

    [Fact]
    public void Merging_by_any_makes_the_network_binary() =>
        Assert.Equal(Shapes.TwoNodes, NetworkBuilder.Build(2, [0, 1], [1, 0], [2, 3], new NetworkOptions { Merge = TieMerge.Any }).Network);

    [Fact]
    public void Summing_ties_without_strengths_counts_them() =>
        Assert.Equal(3, NetworkBuilder.Build(2, [0, 1, 0], [1, 0, 1], options: new NetworkOptions { Merge = TieMerge.Sum }).Network.Strength(0, 1));

    [Fact]
    public void Directed_ties_both_ways_are_not_parallel()
    {
        var build = NetworkBuilder.Build(2, [0, 1, 0], [1, 0, 1], options: new NetworkOptions { IsDirected = true });
        Assert.Equal(2, build.Network.TieCount);
        Assert.Equal(1, build.ParallelTies);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1.0)]
    [InlineData(double.PositiveInfinity)]
    public void A_strength_that_is_no_strength_is_refused_with_its_value(double strength)
    {
        var error = Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(2, [0, 0], [1, 1], [1, strength]));
        Assert.Contains($"strengths[1] is {strength.ToString(System.Globalization.CultureInfo.InvariantCulture)}", error.Message);
    }

    [Theory]
    [InlineData(-1, 0, "sources[0] is node -1")]
    [InlineData(3, 0, "sources[0] is node 3")]
    [InlineData(0, 7, "targets[0] is node 7")]
    public void A_node_out_of_range_is_refused_with_its_value(int source, int target, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(3, [source], [target])).Message);

    [Fact]
    public void Lists_of_different_lengths_are_refused()
    {
        Assert.Contains("targets has 1", Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(3, [0, 1], [1])).Message);
        Assert.Contains("strengths has 1", Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(3, [0, 1], [1, 2], [1])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkBuilder.Build(-1, [], []));
    }

    [Fact]
    public void Merged_strengths_that_overflow_are_refused() =>
        Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(
            2, [0, 0], [1, 1], [double.MaxValue, double.MaxValue], new NetworkOptions { Merge = TieMerge.Sum }));

    [Fact]
    public void The_builder_agrees_with_a_dictionary_of_pairs()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            int n = 1 + random.Next(9), ties = random.Next(30);
            var isDirected = round % 2 == 0;
            var merge = round % 4 < 2 ? TieMerge.Sum : TieMerge.Maximum;
            var sources = Enumerable.Range(0, ties).Select(_ => random.Next(n)).ToArray();
            var targets = Enumerable.Range(0, ties).Select(_ => random.Next(n)).ToArray();
            var strengths = Enumerable.Range(0, ties).Select(_ => random.NextDouble()).ToArray();
            var expected = new Dictionary<NodePair, double>();
            for (var tie = 0; tie < ties; tie++)
            {
                if (sources[tie] == targets[tie])
                    continue;
                foreach (var pair in new HashSet<NodePair> { new(sources[tie], targets[tie]), isDirected ? new(sources[tie], targets[tie]) : new(targets[tie], sources[tie]) })
                {
                    var before = expected.GetValueOrDefault(pair);
                    expected[pair] = merge == TieMerge.Sum ? before + strengths[tie] : Math.Max(before, strengths[tie]);
                }
            }
            var network = NetworkBuilder.Build(n, sources, targets, strengths, new NetworkOptions { IsDirected = isDirected, Merge = merge }).Network;
            Assert.Equal(expected.Count, network.Targets.Length);
            foreach (var (pair, strength) in expected)
                Assert.Equal(strength, network.Strength(pair.First, pair.Second));
        }
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var random = new Random(4);
        const int Ties = 1_200_000, Nodes = 50_000;
        int[] sources = [.. Enumerable.Range(0, Ties).Select(_ => random.Next(Nodes))], targets = [.. Enumerable.Range(0, Ties).Select(_ => random.Next(Nodes))];
        foreach (var isDirected in new[] { false, true })
        {
            var one = NetworkBuilder.Build(Nodes, sources, targets, options: new NetworkOptions { IsDirected = isDirected, MaxThreads = 1 });
            Assert.Equal(one, NetworkBuilder.Build(Nodes, sources, targets, options: new NetworkOptions { IsDirected = isDirected, MaxThreads = 3 }));
            Assert.True(one.ParallelTies > 0);
        }
    }
}
