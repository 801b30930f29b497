using WijkNetwerk.Graph.Cohesion;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class LocalClusteringTests
{
    [Fact]
    public void A_node_with_fewer_than_two_contacts_has_no_clustering()
    {
        Assert.Empty(LocalClustering.Of(Shapes.Null));
        Assert.Equal([null], LocalClustering.Of(Shapes.Singleton));
        Assert.Equal([null, null], LocalClustering.Of(Shapes.TwoIsolates));
        Assert.Equal([null, null], LocalClustering.Of(Shapes.TwoNodes));
        Assert.Null(LocalClustering.Of(Shapes.TwoNodes).Mean());
    }

    [Fact]
    public void Everybody_in_a_complete_network_is_clustered_fully() => Assert.Equal([1, 1, 1, 1], LocalClustering.Of(Shapes.Complete(4)));

    [Fact]
    public void Only_the_centre_of_a_star_has_clustering_and_it_is_zero() => Assert.Equal([0, null, null, null], LocalClustering.Of(Shapes.Star(4)));

    [Fact]
    public void In_a_disconnected_network_each_part_has_its_own_clustering() =>
        Assert.Equal([1, 1, 1, null, null, null], LocalClustering.Of(Shapes.Disconnected));

    [Fact]
    public void Mean_clustering_of_the_textbook_networks_leaves_out_nodes_with_one_contact()
    {
        Near.Equal(5.2 / 9, LocalClustering.Of(KnownNetwork.Kite.Network).Mean());
        Near.Equal(5.2, LocalClustering.Of(KnownNetwork.Kite.Network).Sum());
        Near.Equal(.587931, LocalClustering.Of(KnownNetwork.Karate.Network).Mean(), 5e-7);
        Near.Equal(.570638, LocalClustering.Of(KnownNetwork.Karate.Network).Sum() / 34, 5e-7);
        var inside = LocalClustering.Of(KnownNetwork.ToyPersons.Among("a b c d e"));
        Near.Equal(7.0 / 9, inside.Mean());
        Near.Equal(7.0 / 15, inside.Sum() / 5);
        Assert.Equal(3, inside.DefinedCount);
    }

    [Fact]
    public void Clustering_agrees_with_igraph() => Oracle.AgreesPerNode("localClustering", network => LocalClustering.Of(network));

    [Fact]
    public void Relabelling_permutes_clustering_and_an_isolate_changes_nothing() => Invariance.HoldsPerNode(network => LocalClustering.Of(network), ofIsolate: null);

    [Fact]
    public void The_number_of_threads_changes_nothing() => Threads.ChangeNothing((network, threads) => LocalClustering.Of(network, threads));
}
