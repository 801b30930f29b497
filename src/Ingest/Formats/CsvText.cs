using System.Text;
using System.Text.Unicode;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Bytes as UTF-8, whatever they were. CsvHelper reads UTF-8 fastest, and one reading path is one path to test.</summary>
internal static class CsvText
{
    // .NET knows windows-1252 only through this provider; asking it directly changes no global setting.
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new NotSupportedException("Windows-1252 is not available on this system.");

    /// <summary>Finds the encoding and gives the text as UTF-8 without a mark in front.</summary>
    /// <returns>False when the bytes are no text.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> utf8, out string encoding)
    {
        (utf8, encoding) = (bytes, "utf-8");
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
            encoding = "windows-1252";
            utf8 = Encoding.Convert(Windows1252, Encoding.UTF8, bytes.ToArray());
        }

        return true;
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
