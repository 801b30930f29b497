using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Looks at a workbook before it is read: how large it becomes, and which cells hold an error or a formula that was never calculated.</summary>
/// <remarks>A file that unpacks to more than anybody's workbook is made to fill the memory; it is measured by unpacking, since what it says of itself may be untrue.</remarks>
internal sealed class ExcelPackage
{
    private const int MostParts = 10_000;
    private const long MostUnpacked = 1L << 29;
    private const long MostRatio = 200;
    private const long NoBombBelow = 1L << 26;
    private const int MostFaults = 1000;
    private const string Workbook = "xl/workbook.xml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    private readonly Dictionary<string, List<ExcelFault>> _faults = new(StringComparer.Ordinal);

    private ExcelPackage(string format) => Format = format;

    /// <summary>xlsx, xlsb or xls.</summary>
    public string Format { get; }

    public IEnumerable<ExcelFault> Faults(string sheet) => _faults.GetValueOrDefault(sheet) ?? [];

    /// <summary>Examines the bytes of a workbook.</summary>
    /// <returns>Null, with a finding, when it must not or cannot be read.</returns>
    public static ExcelPackage? Examine(ReadOnlyMemory<byte> bytes, string file, ImmutableArray<Finding>.Builder findings)
    {
        var start = bytes.Span;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            // Either a workbook of Excel 97 or an encrypted one; the reader finds out which.
            findings.Add(FindingCodes.WorkbookOld.At(new Place(file)));
            return new ExcelPackage("xls");
        }

        if (!start.StartsWith("PK"u8))
        {
            findings.Add(FindingCodes.WorkbookBroken.At(new Place(file), Begin(start)));
            return null;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (TooLarge(zip, bytes.Length) is { } found)
            {
                findings.Add(FindingCodes.WorkbookTooLarge.At(new Place(file), "", found.Limit, found.Of));
                return null;
            }

            if (zip.GetEntry(Workbook) is null)
            {
                if (zip.GetEntry("xl/workbook.bin") is null)
                {
                    findings.Add(FindingCodes.WorkbookBroken.At(new Place(file), $"{Workbook}: –"));
                    return null;
                }

                findings.Add(FindingCodes.WorkbookOld.At(new Place(file)));
                return new ExcelPackage("xlsb");
            }

            var package = new ExcelPackage("xlsx");
            foreach (var (sheet, part) in Sheets(zip))
            {
                if (zip.GetEntry(part) is { } entry && !package.Scan(entry, sheet))
                {
                    findings.Add(FindingCodes.WorkbookBroken.At(new Place(file, Sheet: sheet), part));
                    return null;
                }
            }

            return package;
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException or ArgumentException or NotSupportedException)
        {
            findings.Add(FindingCodes.WorkbookBroken.At(new Place(file), problem.Message.Split('\n')[0]));
            return null;
        }
    }

    /// <summary>The first signs of a file that is no workbook, which show what it is: a text, or the bytes of a picture.</summary>
    private static string Begin(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 8)];
        return "begin: " + (start.ContainsAnyExceptInRange((byte)' ', (byte)'~') ? BitConverter.ToString(start.ToArray()) : System.Text.Encoding.ASCII.GetString(start));
    }

    private static (string Limit, string Of)? TooLarge(ZipArchive zip, long packed)
    {
        if (zip.Entries.Count > MostParts)
        {
            return (Counted(MostParts), "parts");
        }

        var unpacked = 0L;
        var buffer = new byte[1 << 16];
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            while (stream.Read(buffer) is > 0 and var read)
            {
                unpacked += read;
                if (unpacked > MostUnpacked || (unpacked > NoBombBelow && unpacked / MostRatio > packed))
                {
                    return (Counted(unpacked > MostUnpacked ? MostUnpacked >> 20 : NoBombBelow >> 20), "MB");
                }
            }
        }

        return null;
    }

    private static List<(string Sheet, string Part)> Sheets(ZipArchive zip)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry("xl/_rels/workbook.xml.rels") is { } relations)
        {
            Elements(relations, "Relationship", reader =>
            {
                if ((reader.GetAttribute("Id"), reader.GetAttribute("Target")) is ({ } id, { } target))
                {
                    parts[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
                }
            });
        }

        var sheets = new List<(string, string)>();
        Elements(zip.GetEntry(Workbook)!, "sheet", reader =>
        {
            if (reader.GetAttribute("name") is { } name && parts.GetValueOrDefault(reader.GetAttribute("id", Relations) ?? "") is { } part)
            {
                sheets.Add((name, part));
            }
        });
        return sheets;
    }

    private static void Elements(ZipArchiveEntry entry, string name, Action<XmlReader> found)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                found(reader);
            }
        }
    }

    /// <summary>False when a cell lies outside what a sheet can hold.</summary>
    private bool Scan(ZipArchiveEntry entry, string sheet)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        var faults = _faults[sheet] = [];
        var (row, column) = (0, -1);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "row")
            {
                row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : row + 1;
                column = -1;
            }
            else if (reader.LocalName == "c")
            {
                column = TryColumn(reader.GetAttribute("r"), out var letters) ? letters : column + 1;
                if (row is < 1 or > Excel.MostRows || column >= Excel.MostColumns)
                {
                    return false;
                }

                if (Fault(reader, row, column) is { } fault && faults.Count < MostFaults)
                {
                    faults.Add(fault);
                }
            }
        }

        return true;
    }

    private static ExcelFault? Fault(XmlReader reader, int row, int column)
    {
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var (kind, depth, formula, value, inValue) = (reader.GetAttribute("t"), reader.Depth, false, "", false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                formula |= reader.LocalName == "f";
                inValue = reader.LocalName == "v" && !reader.IsEmptyElement;
            }
            else if (inValue && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                value = reader.Value;
                inValue = false;
            }
        }

        return kind == "e" ? new ExcelFault(row, column, value, IsError: true)
            : formula && value.Length == 0 && kind != "str" ? new ExcelFault(row, column, "", IsError: false)
            : null;
    }

    /// <summary>The column of a cell such as <c>AB12</c>.</summary>
    private static bool TryColumn(string? cell, out int column)
    {
        column = -1;
        foreach (var c in cell ?? "")
        {
            if (c is < 'A' or > 'Z')
            {
                break;
            }

            column = Math.Min(((column + 1) * 26) + c - 'A', Excel.MostColumns);
        }

        return column >= 0;
    }

    private static string Counted(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A cell whose value is not there: an error, or a formula that no program has calculated yet.</summary>
internal readonly record struct ExcelFault(int Row, int Column, string Text, bool IsError);
