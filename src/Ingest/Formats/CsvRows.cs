using System.Text;
using CsvHelper;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Finds the rows of a UTF-8 text, with CsvHelper; every irregularity is a finding and the reading goes on.</summary>
internal sealed class CsvRows(CsvFindings findings)
{
    private CsvMalformedReason? _malformed;

    /// <summary>How rows are read: blank lines too, because they count in the row numbers that a spreadsheet shows.</summary>
    public static CsvReaderOptions Options(char separator) => new()
    {
        HasHeader = false,
        Separator = separator,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        TrimWhitespace = false,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MalformedData = CsvMalformedDataHandling.Recover,
    };

    public (string[]? Headings, int HeadingRow, TableRows Rows) Read(ReadOnlyMemory<byte> text, char separator)
    {
        var options = Options(separator) with { OnMalformedRecord = record => _malformed = record.Reason };
        string[]? headings = null;
        var (isNamed, isUsed) = (Array.Empty<bool>(), Array.Empty<bool>());
        var places = new CsvPlaces(text.Length);
        using var reader = CsvReader.Create(text, options);
        var (number, headingRow) = (0, 0);
        while (Next(reader))
        {
            number++;
            if (IsBlank(reader))
            {
                continue;
            }

            if (headings is null)
            {
                (headings, headingRow) = (Headings(reader, number), number);
                (isNamed, isUsed) = ([.. headings.Select(h => h.Length > 0)], new bool[headings.Length]);
                continue;
            }

            Look(reader, number, headings, isNamed, isUsed);
            places.Add(reader.ByteOffset, number, (int)reader.LineNumber);
        }

        // Spreadsheets write empty columns at the right; without heading and without values they are nothing.
        var keep = headings?.Length ?? 0;
        while (keep > 0 && !isNamed[keep - 1] && !isUsed[keep - 1])
        {
            keep--;
        }

        return (headings?[..keep], headingRow, new CsvTableRows(text, separator, places, headings?.Length ?? 0));
    }

    private bool Next(CsvReader reader)
    {
        _malformed = null;
        return reader.Read();
    }

    private static bool IsBlank(CsvReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!IsBlank(reader.GetSpan(i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBlank(ReadOnlySpan<byte> cell) => !cell.ContainsAnyExcept((byte)' ', (byte)'\t');

    private string[] Headings(CsvReader reader, int number)
    {
        Quotes(reader, number);
        var headings = new string[reader.FieldCount];
        for (var i = 0; i < headings.Length; i++)
        {
            headings[i] = IsTooLong(reader.GetSpan(i), number, "") ? "" : Encoding.UTF8.GetString(CsvFormula.Original(reader.GetSpan(i))).Trim();
        }

        return headings;
    }

    /// <summary>Says what is wrong with the form of a row, and notes which columns without a heading it uses.</summary>
    private void Look(CsvReader reader, int number, string[] headings, bool[] isNamed, bool[] isUsed)
    {
        var count = reader.FieldCount;
        for (var i = 0; i < Math.Min(count, headings.Length); i++)
        {
            var cell = reader.GetSpan(i);
            isUsed[i] |= !IsTooLong(cell, number, headings[i]) && !isNamed[i] && !string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(cell));
        }

        Quotes(reader, number);
        if (count < headings.Length)
        {
            findings.Add(FindingCodes.RowTooShort, number, null, $"{count}", $"{headings.Length}");
        }

        for (var i = headings.Length; i < count; i++)
        {
            if (!IsBlank(reader.GetSpan(i)))
            {
                findings.Add(FindingCodes.RowTooLong, number, null, $"{count}", $"{headings.Length}");
                break;
            }
        }
    }

    private bool IsTooLong(ReadOnlySpan<byte> cell, int number, string heading)
    {
        if (cell.Length <= Csv.LargestCell)
        {
            return false;
        }

        findings.Add(FindingCodes.CellTooLong, number, heading);
        return true;
    }

    private void Quotes(CsvReader reader, int number)
    {
        if (_malformed is { } reason)
        {
            var code = reason == CsvMalformedReason.UnterminatedQuote ? FindingCodes.QuoteNotClosed : FindingCodes.QuoteStray;
            var raw = Encoding.UTF8.GetString(reader.RawRecord[..Math.Min(reader.RawRecord.Length, 80)]);
            findings.Add(code, number, null, raw.TrimEnd(), $"{reader.LineNumber}");
        }
    }
}
