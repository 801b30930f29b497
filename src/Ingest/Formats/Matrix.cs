using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads an adjacency matrix with labels: the same actors down and across, in each cell whether, or how strongly, the row goes to the column.</summary>
/// <remarks>
/// A matrix that is the same both ways, or filled on one side of the diagonal only, has no direction: each pair is then one relation.
/// The corner may say the type and the direction, <c>funding (directed, strength)</c>. A blank cell and a 0 are both no relation: a matrix does not say who was asked.
/// </remarks>
internal static class Matrix
{
    private const int Fewest = 3;
    private const int LongestShape = 4;

    public static TablesReading? Read(Table table, bool isSaid)
    {
        var columns = FormTable.OwnColumns(table).Skip(1).Where(c => c.Heading.Length > 0 && !c.IsLeftOut).ToArray();
        var mark = Mark(table);
        isSaid |= mark is not null;
        if (columns.Length < (isSaid ? 1 : Fewest) || !HasSameLabels(table, columns, isSaid))
        {
            return null;
        }

        var findings = new List<Finding>();
        var cells = Cells(table, columns, findings);
        if (findings.Count > 0 && !isSaid)
        {
            return null;
        }

        if (FormTable.Type(table, findings) is not { } type)
        {
            return new TablesReading([], [.. findings], IsWhole: false);
        }

        var isValued = mark?.HasStrengths == true || cells.Values.Any(c => c.Answer.Strength is not (null or 1));
        var isMutual = mark?.IsDirected is { } isDirected ? !isDirected : cells.Keys.All(pair => IsSame(cells, pair)) || IsTriangle(cells);
        var rows = new List<Row>();
        foreach (var ((source, target), (answer, row)) in cells)
        {
            var isSecond = isMutual && cells.TryGetValue((target, source), out var other) && other.Answer.IsYes && other.Answer.Strength == answer.Strength && string.CompareOrdinal(source, target) > 0;
            if (answer.IsYes && !isSecond)
            {
                rows.Add(row with
                {
                    Values = [source, target, type, isMutual ? "no" : "yes", answer.Text(isValued)],
                    Stands = [table.Columns[0].Heading, target, target, target, target],
                });
            }
        }

        findings.Insert(0, FindingCodes.FormRecognised.At(
            table.At(), "matrix", $"{columns.Length} × {table.Rows.Length}", (isMutual ? "—" : "→") + (isValued ? " 1, 2, …" : " x"), type));
        return new TablesReading(
            [FormTable.Of(table, TableKind.Relations, ["source", "target", "type", "directed", "strength"], rows)], [.. findings], IsWhole: true);
    }

    /// <summary>What the corner says of type and direction; null when it does not say whether there is one.</summary>
    public static FormMark? Mark(Table table) => table.Columns.Length > 0 && FormMark.Of(table.Columns[0].Heading) is { IsDirected: not null } mark ? mark : null;

    private static bool HasSameLabels(Table table, Column[] columns, bool isSaid)
    {
        // A long list is no matrix, and is not read to find that out.
        if (!isSaid && table.Rows.Length > LongestShape * columns.Length)
        {
            return false;
        }

        var across = columns.Select(c => c.Heading).ToHashSet(StringComparer.Ordinal);
        var down = table.Rows.Select(r => r.Text(0).Trim()).ToArray();
        return across.Count == columns.Length
            && (isSaid || (down.Length >= Fewest && down.Distinct(StringComparer.Ordinal).Count() == down.Length && (across.IsSupersetOf(down) || across.IsSubsetOf(down))));
    }

    private static Dictionary<(string Source, string Target), (Answer Answer, Row Row)> Cells(Table table, Column[] columns, List<Finding> findings)
    {
        var cells = new Dictionary<(string, string), (Answer, Row)>();
        foreach (var row in table.Rows)
        {
            foreach (var column in columns)
            {
                if (!Answer.TryRead(row.Text(column.Index), out var answer))
                {
                    findings.Add(FindingCodes.AnswerWrong.At(table.At(row.Number, column.Heading), row.Text(column.Index)));
                }
                else if (answer.IsGiven)
                {
                    cells[(row.Text(0).Trim(), column.Heading)] = (answer, row);
                }
            }
        }

        return cells;
    }

    private static bool IsSame(Dictionary<(string Source, string Target), (Answer Answer, Row Row)> cells, (string Source, string Target) pair) =>
        cells.TryGetValue((pair.Target, pair.Source), out var back)
            ? back.Answer.IsYes == cells[pair].Answer.IsYes && back.Answer.Strength == cells[pair].Answer.Strength
            : !cells[pair].Answer.IsYes;

    /// <summary>Nothing is filled in both ways: half a matrix is how people write one without direction.</summary>
    private static bool IsTriangle(Dictionary<(string Source, string Target), (Answer Answer, Row Row)> cells) =>
        cells.Keys.All(pair => pair.Source == pair.Target || !cells.ContainsKey((pair.Target, pair.Source)))
        && cells.Keys.Select(pair => pair.Source).Distinct().Count() > 1;
}
