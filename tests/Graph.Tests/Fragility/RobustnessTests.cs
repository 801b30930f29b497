using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Fragility;

public sealed class RobustnessTests
{
    private static readonly RobustnessOptions Between = new() { Order = RemovalOrder.Betweenness };
    private static readonly RobustnessOptions AtRandom = new() { Order = RemovalOrder.Random };

    [Fact]
    public void The_kite_and_the_karate_club_have_the_values_of_the_method()
    {
        Near.Equal(.31, R(KnownNetwork.Kite.Network), 1e-12);
        Near.Equal(.29, R(KnownNetwork.Kite.Network, Between), 1e-12);
        Near.Equal(.135813, R(KnownNetwork.Karate.Network), 5e-7);
        Near.Equal(.134083, R(KnownNetwork.Karate.Network, Between), 5e-7);
        // The numbers of the method break ties by the family's name, which is the order of our nodes.
        Near.Equal(.164444, R(KnownNetwork.Florentine.Network), 5e-7);
    }

    [Fact]
    public void Stars_rings_paths_and_complete_networks_follow_by_hand()
    {
        Near.Equal(.4, R(Shapes.Complete(5)));
        Near.Equal(.16, R(Shapes.Star(5)));
        Near.Equal(11.0 / 36, R(Shapes.Cycle(6)));
        Near.Equal(.24, R(Shapes.Path(5)));
        Near.Equal((7 - 1) / 14.0, R(Shapes.Complete(7)));
        Near.Equal(8.0 / 81, R(Shapes.Star(9), Between));
        Assert.Null(Robustness.Of(Shapes.Null));
        Assert.Equal(0, R(Shapes.Singleton));
        Near.Equal(.25, R(Shapes.TwoIsolates));
    }

    [Fact]
    public void Equals_leave_in_order_of_number_and_other_choices_give_the_range()
    {
        var ring = Robustness.Of(Shapes.Cycle(6), new RobustnessOptions { TieBreaks = 100 })!;
        // Without 0 a path 1..5 is left; of its three inner nodes 2 leaves first, then 4, and single nodes remain: (5 + 3 + 1 + 1 + 1 + 0) / 36.
        Assert.Equal([0, 2, 4, 1, 3, 5], ring.Order);
        Near.Equal([5.0 / 6, 3.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6, 0], ring.Shares.Select(s => (double?)s));
        // The middle one first gives 5, 2, 2, 1, 1, 0: as much.
        Near.Equal(11.0 / 36, ring.Least);
        Near.Equal(11.0 / 36, ring.Greatest);
        var path = Robustness.Of(Shapes.Path(5), new RobustnessOptions { TieBreaks = 100 })!;
        Assert.True(path.Least <= path.R && path.R <= path.Greatest);
    }

    [Fact]
    public void At_random_a_complete_network_loses_one_at_a_time_and_a_star_breaks_when_its_centre_goes()
    {
        Near.Equal(.4, R(Shapes.Complete(5), AtRandom));
        // Star of 5: the centre is the first, …, fifth to go with chance 1/5; before that 4, 3, 2, 1 hang together, after it 1, until none is left.
        // Sums: 1+1+1+1, 4+1+1+1, 4+3+1+1, 4+3+2+1, 4+3+2+1 = 4, 7, 9, 10, 10; mean 8; R = 8/25.
        var star = Robustness.Of(Shapes.Star(5), AtRandom with { RandomOrders = 4_000 })!;
        Near.Equal(.32, star.R, .005);
        Assert.Equal((.16, .4), (Math.Round(star.Least, 9), Math.Round(star.Greatest, 9)));
        Assert.Equal(star.R, Robustness.Of(Shapes.Star(5), AtRandom with { RandomOrders = 4_000 })!.R);
    }

    [Fact]
    public void When_some_leave_only_the_curve_ends_with_them()
    {
        // Of the kite only 7 and 8 leave, 7 first: 7 of 10 stay together, then still 7.
        var some = Robustness.Of(KnownNetwork.Kite.Network, new RobustnessOptions { Leaving = [8, 7] })!;
        Assert.Equal([7, 8], some.Order);
        Near.Equal(.7, some.R);
        Assert.Null(Robustness.Of(Shapes.Star(4), new RobustnessOptions { Leaving = [] }));
        Assert.Throws<ArgumentException>(() => Robustness.Of(Shapes.Star(4), new RobustnessOptions { Leaving = [4] }));
    }

    [Fact]
    public void The_naive_curve_is_the_same()
    {
        foreach (var network in RandomNetworks.Undirected(60).Select(n => n.WithoutStrengths()))
        {
            var curve = Robustness.Of(network)!;
            var gone = new HashSet<int>();
            foreach (var (node, share) in curve.Order.Zip(curve.Shares))
            {
                int Degree(int v) => network.Neighbours(v).ToArray().Count(u => !gone.Contains(u));
                var rest = Enumerable.Range(0, network.NodeCount).Where(v => !gone.Contains(v)).ToArray();
                Assert.Equal(rest.OrderByDescending(Degree).ThenBy(v => v).First(), node);
                gone.Add(node);
                Near.Equal(Largest(network, gone) / (double)network.NodeCount, share);
            }
        }
    }

    private static double? R(Network network, RobustnessOptions? options = null) => Robustness.Of(network, options)?.R;

    private static int Largest(Network network, HashSet<int> gone)
    {
        var (largest, seen) = (0, new HashSet<int>(gone));
        for (var start = 0; start < network.NodeCount; start++)
        {
            var (size, stack) = (0, new Stack<int>([start]));
            while (stack.Count > 0)
            {
                var node = stack.Pop();
                if (!seen.Add(node))
                    continue;
                size++;
                foreach (var next in network.Neighbours(node))
                    stack.Push(next);
            }

            largest = Math.Max(largest, size);
        }

        return largest;
    }
}
