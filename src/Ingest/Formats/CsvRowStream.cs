using CsvHelper;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The rows of a large CSV text one by one, as bytes: for networks, where a text a cell would cost more than the measuring.</summary>
internal sealed class CsvRowStream : IDisposable
{
    private static readonly byte[] Blank = " \t"u8.ToArray();

    private readonly NetworkFindings _findings;
    private readonly CsvReader? _reader;
    private readonly PlainRows? _plain;
    private CsvMalformedReason? _malformed;

    /// <summary>Finds the separator and reads the headings.</summary>
    public CsvRowStream(ReadOnlyMemory<byte> text, NetworkFindings findings)
    {
        _findings = findings;
        var separator = CsvSeparator.TryHint(ref text, out var hinted) ? hinted : CsvSeparator.Find(text.Span);
        if (!text.Span.Contains((byte)'"'))
        {
            _plain = new PlainRows(text, separator);
        }
        else
        {
            _reader = Quoted(text, separator);
        }

        if (!Advance())
        {
            findings.Add(FindingCodes.FileEmpty, null);
            Columns = [];
            return;
        }

        Columns = new Column[FieldCount];
        for (var i = 0; i < Columns.Length; i++)
        {
            Columns[i] = new Column(i, Text(i));
        }
    }

    /// <summary>The columns; empty when the text has no row.</summary>
    public Column[] Columns { get; }

    /// <summary>1-based number of the row, as a spreadsheet shows it.</summary>
    public int Number { get; private set; }

    /// <summary>Goes to the next row that is not blank.</summary>
    public bool Next()
    {
        if (_findings.IsFull || !Advance())
        {
            return false;
        }

        var count = FieldCount;
        if (count < Columns.Length)
        {
            _findings.Add(FindingCodes.RowTooShort, Number, $"{count}", $"{Columns.Length}");
        }

        for (var i = Columns.Length; i < count; i++)
        {
            if (Raw(i).ContainsAnyExcept(Blank))
            {
                _findings.Add(FindingCodes.RowTooLong, Number, $"{count}", $"{Columns.Length}");
                break;
            }
        }

        return true;
    }

    /// <summary>A cell without the blanks around it; empty when the row is too short. Valid until the next row.</summary>
    public ReadOnlySpan<byte> Cell(int column)
    {
        if (column >= FieldCount)
        {
            return [];
        }

        var cell = Raw(column);
        if (cell.IsEmpty || cell[0] <= ' ' || cell[^1] <= ' ')
        {
            cell = cell.Trim(Blank);
        }

        if (cell.Length <= Csv.LargestCell)
        {
            return cell;
        }

        _findings.AddAt(FindingCodes.CellTooLong, new Place(_findings.File, Number, column < Columns.Length ? Columns[column]?.Heading : null));
        return [];
    }

    /// <summary>A cell as text.</summary>
    public string Text(int column) => System.Text.Encoding.UTF8.GetString(Cell(column)).Trim();

    /// <inheritdoc/>
    public void Dispose() => _reader?.Dispose();

    private int FieldCount => _plain?.FieldCount ?? _reader!.FieldCount;

    private CsvReader Quoted(ReadOnlyMemory<byte> text, char separator) =>
        CsvReader.Create(text, CsvRows.Options(separator) with { OnMalformedRecord = record => _malformed = record.Reason });

    private ReadOnlySpan<byte> Raw(int column) => _plain is null ? _reader!.GetSpan(column) : _plain.Cell(column);

    private bool Advance()
    {
        do
        {
            _malformed = null;
            if (!(_plain?.Read() ?? _reader!.Read()))
            {
                return false;
            }

            Number++;
        }
        while (IsBlank());
        if (_malformed is { } reason)
        {
            var code = reason == CsvMalformedReason.UnterminatedQuote ? FindingCodes.QuoteNotClosed : FindingCodes.QuoteStray;
            var raw = System.Text.Encoding.UTF8.GetString(_reader!.RawRecord[..Math.Min(_reader.RawRecord.Length, 80)]);
            _findings.Add(code, Number, raw.TrimEnd(), $"{_reader.LineNumber}");
        }

        return true;
    }

    private bool IsBlank()
    {
        if (FieldCount > 0 && Raw(0) is [> (byte)' ', ..])
        {
            return false;
        }

        for (var i = 0; i < FieldCount; i++)
        {
            if (Raw(i).ContainsAnyExcept(Blank))
            {
                return false;
            }
        }

        return true;
    }
}
