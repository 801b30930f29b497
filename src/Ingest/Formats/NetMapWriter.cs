using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes the links of a Net-Map: from, to, and a column for each type. A pair with several links of one type has several rows.</summary>
internal static class NetMapWriter
{
    /// <summary>The table of links, and the relations in it.</summary>
    public static (ExcelWriter.Sheet Sheet, Relation[] Relations) Sheet(Ecosystem ecosystem, DateOnly at, FormLosses losses)
    {
        var relations = FormTies.Holding(ecosystem, at, losses).ToArray();
        var kinds = relations.Select(r => (r.Type, r.IsDirected)).Distinct().OrderBy(k => k.Type, StringComparer.Ordinal).ThenByDescending(k => k.IsDirected).ToArray();
        var marks = kinds.Select(k => new FormMark(k.Type, k.IsDirected, IsIncoming: false, relations.Any(r => (r.Type, r.IsDirected) == k && r.Strength is not null)).ToString());
        var rows = new List<string[]>();
        foreach (var pair in relations.GroupBy(r => (r.Source, r.Target)).OrderBy(g => g.Key.Source, StringComparer.Ordinal).ThenBy(g => g.Key.Target, StringComparer.Ordinal))
        {
            var own = kinds.Select(k => pair.Where(r => (r.Type, r.IsDirected) == k).OrderBy(r => r.Strength).Select(r => FormTies.Cell(r, losses)).ToArray()).ToArray();
            for (var row = 0; row < own.Max(cells => cells.Length); row++)
            {
                rows.Add([pair.Key.Source, pair.Key.Target, .. own.Select(cells => row < cells.Length ? cells[row] : "")]);
            }
        }

        return (new ExcelWriter.Sheet("Links", ["From", "To", .. marks], [.. rows]) { Numbers = [.. Enumerable.Range(2, kinds.Length)] }, relations);
    }
}
