using System.Runtime.InteropServices;

namespace WijkNetwerk.Graph.Communities;

/// <summary>Labels of groups as numbers from 0, in the order in which the nodes have them first.</summary>
internal static class GroupNumbers
{
    /// <summary>The number of the group of each node, and how many groups there are. Time and memory O(n).</summary>
    public static (int[] OfNode, int Count) Of(ReadOnlySpan<int> groups)
    {
        var numbers = new Dictionary<int, int>();
        var ofNode = new int[groups.Length];
        for (var node = 0; node < groups.Length; node++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, groups[node], out var isKnown);
            if (!isKnown)
                number = numbers.Count - 1;
            ofNode[node] = number;
        }
        return (ofNode, numbers.Count);
    }
}
