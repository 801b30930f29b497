using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Everything that was read, and what there is to say of it.</summary>
internal sealed record Examination(Draft Draft, FindingList Findings)
{
    /// <summary>Runs the checks on everything together and gives the report.</summary>
    public (ImportReport Report, NewContent Content) Conclude(Merging merging)
    {
        Draft.Decided.Replace();
        Findings.AddRange(Draft.Decided.Findings);
        AllChecks.Conclude(Draft, Findings);
        var content = merging.Finish(Draft, Findings);
        LeaveOut();
        var rows = new List<RowReport>();
        ImmutableArray<TableReport> lines = [.. Draft.Tables.Select(table => Line(table, Draft.Context.WithRows ? rows : null))];
        return (new ImportReport(lines, Sorted(), IsStored: false) { Rows = [.. rows] }, content);
    }

    /// <summary>Of rows about people who were forgotten only their number is told: a finding would quote them.</summary>
    private void LeaveOut()
    {
        foreach (var read in Draft.Tables.Where(t => t.LeftOut.Count > 0))
        {
            var table = read.Table;
            var numbers = read.LeftOut.Select(index => table.Rows[index].Number).ToHashSet();
            Findings.RemoveAll(f => f.Severity != Severity.Error && f.Where.File == table.File && f.Where.Sheet == table.Sheet && f.Where.Row is { } row && numbers.Contains(row));
            Findings.Add(FindingCodes.RowsOfForgotten.At(table.At(), "", read.LeftOut.Count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>In the order of files and rows; within a row in the order in which they were found. How many are not listed comes behind those that are.</summary>
    private ImmutableArray<Finding> Sorted()
    {
        var order = Draft.Tables.Select((table, index) => (table.Table.File, table.Table.Sheet, index)).ToDictionary(e => (e.File, e.Sheet), e => e.index);
        return
        [
            .. Findings.OrderBy(f => order.GetValueOrDefault((f.Where.File, f.Where.Sheet), -1))
                .ThenBy(f => f.Where.Row ?? (f.Code == FindingCodes.NotListed.Code ? int.MaxValue : 0)),
        ];
    }

    /// <summary>What became of the rows of a table; each that was merged or rejected is added to the list, if there is one.</summary>
    private TableReport Line(ReadTable read, List<RowReport>? list)
    {
        var table = read.Table;
        var rows = new List<RowReport>();
        var (merged, rejected) = (0, 0);
        var isRejected = new BitArray(table.Rows.Length);
        if (Reasons(read) is { } reasons)
        {
            foreach (var (index, row) in table.Rows.Index())
            {
                if (reasons(index, row.Number) is { IsEmpty: false } codes)
                {
                    isRejected[index] = true;
                    rejected++;
                    Told(row.Number, codes, null);
                }
            }
        }

        // A row that repeats another and is wrong in a check as well is rejected, not merged.
        foreach (var (_, row, sameAs) in read.Merged.Where(m => !isRejected[m.Index]))
        {
            merged++;
            Told(row, [], sameAs);
        }

        list?.AddRange(rows.OrderBy(row => row.Where.Row));
        return new TableReport(
            table.File, table.Sha256, TableNames.Of(read.Kind), table.Encoding, table.Separator, table.Rows.Length, table.Rows.Length - rejected - merged, merged, rejected,
            [.. read.Mapping.Unknown.Select(ColumnMapping.AttributeName)])
        {
            Sheet = table.Sheet,
        };

        void Told(int row, ImmutableArray<string> codes, string? sameAs)
        {
            if (list is not null)
            {
                rows.Add(new RowReport(table.At(row), codes, sameAs));
            }
        }
    }

    /// <summary>Why a row, by its index and number, is rejected; empty for one that is not. Null when none of the table is.</summary>
    private Func<int, int, ImmutableArray<string>>? Reasons(ReadTable read)
    {
        if (read.IsUnusable)
        {
            ImmutableArray<string> codes = [.. read.Mapping.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code).Distinct()];
            return (_, _) => codes;
        }

        var errors = Findings.Rejected(read.Table.File, read.Table.Sheet);
        return errors is null && read.LeftOut.Count == 0
            ? null
            : (index, number) => read.LeftOut.Contains(index) ? [FindingCodes.RowsOfForgotten.Code] : errors?.Invoke(number) ?? [];
    }
}
