using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Tests.Views;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Fragility;

/// <summary>Everybody whom every way to an institution passes (C.2).</summary>
public sealed class GateKeepersTests
{
    private static Wijk Town => new Wijk().Coops("C", "K").All("municipality", "GEM").Official("v", "GEM").Official("w", "GEM");

    [Fact]
    public void The_gatekeepers_of_the_worked_example_are_its_dominators()
    {
        Assert.Equal(["HAV: b", "HAV: h"], OfToy(ReferenceLevel.Root));
        Assert.Equal(["GEB: v", "HAV: b", "HAV: h", "SO: v", "SO: w", "WI: d", "WI: x"], OfToy(ReferenceLevel.Department));
    }

    [Fact]
    public void After_a_removal_without_any_way_left_the_institution_is_lost()
    {
        var risk = Assert.Single(Of(Town.Official("u", "GEM", 2).Contacts("C-u")));

        Assert.Equal(("u", "role", 2, "C", "GEM"), (risk.Element, risk.Kind, risk.Persons, risk.Ego, risk.Institution));
        Assert.Equal(["GEM"], risk.Loss.Institutions);
        Assert.Equal(new BeforeAfter<int>(2, 0), risk.Loss.Redundancy);
        Assert.Equal(new BeforeAfter<int?>(1, null), risk.Loss.Distance);
        Assert.Equal(["r01"], risk.Loss.OwnTies);
        Assert.Equal("root", risk.Level);
    }

    [Fact]
    public void Two_ways_that_share_nobody_have_no_gatekeeper_and_a_third_organisation_on_every_way_is_one()
    {
        Assert.Empty(Of(Town.Contacts("C-v C-w")));
        Assert.Equal(["K"], Of(Town.Contacts("C-K K-v K-w")).Select(r => r.Element));
    }

    [Fact]
    public void The_organisation_itself_is_not_named_even_when_every_way_begins_there()
    {
        var risks = Of(Town.People("C", "a").Contacts("C-v C-w"));

        Assert.Empty(risks);
    }

    [Fact]
    public void A_group_on_every_way_is_people_and_never_named()
    {
        var risks = Of(Town.Actor("g", "volunteer_group").Contacts("C-g g-v g-w"));

        Assert.Empty(risks);
        Assert.Equal(["g"], Town.Actor("g", "volunteer_group").Contacts("C-g g-v g-w").Read().To().Dominators());
    }

    [Fact]
    public void A_nameless_holder_is_nobody_to_name()
    {
        var m = new Wijk().Coops("C").All("municipality", "GEM").Contacts("C-GEM").Measure(mode: PathMode.Optimistic);

        Assert.Equal(1, m.Score("C", "LI3", "GEM").Value);
        Assert.DoesNotContain(SinglePointsOfFailure.Of(m), r => r.Rule == "C.2");
    }

    [Theory]
    [InlineData("C-v", EvidenceKind.Implied)]
    [InlineData("C-K K-v", EvidenceKind.Stated)]
    public void Evidence_is_stated_only_when_a_way_exists_that_stated_relations_make(string stated, EvidenceKind expected)
    {
        // To v there is an implied contact, and, or not, a stated way around by K.
        var wijk = new Wijk().Coops("C", "K").All("municipality", "GEM").Official("v", "GEM").Tie("C", "v", evidence: EvidenceKind.Implied);
        wijk = stated == "C-v" ? wijk : wijk.Contacts(stated);

        Assert.Equal(expected, Assert.Single(Of(wijk), r => r.Element == "v").Evidence);
    }

    [Fact]
    public void The_lost_relations_count_for_the_evidence_too()
    {
        var wijk = new Wijk().Coops("C").All("municipality", "GEM").Official("v", "GEM").Contacts("C-v").Tie("GEM", "C", "funding", on: "v", evidence: EvidenceKind.Implied);

        var risk = Assert.Single(Of(wijk));
        Assert.Equal(EvidenceKind.Implied, risk.Evidence);
        Assert.Equal(["r02"], risk.Loss.Relations);
        Assert.Equal(["financial"], risk.Loss.Resources);
    }

    [Fact]
    public void A_gatekeeper_says_when_the_own_contact_person_is_not_named()
    {
        Assert.Equal(["own contact person is not named"], Assert.Single(Of(new Wijk().Coops("C").All("municipality", "GEM").Official("v", "GEM").Contacts("C-v"))).Flags);
        Assert.All(
            Of(new Wijk().Coops("C").People("C", "a").All("municipality", "GEM").Official("v", "GEM").Contacts("a-v")),
            r => Assert.DoesNotContain("own contact person is not named", r.Flags));
    }

    [Fact]
    public void A_finding_about_a_person_says_that_it_is_for_its_own_organisation_and_one_about_a_role_does_not()
    {
        var risks = Of(new Wijk().Coops("C").People("C", "a").All("municipality", "GEM").Official("v", "GEM").Contacts("a-v"));

        Assert.Equal([("a", "own organisation only"), ("v", "")], risks.Select(r => (r.Element, string.Join(';', r.Flags))).Order());
    }

    [Fact]
    public void Whoever_leaves_is_gone_from_both_ends_and_from_among_its_colleagues()
    {
        // p is a member of C and an official of GEM; in co-members, p also joins K to L.
        var two = new Wijk().Coops("C").All("municipality", "GEM").Actor("p", "person").Member("p", "C").Member("p", "GEM");
        Assert.Equal(new BeforeAfter<int>(1, 0), Assert.Single(Of(two)).Loss.Redundancy);

        var hats = new Wijk().Coops("C", "K", "L").All("municipality", "GEM").Official("v", "GEM").People("K", "k").People("L", "l")
            .Actor("p", "person").Member("p", "K").Member("p", "L").Contacts("C-k l-v");
        var risks = SinglePointsOfFailure.Of(hats.Measure(mode: PathMode.CoMembers), ["C"]);
        Assert.Equal(new BeforeAfter<int>(1, 0), Assert.Single(risks, r => r.Element == "p").Loss.Redundancy);
    }

    [Fact]
    public void Without_a_holder_or_without_a_way_there_is_nothing_to_find()
    {
        Assert.Empty(Of(new Wijk().Coops("C").All("municipality", "GEM").Contacts("C-GEM")));
        Assert.Empty(Of(Town));
    }

    [Fact]
    public void An_institution_is_no_loser() => Assert.DoesNotContain(Of(Town.All("bank", "B").People("B", "p").Contacts("p-v")), r => r.Ego is "GEM" or "B");

    private static IEnumerable<string> OfToy(ReferenceLevel level) =>
        SinglePointsOfFailure.Of(Tables.ToyAt(level), ["C1"]).Where(r => r.Rule == "C.2").Select(r => $"{r.Institution}: {r.Element}").Order(StringComparer.Ordinal);

    private static IEnumerable<Risk> Of(Wijk wijk) => SinglePointsOfFailure.Of(wijk.Measure()).Where(r => r.Rule == "C.2" && r.Ego == "C");
}
