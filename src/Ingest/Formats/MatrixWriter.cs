using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes adjacency matrices with labels: one for each type, with the type and the direction in the corner; of a type with both kinds of relations one for each.</summary>
/// <remarks>A cell holds one relation; of several of one type between two actors the first is written, and the others are counted.</remarks>
internal static class MatrixWriter
{
    /// <summary>The matrices.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="at">The day on which relations must hold.</param>
    /// <param name="type">The only type to be written; null for all.</param>
    /// <param name="losses">Counts what is left out.</param>
    public static IEnumerable<(ExcelWriter.Sheet Sheet, Relation[] Relations)> Sheets(Ecosystem ecosystem, DateOnly at, string? type, FormLosses losses)
    {
        var ids = ecosystem.Actors.Select(a => a.Id).ToArray();
        foreach (var group in FormTies.Holding(ecosystem, at, losses).GroupBy(r => (r.Type, r.IsDirected)).OrderBy(g => g.Key.Type, StringComparer.Ordinal).ThenByDescending(g => g.Key.IsDirected))
        {
            if (type is not null && group.Key.Type != type)
            {
                losses.Row(TableKind.Relations, $"type {group.Key.Type}", group.Count());
                continue;
            }

            var cells = new Dictionary<(string, string), string>();
            var written = new List<Relation>();
            foreach (var relation in group)
            {
                if (cells.ContainsKey(FormTies.Pair(relation)))
                {
                    losses.Row(TableKind.Relations, "source, target, type");
                    continue;
                }

                written.Add(relation);
                cells[FormTies.Pair(relation)] = FormTies.Cell(relation, losses);
            }

            string Cell(string row, string column) =>
                cells.GetValueOrDefault((row, column)) ?? (group.Key.IsDirected ? null : cells.GetValueOrDefault((column, row))) ?? "0";

            var mark = new FormMark(group.Key.Type, group.Key.IsDirected, IsIncoming: false, written.Any(r => r.Strength is not null));
            yield return (
                new ExcelWriter.Sheet(FormFile.SheetName(group.Key.Type, group.Key.IsDirected), [mark.ToString(), .. ids], [.. ids.Select(row => (string[])[row, .. ids.Select(column => Cell(row, column))])])
                {
                    Numbers = [.. Enumerable.Range(1, ids.Length)],
                },
                [.. written]);
        }
    }
}
