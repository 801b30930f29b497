using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class ConstraintTests
{
    private static readonly StructuralHolesOptions Ego = new() { Model = HolesModel.EgoNetwork };

    [Fact]
    public void Nodes_without_alters_have_no_constraint()
    {
        Assert.Empty(Constraint.Of(Shapes.Null));
        Assert.Equal([null], Constraint.Of(Shapes.Singleton));
        Assert.Equal([null, null], Constraint.Of(Shapes.TwoIsolates));
    }

    [Fact]
    public void A_node_with_one_alter_has_constraint_one() => Assert.Equal([1, 1], Constraint.Of(Shapes.TwoNodes));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void Constraint_in_a_complete_network_has_a_closed_form(int n)
    {
        var expected = Math.Pow(2 * n - 3, 2) / Math.Pow(n - 1, 3);
        Near.Equal(Enumerable.Repeat((double?)expected, n), Constraint.Of(Shapes.Complete(n)));
    }

    [Fact]
    public void The_centre_of_a_star_has_one_divided_by_its_leaves() => Near.Equal([1.0 / 5, 1, 1, 1, 1, 1], Constraint.Of(Shapes.Star(6)));

    [Fact]
    public void In_a_disconnected_network_each_part_counts_for_itself() => Near.Equal([9 / 8.0, 9 / 8.0, 9 / 8.0, 1, 1, null], Constraint.Of(Shapes.Disconnected));

    [Fact]
    public void Constraint_of_the_textbook_networks()
    {
        Near.Equal([.5412, .5412, .6641, .4702, .6641, .4451, .4451, .4311, .5, 1], Constraint.Of(KnownNetwork.Kite.Network), 5.1e-5);
        var karate = Constraint.Of(KnownNetwork.Karate.Network);
        Near.Equal(.1554, karate[0], 5.1e-5);
        Near.Equal(.1564, karate[33], 5.1e-5);
        Near.Equal(1, karate[11]);
        var florentine = KnownNetwork.Florentine;
        var families = Constraint.Of(florentine.Network);
        Near.Equal(.2099, families[florentine["Medici"]], 5.1e-5);
        Near.Equal(.25, families[florentine["Guadagni"]]);
        Near.Equal(.6559, families[florentine["Peruzzi"]], 5.1e-5);
    }

    [Fact]
    public void Constraint_of_the_toy_cooperative()
    {
        Near.Equal(.236111, Constraint.Of(KnownNetwork.ToyOrganisations.Network.WithoutStrengths())[KnownNetwork.ToyOrganisations["C"]], 5e-7);
        Near.Equal(.193878, Constraint.Of(KnownNetwork.ToyDepartments.Network.WithoutStrengths())[KnownNetwork.ToyDepartments["C"]], 5e-7);
        // Only the community alters: BO and OV are tied, so each has 1/4 + 1/4 x 1/2; r and C2 have 1/4.
        var community = KnownNetwork.ToyOrganisations.Among("C BO OV r C2").WithoutStrengths();
        Near.Equal(2 * Math.Pow(3 / 8.0, 2) + 2 * Math.Pow(1 / 4.0, 2), Constraint.Of(community)[0]);
        Near.Equal(.40625, Constraint.Of(community, Ego)[0]);
    }

    [Fact]
    public void A_doubled_tie_in_a_triangle_weighs_double()
    {
        var network = NetworkBuilder.Build(3, [0, 0, 0, 1], [1, 1, 2, 2], options: new NetworkOptions { Merge = TieMerge.Sum }).Network;
        Near.Equal([1.003086, 1.003086, 1.388889], Constraint.Of(network), 5e-7);
    }

    [Fact]
    public void Directions_are_added_up()
    {
        var network = Shapes.Ties(4, "0>1:3 1>0:1 0>2:2 2>1:5 3>0:4 3>2:1");
        Near.Equal([.708477, .755586, .970355, .852100], Constraint.Of(network), 5e-7);
    }

    [Theory]
    [InlineData("HOLLY", .436, .3865)]
    [InlineData("BRAZEY", 1.024, .8697)]
    [InlineData("PAM", .516, .4354)]
    [InlineData("PAT", .390, .3360)]
    [InlineData("BILL", 1.080, .8569)]
    [InlineData("GERY", .649, .4718)]
    [InlineData("STEVE", .615, .5736)]
    public void Constraint_in_Camp_92_is_that_of_UCINET_in_the_ego_model_and_of_igraph_in_the_whole_one(string name, double ego, double whole)
    {
        Near.Equal(ego, Constraint.Of(Camp92.Network, Ego)[Camp92.Labels.IndexOf(name)], 5.1e-4);
        Near.Equal(whole, Constraint.Of(Camp92.Network)[Camp92.Labels.IndexOf(name)], 5.1e-5);
    }

    [Fact]
    public void Constraint_agrees_with_igraph_and_networkx() => Oracle.AgreesPerNode("constraint", network => Constraint.Of(network));

    [Theory]
    [InlineData(HolesModel.WholeNetwork)]
    [InlineData(HolesModel.EgoNetwork)]
    public void Constraint_agrees_with_the_formula_as_it_stands(HolesModel model)
    {
        foreach (var network in RandomNetworks.All())
            Near.Equal(new NaiveHoles(network, model).Constraint(), Constraint.Of(network, new StructuralHolesOptions { Model = model }), 1e-12);
    }

    [Fact]
    public void Equal_strengths_are_as_no_strengths_and_doubling_them_changes_nothing()
    {
        foreach (var network in RandomNetworks.All().Where(network => network.HasStrengths))
        {
            var (sources, targets, strengths) = Invariance.Arcs(network);
            var options = new NetworkOptions { IsDirected = network.IsDirected };
            var doubled = NetworkBuilder.Build(network.NodeCount, sources, targets, [.. strengths.Select(strength => 2 * strength)], options).Network;
            Near.Equal(Constraint.Of(network), Constraint.Of(doubled), 1e-12);
            var equal = NetworkBuilder.Build(network.NodeCount, sources, targets, [.. strengths.Select(_ => 1.0)], options).Network;
            Near.Equal(Constraint.Of(network.WithoutStrengths()), Constraint.Of(equal), 1e-12);
        }
    }

    [Fact]
    public void Relabelling_permutes_constraint_and_an_isolate_changes_nothing() =>
        Invariance.HoldsPerNode(network => Constraint.Of(network), ofIsolate: null);

    [Fact]
    public void The_number_of_threads_changes_no_bit() => Threads.ChangeNothing(
        (network, threads) => StructuralHoles.Of(network, new StructuralHolesOptions { Threads = threads }), alsoStrengths: true);
}
