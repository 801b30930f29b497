namespace WijkNetwerk.Ingest.Store;

/// <summary>What stands in one column of many rows. While it says nothing but the default of its type, it takes no room.</summary>
/// <param name="rows">How many rows are expected.</param>
internal sealed class Column<T>(int rows)
{
    private T?[] _values = [];

    public T? this[int row]
    {
        get => row < _values.Length ? _values[row] : default;
        set
        {
            if (row >= _values.Length && !TryGrow(row, value))
            {
                return;
            }

            _values[row] = value;
        }
    }

    private bool TryGrow(int row, T? value)
    {
        var isSaid = value is not null && !EqualityComparer<T>.Default.Equals(value, default);
        if (isSaid)
        {
            Array.Resize(ref _values, Math.Max(Math.Max(row + 1, rows), 2 * _values.Length));
        }

        return isSaid;
    }
}
