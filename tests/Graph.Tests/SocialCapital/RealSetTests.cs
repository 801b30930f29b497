using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>
/// What a reader must find in the real set (DATA.md, the README of the set). Every list was taken by hand, and by a reading of the tables in
/// Python that shares no code with this program, from relations.csv.
/// </summary>
public sealed class RealSetTests
{
    private static readonly Measurement Root = Tables.RealAt(ReferenceLevel.Root);
    private static readonly Measurement Department = Tables.RealAt(ReferenceLevel.Department);
    private static readonly string[] BondingMeasures = ["BO1", "BO4", "BO7", "BO8", "BO9", "BO9.largest", "BO11"];

    public static TheoryData<string> Five => [.. Tables.Five];

    [Fact]
    public void The_tables_hold_what_their_readme_says()
    {
        Assert.Equal((279, 408), (Tables.Real.Actors.Length, Tables.Real.Relations.Length));
        Assert.Equal(50, Tables.Real.Actors.Count(a => a.IsGeneric));
        Assert.Equal(new EvidenceCount(343, 65), Root.Count(Tables.Real.Relations.Select(r => r.Id)));
        Assert.Equal(218, Root.Reading.Live.Length);
    }

    [Fact]
    public void There_are_99_units_at_root_and_126_at_department_level()
    {
        Assert.Equal((99, 126), (Root.Organisations.Units.Length, Department.Organisations.Units.Length));
        Assert.DoesNotContain(Root.Organisations.Units.Concat(Department.Organisations.Units), u => u.Actor.IsGeneric);
        Assert.Equal(98, Root.Score("wijkpaleis", "BR1").AllDyads);
    }

    [Fact]
    public void The_ties_at_root_are_these_of_these_classes_by_these_relations() => Assert.Equal(
        """
        afrikaanderwijk-cooperatie gemeente-rotterdam Linking r001 r056 r089
        afrikaanderwijk-cooperatie vreewijkcooperatie BridgingOut r250
        afrikaanderwijk-cooperatie wijkwerkcooperatie BridgingPlaceUnknown r248
        bedrijven-instellingen-delfshaven delfshavencooperatie BridgingIn r029
        bewoners-heechterp-schieringen bewonersbedrijf-heechterp-schieringen BridgingIn r360
        bewoners-oostflank de-ster BridgingPlaceUnknown r315
        bewoners-oostflank kralingen-aan-de-maas BridgingIn r309
        bewonersbedrijf-heechterp-schieringen gemeente-leeuwarden Linking r359
        bewonersbedrijf-heechterp-schieringen lsa BridgingPlaceUnknown r346
        bewonersbedrijf-heechterp-schieringen wijkpartners-heechterp Unclassified r361
        citylab-010 kralingen-aan-de-maas Linking r307
        cooperatie-samen-aan-de-slag lsa BridgingPlaceUnknown r347
        cooperatie-samen-aan-de-slag partners-slotervaart Unclassified r367
        cooperatie-samen-aan-de-slag zelforganisaties-slotervaart BridgingIn r365
        de-ster kralingen-aan-de-maas BridgingPlaceUnknown r314
        delfshavencooperatie gemeente-rotterdam Linking r033 r057 r087
        delfshavencooperatie havensteder Linking r034
        delfshavencooperatie initiatieven-delfshaven BridgingIn r027 r028 r032
        demsoc tno Unclassified r189
        erasmus-universiteit-rotterdam kenniswerkplaats-leefbare-wijken Unclassified r140
        gemeente-alkmaar ministerie-bzk InterInstitutional r385
        gemeente-amersfoort ministerie-bzk InterInstitutional r390
        gemeente-breda ministerie-bzk InterInstitutional r388
        gemeente-breda wijk-en-dorpsraden-breda Linking r369
        gemeente-enschede ministerie-bzk InterInstitutional r389
        gemeente-leeuwarden ministerie-bzk InterInstitutional r386
        gemeente-roosendaal ministerie-bzk InterInstitutional r387
        gemeente-rotterdam kenniswerkplaats-leefbare-wijken Unclassified r139 r142
        gemeente-rotterdam klooster-oude-noorden Linking r060 r086
        gemeente-rotterdam n8w8-rdam Unclassified r277
        gemeente-rotterdam wijkcoop010 Linking r058 r085
        gemeente-rotterdam wijkpaleis Linking r059 r088
        gemeente-rotterdam wijkwerkcooperatie Linking r252 r256
        havensteder sociale-huurders-rotterdam Linking r228
        hef-wonen sociale-huurders-rotterdam Linking r230
        kennisinstituten-kwp kenniswerkplaats-leefbare-wijken Unclassified r141
        kleine-ondernemers-wijkpaleis wijkpaleis BridgingIn r044
        klooster-oude-noorden overheden-oude-noorden Linking r053
        klooster-oude-noorden zorgaanbieders-oude-noorden Unclassified r052
        klussers-zomerhofkwartier wijkcoop010 BridgingIn r037
        lsa ministerie-bzk Linking r384
        lsa nude-toekomst BridgingPlaceUnknown r350
        lsa platform-op-drecht-sociaal Unclassified r345
        lsa wijk-en-dorpsraden-breda BridgingPlaceUnknown r348
        lsa wijkraad-parkwijk BridgingPlaceUnknown r351
        lsa wijkvereniging-de-leest BridgingPlaceUnknown r349
        semi-overheid-opdrachtgevers wijkwerkcooperatie Linking r251
        sociale-huurders-rotterdam woonstad Linking r229
        vreewijkcooperatie wijkwerkcooperatie BridgingPlaceUnknown r249
        """,
        string.Join('\n', Root.Organisations.Ties.Select(t => $"{t.First} {t.Second} {t.Class} {string.Join(' ', t.Relations.Select(r => r.Relation.Id))}")));

