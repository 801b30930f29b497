using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Fragility;

/// <summary>What hangs on a role, a rule or a contract (C.9), and who loses it.</summary>
public sealed class DependenceTests
{
    private static Wijk Town => new Wijk().Coops("C", "K").All("municipality", "GEM").Official("v", "GEM", persons: null)
        .Actor("rule", "policy_instrument").Actor("g", "resident_group", persons: 30).Actor("h", "resident_group");

    [Fact]
    public void A_role_that_carries_a_contract_is_found_with_everything_that_hangs_on_it()
    {
        // The contract hangs on v, the jobs hang on the contract.
        var risk = Assert.Single(Of(Town.Tie("GEM", "C", "commission", on: "v", euros: 500, evidence: EvidenceKind.Implied)
            .Tie("C", "g", "employment", on: "r01").Contacts("v-C")), r => r.Element == "v" && r.Rule == "C.9");

        Assert.Equal(("role", "C", "GEM"), (risk.Kind, risk.Ego, risk.Institution));
        Assert.Equal(["r01", "r02"], risk.Loss.Relations);
        Assert.Equal(["r03"], risk.Loss.OwnTies);
        Assert.Equal(["financial"], risk.Loss.Resources);
        Assert.Equal(500, risk.Loss.EurosPerYear);
        Assert.Equal((30, "g"), (risk.Loss.People, Assert.Single(risk.Loss.PeopleGroups)));
        Assert.Equal(EvidenceKind.Implied, risk.Evidence);
        Assert.Equal(["l.1", "l.2"], risk.Sources.Select(s => s.Ref));
        Assert.Null(risk.Persons);
        Assert.Contains("size not stated", risk.Flags);
    }

    [Fact]
    public void The_contract_itself_is_a_finding_too()
    {
        var risk = Assert.Single(Of(Town.Tie("GEM", "C", "commission").Tie("C", "g", "employment", on: "r01")), r => r.Rule == "C.9");

        Assert.Equal(("contract", "r01", "C"), (risk.Kind, risk.Element, risk.Ego));
        Assert.Equal(["r02"], risk.Loss.Relations);
        Assert.Equal(["r01"], risk.Loss.OwnTies);
    }

    [Theory]
    [InlineData(EvidenceKind.Stated, EvidenceKind.Stated, EvidenceKind.Stated)]
    [InlineData(EvidenceKind.Stated, EvidenceKind.Implied, EvidenceKind.Implied)]
    [InlineData(EvidenceKind.Implied, EvidenceKind.Stated, EvidenceKind.Implied)]
    [InlineData(EvidenceKind.Implied, EvidenceKind.Contradicted, EvidenceKind.Contradicted)]
    public void The_evidence_of_a_chain_is_its_weakest_link_the_carrying_relation_included(EvidenceKind first, EvidenceKind second, EvidenceKind weakest)
    {
        var wijk = Town.Tie("GEM", "C", "commission", evidence: first).Tie("C", "g", "employment", on: "r01", evidence: second);

        Assert.Equal(weakest, Assert.Single(Of(wijk), r => r.Rule == "C.9").Evidence);
    }

    [Fact]
    public void A_rule_is_named_only_as_what_something_is_carried_by()
    {
        var risks = Of(Town.Tie("GEM", "C", "funding", on: "rule").Tie("rule", "K", "regulation"));

        Assert.Equal(("rule", "C.9", "C"), Assert.Single(risks.Where(r => r.Element == "rule").Select(r => (r.Kind, r.Rule, r.Ego))));
    }

    [Fact]
    public void Each_organisation_that_loses_has_a_finding_of_its_own()
    {
        var risks = Of(Town.Tie("GEM", "C", "funding", on: "v").Tie("GEM", "K", "funding", on: "v")).Where(r => r.Rule == "C.9").ToArray();

        Assert.Equal(["C", "K"], risks.Select(r => r.Ego));
        Assert.All(risks, r => Assert.Equal(["r01", "r02"], r.Loss.Relations));
    }

    [Fact]
    public void An_alternative_that_is_left_is_no_loss()
    {
        Assert.DoesNotContain(Of(Town.Official("w", "GEM").Tie("GEM", "C", "funding", on: "v|w")), r => r.Rule == "C.9");
        Assert.Equal(["v", "w"], Of(Town.Official("w", "GEM").Tie("GEM", "C", "funding", on: "v;w")).Where(r => r.Rule == "C.9").Select(r => r.Element));
    }

    [Theory]
    [InlineData("resident_group")]
    [InlineData("volunteer_group")]
    [InlineData("place")]
    [InlineData("event")]
    [InlineData("programme")]
    [InlineData("researcher_role")]
    public void Groups_places_gatherings_and_researchers_are_never_named(string kind)
    {
        var risks = Of(Town.Actor("x", kind).Tie("GEM", "C", "funding", on: "x"));

        Assert.DoesNotContain(risks, r => r.Element.Contains('x', StringComparison.Ordinal));
    }

