using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Keeps amounts that hang on one payer out of a table with totals, and enough other cells with them that the totals do not give them away.</summary>
/// <remarks>
/// Definition (method.md, section 14). A cell of amounts is the sum that one number of a table tells; it is dominated when its largest payer pays 85 % or more of it: one
/// payer alone always. A dominated cell, in the table or in its margins, is not told. Who knows all other cells, and that no amount is negative, can work out how
/// much it may be at most; cells are hidden with it until that is amount / 0.85 or more, so that no payer is known to within that. Zeros are told: that nothing
/// was paid. Units: euros, whole ones for the bounds. Complexity: a maximum flow for each dominated cell and each cell that is added.
/// Reference: the dominance rule of official statistics, after Cox (1981); the bound after the usual upper protection level. Checked against: all tables that fit,
/// one by one in the tests.
/// </remarks>
public static class AmountCells
{
    /// <summary>From this share of one payer on a cell is dominated: a convention (method.md, section 15).</summary>
    public const decimal DominantShare = 0.85m;

    /// <summary>Whether one payer makes up so much of an amount that the amount tells what that payer paid.</summary>
    /// <param name="amounts">What each payer pays; none negative.</param>
    /// <returns>True when the largest is 85 % or more of the sum; false when nothing was paid.</returns>
    public static bool IsDominated(IReadOnlyCollection<decimal> amounts) => amounts.Sum() is > 0 and var sum && amounts.Max() >= DominantShare * sum;

    /// <summary>A table of amounts with its totals as it may be told.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="payments">Who pays how much in which cell; none negative.</param>
    /// <returns>One row and one column more than the table, for the totals.</returns>
    /// <exception cref="ArgumentException">An amount is negative, or stands outside the table.</exception>
    public static ImmutableArray<ImmutableArray<AmountCell>> Of(int rows, int columns, IReadOnlyCollection<Payment> payments)
    {
        if (payments.Any(p => p.Euros < 0 || p.Row < 0 || p.Row >= rows || p.Column < 0 || p.Column >= columns))
        {
            throw new ArgumentException("Amounts must be 0 or more, and in the table.", nameof(payments));
        }

        Payment[] Behind(int row, int column) => [.. payments.Where(p => (row == rows || p.Row == row) && (column == columns || p.Column == column))];
        decimal[] ByPayer(int row, int column) => [.. Behind(row, column).GroupBy(p => p.Payer, StringComparer.Ordinal).Select(g => g.Sum(p => p.Euros))];
        var cells = new LinkedCells(
            [.. Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Select(j => (long)Math.Round(Behind(i, j).Sum(p => p.Euros))).ToArray())], columns);
        var dominated = cells.All.Where(c => IsDominated(ByPayer(c.Row, c.Column))).ToHashSet();
        foreach (var (row, column) in dominated)
        {
            cells.Hide(row, column);
        }

        // Rounded up: a whole euro too much hides at worst a cell more.
        long Needed((int Row, int Column) c) => (long)Math.Ceiling((cells[c.Row, c.Column] / DominantShare) - cells[c.Row, c.Column]);
        while (dominated.Order().Where(c => cells.Room(c.Row, c.Column, up: true, Needed(c)) < Needed(c)).Select(c => ((int Row, int Column)?)c).FirstOrDefault() is { } open)
        {
            cells.HideWith(open.Row, open.Column);
        }

        return
        [
            .. Enumerable.Range(0, rows + 1).Select(i => Enumerable.Range(0, columns + 1).Select(j => new AmountCell(
                cells.IsHidden(i, j) ? null : Behind(i, j).Sum(p => p.Euros), ByPayer(i, j).Length, dominated.Contains((i, j)))).ToImmutableArray()),
        ];
    }
}

/// <summary>What a payer pays in a cell.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
/// <param name="Payer">Who pays.</param>
/// <param name="Euros">Euros a year.</param>
public sealed record Payment(int Row, int Column, string Payer, decimal Euros);

/// <summary>A cell of amounts as it may be told.</summary>
/// <param name="Euros">Euros a year; null when it is not told.</param>
/// <param name="Payers">How many pay: organisations, so their number is told.</param>
/// <param name="IsDominated">Whether one of them pays 85 % or more.</param>
public sealed record AmountCell(decimal? Euros, int Payers, bool IsDominated)
{
    /// <summary>Hidden only because it would give another one away.</summary>
    public bool IsHiddenWithOthers => Euros is null && !IsDominated;
}
