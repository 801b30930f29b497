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
            using var reader = CsvReader.Create(text[places.Start(index)..places.End(index)], CsvRows.Options(separator));
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
            var span = reader.GetSpan(i);
            values[i] = span.Length > Csv.LargestCell ? "" : shared is null ? System.Text.Encoding.UTF8.GetString(span) : shared[i].Of(span);
        }

        return new Row(places.Number(index), places.Line(index), values);
    }
}

/// <summary>Where the rows of a CSV text stand: four bytes a row.</summary>
/// <param name="length">Bytes of the text.</param>
internal sealed class CsvPlaces(int length)
{
    private int[] _starts = new int[64];
    // Only after a blank row do numbers not follow from each other, and only a text with line breaks inside cells has other lines than rows.
    private List<int>? _numbers;
    private List<int>? _lines;
    private int _first;

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a row.</summary>
    public void Add(long start, int number, int line)
    {
        if (Count == 0)
        {
            _first = number;
        }

        if (Count == _starts.Length)
        {
            // Rows are about as long as those before: a little too much room is better than doubling.
            Array.Resize(ref _starts, 1 + (int)Math.Min(Array.MaxLength - 1, Math.Max(1.25 * Count, 1.02 * Count * length / Math.Max(1, start))));
        }

        if (_numbers is null && number != _first + Count)
        {
            _numbers = [.. Enumerable.Range(_first, Count)];
        }

        if (_lines is null && line != number)
        {
            _lines = [.. Enumerable.Range(0, Count).Select(Number)];
        }

        _starts[Count] = (int)start;
        _numbers?.Add(number);
        _lines?.Add(line);
        Count++;
    }

    /// <summary>Byte at which a row starts.</summary>
    public int Start(int index) => _starts[index];

    /// <summary>Byte at which the next row starts, or the text ends.</summary>
    public int End(int index) => index + 1 < Count ? _starts[index + 1] : length;

    /// <summary>Number of a row, as a spreadsheet shows it.</summary>
    public int Number(int index) => _numbers is null ? _first + index : _numbers[index];

    /// <summary>Line at which a row starts.</summary>
    public int Line(int index) => _lines is null ? Number(index) : _lines[index];
}
