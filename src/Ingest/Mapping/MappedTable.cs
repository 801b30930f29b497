using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Puts what a mapping file says into a table.</summary>
internal static class MappedTable
{
    /// <summary>Marks the columns, and adds what every row says: before anything is recognised.</summary>
    public static Table Of(Table table, TableMap? map)
    {
        if (map is null)
        {
            return table;
        }

        var columns = table.Columns
            .Select(c => map.Columns.TryGetValue(Key.Of(c.Heading), out var means) ? c with { Means = means, IsLeftOut = means is null } : c)
            .ToList();
        var width = columns.Count;
        columns.AddRange(map.Constants.Select((constant, index) => new Column(width + index, constant.Key) { Means = constant.Key, IsConstant = true }));
        var constants = map.Constants.Values.ToArray();
        var rows = constants.Length == 0 ? table.Rows : [.. table.Rows.Select(row => row with { Values = Longer(row.Values, width, constants) })];
        return table with { Columns = [.. columns], Rows = rows, Kind = map.Kind ?? table.Kind, Map = map };
    }

    /// <summary>What the mapping file names that the table does not have, and what it leaves out.</summary>
    public static IEnumerable<Finding> Findings(Table table, ImportMap map)
    {
        var headings = table.Columns.Where(c => !c.IsConstant).Select(c => Key.Of(c.Heading)).ToHashSet(StringComparer.Ordinal);
        foreach (var heading in table.Map!.Columns.Keys.Where(k => !headings.Contains(k)).Order(StringComparer.Ordinal))
        {
            yield return FindingCodes.MapUnused.At(new Place(map.File, Column: $"{table.Map.Place}.columns"), heading);
        }

        foreach (var column in table.Columns.Where(c => c.IsLeftOut))
        {
            yield return FindingCodes.LeftOutAsSaid.At(table.At(table.HeadingRow, column.Heading), column.Heading);
        }
    }

    /// <summary>Translates words, and fills blanks with what every row says: once it is known which column is which.</summary>
    public static Table WithValues(Table table, ColumnMapping mapping)
    {
        if (table.Map is not { } map)
        {
            return table;
        }

        var words = map.Values.Where(v => mapping.Find(v.Key) is not null).Select(v => (mapping.Find(v.Key)!.Index, v.Value)).ToArray();
        var blanks = map.Constants.Where(c => mapping.Find(c.Key) is { IsConstant: false }).Select(c => (mapping.Find(c.Key)!.Index, c.Value)).ToArray();
        return words.Length + blanks.Length == 0 ? table : table with { Rows = [.. table.Rows.Select(Changed)] };

        Row Changed(Row row)
        {
            var values = Longer(row.Values, table.Columns.Length, []);
            foreach (var (column, meanings) in words)
            {
                values[column] = meanings.GetValueOrDefault(Key.Of(values[column]), values[column]);
            }

            foreach (var (column, value) in blanks)
            {
                values[column] = string.IsNullOrWhiteSpace(values[column]) ? value : values[column];
            }

            return row with { Values = values };
        }
    }

    private static string[] Longer(string[] values, int width, string[] more)
    {
        var longer = new string[width + more.Length];
        for (var i = 0; i < width; i++)
        {
            longer[i] = i < values.Length ? values[i] : "";
        }

        more.CopyTo(longer, width);
        return longer;
    }
}
