using System.Text;
using System.Text.Unicode;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Bytes as UTF-8, whatever they were. CsvHelper reads UTF-8 fastest, and one reading path is one path to test.</summary>
internal static class CsvText
{
    /// <summary>Finds the encoding and gives the text as UTF-8 without a mark in front.</summary>
    /// <returns>False when the bytes are no text.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> utf8, out string encoding) => TryRead(bytes, out utf8, out encoding, out _);

    /// <summary>Finds the encoding, gives the text as UTF-8 without a mark in front, and says which letters may be wrong; null when none.</summary>
    /// <returns>False when the bytes are no text.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> utf8, out string encoding, out EncodingDoubt? doubt)
    {
        (utf8, encoding, doubt) = (bytes, "utf-8", null);
        var span = bytes.Span;
        if (span.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = bytes[Encoding.UTF8.Preamble.Length..];
            return Utf8.IsValid(utf8.Span) && !utf8.Span.Contains((byte)0);
        }

        if (span.StartsWith(Encoding.Unicode.Preamble) || span.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return TryUtf16(bytes, out utf8, out encoding);
        }

        // A zero byte stands in no text but UTF-16; without its mark it could be anything, a workbook too.
        if (span.Contains((byte)0))
        {
            return false;
        }

        if (!Utf8.IsValid(span))
        {
            (utf8, encoding, doubt) = LegacyText.Read(span);
        }

        return true;
    }

    /// <summary>The cell of a table in which a byte of its text stands, and what the cell holds.</summary>
    public static (Place Place, string Found) Place(Table table, ReadOnlyMemory<byte> text, char separator, int at)
    {
        // The text up to there, and a sign for the one that is looked for: its last row and cell are the place.
        var rows = new CsvRows(new CsvFindings(table.File)).Read((byte[])[.. text.Span[..Math.Max(0, at)], (byte)'x'], separator);
        if (rows.Rows.Length == 0)
        {
            var heading = table.Columns.ElementAtOrDefault((rows.Headings?.Length ?? 1) - 1);
            return (table.At(table.HeadingRow, heading?.Heading), heading?.Heading ?? "");
        }

        var before = rows.Rows[^1];
        var column = table.Columns.ElementAtOrDefault(before.Values.Length - 1);
        var row = table.Rows.FirstOrDefault(r => r.Number == before.Number);
        return (table.At(before.Number, column?.Heading), column is null || row.Values is null ? "" : row.Text(column.Index));
    }

    private static bool TryUtf16(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> utf8, out string encoding)
    {
        encoding = "utf-16";
        utf8 = bytes;
        var reader = new UnicodeEncoding(bytes.Span[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
        try
        {
            utf8 = Encoding.UTF8.GetBytes(reader.GetString(bytes.Span[2..]));
            return !utf8.Span.Contains((byte)0);
        }
        catch (DecoderFallbackException)
        {
            // Half a character: the file is damaged or no text at all, which the caller reports as a finding.
            return false;
        }
    }
}