    [Fact]
    public void Premises_are_named_through_their_relation()
    {
        var risks = Of(Town.Actor("hall", "place").Tie("hall", "C", "real_estate").Tie("C", "h", "service", on: "r01"));

        var risk = Assert.Single(risks, r => r.Rule == "C.9");
        Assert.Equal(("r01", "contract", "C"), (risk.Element, risk.Kind, risk.Ego));
        Assert.Equal(["h"], risk.Loss.PeopleGroups);
        Assert.Null(risk.Loss.People); // their number is not stated
    }

    [Fact]
    public void A_threat_that_falls_away_is_relief_for_its_target_and_no_loss()
    {
        var risks = Of(Town.All("business", "B").Tie("B", "C", "threatens", on: "v").Tie("GEM", "C", "funding", on: "v"));

        var risk = Assert.Single(risks, r => r.Element == "v");
        Assert.Equal(["r01"], risk.Loss.Relief);
        Assert.Equal(["r02"], risk.Loss.Relations);
    }

    [Fact]
    public void What_only_takes_a_threat_along_is_no_single_point_of_failure() =>
        Assert.DoesNotContain(Of(Town.All("business", "B").Tie("B", "C", "threatens", on: "rule")), r => r.Element == "rule");

    [Fact]
    public void Relief_is_named_where_the_target_remains()
    {
        // v obstructs C and itself hangs under GEM: with GEM gone the threat to C is gone; the threat to v has no target left.
        var wijk = Town.Tie("GEM", "C", "obstructs", on: "v").Tie("C", "v", "bypasses").Tie("GEM", "C", "funding", on: "v");

        Assert.Equal(["r01"], Assert.Single(Of(wijk), r => r.Element == "v" && r.Rule == "C.9").Loss.Relief);
    }

    [Fact]
    public void Relations_of_generic_actors_are_listed_and_marked_and_what_only_they_lose_is_not_ranked()
    {
        var wijk = Town.Actor("gen", "cooperative", generic: true).Tie("GEM", "gen", "funding", on: "v").Tie("GEM", "gen", "commission", on: "rule")
            .Tie("GEM", "C", "funding", on: "v");
        var risks = Of(wijk);

        var both = Assert.Single(risks, r => r.Element == "v");
        Assert.Equal(["r01", "r03"], both.Loss.Relations);
        Assert.True(both.IsRanked);
        Assert.Contains("generic", both.Flags);
        var only = Assert.Single(risks, r => r.Element == "rule");
        Assert.False(only.IsRanked);
        Assert.Null(only.Ego);
        Assert.Same(only, risks[^1]);
    }

    [Fact]
    public void A_generic_actor_is_never_ranked_whatever_hangs_on_it()
    {
        var risks = Of(Town.Actor("gen", "civil_servant_role", generic: true).Tie("GEM", "C", "funding", on: "gen").Tie("GEM", "K", on: "gen"));

        Assert.All(risks.Where(r => r.Element == "gen"), r => Assert.False(r.IsRanked));
        Assert.Contains(risks, r => r.Element == "gen");
    }

    [Fact]
    public void What_is_inside_a_generic_unit_is_not_ranked_either()
    {
        var risks = Of(Town.Actor("gen", "municipality", generic: true).Official("u", "gen").Tie("GEM", "C", "funding", on: "u"));

        Assert.All(risks.Where(r => r.Element == "u"), r => Assert.False(r.IsRanked));
        Assert.Contains(risks, r => r.Element == "u");
    }

    [Fact]
    public void The_project_may_keep_an_actor_out_of_rankings() =>
        Assert.DoesNotContain(
            Of(Town.Decide("v", new Graph.SocialCapital.ActorOverride(IsRankable: false)).Tie("GEM", "C", "funding", on: "v")),
            r => r.Element == "v" && r.IsRanked);

    [Fact]
    public void Removing_the_role_lowers_the_ways_to_its_institution()
    {
        // Two ways from C: by v, who carries the contract, and by w, who hangs on the contract.
        var wijk = Town.Official("w", "GEM").Tie("v", "C").Tie("GEM", "C", "commission", on: "v").Tie("w", "C", on: "r02");
        var risk = Assert.Single(Of(wijk), r => r.Element == "v" && r.Rule == "C.9");

        Assert.Equal(new BeforeAfter<int>(2, 0), risk.Loss.Redundancy);
        Assert.Equal(new BeforeAfter<int?>(1, null), risk.Loss.Distance);
        Assert.Equal(["GEM"], risk.Loss.Institutions);
    }

    private static IReadOnlyList<Risk> Of(Wijk wijk) => SinglePointsOfFailure.Of(wijk.Measure());
}
