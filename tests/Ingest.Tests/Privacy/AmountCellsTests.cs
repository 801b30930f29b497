using System.Collections.Immutable;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Ingest.Tests.Privacy;

public sealed class AmountCellsTests
{
    [Fact]
    public void One_payer_of_85_percent_is_the_cell()
    {
        Assert.True(AmountCells.IsDominated([85, 15]));
        Assert.False(AmountCells.IsDominated([84, 16]));
        Assert.False(AmountCells.IsDominated([]));
        Assert.True(AmountCells.IsDominated([1]));
    }

    [Fact]
    public void What_a_total_would_give_away_goes_along()
    {
        // By hand (method.md, section 14): 120 000 − 40 000 = 80 000, so the 40 000 goes too; then the 80 000 may be up to 120 000, more than 94 118.
        var cells = AmountCells.Of(2, 1, [new(0, 0, "stad", 80_000), new(1, 0, "f1", 20_000), new(1, 0, "f2", 15_000), new(1, 0, "f3", 5_000)]);
        Assert.Equal([null, null, null, null, 120_000m, 120_000m], Told(cells));
        Assert.Equal((true, false), (cells[0][0].IsDominated, cells[0][0].IsHiddenWithOthers));
        Assert.Equal((false, true), (cells[1][0].IsDominated, cells[1][0].IsHiddenWithOthers));
        Assert.Equal([1, 1, 3, 3, 4, 4], cells.SelectMany(r => r).Select(c => c.Payers));
    }

    [Fact]
    public void A_payer_in_several_cells_dominates_the_total_of_them()
    {
        // By hand: in each cell 60 of 100 is under 85 %, and so are 120 of 200; but 900 of 1 000 in the second row is not, nor is the column total of 960 in 1 100.
        var cells = AmountCells.Of(2, 2, [new(0, 0, "a", 60), new(0, 0, "b", 40), new(0, 1, "a", 60), new(0, 1, "c", 40), new(1, 1, "a", 900), new(1, 1, "c", 100)]);
        Assert.Equal(100, cells[0][0].Euros);
        Assert.Equal(new[] { true, true, false }, new[] { cells[1][1].IsDominated, cells[2][1].IsDominated, cells[0][2].IsDominated });
        Assert.Null(cells[1][1].Euros);
    }

    [Fact]
    public void A_table_in_which_nobody_pays_nearly_all_is_told_whole() =>
        Assert.Equal([30m, 0m, 30m, 0m, 50m, 50m, 30m, 50m, 80m], Told(AmountCells.Of(2, 2, [new(0, 0, "a", 15), new(0, 0, "b", 15), new(1, 1, "a", 25), new(1, 1, "b", 25)])));

    [Fact]
    public void Amounts_below_zero_and_outside_the_table_are_refused()
    {
        Assert.Throws<ArgumentException>(() => AmountCells.Of(1, 1, [new(0, 0, "a", -1)]));
        Assert.Throws<ArgumentException>(() => AmountCells.Of(1, 1, [new(1, 0, "a", 1)]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Who_tries_every_table_that_fits_finds_that_a_dominated_amount_may_be_as_much_as_it_must(int seed)
    {
        var random = new Random(seed);
        var tried = 0;
        for (var round = 0; round < 60; round++)
        {
            var payments = Enumerable.Range(0, random.Next(2, 8))
                .Select(_ => new Payment(random.Next(2), random.Next(2), $"p{random.Next(4)}", random.Next(1, 8))).ToArray();
            var cells = AmountCells.Of(2, 2, payments);
            foreach (var (row, column) in from i in Enumerable.Range(0, 3) from j in Enumerable.Range(0, 3) where cells[i][j].IsDominated select (i, j))
            {
                tried++;
                Assert.Null(cells[row][column].Euros);
                var amount = payments.Where(p => (row == 2 || p.Row == row) && (column == 2 || p.Column == column)).Sum(p => p.Euros);
                Assert.True(Greatest(cells, row, column) >= Math.Ceiling(amount / 0.85m), $"{string.Join(' ', payments.Select(p => $"{p.Row}{p.Column}{p.Payer}:{p.Euros}"))}: {row},{column}");
            }
        }

        Assert.True(tried > 60);
    }

    // Four inner cells decide everything; each is tried up to well over what any may be.
    private static decimal Greatest(ImmutableArray<ImmutableArray<AmountCell>> cells, int row, int column)
    {
        const int Most = 75;
        var greatest = 0m;
        IEnumerable<int> Tries(int i, int j) => cells[i][j].Euros is { } told ? [(int)told] : Enumerable.Range(0, Most);
        foreach (var a in Tries(0, 0))
        {
            foreach (var b in Tries(0, 1))
            {
                if (Differs(0, 2, a + b))
                {
                    continue;
                }

                foreach (var c in Tries(1, 0))
                {
                    if (Differs(2, 0, a + c))
                    {
                        continue;
                    }

                    foreach (var d in Tries(1, 1))
                    {
                        if (!Differs(1, 2, c + d) && !Differs(2, 1, b + d) && !Differs(2, 2, a + b + c + d))
                        {
                            int[] all = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d];
                            greatest = Math.Max(greatest, all[(row * 3) + column]);
                        }
                    }
                }
            }
        }

        return greatest;

        bool Differs(int i, int j, int sum) => cells[i][j].Euros is { } told && told != sum;
    }

    private static IEnumerable<decimal?> Told(ImmutableArray<ImmutableArray<AmountCell>> cells) => cells.SelectMany(r => r).Select(c => c.Euros);
}
