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
        Draft.Decided.Replace();
        Findings.AddRange(Draft.Decided.Findings);
        Findings.AddRange(AllChecks.Findings(Draft));
        var content = merging.Finish(Draft, Findings);
        LeaveOut();
        var findings = Sorted();
        var rejected = findings.Where(f => f.Severity == Severity.Error && f.Where.Row is not null)
            .ToLookup(f => (f.Where.File, f.Where.Sheet, f.Where.Row!.Value), f => f.Code);
        var rows = Draft.Tables.Select(table => (Table: table, Rejected: Rejected(table, rejected), Merged: Merged(table, rejected))).ToArray();
        var report = new ImportReport([.. rows.Select(r => Line(r.Table, r.Merged.Count, r.Rejected.Count))], findings, IsStored: false);
        return (Draft.Context.WithRows ? report with { Rows = [.. rows.SelectMany(r => r.Rejected.Concat(r.Merged).OrderBy(row => row.Where.Row))] } : report, content);
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

    private static List<RowReport> Rejected(ReadTable read, ILookup<(string File, string? Sheet, int Row), string> rejected)
    {
        var table = read.Table;
        return read.IsUnusable
            ? [.. table.Rows.Select(row => new RowReport(table.At(row.Number), [.. read.Mapping.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code).Distinct()], null))]
            : [.. rejected.Where(r => r.Key.File == table.File && r.Key.Sheet == table.Sheet && r.Key.Row > table.HeadingRow && !read.LeftOut.Contains(r.Key.Row))
                .Select(r => new RowReport(table.At(r.Key.Row), [.. r.Distinct()], null))
                .Concat(read.LeftOut.Select(row => new RowReport(table.At(row), [FindingCodes.RowsOfForgotten.Code], null)))];
    }

    /// <summary>A row that repeats another and is wrong in a check as well is rejected, not merged.</summary>
    private static List<RowReport> Merged(ReadTable read, ILookup<(string File, string? Sheet, int Row), string> rejected) =>
    [
        .. read.Merged.Where(m => !read.LeftOut.Contains(m.Row) && !rejected.Contains((read.Table.File, read.Table.Sheet, m.Row)))
            .Select(m => new RowReport(read.Table.At(m.Row), [], m.SameAs)),
    ];

    private static TableReport Line(ReadTable read, int merged, int rejected)
    {
        var (table, rows) = (read.Table, read.Table.Rows.Length);
        return new TableReport(
            table.File, table.Sha256, TableNames.Of(read.Kind), table.Encoding, table.Separator, rows, rows - rejected - merged, merged, rejected,
            [.. read.Mapping.Unknown.Select(ColumnMapping.AttributeName)])
        {
            Sheet = table.Sheet,
        };
    }
}
