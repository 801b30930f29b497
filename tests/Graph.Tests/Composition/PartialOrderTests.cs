using WijkNetwerk.Graph.Composition;

namespace WijkNetwerk.Graph.Tests.Composition;

public sealed class PartialOrderTests
{
    [Fact]
    public void Only_who_is_nowhere_lower_is_above()
    {
        // a is above c and d, b above d; a and b, and b and c, have each something higher; d is at the bottom.
        var order = PartialOrder.Of([[.9, .5], [.4, .8], [.6, .5], [.3, .4]])!;
        Assert.Equal([1, 1, 2, 3], order.Levels);
        Assert.Equal([[], [], [0], [0, 1, 2]], order.Above.Select(a => a.ToArray()));
        Assert.Equal([1, 2, 1, 0], order.Incomparable);
        Assert.Equal(2, order.IncomparablePairs);
    }

    [Fact]
    public void Equal_rows_are_neither_above_nor_incomparable()
    {
        var order = PartialOrder.Of([[.5, .5], [.5, .5], [.2, .2]])!;
        Assert.Equal([1, 1, 2], order.Levels);
        Assert.Equal(0, order.IncomparablePairs);
    }

    [Fact]
    public void Fewer_than_three_are_too_few_to_compare()
    {
        Assert.Null(PartialOrder.Of([[1, 0], [0, 1]]));
        Assert.Throws<ArgumentException>(() => PartialOrder.Of([[1, 0], [0, 1], [1]]));
    }

    [Fact]
    public void The_levels_are_the_longest_ways_up_and_the_order_is_transitive()
    {
        var random = new Random(12);
        for (var i = 0; i < 50; i++)
        {
            var rows = Enumerable.Range(0, 8).Select(_ => (double[])[.. Enumerable.Range(0, 3).Select(_ => random.Next(4) / 4.0)]).ToArray();
            var order = PartialOrder.Of(rows)!;
            for (var row = 0; row < 8; row++)
            {
                Assert.All(order.Above[row], a => Assert.True(rows[a].Zip(rows[row]).All(p => p.First >= p.Second)));
                Assert.All(order.Above[row], a => Assert.All(order.Above[a], b => Assert.Contains(b, order.Above[row])));
                Assert.Equal(1 + order.Above[row].Select(a => order.Levels[a]).DefaultIfEmpty(0).Max(), order.Levels[row]);
            }
        }
    }
}
