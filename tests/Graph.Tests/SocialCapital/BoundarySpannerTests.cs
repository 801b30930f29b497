using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class BoundarySpannerTests
{
    private static readonly Measurement Toy = Tables.ToyAt(ReferenceLevel.Root);

    [Fact]
    public void Official_v_of_the_toy_is_rooted_on_both_sides()
    {
        var v = One(Toy, "v");
        Assert.Equal((2, 1, 0, 0), (v.Out, v.In, v.OwnDepartment, v.NotPlaced));
        Near.Equal(.5, v.Balance);
        Near.Equal(1.0 / 3, v.Ei);
        Assert.False(v.IsIsolated);
        // Of the two other departments SO is one step away (w), WI is out of reach inside.
        Near.Equal(.5, v.InternalReach);
        Assert.Equal((2L, 0L, 2L), (v.Brokering!.Value.Roles.Gatekeeper, v.Brokering.Value.Roles.Liaison, v.Brokering.Value.Exclusive));
        Assert.Equal(["C1"], v.Organisations);
        Assert.Equal(["GEB"], v.Departments);
        Assert.Equal("official", v.Role);
        Assert.Equal("2024-01-01", v.Since?.Text);
        Assert.Equal(["t05", "t06", "t07"], v.Relations);
        Assert.Null(v.TopManagement);
        Assert.Equal((13, 13), (v.Observed, v.Others));
    }

    [Fact]
    public void Two_of_three_departments_hang_on_v()
    {
        // Of C1 with GEB, SO and WI all ways to the first two pass v; the other three organisations come by way of C1, so it is 8 of 12.
        var v = One(Toy, "v");
        Assert.Equal((8, 12), (v.PairsThrough, v.Pairs));
        Near.Equal(2.0 / 3, v.Dependency);
        Near.Equal(1.0 / 3, One(Toy, "x").Dependency);
        Near.Equal(1.0 / 3, One(Toy, "w").Dependency);
    }

    [Fact]
    public void An_official_without_ties_inside_is_isolated_and_one_without_ties_outside_is_not()
    {
        var (x, w) = (One(Toy, "x"), One(Toy, "w"));
        Assert.Equal((1, 0, 1.0, 0.0, true), (x.Out, x.In, x.Ei, x.Balance, x.IsIsolated));
        Assert.Equal((0, 1, -1.0, 0.0, false), (w.Out, w.In, w.Ei, w.Balance, w.IsIsolated));
    }

    [Fact]
    public void Nine_ties_out_for_one_inside_is_where_isolation_begins()
    {
        var nine = Officials().Coops([.. Enumerable.Range(1, 9).Select(i => $"c{i}")]);
        var eight = Officials().Coops([.. Enumerable.Range(1, 8).Select(i => $"c{i}")]);
        for (var i = 1; i <= 9; i++)
        {
            nine.Tie("o1", $"c{i}");
            if (i < 9)
            {
                eight.Tie("o1", $"c{i}");
            }
        }

        var (of9, of8) = (One(nine.Tie("o1", "o2").Measure(), "o1"), One(eight.Tie("o1", "o2").Measure(), "o1"));
        Near.Equal(.8, of9.Ei);
        Assert.True(of9.IsIsolated);
        Assert.False(of8.IsIsolated);
        Assert.Equal(9, of9.Organisations.Length);
    }

    [Fact]
    public void A_person_of_the_cooperative_has_the_same_numbers_over_its_own_pairs()
    {
        var (a, d) = (One(Toy, "a"), One(Toy, "d"));
        // a: out to v, k and q; inside b and c; within two steps b, c and d of the other four.
        Assert.Equal((3, 2), (a.Out, a.In));
        Near.Equal(2.0 / 3, a.Balance);
        Near.Equal(.2, a.Ei);
        Near.Equal(.75, a.InternalReach);
        Assert.Equal((2, "board", false), (a.Core, a.Role, a.IsIsolated));
        Assert.Equal((0, 3), (a.PairsThrough, a.Pairs));
        // d: out to x and r; WI is reached by way of d only.
        Assert.Equal((2, 1, 1), (d.Out, d.In, d.Core));
        Near.Equal(1.0 / 3, d.Dependency);
        Assert.Equal((5L, 3L, 6L), (a.Brokering!.Value.Roles.Gatekeeper, a.Brokering.Value.Roles.Liaison, a.Brokering.Value.Exclusive));
    }

    [Fact]
    public void The_official_of_four_areas_carries_four_cooperatives_and_has_no_recorded_tie_inside()
    {
        var one = One(Tables.RealAt(ReferenceLevel.Root), "ambtenaar-vier-gebieden");
        Assert.Equal(["delfshavencooperatie", "klooster-oude-noorden", "wijkcoop010", "wijkpaleis"], one.Organisations);
        Assert.Equal(["gebied-centrum", "gebied-delfshaven", "gebied-kralingen-crooswijk", "gebied-noord"], one.Departments);
        Assert.Equal((4, 0, 1), (one.Out, one.In, one.Persons));
        Assert.True(one.IsIsolated);
        Assert.True(one.Observed < one.Others);
        // Nobody else is known at the four areas, so every pair with one of them passes this official.
        Assert.True(one.PairsThrough >= 16 && one.PairsThrough % 4 == 0);
    }

    [Fact]
    public void The_own_node_of_the_institution_is_nobody_and_a_colleague_without_a_department_is_in_neither_count()
    {
        var m = Officials().Official("p", "g").Contacts("o1-g g-o2 o1-p").Measure();
        var one = One(m, "o1");
        Assert.Equal((0, 0, 2), (one.Out, one.In, one.NotPlaced));
        Assert.Null(one.Balance);
        Assert.Null(one.Ei);
        Assert.Equal((0, 1), (one.Reached, one.Reachable));
        Assert.Null(one.Dependency);
    }

    [Fact]
    public void A_team_is_in_the_department_above_it()
    {
        var m = Officials().Actor("t", "municipal_department", "d1").Official("o3", "t").Contacts("o1-o3 o3-o2").Measure();
        var one = One(m, "o1");
        Assert.Equal((0, 1), (one.In, one.OwnDepartment));
        // d2 is two steps away, and so is the team t, which is not o1's own.
        Assert.Equal((2, 2), (one.Reached, one.Reachable));
    }

    [Fact]
    public void Top_management_is_within_two_steps_or_not()
    {
        var near = Officials().Actor("boss", "civil_servant_role", "g", persons: 1, level: 5).Contacts("o1-o2 o2-boss").Measure();
        Assert.True(One(near, "o1").TopManagement);
        var far = Officials().Official("o3", "d2").Actor("boss", "civil_servant_role", "g", persons: 1, level: 5).Contacts("o1-o2 o2-o3 o3-boss").Measure();
        Assert.False(One(far, "o1").TopManagement);
        Assert.True(One(far, "boss").TopManagement);
        Assert.Null(One(Officials().Contacts("o1-o2").Measure(), "o1").TopManagement);
    }

    [Fact]
    public void Who_belongs_nowhere_or_is_a_group_is_no_boundary_spanner()
    {
        Assert.DoesNotContain(BoundarySpanner.Of(Toy), s => s.Id == "r");
        Assert.Contains("'r'", Assert.Throws<ArgumentException>(() => BoundarySpanner.Of(Toy, ["r"])).Message);
        Assert.Equal("a b c d e f h k m q v w x", string.Join(' ', BoundarySpanner.Of(Toy).Select(s => s.Id)));
    }

    [Fact]
    public void At_department_level_the_numbers_are_the_same()
    {
        var (root, department) = (One(Toy, "v"), One(Tables.ToyAt(ReferenceLevel.Department), "v"));
        Assert.Equal((root.Out, root.In, root.Dependency), (department.Out, department.In, department.Dependency));
    }

    private static Spanner One(Measurement m, string id) => Assert.Single(BoundarySpanner.Of(m, [id]));

    private static Wijk Officials() => new Wijk().Actor("g", "municipality").Actor("d1", "municipal_department", "g").Actor("d2", "municipal_department", "g")
        .Official("o1", "d1").Official("o2", "d2");
}
