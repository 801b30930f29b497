namespace WijkNetwerk.Graph.Networks;

/// <summary>Ties with strengths, put into ascending rows by counting, so that parallel ties keep the order of the list.</summary>
internal static class StrongRows
{
    /// <summary>Lays each arc down at the node where it arrives; the transpose of that has ascending rows.</summary>
    public static Network Sorted(
        int nodeCount, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<double> strengths, bool isDirected)
    {
        var starts = new long[nodeCount + 1];
        for (var tie = 0; tie < sources.Length; tie++)
        {
            if (sources[tie] == targets[tie] || IsZero(strengths, tie))
                continue;
            starts[targets[tie] + 1]++;
            if (!isDirected)
                starts[sources[tie] + 1]++;
        }
        for (var node = 0; node < nodeCount; node++)
            starts[node + 1] += starts[node];
        var arriving = new int[starts[nodeCount]];
        var arrivingStrengths = new double[arriving.Length];
        var next = starts.AsSpan(0, nodeCount).ToArray();
        for (var tie = 0; tie < sources.Length; tie++)
        {
            int source = sources[tie], target = targets[tie];
            if (source == target || IsZero(strengths, tie))
                continue;
            var strength = strengths.Length == 0 ? 1 : strengths[tie];
            var place = next[target]++;
            arriving[place] = source;
            arrivingStrengths[place] = strength;
            if (isDirected)
                continue;
            place = next[source]++;
            arriving[place] = target;
            arrivingStrengths[place] = strength;
        }
        return Transpose(starts, arriving, arrivingStrengths, isDirected);
    }

    /// <summary>Turns every arc round by counting; rows of the result are ascending and keep the order of parallel arcs.</summary>
    public static Network Transpose(ReadOnlySpan<long> offsets, ReadOnlySpan<int> targets, ReadOnlySpan<double> strengths, bool isDirected)
    {
        var nodeCount = offsets.Length - 1;
        var starts = new long[nodeCount + 1];
        foreach (var target in targets)
            starts[target + 1]++;
        for (var node = 0; node < nodeCount; node++)
            starts[node + 1] += starts[node];
        var turned = new int[targets.Length];
        var turnedStrengths = strengths.Length == 0 ? null : new double[targets.Length];
        var next = starts.AsSpan(0, nodeCount).ToArray();
        for (var node = 0; node < nodeCount; node++)
        {
            var end = (int)offsets[node + 1];
            for (var arc = (int)offsets[node]; arc < end; arc++)
            {
                var place = next[targets[arc]]++;
                turned[place] = node;
                turnedStrengths?[place] = strengths[arc];
            }
        }
        return new Network(starts, turned, turnedStrengths, isDirected);
    }

    /// <summary>True if the list says that a tie is no tie.</summary>
    public static bool IsZero(ReadOnlySpan<double> strengths, int tie) => strengths.Length != 0 && strengths[tie] == 0;
}
