using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.Tests.TwoMode;
using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Tests.Significance;

public sealed class StochasticDegreeSequenceTests
{
    [Theory]
    [MemberData(nameof(Attendances.Oracles), MemberType = typeof(Attendances))]
    public void The_chance_of_each_actor_at_each_event_is_that_of_backbone(string name)
    {
        var (network, expected) = Attendances.Oracle(name);
        var model = ConfigurationModel.Of(network)!;
        int[] sizes = [.. Enumerable.Range(0, network.EventCount).Select(e => network.ActorsOf(e).Length)];
        int[] sorts = [.. sizes.Distinct().Order()];
        foreach (var (actor, row) in expected.GetProperty("bicm").EnumerateArray().Index())
        {
            foreach (var (happening, chance) in row.EnumerateArray().Index())
                Near.Equal(chance.GetDouble(), model.Chance(model.SortOf(actor), Array.IndexOf(sorts, sizes[happening])), 1e-7, $"{name} {actor} {happening}");
        }
    }

    [Theory]
    [MemberData(nameof(Attendances.Oracles), MemberType = typeof(Attendances))]
    public void The_chance_of_a_pair_is_the_sum_of_trials_with_those_chances_and_near_backbones_approximation(string name)
    {
        var (network, expected) = Attendances.Oracle(name);
        var chances = StochasticDegreeSequence.Of(network, CoAttendance.Of(network)!.Value)!;
        foreach (var (row, ours) in expected.GetProperty("pairs").EnumerateArray().Zip(chances.Chance))
        {
            Near.Equal(row[7].GetDouble(), ours, 1e-6, $"{name} {row}");
            Near.Equal(row[8].GetDouble(), ours, .1, $"{name} {row}");
        }
        Assert.Equal(MultipleTests.Holm(chances.Chance.AsSpan(), chances.Tests), chances.Holm);
        Assert.Equal(MultipleTests.BenjaminiHochberg(chances.Chance.AsSpan(), chances.Tests), chances.BenjaminiHochberg);
    }

    [Fact]
    public void The_numbers_of_every_actor_and_event_are_kept()
    {
        foreach (var network in Attendances.AtRandom(400).Append(Attendances.Davis.Network))
        {
            var model = ConfigurationModel.Of(network);
            Assert.NotNull(model);
            int[] sizes = [.. Enumerable.Range(0, network.EventCount).Select(e => network.ActorsOf(e).Length)];
            int[] sorts = [.. sizes.Distinct().Order()];
            var chances = Enumerable.Range(0, network.ActorCount).Select(a => sizes.Select(size => model.Chance(model.SortOf(a), Array.IndexOf(sorts, size))).ToArray()).ToArray();
            Assert.All(chances, row => Assert.All(row, p => Assert.InRange(p, 0, 1)));
            for (var actor = 0; actor < network.ActorCount; actor++)
                Near.Equal(network.EventsOf(actor).Length, chances[actor].Sum(), 1e-8);
            for (var happening = 0; happening < network.EventCount; happening++)
                Near.Equal(sizes[happening], chances.Sum(row => row[happening]), 1e-8);
        }
    }

    [Fact]
    public void A_pair_has_the_sum_over_every_way_the_events_can_fall_out()
    {
        foreach (var network in Attendances.AtRandom(80))
        {
            var model = ConfigurationModel.Of(network)!;
            int[] sizes = [.. Enumerable.Range(0, network.EventCount).Select(e => network.ActorsOf(e).Length)];
            int[] sorts = [.. sizes.Distinct().Order()];
            var pairs = CoAttendance.Of(network)!.Value;
            var found = StochasticDegreeSequence.Of(network, pairs)!.Chance;
            foreach (var (pair, ours) in pairs.Zip(found))
            {
                double[] both = [.. sizes.Select(size => Array.IndexOf(sorts, size)).Select(s => model.Chance(model.SortOf(pair.First), s) * model.Chance(model.SortOf(pair.Second), s))];
                var expected = 0.0;
                for (var ways = 0; ways < 1 << both.Length; ways++)
                {
                    if (System.Numerics.BitOperations.PopCount((uint)ways) >= pair.SharedEvents)
                        expected += both.Select((p, e) => (ways >> e & 1) == 1 ? p : 1 - p).Aggregate(1.0, (product, p) => product * p);
                }
                Near.Equal(expected, ours, 1e-12);
            }
        }
    }

    [Fact]
    public void With_events_of_one_size_it_is_a_binomial()
    {
        // a b, a b, v w, v w: 1/2 everywhere.
        var network = TwoModeNetwork.Build(4, 4, [0, 1, 0, 1, 2, 3, 2, 3], [0, 0, 1, 1, 2, 2, 3, 3]);
        Near.Equal(67 / 256.0, StochasticDegreeSequence.Of(network, CoAttendance.Of(network)!.Value)!.Chance[0], 1e-12);
    }

    [Fact]
    public void Who_was_everywhere_and_events_where_all_were_are_certain()
    {
        // a at all three; the first with everybody.
        var network = TwoModeNetwork.Build(4, 4, [0, 1, 2, 0, 1, 0, 2, 0], [0, 0, 0, 1, 1, 2, 2, 3]);
        var chances = StochasticDegreeSequence.Of(network, CoAttendance.Of(network)!.Value)!.Chance;
        // a and b share two: the first for certain, and one or both of the next two, at each of which b is with chance 1/2.
        Assert.All(chances, chance => Assert.InRange(chance, 0, 1));
        Near.Equal(1 - (1 / 2.0 * 1 / 2.0), chances[0], 1e-9);
    }

    [Fact]
    public void The_far_end_of_many_trials_keeps_its_digits()
    {
        // All events of one size again: 1,000 events of 2 among 1,000 actors in a ring with 2 each, and two of them always together.
        int[] actors = [.. Enumerable.Range(0, 1000).SelectMany(e => new[] { e / 2 * 2, (e / 2 * 2) + 1 })], events = [.. Enumerable.Range(0, 2000).Select(i => i / 2)];
        var network = TwoModeNetwork.Build(1000, 1000, actors, events);
        var chance = StochasticDegreeSequence.Of(network, CoAttendance.Of(network)!.Value)!.Chance[0];
        // p = 2/1000, q = p², P(X >= 2) of 1,000 trials: 499500 q² to the first order.
        var q = 4e-6;
        var expected = 1 - Math.Pow(1 - q, 1000) - (1000 * q * Math.Pow(1 - q, 999));
        Near.Equal(499500 * q * q * (1 - (998 * q * 2 / 3)), chance, 1e-9);
        Near.Equal(expected, chance, 1e-12);
    }

    [Fact]
    public void A_model_that_is_given_up_is_none() => Assert.Null(ConfigurationModel.Of(Attendances.Davis.Network, mostSteps: 1));
}
