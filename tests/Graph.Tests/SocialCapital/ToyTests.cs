using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>The worked example (T5): every number is in data/known/toy/README.md with its sum by hand.</summary>
public sealed class ToyTests
{
    private static readonly Measurement Root = Tables.ToyAt(ReferenceLevel.Root);
    private static readonly Measurement Department = Tables.ToyAt(ReferenceLevel.Department);

    [Fact]
    public void The_contact_ties_are_in_their_classes()
    {
        Assert.Equal(
            [
                "a-b Bonding", "a-c Bonding", "a-k BridgingIn", "a-q BridgingOut", "a-v Linking", "b-c Bonding", "b-h Linking", "b-v Linking",
                "c-d Bonding", "c-m BridgingIn", "d-r BridgingIn", "d-x Linking", "k-m BridgingIn", "v-w Internal",
            ],
            Root.Ties.Where(t => t.Channel == "contact").Select(t => $"{t.One}-{t.Other} {t.Class}"));
    }

    [Fact]
    public void At_department_level_the_tie_between_two_departments_is_no_longer_internal()
    {
        Assert.Equal(TieClass.InterInstitutional, Department.Class("v", "w"));
        Assert.Equal(TieClass.Linking, Department.Class("d", "x"));
    }

    [Fact]
    public void The_views_have_their_nodes_and_ties()
    {
        Assert.Equal(["BNK", "BO", "C1", "C2", "FND", "GEM", "HAV", "OV", "r"], Root.Nodes());
        Assert.Equal(["BNK", "BO", "C1", "C2", "FND", "GEB", "GEM", "HAV", "OV", "SO", "WI", "r"], Department.Nodes());
        Assert.Equal(["BO-C1", "BO-OV", "C1-C2", "C1-FND", "C1-GEM", "C1-HAV", "C1-OV", "C1-r"], Root.Pairs());
        Assert.Equal(["BO-C1", "BO-OV", "C1-C2", "C1-FND", "C1-GEB", "C1-HAV", "C1-OV", "C1-WI", "C1-r", "GEB-SO"], Department.Pairs());
    }

    [Theory]
    [InlineData("BO1", 0.4)]
    [InlineData("BO2", 0.2)]
    [InlineData("BO4", 0.6)]
    [InlineData("BO5.zeros", 7.0 / 15)]
    [InlineData("BO7", 0.5)]
    [InlineData("BO8", 0.6)]
    [InlineData("BO9", 0)]
    [InlineData("BO9.largest", 1)]
    [InlineData("BO10", 2)]
    [InlineData("BO10.share", 3.0 / 5)]
    [InlineData("BO11", 1)]
    [InlineData("BO12", 1)]
    [InlineData("BO12.true", 1)]
    [InlineData("BO12.unobserved", 0)]
    public void Bonding(string measure, double value)
    {
        foreach (var m in new[] { Root, Department })
        {
            var score = m.Score("C1", measure);

            Near.Equal(value, score.Value);
            Assert.Equal((5, 10L, 10L), (score.N, score.ObservedDyads, score.AllDyads));
            Assert.Equal(["t01", "t02", "t03", "t04"], score.Ties);
            Assert.Equal(new EvidenceCount(4, 0), score.Evidence);
            Assert.Empty(score.Flags);
            Assert.True(score.IsRankable);
        }
    }

    [Fact]
    public void The_internal_cut_person_is_c_and_density_has_no_spread_when_everybody_answered()
    {
        Assert.Equal(["c"], Root.Score("C1", "BO11").Elements);
        Assert.Equal((0.4, 0.4), (Root.Score("C1", "BO1").Low, Root.Score("C1", "BO1").High));
    }

    [Theory]
    [InlineData("BO3", 2.0 / 4, 4)] // four pairs of roles
    [InlineData("BO5", 7.0 / 9, 3)] // three members with two contacts or more
    [InlineData("BO6", 3.5, 4)] // four ties with a strength
    [InlineData("BO6.median", 3.5, 4)] // 2 3 4 5
    public void Bonding_over_some(string measure, double value, int n)
    {
        foreach (var m in new[] { Root, Department })
        {
            Near.Equal(value, m.Score("C1", measure).Value);
            Assert.Equal(n, m.Score("C1", measure).N);
            Assert.Empty(m.Score("C1", measure).Flags);
        }
    }

    [Fact]
    public void Core_and_isolates_are_named()
    {
        Assert.Equal(["a", "b", "c"], Root.Score("C1", "BO10").Elements);
        Assert.Equal(["e"], Root.Score("C1", "BO12.true").Elements);
    }

