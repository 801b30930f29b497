using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Keeps small counts of people out of a table with totals, and enough other cells with them that the totals do not give them away.</summary>
/// <remarks>
/// Definition (METHOD F3). A count from 1 to k − 1, in the table or in its margins, is suppressed. A reader who knows that counts are whole and not negative, and
/// sees all other cells, can work out bounds for each suppressed cell. Cells are suppressed with it until, for every suppressed cell, the bounds lie k − 1 or more
/// apart: at least k values are possible. The bounds are exact: a change of suppressed cells that keeps all sums is a circulation in the graph of rows and
/// columns, and its limits are maximum flows. Zeros are shown: that nobody is there is told. The cells that go with it are those with the smallest counts
/// along a shortest cycle; this is not always the smallest number of cells.
/// Reference: after Cox (1980), cycles for complementary suppression. Checked against: all tables with the same shown cells, counted one by one in the tests.
/// </remarks>
public static class SmallCells
{
    private const long Many = long.MaxValue / 4;

    /// <summary>The table with its totals as it may be shown.</summary>
    /// <param name="counts">Counts of people, by row and column; none negative.</param>
    /// <param name="smallest">k: the smallest count that may be shown, 2 or more.</param>
    /// <returns>One row and one column more than the table, for the totals; null where a count is suppressed.</returns>
    /// <exception cref="ArgumentException">A count is negative, rows differ in length, or k is below 2.</exception>
    public static ImmutableArray<ImmutableArray<int?>> Of(IReadOnlyList<IReadOnlyList<int>> counts, int smallest = AudienceOptions.DefaultSmallest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallest, 2);
        var columns = counts.Count == 0 ? 0 : counts[0].Count;
        if (counts.Any(row => row.Count != columns || row.Any(c => c < 0)))
        {
            throw new ArgumentException("Counts must be 0 or more, in rows of one length.", nameof(counts));
        }

        var cells = WithTotals(counts, columns);
        var hidden = new bool[cells.Length, columns + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            for (var j = 0; j <= columns; j++)
            {
                hidden[i, j] = IsSmall(cells[i][j], smallest);
            }
        }

        while (Unprotected(cells, hidden, smallest) is { } cell)
        {
            HideWith(cells, hidden, cell.Row, cell.Column);
        }

