using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Results;

/// <summary>What became of every row: read = stored + merged + rejected.</summary>
/// <param name="Tables">One line a table of a file.</param>
/// <param name="Findings">Every finding, in file and row order.</param>
/// <param name="IsStored">False for a dry run, a check, or when findings stopped the import; "stored" then counts the rows that
/// would be stored.</param>
public sealed record ImportReport(ImmutableArray<TableReport> Tables, ImmutableArray<Finding> Findings, bool IsStored)
{
    /// <summary>True when a finding of severity error is there.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}

/// <summary>What became of the rows of one table.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hex.</param>
/// <param name="Table">actors, relations, memberships, attendance or coverage.</param>
/// <param name="Encoding">How the bytes were read: utf-8, windows-1252 or utf-16.</param>
/// <param name="Separator">The separator that was found: <c>,</c> <c>;</c> or <c>tab</c>.</param>
/// <param name="Read">Rows read, the heading and blank rows left out.</param>
/// <param name="Stored">Rows that are new in the database.</param>
/// <param name="Merged">Rows that say what is already there.</param>
/// <param name="Rejected">Rows that could not be used.</param>
/// <param name="UnknownColumns">Headings that the program does not know; kept as attributes.</param>
public sealed record TableReport(
    string File,
    string Sha256,
    string Table,
    string Encoding,
    string Separator,
    int Read,
    int Stored,
    int Merged,
    int Rejected,
    ImmutableArray<string> UnknownColumns)
{
    /// <summary>Which table of the file it is, such as the sheet of a workbook; null when the file is the table.</summary>
    public string? Sheet { get; init; }

    /// <summary>File and sheet, as one line of a report names them: <c>leden.xlsx [Relaties]</c>.</summary>
    public string Name => Sheet is null ? File : $"{File} [{Sheet}]";
}
