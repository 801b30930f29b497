using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Fragility;

/// <summary>Payers (C.6), cut actors and bridge ties (C.1), and the order of all findings.</summary>
public sealed class SinglePointsOfFailureTests
{
    private static Wijk Town => new Wijk().Coops("C", "K").All("municipality", "GEM").All("fund", "FND");

    [Theory]
    [InlineData(null)]
    [InlineData(100)]
    public void One_recorded_payer_is_the_only_stated_payer_whatever_the_amounts(int? euros)
    {
        var risk = Assert.Single(Of(Town.Tie("GEM", "C", "funding", euros: euros).Tie("GEM", "C", "commission")), r => r.Rule == "C.6");

        Assert.Equal(("payer", "GEM", "C", "GEM"), (risk.Kind, risk.Element, risk.Ego, risk.Institution));
        Assert.Equal(["only stated payer", "upper bound"], risk.Flags);
        Assert.Equal(["r01", "r02"], risk.Loss.OwnTies);
        Assert.Equal(["financial"], risk.Loss.Resources);
        Assert.Equal(euros, (int?)risk.Loss.EurosPerYear);
    }

    [Theory]
    [InlineData(50, 50, "FND GEM")]
    [InlineData(51, 49, "GEM")]
    [InlineData(100, 0, "GEM")]
    public void Of_several_payers_one_with_half_or_more_is_dominant(int gem, int fnd, string payers)
    {
        var risks = Of(Town.Tie("GEM", "C", "funding", euros: gem).Tie("FND", "C", "funding", euros: fnd)).Where(r => r.Rule == "C.6").ToArray();

        Assert.Equal(payers, string.Join(' ', risks.Select(r => r.Element).Order(StringComparer.Ordinal)));
        Assert.All(risks, r => Assert.Equal(["dominant payer"], r.Flags));
        Assert.All(risks, r => Assert.Empty(r.Loss.Resources)); // another source of money is left
    }

    [Fact]
    public void Several_payers_without_amounts_are_no_finding() =>
        Assert.DoesNotContain(Of(Town.Tie("GEM", "C", "funding").Tie("FND", "C", "funding")), r => r.Rule == "C.6");

    [Fact]
    public void No_payer_is_no_finding_and_a_department_is_not_asked_twice()
    {
        Assert.DoesNotContain(Of(Town.Contacts("GEM-C")), r => r.Rule == "C.6");
        var atDepartments = Town.Actor("own", "fund", partOf: "C").Actor("DEP", "municipal_department", "GEM").Tie("DEP", "own", "funding").Measure(ReferenceLevel.Department);
        Assert.Equal(["GEM"], SinglePointsOfFailure.Of(atDepartments).Where(r => r.Rule == "C.6").Select(r => r.Element));
    }

    [Fact]
    public void What_hangs_on_the_payers_money_goes_with_it()
    {
        var risk = Assert.Single(Of(Town.Tie("GEM", "C", "funding").Tie("C", "K", "knowledge", on: "r01", evidence: EvidenceKind.Implied)), r => r.Rule == "C.6");

        Assert.Equal(["r02"], risk.Loss.Relations);
        Assert.Equal(EvidenceKind.Implied, risk.Evidence);
    }

    [Fact]
    public void An_unnamed_plural_payer_is_flagged() =>
        Assert.Contains("plural actor", Assert.Single(Of(Town.Tie("K", "C", "commission").Decide("K", new ActorOverride(IsPlural: true))), r => r.Rule == "C.6").Flags);

