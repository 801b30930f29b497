using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests;

/// <summary>Seeded random networks of 1 to 11 nodes: sparse and dense, with and without direction and strengths.</summary>
internal static class RandomNetworks
{
    public static IEnumerable<Network> All(int count = 240)
    {
        var random = new Random(20261121);
        for (var i = 0; i < count; i++)
            yield return One(random, 1 + random.Next(11), isDirected: i % 3 == 2, hasStrengths: i % 2 == 1);
    }

    public static IEnumerable<Network> Undirected(int count = 160) => All(count * 3 / 2).Where(network => !network.IsDirected);

    public static Network One(Random random, int n, bool isDirected, bool hasStrengths)
    {
        var ties = n < 2 ? 0 : random.Next(3 * n);
        int[] sources = new int[ties], targets = new int[ties];
        var strengths = new double[hasStrengths ? ties : 0];
        for (var tie = 0; tie < ties; tie++)
        {
            (sources[tie], targets[tie]) = (random.Next(n), random.Next(n));
            if (hasStrengths)
                strengths[tie] = 1 + random.Next(5);
        }
        return NetworkBuilder.Build(n, sources, targets, strengths, new NetworkOptions { IsDirected = isDirected }).Network;
    }

    /// <summary>A network large enough to be divided over threads: groups of about 30, some ties between them, a few hubs.</summary>
    public static Network Large(int n, int ties, bool isDirected = false, int seed = 7, bool hasStrengths = false)
    {
        var random = new Random(seed);
        int[] sources = new int[ties], targets = new int[ties];
        for (var tie = 0; tie < ties; tie++)
        {
            var source = random.Next(n);
            sources[tie] = source;
            targets[tie] = random.Next(10) switch
            {
                0 => random.Next(n),
                1 => random.Next(Math.Max(1, n / 100)),
                _ => Math.Min(n - 1, source / 30 * 30 + random.Next(30)),
            };
        }
        var strengths = hasStrengths ? Enumerable.Range(0, ties).Select(_ => 1.0 + random.Next(5)).ToArray() : [];
        return NetworkBuilder.Build(n, sources, targets, strengths, new NetworkOptions { IsDirected = isDirected }).Network;
    }

    public static int[] Permutation(int n, int seed)
    {
        var order = Enumerable.Range(0, n).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }
}
