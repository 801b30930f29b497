using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Views;

/// <summary>METHOD T5, the person graph of the toy neighbourhood.</summary>
public sealed class PersonViewTests
{
    private static readonly LabelledNetwork Toy = PersonView.Of(Tables.ToyAt(ReferenceLevel.Root).Reading);

    [Fact]
    public void The_toy_has_fourteen_people_and_fourteen_contacts() =>
        Assert.Equal((14, 14L), (Toy.Network.NodeCount, Toy.Network.TieCount));

    [Fact]
    public void Its_cut_points_are_a_b_c_d_and_v_with_the_pairs_they_hold_together() =>
        Assert.Equal(
            [("a", 10L), ("b", 10L), ("c", 24L), ("d", 19L), ("v", 10L)],
            CutNodes.Of(Toy.Network).Select(c => (Toy.Labels[c.Node], c.PairsLost)).OrderBy(c => c.Item1, StringComparer.Ordinal));

    [Fact]
    public void Its_bridge_ties_are_six() =>
        Assert.Equal(
            ["a-q", "b-h", "c-d", "d-r", "d-x", "v-w"],
            BridgeTies.Of(Toy.Network)
                .Select(t => string.Join('-', new[] { Toy.Labels[t.Ends.First], Toy.Labels[t.Ends.Second] }.Order(StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal));

    /// <summary>Of 14 persons 13 are left; all other groups stay as they were, so no two survivors lose each other, and yet F rises.</summary>
    [Fact]
    public void Without_k_nobody_loses_anybody_and_fragmentation_rises_all_the_same()
    {
        var left = Toy.Network.Induced(Enumerable.Range(0, Toy.Network.NodeCount).Where(n => Toy.Labels[n] != "k").ToArray());
        Assert.DoesNotContain(CutNodes.Of(Toy.Network), c => Toy.Labels[c.Node] == "k");
        Assert.Equal(0.2949, 1 - Connectedness.Of(left)!.Value, 4);
    }

    [Fact]
    public void A_quarter_of_its_pairs_cannot_reach_each_other() =>
        Assert.Equal(0.274725, 1 - Connectedness.Of(Toy.Network)!.Value, 6);

    [Fact]
    public void A_person_without_any_contact_is_there_and_an_organisation_nobody_names_is_not()
    {
        Assert.True(Toy.Labels.Contains("f"));
        Assert.False(Toy.Labels.Contains("FND"));
    }
}
