using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads and writes text tables. Separator, encoding and quoting are found per file and said; the machine's culture is never asked.</summary>
public static class Csv
{
    /// <summary>The largest cell that is read, in bytes of UTF-8.</summary>
    public const int LargestCell = 1 << 20;

    /// <summary>The largest file that is read, in bytes: two gigabytes, what one block of memory holds.</summary>
    public const long LargestFile = 0x7FFF_FFC7;

    /// <summary>Reads a table from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name that findings use; the file name without its folder when null.</param>
    /// <returns>The table, unless the file could not be read at all, and every finding.</returns>
    public static CsvReading ReadFile(string path, string? name = null)
    {
        name ??= Path.GetFileName(path);
        return TableFiles.TryBytes(path, name, out var bytes, out var finding) ? Read(bytes, name) : new CsvReading(null, [finding!]);
    }

    /// <summary>Reads a table from bytes.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="name">The name that findings use.</param>
    /// <returns>The table, unless the bytes are no table at all, and every finding.</returns>
    public static CsvReading Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (!CsvText.TryRead(bytes, out var text, out var encoding, out var doubt))
        {
            return new CsvReading(null, [FindingCodes.NotText.At(new Place(name), encoding)]);
        }

        var whole = text.Length;
        var separator = CsvSeparator.TryHint(ref text, out var hinted) ? hinted : CsvSeparator.Find(text.Span);
        var findings = new CsvFindings(name);
        var rows = new CsvRows(findings).Read(text, separator);
        if (rows.Headings is null)
        {
            return new CsvReading(null, [.. findings.Listed, FindingCodes.FileEmpty.At(new Place(name))]);
        }

        var columns = rows.Headings.Select((heading, index) => new Column(index, heading)).ToImmutableArray();
        var table = new Table(name, hash, encoding, separator == '\t' ? "tab" : separator.ToString(), columns, rows.HeadingRow, rows.Rows);
        if (doubt is not null)
        {
            var (place, found) = CsvText.Place(table, text, separator, doubt.At - (whole - text.Length));
            findings.Add(FindingCodes.EncodingDoubtful, place.Row ?? 1, place.Column, found, doubt.ReadAs, doubt.Count.ToString(CultureInfo.InvariantCulture));
        }

        return new CsvReading(table, [.. findings.Listed]) { Unlisted = [.. findings.Unlisted] };
    }

    /// <summary>An ecosystem as the files of the five tables, and the project file; a text that a spreadsheet would run gets an apostrophe in front.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="project">The settings; null writes no project file.</param>
    /// <returns>Name and bytes of each file.</returns>
    public static ImmutableArray<(string Name, byte[] Bytes)> Files(Ecosystem ecosystem, ProjectFile? project)
    {
        var tables = EcosystemRows.Of(ecosystem);
        var files = tables.Select(t => ($"{TableNames.Of(t.Kind)}.csv", Encoding.UTF8.GetBytes(Write(t.Rows.Prepend(t.Headings)))));
        var settings = project is null ? null : project with { Tables = [.. tables.Select(t => new ProjectTable($"{TableNames.Of(t.Kind)}.csv", t.Kind))] };
        return settings is null ? [.. files] : [.. files, (ProjectFile.FileName, ProjectWriting.Write(settings).ToArray())];
    }

    /// <summary>Writes an ecosystem as the files of <see cref="Files"/> into a folder, which is made when it is not there. A file of that name is replaced, whole or not at all.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="project">The settings; null writes no project file.</param>
    /// <param name="folder">The folder.</param>
    public static void Write(Ecosystem ecosystem, ProjectFile? project, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in Files(ecosystem, project))
        {
            var path = Path.Combine(folder, name);
            File.WriteAllBytes(path + ".new", bytes);
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    /// <summary>Writes a table: UTF-8, quotation marks where needed, a line feed after every row; a text that a spreadsheet would run gets an apostrophe in front.</summary>
    /// <param name="rows">The rows, the heading first.</param>
    /// <param name="separator">What divides the cells.</param>
    /// <returns>The text.</returns>
    public static string Write(IEnumerable<IReadOnlyList<string>> rows, char separator = ',')
    {
        var special = System.Buffers.SearchValues.Create(['"', '\n', '\r', separator, ' ', '\t']);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0)
                {
                    text.Append(separator);
                }

                var cell = CsvFormula.Neutral(row[i]);
                var needsQuotes = cell.AsSpan().ContainsAny(special);
                text.Append(needsQuotes ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>What came of reading a file.</summary>
/// <param name="Table">The table; null when there is none.</param>
/// <param name="Findings">Every finding about the form of the file.</param>
public sealed record CsvReading(Table? Table, ImmutableArray<Finding> Findings)
{
    /// <summary>What is wrong in more rows than are listed.</summary>
    public ImmutableArray<UnlistedFinding> Unlisted { get; init; } = [];
}
