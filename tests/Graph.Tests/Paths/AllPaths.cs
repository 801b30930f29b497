using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Paths;

/// <summary>All paths without a repeated node, for small networks.</summary>
internal static class AllPaths
{
    public static IEnumerable<int[]> From(Network network, int source)
    {
        var found = new List<int[]>();
        Go([source]);
        return found;

        void Go(int[] path)
        {
            if (path.Length > 1)
                found.Add(path);
            foreach (var next in network.Neighbours(path[^1]))
            {
                if (!path.Contains(next))
                    Go([.. path, next]);
            }
        }
    }
}