    [Fact]
    public void From_another_strength_on_other_ties_are_strong()
    {
        // θ = 3: ab5 ac3 bc4 of ten pairs; board–leader, board–volunteer and leader–volunteer of four, volunteers c–d 2 not.
        var m = Tables.ToyAt(ReferenceLevel.Root, threshold: 3);

        Near.Equal(0.3, m.Score("C1", "BO2").Value);
        Near.Equal(0.75, m.Score("C1", "BO3").Value);
    }

    [Fact]
    public void The_inside_of_the_municipality_is_its_departments()
    {
        // v–w ties GEB and SO; WI is apart.
        Near.Equal(1.0 / 3, Root.Score("GEM", "BO1").Value);
        Assert.Equal(("organisation@department", 3), (Root.Score("GEM", "BO1").View, Root.Score("GEM", "BO1").N));
        Assert.Equal(["WI"], Root.Score("GEM", "BO12.true").Elements);
        Near.Equal(3, Root.Score("GEM", "BO6").Value);
    }

    [Theory]
    [InlineData("BR1", 4)]
    [InlineData("BR1.in", 3)]
    [InlineData("BR1.out", 1)]
    [InlineData("BR1.sectors", 4)]
    [InlineData("BR1.neighbourhoods", 2)]
    [InlineData("BR1.coverage", 3.0 / 5)]
    [InlineData("BR2", 3.5)]
    [InlineData("BR3", 0.875)]
    [InlineData("BR4", 26.0 / 64)]
    [InlineData("BR5", 0.05475417989025435)] // r = c n / C: 9/64 · 4 · 64/26 = 18/13 twice, 8/13 twice; (36 ln(18/13) + 16 ln(8/13)) / 13 / (4 ln 4)
    [InlineData("BR9", 5.0 / 6)] // of the six pairs of BO OV r C2 all but the tied BO–OV go by way of C
    [InlineData("BR7", 4.0 / 12)]
    [InlineData("BR8", 0.75)]
    [InlineData("BR8.iqv", 0.9)]
    [InlineData("BR8.shannon", 1.3862943611198906)] // ln 4
    [InlineData("BR8.pielou", 0.77370561446908315)] // ln 4 / ln 6
    [InlineData("BR8.hill1", 4)]
    [InlineData("BR8.hill2", 4)]
    public void Bridging_is_the_same_at_both_levels(string measure, double value)
    {
        Near.Equal(value, Root.Score("C1", measure).Value);
        Near.Equal(value, Department.Score("C1", measure).Value);
        Assert.DoesNotContain("lower bound", Root.Score("C1", measure).Flags);
        Assert.DoesNotContain("over recorded relations", Root.Score("C1", measure).Flags);
    }

    [Fact]
    public void Counts_of_a_complete_source_have_no_spread_and_every_dyad_is_observed()
    {
        var reach = Root.Score("C1", "BR1");

        Assert.Equal((4.0, 4.0), (reach.Low, reach.High));
        Assert.Equal((8L, 8L), (reach.ObservedDyads, reach.AllDyads));
        Assert.Equal((11L, 11L), (Department.Score("C1", "BR1").ObservedDyads, Department.Score("C1", "BR1").AllDyads));
        Assert.Equal(["t10", "t11", "t12", "t13"], reach.Ties);
        Assert.Equal(["t13"], Root.Score("C1", "BR1.out").Ties);
        Assert.Equal(12, Root.Score("C1", "BR7").N);
    }

    [Fact]
    public void Of_the_twelve_contacts_of_C_eight_are_outside_and_four_inside()
    {
        var contacts = Root.ContactsOf("C1").ToArray();
        Assert.Equal((8, 4), (contacts.Count(t => t.OneUnit != t.OtherUnit), contacts.Count(t => t.OneUnit == "C1" && t.OtherUnit == "C1")));
    }

    [Fact]
    public void With_all_alters_the_levels_differ()
    {
        Near.Equal(6 - (2.0 / 6), Root.Score("C1", "BR2.all").Value);
        Near.Equal((6 - (2.0 / 6)) / 6, Root.Score("C1", "BR3.all").Value);
        Near.Equal((2.0 / 16) + (4.0 / 36), Root.Score("C1", "BR4.all").Value);
        Near.Equal(7 - (2.0 / 7), Department.Score("C1", "BR2.all").Value);
        Near.Equal(38.0 / 196, Department.Score("C1", "BR4.all").Value);
        Assert.Equal((6, 7), (Root.Score("C1", "BR2.all").N, Department.Score("C1", "BR2.all").N));
    }

