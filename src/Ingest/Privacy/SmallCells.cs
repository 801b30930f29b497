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

        var cells = new LinkedCells([.. counts.Select(row => row.Select(c => (long)c).ToArray())], columns);
        foreach (var (row, column) in cells.All.Where(c => IsSmall(cells[c.Row, c.Column], smallest)))
        {
            cells.Hide(row, column);
        }

        bool IsOpen(int row, int column) =>
            cells.Room(row, column, up: true, smallest) + cells.Room(row, column, up: false, smallest) < smallest - 1;
        while (cells.Hidden.Where(c => IsOpen(c.Row, c.Column)).Select(c => ((int Row, int Column)?)c).FirstOrDefault() is { } open)
        {
            cells.HideWith(open.Row, open.Column);
        }

        return [.. Enumerable.Range(0, counts.Count + 1).Select(i => Enumerable.Range(0, columns + 1).Select(j => cells.IsHidden(i, j) ? (int?)null : (int)cells[i, j]).ToImmutableArray())];
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
}