        return [.. cells.Select((row, i) => row.Select((count, j) => hidden[i, j] ? (int?)null : count).ToImmutableArray())];
    }

    /// <summary>Whether a count of people may not be told by itself: 1 to k − 1.</summary>
    /// <param name="count">The count.</param>
    /// <param name="smallest">k.</param>
    /// <returns>True for 1 to k − 1; false for 0, which tells that nobody is there.</returns>
    public static bool IsSmall(long count, int smallest) => count > 0 && count < smallest;

    /// <summary>Counts in a list whose total is known, as they may be shown.</summary>
    /// <remarks>
    /// What is suppressed adds up to a sum that a reader can work out. Each of two or more suppressed counts may then be anything from 0 to that sum, so k values
    /// are possible when it is k − 1 or more; until then the smallest count that is still shown is suppressed too. Zeros are shown. Linear but for sorting.
    /// </remarks>
    /// <param name="counts">Counts of people; none negative.</param>
    /// <param name="smallest">k, 2 or more.</param>
    /// <returns>The counts; null where one is suppressed.</returns>
    /// <exception cref="ArgumentException">A count is negative, or k is below 2.</exception>
    public static ImmutableArray<int?> OfList(IReadOnlyList<int> counts, int smallest = AudienceOptions.DefaultSmallest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallest, 2);
        if (counts.Any(c => c < 0))
        {
            throw new ArgumentException("Counts must be 0 or more.", nameof(counts));
        }

        var hidden = new HashSet<int>();
        var sum = 0L;
        foreach (var at in Enumerable.Range(0, counts.Count).Where(i => counts[i] > 0).OrderBy(i => counts[i]))
        {
            if (!IsSmall(counts[at], smallest) && (hidden.Count == 0 || (hidden.Count > 1 && sum >= smallest - 1)))
            {
                break;
            }

            hidden.Add(at);
            sum += counts[at];
        }

        return [.. counts.Select((count, i) => hidden.Contains(i) ? (int?)null : count)];
    }

    /// <summary>Whether one payer makes up so much of an amount that the amount tells what that payer paid.</summary>
    /// <param name="amounts">The amounts that make up a cell; none negative.</param>
    /// <param name="share">From this share on the cell is suppressed.</param>
    /// <returns>True when the largest amount is that share or more of the sum; false when nothing was paid.</returns>
    public static bool IsDominated(IReadOnlyCollection<decimal> amounts, decimal share = 0.85m) =>
        amounts.Sum() is > 0 and var sum && amounts.Max() >= share * sum;

    /// <summary>The median, least and greatest of a group, unless the group is too small to tell.</summary>
    /// <param name="values">One value a person.</param>
    /// <param name="smallest">k.</param>
    /// <returns>The three, or null for fewer than k people.</returns>
    public static (double Least, double Median, double Greatest)? Spread(IReadOnlyCollection<double> values, int smallest = AudienceOptions.DefaultSmallest)
    {
        if (values.Count < smallest || values.Count == 0)
        {
            return null;
        }

        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return (sorted[0], sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[^1]);
    }

    private static int[][] WithTotals(IReadOnlyList<IReadOnlyList<int>> counts, int columns)
    {
        int[][] rows = [.. counts.Select(row => (int[])[.. row, row.Sum()])];
        return [.. rows, [.. Enumerable.Range(0, columns + 1).Select(j => rows.Sum(row => row[j]))]];
    }

    private static (int Row, int Column)? Unprotected(int[][] cells, bool[,] hidden, int smallest)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            for (var j = 0; j < cells[i].Length; j++)
            {
                if (hidden[i, j] && Room(cells, hidden, i, j, up: true, smallest) + Room(cells, hidden, i, j, up: false, smallest) < smallest - 1)
                {
                    return (i, j);
                }
            }
        }

        return null;
    }

    // In every row and every column the inner cells less the total are 0. So a total runs against the inner cells, and the corner with them.
    private static bool IsInner(int[][] cells, int row, int column) => (row == cells.Length - 1) == (column == cells[0].Length - 1);

    // How far a cell can go up (or down) while others make up for it: a flow from its column back to its row (or the reverse) through the other hidden cells.
    private static long Room(int[][] cells, bool[,] hidden, int row, int column, bool up, int enough)
    {
        var (rows, nodes) = (cells.Length, cells.Length + cells[0].Length);
        var capacity = new long[nodes, nodes];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < cells[0].Length; j++)
            {
                if (hidden[i, j] && (i, j) != (row, column))
                {
                    // An inner cell that grows carries flow from row to column; one that shrinks carries it back, as far as it has.
                    var (from, to) = IsInner(cells, i, j) ? (i, rows + j) : (rows + j, i);
                    capacity[from, to] = Many;
                    capacity[to, from] = cells[i][j];
                }
            }
        }

        var growsForward = IsInner(cells, row, column) == up;
        var (source, sink) = growsForward ? (rows + column, row) : (row, rows + column);
        var most = up ? enough : Math.Min(enough, cells[row][column]);
        var flow = 0L;
        while (flow < most && Augment(capacity, source, sink, most - flow) is > 0 and var more)
        {
            flow += more;
        }

        return flow;
    }

    private static long Augment(long[,] capacity, int source, int sink, long most)
    {
        var nodes = capacity.GetLength(0);
        var before = Enumerable.Repeat(-1, nodes).ToArray();
        before[source] = source;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var at) && before[sink] < 0)
        {
            for (var next = 0; next < nodes; next++)
            {
                if (before[next] < 0 && capacity[at, next] > 0)
                {
                    before[next] = at;
                    queue.Enqueue(next);
                }
            }
        }

        if (before[sink] < 0)
        {
            return 0;
        }

        var flow = most;
        for (var at = sink; at != source; at = before[at])
        {
            flow = Math.Min(flow, capacity[before[at], at]);
        }

        for (var at = sink; at != source; at = before[at])
        {
            capacity[before[at], at] -= flow;
            capacity[at, before[at]] += flow;
        }

        return flow;
    }

    // Hides the cheapest cells that close a cycle with the cell; when the cycle that is there is not enough, one more cell in it must be new.
    private static void HideWith(int[][] cells, bool[,] hidden, int row, int column)
    {
        var (rows, columns) = (cells.Length, cells[0].Length);
        (long Cost, int Row, int Column, int OtherRow, int OtherColumn)? best = null;
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                if (i == row || j == column || (hidden[i, column] && hidden[row, j] && hidden[i, j]))
                {
                    continue;
                }

                // Zeros may go along, but bring no room downwards: they come last.
                var cost = Cost(cells[i][column], hidden[i, column]) + Cost(cells[row][j], hidden[row, j]) + Cost(cells[i][j], hidden[i, j]);
                if (best is not { } known || cost < known.Cost)
                {
                    best = (cost, i, column, row, j);
                }
            }
        }

        if (best is { } cycle)
        {
            hidden[cycle.Row, cycle.Column] = true;
            hidden[cycle.OtherRow, cycle.OtherColumn] = true;
            hidden[cycle.Row, cycle.OtherColumn] = true;
            return;
        }

        // Every cell is hidden already: nothing can be worked out from nothing.
        throw new InvalidOperationException("A table without any shown cell was found to be unprotected.");
    }

    private static long Cost(int count, bool isHidden) => isHidden ? 0 : count == 0 ? 1_000_000_000L : 1L + count;
}
