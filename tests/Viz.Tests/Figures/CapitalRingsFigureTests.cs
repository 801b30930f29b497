using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Figures;
using WijkNetwerk.Viz.Writers;

namespace WijkNetwerk.Viz.Tests.Figures;

public sealed class CapitalRingsFigureTests
{
    public static TheoryData<int> Counts => [.. Enumerable.Range(0, 41)];

    [Fact]
    public void Rings_of_one_organisation_are_drawn_as_agreed() =>
        Golden.Matches("capital-rings.svg", SvgWriter.Write(CapitalRingsFigure.Draw(TestModels.Delfshaven), new SvgOptions { IdPrefix = "rings" }));

    [Theory]
    [MemberData(nameof(Counts))]
    public void Nothing_overlaps_or_leaves_the_page_with_any_number_of_items(int count)
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            var scene = CapitalRingsFigure.Draw(TestModels.Rings(count, seed * 100 + count));
            SceneRules.AllHold(scene);
            SceneRules.NoNameIsCrossedByATie(scene);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(18)]
    [InlineData(40)]
    public void Every_actor_is_named_beside_its_sign_or_in_the_key_or_counted(int count)
    {
        var model = TestModels.Rings(count, count);
        var scene = CapitalRingsFigure.Draw(model);
        var words = string.Join(' ', SceneRules.Texts(scene)).Replace("- ", "-").Replace("/ ", "/");
        var groups = string.Join('\n', SceneRules.Groups(scene, "node").Select(group => group.Description));
        foreach (var item in model.Inside.Concat(model.Neighbourhood).Concat(model.Sectors.SelectMany(sector => sector.Items)))
        {
            Assert.True(
                words.Contains(item.Label.Replace("- ", "-").Replace("/ ", "/"), StringComparison.Ordinal) || groups.Contains(item.Label, StringComparison.Ordinal),
                $"'{item.Label}' is nowhere.");
        }
    }

    [Fact]
    public void Empty_rings_say_so()
    {
        var scene = CapitalRingsFigure.Draw(TestModels.Delfshaven with { Inside = [], Neighbourhood = [], Threads = [] });
        Assert.Contains("niets bekend over binnen", SceneRules.Texts(scene));
        Assert.Contains("geen partner in de wijk genoemd", SceneRules.Texts(scene));
        Assert.Contains("In de bronnen niet gevonden", SceneRules.Texts(scene));
        SceneRules.AllHold(scene);
    }

    [Fact]
    public void A_key_party_that_is_not_mentioned_is_hollow_and_dashed()
    {
        var bank = SceneRules.Groups(CapitalRingsFigure.Draw(TestModels.Delfshaven), "node").Single(group => group.Key == "bank");
        var ink = Assert.Single(bank.Shapes.OfType<InkedShape>()).Ink;
        Assert.Equal(Palette.Paper, ink.Fill);
        Assert.False(ink.Dash.IsEmpty);
    }

    [Fact]
    public void What_hangs_on_one_thread_has_a_double_ring_and_a_warning()
    {
        var official = SceneRules.Groups(CapitalRingsFigure.Draw(TestModels.Delfshaven), "node").Single(group => group.Key == "ambtenaar");
        Assert.Equal(2, official.Shapes.OfType<Circle>().Count(circle => circle.Ink.Stroke == Palette.Alarm));
        Assert.Contains(official.Shapes.OfType<Polygon>(), polygon => polygon.Ink.Fill == Palette.Alarm);
    }

    [Fact]
    public void A_further_step_is_thicker_and_an_implied_tie_is_dashed()
    {
        var ties = SceneRules.Groups(CapitalRingsFigure.Draw(TestModels.Delfshaven), "tie").ToDictionary(
            group => (group.Data["from"], group.Data["to"]), group => group.Shapes.OfType<Line>().First().Ink);
        Assert.True(ties[("ego", "gemeente")].StrokeWidth > ties[("ego", "initiatieven")].StrokeWidth);
        Assert.True(ties[("ego", "initiatieven")].StrokeWidth > ties[("ego", "bedrijven")].StrokeWidth);
        Assert.False(ties[("ego", "havensteder")].Dash.IsEmpty);
        Assert.True(ties[("ego", "gemeente")].Dash.IsEmpty);
        Assert.True(ties.ContainsKey(("ambtenaar", "gemeente")));
    }

    [Fact]
    public void More_items_than_fit_are_grouped_and_counted()
    {
        ImmutableArray<RingsItem> many =
            [.. Enumerable.Range(0, 30).Select(at => new RingsItem { Id = $"n{at}", Label = $"Initiatief {at}", Sphere = Sphere.Community, Step = 1 })];
        var scene = CapitalRingsFigure.Draw(TestModels.Delfshaven with { Neighbourhood = many });
        Assert.Contains("nog 17: gemeenschap", SceneRules.Texts(scene));
        SceneRules.AllHold(scene);
    }

    [Fact]
    public void Two_items_with_one_id_are_refused()
    {
        var item = TestModels.Delfshaven.Inside[0];
        Assert.Throws<ArgumentException>(() => CapitalRingsFigure.Draw(TestModels.Delfshaven with { Inside = [item, item] }));
    }

    [Fact]
    public void A_go_between_that_is_not_there_is_refused()
    {
        var item = TestModels.Delfshaven.Inside[0] with { ConnectsVia = "nobody" };
        Assert.Throws<ArgumentException>(() => CapitalRingsFigure.Draw(TestModels.Delfshaven with { Inside = [item] }));
    }
}
