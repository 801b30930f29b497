using System.Numerics;

namespace WijkNetwerk.Graph.Numerics;

/// <summary>Random numbers that are the same for the same seed on every machine and version (xoshiro256**, Blackman and Vigna 2018).</summary>
internal sealed class Xoshiro
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>Starts a stream; different streams of one seed are independent.</summary>
    public Xoshiro(long seed, long stream = 0)
    {
        var state = (ulong)seed ^ ((ulong)stream * 0xD1342543DE82EF95);
        (_a, _b, _c, _d) = (Mix(ref state), Mix(ref state), Mix(ref state), Mix(ref state));
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number from 0 up to, but not including, a limit; each equally likely (Lemire 2019).</summary>
    public int Below(int limit)
    {
        var product = (Next() >> 32) * (ulong)limit;
        if ((uint)product < (uint)limit)
        {
            var floor = (uint)-limit % (uint)limit;
            while ((uint)product < floor)
                product = (Next() >> 32) * (ulong)limit;
        }
        return (int)(product >> 32);
    }

    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts items in random order.</summary>
    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static ulong Mix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
