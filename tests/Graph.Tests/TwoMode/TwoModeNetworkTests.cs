using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Tests.TwoMode;

public sealed class TwoModeNetworkTests
{
    [Fact]
    public void Both_sides_are_in_order_whatever_the_order_of_the_rows()
    {
        var network = TwoModeNetwork.Build(4, 3, [3, 0, 1, 0, 3], [1, 2, 1, 0, 0]);
        Assert.Equal((4, 3, 5, 0), (network.ActorCount, network.EventCount, network.AttendanceCount, network.Repeated));
        Assert.Equal([0, 2], network.EventsOf(0).ToArray());
        Assert.Empty(network.EventsOf(2).ToArray());
        Assert.Equal([0, 1], network.EventsOf(3).ToArray());
        Assert.Equal([0, 3], network.ActorsOf(0).ToArray());
        Assert.Equal([1, 3], network.ActorsOf(1).ToArray());
        Assert.Equal([0], network.ActorsOf(2).ToArray());
    }

    [Fact]
    public void The_same_attendance_twice_is_one_and_counted()
    {
        var network = TwoModeNetwork.Build(2, 2, [0, 1, 0, 0, 1], [1, 1, 1, 1, 0]);
        Assert.Equal((3, 2), (network.AttendanceCount, network.Repeated));
        Assert.Equal([1], network.EventsOf(0).ToArray());
        Assert.Equal([0, 1], network.ActorsOf(1).ToArray());
    }

    [Fact]
    public void Large_events_can_be_left_out_and_actors_stay()
    {
        var network = TwoModeNetwork.Build(3, 4, [0, 1, 2, 0, 1, 2], [0, 0, 0, 2, 2, 3]).UpTo(2);
        Assert.Equal((3, 3, 3, 2), (network.ActorCount, network.EventCount, network.AttendanceCount, network.LargestEvent));
        Assert.Empty(network.ActorsOf(0).ToArray());
        Assert.Equal([0, 1], network.ActorsOf(1).ToArray());
        Assert.Equal([2], network.ActorsOf(2).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => network.UpTo(0));
    }

    [Fact]
    public void Nothing_at_all_is_a_network_too()
    {
        var network = TwoModeNetwork.Build(0, 0, [], []);
        Assert.Equal((0, 0, 0, 0), (network.ActorCount, network.EventCount, network.AttendanceCount, network.LargestEvent));
    }

    [Fact]
    public void Numbers_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TwoModeNetwork.Build(2, 2, [0, 1], [0]));
        Assert.Throws<ArgumentException>(() => TwoModeNetwork.Build(2, 2, [0, 2], [0, 1]));
        Assert.Throws<ArgumentException>(() => TwoModeNetwork.Build(2, 2, [0, 1], [0, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoModeNetwork.Build(-1, 2, [], []));
    }
}
