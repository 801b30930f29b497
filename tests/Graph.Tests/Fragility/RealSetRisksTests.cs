using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Partners;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Fragility;

/// <summary>Single points of failure and missing partners that a reader must find in the real set.</summary>
public sealed class RealSetRisksTests
{
    private static readonly Measurement Root = Tables.RealAt(ReferenceLevel.Root);
    private static readonly IReadOnlyList<Risk> Risks = SinglePointsOfFailure.Of(Root);

    [Fact]
    public void Losing_the_exception_making_officials_takes_the_contracts_and_what_hangs_on_them()
    {
        var cascade = Cascade.Of(Root.Reading, "ambtenaren-uitzondering");

        Assert.Equal(["r251", "r256", "r257", "r258"], cascade.TakenAlong.Select(r => r.Id));
        Assert.Equal(["r252", "r253", "r254"], cascade.Own.Select(r => r.Id));

        var risk = Assert.Single(Risks, r => r.Element == "ambtenaren-uitzondering" && r.Rule == "C.9");
        Assert.Equal(("role", "wijkwerkcooperatie", "gemeente-rotterdam"), (risk.Kind, risk.Ego, risk.Institution));
        Assert.Null(risk.Persons);
        Assert.Equal(EvidenceKind.Implied, risk.Evidence);
        Assert.Equal(["r251", "r256", "r257", "r258"], risk.Loss.Relations);
        Assert.Equal(["r252"], risk.Loss.OwnTies);
        Assert.Equal(["r253"], risk.Loss.Relief); // who by-passes purchasing no longer does
        Assert.Equal((new BeforeAfter<int>(2, 1), new BeforeAfter<int?>(1, 2)), (risk.Loss.Redundancy, risk.Loss.Distance));
        Assert.Empty(risk.Loss.Institutions);
        Assert.Equal(["wijkbewoners-toiletten"], risk.Loss.PeopleGroups);
        Assert.Null(risk.Loss.People);
        Assert.Null(risk.Loss.EurosPerYear);
        Assert.NotEmpty(risk.Sources);
    }

    [Fact]
    public void The_toilets_contract_takes_the_service_and_the_jobs_along()
    {
        var risk = Assert.Single(Risks, r => r.Element == "r256");

        Assert.Equal(("contract", "wijkwerkcooperatie", EvidenceKind.Implied), (risk.Kind, risk.Ego, risk.Evidence));
        Assert.Equal(["r257", "r258"], risk.Loss.Relations);
    }

    [Fact]
    public void Each_of_the_five_hangs_on_the_municipality_as_only_stated_payer()
    {
        foreach (var cooperative in Tables.Five)
        {
            var risk = Assert.Single(Risks, r => r.Rule == "C.6" && r.Ego == cooperative);

            Assert.Equal(("gemeente-rotterdam", "payer"), (risk.Element, risk.Kind));
            Assert.Equal(["only stated payer", "upper bound"], risk.Flags);
            Assert.Equal(EvidenceKind.Stated, risk.Evidence);
            Assert.Equal(cooperative == "afrikaanderwijk-cooperatie" ? ["r005"] : [], risk.Loss.Relations); // cleaning the market hangs on the commission
        }
    }

