using WijkNetwerk.Graph.Cohesion;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class ReciprocityTests
{
    [Fact]
    public void Without_direction_or_without_ties_there_is_none()
    {
        Assert.Null(Reciprocity.Of(Shapes.Null));
        Assert.Null(Reciprocity.Of(Shapes.Complete(4)));
        Assert.Null(Reciprocity.Of(Shapes.Ties(2, "0>0")));
    }

    [Fact]
    public void It_is_the_share_of_ties_that_are_answered()
    {
        Assert.Equal(0, Reciprocity.Of(Shapes.Ties(3, "0>1 1>2")));
        Assert.Equal(1, Reciprocity.Of(Shapes.Ties(3, "0>1 1>0")));
        Near.Equal(2 / 3.0, Reciprocity.Of(Shapes.Ties(3, "0>1 1>0 1>2")));
    }

    [Fact]
    public void Camp_92_has_54_choices_in_35_pairs() => Near.Equal(38 / 54.0, Reciprocity.Of(SocialCapital.Camp92.Network));

    [Fact]
    public void Reciprocity_agrees_with_networkx()
    {
        foreach (var (oracle, expected) in Oracle.For("reciprocity", atLeast: 1))
            Near.Equal(expected.GetDouble(), Reciprocity.Of(oracle.Network), 1e-12);
    }

    [Fact]
    public void Relabelling_and_isolates_leave_reciprocity() => Invariance.HoldsForTheWhole(Reciprocity.Of, alsoWithIsolate: true);

    [Fact]
    public void Reciprocity_agrees_with_the_formula_as_it_stands()
    {
        foreach (var network in RandomNetworks.All().Where(network => network.IsDirected && network.TieCount > 0))
        {
            var (sources, targets, _) = Invariance.Arcs(network);
            Near.Equal(sources.Zip(targets).Average(tie => network.HasTie(tie.Second, tie.First) ? 1.0 : 0), Reciprocity.Of(network), 1e-12);
        }
    }
}
