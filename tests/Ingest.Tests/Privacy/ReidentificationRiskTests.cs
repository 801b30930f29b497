using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Ingest.Tests.Privacy;

public sealed class ReidentificationRiskTests
{
    [Fact]
    public void In_karate_six_people_are_known_by_their_degree_alone()
    {
        var risk = ReidentificationRisk.Of(Karate(), _ => "person");
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

    [Fact]
    public void An_empty_map_has_nobody_to_find()
    {
        var risk = ReidentificationRisk.Of(Network.Empty, _ => "");
        Assert.Equal((0, 0, 0), (risk.ByDegree, risk.ByNeighbourhood, risk.BySignature));
    }

    private static Network Build(int nodes, params (int From, int To)[] ties) =>
        NetworkBuilder.Build(nodes, ties.Select(t => t.From).ToArray(), ties.Select(t => t.To).ToArray()).Network;

    private static Network Karate()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "WijkNetwerk.sln")))
        {
            folder = folder.Parent;
        }

        var ties = File.ReadAllLines(Path.Combine(folder.FullName, "data", "known", "karate", "edges.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        return Build(34, [.. ties.Select(t => (int.Parse(t[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(t[1], System.Globalization.CultureInfo.InvariantCulture)))]);
    }
}
