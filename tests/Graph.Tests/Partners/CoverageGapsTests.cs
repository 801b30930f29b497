using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Partners;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Partners;

/// <summary>The checklist: kind of institution by resource, in five states.</summary>
public sealed class CoverageGapsTests
{
    private static Wijk Town => new Wijk().Actor("C", "cooperative", city: "Rotterdam").Actor("K", "cooperative", city: "Rotterdam")
        .Actor("GEM", "municipality", city: "Rotterdam");

    [Fact]
    public void There_is_a_cell_for_each_required_kind_and_resource()
    {
        var gaps = Of(Town);

        Assert.Equal(16, gaps.Count);
        Assert.Equal(["bank", "fund", "housing_corporation", "municipality"], gaps.Select(g => g.InstitutionKind).Distinct().Order());
        Assert.Equal(["financial", "legal", "material", "support"], gaps.Select(g => g.Resource).Distinct().Order());
        Assert.All(gaps, g => Assert.Equal("C", g.Ego));
    }

    [Theory]
    [InlineData("active", GapState.Tied)]
    [InlineData("at_risk", GapState.AtRisk)]
    [InlineData("planned", GapState.Planned)]
    [InlineData("failed", GapState.Known)]
    [InlineData("ended", GapState.Known)]
    [InlineData("at_risk active", GapState.Tied)]
    [InlineData("at_risk planned", GapState.AtRisk)]
    [InlineData("active planned", GapState.Tied)]
    [InlineData("", GapState.Known)]
    public void The_state_is_the_best_that_relations_give(string statuses, GapState state)
    {
        // A contact that is live keeps the municipality from being only proposed.
        var wijk = statuses.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(Town.Contacts("K-GEM"), (w, s) => w.Tie("GEM", "C", "funding", Enum.Parse<RelationStatus>(s.Replace("_", "", StringComparison.Ordinal), true)));
        var gap = Cell(wijk, "municipality", "financial");

        Assert.Equal(state, gap.State);
        Assert.Equal(state == GapState.Known ? ["GEM"] : [], gap.Candidates);
        Assert.Equal(state == GapState.Known ? [] : ["GEM"], gap.Givers);
        Assert.Equal(GapState.Known, Cell(wijk, "municipality", "material").State);
        Assert.Equal(GapState.NoneKnown, Cell(wijk, "bank", "financial").State);
    }

    [Fact]
    public void The_relations_behind_a_state_and_their_sources_are_given()
    {
        var gap = Cell(Town.Tie("GEM", "C", "commission").Tie("GEM", "C", "funding", RelationStatus.AtRisk).Tie("GEM", "C", "funding", RelationStatus.Planned), "municipality", "financial");

        Assert.Equal(["r01", "r02"], gap.Ties);
        Assert.Equal(["l.1", "l.2"], gap.Sources.Select(s => s.Ref));
        Assert.Null(gap.Route);
    }

    [Fact]
    public void A_plan_whose_end_is_past_is_no_plan_any_more()
    {
        Assert.Equal(GapState.Known, Cell(Town.Contacts("K-GEM").Tie("GEM", "C", "funding", RelationStatus.Planned, to: "2024"), "municipality", "financial").State);
        Assert.Equal(GapState.Planned, Cell(Town.Tie("GEM", "C", "funding", RelationStatus.Planned, from: "2026"), "municipality", "financial").State);
    }

    [Theory]
    [InlineData("Rotterdam", GapState.Known)]
    [InlineData(null, GapState.Known)]
    [InlineData("Utrecht", GapState.NoneKnown)]
    public void Known_is_an_institution_in_the_city_of_the_organisation_or_without_a_city(string? city, GapState state)
    {
        var gap = Cell(Town.Actor("BNK", "bank", city: city), "bank", "financial");

        Assert.Equal(state, gap.State);
        Assert.Equal(state == GapState.Known ? ["BNK"] : [], gap.Candidates);
    }

    [Fact]
    public void An_institution_of_another_city_counts_where_there_is_a_tie()
    {
        var wijk = Town.Actor("BNK", "bank", city: "Utrecht").People("BNK", "p").Contacts("C-p");

        Assert.Equal((GapState.Known, "BNK"), (Cell(wijk, "bank", "financial").State, Assert.Single(Cell(wijk, "bank", "financial").Contacts)));
        Assert.Empty(Cell(wijk, "bank", "financial").Candidates);
        Assert.Equal(0.25, wijk.Measure().Score("C", "LI1").Value);
        Assert.Equal(1, wijk.Measure().Score("C", "LI3", "BNK").Value);
    }

