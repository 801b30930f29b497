using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Everything that was read, and what there is to say of it.</summary>
internal sealed record Examination(Draft Draft, List<Finding> Findings)
{
    /// <summary>Runs the checks on everything together and gives the report.</summary>
    public (ImportReport Report, NewContent Content) Conclude(Merging merging)
    {
        Findings.AddRange(AllChecks.Findings(Draft));
        var content = merging.Finish(Draft, Findings);
        LeaveOut();
        var findings = Sorted();
        var rejected = findings.Where(f => f.Severity == Severity.Error && f.Where.Row is not null)
            .Select(f => (f.Where.File, f.Where.Sheet, f.Where.Row!.Value)).ToHashSet();
        return (new ImportReport([.. Draft.Tables.Select(t => Line(t, rejected))], findings, IsStored: false), content);
    }

    /// <summary>Of rows about people who were forgotten only their number is told: a finding would quote them.</summary>
    private void LeaveOut()
    {
        foreach (var table in Draft.Tables.Where(t => t.LeftOut.Count > 0))
        {
            Findings.RemoveAll(f => f.Severity != Severity.Error && f.Where.File == table.Table.File && f.Where.Sheet == table.Table.Sheet
                && f.Where.Row is { } row && table.LeftOut.Contains(row));
            Findings.Add(FindingCodes.RowsOfForgotten.At(table.Table.At(), "", table.LeftOut.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>In the order of files and rows; within a row in the order in which they were found.</summary>
    private ImmutableArray<Finding> Sorted()
    {
        var order = Draft.Tables.Select((table, index) => (table.Table.File, table.Table.Sheet, index)).ToDictionary(e => (e.File, e.Sheet), e => e.index);
        return [.. Findings.OrderBy(f => order.GetValueOrDefault((f.Where.File, f.Where.Sheet), -1)).ThenBy(f => f.Where.Row ?? 0)];
    }

    private static TableReport Line(ReadTable read, HashSet<(string File, string? Sheet, int Row)> rejected)
    {
        var (table, rows) = (read.Table, read.Table.Rows.Length);
        var refused = read.IsUnusable ? rows : rejected.Count(r => r.File == table.File && r.Sheet == table.Sheet && r.Row > table.HeadingRow && !read.LeftOut.Contains(r.Row)) + read.LeftOut.Count;
        // A row that repeats another and is wrong in a check as well is rejected, not merged.
        var merged = Math.Min(read.Merged, rows - refused);
        return new TableReport(
            table.File, table.Sha256, TableNames.Of(read.Kind), table.Encoding, table.Separator, rows, rows - refused - merged, merged, refused,
            [.. read.Mapping.Unknown.Select(ColumnMapping.AttributeName)])
        {
            Sheet = table.Sheet,
        };
    }
}
