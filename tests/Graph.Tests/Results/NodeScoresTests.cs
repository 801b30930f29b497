using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Tests.Results;

public sealed class NodeScoresTests
{
    [Fact]
    public void An_undefined_score_is_null_and_stays_out_of_the_mean()
    {
        var scores = new NodeScores([2, 0, 4], [false, true, false]);
        Assert.Equal([2, null, 4], scores);
        Assert.Equal(2, scores.DefinedCount);
        Assert.Equal(3, scores.Mean());
    }

    [Fact]
    public void The_mean_of_nothing_is_null()
    {
        Assert.Null(new NodeScores([]).Mean());
        Assert.Null(new NodeScores([0], [true]).Mean());
    }

    [Fact]
    public void A_node_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeScores([1])[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeScores([1], [true])[-1]);
    }

    [Fact]
    public void Scores_are_equal_by_content()
    {
        Assert.Equal(new NodeScores([1, 2]), new NodeScores([1, 2], [false, false]));
        Assert.NotEqual(new NodeScores([1, 0]), new NodeScores([1, 0], [false, true]));
    }
}
