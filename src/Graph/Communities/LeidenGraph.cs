using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Communities;

/// <summary>A network on the way of being put together: its nodes may stand for many, and have ties with themselves.</summary>
internal sealed class LeidenGraph
{
    private LeidenGraph(int[] offsets, int[] targets, float[]? strengths, double[] degrees, double total)
    {
        (Offsets, Targets, Strengths, Degrees, Total) = (offsets, targets, strengths, degrees, total);
    }

    public int Count => Offsets.Length - 1;

    public int[] Offsets { get; }

    /// <summary>Number of neighbours of all nodes together.</summary>
    public int ArcCount => Offsets[^1];

    /// <summary>Neighbours other than the node itself; there may be unused places at the end.</summary>
    public int[] Targets { get; }

    /// <summary>Strengths beside the targets, for moves only (quality is computed in doubles); null if all are 1.</summary>
    public float[]? Strengths { get; }

    /// <summary>Sum of strengths at each node, ties inside it counted at both ends.</summary>
    public double[] Degrees { get; }

    /// <summary>Sum of all degrees: 2m.</summary>
    public double Total { get; }

    /// <summary>The network as it begins, nodes numbered by traversal.</summary>
    public static LeidenGraph Of(Network network, out int[] original)
    {
        var near = Relabelled.Of(network);
        original = near.Original;
        var strengths = network.HasStrengths ? new float[near.Targets.Length] : null;
        var degrees = new double[near.Count];
        var total = 0.0;
        for (var node = 0; node < degrees.Length; node++)
        {
            degrees[node] = network.HasStrengths ? 0 : network.Degree(original[node]);
            for (var arc = near.Offsets[node]; strengths is not null && arc < near.Offsets[node + 1]; arc++)
            {
                var strength = network.Strength(original[node], original[near.Targets[arc]]);
                strengths[arc] = (float)strength;
                degrees[node] += strength;
            }
            total += degrees[node];
        }
        return new LeidenGraph(near.Offsets, near.Targets, strengths, degrees, total);
    }

    /// <summary>The network of the parts; parts are numbered 0..count-1.</summary>
    /// <param name="part">The part of each node.</param>
    /// <param name="count">How many parts there are.</param>
    /// <param name="sums">Zeros, as many as there are parts or more; left as zeros.</param>
    /// <param name="seen">Room for one more than there are parts.</param>
    public unsafe LeidenGraph Joined(int[] part, int count, double[] sums, int[] seen)
    {
        var first = new int[count + 1];
        foreach (var each in part)
            first[each + 1]++;
        for (var i = 0; i < count; i++)
            first[i + 1] += first[i];
        var members = new int[part.Length];
        var place = first.AsSpan(0, count).ToArray();
        for (var node = 0; node < part.Length; node++)
            members[place[part[node]]++] = node;

        var offsets = new int[count + 1];
        // Room for the most there can be: pages that are never written to cost nothing.
        var targets = GC.AllocateUninitializedArray<int>(ArcCount);
        var strengths = GC.AllocateUninitializedArray<float>(ArcCount);
        var degrees = new double[count];
        var end = 0;
        fixed (int* from = Offsets, to = Targets, partOf = part, met = seen, newTargets = targets)
        fixed (float* weights = Strengths, newStrengths = strengths)
        fixed (double* links = sums)
        {
            for (var each = 0; each < count; each++)
            {
                var metCount = 0;
                for (var i = first[each]; i < first[each + 1]; i++)
                {
                    var node = members[i];
                    degrees[each] += Degrees[node];
                    for (var arc = from[node]; arc < from[node + 1]; arc++)
                    {
                        var other = partOf[to[arc]];
                        var link = links[other];
                        met[metCount] = other;
                        metCount += link == 0 ? 1 : 0;
                        links[other] = link + (weights is null ? 1 : weights[arc]);
                    }
                }
                links[each] = 0;
                for (var i = 0; i < metCount; i++)
                {
                    var other = met[i];
                    if (other == each)
                        continue;
                    (newTargets[end], newStrengths[end++]) = (other, (float)links[other]);
                    links[other] = 0;
                }
                offsets[each + 1] = end;
            }
        }
        return new LeidenGraph(offsets, targets, strengths, degrees, Total);
    }

    /// <summary>What a division keeps inside beyond chance, but for a constant: ties inside nodes are the same in every division.</summary>
    public double Quality(int[] community, double resolution)
    {
        if (Total == 0)
            return 0;
        var sums = new double[Count];
        var inside = 0.0;
        for (var node = 0; node < Count; node++)
        {
            sums[community[node]] += Degrees[node];
            for (var arc = Offsets[node]; arc < Offsets[node + 1]; arc++)
            {
                if (community[Targets[arc]] == community[node])
                    inside += Strengths is null ? 1 : Strengths[arc];
            }
        }
        var chance = 0.0;
        foreach (var sum in sums)
            chance += sum / Total * (sum / Total);
        return inside / Total - resolution * chance;
    }
}
