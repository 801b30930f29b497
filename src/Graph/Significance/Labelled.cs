namespace WijkNetwerk.Graph.Significance;

/// <summary>The labels that are dealt out: those of the nodes that have one.</summary>
internal static class Labelled
{
    /// <summary>The labels, and the place of each node among them; -1 for a node without a label.</summary>
    public static (int[] Labels, int[] Place) Of(ReadOnlySpan<int> groups)
    {
        var place = new int[groups.Length];
        List<int> labels = [];
        for (var node = 0; node < groups.Length; node++)
        {
            place[node] = groups[node] < 0 ? -1 : labels.Count;
            if (groups[node] >= 0)
                labels.Add(groups[node]);
        }

        return ([.. labels], place);
    }
}