    [Fact]
    public void One_official_is_the_only_way_of_four_of_the_five_at_root_and_to_each_of_the_four_areas()
    {
        var root = Risks.Where(r => r.Element == "ambtenaar-vier-gebieden" && r.Rule == "C.2" && Tables.Five.Contains(r.Ego)).ToArray();
        Assert.Equal(["delfshavencooperatie", "klooster-oude-noorden", "wijkcoop010", "wijkpaleis"], root.Select(r => r.Ego).Order(StringComparer.Ordinal));
        Assert.All(root, r => Assert.Equal((EvidenceKind.Implied, 1, "gemeente-rotterdam"), (r.Evidence, r.Persons, r.Institution)));
        Assert.All(root, r => Assert.Equal(["gemeente-rotterdam"], r.Loss.Institutions));

        var departments = SinglePointsOfFailure.Of(Tables.RealAt(ReferenceLevel.Department), ["wijkpaleis"]).Where(r => r.Rule == "C.2");
        Assert.Equal(
            ["gebied-centrum", "gebied-delfshaven", "gebied-kralingen-crooswijk", "gebied-noord", "gemeente-rotterdam"],
            departments.Where(r => r.Element == "ambtenaar-vier-gebieden").Select(r => r.Institution).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Generic_actors_gatherings_places_and_groups_are_never_ranked()
    {
        foreach (var risk in Risks.Where(r => r.IsRanked && r.Kind is not ("tie" or "contract")))
        {
            var actor = Tables.Real.Actor(risk.Element);

            Assert.False(actor.IsGeneric, risk.Id);
            Assert.DoesNotContain(actor.Kind, (string[])["event", "programme", "place", "resident_group", "volunteer_group", "researcher_role"]);
        }

        Assert.Equal(Risks.Count(r => r.IsRanked), Risks.TakeWhile(r => r.IsRanked).Count());
        Assert.All(Risks, r => Assert.NotEmpty(r.Sources));
    }

    [Fact]
    public void Cut_actors_of_the_organisation_view_and_the_pairs_that_lose_one_another() => Assert.Equal(
        [
            "bewonersbedrijf-heechterp-schieringen 33", "cooperatie-samen-aan-de-slag 33", "delfshavencooperatie 105", "gemeente-rotterdam 196", "havensteder 57",
            "kenniswerkplaats-leefbare-wijken 41", "klooster-oude-noorden 41", "kralingen-aan-de-maas 2", "lsa 95", "ministerie-bzk 62", "wijkcoop010 21",
            "wijkpaleis 21", "wijkwerkcooperatie 21",
        ],
        Risks.Where(r => r.Rule == "C.1" && r.Kind == "actor").Select(r => $"{r.Element} {r.Loss.Pairs}").Order(StringComparer.Ordinal));

    [Fact]
    public void There_are_34_bridge_ties() => Assert.Equal(34, Risks.Count(r => r.Rule == "C.1" && r.Kind == "tie"));

    [Theory]
    [InlineData("afrikaanderwijk-cooperatie", "")]
    [InlineData("delfshavencooperatie", "havensteder")]
    [InlineData("wijkcoop010", "")]
    [InlineData("wijkpaleis", "")]
    [InlineData("klooster-oude-noorden", "")]
    public void The_checklist_of_the_five(string cooperative, string corporations)
    {
        var gaps = CoverageGaps.Of(Root, Root.Unit(cooperative)).ToDictionary(g => (g.InstitutionKind, g.Resource));

        Assert.Equal(GapState.Tied, gaps[("municipality", "financial")].State);
        Assert.Equal(["gemeente-rotterdam"], gaps[("municipality", "financial")].Givers);
        Assert.All(gaps.Values.Where(g => (g.InstitutionKind, g.Resource) != ("municipality", "financial")), g => Assert.Equal(GapState.Known, g.State));
        Assert.Equal(["havensteder", "hef-wonen", "woonstad"], gaps[("housing_corporation", "material")].Candidates);
        Assert.Equal(corporations, string.Join(' ', gaps[("housing_corporation", "material")].Contacts));
        Assert.Equal(["citylab-010"], gaps[("fund", "financial")].Candidates); // the common fund is only proposed, the fund in Delfshaven is the cooperative's
        Assert.Equal(["rabobank"], gaps[("bank", "financial")].Candidates);
        Assert.Null(gaps[("bank", "financial")].Route);
    }

    [Fact]
    public void The_money_of_the_Wijkwerkcooperatie_is_at_risk() =>
        Assert.Equal(GapState.AtRisk, CoverageGaps.Of(Root, Root.Unit("wijkwerkcooperatie")).Single(g => g.InstitutionKind == "municipality" && g.Resource == "financial").State);
}
