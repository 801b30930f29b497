using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Paths;

public sealed class WidestPathTests
{
    [Fact]
    public void The_source_and_nodes_out_of_reach_have_no_width() => Assert.Equal([null, 1, null], WidestPath.Widths(Shapes.Ties(3, "0-1"), 0));

    [Fact]
    public void A_detour_without_weak_ties_is_wider()
    {
        var network = Shapes.Ties(4, "0-3:1 0-1:4 1-2:3 2-3:5");
        Assert.Equal([null, 4, 3, 3], WidestPath.Widths(network, 0));
        Assert.Equal([0, 1, 2, 3], WidestPath.Of(network, 0, 3));
    }

    [Fact]
    public void Of_equally_wide_paths_the_shortest_and_then_the_lowest_is_taken()
    {
        Assert.Equal([0, 1, 3], WidestPath.Of(Shapes.Ties(4, "0-2:2 2-3:2 0-1:2 1-3:2"), 0, 3));
        Assert.Equal([0, 3], WidestPath.Of(Shapes.Ties(4, "0-3:2 0-1:9 1-3:2"), 0, 3));
        Assert.Equal([2], WidestPath.Of(Shapes.Star(3), 2, 2));
        Assert.Empty(WidestPath.Of(Shapes.TwoIsolates, 0, 1));
    }

    [Fact]
    public void Widths_and_paths_agree_with_all_paths()
    {
        foreach (var network in RandomNetworks.All(90).Where(network => network.NodeCount <= 7))
        {
            var all = AllPaths.From(network, 0).ToLookup(path => path[^1], path => (Width: path.Zip(path.Skip(1)).Min(tie => network.Strength(tie.First, tie.Second)), Steps: path.Length));
            var widths = WidestPath.Widths(network, 0);
            for (var node = 1; node < network.NodeCount; node++)
            {
                double? widest = all[node].Any() ? all[node].Max(path => path.Width) : null;
                Assert.Equal(widest, widths[node]);
                Assert.Equal(widest is null ? 0 : all[node].Where(path => path.Width == widest).Min(path => path.Steps), WidestPath.Of(network, 0, node).Length);
            }
        }
    }
}
