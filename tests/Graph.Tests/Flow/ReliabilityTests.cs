using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Flow;

public sealed class ReliabilityTests
{
    [Fact]
    public void Two_parallel_ways_of_one_each()
    {
        // 0 – 1 – 3 and 0 – 2 – 3; the ends are certain: 1 − (1 − .8)².
        var network = Ties(4, (0, 1), (1, 3), (0, 2), (2, 3));

        Near.Equal(0.96, Of(network, [0], [3], [1, 0.8, 0.8, 1]).Value);
        Near.Equal(0.96 * 0.25, Of(network, [0], [3], [0.5, 0.8, 0.8, 0.5]).Value);
    }

    [Fact]
    public void Who_is_on_both_sides_is_a_way_while_there() => Near.Equal(0.7, Of(Ties(2, (0, 1)), [0], [0], [0.7, 0.1]).Value);

    [Fact]
    public void Without_a_way_it_is_0_and_nobody_matters()
    {
        var result = Of(Ties(4, (0, 1), (2, 3)), [0], [3], [0.5, 0.5, 0.5, 0.5]);

        Assert.Equal((0.0, true, 0), (result.Value, result.IsExact, result.Relevant));
    }

    [Fact]
    public void A_dead_end_does_not_matter() => Assert.Equal(3, Of(Ties(5, (0, 1), (1, 2), (1, 3), (3, 4)), [0], [2], [0.5, 0.5, 0.5, 0.5, 0.5]).Relevant);

    [Fact]
    public void Nobody_certain_or_somebody_absent()
    {
        var network = Ties(3, (0, 1), (1, 2));

        Assert.Equal(1, Of(network, [0], [2], [1, 1, 1]).Value);
        Assert.Equal(0, Of(network, [0], [2], [1, 0, 1]).Value);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(11)]
    public void It_is_the_sum_over_every_case_tried_one_by_one(int nodes)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var network = RandomNetworks.One(new Random(seed), nodes, isDirected: false, hasStrengths: false);
            var presence = Enumerable.Range(0, nodes).Select(i => 0.3 + (0.6 * i / nodes)).ToArray();

            var exact = OneByOne(network, [0, 1], [nodes - 1], presence);
            Near.Equal(exact, Of(network, [0, 1], [nodes - 1], presence).Value);
            Near.Equal(exact, Of(network, [0, 1], [nodes - 1], presence, new ReliabilityOptions { MostStates = 0 }).Value);
            var (sources, sinks) = ((int[])[0, 1, nodes / 2], (int[])[nodes / 2, nodes - 2, nodes - 1]);
            Near.Equal(OneByOne(network, sources, sinks, presence), Of(network, sources, sinks, presence).Value);
        }
    }

    [Fact]
    public void Many_people_in_a_row_of_pairs_are_swept_exactly()
    {
        // Forty pairs one behind another, everybody of a pair tied to both of the next: each pair keeps somebody with chance .96.
        var ties = Enumerable.Range(0, 39).SelectMany(i => new[] { (2 * i, (2 * i) + 2), (2 * i, (2 * i) + 3), ((2 * i) + 1, (2 * i) + 2), ((2 * i) + 1, (2 * i) + 3) });
        var result = Of(Ties(80, [.. ties]), [0, 1], [78, 79], [.. Enumerable.Repeat(.8, 80)]);

        Near.Equal(Math.Pow(.96, 40), result.Value);
        Assert.Equal((true, 80), (result.IsExact, result.Relevant));
    }

    [Fact]
    public void Who_is_only_reached_through_another_source_does_not_matter()
    {
        // 1 is a source that leads nowhere but to source 0: while 0 is there, 0 is enough.
        var result = Of(Ties(3, (1, 0), (0, 2)), [0, 1], [2], [.5, .5, .5]);

        Assert.Equal((.25, 2), (result.Value, result.Relevant));
    }

    [Fact]
    public void Everybody_tied_to_everybody_is_exact_up_to_twenty_and_simulated_beyond()
    {
        // A complete network: a way is left exactly when somebody of both sides is.
        static Network Complete(int nodes) => Ties(nodes, [.. Enumerable.Range(0, nodes).SelectMany(u => Enumerable.Range(u + 1, nodes - u - 1).Select(v => (u, v)))]);

        var twenty = Of(Complete(20), [0, 1], [2], [.. Enumerable.Repeat(.8, 20)]);
        var thirty = Of(Complete(30), [0, 1], [2], [.. Enumerable.Repeat(.8, 30)]);

        Assert.True(twenty.IsExact);
        Near.Equal(.96 * .8, twenty.Value);
        Assert.False(thirty.IsExact);
        Assert.InRange(Math.Abs(thirty.Value - (.96 * .8)), 0, 4 * thirty.StandardError!.Value);
    }

    [Fact]
    public void A_simulation_is_near_the_exact_value_and_the_same_for_the_same_seed()
    {
        var network = RandomNetworks.One(new Random(4), 12, isDirected: false, hasStrengths: false);
        var presence = Enumerable.Repeat(0.8, 12).ToArray();
        var exact = Of(network, [0], [11], presence);
        var options = new ReliabilityOptions { ExactUpTo = 0, MostStates = 0, Draws = 20_000, Seed = 7 };
        var simulated = Of(network, [0], [11], presence, options);

        Assert.True(exact is { IsExact: true, StandardError: null } && !simulated.IsExact);
        Assert.InRange(Math.Abs(exact.Value - simulated.Value), 0, 4 * simulated.StandardError!.Value);
        Near.Equal(Math.Sqrt(simulated.Value * (1 - simulated.Value) / 20_032), simulated.StandardError); // 313 words of 64
        Assert.Equal(simulated, Of(network, [0], [11], presence, options));
        Assert.NotEqual(simulated, Of(network, [0], [11], presence, options with { Seed = 8 }));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Of(Ties(2, (0, 1)), [0], [1], [1.0]));
        Assert.ThrowsAny<ArgumentException>(() => Of(Ties(2, (0, 1)), [0], [2], [1.0, 1.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReliabilityOptions { ExactUpTo = 31 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReliabilityOptions { MostStates = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReliabilityOptions { Draws = 0 });
    }

    private static ReliabilityResult Of(Network network, int[] sources, int[] sinks, double[] presence, ReliabilityOptions? options = null) =>
        Reliability.Of(network, sources, sinks, presence, options);

    private static Network Ties(int nodes, params (int, int)[] ties) =>
        NetworkBuilder.Build(nodes, ties.Select(t => t.Item1).ToArray(), ties.Select(t => t.Item2).ToArray()).Network;

    private static double OneByOne(Network network, int[] sources, int[] sinks, double[] presence)
    {
        var total = 0.0;
        for (var world = 0; world < 1 << presence.Length; world++)
        {
            var probability = 1.0;
            for (var i = 0; i < presence.Length; i++)
                probability *= IsThere(i) ? presence[i] : 1 - presence[i];
            var seen = new HashSet<int>();
            var next = new Queue<int>(sources.Where(IsThere));
            while (next.TryDequeue(out var node))
            {
                if (!seen.Add(node))
                    continue;
                foreach (var neighbour in network.Neighbours(node).ToArray().Where(IsThere))
                    next.Enqueue(neighbour);
            }
            total += sinks.Any(seen.Contains) ? probability : 0;

            bool IsThere(int node) => (world >> node & 1) == 1;
        }
        return total;
    }
}
