using System.Collections.Immutable;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Ingest.Tests.Privacy;

public sealed class SmallCellsTests
{
    private const int K = 3;

    [Fact]
    public void A_small_count_takes_three_others_along()
    {
        // By hand: 2 is small. Alone in its row it is 12 − 10; so 10 goes, and a second pair in another row, the cheapest: 7 and 9 (rows 8 and 20 are dearer).
        var shown = SmallCells.Of([[2, 10], [7, 9], [8, 20]], K);
        Assert.Equal([null, null, 12, null, null, 16, 8, 20, 28, 17, 39, 56], shown.SelectMany(r => r));
    }

    [Fact]
    public void A_table_without_small_counts_is_shown_whole() =>
        Assert.Equal([5, 6, 11, 0, 9, 9, 5, 15, 20], SmallCells.Of([[5, 6], [0, 9]], K).SelectMany(r => r));

    [Fact]
    public void Of_one_row_the_total_does_not_give_the_small_count_away()
    {
        var shown = SmallCells.Of([[1, 20, 30]], K);
        Assert.Null(shown[0][0]);
        Assert.True(Attack([[1, 20, 30]], shown).Min(v => v.Value.Count) >= K);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Who_counts_all_tables_that_fit_finds_k_values_for_each_hidden_cell(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            int[][] table = [.. Enumerable.Range(0, random.Next(2, 4 - (seed % 2))).Select(_ => (int[])[.. Enumerable.Range(0, 2 + (seed % 2)).Select(_ => random.Next(0, 7))])];
            var shown = SmallCells.Of(table, K);
            var possible = Attack(table, shown);
            Assert.All(possible, cell => Assert.True(cell.Value.Count >= K, $"{string.Join(" / ", table.Select(r => string.Join(' ', r)))}: cell {cell.Key} has {cell.Value.Count}"));
        }
    }

    [Fact]
    public void Of_a_list_with_a_total_one_small_count_takes_the_next_along() =>
        // By hand: 1 alone is the total less the others; with 4 it is 5 together, so it may be 0 to 5.
        Assert.Equal([null, 9, 0, null, 7], SmallCells.OfList([1, 9, 0, 4, 7], K));

    [Fact]
    public void Of_a_list_every_hidden_count_may_still_be_k_values()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            int[] counts = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(0, 7))];
            var shown = SmallCells.OfList(counts, K);
            var hidden = counts.Where((_, i) => shown[i] is null).ToArray();
            Assert.DoesNotContain(shown, c => c is > 0 and < K);
            // All lists with the same total and the same shown counts, one by one.
            var possible = hidden.Select(_ => new HashSet<int>()).ToArray();
            Lists(hidden.Length, hidden.Sum(), [], possible);
            // When all is hidden and no more can be taken along, nothing more can be done.
            Assert.True(possible.All(p => p.Count >= K) || counts.All(c => c == 0) || hidden.Length == counts.Count(c => c > 0), string.Join(' ', counts));
        }

        static void Lists(int count, int sum, List<int> before, HashSet<int>[] possible)
        {
            if (before.Count == count)
            {
                for (var i = 0; sum == 0 && i < count; i++)
                    possible[i].Add(before[i]);
                return;
            }

            for (var value = 0; value <= sum; value++)
                Lists(count, sum - value, [.. before, value], possible);
        }
    }

    // The attacker knows that counts are whole and not negative, and sees what is shown. Cells are tried up to a bound; values beyond it would only be more.
    private static Dictionary<(int Row, int Column), HashSet<int>> Attack(int[][] table, ImmutableArray<ImmutableArray<int?>> shown)
    {
        var (rows, columns) = (table.Length, table[0].Length);
        var free = Enumerable.Range(0, rows).SelectMany(i => Enumerable.Range(0, columns).Where(j => shown[i][j] is null).Select(j => (i, j))).ToList();
        var guess = table.Select(row => row.ToArray()).ToArray();
        var found = new Dictionary<(int, int), HashSet<int>>();
        Try(0);
        return found;

        void Try(int at)
        {
            if (at < free.Count)
            {
                var (i, j) = free[at];
                // Within k of the truth is enough to count k values; a row that is over its shown total cannot become right again.
                for (var value = Math.Max(0, table[i][j] - K); value <= table[i][j] + K; value++)
                {
                    guess[i][j] = value;
                    var rest = free.Skip(at + 1).Any(f => f.i == i);
                    if (rest || shown[i][columns] is not { } total || guess[i].Sum() == total)
                    {
                        Try(at + 1);
                    }
                }

                guess[i][j] = table[i][j];
                return;
            }

            for (var i = 0; i <= rows; i++)
            {
                for (var j = 0; j <= columns; j++)
                {
                    if (shown[i][j] is { } told && told != Cell(i, j))
                    {
                        return;
                    }
                }
            }

            for (var i = 0; i <= rows; i++)
            {
                for (var j = 0; j <= columns; j++)
                {
                    if (shown[i][j] is null)
                    {
                        (found.TryGetValue((i, j), out var values) ? values : found[(i, j)] = []).Add(Cell(i, j));
                    }
                }
            }
        }

        int Cell(int i, int j) =>
            i < rows && j < columns ? guess[i][j] : i < rows ? guess[i].Sum() : j < columns ? guess.Sum(row => row[j]) : guess.Sum(row => row.Sum());
    }
}
