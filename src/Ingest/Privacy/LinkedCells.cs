namespace WijkNetwerk.Ingest.Privacy;

/// <summary>A table with its totals, of which some cells are hidden, as a reader sees it who knows that no amount is negative: what can still be worked out.</summary>
/// <remarks>
/// A change of hidden cells that keeps all sums is a circulation in the graph of rows and columns: how far one cell can go is a maximum flow, so the bounds are exact.
/// Reference: after Cox (1980), cycles for complementary suppression.
/// </remarks>
internal sealed class LinkedCells
{
    private const long Many = long.MaxValue / 4;
    private const long Last = 1_000_000_000_000_000L;

    private readonly long[][] _cells;
    private readonly bool[,] _hidden;

    /// <summary>Takes a table without totals, and adds them.</summary>
    public LinkedCells(long[][] table, int columns)
    {
        long[][] rows = [.. table.Select(row => (long[])[.. row, row.Sum()])];
        _cells = [.. rows, [.. Enumerable.Range(0, columns + 1).Select(j => rows.Sum(row => row[j]))]];
        _hidden = new bool[_cells.Length, columns + 1];
    }

    /// <summary>Every cell, row by row, totals last.</summary>
    public IEnumerable<(int Row, int Column)> All =>
        Enumerable.Range(0, _cells.Length).SelectMany(i => Enumerable.Range(0, _cells[i].Length).Select(j => (i, j)));

    /// <summary>The cells that are hidden.</summary>
    public IEnumerable<(int Row, int Column)> Hidden => All.Where(c => _hidden[c.Row, c.Column]);

    public long this[int row, int column] => _cells[row][column];

    public bool IsHidden(int row, int column) => _hidden[row, column];

    public void Hide(int row, int column) => _hidden[row, column] = true;

    /// <summary>How far a cell can go up (or down) while others make up for it: a flow from its column back to its row (or the reverse) through the other hidden cells.</summary>
    /// <param name="row">The row of a hidden cell.</param>
    /// <param name="column">Its column.</param>
    /// <param name="up">Up or down.</param>
    /// <param name="enough">Farther than this is not looked.</param>
    public long Room(int row, int column, bool up, long enough)
    {
        var (rows, nodes) = (_cells.Length, _cells.Length + _cells[0].Length);
        var capacity = new long[nodes, nodes];
        foreach (var (i, j) in Hidden.Where(c => c != (row, column)))
        {
            // An inner cell that grows carries flow from row to column; one that shrinks carries it back, as far as it has.
            var (from, to) = IsInner(i, j) ? (i, rows + j) : (rows + j, i);
            capacity[from, to] = Many;
            capacity[to, from] = _cells[i][j];
        }

        var growsForward = IsInner(row, column) == up;
        var (source, sink) = growsForward ? (rows + column, row) : (row, rows + column);
        var most = up ? enough : Math.Min(enough, _cells[row][column]);
        var flow = 0L;
        while (flow < most && Augment(capacity, source, sink, most - flow) is > 0 and var more)
        {
            flow += more;
        }

        return flow;
    }

    /// <summary>Hides the cheapest cells that close a cycle with a hidden cell; when the cycle that is there is not enough, one more cell in it must be new.</summary>
    public void HideWith(int row, int column)
    {
        (long Cost, int Row, int Column)? best = null;
        foreach (var (i, j) in All)
        {
            if (i == row || j == column || (_hidden[i, column] && _hidden[row, j] && _hidden[i, j]))
            {
                continue;
            }

            var cost = Cost(i, column) + Cost(row, j) + Cost(i, j);
            if (best is not { } known || cost < known.Cost)
            {
                best = (cost, i, j);
            }
        }

        // Every cell is hidden already: nothing can be worked out from nothing.
        var cycle = best ?? throw new InvalidOperationException("A table without any shown cell was found to be unprotected.");
        Hide(cycle.Row, column);
        Hide(row, cycle.Column);
        Hide(cycle.Row, cycle.Column);
    }

    // In every row and every column the inner cells less the total are 0. So a total runs against the inner cells, and the corner with them.
    private bool IsInner(int row, int column) => (row == _cells.Length - 1) == (column == _cells[0].Length - 1);

    // Zeros may go along, but bring no room downwards: they come last.
    private long Cost(int row, int column) => _hidden[row, column] ? 0 : _cells[row][column] == 0 ? Last : 1L + _cells[row][column];

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
}
