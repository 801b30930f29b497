using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>Against sna 2.7-1, R 4.2: <c>brokerage(matrix, groups)</c>, its exp.nli, sd.nli, exp.gli, sd.gli and z.gli.</summary>
public sealed class BrokerageExpectationTests
{
    [Fact]
    public void Camp_92_by_gender_has_the_moments_and_z_of_sna()
    {
        var moments = BrokerageExpectation.Of(Camp92.Network, Camp92.ByGender)!;
        Near.Equal(54.0 / 306, moments.Density);
        var whole = moments.Whole;
        Near.Equal(27.08243436, whole.Coordinator.Expected, 1e-8);
        Near.Equal(32.82719316, whole.Itinerant.Expected, 1e-8);
        Near.Equal(32.82719316, whole.Gatekeeper.Expected, 1e-8);
        Near.Equal(125.56401384, whole.Total.Expected, 1e-8);
        Near.Equal(9.931940579, whole.Coordinator.StandardDeviation, 1e-8);
        Near.Equal(12.299235230, whole.Itinerant.StandardDeviation, 1e-8);
        Near.Equal(9.602254262, whole.Representative.StandardDeviation, 1e-8);
        Near.Equal(29.516168000, whole.Total.StandardDeviation, 1e-8);
        Near.Equal(1.7033, whole.Coordinator.ZScore(44), 5e-5);
        Near.Equal(-2.6690, whole.Itinerant.ZScore(0), 5e-5);
        Near.Equal(-2.6897, whole.Representative.ZScore(7), 5e-5);
        Near.Equal(-2.0648, whole.Gatekeeper.ZScore(13), 5e-5);
        Assert.Null(whole.Liaison.ZScore(0));
        Near.Equal(-2.0858, whole.Total.ZScore(64), 5e-5);
    }

    [Fact]
    public void A_person_of_Camp_92_has_the_z_of_sna()
    {
        var moments = BrokerageExpectation.Of(Camp92.Network, Camp92.ByGender)!;
        var pat = moments.PerNode[Camp92.Labels.IndexOf("PAT")]!.Value;
        Near.Equal(4.5269021279, pat.Coordinator.ZScore(8), 1e-9);
        Near.Equal(1.8857008122, moments.PerNode[Camp92.Labels.IndexOf("HOLLY")]!.Value.Gatekeeper.ZScore(6), 1e-9);
        var man = moments.PerNode[Camp92.Labels.IndexOf("RUSS")]!.Value;
        Near.Equal(1.846529615, man.Coordinator.Expected, 1e-8);
        Near.Equal(2.261444579, man.Representative.StandardDeviation, 1e-8);
    }

    [Fact]
    public void Four_groups_of_different_size_have_the_moments_of_sna()
    {
        // The same 18 people and 54 ties, groups of 3, 4, 5 and 6: only the sizes and the density matter.
        int[] groups = [.. Enumerable.Repeat(0, 3), .. Enumerable.Repeat(1, 4), .. Enumerable.Repeat(2, 5), .. Enumerable.Repeat(3, 6)];
        var moments = BrokerageExpectation.Of(Camp92.Network, groups)!;
        (double Expected, double Deviation)[] sna =
            [(5.38571137798, 3.38669641824), (22.51740280887, 7.67899164601), (22.51740280887, 7.92066451280), (52.62609403623, 14.76387662877)];
        var whole = moments.Whole;
        foreach (var (ours, theirs) in new[] { whole.Coordinator, whole.Itinerant, whole.Gatekeeper, whole.Liaison }.Zip(sna))
        {
            Near.Equal(theirs.Expected, ours.Expected);
            Near.Equal(theirs.Deviation, ours.StandardDeviation, 1e-9);
        }

        var last = moments.PerNode[17]!.Value;
        (double Expected, double Deviation)[] ofLast =
            [(0.5129248931406, 0.931718315933), (0.974557296967, 1.22558420710), (1.538774679458, 2.06440701427), (2.41074699776, 2.51776651780)];
        foreach (var (ours, theirs) in new[] { last.Coordinator, last.Itinerant, last.Representative, last.Liaison }.Zip(ofLast))
        {
            Near.Equal(theirs.Expected, ours.Expected);
            Near.Equal(theirs.Deviation, ours.StandardDeviation);
        }
    }

    [Fact]
    public void Undirected_networks_have_no_such_null_and_nodes_without_a_group_are_left_out()
    {
        Assert.Null(BrokerageExpectation.Of(KnownNetwork.Karate.Network, KnownNetwork.Karate.Groups));
        var network = Shapes.Ties(4, "0>1 1>2 2>3");
        var moments = BrokerageExpectation.Of(network, [0, 0, 0, -1])!;
        Assert.Null(moments.PerNode[3]);
        // Three nodes, two of six ties: 6 ordered triples × (1/3)²(2/3).
        Near.Equal(6 * 2 / 27.0, moments.Whole.Coordinator.Expected);
        Assert.Equal(0, BrokerageExpectation.Of(Shapes.Ties(1, "").Transposed(), [0])?.Density ?? 0);
    }
}
