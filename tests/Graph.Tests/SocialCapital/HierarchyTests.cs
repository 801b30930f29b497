using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class HierarchyTests
{
    [Fact]
    public void Nodes_without_alters_have_no_hierarchy_and_with_one_they_have_all_of_it()
    {
        Assert.Empty(Hierarchy.Of(Shapes.Null));
        Assert.Equal([null], Hierarchy.Of(Shapes.Singleton));
        Assert.Equal([null, null], Hierarchy.Of(Shapes.TwoIsolates));
        Assert.Equal([1, 1], Hierarchy.Of(Shapes.TwoNodes));
    }

    [Fact]
    public void Where_all_alters_weigh_alike_there_is_no_hierarchy()
    {
        Near.Equal([0, 1, 1, 1], Hierarchy.Of(Shapes.Star(4)));
        Near.Equal([0, 0, 0, 0], Hierarchy.Of(Shapes.Complete(4)));
        Near.Equal([0, 0, 0, 1, 1, null], Hierarchy.Of(Shapes.Disconnected));
    }

    [Theory]
    [InlineData("HOLLY", .088)]
    [InlineData("PAM", .130)]
    [InlineData("PAT", .026)]
    [InlineData("BILL", .000)]
    [InlineData("GERY", .245)]
    [InlineData("STEVE", .084)]
    public void Hierarchy_in_Camp_92_is_that_of_UCINET(string name, double expected) =>
        Near.Equal(expected, Hierarchy.Of(Camp92.Network, new() { Model = HolesModel.EgoNetwork })[Camp92.Labels.IndexOf(name)], 5.1e-4);

    [Fact]
    public void Hierarchy_agrees_with_the_formula_as_it_stands()
    {
        foreach (var network in RandomNetworks.All())
            Near.Equal(new NaiveHoles(network, HolesModel.WholeNetwork).Hierarchy(), Hierarchy.Of(network), 1e-12);
    }

    [Fact]
    public void Relabelling_permutes_hierarchy_and_an_isolate_changes_nothing() =>
        Invariance.HoldsPerNode(network => Hierarchy.Of(network), ofIsolate: null);
}