    [Fact]
    public void C_stands_between_its_partners_and_at_department_level_between_two_departments_of_one_municipality()
    {
        // Root: BO OV r C2 GEM HAV, fifteen pairs, BO–OV tied. Department: GEB and WI for GEM, twenty-one pairs; GEB–WI is one of one group.
        Assert.Equal((14.0, 0.0, 14.0, 14.0), (Value(Root, "BR6"), Value(Root, "BR6.itinerant"), Value(Root, "BR6.liaison"), Value(Root, "BR6x")));
        Assert.Equal((20.0, 1.0, 19.0, 20.0), (Value(Department, "BR6"), Value(Department, "BR6.itinerant"), Value(Department, "BR6.liaison"), Value(Department, "BR6x")));
        Assert.Equal((0.0, 0.0), (Value(Root, "BR6.coordinator"), Value(Root, "BR6.gatekeeper")));
        Near.Equal(14.0 / 28, Value(Root, "BR9.all")); // nine units: 8·7/2 pairs of others

        static double? Value(Measurement m, string measure) => m.Score("C1", measure).Value;
    }

    [Theory]
    [InlineData("GEM", 2, 1, 0.91648)]
    [InlineData("GEB", 1, 1, 0.768)]
    [InlineData("SO", 0, 2, 0.6144)]
    [InlineData("WI", 1, 1, 0.64)]
    [InlineData("HAV", 1, 1, 0.64)]
    public void Direct_pairs_distance_and_survival(string institution, int pairs, int distance, double survival)
    {
        Assert.Equal(pairs, Department.Score("C1", "LI4", institution).Value);
        Assert.Equal(distance, Department.Score("C1", "LI6", institution).Value);
        Near.Equal(1.0 / distance, Department.Score("C1", "LI6.access", institution).Value);
        Near.Equal(survival, Department.Score("C1", "LI9", institution).Value);
        Assert.Null(Department.Score("C1", "LI9", institution).StandardError);
    }

    [Fact]
    public void The_relations_behind_direct_pairs_distance_and_survival_are_named()
    {
        Assert.Equal(["t05", "t06", "t08"], Root.Score("C1", "LI4", "GEM").Ties);
        Assert.Equal(["t05", "t07"], Department.Score("C1", "LI6", "SO").Ties);
        Assert.Equal(["t09"], Root.Score("C1", "LI9", "HAV").Ties);
    }

    [Theory]
    [InlineData("BO", 0.7424)]
    [InlineData("C2", 0.64)]
    public void Survival_of_the_ways_to_other_organisations(string organisation, double survival) =>
        Near.Equal(survival, Root.Terminal("C1", organisation).Survival(0.2, new Graph.Flow.ReliabilityOptions()).Value);

    [Fact]
    public void A_fund_of_which_somebody_is_known_and_nobody_tied_is_not_reached()
    {
        Assert.Equal(0, Root.Score("C1", "LI4", "FND").Value);
        Root.Score("C1", "LI6", "FND").IsNotAvailable("no way");
        Assert.Equal(0, Root.Score("C1", "LI6.access", "FND").Value);
        Assert.Equal(0, Root.Score("C1", "LI9", "FND").Value);
        foreach (var measure in new[] { "LI4", "LI6", "LI6.access", "LI6.mandate", "LI9" })
        {
            Root.Score("C1", measure, "BNK").IsNotAvailable("no holder known");
        }

        Root.Score("C1", "LI7").IsNotAvailable("level not stated");
    }

    [Fact]
    public void Money_by_department_is_the_second_line()
    {
        Near.Equal(0.665, Root.Score("C1", "LI5.department").Value);
        Assert.Equal(["FND", "GEB", "HAV"], Root.Score("C1", "LI5.department").Elements);
    }

    [Theory]
    [InlineData("LI1", 0.75)]
    [InlineData("LI1.contact", 0.5)]
    [InlineData("LI1.money", 0.75)]
    [InlineData("LI1.collaboration", 0)]
    [InlineData("LI1.material", 0)]
    [InlineData("LI1.support", 0)]
    [InlineData("LI2", 0.25)]
    [InlineData("LI2.redundant", 1)]
    [InlineData("LI5", 0.665)]
    [InlineData("LI5.normalised", 0.4975)]
    [InlineData("LI5.effective", 1 / 0.665)]
    [InlineData("LI5.dominant", 0.8)]
    [InlineData("LI5.payers", 3)]
    [InlineData("LI8", 1)]
    public void Linking(string measure, double value)
    {
        Near.Equal(value, Root.Score("C1", measure).Value);
        Assert.DoesNotContain("lower bound", Root.Score("C1", measure).Flags);
    }

