namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Who of a node's neighbours know each other, and whether that is the same pattern as around another node.</summary>
/// <remarks>
/// Definition: two neighbourhoods are alike when their induced networks are isomorphic (after Zhou and Pei 2008); the node itself, tied to all, adds nothing.
/// First colours are refined (each by those around it), which tells nearly all apart; what is left is tried one by one, exactly, up to a number of steps.
/// Neighbours without a tie to another neighbour are only counted. Time of the colours O(d · ties), of the trial exponential at worst and therefore bounded.
/// </remarks>
internal sealed class Neighbourhood
{
    private readonly int _degree;
    private readonly int[][] _ties;
    private readonly ulong[] _colours;

    /// <summary>Takes it out of a network.</summary>
    /// <param name="node">The node.</param>
    /// <param name="alters">The neighbours of every node, ascending.</param>
    public Neighbourhood(int node, int[][] alters)
    {
        var around = alters[node];
        _degree = around.Length;
        var tied = around.Select(a => Shared(alters[a], around)).ToArray();
        // Numbers from 0 over those who have a tie here.
        var place = new Dictionary<int, int>();
        foreach (var (at, ties) in tied.Index())
        {
            if (ties.Count > 0)
            {
                place[around[at]] = place.Count;
            }
        }

        _ties = [.. tied.Where(t => t.Count > 0).Select(t => t.Select(other => place[other]).ToArray())];
        _colours = Refined(_ties);
        Key = (_degree, _ties.Length, Sum(_colours));
    }

    /// <summary>Equal for neighbourhoods that are alike; seldom for others.</summary>
    public (int Degree, int Tied, ulong Colours) Key { get; }

    /// <summary>Whether another neighbourhood is the same pattern.</summary>
    /// <param name="other">The other.</param>
    /// <param name="steps">How many pairs of neighbours may be tried.</param>
    /// <returns>True or false; null when the steps ran out.</returns>
    public bool? IsLike(Neighbourhood other, int steps)
    {
        if (Key != other.Key)
        {
            return false;
        }

        var (order, parents) = Order();
        var byColour = Enumerable.Range(0, other._ties.Length).ToLookup(v => other._colours[v]);
        var candidates = new int[order.Length][];
        var cursor = new int[order.Length];
        var image = new int[order.Length];
        var (placeOf, isUsed) = (Inverse(order), new bool[order.Length]);
        for (var at = 0; at >= 0;)
        {
            if (at == order.Length)
            {
                return true;
            }

            // A neighbour of somebody who has a place must be a neighbour of that place.
            candidates[at] ??= parents[at] >= 0 ? other._ties[image[parents[at]]] : [.. byColour[_colours[order[at]]]];
            var found = -1;
            while (found < 0 && cursor[at] < candidates[at].Length)
            {
                var candidate = candidates[at][cursor[at]++];
                if (steps-- == 0)
                {
                    return null;
                }

                found = !isUsed[candidate] && other._colours[candidate] == _colours[order[at]] && Fits(other, order[at], candidate, at, placeOf, image, isUsed) ? candidate : -1;
            }

            if (found >= 0)
            {
                image[at] = found;
                isUsed[found] = true;
                at++;
                continue;
            }

            candidates[at] = null!;
            cursor[at] = 0;
            if (--at >= 0)
            {
                isUsed[image[at]] = false;
            }
        }

        return false;
    }

    private bool Fits(Neighbourhood other, int own, int candidate, int at, int[] placeOf, int[] image, bool[] isUsed)
    {
        var placed = 0;
        foreach (var neighbour in _ties[own])
        {
            if (placeOf[neighbour] < at)
            {
                placed++;
                if (Array.BinarySearch(other._ties[candidate], image[placeOf[neighbour]]) < 0)
                {
                    return false;
                }
            }
        }

        return placed == other._ties[candidate].Count(n => isUsed[n]);
    }

    // Whoever has the rarest colour first, and then always somebody next to one who has a place already.
    private (int[] Order, int[] Parents) Order()
    {
        var rarity = _colours.CountBy(c => c).ToDictionary();
        var (order, parents, isThere) = (new List<int>(), new List<int>(), new bool[_ties.Length]);
        foreach (var start in Enumerable.Range(0, _ties.Length).OrderBy(v => rarity[_colours[v]]).ThenBy(v => v))
        {
            if (isThere[start])
            {
                continue;
            }

            Add(start, -1);
            for (var at = order.Count - 1; at < order.Count; at++)
            {
                foreach (var next in _ties[order[at]].Where(n => !isThere[n]).OrderBy(n => rarity[_colours[n]]).ThenBy(n => n).ToArray())
                {
                    Add(next, at);
                }
            }
        }

        return ([.. order], [.. parents]);

        void Add(int vertex, int parent)
        {
            isThere[vertex] = true;
            order.Add(vertex);
            parents.Add(parent);
        }
    }

    private static int[] Inverse(int[] order)
    {
        var places = new int[order.Length];
        foreach (var (at, vertex) in order.Index())
        {
            places[vertex] = at;
        }

        return places;
    }

    // A colour is a hash of the colours around it; the rounds end when no more are told apart, which is after equally many for patterns that are alike.
    private static ulong[] Refined(int[][] ties)
    {
        ulong[] colours = [.. ties.Select(t => Mixed((ulong)t.Length))];
        for (var count = 0; colours.Distinct().Count() is var now && now > count;)
        {
            count = now;
            var before = colours;
            colours = [.. ties.Select((t, v) => Mixed(before[v] ^ Mixed(Sum(t.Select(n => before[n])))))];
        }

        return colours;
    }

    private static ulong Sum(IEnumerable<ulong> colours) => colours.Aggregate(0UL, (sum, c) => unchecked(sum + Mixed(c)));

    // The finaliser of SplitMix64: every bit of the input moves about half of those of the output.
    private static ulong Mixed(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }

    private static List<int> Shared(int[] one, int[] other)
    {
        var shared = new List<int>();
        for (var (i, j) = (0, 0); i < one.Length && j < other.Length;)
        {
            if (one[i] == other[j])
            {
                shared.Add(one[i]);
            }

            var order = one[i].CompareTo(other[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
