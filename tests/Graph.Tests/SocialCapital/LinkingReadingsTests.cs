using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Partners;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>People with two hats and undecided kinds in money, mandate, many heads and the checklist of partners; the examples of method.md by hand.</summary>
public sealed class LinkingReadingsTests
{
    // p is in the fund F and in the cooperative W, and does not say for which.
    private static Wijk TwoHats => new Wijk().Coops("C", "W").All("fund", "F").Actor("p", "person").Member("p", "F").Member("p", "W");

    [Fact]
    public void Money_of_somebody_with_two_hats_is_of_one_payer_or_of_two()
    {
        // F pays 60 and p 40. As F: one payer, HHI 1. As W: 0.6² + 0.4² = 0.52.
        var m = TwoHats.Tie("F", "C", "funding", euros: 60).Tie("p", "C", "funding", euros: 40).Complete("C", "money").Measure();
        Same(.76, .52, 1, m.Score("C", "LI5"));
        Same(.8, .6, 1, m.Score("C", "LI5.dominant"));
        Same(1.5, 1, 2, m.Score("C", "LI5.payers"));
        Assert.Contains("dual-hatted: 1", m.Score("C", "LI5").Flags);
        Assert.Equal((2, "F W"), (m.Score("C", "LI5").N, string.Join(' ', m.Score("C", "LI5").Elements)));
        Assert.Equal(["r01", "r02"], m.Score("C", "LI5").Ties);
    }

    [Fact]
    public void Money_received_by_somebody_with_two_hats_is_there_in_half_of_the_readings()
    {
        // G pays C 60, F pays q 40; q is in C and in D.
        var wijk = new Wijk().Coops("C", "D").All("fund", "F", "G").Actor("q", "person").Member("q", "C").Member("q", "D");
        Same(.76, .52, 1, wijk.Tie("G", "C", "funding", euros: 60).Tie("F", "q", "funding", euros: 40).Measure().Score("C", "LI5"));
        // Without G: all of it or nothing at all.
        var only = new Wijk().Coops("C", "D").All("fund", "F").Actor("q", "person").Member("q", "C").Member("q", "D").Tie("F", "q", "funding", euros: 40).Measure();
        Assert.Equal((1.0, null, null), (only.Score("C", "LI5").Value, only.Score("C", "LI5").Low, only.Score("C", "LI5").High));
        Assert.Contains("not in every reading", only.Score("C", "LI5").Flags);
        Assert.Equal((.5, 0.0, null), (only.Score("C", "LI5.payers").Value, only.Score("C", "LI5.payers").Low, only.Score("C", "LI5.payers").High));
        // Named as the only stated payer, and that it is so by some readings only.
        var risk = Assert.Single(SinglePointsOfFailure.Of(only).Where(r => r.Rule == "C.6" && r.Ego == "C"));
        Assert.Equal("F", risk.Element);
        Assert.Contains("not in every reading", risk.Flags);
    }

    [Fact]
    public void A_department_that_may_pay_is_a_payer_of_its_own_on_the_second_line()
    {
        // p is in department d of the municipality and in W; the municipality itself pays 60 through another department. Root: 1 or .52; by department always 60 and 40.
        var m = new Wijk().Coops("C", "W").All("municipality", "GEM").Actor("d", "municipal_department", "GEM").Actor("e", "municipal_department", "GEM")
            .Actor("p", "person").Member("p", "d").Member("p", "W").Tie("e", "C", "funding", euros: 60).Tie("p", "C", "funding", euros: 40).Measure();
        Same(.76, .52, 1, m.Score("C", "LI5"));
        Same(.52, null, null, m.Score("C", "LI5.department"));
        Assert.Equal(["W", "d", "e"], m.Score("C", "LI5.department").Elements);
    }

    [Fact]
    public void Mandate_reached_through_somebody_with_two_hats_counts_by_half()
    {
        // a of C knows v (level 1) and p (level 3), who is of the municipality and of W. As an official: highest 3, one of two may decide; as W: 1, none of one.
        var m = Mandated().Complete("C", "contact").Measure();
        Same(2, 1, 3, m.Score("C", "LI7"));
        Same(.25, 0, .5, m.Score("C", "LI7.share"));
        Assert.Contains("dual-hatted: 1", m.Score("C", "LI7").Flags);
        // Within two steps goes by membership: p is an official; at least 1, when it stands on the other side only.
        Same(3, 1, null, m.Score("C", "LI7.near"));
        // Unasked, more may be known: no upper bound.
        Assert.Null(Mandated().Measure().Score("C", "LI7").High);
    }

