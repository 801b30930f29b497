using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Gives every id a number, in the order in which they are first named. Ids are kept as UTF-8 in one block, so that a million ties make no text.</summary>
internal sealed class IdIndex
{
    private const int Free = -1;
    private const int LongestOnStack = 256;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    // Another in every process, so that no file can be made in which all ids collide. Numbers follow from the order of the file, never from this.
    private static readonly ulong Start = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private int[] _slots = NewSlots(1024);
    private uint[] _hashes = new uint[512];
    private int[] _ends = new int[512];
    private byte[] _bytes = new byte[8192];

    /// <summary>An index that need not grow before it has so many ids.</summary>
    public static IdIndex For(int ids)
    {
        var index = new IdIndex();
        if (ids > 512)
        {
            index._slots = NewSlots((int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(ids, Array.MaxLength / 4)) * 2);
            (index._hashes, index._ends) = (new uint[ids], new int[ids]);
        }

        return index;
    }

    /// <summary>Number of ids.</summary>
    public int Count { get; private set; }

    /// <summary>The number of an id.</summary>
    /// <param name="id">The id as UTF-8.</param>
    /// <param name="isNew">Whether it was not named before.</param>
    public int Of(ReadOnlySpan<byte> id, out bool isNew)
    {
        var hash = Hash(id);
        var mask = _slots.Length - 1;
        // The step is odd, so that every slot is tried; it hangs on other bits than the start.
        var step = (int)(hash >> 16) | 1;
        for (var slot = (int)hash & mask; ; slot = (slot + step) & mask)
        {
            var number = _slots[slot];
            if (number == Free)
            {
                isNew = true;
                _slots[slot] = Count;
                return Add(id, hash);
            }

            if (_hashes[number] == hash && Bytes(number).SequenceEqual(id))
            {
                isNew = false;
                return number;
            }
        }
    }

    /// <summary>The number of an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="isNew">Whether it was not named before.</param>
    public int Of(string id, out bool isNew)
    {
        Span<byte> small = stackalloc byte[LongestOnStack];
        return Of(Utf8(id, small), out isNew);
    }

    /// <summary>Whether an id was named.</summary>
    public bool Contains(string id)
    {
        Span<byte> small = stackalloc byte[LongestOnStack];
        return Find(Utf8(id, small)) >= 0;
    }

    /// <summary>The number of an id that was named; below zero for another. Several threads may ask at once while none adds.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        var hash = Hash(id);
        var mask = _slots.Length - 1;
        var step = (int)(hash >> 16) | 1;
        for (var slot = (int)hash & mask; ; slot = (slot + step) & mask)
        {
            var number = _slots[slot];
            if (number == Free || (_hashes[number] == hash && Bytes(number).SequenceEqual(id)))
            {
                return number;
            }
        }
    }

    private static ReadOnlySpan<byte> Utf8(string id, Span<byte> small) =>
        Encoding.UTF8.TryGetBytes(id, small, out var length) ? small[..length] : Encoding.UTF8.GetBytes(id);

    /// <summary>The id of a number.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number));

    private ReadOnlySpan<byte> Bytes(int number)
    {
        var start = number == 0 ? 0 : _ends[number - 1];
        return _bytes.AsSpan(start, _ends[number] - start);
    }

    private int Add(ReadOnlySpan<byte> id, uint hash)
    {
        var number = Count++;
        var start = number == 0 ? 0 : _ends[number - 1];
        if (number == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * number);
            Array.Resize(ref _hashes, 2 * number);
        }

        if (_bytes.Length - start < id.Length)
        {
            // For as many as are expected, if the others are as long as those so far; and a little more, so that one long id does not move them all again.
            var expected = (long)(1.02 * (start + id.Length) / (number + 1) * _ends.Length);
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(Math.Max(5L * _bytes.Length / 4, expected), (long)start + id.Length)));
        }

        id.CopyTo(_bytes.AsSpan(start));
        (_ends[number], _hashes[number]) = (start + id.Length, hash);
        if (2 * Count > _slots.Length)
        {
            Grow();
        }

        return number;
    }

    private void Grow()
    {
        _slots = NewSlots(2 * _slots.Length);
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)_hashes[number] & mask;
            var step = (int)(_hashes[number] >> 16) | 1;
            while (_slots[slot] != Free)
            {
                slot = (slot + step) & mask;
            }

            _slots[slot] = number;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> id)
    {
        var hash = Start ^ ((ulong)id.Length * Factor);
        while (id.Length >= sizeof(ulong))
        {
            hash = (BitOperations.RotateLeft(hash, 27) ^ BinaryPrimitives.ReadUInt64LittleEndian(id)) * Factor;
            id = id[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (var b in id)
        {
            rest = (rest << 8) | b;
        }

        hash = (BitOperations.RotateLeft(hash, 27) ^ rest) * Factor;
        hash ^= hash >> 32;
        return (uint)(hash * Factor >> 32);
    }

    private static int[] NewSlots(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, Free);
        return slots;
    }
}
