using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Views;

public sealed class TimeSliceTests
{
    // The reference day is 2025-01-01. "Inside" is a period with both ends known around it.
    [Theory]
    [InlineData(RelationStatus.Active, null, null, true)]
    [InlineData(RelationStatus.Active, "2024", null, true)]
    [InlineData(RelationStatus.Active, null, "2025", true)]
    [InlineData(RelationStatus.Active, "2024", "2025", true)]
    [InlineData(RelationStatus.Active, "2025-01-02", null, false)]
    [InlineData(RelationStatus.Active, null, "2024", false)]
    [InlineData(RelationStatus.Active, "2023", "2024", false)]
    [InlineData(RelationStatus.AtRisk, null, null, true)]
    [InlineData(RelationStatus.AtRisk, "2024", "2025", true)]
    [InlineData(RelationStatus.AtRisk, null, "2024", false)]
    [InlineData(RelationStatus.AtRisk, "2026", null, false)]
    [InlineData(RelationStatus.Ended, null, null, false)]
    [InlineData(RelationStatus.Ended, "2024", null, false)]
    [InlineData(RelationStatus.Ended, null, "2025", false)]
    [InlineData(RelationStatus.Ended, "2024", "2025", true)]
    [InlineData(RelationStatus.Ended, "2025", "2025", true)]
    [InlineData(RelationStatus.Ended, "2023", "2024", false)]
    [InlineData(RelationStatus.Planned, null, null, false)]
    [InlineData(RelationStatus.Planned, "2024", "2025", false)]
    [InlineData(RelationStatus.Failed, null, null, false)]
    [InlineData(RelationStatus.Failed, "2024", "2025", false)]
    public void A_relation_is_live_by_its_status_and_the_ends_that_are_known(RelationStatus status, string? from, string? to, bool isLive)
    {
        var relation = new Wijk().Coops("C", "D").Tie("C", "D", status: status, from: from, to: to).Build().Relations[0];

        Assert.Equal(isLive, TimeSlice.IsLive(relation, Wijk.Day));
    }

    [Fact]
    public void A_relation_that_ends_on_a_day_is_live_that_day_and_gone_the_next()
    {
        var relation = new Wijk().Coops("C", "D").Tie("C", "D", from: "2024", to: "2025-01-01").Build().Relations[0];

        Assert.True(TimeSlice.IsLive(relation, Wijk.Day));
        Assert.False(TimeSlice.IsLive(relation, Wijk.Day.AddDays(1)));
    }

    [Fact]
    public void An_unknown_begin_is_included_and_flagged()
    {
        var ecosystem = new Wijk().Coops("C", "D").Tie("C", "D", to: "2026").Tie("C", "D", from: "2020").Build();

        Assert.True(TimeSlice.IsLive(ecosystem.Relations[0], Wijk.Day));
        Assert.True(TimeSlice.BeginsUnknown(ecosystem.Relations[0]));
        Assert.False(TimeSlice.BeginsUnknown(ecosystem.Relations[1]));
    }

    [Fact]
    public void A_reading_holds_the_live_relations_only()
    {
        var reading = new Wijk().Coops("C", "D", "E")
            .Tie("C", "D", status: RelationStatus.Planned).Tie("C", "E", status: RelationStatus.AtRisk).Tie("D", "E", status: RelationStatus.Ended).Read();

        Assert.Equal(["r02"], reading.Live.Select(l => l.Relation.Id));
    }
}
