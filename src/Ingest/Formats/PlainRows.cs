namespace WijkNetwerk.Ingest.Formats;

/// <summary>The rows of a CSV text without a single quotation mark: then every separator divides and every line end ends, and that goes fast.</summary>
internal sealed class PlainRows(ReadOnlyMemory<byte> text, char separator)
{
    private readonly byte _separator = (byte)separator;
    private int _next;
    private (int Start, int Length)[] _cells = new (int, int)[8];

    /// <summary>Number of cells in the row.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Goes to the next line.</summary>
    public bool Read()
    {
        var span = text.Span;
        if (_next >= span.Length)
        {
            return false;
        }

        FieldCount = 0;
        var start = _next;
        while (true)
        {
            var length = span[start..].IndexOfAny(_separator, (byte)'\n', (byte)'\r');
            var end = length < 0 ? span.Length : start + length;
            Add(start, end - start);
            if (end == span.Length)
            {
                _next = end;
                return true;
            }

            if (span[end] == _separator)
            {
                start = end + 1;
                continue;
            }

            var isPair = span[end] == '\r' && end + 1 < span.Length && span[end + 1] == '\n';
            _next = end + (isPair ? 2 : 1);
            return true;
        }
    }

    /// <summary>The bytes of a cell.</summary>
    public ReadOnlySpan<byte> Cell(int column) => text.Span.Slice(_cells[column].Start, _cells[column].Length);

    private void Add(int start, int length)
    {
        if (FieldCount == _cells.Length)
        {
            Array.Resize(ref _cells, 2 * _cells.Length);
        }

        _cells[FieldCount++] = (start, length);
    }
}