    [Fact]
    public void A_member_who_is_an_official_is_no_step_away()
    {
        // q of C is an official of level 4 too; nobody knows anybody.
        var m = new Wijk().Coops("C").All("municipality", "GEM").Actor("q", "person", level: 4).Member("q", "C").Member("q", "GEM").Measure();
        var near = m.Score("C", "LI7.near");
        Assert.Equal((4.0, 4.0), (near.Value, near.Low));
        Assert.Equal(["dual-hatted door: 1", "not in every reading"], near.Flags);
    }

    [Fact]
    public void An_undecided_partner_bounds_mandate()
    {
        // u of the undecided U has level 4: an institution's, or nobody's.
        var m = new Wijk().Coops("C").All("municipality", "GEM").All("welfare_organisation", "U").Actor("v", "person", "GEM", level: 1).Actor("u", "person", "U", level: 4)
            .People("C", "a").Contacts("a-v a-u").Complete("C", "contact").Measure();
        Same(1, null, 4, m.Score("C", "LI7"));
        Same(0, 0, .5, m.Score("C", "LI7.share"));
        Assert.Contains("kind not decided: 1", m.Score("C", "LI7.share").Flags);
    }

    [Fact]
    public void An_organisation_of_an_undecided_kind_has_bounds_over_the_ways_to_decide_and_no_value()
    {
        // U (not decided) knows A and B, which know each other, and GEM. As community: 2 partners; effective size 2 − 2·1/2; one of four kinds. As an institution nothing.
        var m = new Wijk().Coops("A", "B").All("municipality", "GEM").All("welfare_organisation", "U", "V").Contacts("U-A U-B A-B U-GEM").Complete("U", Wijk.Capital).Measure();
        Undecided(2, 2, m.Score("U", "BR1"));
        Undecided(1, 1, m.Score("U", "BR2"));
        Undecided(.25, .25, m.Score("U", "LI1"));
        Undecided(0, 0, m.Score("U", "LI8"));
        Undecided(0, 0, m.Score("V", "BR1") with { High = 0 });
        // Of V, which nobody knows, as community too: no alters, so nothing to bound.
        Assert.Equal((null, null), (m.Score("V", "BR2").Low, m.Score("V", "BR2").High));
        // A second undecided organisation among the partners: there or not, each by itself.
        var two = new Wijk().Coops("A").All("welfare_organisation", "U", "V").Contacts("U-A U-V").Complete("U", Wijk.Capital).Measure();
        Undecided(1, 2, two.Score("U", "BR1"));
        Undecided(1, 2, two.Score("U", "BR2"));
        // Unasked there is no upper bound of a count, and none but 1 of a share.
        var unasked = new Wijk().Coops("A").All("welfare_organisation", "U").Contacts("U-A").Measure();
        Assert.Equal((1.0, null), (unasked.Score("U", "BR1").Low, unasked.Score("U", "BR1").High));
        Assert.Equal((0.0, 1.0), (unasked.Score("U", "LI1").Low, unasked.Score("U", "LI1").High));
        // An institution has none of it in any reading.
        Assert.Equal((null, "institution"), (m.Score("GEM", "BR1").Low, m.Score("GEM", "BR1").Reason?.Code));
    }

    [Fact]
    public void Heads_met_through_somebody_with_two_hats_are_there_in_half_of_the_readings()
    {
        // a of C knows v of department d2, and p, who is in d1 and in W. As d1: two heads that do not know each other, two doors. As W: one head, one door.
        var wijk = Departments().People("C", "a").Official("v", "d2").Actor("p", "person").Member("p", "d1").Member("p", "W");
        var m = wijk.Contacts("a-v a-p").Measure();
        var split = m.Score("C", "MH1", "g");
        Assert.Equal((1.0, null, "d1 d2"), (split.Value, split.Low, string.Join(' ', split.Elements)));
        Assert.Contains("not in every reading", split.Flags);
        Same(1.5, 1, 2, m.Score("C", "MH3", "g"));
        Same(.5, 0, 1, m.Score("C", "MH4", "g"));
        Assert.Contains("dual-hatted: 1", m.Score("C", "MH3", "g").Flags);
        // A relation that says for whom: no reading is left.
        var said = Departments().People("C", "a").Official("v", "d2").Actor("p", "person").Member("p", "d1").Member("p", "W").Contacts("a-v").Tie("a", "p", targetFor: "d1").Measure();
        Same(2, null, null, said.Score("C", "MH3", "g"));
        Same(1, null, null, said.Score("C", "MH1", "g"));
    }

    [Fact]
    public void Who_is_in_two_departments_joins_them_whatever_other_hat_they_wear()
    {
        // p is in d1, in d2 and in W; C meets v of d1 and w of d2.
        var m = Departments().People("C", "a").Official("v", "d1").Official("w", "d2").Actor("p", "person").Member("p", "d1").Member("p", "d2").Member("p", "W").Contacts("a-v a-w").Measure();
        Same(0, null, null, m.Score("C", "MH1", "g"));
        Same(1, null, null, m.Score("C", "MH2", "g"));
    }

