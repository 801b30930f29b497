using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Ingest.Tests.Privacy;

public sealed class ReidentificationRiskTests
{
    [Fact]
    public void In_karate_six_people_are_known_by_their_degree_alone()
    {
        var risk = ReidentificationRisk.Of(Known("karate"), _ => "person");
        Assert.Equal(1, risk.ByDegree);
        Assert.Equal([1, 9, 10, 12, 16, 17], risk.UniqueDegrees);
    }

    [Fact]
    public void On_a_ring_nobody_is_known()
    {
        var ring = Build(6, (0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0));
        var risk = ReidentificationRisk.Of(ring, _ => "person");
        Assert.Equal((6, 6, 6, 0), (risk.ByDegree, risk.ByNeighbourhood, risk.BySignature, risk.UniqueNeighbourhoods));
        Assert.Empty(risk.UniqueSignatures);
        // One municipality on the ring: it stands alone, its two neighbours are alike, the other three too.
        var coloured = ReidentificationRisk.Of(ring, node => node == 0 ? "municipality" : "person");
        Assert.Equal((6, 1), (coloured.ByDegree, coloured.BySignature));
        Assert.Equal([0], coloured.UniqueSignatures);
    }

    [Fact]
    public void Ties_between_neighbours_tell_more_than_degrees()
    {
        // By hand: a triangle and a square: all of degree 2, all neighbours of degree 2; in the triangle the two neighbours know each other.
        var risk = ReidentificationRisk.Of(Build(7, (0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 6), (6, 3)), _ => "person");
        Assert.Equal((7, 3), (risk.ByDegree, risk.ByNeighbourhood));
    }

    // networkx 3.6.1: how many nodes are alone in the classes of g.subgraph(g[v]) by is_isomorphic.
    [Theory]
    [InlineData("karate", 16)]
    [InlineData("camp92", 7)]
    [InlineData("florentine", 5)]
    [InlineData("kite", 4)]
    public void The_patterns_around_people_are_those_that_networkx_finds(string name, int alone)
    {
        var risk = ReidentificationRisk.Of(Known(name), _ => "person");
        Assert.Equal((1, alone, 0), (risk.ByNeighbourhood, risk.UniqueNeighbourhoods, risk.Undecided));
    }

    [Fact]
    public void A_hexagon_of_neighbours_is_not_two_triangles()
    {
        // By hand: 0 knows a ring of six, 7 two rings of three: everybody on a ring has two ties there, so no count tells them apart. On the hexagon the neighbours
        // of one are a path, on a triangle a triangle: six alike and six alike.
        (int, int)[] ties =
        [
            .. Enumerable.Range(1, 6).SelectMany(i => new[] { (0, i), (i, (i % 6) + 1) }),
            .. Enumerable.Range(8, 6).Select(i => (7, i)), (8, 9), (9, 10), (10, 8), (11, 12), (12, 13), (13, 11),
        ];
        var risk = ReidentificationRisk.Of(Build(14, ties), _ => "person");
        Assert.Equal((2, 1, 2, 0), (risk.ByDegree, risk.ByNeighbourhood, risk.UniqueNeighbourhoods, risk.Undecided));
        // With hardly a step nothing can be decided, which is said, and then everybody who has ties around them counts as different.
        var hasty = ReidentificationRisk.Of(Build(14, ties), _ => "person", steps: 1);
        Assert.Equal(14, hasty.UniqueNeighbourhoods);
        Assert.True(hasty.Undecided > 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Who_tries_every_order_of_the_neighbours_finds_the_same(int seed)
    {
        var random = new Random(seed);
        var alike = 0;
        for (var round = 0; round < 200; round++)
        {
            // Two centres with five neighbours each; half of the time the second is the first in another order.
            bool[,] one = Pattern(random), other = random.Next(2) == 0 ? Reordered(one, random) : Pattern(random);
            var isAlike = Orders([0, 1, 2, 3, 4]).Any(order => Enumerable.Range(0, 25).All(c => one[c / 5, c % 5] == other[order[c / 5], order[c % 5]]));
            alike += isAlike ? 1 : 0;
            Assert.Equal(isAlike, Around(one).IsLike(Around(other), 10_000));
        }

        Assert.InRange(alike, 100, 180);

        static bool[,] Pattern(Random random)
        {
            var ties = new bool[5, 5];
            for (var i = 0; i < 5; i++)
                for (var j = 0; j < i; j++)
                    ties[i, j] = ties[j, i] = random.Next(2) == 0;
            return ties;
        }

        static bool[,] Reordered(bool[,] ties, Random random)
        {
            int[] order = [0, 1, 2, 3, 4];
            random.Shuffle(order);
            var made = new bool[5, 5];
            for (var i = 0; i < 25; i++)
                made[order[i / 5], order[i % 5]] = ties[i / 5, i % 5];
            return made;
        }

        static Neighbourhood Around(bool[,] ties) => new(
            0, [[1, 2, 3, 4, 5], .. Enumerable.Range(0, 5).Select(i => (int[])[0, .. Enumerable.Range(0, 5).Where(j => ties[i, j]).Select(j => j + 1)])]);

        static IEnumerable<int[]> Orders(int[] left) => left.Length == 0 ? [[]] : left.SelectMany(first => Orders([.. left.Where(x => x != first)]).Select(rest => (int[])[first, .. rest]));
    }

    [Fact]
    public void An_empty_map_has_nobody_to_find()
    {
        var risk = ReidentificationRisk.Of(Network.Empty, _ => "");
        Assert.Equal((0, 0, 0), (risk.ByDegree, risk.ByNeighbourhood, risk.BySignature));
    }

    private static Network Build(int nodes, params (int From, int To)[] ties) =>
        NetworkBuilder.Build(nodes, ties.Select(t => t.From).ToArray(), ties.Select(t => t.To).ToArray()).Network;

    private static Network Known(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "WijkNetwerk.sln")))
        {
            folder = folder.Parent;
        }

        var ties = File.ReadAllLines(Path.Combine(folder.FullName, "data", "known", name, "edges.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).ToList();
        var labels = NodeLabels.Of(ties.SelectMany(t => t.Take(2)));
        return Build(labels.Count, [.. ties.Select(t => (labels.IndexOf(t[0]), labels.IndexOf(t[1])))]);
    }
}
