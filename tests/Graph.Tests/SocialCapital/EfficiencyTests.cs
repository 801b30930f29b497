using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class EfficiencyTests
{
    [Fact]
    public void Nodes_without_alters_have_no_efficiency()
    {
        Assert.Empty(Efficiency.Of(Shapes.Null));
        Assert.Equal([null], Efficiency.Of(Shapes.Singleton));
        Assert.Equal([null, null], Efficiency.Of(Shapes.TwoIsolates));
    }

    [Fact]
    public void Efficiency_of_two_nodes_a_star_a_complete_and_a_disconnected_network()
    {
        Assert.Equal([1, 1], Efficiency.Of(Shapes.TwoNodes));
        Near.Equal([1, 1, 1, 1], Efficiency.Of(Shapes.Star(4)));
        Near.Equal([1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0], Efficiency.Of(Shapes.Complete(4)));
        Near.Equal([.5, .5, .5, 1, 1, null], Efficiency.Of(Shapes.Disconnected));
    }

    [Fact]
    public void Efficiency_of_the_toy_cooperative_among_its_community_alters() =>
        Near.Equal(3.5 / 4, Efficiency.Of(KnownNetwork.ToyOrganisations.Among("C BO OV r C2").WithoutStrengths())[0]);

    [Theory]
    [InlineData("HOLLY", .771)]
    [InlineData("PAM", .775)]
    [InlineData("PAT", .893)]
    [InlineData("BILL", .333)]
    [InlineData("GERY", .725)]
    [InlineData("STEVE", .613)]
    public void Efficiency_in_Camp_92_is_that_of_UCINET(string name, double expected) =>
        Near.Equal(expected, Efficiency.Of(Camp92.Network, new() { Model = HolesModel.EgoNetwork })[Camp92.Labels.IndexOf(name)], 5.1e-4);

    [Fact]
    public void Efficiency_agrees_with_the_formula_as_it_stands()
    {
        foreach (var network in RandomNetworks.All())
            Near.Equal(new NaiveHoles(network, HolesModel.WholeNetwork).Efficiency(), Efficiency.Of(network), 1e-12);
    }

    [Fact]
    public void Relabelling_permutes_efficiency_and_an_isolate_changes_nothing() =>
        Invariance.HoldsPerNode(network => Efficiency.Of(network), ofIsolate: null);
}
