using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Tests.TwoMode;

public sealed class GatheringsTests
{
    [Fact]
    public void An_event_on_several_dates_is_several_gatherings() =>
        Assert.Equal(
            ["overleg 2024-05-01", "overleg 2024-06-01", "overleg", "wijkdag", "wijkdag", "overleg 2024-05-01"],
            Gatherings.Of([("overleg", "2024-05-01"), ("overleg", "2024-06-01"), ("overleg", null), ("wijkdag", "2024-07-01"), ("wijkdag", null), ("overleg", "2024-05-01")]));

    [Fact]
    public void Without_dates_an_event_is_one() => Assert.Equal(["a", "b", "a"], Gatherings.Of([("a", null), ("b", null), ("a", null)]));

    [Fact]
    public void No_rows_are_no_gatherings() => Assert.Empty(Gatherings.Of([]));
}
