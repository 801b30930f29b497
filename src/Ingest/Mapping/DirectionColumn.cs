using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>The column "Type" of Gephi's table of edges, which says for each whether it has a direction, and nothing of what it is.</summary>
internal static class DirectionColumn
{
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal) { "directed", "undirected", "mixed", "mutual" };

    /// <summary>The table with that column read as the direction, when every value in it is one and no other column is.</summary>
    public static Table Of(Table table, TableKind? kind, FindingList findings)
    {
        if (kind != TableKind.Relations
            || table.Columns.FirstOrDefault(c => c.Means is null && !c.IsLeftOut && Key.Of(c.Heading) == "type") is not { } type
            || ColumnMapping.Of(table, TableKind.Relations).Find("directed") is not null)
        {
            return table;
        }

        var count = 0;
        foreach (var row in table.Rows)
        {
            var text = row.Text(type.Index).Trim();
            if (text.Length > 0 && !Said.Contains(Key.Of(text)))
            {
                return table;
            }

            count += text.Length > 0 ? 1 : 0;
        }

        if (count == 0)
        {
            return table;
        }

        findings.Add(FindingCodes.ColumnGuessed.At(table.At(table.HeadingRow, type.Heading), type.Heading, "directed", "–", "100 %"));
        return table with { Columns = [.. table.Columns.Select(c => c == type ? c with { Means = "directed" } : c)] };
    }
}
