using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Tables;

/// <summary>A table as it stands in a file: headings, rows of text, and how the bytes were read. Nothing is interpreted yet.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hex.</param>
/// <param name="Encoding">How the bytes were read: utf-8, windows-1252 or utf-16; of files that are no plain text their format, such as <c>xlsx</c>.</param>
/// <param name="Separator">The separator that was found: <c>,</c> <c>;</c> or <c>tab</c>; empty where there is none.</param>
/// <param name="Columns">The columns, in the order of the file.</param>
/// <param name="HeadingRow">1-based number of the row with the headings; above 1 only when blank rows stand before it; 0 in a file that has no such row, as JSON.</param>
/// <param name="Rows">The rows below the heading; blank rows are left out, the numbers of the others stay.</param>
public sealed record Table(
    string File,
    string Sha256,
    string Encoding,
    string Separator,
    ImmutableArray<Column> Columns,
    int HeadingRow,
    TableRows Rows)
{
    /// <summary>Which table of its file it is: the sheet of a workbook, the matrix or list of a file that holds several; null when the file is the table.</summary>
    public string? Sheet { get; init; }

    /// <summary>Which of the five tables it is, when the format itself says so, as a graph file does; null leaves it to names and headings.</summary>
    public TableKind? Kind { get; init; }

    /// <summary>What a mapping file says of it; null when nothing.</summary>
    public Mapping.TableMap? Map { get; init; }

    /// <summary>The cell in a row and column.</summary>
    /// <param name="row">Index of the row, 0-based, in <see cref="Rows"/>.</param>
    /// <param name="column">Index of the column, 0-based.</param>
    /// <returns>The cell; its text is empty where a short row has no value.</returns>
    public Cell this[int row, int column] =>
        new(File, Rows[row].Number, Columns[column].Heading, Rows[row].Text(column)) { Sheet = Sheet };

    /// <summary>A place in the table.</summary>
    /// <param name="row">1-based number of the row, as the file shows it; null for the whole table.</param>
    /// <param name="column">Heading of the column; null for the whole row.</param>
    /// <returns>The place, with file and sheet.</returns>
    public Place At(int? row = null, string? column = null) => new(File, row == 0 ? null : row, column, Sheet);

    /// <summary>A place in a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column; null for the whole row.</param>
    /// <returns>The place, with file and sheet, and with the heading that stands in the file.</returns>
    public Place At(Row row, Column? column) =>
        At(row.Number, column is null ? null : row.Stands is { } stands && column.Index < stands.Length ? stands[column.Index] : column.Heading) with { Item = row.Item };
}
