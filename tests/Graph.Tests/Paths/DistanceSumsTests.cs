using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Paths;

public sealed class DistanceSumsTests
{
    [Theory]
    [InlineData(1500, 3000, false)]
    [InlineData(1500, 3000, true)]
    [InlineData(1100, 700, false)]
    [InlineData(600, 20000, true)]
    public void Many_searches_at_once_agree_with_one_after_another(int nodes, int ties, bool isDirected)
    {
        var network = RandomNetworks.Large(nodes, ties, isDirected);
        var sums = DistanceSums.Of(network);
        for (var node = 0; node < nodes; node += 7)
        {
            var distances = BreadthFirst.Distances(network, node).Where(distance => distance > 0).ToArray();
            Near.Equal(distances.Sum(distance => 1.0 / distance), sums.Harmonic[node]);
            double reached = distances.Length;
            Near.Equal(reached == 0 ? null : reached / distances.Sum() * (reached / (nodes - 1)), sums.Closeness[node]);
        }
    }

    [Fact]
    public void A_long_path_has_as_many_levels_as_nodes()
    {
        const int Nodes = 3000;
        var network = Shapes.Path(Nodes);
        Near.Equal(Enumerable.Range(1, Nodes - 1).Sum(distance => 1.0 / distance), DistanceSums.Of(network).Harmonic[0]);
        Near.Equal((Nodes - 1) / (Nodes * (Nodes - 1) / 2.0), DistanceSums.Of(network).Closeness[0]);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var network = RandomNetworks.Large(5000, 12000, isDirected: true);
        var one = DistanceSums.Of(network, new ThreadOptions { MaxThreads = 1 });
        Assert.Equal(one, DistanceSums.Of(network, new ThreadOptions { MaxThreads = 2 }));
        Assert.Equal(one, DistanceSums.Of(network, new ThreadOptions { MaxThreads = 5 }));
    }
}