    [Fact]
    public void Cut_actors_and_bridge_ties_of_the_worked_example()
    {
        // Without C1: BO–OV together, and C2, FND, GEM, HAV and r alone: of 21 pairs one is left.
        var risks = OfRule(Tables.ToyAt(ReferenceLevel.Root));

        var cut = Assert.Single(risks, r => r.Kind == "actor");
        Assert.Equal(("C1", 20L), (cut.Element, cut.Loss.Pairs));
        Assert.Equal(["BO OV", "C2", "FND", "GEM", "HAV", "r"], cut.Loss.Groups.Select(g => string.Join(' ', g)));
        Assert.Equal(
            ["C1--C2 7", "C1--FND 7", "C1--GEM 7", "C1--HAV 7", "C1--r 7"],
            risks.Where(r => r.Kind == "tie").Select(r => $"{r.Element} {r.Loss.Pairs}").Order(StringComparer.Ordinal));
        Assert.All(risks, r => Assert.Null(r.Ego));
    }

    [Fact]
    public void At_department_level_the_worked_example_has_another_cut_actor()
    {
        // Ten hang together. Without C1: GEB–SO and BO–OV together, five alone: of 36 pairs two are left. GEB parts SO from eight; the tie C1–GEB two from eight.
        var risks = OfRule(Tables.ToyAt(ReferenceLevel.Department));

        Assert.Equal(["C1 34", "GEB 8"], risks.Where(r => r.Kind == "actor").Select(r => $"{r.Element} {r.Loss.Pairs}"));
        Assert.Equal(
            ["C1--C2 9", "C1--FND 9", "C1--GEB 16", "C1--HAV 9", "C1--WI 9", "C1--r 9", "GEB--SO 9"],
            risks.Where(r => r.Kind == "tie").Select(r => $"{r.Element} {r.Loss.Pairs}").Order(StringComparer.Ordinal));
        Assert.All(risks, r => Assert.Equal("department", r.Level));
    }

    [Fact]
    public void Several_channels_between_the_same_two_are_one_tie_and_its_evidence_is_the_weakest()
    {
        var risk = Assert.Single(OfRule(Town.Contacts("C-K").Tie("K", "C", "funding", evidence: EvidenceKind.Implied).Measure()));

        Assert.Equal(("C--K", EvidenceKind.Implied), (risk.Element, risk.Evidence));
        Assert.Equal(["r01", "r02"], risk.Loss.OwnTies);
        Assert.Equal(["l.1", "l.2"], risk.Sources.Select(s => s.Ref));
    }

    [Fact]
    public void A_group_that_holds_others_together_is_never_named_as_an_actor()
    {
        Assert.DoesNotContain(OfRule(Town.Actor("g", "volunteer_group").Contacts("C-g g-K").Measure()), r => r.Element == "g");
        Assert.Contains(OfRule(Town.All("business", "B").Contacts("C-B B-K").Measure()), r => r.Element == "B");
    }

    [Fact]
    public void For_one_organisation_only_its_own_findings_are_given()
    {
        var m = Town.Tie("GEM", "C", "funding").Tie("FND", "K", "funding").Measure();

        Assert.Equal(["C.6:GEM:C"], SinglePointsOfFailure.Of(m, ["C"]).Select(r => r.Id));
        Assert.Contains(SinglePointsOfFailure.Of(m), r => r.Id == "C.6:FND:K");
    }

    [Fact]
    public void Who_loses_an_institution_comes_before_who_loses_none_and_generic_last()
    {
        var risks = Of(Town.Official("v", "GEM").Contacts("C-v").Tie("GEM", "C", "funding").Tie("FND", "C", "funding").Tie("C", "K", "knowledge", on: "r02")
            .Actor("gen", "cooperative", generic: true).Tie("GEM", "gen", "contact", on: "r03"));

        Assert.Equal(("v", "C.2"), (risks[0].Element, risks[0].Rule));
        Assert.Equal("r03", risks[^1].Element);
        Assert.False(risks[^1].IsRanked);
        Assert.Equal(risks.Count, risks.Select(r => r.Id).Distinct().Count());
        Assert.All(risks.SkipLast(1), r => Assert.True(r.IsRanked));
    }

    private static IReadOnlyList<Risk> Of(Wijk wijk) => SinglePointsOfFailure.Of(wijk.Measure());

    private static Risk[] OfRule(Measurement m) => [.. SinglePointsOfFailure.Of(m).Where(r => r.Rule == "C.1")];
}
