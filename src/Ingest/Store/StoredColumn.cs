namespace WijkNetwerk.Ingest.Store;

/// <summary>What stands in one column of many rows. While it says nothing but the default of its type, it takes no room.</summary>
/// <param name="rows">How many rows are expected.</param>
internal sealed class StoredColumn<T>(int rows)
{
    private T?[] _values = [];

    public T? this[int row]
    {
        get => row < _values.Length ? _values[row] : default;
        set
        {
            if (row >= _values.Length)
            {
                if (value is null || EqualityComparer<T>.Default.Equals(value, default))
                {
                    return;
                }

                Array.Resize(ref _values, Math.Max(Math.Max(row + 1, rows), 2 * _values.Length));
            }

            _values[row] = value;
        }
    }

    /// <summary>Copies the first rows.</summary>
    public void CopyTo(Span<T?> first)
    {
        var said = _values.AsSpan(0, Math.Min(first.Length, _values.Length));
        said.CopyTo(first);
        first[said.Length..].Clear();
    }
}
