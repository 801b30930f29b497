using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class ManyHeadedTests
{
    [Fact]
    public void The_toy_municipality_has_two_heads_that_the_cooperative_alone_joins()
    {
        var heads = ManyHeaded.Of(Tables.ToyAt(ReferenceLevel.Root), "C1", "GEM")!;

        Assert.Equal(["GEB", "WI"], heads.All);
        Assert.Equal(["v", "x"], heads.Persons);
        Assert.Equal((1.0, 1.0, 0, 0.0), (heads.Fragmentation, heads.FragmentationThroughAll, heads.TiedPairs, heads.TiedShare));
        Near.Equal(2.0, heads.Doors);
        // Ties av and bv to one door, dx to the other: 1 / ((2/3)² + (1/3)²).
        Near.Equal(1.8, heads.DoorsByTies);
        Assert.Null(heads.FixedContact);
        Assert.Equal([new HeadPair("GEB", "WI")], heads.OnlyByEgo);
        Assert.Equal(["t05", "t06", "t07", "t08"], heads.Relations);
    }

    [Fact]
    public void At_department_level_it_is_the_same()
    {
        var root = ManyHeaded.Of(Tables.ToyAt(ReferenceLevel.Root), "C1", "GEM")!;
        var department = ManyHeaded.Of(Tables.ToyAt(ReferenceLevel.Department), "C1", "GEM")!;
        Assert.Equal((root.Fragmentation, root.Doors, root.DoorsByTies), (department.Fragmentation, department.Doors, department.DoorsByTies));
    }

    [Fact]
    public void An_official_of_several_departments_ties_them_and_is_one_door()
    {
        // The real set: four of the five cooperatives know one official only, who works for four areas. Relations r073–r076 employ that official, r085–r088 are the contacts.
        var m = Tables.RealAt(ReferenceLevel.Root);
        foreach (var cooperative in new[] { "wijkcoop010", "klooster-oude-noorden", "delfshavencooperatie", "wijkpaleis" })
        {
            var heads = ManyHeaded.Of(m, cooperative, "gemeente-rotterdam")!;
            Assert.Equal(["gebied-centrum", "gebied-delfshaven", "gebied-kralingen-crooswijk", "gebied-noord"], heads.All);
            Assert.Equal((0.0, 6, 1.0, 1.0), (heads.Fragmentation, heads.TiedPairs, heads.TiedShare, heads.Doors));
            Assert.Equal("ambtenaar-vier-gebieden", heads.FixedContact);
            Assert.Empty(heads.OnlyByEgo);
        }
    }

    [Fact]
    public void One_head_has_no_pairs_and_a_contact_without_a_department_is_listed()
    {
        var m = new Wijk().Coops("c").Actor("g", "municipality").Actor("d", "municipal_department", "g")
            .Official("o", "d").Official("loose", "g").Contacts("c-o c-loose c-g").Measure();
        var heads = ManyHeaded.Of(m, "c", "g")!;
        Assert.Equal(["d"], heads.All);
        Assert.Equal(["g", "loose"], heads.WithoutHead);
        Assert.Null(heads.Fragmentation);
        Assert.Null(heads.TiedShare);
        Assert.Equal((1.0, "o"), (heads.Doors, heads.FixedContact));
    }

    [Fact]
    public void Departments_that_know_each_other_by_way_of_a_third_are_joined_only_there()
    {
        // c knows d1 and d2; o1 – o3 – o2 with o3 of d3: not tied themselves, but anybody inside joins them; and d3 is a third that is in contact with both.
        var m = Three().Contacts("c-o1 c-o2 o1-o3 o3-o2").Measure();
        var heads = ManyHeaded.Of(m, "c", "g")!;
        Assert.Equal((1.0, 0.0), (heads.Fragmentation, heads.FragmentationThroughAll));
        Assert.Empty(heads.OnlyByEgo);
    }

    [Fact]
    public void The_institution_itself_joins_nobody_but_a_colleague_without_a_department_does()
    {
        var itself = ManyHeaded.Of(Three().Contacts("c-o1 c-o2 o1-g g-o2").Measure(), "c", "g")!;
        Assert.Equal((1.0, 1.0), (itself.Fragmentation, itself.FragmentationThroughAll));
        Assert.Single(itself.OnlyByEgo);

        var colleague = ManyHeaded.Of(Three().Official("p", "g").Contacts("c-o1 c-o2 o1-p p-o2").Measure(), "c", "g")!;
        Assert.Equal((1.0, 0.0), (colleague.Fragmentation, colleague.FragmentationThroughAll));
        Assert.Empty(colleague.OnlyByEgo);
    }

    [Fact]
    public void Another_cooperative_that_knows_both_takes_the_pair_away_and_the_ego_never_ties_them()
    {
        var shared = ManyHeaded.Of(Three().Coops("e").Contacts("c-o1 c-o2 e-o1 e-o2").Measure(), "c", "g")!;
        Assert.Empty(shared.OnlyByEgo);
        Assert.Equal((1.0, 2.0), (shared.Fragmentation, shared.Doors));

        var tied = ManyHeaded.Of(Three().Contacts("c-o1 c-o2 c-o3 o1-o2").Measure(), "c", "g")!;
        // Three heads, one pair tied: 1 − 2·1/(3·2).
        Near.Equal(2.0 / 3, tied.Fragmentation);
        Near.Equal(1.0 / 3, tied.TiedShare);
        Assert.Equal([new HeadPair("d1", "d3"), new HeadPair("d2", "d3")], tied.OnlyByEgo);
    }

    [Fact]
    public void Without_a_contact_there_are_no_heads()
    {
        Assert.Null(ManyHeaded.Of(Tables.ToyAt(ReferenceLevel.Root), "BO", "GEM"));
        Assert.Null(ManyHeaded.Of(Three().Tie("g", "c", "funding").Measure(), "c", "g"));
    }

    [Fact]
    public void The_mirror_shows_a_municipality_among_its_cooperatives()
    {
        // g knows k1 (two people) and k2, who know each other, and k3, who knows nobody: 1 − 2·1/(3·2); four contact persons: 1 / (1/4 + 1/16 + 1/16).
        var m = Three().Coops("k1", "k2", "k3").People("k1", "a", "b").People("k2", "e").People("k3", "f")
            .Contacts("o1-a o2-b o1-e o2-f a-e").Measure();
        var heads = ManyHeaded.Mirror(m, "g")!;
        Assert.Equal(["k1", "k2", "k3"], heads.All);
        Near.Equal(2.0 / 3, heads.Fragmentation);
        Near.Equal(16.0 / 6, heads.Doors);
        Assert.Null(heads.FixedContact);
        Assert.Equal([new HeadPair("k1", "k3"), new HeadPair("k2", "k3")], heads.OnlyByEgo);
        Assert.Null(ManyHeaded.Mirror(m, "c"));
    }

    private static Wijk Three() => new Wijk().Coops("c").Actor("g", "municipality")
        .Actor("d1", "municipal_department", "g").Actor("d2", "municipal_department", "g").Actor("d3", "municipal_department", "g")
        .Official("o1", "d1").Official("o2", "d2").Official("o3", "d3");
}
