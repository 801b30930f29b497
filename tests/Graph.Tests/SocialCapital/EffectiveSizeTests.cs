using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class EffectiveSizeTests
{
    private static readonly StructuralHolesOptions Ego = new() { Model = HolesModel.EgoNetwork };

    [Fact]
    public void Nodes_without_alters_have_no_effective_size()
    {
        Assert.Empty(EffectiveSize.Of(Shapes.Null));
        Assert.Equal([null], EffectiveSize.Of(Shapes.Singleton));
        Assert.Equal([null, null], EffectiveSize.Of(Shapes.TwoIsolates));
    }

    [Fact]
    public void A_node_with_one_alter_has_effective_size_one() => Assert.Equal([1, 1], EffectiveSize.Of(Shapes.TwoNodes));

    [Fact]
    public void In_a_complete_network_all_alters_together_count_as_one() => Near.Equal([1, 1, 1, 1, 1], EffectiveSize.Of(Shapes.Complete(5)));

    [Fact]
    public void The_centre_of_a_star_has_all_its_leaves() => Near.Equal([5, 1, 1, 1, 1, 1], EffectiveSize.Of(Shapes.Star(6)));

    [Fact]
    public void In_a_disconnected_network_each_part_counts_for_itself() => Near.Equal([1, 1, 1, 1, 1, null], EffectiveSize.Of(Shapes.Disconnected));

    [Fact]
    public void Effective_size_of_the_textbook_networks()
    {
        Near.Equal([2, 2, 1, 10 / 3.0, 1, 3, 3, 7 / 3.0, 2, 1], EffectiveSize.Of(KnownNetwork.Kite.Network));
        var karate = EffectiveSize.Of(KnownNetwork.Karate.Network);
        Near.Equal(16 - 2 * 18 / 16.0, karate[0]);
        Near.Equal(17 - 2 * 15 / 17.0, karate[33]);
        var florentine = KnownNetwork.Florentine;
        Near.Equal(17 / 3.0, EffectiveSize.Of(florentine.Network)[florentine["Medici"]]);
        Near.Equal(4, EffectiveSize.Of(florentine.Network)[florentine["Guadagni"]]);
    }

    [Fact]
    public void Effective_size_of_the_toy_cooperative()
    {
        Near.Equal(6 - 2 / 6.0, EffectiveSize.Of(KnownNetwork.ToyOrganisations.Network.WithoutStrengths())[KnownNetwork.ToyOrganisations["C"]]);
        Near.Equal(7 - 2 / 7.0, EffectiveSize.Of(KnownNetwork.ToyDepartments.Network.WithoutStrengths())[KnownNetwork.ToyDepartments["C"]]);
        Near.Equal(4 - 2 / 4.0, EffectiveSize.Of(KnownNetwork.ToyOrganisations.Among("C BO OV r C2").WithoutStrengths())[0]);
    }

    [Fact]
    public void Directions_are_added_up() =>
        Near.Equal([2.27, 1.544444, 1.8, 1.58], EffectiveSize.Of(Shapes.Ties(4, "0>1:3 1>0:1 0>2:2 2>1:5 3>0:4 3>2:1")), 5e-7);

    [Theory]
    [InlineData("HOLLY", 3.857)]
    [InlineData("PAM", 3.875)]
    [InlineData("PAT", 3.571)]
    [InlineData("BILL", 1)]
    [InlineData("GERY", 2.900)]
    [InlineData("STEVE", 3.062)]
    public void Effective_size_in_Camp_92_is_that_of_UCINET(string name, double expected) =>
        Near.Equal(expected, EffectiveSize.Of(Camp92.Network, Ego)[Camp92.Labels.IndexOf(name)], 5.1e-4);

    [Fact]
    public void A_self_tie_changes_nothing() =>
        Assert.Equal(EffectiveSize.Of(Shapes.Ties(4, "0-1 1-2 0-2 2-3")), EffectiveSize.Of(Shapes.Ties(4, "0-0 0-1 1-2 0-2 2-3")));

    [Fact]
    public void Effective_size_agrees_with_networkx() => Oracle.AgreesPerNode("effectiveSize", network => EffectiveSize.Of(network));

    [Theory]
    [InlineData(HolesModel.WholeNetwork)]
    [InlineData(HolesModel.EgoNetwork)]
    public void Effective_size_agrees_with_the_formula_as_it_stands(HolesModel model)
    {
        foreach (var network in RandomNetworks.All())
            Near.Equal(new NaiveHoles(network, model).EffectiveSize(), EffectiveSize.Of(network, new StructuralHolesOptions { Model = model }), 1e-12);
    }

    [Fact]
    public void Both_models_agree_without_strengths_and_direction()
    {
        foreach (var network in RandomNetworks.Undirected())
            Near.Equal(EffectiveSize.Of(network.WithoutStrengths()), EffectiveSize.Of(network.WithoutStrengths(), Ego), 1e-12);
    }

    [Fact]
    public void Relabelling_permutes_effective_size_and_an_isolate_changes_nothing() =>
        Invariance.HoldsPerNode(network => EffectiveSize.Of(network), ofIsolate: null);
}