    [Fact]
    public void An_organisation_without_a_city_knows_institutions_without_a_city_only()
    {
        var wijk = new Wijk().Coops("C").Actor("BNK", "bank", city: "Utrecht").Actor("FND", "fund");

        Assert.Equal(GapState.NoneKnown, Cell(wijk, "bank", "financial").State);
        Assert.Equal(GapState.Known, Cell(wijk, "fund", "financial").State);
    }

    [Fact]
    public void An_institution_of_which_everything_is_planned_or_failed_is_proposed_and_no_candidate()
    {
        var wijk = Town.All("fund", "NEW", "OLD").Tie("GEM", "NEW", "funding", RelationStatus.Planned).Tie("K", "NEW", "contact", RelationStatus.Failed)
            .Tie("OLD", "K", "funding", RelationStatus.Ended);

        Assert.Equal(["OLD"], Cell(wijk, "fund", "financial").Candidates);
        Assert.True(CoverageGaps.IsProposed(wijk.Build(), "NEW"));
        Assert.False(CoverageGaps.IsProposed(wijk.Build(), "OLD"));
    }

    [Fact]
    public void A_proposed_institution_stays_an_actor()
    {
        var wijk = Town.All("fund", "NEW").Tie("GEM", "NEW", "funding", RelationStatus.Planned);

        Assert.Contains("NEW", wijk.Measure().Nodes());
        Assert.Equal(GapState.NoneKnown, Cell(wijk, "fund", "financial").State);
    }

    [Fact]
    public void An_organisation_of_which_nothing_at_all_is_recorded_is_known() =>
        Assert.Equal(["BNK"], Cell(Town.All("bank", "BNK"), "bank", "support").Candidates);

    [Fact]
    public void An_organisation_is_not_only_proposed_when_something_live_is_recorded_of_its_department_or_people()
    {
        var wijk = Town.Actor("DEP", "municipal_department", "GEM").Official("v", "DEP").Tie("GEM", "K", "funding", RelationStatus.Planned).Contacts("v-K");

        Assert.Equal(["GEM"], Cell(wijk, "municipality", "financial").Candidates);
    }

    [Fact]
    public void Generic_institutions_and_funds_of_cooperatives_are_no_candidates()
    {
        var wijk = Town.Actor("gen", "bank", generic: true).Actor("own", "fund", partOf: "K");

        Assert.Equal(GapState.NoneKnown, Cell(wijk, "bank", "financial").State);
        Assert.Equal(GapState.NoneKnown, Cell(wijk, "fund", "financial").State);
        Assert.Equal(GapState.NoneKnown, Cell(wijk.Tie("gen", "C", "funding"), "bank", "financial").State);
    }

    [Fact]
    public void Contact_is_access_and_not_a_resource()
    {
        var gap = Cell(Town.Contacts("C-GEM"), "municipality", "financial");

        Assert.Equal(GapState.Known, gap.State);
        Assert.Equal(["GEM"], gap.Contacts);
        Assert.Empty(gap.Ties);
    }

    [Fact]
    public void The_checklist_is_the_same_at_both_levels()
    {
        var wijk = Town.Actor("DEP", "municipal_department", "GEM").Tie("DEP", "C", "funding").Contacts("K-DEP");

        var root = Of(wijk);
        var department = CoverageGaps.Of(wijk.Measure(ReferenceLevel.Department), wijk.Measure(ReferenceLevel.Department).Unit("C"));

        Assert.Equal(root.Select(Line), department.Select(Line));
        Assert.Equal(GapState.Tied, Cell(wijk, "municipality", "financial").State);
    }

    private static string Line(Gap g) => $"{g.InstitutionKind} {g.Resource} {g.State} {string.Join(' ', g.Givers)} {string.Join(' ', g.Ties)} {string.Join(' ', g.Candidates)}";

    private static Gap Cell(Wijk wijk, string kind, string resource) => Of(wijk).Single(g => g.InstitutionKind == kind && g.Resource == resource);

    private static IReadOnlyList<Gap> Of(Wijk wijk)
    {
        var m = wijk.Measure();
        return CoverageGaps.Of(m, m.Unit("C"));
    }
}
