using System.Runtime.InteropServices;

namespace WijkNetwerk.Graph.Flow;

/// <summary>The exact probability that a path is left: one sweep over the nodes that forgets whoever has no neighbour left to come.</summary>
/// <remarks>
/// A state says of each node that is decided and still has an undecided neighbour (the front) whether it is there, and with whom it hangs together: with a source, with a sink, or in which group. States
/// that say the same are one, with their probabilities added up; once a source and a sink meet, the probability is kept and the state ends. Nodes with one place in the front less come first.
/// Time O(nodes × states × front). A front of more than thirteen is too wide to be written down in one word.
/// After: decision diagrams over a frontier, such as Sekine, Imai and Tani (1995).
/// </remarks>
internal static class ReliabilitySweep
{
    // As many groups as a number of four bits has beside the first three.
    private const int Widest = 13;
    private const int Bits = 4;
    private const int Gone = 0;
    private const int WithSource = 1;
    private const int WithSink = 2;
    private const int FirstGroup = 3;
    private const int New = FirstGroup + Widest;

    /// <summary>The probability; null when a step holds more states than allowed, or the front is too wide.</summary>
    public static double? Of(ReliabilityPart part, int mostStates)
    {
        if (part.Count == 0)
            return 0;
        if (mostStates == 0 || Order(part) is not { } order)
            return null;
        var place = new int[part.Count];
        for (var i = 0; i < order.Length; i++)
            place[order[i]] = i;
        var last = new int[part.Count];
        for (var node = 0; node < part.Count; node++)
            last[node] = part.Neighbours[node].Length == 0 ? place[node] : Math.Max(place[node], part.Neighbours[node].Max(n => place[n]));

        var survived = 0.0;
        var front = new List<int>();
        Dictionary<ulong, double> states = new() { [0] = 1 }, next = [];
        Span<int> groups = stackalloc int[Widest + 2];
        for (var step = 0; step < order.Length; step++)
        {
            var node = order[step];
            var there = part.Presence[node];
            // The places in the front of the neighbours, as a mask; and who leaves the front after this step.
            var touches = 0;
            for (var i = 0; i < front.Count; i++)
                touches |= part.Neighbours[node].Contains(front[i]) ? 1 << i : 0;
            front.Add(node);
            var leaves = 0;
            for (var i = 0; i < front.Count; i++)
                leaves |= last[front[i]] <= step ? 1 << i : 0;
            var mayStart = HasSourceAfter(part, order, step);
            next.Clear();
            foreach (var (state, chance) in states)
            {
                if (there < 1)
                {
                    for (var i = 0; i < front.Count - 1; i++)
                        groups[i] = (int)(state >> (Bits * i)) & 15;
                    groups[front.Count - 1] = Gone;
                    Add(next, groups[..front.Count], leaves, chance * (1 - there), mayStart);
                }

                for (var i = 0; i < front.Count - 1; i++)
                    groups[i] = (int)(state >> (Bits * i)) & 15;
                groups[front.Count - 1] = New;
                if (Join(groups[..front.Count], touches, part.IsSource[node], part.IsSink[node]))
                    survived += chance * there;
                else
                    Add(next, groups[..front.Count], leaves, chance * there, mayStart);
            }

            for (var i = front.Count - 1; i >= 0; i--)
            {
                if ((leaves >> i & 1) == 1)
                    front.RemoveAt(i);
            }

            (states, next) = (next, states);
            if (states.Count > mostStates)
                return null;
        }

        return survived;
    }

    /// <summary>Puts the last node of the front in one group with those it touches; true when a source and a sink meet.</summary>
    private static bool Join(Span<int> groups, int touches, bool isSource, bool isSink)
    {
        var node = groups.Length - 1;
        var (withSource, withSink, joined) = (isSource, isSink, 0u);
        for (var i = 0; i < node; i++)
        {
            if ((touches >> i & 1) == 1 && groups[i] != Gone)
            {
                withSource |= groups[i] == WithSource;
                withSink |= groups[i] == WithSink;
                joined |= 1u << groups[i];
            }
        }

        if (withSource && withSink)
            return true;
        var group = withSource ? WithSource : withSink ? WithSink : groups[node];
        for (var i = 0; i < node; i++)
        {
            if (groups[i] != Gone && (joined >> groups[i] & 1) == 1)
                groups[i] = group;
        }

        groups[node] = group;
        return false;
    }

    /// <summary>Adds a state: without those that leave, groups numbered in order of appearance. A state without a source, now or to come, is lost.</summary>
    private static void Add(Dictionary<ulong, double> states, ReadOnlySpan<int> groups, int leaves, double chance, bool mayStart)
    {
        Span<int> number = stackalloc int[New + 1];
        number.Clear();
        var next = FirstGroup;
        var (state, at, hasSource) = (0UL, 0, mayStart);
        for (var i = 0; i < groups.Length; i++)
        {
            if ((leaves >> i & 1) == 1)
                continue;
            var group = groups[i];
            hasSource |= group == WithSource;
            if (group >= FirstGroup)
                group = number[group] == 0 ? number[group] = next++ : number[group];
            state |= (ulong)group << at;
            at += Bits;
        }

        if (hasSource)
            CollectionsMarshal.GetValueRefOrAddDefault(states, state, out _) += chance;
    }

    private static bool HasSourceAfter(ReliabilityPart part, int[] order, int step)
    {
        for (var i = step + 1; i < order.Length; i++)
        {
            if (part.IsSource[order[i]])
                return true;
        }

        return false;
    }

    // Always the node that leaves the narrowest front behind; of equal ones the lowest. Null when the front gets wider than allowed.
    private static int[]? Order(ReliabilityPart part)
    {
        var count = part.Count;
        var open = Array.ConvertAll(part.Neighbours, n => n.Length);
        var isDone = new bool[count];
        var order = new int[count];
        var width = 0;
        for (var step = 0; step < count; step++)
        {
            var (best, least) = (-1, int.MaxValue);
            for (var node = 0; node < count; node++)
            {
                if (isDone[node])
                    continue;
                var grows = open[node] > 0 ? 1 : 0;
                foreach (var other in part.Neighbours[node])
                    grows -= isDone[other] && open[other] == 1 ? 1 : 0;
                // Of equal ones first who touches the front: a second front elsewhere would stay open for long.
                var rank = (3 * grows) + (open[node] < part.Neighbours[node].Length ? 0 : 1);
                if (rank < least)
                    (best, least) = (node, rank);
            }

            order[step] = best;
            isDone[best] = true;
            width += open[best] > 0 ? 1 : 0;
            foreach (var other in part.Neighbours[best])
            {
                open[other]--;
                width -= isDone[other] && open[other] == 0 ? 1 : 0;
            }

            if (width > Widest)
                return null;
        }

        return order;
    }
}
