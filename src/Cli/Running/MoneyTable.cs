using System.Collections.Immutable;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Cli.Running;

/// <summary>The money of the neighbourhood: what kinds of organisations pay its community organisations, by the type of the relation, with totals.</summary>
/// <remarks>Definition: method.md, section 14. Euros a year, over relations of which the amount is stated; who pays as in LI5.</remarks>
internal static class MoneyTable
{
    /// <summary>The word for a row or column of totals.</summary>
    public const string Total = "total";

    /// <summary>The columns of money.csv.</summary>
    public static CsvTable<MoneyRow> Csv(ShownResults? shown)
    {
        var table = new CsvTable<MoneyRow>()
            .Text("payer_kind", r => r.PayerKind)
            .Text("type", r => r.Type)
            .Number("euros_per_year", r => (double?)r.Euros)
            .Whole("payers", r => r.Payers);
        return shown is null ? table : table.Text("withheld", r => r.Withheld);
    }

    /// <summary>The cells in which somebody pays, by kind of payer and type, totals last.</summary>
    /// <param name="root">The measurement of whole organisations.</param>
    /// <param name="shown">What the audience may have; null when it may have all.</param>
    public static ImmutableArray<MoneyRow> Of(Measurement root, ShownResults? shown)
    {
        // A sum of what people pay is about people: organisations only.
        var paid = root.Egos.Where(u => !u.IsInstitutional)
            .SelectMany(u => MoneyConcentration.PayersOf(root.Reading, u.Id))
            .Select(p => (p.Id, Kind: root.Reading.Kind(root.Reading.Ecosystem.Actor(p.Id)), p.Relations))
            .Where(p => p.Kind is { IsOrganisation: true })
            .SelectMany(p => p.Relations.Where(l => l.Relation.AmountEur is > 0).Select(l => (p.Id, p.Kind!.Kind, l.Relation.Type, Euros: l.Relation.AmountEur!.Value)))
            .ToArray();
        string[] kinds = [.. paid.Select(p => p.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] types = [.. paid.Select(p => p.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var payments = paid.Select(p => new Payment(Array.IndexOf(kinds, p.Kind), Array.IndexOf(types, p.Type), p.Id, p.Euros)).ToArray();
        var cells = AmountCells.Of(kinds.Length, types.Length, payments);
        return
        [
            .. Enumerable.Range(0, kinds.Length + 1).SelectMany(i => Enumerable.Range(0, types.Length + 1).Select(j => (i, j)))
                .Where(c => cells[c.i][c.j].Payers > 0)
                .Select(c => cells[c.i][c.j] is var cell && shown is null
                    ? Row(c.i, c.j, payments.Where(p => (c.i == kinds.Length || p.Row == c.i) && (c.j == types.Length || p.Column == c.j)).Sum(p => p.Euros), cell.Payers, null)
                    : Row(c.i, c.j, cell.Euros, cell.Payers, cell.Euros is null ? (cell.IsDominated ? Reason.OnePayer.Code : Reason.GivesAnotherAway.Code) : null)),
        ];

        MoneyRow Row(int i, int j, decimal? euros, int payers, string? withheld) =>
            new(i == kinds.Length ? Total : kinds[i], j == types.Length ? Total : types[j], euros, payers, withheld);
    }
}

/// <summary>A cell of the money of the neighbourhood.</summary>
/// <param name="PayerKind">The kind of organisation that pays, or the total.</param>
/// <param name="Type">The type of relation, or the total.</param>
/// <param name="Euros">Euros a year; null when it is not told.</param>
/// <param name="Payers">How many organisations pay.</param>
/// <param name="Withheld">Why it is not told; null when it is.</param>
internal sealed record MoneyRow(string PayerKind, string Type, decimal? Euros, int Payers, string? Withheld);
