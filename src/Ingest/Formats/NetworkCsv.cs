using System.Buffers.Text;
using System.Globalization;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads a network from CSV: a table of ties, and beside it a table of nodes or none. Headings by the synonyms of an import.</summary>
internal static class NetworkCsv
{
    /// <summary>Reads the nodes: an id each, every other column is kept.</summary>
    public static void ReadNodes(ReadOnlyMemory<byte> text, NetworkDraft draft)
    {
        var findings = draft.Findings;
        using var rows = new CsvRowStream(text, findings);
        if (Map(rows, Headings.Nodes, mayNameServe: true, findings) is not { } mapping)
        {
            return;
        }

        var id = mapping.Find("id");
        var name = mapping.Find("name");
        if (id is null)
        {
            findings.Add(FindingCodes.ActorIdsFromNames, 1);
        }

        var kept = rows.Columns.Where(c => c != (id ?? name) && c.Heading.Length > 0).ToArray();
        while (rows.Next())
        {
            var node = draft.Declare(rows.Text((id ?? name)!.Index), rows.Number);
            foreach (var column in kept)
            {
                if (node >= 0 && rows.Text(column.Index) is { Length: > 0 } value)
                {
                    draft.Set(node, column.Heading, value);
                }
            }

            if (node >= 0 && name is not null)
            {
                draft.Label(node, rows.Text(name.Index));
            }
        }
    }

    /// <summary>Reads the ties.</summary>
    public static void ReadTies(ReadOnlyMemory<byte> text, NetworkDraft draft, bool isDirected)
    {
        var findings = draft.Findings;
        using var rows = new CsvRowStream(text, findings);
        if (Map(rows, Headings.Ties, mayNameServe: false, findings) is not { } mapping)
        {
            return;
        }

        var (source, target) = (mapping.Find("source")!, mapping.Find("target")!);
        var (strength, direction) = (mapping.Find("strength"), mapping.Find("directed"));
        var isSure = direction is not null && Key.Of(direction.Heading) != "type";
        var count = 0;
        while (rows.Next())
        {
            count++;
            var from = End(rows, source, draft);
            var to = End(rows, target, draft);
            double? value = null;
            if (from < 0 || to < 0 || (strength is not null && !TryStrength(rows, strength, findings, out value)))
            {
                continue;
            }

            draft.Tie(from, to, value, direction is null ? isDirected : Direction(rows, direction, isSure, isDirected, findings), rows.Number);
        }

        if (count == 0 && draft.NodeCount == 0)
        {
            findings.Add(FindingCodes.TableEmpty, null, "", "edges");
        }
    }

    /// <summary>Finds the columns; null when one that is needed is missing, which is a finding.</summary>
    public static ColumnMapping? Map(
        CsvRowStream rows, System.Collections.Immutable.ImmutableArray<Field> fields, bool mayNameServe, NetworkFindings findings)
    {
        if (rows.Columns.Length == 0)
        {
            return null;
        }

        var mapping = ColumnMapping.Of(new Table(findings.File, "", "", "", [.. rows.Columns], 1, []), fields, mayNameServe);
        var isUsable = true;
        // Columns that mean nothing here are kept as attributes of nodes or have no place in a plain network: not worth a word each.
        foreach (var finding in mapping.Findings.Where(f => f.Severity == Severity.Error))
        {
            findings.AddAt(FindingCodes.Find(finding.Code)!, finding.Where, finding.Found, finding.Arguments.AsSpan());
            isUsable = false;
        }

        return isUsable ? mapping : null;
    }

    private static int End(CsvRowStream rows, Column column, NetworkDraft draft)
    {
        var cell = rows.Cell(column.Index);
        if (cell.IsEmpty)
        {
            draft.Findings.AddAt(FindingCodes.ValueMissing, new Place(draft.Findings.File, rows.Number, column.Heading), "", column.Heading);
            return -1;
        }

        // Blanks of other alphabets are taken off too; those bytes are beyond ASCII.
        return cell[0] < 0x80 && cell[^1] < 0x80 ? draft.Mention(cell, rows.Number) : draft.Mention(rows.Text(column.Index), rows.Number);
    }

    private static bool TryStrength(CsvRowStream rows, Column column, NetworkFindings findings, out double? strength)
    {
        strength = null;
        var cell = rows.Cell(column.Index);
        if (cell.IsEmpty)
        {
            return true;
        }

        if (Utf8Parser.TryParse(cell, out double value, out var used) && used == cell.Length && double.IsFinite(value))
        {
            strength = value;
            return true;
        }

        // A decimal comma, or thousands: as in every other table.
        var text = rows.Text(column.Index);
        if (!Numbers.TryParse(text, isCount: false, out var number, out var isAmbiguous))
        {
            findings.AddAt(FindingCodes.NumberWrong, new Place(findings.File, rows.Number, column.Heading), text);
            return false;
        }

        if (isAmbiguous)
        {
            findings.AddAt(
                FindingCodes.NumberAmbiguous, new Place(findings.File, rows.Number, column.Heading), text, number.ToString(CultureInfo.InvariantCulture));
        }

        strength = (double)number;
        return true;
    }

    private static bool Direction(CsvRowStream rows, Column column, bool isSure, bool isDirected, NetworkFindings findings)
    {
        if (rows.Cell(column.Index).IsEmpty)
        {
            return isDirected;
        }

        var text = rows.Text(column.Index);
        var word = Words.Directed.Find(text);
        if (word is null && isSure)
        {
            findings.AddAt(FindingCodes.WordUnknown, new Place(findings.File, rows.Number, column.Heading), text, string.Join(", ", Words.Directed.Keys));
        }

        return word is null ? isDirected : word == "yes";
    }
}
