using System.Buffers.Binary;
using System.Text;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The texts of the cells of one column. Most columns say the same few things over and over: one copy of each keeps a million rows cheap.</summary>
internal sealed class CellTexts
{
    private const int LongestShared = 40;
    private const int SlotBits = 8;
    private const int Trial = 1024;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    private readonly string?[] _texts = new string?[1 << SlotBits];
    private readonly byte[][] _bytes = new byte[1 << SlotBits][];
    private int _asked;
    private int _found;

    /// <summary>The text of a cell.</summary>
    public string Of(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return "";
        }

        // A column of ids repeats nothing, and is not looked up for long.
        if (cell.Length > LongestShared || (_asked >= Trial && _found < _asked / 4))
        {
            return Encoding.UTF8.GetString(cell);
        }

        _asked++;
        var slot = Slot(cell);
        if (_texts[slot] is { } known && cell.SequenceEqual(_bytes[slot]))
        {
            _found++;
            return known;
        }

        var text = Encoding.UTF8.GetString(cell);
        (_texts[slot], _bytes[slot]) = (text, cell.ToArray());
        return text;
    }

    private static int Slot(ReadOnlySpan<byte> cell)
    {
        var hash = (ulong)cell.Length;
        for (; cell.Length >= sizeof(ulong); cell = cell[sizeof(ulong)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(cell)) * Factor;
        }

        ulong rest = 0;
        foreach (var b in cell)
        {
            rest = (rest << 8) | b;
        }

        return (int)(((hash ^ rest) * Factor) >> (64 - SlotBits));
    }
}
