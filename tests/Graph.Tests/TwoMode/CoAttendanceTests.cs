using System.Diagnostics;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Tests.TwoMode;

public sealed class CoAttendanceTests
{
    [Fact]
    public void The_southern_women_have_the_values_of_the_method_text()
    {
        var (davis, women) = Attendances.Davis;
        Assert.Equal((18, 14, 89), (davis.ActorCount, davis.EventCount, davis.AttendanceCount));
        var pairs = CoAttendance.Of(davis)!.Value;
        Assert.Equal(139, pairs.Length);
        var projection = NetworkBuilder.Build(18, pairs.Select(p => p.First).ToArray(), pairs.Select(p => p.Second).ToArray()).Network;
        Near.Equal(.908497, Density.Of(projection), 5.1e-7);
        Has("Evelyn Jefferson", "Laura Mandeville", 6, 1.562637);
        Has("Evelyn Jefferson", "Theresa Anderson", 7, 1.486880);
        Has("Dorothy Murchison", "Pearl Oglethorpe", 2, .167832);
        var evelyn = Array.IndexOf(women, "Evelyn Jefferson");
        Near.Equal(8.0, pairs.Where(p => p.First == evelyn || p.Second == evelyn).Sum(p => p.NewmanStrength));

        void Has(string first, string second, int shared, double newman)
        {
            var pair = pairs.Single(p => (women[p.First], women[p.Second]) == (first, second));
            Assert.Equal(shared, pair.SharedEvents);
            Near.Equal(newman, pair.NewmanStrength, 5.1e-7);
        }
    }

    [Theory]
    [MemberData(nameof(Attendances.Oracles), MemberType = typeof(Attendances))]
    public void Pairs_and_strengths_are_those_of_networkx(string name)
    {
        var (network, expected) = Attendances.Oracle(name);
        var rows = expected.GetProperty("pairs").EnumerateArray().ToArray();
        var pairs = CoAttendance.Of(network)!.Value;
        Assert.Equal(rows.Select(r => (r[0].GetInt32(), r[1].GetInt32(), r[2].GetInt32())), pairs.Select(p => (p.First, p.Second, p.SharedEvents)));
        Near.Equal(rows.Select(r => (double?)r[3].GetDouble()), pairs.Select(p => (double?)p.NewmanStrength), 1e-12, name);
    }

    [Fact]
    public void It_is_the_definition_pair_by_pair()
    {
        foreach (var network in Attendances.AtRandom())
        {
            var found = CoAttendance.Of(network)!.Value.ToDictionary(p => (p.First, p.Second));
            for (var i = 0; i < network.ActorCount; i++)
            {
                for (var j = i + 1; j < network.ActorCount; j++)
                {
                    var shared = network.EventsOf(i).ToArray().Intersect(network.EventsOf(j).ToArray()).ToArray();
                    Assert.Equal(shared.Length > 0, found.ContainsKey((i, j)));
                    if (shared.Length > 0)
                    {
                        var pair = found[(i, j)];
                        Assert.Equal((shared.Length, shared.Min(e => network.ActorsOf(e).Length)), (pair.SharedEvents, pair.SmallestEvent));
                        Near.Equal(shared.Sum(e => 1.0 / (network.ActorsOf(e).Length - 1)), pair.NewmanStrength, 1e-12);
                    }
                }
            }
        }
    }

    [Fact]
    public void The_strengths_of_an_actor_add_up_to_its_events_with_others()
    {
        foreach (var network in Attendances.AtRandom())
        {
            var pairs = CoAttendance.Of(network)!.Value;
            for (var actor = 0; actor < network.ActorCount; actor++)
            {
                var withOthers = network.EventsOf(actor).ToArray().Count(e => network.ActorsOf(e).Length >= 2);
                Near.Equal(withOthers, pairs.Where(p => p.First == actor || p.Second == actor).Sum(p => p.NewmanStrength), 1e-12);
            }
        }
    }

    [Fact]
    public void A_cap_on_the_size_of_events_takes_away_the_pairs_whose_smallest_event_is_larger()
    {
        foreach (var network in Attendances.AtRandom(60))
        {
            var pairs = CoAttendance.Of(network)!.Value;
            for (var most = 1; most <= network.LargestEvent; most++)
            {
                var left = CoAttendance.Of(network.UpTo(most))!.Value;
                Assert.Equal(pairs.Where(p => p.SmallestEvent <= most).Select(p => (p.First, p.Second)), left.Select(p => (p.First, p.Second)));
            }
        }
    }

    [Fact]
    public void Events_of_one_and_of_none_bring_nobody_together()
    {
        Assert.Empty(CoAttendance.Of(TwoModeNetwork.Build(3, 4, [0, 1, 2], [0, 1, 2]))!.Value);
        Assert.Empty(CoAttendance.Of(TwoModeNetwork.Build(0, 0, [], []))!.Value);
        Assert.Equal(new CoAttendancePair(0, 1, 1, 1, 2), Assert.Single(CoAttendance.Of(TwoModeNetwork.Build(2, 1, [1, 0], [0, 0]))!.Value));
    }

    [Fact]
    public void A_hundred_thousand_attendances_take_time_by_what_comes_out()
    {
        // 100,000 people at 50,000 events of two: 50,000 pairs, where comparing every two people is 5,000 million steps.
        int[] everybody = [.. Enumerable.Range(0, 100_000)];
        var couples = TwoModeNetwork.Build(100_000, 50_000, everybody, [.. everybody.Select(actor => actor / 2)]);
        var clock = Stopwatch.StartNew();
        Assert.Equal(50_000, CoAttendance.Of(couples)!.Value.Length);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));

        // 5,000 people at 5,000 events of 20: 950,000 times that two were together.
        var random = new Random(1);
        int[] actors = [.. Enumerable.Range(0, 100_000).Select(_ => random.Next(5_000))], events = [.. Enumerable.Range(0, 100_000).Select(i => i / 20)];
        var network = TwoModeNetwork.Build(5_000, 5_000, actors, events);
        var pairs = CoAttendance.Of(network)!.Value;
        var chances = CoAttendanceSignificance.Of(network, pairs);
        Assert.Equal(Enumerable.Range(0, 5_000).Sum(e => network.ActorsOf(e).Length * (network.ActorsOf(e).Length - 1L) / 2), pairs.Sum(p => (long)p.SharedEvents));
        Assert.Equal(pairs.Length, chances.Chance.Length);
        Assert.Equal(chances.Tests, StochasticDegreeSequence.Of(network, pairs)!.Tests);
    }

    [Fact]
    public void Too_many_pairs_are_refused_before_they_are_made()
    {
        // A plenary of 100,000 people: 5,000 million pairs.
        int[] everybody = [.. Enumerable.Range(0, 100_000)];
        var plenary = TwoModeNetwork.Build(100_000, 1, everybody, new int[100_000]);
        Assert.Null(CoAttendance.Of(plenary));
        Assert.Empty(CoAttendance.Of(plenary.UpTo(100))!.Value);

        // Also where many events together are too much, and not any one of them.
        var (davis, _) = Attendances.Davis;
        Assert.Null(CoAttendance.Of(davis, new CoAttendanceOptions { MostPairs = 138 }));
        Assert.NotNull(CoAttendance.Of(davis, new CoAttendanceOptions { MostPairs = 139 }));
    }

    [Fact]
    public void It_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => CoAttendance.Of(Attendances.Davis.Network, cancellation: stopped.Token));
    }
}
