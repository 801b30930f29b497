using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Layout;

/// <summary>Which actors hang together, and how far apart they are along ties.</summary>
internal static class LayoutComponents
{
    /// <summary>The components, the largest first; of equal ones that with the lowest actor first.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(int count, IReadOnlyList<LayoutTie> ties)
    {
        var neighbours = Neighbours(count, ties);
        var seen = new bool[count];
        var components = new List<ImmutableArray<int>>();
        for (var start = 0; start < count; start++)
        {
            if (seen[start]) continue;
            var found = new List<int> { start };
            seen[start] = true;
            for (var at = 0; at < found.Count; at++)
            {
                foreach (var (next, _) in neighbours[found[at]])
                {
                    if (seen[next]) continue;
                    seen[next] = true;
                    found.Add(next);
                }
            }

            components.Add([.. found.Order()]);
        }

        return [.. components.OrderByDescending(component => component.Length).ThenBy(component => component[0])];
    }

    /// <summary>The shortest distances between the actors of one component.</summary>
    public static double[,] Distances(ImmutableArray<int> actors, IReadOnlyList<LayoutTie> ties)
    {
        var place = actors.Select((actor, at) => (actor, at)).ToDictionary(entry => entry.actor, entry => entry.at);
        var neighbours = Neighbours(
            actors.Length,
            [.. ties.Where(tie => place.ContainsKey(tie.From)).Select(tie => new LayoutTie(place[tie.From], place[tie.To], tie.Length))]);
        var distances = new double[actors.Length, actors.Length];
        for (var start = 0; start < actors.Length; start++)
        {
            var queue = new PriorityQueue<int, (double, int)>();
            var reached = new bool[actors.Length];
            queue.Enqueue(start, (0, start));
            while (queue.TryDequeue(out var actor, out var key))
            {
                if (reached[actor]) continue;
                reached[actor] = true;
                distances[start, actor] = key.Item1;
                foreach (var (next, length) in neighbours[actor])
                {
                    if (!reached[next]) queue.Enqueue(next, (key.Item1 + length, next));
                }
            }
        }

        return distances;
    }

    private static List<(int Next, double Length)>[] Neighbours(int count, IReadOnlyList<LayoutTie> ties)
    {
        var neighbours = Enumerable.Range(0, count).Select(_ => new List<(int, double)>()).ToArray();
        foreach (var tie in ties)
        {
            if (tie.From < 0 || tie.From >= count || tie.To < 0 || tie.To >= count)
                throw new ArgumentException($"A tie runs from {tie.From} to {tie.To}; the actors are 0 to {count - 1}.", nameof(ties));
            if (!(tie.Length > 0) || !double.IsFinite(tie.Length))
                throw new ArgumentException($"The tie from {tie.From} to {tie.To} has length {tie.Length}; it must be more than 0.", nameof(ties));
            if (tie.From == tie.To) continue;
            neighbours[tie.From].Add((tie.To, tie.Length));
            neighbours[tie.To].Add((tie.From, tie.Length));
        }

        return neighbours;
    }
}
