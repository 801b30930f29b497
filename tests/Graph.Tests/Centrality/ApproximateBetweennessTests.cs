using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Centrality;

public sealed class ApproximateBetweennessTests
{
    [Fact]
    public void With_fewer_than_three_nodes_nobody_is_between_and_nothing_is_in_doubt()
    {
        var found = ApproximateBetweenness.Of(Shapes.TwoNodes);
        Assert.Equal([0, 0], found.Scores);
        Assert.Equal(0, found.Error);
    }

    [Fact]
    public void The_centre_of_a_star_is_near_the_truth()
    {
        var found = ApproximateBetweenness.Of(Shapes.Star(50), new ApproximateBetweennessOptions { Error = .02 });
        Assert.True(Math.Abs(found.Scores[0]!.Value - 49 * 48 / 2.0) <= found.ErrorInPairs);
        Assert.All(found.Scores.Skip(1), score => Assert.Equal(0, score));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Errors_stay_within_the_bound_as_often_as_promised(bool isDirected)
    {
        var misses = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var network = RandomNetworks.Large(150, 260, isDirected, seed);
            var exact = Betweenness.Of(network);
            var found = ApproximateBetweenness.Of(network, new ApproximateBetweennessOptions { Error = .03, Seed = seed });
            Assert.True(found.Error <= .03);
            misses += Enumerable.Range(0, 150).Any(node => Math.Abs(exact[node]!.Value - found.Scores[node]!.Value) > found.ErrorInPairs) ? 1 : 0;
        }
        Assert.True(misses <= 2, $"{misses} of 20 runs were outside the bound");
    }

    [Fact]
    public void Paths_are_taken_without_preference()
    {
        // Two ways of the same length round a cycle of four: each of the others is on one half of the paths between opposite nodes.
        var found = ApproximateBetweenness.Of(Shapes.Cycle(4), new ApproximateBetweennessOptions { Error = .005, Confidence = .99 });
        Assert.All(found.Scores, score => Assert.InRange(score!.Value, .5 - found.ErrorInPairs, .5 + found.ErrorInPairs));
    }

    [Fact]
    public void The_seed_decides_and_the_number_of_threads_changes_nothing()
    {
        var network = RandomNetworks.Large(2000, 6000);
        ApproximateScores With(int seed, int threads) =>
            ApproximateBetweenness.Of(network, new ApproximateBetweennessOptions { Seed = seed, Threads = new ThreadOptions { MaxThreads = threads } });
        Assert.Equal(With(1, 1), With(1, 2));
        Assert.Equal(With(1, 1), With(1, 5));
        Assert.NotEqual(With(1, 1).Scores, With(2, 1).Scores);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApproximateBetweennessOptions { Error = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApproximateBetweennessOptions { Confidence = 1 });
    }

    [Fact]
    public void A_computation_that_is_ended_says_so() => Assert.Throws<OperationCanceledException>(
        () => ApproximateBetweenness.Of(Shapes.Complete(4), cancellation: new CancellationToken(canceled: true)));
}
