using WijkNetwerk.Viz.Figures;
using WijkNetwerk.Viz.Writers;

namespace WijkNetwerk.Viz.Tests.Figures;

public sealed class NetworkMapTests
{
    [Fact]
    public void A_map_is_drawn_as_agreed() =>
        Golden.Matches("network-map.svg", SvgWriter.Write(NetworkMap.Draw(TestModels.Map(24, 7)), new SvgOptions { IdPrefix = "map" }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(100)]
    public void Nothing_overlaps_or_leaves_the_page_with_any_number_of_actors(int count)
    {
        for (var seed = 1; seed <= 2; seed++) SceneRules.AllHold(NetworkMap.Draw(TestModels.Map(count, seed)));
    }

    [Fact]
    public void Actors_without_a_relation_stand_apart_and_are_counted()
    {
        var model = TestModels.Map(30, 3);
        var tied = model.Ties.SelectMany(tie => new[] { tie.From, tie.To }).ToHashSet();
        var scene = NetworkMap.Draw(model);
        var apart = SceneRules.Groups(scene, "isolates").Single();
        Assert.Contains($"{30 - tied.Count} actoren zonder vastgelegde relatie", SceneRules.Texts(scene));
        Assert.Equal(30 - tied.Count, apart.Shapes.OfType<WijkNetwerk.Viz.Drawing.Group>().Count());
    }

    [Fact]
    public void No_two_actors_are_drawn_over_each_other()
    {
        var nodes = SceneRules.Groups(NetworkMap.Draw(TestModels.Map(100, 5)), "node").Select(group => group.Shapes[0].Bounds).ToList();
        for (var one = 0; one < nodes.Count; one++)
        {
            for (var two = one + 1; two < nodes.Count; two++)
                Assert.True(nodes[one].Center.DistanceTo(nodes[two].Center) > (nodes[one].Height + nodes[two].Height) / 2 - 1);
        }
    }

    [Fact]
    public void A_tie_to_an_unknown_actor_is_refused()
    {
        var model = TestModels.Map(3, 1);
        Assert.Throws<ArgumentException>(() => NetworkMap.Draw(model with { Ties = [new MapTie { From = "a0", To = "nobody" }] }));
    }
}
