using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Communities;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests;

/// <summary>Where other programs mislead, one test for each trap; the values beside them are what those programs print (docs/measures).</summary>
public sealed class TrapsTests
{
    private const string ClosedTriadWithPendant = "0-1 0-2 1-2 2-3";

    [Fact]
    public void A_self_tie_changes_no_structural_holes()
    {
        // networkx: effective size of 1 falls from 1.0 to 0.0 and constraint of 0 rises from 1.0069 to 1.2037 when 0 is tied to itself.
        var clean = Shapes.Ties(4, ClosedTriadWithPendant);
        var looped = Shapes.Ties(4, ClosedTriadWithPendant + " 0-0");
        Near.Equal(1, EffectiveSize.Of(looped)[1]);
        Near.Equal(1.0069, Constraint.Of(looped)[0], 5e-5);
        Assert.Equal(Constraint.Of(clean), Constraint.Of(looped));
        Assert.Equal(EffectiveSize.Of(clean), EffectiveSize.Of(looped));
    }

    [Fact]
    public void Parallel_ties_are_merged_by_a_rule_that_is_said()
    {
        // Triangle with the tie 0-1 doubled. networkx ignores the doubling: 1.125 each. igraph adds up: 1.0031, 1.0031, 1.3889.
        int[] sources = [0, 0, 0, 1], targets = [1, 1, 2, 2];
        Near.Equal([1.125, 1.125, 1.125], Constraint.Of(NetworkBuilder.Build(3, sources, targets).Network));
        var summed = NetworkBuilder.Build(3, sources, targets, options: new NetworkOptions { Merge = TieMerge.Sum });
        Near.Equal([1.003086, 1.003086, 1.388889], Constraint.Of(summed.Network), 5e-7);
        Assert.Equal(1, summed.ParallelTies);
    }

    [Fact]
    public void Making_a_network_undirected_adds_the_strengths_of_both_directions()
    {
        // networkx to_undirected() keeps one of the two: 1.
        var both = Shapes.Ties(2, "0>1:3 1>0:1");
        Assert.Equal(4, both.Undirected(TieMerge.Sum).Strength(0, 1));
        Assert.Equal(3, both.Undirected(TieMerge.Maximum).Strength(0, 1));
    }

    [Fact]
    public void Strengths_count_when_they_are_there_and_not_otherwise()
    {
        // networkx needs weight= to be named, R igraph takes an attribute of that name unasked. Two ties of 3 and 1: (3/4)² + (1/4)²; without strengths 1/2.
        var network = Shapes.Ties(3, "0-1:3 0-2:1");
        Near.Equal(10 / 16.0, Constraint.Of(network)[0]);
        Near.Equal(.5, Constraint.Of(network.WithoutStrengths())[0]);
    }

    [Fact]
    public void Effective_size_has_one_formula_and_its_short_form_gives_the_same()
    {
        foreach (var network in RandomNetworks.Undirected().Where(network => !network.HasStrengths))
        {
            var triangles = Triangles.Of(network).PerNode;
            var found = EffectiveSize.Of(network);
            for (var node = 0; node < network.NodeCount; node++)
            {
                var n = network.Degree(node);
                Near.Equal(n == 0 ? null : n - (2.0 * triangles[node] / n), found[node]);
            }
        }
    }

    [Fact]
    public void A_pendant_has_constraint_and_effective_size_one_and_an_isolate_neither()
    {
        // UCINET prints no constraint for either, and effective size 0 for the isolate; igraph NaN for the isolate.
        var network = Shapes.Ties(3, "0-1");
        Assert.Equal([1, 1, null], Constraint.Of(network));
        Assert.Equal([1, 1, null], EffectiveSize.Of(network));
    }

    [Fact]
    public void Undirected_pairs_count_once_in_betweenness()
    {
        // sna without gmode = "graph": 95. networkx on the symmetric directed kite: 28.
        var florentine = KnownNetwork.Florentine;
        Near.Equal(47.5, Betweenness.Of(florentine.Network)[florentine["Medici"]]);
        Near.Equal(14, Betweenness.Of(KnownNetwork.Kite.Network)[7]);
    }

    [Fact]
    public void A_strong_tie_is_a_short_one()
    {
        // As weights these strengths would be lengths, and the way by 2 the shorter one.
        var network = Shapes.Ties(3, "0-1:4 0-2:1 2-1:1");
        Near.Equal(.25, Dijkstra.Distances(network, [0])[1]);
        Assert.Equal([0, 1], Dijkstra.ShortestPath(network, 0, 1));
        Assert.Equal([0, 2, 1], Dijkstra.ShortestPath(network, 0, 1, TieLength.AsGiven));
    }

    [Fact]
    public void Pucci_belongs_to_the_Florentine_families_or_not()
    {
        Near.Equal(.190476, Density.Of(KnownNetwork.Florentine.Network), 5e-7);
        Near.Equal(.166667, Density.Of(KnownNetwork.FlorentineWithPucci.Network), 5e-7);
        Near.Equal(0, 1 - Connectedness.Of(KnownNetwork.Florentine.Network));
        Near.Equal(.125, 1 - Connectedness.Of(KnownNetwork.FlorentineWithPucci.Network));
    }

