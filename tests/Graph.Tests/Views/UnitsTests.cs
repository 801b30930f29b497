using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Views;

/// <summary>Each sentence of the paragraph "Units" of the profile.</summary>
public sealed class UnitsTests
{
    private const ReferenceLevel Root = ReferenceLevel.Root;
    private const ReferenceLevel Department = ReferenceLevel.Department;

    // Organisations A to D; a municipality with three departments, one of them inside another.
    private static Wijk Town => new Wijk().Coops("A", "B", "C", "D").All("municipality", "GEM")
        .Actor("GEB", "municipal_department", partOf: "GEM").Actor("SO", "municipal_department", partOf: "GEM").Actor("NRD", "area_organisation", partOf: "GEB");

    [Fact]
    public void Acting_for_comes_first_then_part_of_then_memberships_then_an_inside_relation()
    {
        var wijk = Town.Actor("p", "person", partOf: "B").Actor("q", "person").Actor("s", "person")
            .Member("p", "C").Member("q", "C").Tie("p", "D", "membership").Tie("q", "D", "membership").Tie("s", "D", "membership");

        Assert.Equal(["A"], Of(wijk, "p", Root, actingFor: "A"));
        Assert.Equal(["B"], Of(wijk, "p", Root));
        Assert.Equal(["C"], Of(wijk, "q", Root));
        Assert.Equal(["D"], Of(wijk, "s", Root));
    }

    [Theory]
    [InlineData("person")]
    [InlineData("leader_role")]
    [InlineData("civil_servant_role")]
    [InlineData("researcher_role")]
    [InlineData("resident_group")]
    [InlineData("volunteer_group")]
    public void Persons_roles_and_groups_take_their_unit_so(string kind)
    {
        Assert.Equal(["A"], Of(Town.Actor("p", kind, partOf: "A"), "p", Root));
        Assert.Equal(["A"], Of(Town.Actor("p", kind).Member("p", "A"), "p", Root));
        Assert.Equal(["A"], Of(Town.Actor("p", kind).Tie("p", "A", "membership"), "p", Root));
    }

    [Fact]
    public void Organisations_take_theirs_from_part_of_only()
    {
        var wijk = Town.Member("D", "A").Tie("D", "A", "membership").Tie("D", "B", sourceFor: "A");

        Assert.Equal(["D"], Of(wijk, "D", Root));
        Assert.Equal(["A-D", "B-D"], wijk.Measure().Pairs());
    }

    [Fact]
    public void A_department_is_its_root_and_at_department_level_itself()
    {
        Assert.Equal(["GEM"], Of(Town, "NRD", Root));
        Assert.Equal(["NRD"], Of(Town, "NRD", Department));
        Assert.Equal(["GEM"], Of(Town, "GEM", Department));
    }

    [Fact]
    public void A_part_of_something_that_is_no_organisation_gives_no_unit()
    {
        var wijk = Town.Actor("prog", "programme", partOf: "A").Actor("p", "person", partOf: "prog");

        Assert.Equal(["p"], Of(wijk, "p", Root));
    }

    [Fact]
    public void A_membership_or_inside_relation_that_is_over_gives_no_unit()
    {
        var wijk = Town.Actor("p", "person").Actor("q", "person").Actor("s", "person")
            .Member("p", "A", to: "2024").Member("q", "A", from: "2024", to: "2025").Tie("s", "A", "membership", RelationStatus.Ended);

        Assert.Equal(["p"], Of(wijk, "p", Root));
        Assert.Equal(["A"], Of(wijk, "q", Root));
        Assert.Equal(["s"], Of(wijk, "s", Root));
    }

    [Fact]
    public void The_kind_of_the_unit_decides_the_class_of_a_tie_and_not_the_kind_of_the_end()
    {
        var m = Town.Official("v", "GEB").Actor("p", "person", "A").Actor("q", "person", "GEB").Contacts("v-p q-p v-q").Measure();

        Assert.Equal(["p-q Linking", "p-v Linking", "q-v Internal"], m.Classes());
    }

    [Fact]
    public void The_neighbourhood_of_the_unit_counts()
    {
        var m = new Wijk().Actor("A", "cooperative", wijk: "X").Actor("B", "cooperative", wijk: "Y")
            .Actor("p", "person", "A", wijk: "Z").Actor("q", "person", "B", wijk: "Z").Contacts("p-q").Measure();

        Assert.Equal(["p-q BridgingOut"], m.Classes());
    }

    [Fact]
    public void A_group_with_a_unit_is_that_unit_and_one_without_is_its_own_and_counts_as_bewoner()
    {
        var m = Town.Actor("g", "resident_group", "A").Actor("h", "resident_group").Contacts("g-B h-B").Measure();

        Assert.Equal(["A-B", "B-h"], m.Pairs());
        Assert.DoesNotContain("g", m.Nodes());
        Assert.Equal("bewoner", m.Unit("h").Sector);
        Assert.Equal(2, m.Score("B", "BR1.sectors").Value); // A is a fellow cooperative, h a resident.
    }

    [Fact]
    public void Several_employers_under_one_root_make_that_root_the_unit()
    {
        var wijk = Town.Official("v", null).Tie("GEB", "v", "employment").Tie("SO", "v", "employment");

        Assert.Equal(["GEM"], Of(wijk, "v", Root));
        Assert.Equal(["v"], Of(wijk, "v", Department));
    }

