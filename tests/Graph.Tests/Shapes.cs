using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests;

/// <summary>Small networks whose every number follows by hand.</summary>
internal static class Shapes
{
    public static Network Null => Network.Empty;

    public static Network Singleton => Ties(1, "");

    public static Network TwoIsolates => Ties(2, "");

    public static Network TwoNodes => Ties(2, "0-1");

    /// <summary>A triangle, a separate tie, and an isolate: 6 nodes in 3 components.</summary>
    public static Network Disconnected => Ties(6, "0-1 0-2 1-2 3-4");

    /// <summary>"0-1 1-2:3" is a tie 0-1 and a tie 1-2 of strength 3; "0>1" makes the network directed.</summary>
    public static Network Ties(int nodeCount, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ends = words.Select(word => word.Split(':')[0].Split('-', '>')).ToArray();
        var strengths = text.Contains(':')
            ? words.Select(word => word.Contains(':') ? double.Parse(word.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) : 1).ToArray()
            : [];
        return NetworkBuilder.Build(
            nodeCount,
            ends.Select(pair => int.Parse(pair[0])).ToArray(),
            ends.Select(pair => int.Parse(pair[1])).ToArray(),
            strengths,
            new NetworkOptions { IsDirected = text.Contains('>') }).Network;
    }

    public static Network Complete(int n) =>
        Pairs(n, from a in Enumerable.Range(0, n) from b in Enumerable.Range(0, a) select (b, a));

    /// <summary>Node 0 is the centre.</summary>
    public static Network Star(int n) => Pairs(n, Enumerable.Range(1, n - 1).Select(leaf => (0, leaf)));

    public static Network Path(int n) => Pairs(n, Enumerable.Range(0, n - 1).Select(node => (node, node + 1)));

    public static Network Cycle(int n) => Pairs(n, Enumerable.Range(0, n).Select(node => (node, (node + 1) % n)));

    /// <summary>Nodes 0..a-1 are tied to all of a..a+b-1.</summary>
    public static Network CompleteBipartite(int a, int b) =>
        Pairs(a + b, from x in Enumerable.Range(0, a) from y in Enumerable.Range(a, b) select (x, y));

    private static Network Pairs(int n, IEnumerable<(int A, int B)> pairs)
    {
        var list = pairs.ToArray();
        return NetworkBuilder.Build(n, list.Select(pair => pair.A).ToArray(), list.Select(pair => pair.B).ToArray()).Network;
    }
}