    [Fact]
    public void Shares_are_by_root_payer_at_department_level_too()
    {
        Assert.Equal(["FND", "GEM", "HAV"], Root.Score("C1", "LI5").Elements);
        Near.Equal(0.665, Department.Score("C1", "LI5").Value);
        Near.Equal(0.75, Department.Score("C1", "LI1").Value);
    }

    [Theory]
    [InlineData("GEM", 2, 3, 1, "")]
    [InlineData("HAV", 1, 1, 1, "b h")]
    public void Ways_to_an_institution_with_their_bound_and_who_must_not_leave(string institution, int ways, int bound, int distance, string dominators)
    {
        foreach (var m in new[] { Root, Department })
        {
            var score = m.Score("C1", "LI3", institution);

            Assert.Equal((ways, bound, distance), (score.Value, score.Bound, score.Distance));
            Assert.Equal(dominators, string.Join(' ', score.Elements));
        }
    }

    [Theory]
    [InlineData("GEB", 1, 1, "v")]
    [InlineData("SO", 1, 2, "v w")]
    [InlineData("WI", 1, 1, "d x")]
    public void Ways_to_a_department(string department, int ways, int distance, string dominators)
    {
        var score = Department.Score("C1", "LI3", department);

        Assert.Equal((ways, 1.0, distance), (score.Value, score.Bound, score.Distance));
        Assert.Equal(dominators, string.Join(' ', score.Elements));
        Assert.DoesNotContain(Capitals.Of(Root, ["C1"]), s => s.Institution == department);
    }

    [Theory]
    [InlineData("BO", 1, "k")]
    [InlineData("OV", 1, "m")]
    [InlineData("C2", 1, "a q")]
    public void Ways_to_other_organisations(string organisation, int ways, string dominators)
    {
        var view = Root.Terminal("C1", organisation);

        Assert.Equal(ways, view.Redundancy().Ways);
        Assert.Equal(dominators, string.Join(' ', view.Dominators()));
    }

    [Fact]
    public void A_known_holder_without_a_way_is_0_when_observed_and_no_known_holder_is_not_available()
    {
        var fund = Root.Score("C1", "LI3", "FND");
        Assert.Equal((0.0, 1.0), (fund.Value, fund.Bound));

        Root.Score("C1", "LI3", "BNK").IsNotAvailable("no holder known");
    }

    [Fact]
    public void The_ways_of_a_kind_are_the_largest_of_its_institutions()
    {
        Assert.Equal(2, Department.Score("C1", "LI3.kind", kind: "municipality").Value);
        Assert.Equal(1, Root.Score("C1", "LI3.kind", kind: "housing_corporation").Value);
        Assert.Equal(0, Root.Score("C1", "LI3.kind", kind: "fund").Value);
        Root.Score("C1", "LI3.kind", kind: "bank").IsNotAvailable("no holder known");
    }

    [Fact]
    public void If_v_leaves_GEB_is_lost_and_GEM_is_left_with_one_way()
    {
        var cascade = Cascade.Of(Department.Reading, "v");
        var after = new Measurement(Department.Reading.Without(cascade.Lost));

        Assert.Equal(["t05", "t06", "t07"], cascade.Own.Select(r => r.Id));
        Assert.Equal(0, after.Score("C1", "LI3", "GEB").Value);
        Assert.Equal(0, after.Score("C1", "LI3", "SO").Value);
        Assert.Equal((1.0, "d x"), (after.Score("C1", "LI3", "GEM").Value, string.Join(' ', after.Score("C1", "LI3", "GEM").Elements)));
    }

    [Fact]
    public void An_institution_has_no_score_of_its_own_capital()
    {
        Root.Score("GEM", "BR1").IsNotAvailable("institution");
        Root.Score("GEM", "LI1").IsNotAvailable("institution");
    }

    [Fact]
    public void Other_organisations_have_their_own_numbers()
    {
        // BO: contact with C1 and OV, who know each other: effective size 2 − 2·1/2; its only person is k.
        Near.Equal(1, Root.Score("BO", "BR2").Value);
        // Constraint: C1 direct ½ and ½·½ by way of OV; OV direct ½ and ½·¼ by way of C1, who has four ties.
        Near.Equal(Math.Pow(0.75, 2) + Math.Pow(0.625, 2), Root.Score("BO", "BR4").Value);
        Near.Equal(1, Root.Score("BO", "BR7").Value);
        Root.Score("BO", "BO1").IsNotAvailable("single member");
    }
}
