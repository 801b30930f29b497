using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Fragility;

/// <summary>Each sentence of the paragraph "carried_by" of the profile, on the ecosystem itself.</summary>
public sealed class CascadeTests
{
    private static Wijk Town => new Wijk().Coops("C", "K", "L").All("municipality", "GEM").Official("v", "GEM").Official("w", "GEM");

    [Theory]
    [InlineData("v", "v", "r01")]
    [InlineData("v;w", "v", "r01")]
    [InlineData("v;w", "w", "r01")]
    [InlineData("v|w", "v", "")]
    [InlineData("v|w", "v w", "r01")]
    [InlineData("v;w|L", "w", "")]
    [InlineData("v;w|L", "w L", "r01")]
    public void A_relation_falls_with_what_it_needs(string carriers, string removed, string lost) =>
        Assert.Equal(lost, string.Join(' ', Of(Town.Tie("C", "K", on: carriers), removed).TakenAlong.Select(r => r.Id)));

    [Fact]
    public void A_relation_falls_with_either_of_its_ends_and_that_is_its_own_tie_and_not_taken_along()
    {
        var cascade = Of(Town.Contacts("C-K K-L"), "K");

        Assert.Equal(["r01", "r02"], cascade.Own.Select(r => r.Id));
        Assert.Empty(cascade.TakenAlong);
    }

    [Fact]
    public void A_chain_runs_through_relations()
    {
        var cascade = Of(Town.Tie("GEM", "C", "funding", on: "v").Tie("C", "K", on: "r01").Tie("K", "L", on: "r02").Contacts("v-L"), "v");

        Assert.Equal(["r04"], cascade.Own.Select(r => r.Id));
        Assert.Equal(["r01", "r02", "r03"], cascade.TakenAlong.Select(r => r.Id));
    }

    [Fact]
    public void A_chain_holds_in_whatever_order_the_rows_stand()
    {
        var cascade = Of(Town.Tie("K", "L", on: "r02").Tie("C", "K", on: "r03").Tie("GEM", "C", "funding", on: "v"), "v");

        Assert.Equal(["r01", "r02", "r03"], cascade.TakenAlong.Select(r => r.Id));
    }

    [Fact]
    public void An_actor_is_lost_with_its_parent_organisation_and_so_is_what_hangs_on_it()
    {
        var wijk = Town.Actor("GEB", "municipal_department", "GEM").Official("u", "GEB").Tie("C", "K", on: "u").Contacts("u-L C-L");

        var cascade = Of(wijk, "GEM");

        Assert.Equal(["GEB", "GEM", "u", "v", "w"], cascade.LostActors.Order());
        Assert.Equal(["r02"], cascade.Own.Select(r => r.Id));
        Assert.Equal(["r01"], cascade.TakenAlong.Select(r => r.Id));
    }

    [Fact]
    public void A_lost_part_takes_no_whole_along() => Assert.Equal(["v"], Of(Town, "v").LostActors);

    [Fact]
    public void Losing_a_relation_removes_no_actor()
    {
        var cascade = Of(Town.Tie("GEM", "C", "funding").Tie("C", "K", on: "r01").Contacts("C-L"), "r01");

        Assert.Empty(cascade.LostActors);
        Assert.Equal(["r01"], cascade.Own.Select(r => r.Id));
        Assert.Equal(["r02"], cascade.TakenAlong.Select(r => r.Id));
    }

    [Fact]
    public void It_is_the_least_fixed_point_two_relations_that_hang_on_each_other_stay()
    {
        var wijk = Town.Tie("C", "K", on: "r02").Tie("K", "L", on: "r01").Tie("C", "L", on: "v");

        Assert.Equal(["r03"], Of(wijk, "v").Lost);
        Assert.Equal(["r01", "r02"], Of(wijk, "r01").Lost.Order());
    }

    [Fact]
    public void Losses_list_live_relations_only_and_the_chain_runs_through_the_others_too()
    {
        var wijk = Town.Tie("GEM", "C", "funding", RelationStatus.Planned, on: "v").Tie("C", "K", on: "r01").Tie("v", "C", status: RelationStatus.Ended);

        var cascade = Of(wijk, "v");

        Assert.Equal(["r01", "r02", "r03"], cascade.Lost.Order());
        Assert.Equal(["r02"], cascade.TakenAlong.Select(r => r.Id));
        Assert.Empty(cascade.Own);
    }

    [Fact]
    public void Removing_several_is_more_than_removing_each()
    {
        var wijk = Town.Tie("C", "K", on: "v|w");

        Assert.Empty(Of(wijk, "v").Lost);
        Assert.Empty(Of(wijk, "w").Lost);
        Assert.Equal(["r01"], Of(wijk, "v w").Lost);
    }

    [Fact]
    public void It_is_evaluated_before_any_view_so_places_rules_and_generic_actors_carry_too()
    {
        var wijk = Town.Actor("rule", "policy_instrument").Actor("hall", "place").Actor("gen", "other", generic: true)
            .Tie("C", "K", on: "rule").Tie("C", "K", on: "hall").Tie("gen", "K", on: "gen").Tie("C", "gen", on: "rule");

        Assert.Equal(["r01", "r04"], Of(wijk, "rule").TakenAlong.Select(r => r.Id));
        Assert.Equal(["r02"], Of(wijk, "hall").TakenAlong.Select(r => r.Id));
        Assert.Equal(["r03", "r04"], Of(wijk, "gen").Own.Select(r => r.Id));
    }

    [Fact]
    public void An_organisation_takes_down_what_is_a_part_of_it_and_a_programme_does_not()
    {
        var wijk = Town.Actor("prog", "programme").Actor("D", "municipal_department", "GEM").Actor("P", "cooperative", "prog").Contacts("D-C P-C");

        Assert.Equal(["r01"], Of(wijk, "GEM").Own.Select(r => r.Id));
        Assert.Empty(Of(wijk, "prog").Own);
    }

    private static Cascade Of(Wijk wijk, string removed) =>
        Cascade.Of(wijk.Read(), removed.Split(' '));
}
