using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Views;

public sealed class ObservationTests
{
    private static Wijk Town => new Wijk().Coops("C", "K", "L").People("C", "a", "b");

    [Fact]
    public void Without_rows_only_the_ties_are_observed()
    {
        var m = Town.Contacts("C-K").Measure();

        Assert.Equal((1L, 2L), m.EgoDyads("C", ["contact"]));
        Assert.Equal((0L, 2L), m.EgoDyads("C", ["money"]));
        Assert.False(m.Observation.HasComplete);
    }

    [Fact]
    public void A_complete_source_at_either_end_observes_the_dyad()
    {
        var m = Town.Complete("K", "contact").Measure();

        Assert.Equal((1L, 2L), m.EgoDyads("C", ["contact"]));
        Assert.Equal((2L, 2L), m.EgoDyads("K", ["contact"]));
        Assert.Equal((1L, 2L), m.EgoDyads("L", ["contact"]));
    }

    [Fact]
    public void A_source_is_complete_for_the_channels_it_was_asked_about()
    {
        var m = Town.Complete("C", "contact").Complete("K", "contact", "collaboration").Measure();

        Assert.True(m.Observation.IsUnitComplete("C", "contact"));
        Assert.False(m.Observation.IsUnitComplete("C", "contact", "collaboration"));
        Assert.Equal((1L, 2L), m.EgoDyads("C", ["collaboration", "contact"]));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, false, false)]
    public void A_source_that_was_asked_and_not_complete_observes_nothing(bool asked, bool complete, bool isComplete) =>
        Assert.Equal(isComplete, Town.Asked("C", "contact", asked, complete).Measure().Observation.IsUnitComplete("C", "contact"));

    [Fact]
    public void An_organisation_is_complete_by_everybody_known_inside_it_and_not_by_some()
    {
        Assert.False(Town.Complete("a", "contact").Measure().Observation.IsUnitComplete("C", "contact"));
        Assert.True(Town.Complete("a", "contact").Complete("b", "contact").Measure().Observation.IsUnitComplete("C", "contact"));
        Assert.False(new Wijk().Coops("C").Measure().Observation.IsUnitComplete("C", "contact"));
    }

    [Fact]
    public void A_star_is_every_channel_and_membership_another_word_for_structure()
    {
        Assert.True(Town.Complete("C", "*").Measure().Observation.IsUnitComplete("C", Wijk.Capital));
        Assert.True(Town.Complete("C", "membership").Measure().Observation.IsComplete("C", Observation.MemberList));
        Assert.True(Town.Complete("C", "structure").Measure().Observation.IsComplete("C", Observation.MemberList));
        Assert.False(Town.Complete("C", Wijk.Capital).Measure().Observation.IsComplete("C", Observation.MemberList));
    }

    [Fact]
    public void Not_asked_is_what_a_row_says_and_not_the_absence_of_one()
    {
        var observation = Town.Asked("C", "contact", asked: false, complete: false).Measure().Observation;

        Assert.True(observation.WasNotAsked("C", "contact"));
        Assert.False(observation.WasNotAsked("C", "money"));
        Assert.False(observation.WasNotAsked("K", "contact"));
    }

    [Fact]
    public void People_of_a_unit_are_its_persons_roles_and_groups_and_no_class_of_people()
    {
        var m = Town.Actor("l", "leader_role", "C").Actor("g", "resident_group").Tie("g", "C", "membership").Actor("all", "volunteer_group", "C", generic: true).Measure();

        Assert.Equal(["a", "b", "g", "l"], m.Observation.PeopleOf("C"));
        Assert.Empty(m.Observation.PeopleOf("L"));
    }
}
