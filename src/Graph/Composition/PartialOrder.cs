using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Composition;

/// <summary>Who is above whom without any weights: only who is nowhere lower.</summary>
/// <remarks>
/// Definition: A is above B if no component of A is lower than B's and one is higher (within 1e-9). Two rows of which neither is above the other, and that are not equal, are not comparable. Level 1
/// are the rows that nobody is above; level i + 1 those that nobody but rows of levels 1 to i is above.
/// Undefined: fewer than three rows (null): too few to compare.
/// Time O(n² k), memory O(n²). Random: no.
/// Reference: after Brüggemann and Patil (2011), Ranking and Prioritization for Multi-indicator Systems.
/// Checked against: by hand; the transitive closure of random rows.
/// </remarks>
public static class PartialOrder
{
    /// <summary>The order of rows.</summary>
    /// <param name="rows">The components of each row, all of one length.</param>
    /// <returns>The order; null when there are too few rows.</returns>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    public static OrderOfRows? Of(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        if (rows.Count < RankIntervals.FewestToCompare)
            return null;
        if (rows.Any(row => row.Count != rows[0].Count))
            throw new ArgumentException("Every row needs the same components.", nameof(rows));

        var n = rows.Count;
        var above = new List<int>[n];
        var incomparable = new List<int>[n];
        for (var b = 0; b < n; b++)
        {
            (above[b], incomparable[b]) = ([], []);
            for (var a = 0; a < n; a++)
            {
                bool lower = false, higher = false;
                for (var k = 0; k < rows[a].Count; k++)
                {
                    lower |= rows[a][k] < rows[b][k] - 1e-9;
                    higher |= rows[a][k] > rows[b][k] + 1e-9;
                }

                if (higher && !lower)
                    above[b].Add(a);
                if (higher && lower)
                    incomparable[b].Add(a);
            }
        }

        var levels = new int[n];
        foreach (var row in Enumerable.Range(0, n).OrderBy(row => above[row].Count))
        {
            // Whoever is above a row has fewer above itself, so its level is known.
            levels[row] = 1 + above[row].Select(a => levels[a]).DefaultIfEmpty(0).Max();
        }

        return new OrderOfRows([.. levels], [.. above.Select(a => a.ToImmutableArray())], [.. incomparable.Select(a => a.ToImmutableArray())]);
    }
}

/// <summary>Who is above whom.</summary>
/// <param name="Levels">The level of each row, 1 at the top.</param>
/// <param name="Above">The rows above each row.</param>
/// <param name="NotComparable">The rows that each row cannot be compared with.</param>
public sealed record OrderOfRows(ImmutableArray<int> Levels, ImmutableArray<ImmutableArray<int>> Above, ImmutableArray<ImmutableArray<int>> NotComparable)
{
    /// <summary>How many rows each row cannot be compared with.</summary>
    public ImmutableArray<int> Incomparable => [.. NotComparable.Select(rows => rows.Length)];

    /// <summary>Pairs of rows that cannot be compared.</summary>
    public int IncomparablePairs => Incomparable.Sum() / 2;
}