    [Fact]
    public void Departments_give_another_picture_of_the_municipality_and_of_nobody_else()
    {
        Assert.Equal(
            [
                "afrikaanderwijk-cooperatie-gebied-feijenoord", "ambtenaar-vier-gebieden-delfshavencooperatie", "ambtenaar-vier-gebieden-klooster-oude-noorden",
                "ambtenaar-vier-gebieden-wijkcoop010", "ambtenaar-vier-gebieden-wijkpaleis", "ambtenaren-uitzondering-wijkwerkcooperatie",
                "gemeente-rotterdam-verbindingsofficieren-rotterdam", "n8w8-rdam-nachtdienst",
            ],
            Department.Pairs().Except(Root.Pairs()));
        Assert.Equal(["gemeente-rotterdam-n8w8-rdam"], Root.Pairs().Except(Department.Pairs()));
    }

    [Fact]
    public void None_of_the_ten_pairs_among_the_five_is_tied()
    {
        foreach (var m in new[] { Root, Department })
        {
            Assert.DoesNotContain(m.Organisations.Ties, t => Tables.Five.Contains(t.First) && Tables.Five.Contains(t.Second));
            Assert.DoesNotContain(m.Ties, t => t.OneUnit != t.OtherUnit && Tables.Five.Contains(t.OneUnit) && Tables.Five.Contains(t.OtherUnit));
        }
    }

    [Theory]
    [InlineData("afrikaanderwijk-cooperatie", "r001 r056")]
    [InlineData("delfshavencooperatie", "r057")]
    [InlineData("wijkcoop010", "r058")]
    [InlineData("wijkpaleis", "r059")]
    [InlineData("klooster-oude-noorden", "r060")]
    public void Each_of_the_five_has_the_municipality_as_its_only_stated_payer(string cooperative, string relations)
    {
        var payers = Root.Score(cooperative, "LI5.payers");

        Assert.Equal((1.0, "gemeente-rotterdam", relations), (payers.Value, Assert.Single(payers.Elements), string.Join(' ', payers.Ties)));
        Assert.Contains("lower bound", payers.Flags);
        Root.Score(cooperative, "LI5").IsNotAvailable("amounts not stated");
        Assert.Equal(payers.Evidence.Stated, payers.Ties.Length);
    }

    [Theory]
    [MemberData(nameof(Five))]
    public void Bonding_of_the_five_is_not_known_with_the_reason_and_not_0(string cooperative)
    {
        foreach (var measure in BondingMeasures)
        {
            Root.Score(cooperative, measure).IsNotAvailable("inside not known");
            Department.Score(cooperative, measure).IsNotAvailable("inside not known");
        }
    }

    [Theory]
    [InlineData("wijkcoop010", "r085")]
    [InlineData("klooster-oude-noorden", "r086")]
    [InlineData("delfshavencooperatie", "r087")]
    [InlineData("wijkpaleis", "r088")]
    public void Four_of_the_five_reach_the_municipality_through_one_official_all_of_it_implied(string cooperative, string relation)
    {
        var ways = Root.Score(cooperative, "LI3", "gemeente-rotterdam");

        Assert.Equal((1.0, 1, "ambtenaar-vier-gebieden", relation), (ways.Value, ways.Distance, Assert.Single(ways.Elements), Assert.Single(ways.Ties)));
        Assert.Equal(new EvidenceCount(0, 1), ways.Evidence);
        Assert.Contains("over recorded relations", ways.Flags);
        Assert.Contains("own contact person is not named", ways.Flags);
        Assert.DoesNotContain("size not stated", ways.Flags);
        Assert.False(ways.IsRankable);
        Assert.Equal(1, Root.Score(cooperative, "LI3.kind", kind: "municipality").Value);
    }

    [Fact]
    public void The_Afrikaanderwijk_cooperative_has_three_ways_two_by_one_role_and_one_by_the_Wijkwerkcooperatie()
    {
        var ways = Root.Score("afrikaanderwijk-cooperatie", "LI3", "gemeente-rotterdam");

        Assert.Equal((3.0, 1), (ways.Value, ways.Distance));
        Assert.Empty(ways.Elements);
        Assert.Equal(["r089", "r248", "r252"], ways.Ties);
        Assert.DoesNotContain("size not stated", ways.Flags); // the Wijkwerkcoöperatie lets one way through, however many officials there are
        Assert.Null(ways.Bound);
    }

