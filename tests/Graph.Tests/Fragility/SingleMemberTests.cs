using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Fragility;

/// <summary>METHOD B.1: an organisation of one member, by a list declared complete, is a critical finding.</summary>
public sealed class SingleMemberTests
{
    [Fact]
    public void One_person_on_a_complete_list_of_members_is_a_finding_shown_to_that_organisation_only()
    {
        var risk = Assert.Single(Of(new Wijk().Coops("C").People("C", "a").Complete("C", "structure")));

        Assert.Equal(("role", "a", "C", "B.1"), (risk.Kind, risk.Element, risk.Ego, risk.Rule));
        Assert.Equal(["single member", Risk.OwnOrganisationOnly], risk.Flags);
    }

    [Fact]
    public void Without_such_a_list_one_known_member_says_nothing() =>
        Assert.Empty(Of(new Wijk().Coops("C").People("C", "a")));

    [Fact]
    public void A_role_is_one_member_only_when_its_number_of_persons_is_stated_as_one()
    {
        Wijk With(int? persons) => new Wijk().Coops("C").Actor("a", "leader_role", "C", persons: persons).Complete("C", "structure");

        Assert.Single(Of(With(1)));
        Assert.Empty(Of(With(2)));
        Assert.Empty(Of(With(null)));
    }

    [Fact]
    public void What_hangs_on_the_one_member_is_taken_along()
    {
        var risk = Assert.Single(Of(new Wijk().Coops("C", "K").People("C", "a").Complete("C", "structure").Tie("C", "K", "collaboration", on: "a")));

        Assert.Equal(["r01"], risk.Loss.Relations);
    }

    private static Risk[] Of(Wijk wijk) => [.. SinglePointsOfFailure.Of(wijk.Measure()).Where(r => r.Rule == "B.1")];
}
