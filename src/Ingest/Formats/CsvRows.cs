using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using Row = WijkNetwerk.Ingest.Tables.Row;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Turns UTF-8 text into rows, with CsvHelper; every irregularity is a finding and the reading goes on.</summary>
internal sealed class CsvRows(string file, ImmutableArray<Finding>.Builder findings)
{
    // Short texts return often (kinds, dates, names of documents): one copy of each keeps a million rows in memory.
    private const int LongestShared = 40;
    private const int MostShared = 4096;

    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly char[] _buffer = new char[LongestShared];
    private CsvMalformedReason? _malformed;

    public (string[]? Headings, int HeadingRow, ImmutableArray<Row> Rows) Read(ReadOnlyMemory<byte> text, char separator)
    {
        // Blank lines are read, not skipped, because they count in the row numbers that a spreadsheet shows.
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            TrimWhitespace = false,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => _malformed = record.Reason,
        };
        string[]? headings = null;
        var rows = ImmutableArray.CreateBuilder<Row>();
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
                continue;
            }

            rows.Add(ReadRow(reader, number, headings));
        }

        return (WithoutEmptyTail(headings, rows), headingRow, rows.ToImmutable());
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
            if (reader.GetSpan(i).ContainsAnyExcept((byte)' ', (byte)'\t'))
            {
                return false;
            }
        }

        return true;
    }

    private string[] Headings(CsvReader reader, int number)
    {
        Quotes(reader, number);
        var headings = new string[reader.FieldCount];
        for (var i = 0; i < headings.Length; i++)
        {
            headings[i] = reader.GetSpan(i).Length > Csv.LargestCell ? TooLong(number, "") : reader.GetString(i).Trim();
        }

        return headings;
    }

    private Row ReadRow(CsvReader reader, int number, string[] headings)
    {
        var count = reader.FieldCount;
        var values = new string[Math.Min(count, headings.Length)];
        for (var i = 0; i < values.Length; i++)
        {
            var span = reader.GetSpan(i);
            values[i] = span.Length > Csv.LargestCell ? TooLong(number, headings[i]) : Shared(span);
        }

        Quotes(reader, number);
        if (count < headings.Length)
        {
            findings.Add(FindingCodes.RowTooShort.At(new Place(file, number), $"{count}", $"{headings.Length}"));
        }

        for (var i = headings.Length; i < count; i++)
        {
            if (reader.GetSpan(i).ContainsAnyExcept((byte)' ', (byte)'\t'))
            {
                findings.Add(FindingCodes.RowTooLong.At(new Place(file, number), $"{count}", $"{headings.Length}"));
                break;
            }
        }

        return new Row(number, (int)reader.LineNumber, values);
    }

    private string TooLong(int number, string heading)
    {
        findings.Add(FindingCodes.CellTooLong.At(new Place(file, number, heading), ""));
        return "";
    }

    private void Quotes(CsvReader reader, int number)
    {
        if (_malformed is { } reason)
        {
            var code = reason == CsvMalformedReason.UnterminatedQuote ? FindingCodes.QuoteNotClosed : FindingCodes.QuoteStray;
            var raw = Encoding.UTF8.GetString(reader.RawRecord[..Math.Min(reader.RawRecord.Length, 80)]);
            findings.Add(code.At(new Place(file, number), raw.TrimEnd(), $"{reader.LineNumber}"));
        }
    }

    private string Shared(ReadOnlySpan<byte> span)
    {
        if (span.Length is 0 or > LongestShared)
        {
            return span.IsEmpty ? "" : Encoding.UTF8.GetString(span);
        }

        var chars = _buffer.AsSpan(0, Encoding.UTF8.GetChars(span, _buffer));
        var lookup = _shared.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(chars, out var known))
        {
            return known;
        }

        var text = chars.ToString();
        if (_shared.Count < MostShared)
        {
            _shared.Add(text);
        }

        return text;
    }

    /// <summary>Spreadsheets write empty columns at the right; without heading and without values they are nothing.</summary>
    private static string[]? WithoutEmptyTail(string[]? headings, ImmutableArray<Row>.Builder rows)
    {
        var keep = headings?.Length ?? 0;
        while (keep > 0 && headings![keep - 1].Length == 0 && rows.All(row => string.IsNullOrWhiteSpace(row.Text(keep - 1))))
        {
            keep--;
        }

        return headings?[..keep];
    }
}