    [Fact]
    public void Member_9_of_the_karate_club_is_on_one_side_or_the_other()
    {
        var karate = KnownNetwork.Karate;
        var asNetworkx = EiIndex.Of(karate.Network, karate.Groups);
        Assert.Equal((11L, 67L), (asNetworkx.External, asNetworkx.Internal));
        int[] other = [.. karate.Groups];
        other[karate["08"]] = other[karate["33"]];
        var elsewhere = EiIndex.Of(karate.Network, other);
        Assert.Equal((10L, 68L), (elsewhere.External, elsewhere.Internal));
        Near.Equal(-.743590, elsewhere.Value, 5e-7);
    }

    [Fact]
    public void A_tie_inside_a_group_counts_once()
    {
        // Rows of the symmetric matrix: 8 outside and 8 inside, 0.0.
        var toy = KnownNetwork.ToyPersons;
        Near.Equal(1.0 / 3, EiIndex.Of(toy.Network, toy.Groups).PerGroup[Array.IndexOf(toy.GroupNames, "C")].Value);
    }

    [Fact]
    public void An_isolate_moves_what_it_should_and_nothing_else()
    {
        var kite = KnownNetwork.Kite.Network;
        var more = Invariance.WithIsolate(kite);
        int[] groups = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
        Assert.Equal(EiIndex.Of(kite, groups).Value, EiIndex.Of(more, [.. groups, 0]).Value);
        Assert.Equal(Modularity.Of(kite, groups), Modularity.Of(more, [.. groups, 0]));
        Near.Equal(18 / 55.0, Density.Of(more));
        Near.Equal(90 / 110.0, Connectedness.Of(more));
        Assert.Equal((1, 0), (VertexConnectivity.Of(kite), VertexConnectivity.Of(more)));
    }

    [Fact]
    public void Connectivity_of_one_node_of_all_and_of_pieces()
    {
        // networkx: 0 for one node, an exception for none.
        Assert.Null(VertexConnectivity.Of(Shapes.Null));
        Assert.Null(VertexConnectivity.Of(Shapes.Singleton));
        Assert.Equal(4, VertexConnectivity.Of(Shapes.Complete(5)));
        Assert.Equal(0, VertexConnectivity.Of(Shapes.Disconnected));
    }

    [Fact]
    public void Undirected_brokerage_counts_each_pair_once()
    {
        // Hub A with leaves A B B C; sna on the symmetric matrix: 0 2 3 3 4, total 12.
        var hub = Brokerage.Of(Shapes.Star(5), [0, 0, 1, 1, 2]).PerNode[0]!.Value;
        Assert.Equal(new BrokerRoles(0, 1, 3, 3, 2, 6), hub);
    }

    [Fact]
    public void A_tie_back_closes_no_directed_pair()
    {
        var broker = Brokerage.Of(Shapes.Ties(3, "0>1 1>2 2>0"), [0, 0, 0]).PerNode[1]!.Value;
        Assert.Equal(1, broker.Coordinator);
        Assert.Equal(0, Brokerage.Of(Shapes.Ties(3, "0>1 1>2 0>2"), [0, 0, 0]).PerNode[1]!.Value.Coordinator);
    }

    [Fact]
    public void Fragmentation_moves_when_a_leaf_goes_and_the_pairs_that_are_lost_do_not()
    {
        var toy = KnownNetwork.ToyPersons;
        var without = toy.Network.Induced([.. Enumerable.Range(0, toy.Network.NodeCount).Where(node => node != toy["k"])]);
        Near.Equal(.274725, 1 - Connectedness.Of(toy.Network), 5e-7);
        Near.Equal(.294872, 1 - Connectedness.Of(without), 5e-7);
        Assert.DoesNotContain(CutNodes.Of(toy.Network), cut => cut.Node == toy["k"]);
    }

    [Fact]
    public void One_minimum_cut_is_not_all_that_can_fail()
    {
        // networkx minimum_st_node_cut gives Medici alone.
        var florentine = KnownNetwork.Florentine;
        var between = WijkNetwerk.Graph.Flow.Dominators.Of(florentine.Network, [florentine["Pazzi"]], [florentine["Strozzi"]])!.Value
            .Except(florentine.Nodes("Pazzi Strozzi"));
        Assert.Equal("Salviati Medici", florentine.Ids(between));
    }

    [Fact]
    public void In_pieces_closeness_is_corrected_and_harmonic_needs_no_correction()
    {
        // Two ties apart, with an isolate. networkx prints 0 for the isolate, R igraph NaN; here nothing, and harmonic 0.
        var network = Shapes.Ties(5, "0-1 2-3");
        Near.Equal([.25, .25, .25, .25, null], Closeness.Of(network));
        Near.Equal([1, 1, 1, 1, 0], Harmonic.Of(network));
    }
}
