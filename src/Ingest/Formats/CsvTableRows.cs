using CsvHelper;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The rows of a CSV text, each read from its bytes when it is asked for: a text a cell, kept for a million rows, is many times the file.</summary>
/// <param name="text">The text, UTF-8.</param>
/// <param name="separator">What divides the cells.</param>
/// <param name="places">Where each row stands.</param>
/// <param name="width">How many cells a row has at most.</param>
internal sealed class CsvTableRows(ReadOnlyMemory<byte> text, char separator, CsvPlaces places, int width) : TableRows
{
    public override int Length => places.Count;

    public override Row this[int index]
    {
        get
        {
            using var reader = CsvReader.Create(text[places.Start(index)..places.End(index, text.Length)], CsvRows.Options(separator));
            return reader.Read() ? ReadRow(reader, index, null) : throw new InvalidOperationException($"The row with the index {index} is not there any more.");
        }
    }

    public override IEnumerator<Row> GetEnumerator()
    {
        if (places.Count == 0)
        {
            yield break;
        }

        var shared = new CellTexts[width];
        for (var i = 0; i < width; i++)
        {
            shared[i] = new CellTexts();
        }

        var first = places.Start(0);
        using var reader = CsvReader.Create(text[first..], CsvRows.Options(separator));
        for (var index = 0; index < places.Count; index++)
        {
            // Blank rows stand between, and have no place.
            do
            {
                reader.Read();
            }
            while (first + reader.ByteOffset < places.Start(index));
            yield return ReadRow(reader, index, shared);
        }
    }

    private Row ReadRow(CsvReader reader, int index, CellTexts[]? shared)
    {
        var values = new string[Math.Min(reader.FieldCount, width)];
        for (var i = 0; i < values.Length; i++)
        {
            var span = CsvFormula.Original(reader.GetSpan(i));
            values[i] = span.Length > Csv.LargestCell ? "" : shared is null ? System.Text.Encoding.UTF8.GetString(span) : shared[i].Of(span);
        }

        return new Row(places.Number(index), places.Line(index), values);
    }
}

/// <summary>Where the rows of a CSV text stand: eight bytes a row.</summary>
internal sealed class CsvPlaces
{
    private int[] _starts = new int[64];
    private int[] _numbers = new int[64];
    // Only a text with line breaks inside cells has other lines than rows.
    private List<int>? _lines;

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    public void Add(long start, int number, int line)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * Count);
            Array.Resize(ref _numbers, 2 * Count);
        }

        if (_lines is null && line != number)
        {
            _lines = [.. _numbers.AsSpan(0, Count)];
        }

        (_starts[Count], _numbers[Count]) = ((int)start, number);
        _lines?.Add(line);
        Count++;
    }

    /// <summary>Byte at which a row starts.</summary>
    public int Start(int index) => _starts[index];

    /// <summary>Byte at which the next row starts, or the text ends.</summary>
    public int End(int index, int length) => index + 1 < Count ? _starts[index + 1] : length;

    /// <summary>Number of a row, as a spreadsheet shows it.</summary>
    public int Number(int index) => _numbers[index];

    /// <summary>Line at which a row starts.</summary>
    public int Line(int index) => _lines is null ? _numbers[index] : _lines[index];
}
