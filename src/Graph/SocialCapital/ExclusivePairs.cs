using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Pairs that are not tied and have one contact in common: that contact alone stands between them.</summary>
internal static class ExclusivePairs
{
    /// <summary>Per node, how many pairs it alone stands between; ordered pairs if ties have a direction.</summary>
    public static ImmutableArray<long> Of(Network network)
    {
        var pairs = new long[network.NodeCount];
        var ways = new int[network.NodeCount];
        var last = new int[network.NodeCount];
        var reached = new List<int>();
        for (var a = 0; a < pairs.Length; a++)
        {
            foreach (var broker in network.Neighbours(a))
            {
                foreach (var c in network.Neighbours(broker))
                {
                    if (c == a)
                        continue;
                    if (ways[c]++ == 0)
                        reached.Add(c);
                    last[c] = broker;
                }
            }
            foreach (var tied in network.Neighbours(a))
                ways[tied] = 0;
            foreach (var c in reached)
            {
                if (ways[c] == 1)
                    pairs[last[c]]++;
                ways[c] = 0;
            }
            reached.Clear();
        }
        if (!network.IsDirected)
        {
            foreach (ref var each in pairs.AsSpan())
                each /= 2;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(pairs);
    }
}
