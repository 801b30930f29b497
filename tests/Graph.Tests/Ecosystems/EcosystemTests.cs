using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Ecosystems;

public sealed class EcosystemTests
{
    [Fact]
    public void Two_actors_cannot_have_one_id() =>
        Assert.Throws<ArgumentException>(() => new Wijk().Coops("C", "C").Build());

    [Fact]
    public void Ids_that_differ_in_case_are_different_actors() =>
        Assert.Equal(["C", "c"], new Wijk().Coops("c", "C").Build().Actors.Select(a => a.Id));

    [Fact]
    public void Two_relations_cannot_have_one_id() =>
        Assert.Throws<ArgumentException>(() => new Wijk().Coops("C", "D").Tie("C", "D", id: "x").Tie("D", "C", id: "x").Build());

    [Fact]
    public void An_id_cannot_be_an_actor_and_a_relation_because_carriers_name_both() =>
        Assert.Throws<ArgumentException>(() => new Wijk().Coops("C", "D").Tie("C", "D", id: "D").Build());

    [Theory]
    [InlineData("C", "nobody", null)]
    [InlineData("nobody", "C", null)]
    [InlineData("C", "D", "nobody")]
    public void A_relation_names_actors_that_exist(string source, string target, string? actingFor)
    {
        Assert.Throws<ArgumentException>(() => new Wijk().Coops("C", "D").Tie(source, target, sourceFor: actingFor).Build());
        Assert.Throws<ArgumentException>(() => new Wijk().Coops("C", "D").Tie(source, target, targetFor: actingFor ?? "nobody").Build());
    }

    [Fact]
    public void A_membership_names_actors_that_exist()
    {
        Assert.Throws<ArgumentException>(() => new Wijk().Coops("C").Member("nobody", "C").Build());
        Assert.Throws<ArgumentException>(() => new Wijk().Coops("C").Member("C", "nobody").Build());
    }

    [Fact]
    public void A_parent_exists() =>
        Assert.Throws<ArgumentException>(() => new Wijk().Actor("GEB", "municipal_department", partOf: "GEM").Build());

    [Theory]
    [InlineData("a:a")]
    [InlineData("a:b b:a")]
    [InlineData("a:b b:c c:b")]
    public void Nothing_is_a_part_of_itself(string parents) =>
        Assert.Throws<ArgumentException>(() => parents.Split(' ')
            .Aggregate(new Wijk(), (wijk, p) => wijk.Actor(p[..1], "other", partOf: p[2..])).Build());

    [Fact]
    public void Equal_content_is_in_equal_order_whatever_the_order_of_the_rows()
    {
        var one = new Wijk().Coops("b", "a", "B").Tie("a", "b", id: "z").Tie("b", "a", id: "y").Member("b", "a").Member("a", "b").Build();
        var other = new Wijk().Coops("B", "b", "a").Tie("b", "a", id: "y").Tie("a", "b", id: "z").Member("a", "b").Member("b", "a").Build();

        Assert.Equal(["B", "a", "b"], one.Actors.Select(a => a.Id));
        Assert.Equal(one.Actors.Select(a => a.Id), other.Actors.Select(a => a.Id));
        Assert.Equal(["y", "z"], one.Relations.Select(r => r.Id));
        Assert.Equal(["y", "z"], other.Relations.Select(r => r.Id));
        Assert.Equal(one.Memberships, other.Memberships);
    }

    [Fact]
    public void What_is_not_there_is_null_or_an_error_and_never_another()
    {
        var ecosystem = new Wijk().Coops("C").Build();

        Assert.Null(ecosystem.FindActor("c"));
        Assert.Null(ecosystem.FindActor(null));
        Assert.Null(ecosystem.FindRelation("r01"));
        Assert.Throws<ArgumentException>(() => ecosystem.Actor("c"));
    }

    [Theory]
    [InlineData("Stated", EvidenceKind.Stated)]
    [InlineData("Implied", EvidenceKind.Implied)]
    [InlineData("Implied Stated", EvidenceKind.Stated)]
    [InlineData("Stated Contradicted", EvidenceKind.Contradicted)]
    public void A_relation_is_as_sure_as_its_statements_make_it(string statements, EvidenceKind certainty)
    {
        var relation = new Relation
        {
            Id = "r",
            Source = "a",
            Target = "b",
            Type = "contact",
            Evidence = [.. statements.Split(' ').Select(s => new Evidence(Enum.Parse<EvidenceKind>(s)))],
        };

        Assert.Equal(certainty, relation.Certainty);
    }
}