    [Fact]
    public void The_Wijkwerkcooperatie_has_at_least_two_ways_because_the_number_of_its_officials_is_not_stated()
    {
        var ways = Root.Score("wijkwerkcooperatie", "LI3", "gemeente-rotterdam");

        Assert.Equal((2.0, 1), (ways.Value, ways.Distance));
        Assert.Contains("size not stated", ways.Flags);
    }

    [Theory]
    [InlineData("wijkcoop010", "gebied-centrum gebied-delfshaven gebied-kralingen-crooswijk gebied-noord gemeente-rotterdam")]
    [InlineData("wijkpaleis", "gebied-centrum gebied-delfshaven gebied-kralingen-crooswijk gebied-noord gemeente-rotterdam")]
    [InlineData("afrikaanderwijk-cooperatie", "gebied-feijenoord gemeente-rotterdam")]
    public void Seen_as_departments_other_institutions_are_reached(string cooperative, string reached)
    {
        var ways = Capitals.Of(Department, [cooperative]).Where(s => s.Measure == "LI3").ToArray();

        Assert.Equal(reached, string.Join(' ', ways.Where(s => s.Value > 0).Select(s => s.Institution)));
        Assert.All(ways.Where(s => s.Value is null), s => Assert.Contains(s.Reason!.Code, (string[])["not mentioned", "no holder known"]));
    }

    [Fact]
    public void To_the_area_Feijenoord_the_Afrikaanderwijk_cooperative_has_two_ways_and_to_the_municipality_three()
    {
        Assert.Equal(2, Department.Score("afrikaanderwijk-cooperatie", "LI3", "gebied-feijenoord").Value);
        Assert.Equal(3, Department.Score("afrikaanderwijk-cooperatie", "LI3", "gemeente-rotterdam").Value);
        Assert.Equal(["ambtenaren-feijenoord"], Department.Score("afrikaanderwijk-cooperatie", "LI3", "gebied-feijenoord").Elements);
    }

    [Theory]
    [InlineData("afrikaanderwijk-cooperatie", 0.25, "r001 r056 r089")]
    [InlineData("delfshavencooperatie", 0.5, "r033 r034 r057 r087")]
    [InlineData("wijkcoop010", 0.25, "r058 r085")]
    [InlineData("wijkpaleis", 0.25, "r059 r088")]
    [InlineData("klooster-oude-noorden", 0.25, "r060 r086")]
    public void Only_the_Delfshaven_cooperative_has_a_housing_corporation_mentioned(string cooperative, double coverage, string relations)
    {
        var score = Root.Score(cooperative, "LI1");

        Assert.Equal((coverage, coverage, 1.0), (score.Value, score.Low, score.High));
        Assert.Equal(relations, string.Join(' ', score.Ties));
        Assert.Equal(cooperative == "delfshavencooperatie", Root.Organisations.TiesOf(cooperative).Any(t => t.Other(cooperative) == "havensteder"));
    }

    [Theory]
    [InlineData("afrikaanderwijk-cooperatie", 1.0, 0.25)]
    [InlineData("delfshavencooperatie", 1.0, 0.25)]
    [InlineData("wijkcoop010", 1.0, 0.25)]
    [InlineData("wijkpaleis", 1.0, 0.25)]
    [InlineData("klooster-oude-noorden", 0.5, 0.25)] // the referral to governments is no agreement
    public void Activation_and_resources_of_the_five(string cooperative, double activation, double resources)
    {
        Assert.Equal(activation, Root.Score(cooperative, "LI8").Value);
        Assert.Equal(resources, Root.Score(cooperative, "LI2").Value); // money only; the owners of the premises are not stated
        Root.Score(cooperative, "LI2.redundant").IsNotAvailable("not mentioned");
    }

    [Theory]
    [InlineData("afrikaanderwijk-cooperatie", 2, "r248 r250")]
    [InlineData("delfshavencooperatie", 2, "r027 r028 r029 r032")]
    [InlineData("wijkcoop010", 1, "r037")]
    [InlineData("wijkpaleis", 1, "r044")]
    [InlineData("klooster-oude-noorden", null, "")]
    public void Reach_of_the_five(string cooperative, int? partners, string relations)
    {
        var score = Root.Score(cooperative, "BR1");

        Assert.Equal(partners, score.Value);
        Assert.Equal(relations, string.Join(' ', score.Ties));
        Assert.Equal(partners is null ? "not mentioned" : null, score.Reason?.Code);
        Assert.Equal((double)(partners ?? 0), score.Low);
    }

    [Fact]
    public void What_needs_absences_is_nowhere_ranked_because_nobody_was_asked()
    {
        foreach (var score in Capitals.Of(Root).Where(s => s.Measure is "BR2" or "BR3" or "BR4" or "BR7" or "BR8" && s.Value is not null))
        {
            Assert.False(score.IsRankable, $"{score.Ego} {score.Measure}");
            Assert.Contains("over recorded relations", score.Flags);
        }
    }
}
