using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Significance;

namespace WijkNetwerk.Graph.Tests.Significance;

public sealed class RewiringTests
{
    [Fact]
    public void Every_degree_stays_and_the_network_stays_simple()
    {
        foreach (var network in RandomNetworks.All(120).Select(n => n.WithoutStrengths()))
        {
            var drawn = Rewiring.Of(network, draw: 3);
            Assert.Equal(network.TieCount, drawn.TieCount);
            Assert.Equal(Degrees(network), Degrees(drawn));
            Assert.Equal(Degrees(network.Transposed()), Degrees(drawn.Transposed()));
            Assert.Equal(drawn, Rewiring.Of(network, draw: 3));
        }
    }

    [Fact]
    public void All_networks_with_the_same_degrees_are_equally_likely()
    {
        // Every simple network on 6 nodes with degrees 3 2 2 2 2 1, enumerated; then 40 draws for each, and a chi-squared of so many classes less one.
        var start = Shapes.Ties(6, "0-1 0-2 0-3 1-2 3-4 4-5");
        var all = WithDegrees(Degrees(start)).ToHashSet();
        var found = Enumerable.Range(0, 40 * all.Count).Select(draw => Rewiring.Of(start, draw).ContentHash()).GroupBy(h => h).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(all.Order(), found.Keys.Order());
        var chi = found.Values.Sum(count => (count - 40) * (count - 40) / 40.0);
        var freedom = all.Count - 1;
        Assert.True(Math.Abs(chi - freedom) < 4 * Math.Sqrt(2.0 * freedom), $"chi-squared {chi} of {freedom}");
    }

    [Fact]
    public void Every_tie_keeps_its_class()
    {
        var karate = KnownNetwork.Karate;
        int Class(int a, int b) => karate.Groups[a] == karate.Groups[b] ? karate.Groups[a] : 2;
        var options = new RewiringOptions { ClassOf = Class };
        var drawn = Rewiring.Of(karate.Network, 1, options);
        Assert.NotEqual(karate.Network, drawn);
        Assert.Equal(Degrees(karate.Network), Degrees(drawn));
        Assert.Equal(Classes(karate.Network, Class), Classes(drawn, Class));
    }

    [Fact]
    public void Where_no_swap_is_possible_the_network_stays_as_it_is()
    {
        foreach (var network in new[] { Shapes.Null, Shapes.Singleton, Shapes.TwoNodes, Shapes.Complete(5), Shapes.Star(6) })
            Assert.Equal(network, Rewiring.Of(network, 1));
        Assert.Contains("strengths", Assert.Throws<ArgumentException>(() => Rewiring.Of(Shapes.Ties(3, "0-1:2 1-2:3"), 1)).Message);
    }

    internal static int[] Degrees(Network network) => [.. Enumerable.Range(0, network.NodeCount).Select(network.Degree)];

    /// <summary>Fingerprints of every simple network with given degrees, by trying every set of ties.</summary>
    internal static IEnumerable<string> WithDegrees(int[] degrees) => Networks(degrees).Select(n => n.ContentHash());

    internal static IEnumerable<Network> Networks(int[] degrees)
    {
        var n = degrees.Length;
        var pairs = (from a in Enumerable.Range(0, n) from b in Enumerable.Range(0, a) select (A: b, B: a)).ToArray();
        for (var set = 0; set < 1 << pairs.Length; set++)
        {
            if (int.PopCount(set) * 2 != degrees.Sum())
                continue;
            var chosen = pairs.Where((_, i) => (set >> i & 1) != 0).ToArray();
            var network = NetworkBuilder.Build(n, chosen.Select(p => p.A).ToArray(), chosen.Select(p => p.B).ToArray(), default, new NetworkOptions { Merge = TieMerge.Any }).Network;
            if (Degrees(network).SequenceEqual(degrees))
                yield return network;
        }
    }

    private static (int, int)[] Classes(Network network, Func<int, int, int> classOf) =>
        [.. (from a in Enumerable.Range(0, network.NodeCount) from b in network.Neighbours(a).ToArray() where a < b select classOf(a, b)).GroupBy(c => c).Select(g => (g.Key, g.Count())).Order()];
}