    [Fact]
    public void In_the_mirror_a_member_of_two_cooperatives_stands_for_one_of_them_in_a_contact_and_joins_both()
    {
        // v of the municipality knows a of C, and p, who is in C and in W. As C: one head. As W: two, joined by p.
        var m = Departments().People("C", "a").Official("v", "d1").Actor("p", "person").Member("p", "C").Member("p", "W").Contacts("v-a v-p").Measure();
        var split = m.Score("g", "MH1");
        Assert.Equal((0.0, "C W"), (split.Value, string.Join(' ', split.Elements)));
        Assert.Contains("not in every reading", split.Flags);
        Same(1.5, 1, 2, m.Score("g", "MH3"));
    }

    [Fact]
    public void The_checklist_has_the_weakest_state_and_beside_it_the_strongest()
    {
        // p of F and of W pays C.
        var open = Cell(TwoHats.Tie("p", "C", "funding"));
        Assert.Equal((GapState.Known, GapState.Tied), (open.State, open.Strongest));
        Assert.Equal(("", "F", "r01", ""), (string.Join(' ', open.Givers), string.Join(' ', open.PossibleGivers), string.Join(' ', open.PossibleTies), string.Join(' ', open.Ties)));
        Assert.Equal(["F"], open.Candidates);
        // Under threat too: at best at risk.
        Assert.Equal((GapState.Known, GapState.AtRisk), State(TwoHats.Tie("p", "C", "funding", RelationStatusOf("AtRisk"))));
        // Planned.
        Assert.Equal((GapState.Known, GapState.Planned), State(TwoHats.Contacts("F-W").Tie("p", "C", "funding", RelationStatusOf("Planned"))));
        // Of two funds: a fund pays whichever is true.
        var sure = Cell(new Wijk().Coops("C").All("fund", "F", "G").Actor("p", "person").Member("p", "F").Member("p", "G").Tie("p", "C", "funding"));
        Assert.Equal((GapState.Tied, GapState.Tied, "F G", ""), (sure.State, sure.Strongest, string.Join(' ', sure.Givers), string.Join(' ', sure.PossibleGivers)));
        // Without anything open there is one state.
        Assert.Equal((GapState.Tied, GapState.Tied), State(TwoHats.Tie("F", "C", "funding").Tie("p", "C", "funding")));
    }

    [Fact]
    public void What_is_gained_by_filling_a_cell_is_what_is_not_there_yet()
    {
        // The fund is tied in one of two readings, and so is its money.
        var presence = Linking.Presence(TwoHats.Tie("p", "C", "funding").Measure(), TwoHats.Tie("p", "C", "funding").Measure().Unit("C"));
        Assert.Equal((.5, 0.0), (presence.Kinds["fund"], presence.Kinds["bank"]));
        Assert.Equal((.5, 0.0), (presence.Resources["financial"], presence.Resources["legal"]));
    }

    private static Graph.Ecosystems.RelationStatus RelationStatusOf(string name) => Enum.Parse<Graph.Ecosystems.RelationStatus>(name);

    private static Wijk Mandated() => new Wijk().Coops("C", "W").All("municipality", "GEM").People("C", "a").Actor("v", "person", "GEM", level: 1).Actor("p", "person", level: 3)
        .Member("p", "GEM").Member("p", "W").Contacts("a-v a-p");

    private static Wijk Departments() => new Wijk().Coops("C", "W").Actor("g", "municipality").Actor("d1", "municipal_department", "g").Actor("d2", "municipal_department", "g");

    private static Gap Cell(Wijk wijk)
    {
        var m = wijk.Measure();
        return CoverageGaps.Of(m, m.Unit("C")).Single(g => g.InstitutionKind == "fund" && g.Resource == "financial");
    }

    private static (GapState, GapState) State(Wijk wijk) => Cell(wijk) is var gap ? (gap.State, gap.Strongest) : default;

    private static void Undecided(double low, double high, Score score)
    {
        Assert.Equal("kind not decided", score.Reason?.Code);
        Near.Equal(low, score.Low);
        Near.Equal(high, score.High);
        Assert.Contains("not in every reading", score.Flags);
    }

    private static void Same(double value, double? low, double? high, Score score)
    {
        Near.Equal(value, score.Value, where: score.Measure);
        Near.Equal(low ?? value, score.Low ?? value, where: score.Measure + " low");
        Near.Equal(high ?? value, score.High ?? value, where: score.Measure + " high");
    }
}
