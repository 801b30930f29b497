using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Finds out of each table in a file what it is: rows, or a matrix, survey, attendance list or Net-Map; or nothing for this program.</summary>
internal static class TableForms
{
    private const int RowsTried = 10;
    private const int Readable = int.MaxValue;

    /// <summary>Sheets that explain or list choices, as in the template.</summary>
    private static readonly HashSet<string> Explaining = ["uitleg", "toelichting", "leeswijzer", "keuzes", "keuzelijsten", "explanation", "readme", "choices"];

    /// <summary>The forms in the order in which they are tried: the strictest first.</summary>
    private static readonly (string Name, Func<Table, bool, TablesReading?> Read)[] Forms =
    [
        ("netmap", NetMap.Read), ("survey", Survey.Read), ("matrix", Matrix.Read), ("attendance", AttendanceList.Read),
    ];

    /// <summary>The tables of a file as one of the five; what is none of them is left out, with a finding, if another is.</summary>
    public static TablesReading Of(TablesReading reading, ImportMap? map, ISet<TableMap>? used)
    {
        var findings = reading.Findings.ToList();
        var sheets = NodeXl.Bare(reading.Tables, findings);
        used?.UnionWith(sheets.Select(s => map?.Of(s)).OfType<TableMap>());
        var chosen = sheets.Select(table => Choose(table, map, findings)).ToList();
        if (chosen.Any(c => c.IsKnown))
        {
            foreach (var choice in chosen.Where(c => !c.IsKnown && !c.Tables.IsEmpty))
            {
                // What is wrong in a sheet that is not read harms nobody.
                findings.RemoveAll(f => f.Where.Sheet == choice.Tables[0].Sheet);
                var headings = string.Join(", ", choice.Tables[0].Columns.Select(c => c.Heading).Where(h => h.Length > 0));
                findings.Add(FindingCodes.SheetLeftOut.At(choice.Tables[0].At(), choice.Tables[0].Sheet ?? "", headings));
            }

            chosen.RemoveAll(c => !c.IsKnown);
        }

        return new TablesReading([.. chosen.SelectMany(c => c.Tables)], [.. findings], reading.IsWhole && chosen.All(c => c.IsWhole)) { Unlisted = reading.Unlisted };
    }

    private static Choice Choose(Table table, ImportMap? map, List<Finding> findings)
    {
        var said = map?.Of(table);
        if (said is { IsLeftOut: true })
        {
            findings.RemoveAll(f => f.Where.Sheet == table.Sheet && table.Sheet is not null);
            findings.Add(FindingCodes.LeftOutAsSaid.At(table.At(), table.Sheet ?? table.File));
            return Choice.Nothing;
        }

        if (said is null && table.Sheet is { } sheet && (Explaining.Contains(Key.Of(sheet)) || sheet.StartsWith('_')))
        {
            findings.RemoveAll(f => f.Where.Sheet == sheet);
            findings.Add(FindingCodes.SheetExplains.At(table.At(), sheet));
            return Choice.Nothing;
        }

        if (table.Kind is not null)
        {
            var known = MappedTable.Of(table, said);
            findings.AddRange(said is null ? [] : MappedTable.Findings(known, map!));
            return new Choice([known], IsKnown: true, IsWhole: true);
        }

        var mapped = MappedTable.Of(table, said);
        // What the corner says goes before what the other headings resemble: an actor may be called From.
        var named = said?.Form ?? (said?.Kind is not null ? null : Matrix.Mark(table) is not null ? "matrix" : AttendanceList.IsMarked(table) ? "attendance" : null);
        foreach (var (name, read) in Forms)
        {
            if ((named is null ? said?.Kind is null : named == name) && read(mapped, said?.Form is not null) is { } form)
            {
                findings.AddRange(form.Findings);
                findings.AddRange(said is null ? [] : MappedTable.Findings(mapped, map!));
                // That nobody named anybody is an answer, and no empty table.
                return new Choice([.. form.Tables.Where(t => !t.Rows.IsEmpty)], IsKnown: true, form.IsWhole);
            }
        }

        var rows = WithHeadings(table, said, findings);
        if (said is not null)
        {
            findings.AddRange(MappedTable.Findings(rows, map!));
        }

        return new Choice([rows], rows.Kind is not null || TableNames.Recognise(rows) is not null, IsWhole: true);
    }

    /// <summary>In a sheet a title may stand above the headings: they are the first row that can be read as such.</summary>
    private static Table WithHeadings(Table table, TableMap? said, List<Finding> findings)
    {
        var mapped = MappedTable.Of(table, said);
        if (table.Sheet is null)
        {
            return mapped;
        }

        var (best, above) = (mapped, -1);
        for (var row = 0; row < Math.Min(RowsTried, table.Rows.Length) && Known(best) < Readable; row++)
        {
            var lower = MappedTable.Of(Lower(table, row), said);
            if (Known(lower) > Math.Max(1, Known(best)))
            {
                (best, above) = (lower, row);
            }
        }

        if (above >= 0)
        {
            var text = string.Join(' ', table.Columns.Select(c => c.Heading).Concat(table.Rows.Take(above).SelectMany(r => r.Values)).Where(t => t.Length > 0));
            findings.Add(FindingCodes.RowsAboveHeading.At(table.At(table.HeadingRow), text));
        }

        return WithoutEmptyTail(best);
    }

    /// <summary>How many of a row's texts are headings of one table; more than there can be when no column that is needed is missing.</summary>
    private static int Known(Table table)
    {
        var named = table.Kind ?? TableNames.OfName(table.Sheet ?? table.File);
        return (named is { } only ? [only] : Enum.GetValues<TableKind>()).Max(kind =>
        {
            var mapping = ColumnMapping.Of(table, kind);
            return mapping.Findings.All(f => f.Code != FindingCodes.ColumnMissing.Code) ? Readable : Headings.Of(kind).Count(f => mapping.Find(f.Name) is not null);
        });
    }

    private static Table Lower(Table table, int heading) => table with
    {
        Columns = [.. table.Columns.Select(c => new Column(c.Index, table.Rows[heading].Text(c.Index).Trim()))],
        HeadingRow = table.Rows[heading].Number,
        Rows = [.. table.Rows.Skip(heading + 1)],
    };

    /// <summary>A column without heading and without values is nothing: sheets are wider than their table.</summary>
    private static Table WithoutEmptyTail(Table table)
    {
        var keep = table.Columns.Length;
        while (keep > 0 && table.Columns[keep - 1].Heading.Length == 0 && table.Rows.All(row => string.IsNullOrWhiteSpace(row.Text(keep - 1))))
        {
            keep--;
        }

        return keep == table.Columns.Length ? table : table with { Columns = table.Columns[..keep] };
    }

    private sealed record Choice(ImmutableArray<Table> Tables, bool IsKnown, bool IsWhole)
    {
        public static Choice Nothing { get; } = new([], IsKnown: false, IsWhole: true);
    }
}
