using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Views;

/// <summary>Who is a node of the views on a day.</summary>
public sealed class OrganisationViewTests
{
    // On 1 January 2025: p left, q left but still knows d, r is still to come, s is a member, t never was one.
    private static Wijk Set() => new Wijk().Coops("c").All("person", "d", "p", "q", "r", "s", "t")
        .Member("p", "c", from: "2017", to: "2023").Member("q", "c", from: "2017", to: "2023").Member("r", "c", from: "2026")
        .Member("s", "c", from: "2017", to: "2023").Member("s", "c", from: "2024")
        .Tie("q", "d").Tie("p", "d", from: "2018", to: "2022");

    [Fact]
    public void Who_left_or_is_still_to_come_and_knows_nobody_is_in_no_view()
    {
        var m = Set().Measure();
        Assert.Equal(["c", "d", "q", "t"], m.Nodes());
        Assert.Equal(["d", "q", "s", "t"], PersonView.Of(m.Reading).Labels);
    }

    [Theory]
    [InlineData("p", true)]
    [InlineData("q", false)]
    [InlineData("r", true)]
    [InlineData("s", false)]
    [InlineData("t", false)]
    [InlineData("c", false)]
    public void Only_a_person_with_memberships_of_which_none_is_live_and_no_live_relation_is_not_there(string id, bool isNotThere)
    {
        var reading = Set().Read();
        Assert.Equal(isNotThere, reading.IsNotThere(id));
        Assert.Equal(isNotThere, reading.At(ReferenceLevel.Department).IsNotThere(id));
    }
}
