using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Graph.Tests.Uncertainty;

public sealed class VertexBootstrapTests
{
    private const int Draws = 20_000;

    /// <summary>
    /// Mean and standard deviation of the density over every one of the n^n draws, a pair of one node with itself tied with the density as its chance (Python 3.11, itertools.product, 2026-11-26); the
    /// jackknife by hand.
    /// </summary>
    [Theory]
    [InlineData(3, "0-1 1-2", 2.0 / 3, 0.30089031128281357, 1.0 / 3)]
    [InlineData(4, "0-1 0-2 0-3 1-2", 2.0 / 3, 0.24056261216234542, 0.23570226039551584)]
    [InlineData(5, "0-1 1-2 2-3 3-4 0-4 0-2", 0.6, 0.17251086922281175, 0.1)]
    public void The_error_of_the_density_is_that_over_every_draw(int nodes, string ties, double density, double error, double jackknife)
    {
        double sum = 0;
        var result = VertexBootstrap.Of(Shapes.Ties(nodes, ties), (n, _) => { lock (ties) { sum += Density.Of(n)!.Value; } return Density.Of(n); }, Draws)!;
        Near.Equal(density, result.Value);
        Near.Equal(error, result.StandardError, .005);
        Near.Equal(jackknife, result.Jackknife, 1e-12);
        // The draws, the network itself and the n networks without one node.
        Near.Equal(density, sum / (Draws + 1 + nodes), .01);
        Assert.Equal((Draws, Draws, 42L), (result.Defined, result.Draws, result.Seed));
        Assert.InRange(result.Value, result.Low!.Value, result.High!.Value);
    }

    [Fact]
    public void The_number_is_told_which_node_each_node_was()
    {
        // Two groups without a tie between them and full ties within: whoever is drawn, ties of different nodes stay within.
        int[] groups = [0, 0, 0, 1, 1, 1];
        var network = Shapes.Ties(6, "0-1 0-2 1-2 3-4 3-5 4-5");
        var result = VertexBootstrap.Of(network, (n, nodes) =>
        {
            for (var one = 0; one < nodes.Length; one++)
            {
                foreach (var other in n.Neighbours(one))
                    Assert.Equal(groups[nodes[one]], groups[nodes[other]]);
            }

            return EiIndex.Of(n, [.. nodes.Select(node => groups[node])]).Value;
        }, 200)!;
        Assert.Equal(-1, result.Value);
        Assert.Equal(0, result.StandardError);
    }

    [Fact]
    public void Everybody_tied_or_nobody_has_no_error()
    {
        Assert.Equal(0, VertexBootstrap.Of(Shapes.Complete(6), (n, _) => Density.Of(n), 100)!.StandardError);
        Assert.Equal(0, VertexBootstrap.Of(Shapes.Ties(6, ""), (n, _) => Density.Of(n), 100)!.StandardError);
    }

    [Fact]
    public void The_same_seed_gives_the_same_error_and_two_nodes_none()
    {
        static double? Error(long seed) => VertexBootstrap.Of(Shapes.Cycle(7), (n, _) => Transitivity.Of(n), 300, seed)!.StandardError;
        Assert.Equal(Error(7), Error(7));
        Assert.NotEqual(Error(7), Error(8));
        Assert.Null(VertexBootstrap.Of(Shapes.TwoNodes, (n, _) => Density.Of(n)));
        Assert.Null(VertexBootstrap.Of(Shapes.Star(5), (_, _) => null));
        Assert.Throws<ArgumentOutOfRangeException>(() => VertexBootstrap.Of(Shapes.Star(5), (n, _) => Density.Of(n), 1));
    }

    [Fact]
    public void Strengths_and_direction_are_kept()
    {
        var network = NetworkBuilder.Build(4, [0, 1, 2], [1, 2, 3], [2.0, 2.0, 2.0], new NetworkOptions { IsDirected = true }).Network;
        _ = VertexBootstrap.Of(network, (n, nodes) =>
        {
            Assert.True(n.IsDirected);
            for (var one = 0; one < nodes.Length; one++)
            {
                foreach (var other in n.Neighbours(one))
                    Assert.Equal(2, n.Strength(one, other));
            }

            return Density.Of(n);
        }, 200);
    }
}