    [Theory]
    [InlineData("", "v")] // none: its own node
    [InlineData("GEB", "GEB")] // exactly one
    [InlineData("NRD", "NRD")]
    [InlineData("GEB SO", "v")] // several: its own node
    public void A_role_that_is_part_of_the_root_only_takes_the_departments_that_employ_it(string employers, string unit)
    {
        var wijk = employers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Town.Official("v", "GEM"), (w, e) => w.Tie(e, "v", "employment"));

        Assert.Equal([unit], Of(wijk, "v", Department));
        Assert.Equal(["GEM"], Of(wijk, "v", Root));
        Assert.Equal(unit == "v", wijk.Measure(Department).Nodes().Contains("v"));
    }

    [Fact]
    public void A_role_that_is_part_of_a_department_stands_as_that_department()
    {
        var wijk = Town.Official("v", "SO").Tie("GEB", "v", "employment");

        Assert.Equal(["SO"], Of(wijk, "v", Department));
    }

    [Fact]
    public void Where_the_root_has_no_departments_a_role_stands_as_its_organisation()
    {
        Assert.Equal(["A"], Of(Town.Actor("l", "leader_role", "A"), "l", Department));
        Assert.Equal(
            ["EUR"],
            Of(Town.All("knowledge_institution", "EUR").Actor("ICE", "knowledge_institution", "EUR").Actor("l", "leader_role", "EUR"), "l", Department));
    }

    [Fact]
    public void A_role_is_a_holder_of_each_department_that_employs_it()
    {
        var m = Town.Official("v", "GEM").Tie("GEB", "v", "employment").Tie("SO", "v", "employment").Measure();

        Assert.Equal(["v"], m.Terminal("A", "GEB").Holders);
        Assert.Equal(["v"], m.Terminal("A", "SO").Holders);
        Assert.Equal(["v"], m.Terminal("A", "GEM").Holders);
        Assert.Empty(m.Terminal("A", "NRD").Holders);
    }

    [Fact]
    public void Whoever_stands_for_one_organisation_is_no_holder_of_another_that_employs_it()
    {
        // Its part_of says A, and part_of comes before an inside relation: the root unit is A alone.
        var m = Town.All("housing_corporation", "HAV").Actor("l", "leader_role", "A").Tie("HAV", "l", "employment").Member("l", "HAV").Measure();

        Assert.Equal(["A"], Of(Town.Actor("l", "leader_role", "A").Member("l", "B"), "l", Root));
        Assert.Empty(m.Terminal("B", "HAV").Holders);
    }

    [Theory]
    [InlineData(Root)]
    [InlineData(Department)]
    public void A_fund_that_is_part_of_a_cooperative_is_that_cooperative_at_both_levels(ReferenceLevel level)
    {
        var wijk = Town.Actor("fund", "fund", partOf: "A").Tie("fund", "B", "funding");

        Assert.Equal(["A"], Of(wijk, "fund", level));
        Assert.Equal(["A-B"], wijk.Measure(level).Pairs());
        Assert.Equal(["A-fund Bonding", "B-fund BridgingPlaceUnknown"], wijk.Tie("A", "fund", "funding").Measure(level).Classes());
    }

    [Fact]
    public void Otherwise_every_organisation_is_itself_at_department_level()
    {
        var wijk = Town.Actor("bureau", "network_organisation", partOf: "A");

        Assert.Equal(["A"], Of(wijk, "bureau", Root));
        Assert.Equal(["bureau"], Of(wijk, "bureau", Department));
    }

    [Fact]
    public void A_person_without_a_unit_is_its_own_and_stands_in_the_organisation_view()
    {
        var m = Town.Actor("r", "person").Contacts("r-A").Measure();

        Assert.Equal(["A-r"], m.Pairs());
        Assert.Equal(["A-r BridgingPlaceUnknown"], m.Classes());
    }

    [Theory]
    [InlineData(Root)]
    [InlineData(Department)]
    public void A_role_without_a_unit_is_in_no_organisation_view_and_its_ties_are_unclassified(ReferenceLevel level)
    {
        var m = Town.Actor("l", "leader_role").Contacts("l-A").Measure(level);

        Assert.DoesNotContain("l", m.Nodes());
        Assert.Empty(m.Organisations.Ties);
        Assert.Equal(["A-l Unclassified"], m.Classes());
    }

    [Fact]
    public void A_tie_of_a_dual_hatted_person_is_open_unless_it_says_for_whom_it_acts()
    {
        var m = Town.Actor("p", "person").Member("p", "A").Member("p", "B").Tie("p", "C").Tie("p", "D", sourceFor: "B").Measure();

        Assert.Equal(["B-D"], m.Pairs());
        Assert.Equal(["C-p"], m.Organisations.Open.Select(t => $"{t.One}-{t.Other}"));
        Assert.Equal(TieClass.Unclassified, m.Class("C", "p"));
        Assert.Equal(TieClass.BridgingPlaceUnknown, m.Class("D", "p"));
        Assert.DoesNotContain("p", m.Nodes());
    }

    [Fact]
    public void Two_memberships_under_one_root_are_one_hat()
    {
        var m = Town.Actor("p", "person").Member("p", "GEB").Member("p", "SO").Contacts("p-A").Measure();

        Assert.Empty(m.Organisations.Open);
        Assert.Equal(["A-GEM"], m.Pairs());
    }

    private static IEnumerable<string> Of(Wijk wijk, string id, ReferenceLevel level, string? actingFor = null) =>
        wijk.Read(level).UnitsOf(id, actingFor).Ids;
}
